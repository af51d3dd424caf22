"""Een brief noemt het aantal medewerkers dat ook in het overzicht staat.

„Dertig medewerkers gaan over”, schrijft het college, en in de bijlage staan er negenentwintig; of „12,5 fte” waar de lijst op 12,3 komt. De
raad krijgt dan een ander getal dan de partijen tekenen. Noemt de zin een gemeente, dan tellen haar medewerkers. „Ongeveer” en „ruim” mogen.
Omdat het programma de zin alleen kan lezen als hij gewoon is geschreven, is het een waarschuwing.

Goed:

    personeel:
      medewerkers:
        - {nummer: 1, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}
        - {nummer: 2, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}
    documenten:
      brief: {soort: raadsbrief, personeel_toelichting: Twee medewerkers van Coevorden gaan in dienst van Emmen.}

Fout:

    personeel:
      medewerkers:
        - {nummer: 1, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}
        - {nummer: 2, van: coevorden, naar: emmen, functie: consulent, schaal: 8, fte: 1}
    documenten:
      brief: {soort: raadsbrief, personeel_toelichting: Drie medewerkers van Coevorden gaan in dienst van Emmen.}

Herstel: verbeter het getal in de tekst, of het overzicht van medewerkers.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks._overeenkomst import brieven
from generator.checks._teksten import teksten
from generator.dutch.numbers import afgerond, getal
from generator.dutch.word_numbers import getal_uit_woorden
from generator.library.library import Library
from generator.model import Medewerker, Project
from generator.problem import Problem, Severity

_AANTAL = re.compile(r"\b(?P<getal>\d+(?:,\d+)?|[a-zéë]{3,})\s+(?P<wat>medewerkers?|fte)\b", re.IGNORECASE)
_OVERGANG = re.compile(
    r"\b(in dienst|overgaan|over\b.*\bnaar|gaa[nt] over|gaa[nt]\b.*\bover|overgang)\b", re.IGNORECASE
)
_ONGEVEER = re.compile(
    r"\b(ongeveer|circa|ca\.|ruim|bijna|rond|minder|meer|eerste|tweede|ten minste|ten hoogste|maximaal|minimaal|waarvan)\b",
    re.IGNORECASE,
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Read the numbers of staff in every letter."""
    letters = [f"{opdracht.bron.pad}." for _, opdracht in brieven(project, library)]
    staff = project.personeel.medewerkers if project.personeel else ()
    if not staff or any(each.fte is None or not each.van for each in staff):
        return
    for each in teksten(project):
        if not each.pad.startswith(tuple(letters)):
            continue
        for sentence in re.split(r"(?<=[.;!?])\s+", each.tekst):
            found = _AANTAL.search(sentence)
            said = _getal(found["getal"]) if found and _OVERGANG.search(sentence) else None
            if found is None or said is None or _ONGEVEER.search(sentence):
                continue
            real = _geteld(project, sentence, staff, fte=found["wat"].lower() == "fte")
            if not any(_gelijk(said, each) for each in real):
                message = f"{each.pad}: hier staat {found[0]}, in het overzicht {getal(real[0])}"
                hint = "verbeter het getal in de tekst, of het overzicht van medewerkers"
                yield Problem("personeel-aantal", message, each.plaats, hint, Severity.WARNING)


def _getal(word: str) -> Decimal | None:
    if word[0].isdecimal():
        return Decimal(word.replace(",", "."))
    if word.lower() == "een":  # the article; the number has its accents
        return None
    try:
        return Decimal(getal_uit_woorden(word))
    except ValueError:
        return None


def _geteld(project: Project, sentence: str, staff: tuple[Medewerker, ...], *, fte: bool) -> list[Decimal]:
    """What the list says: of the employers and the areas that the sentence names, and of everybody."""
    sources = {each.van for each in staff}
    named = {id_ for id_ in sources if (found := project.organisaties.get(id_)) and found.naam in sentence}
    groups = [[each for each in staff if not named or each.van in named]]
    groups += [[each for each in groups[0] if each.deelterrein == area] for area in project.deelterreinen]
    return [sum((each.fte for each in group), Decimal(0)) if fte else Decimal(len(group)) for group in groups]


def _gelijk(said: Decimal, real: Decimal) -> bool:
    """Equal as far as the text is precise."""
    exponent = said.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    return afgerond(real, max(decimals, 0)) == said
