"""Een brief noemt het aantal medewerkers dat ook in het overzicht staat.

„Dertig medewerkers gaan over”, schrijft het college, en in de bijlage staan er negenentwintig; of „12,5 fte” waar de lijst op 12,3 komt. De
raad krijgt dan een ander getal dan de partijen tekenen. Noemt de zin een gemeente, dan tellen haar medewerkers. Is er geen overzicht, dan telt de
formatie bij de kosten, of wat bij een stuk onder `fte` en `medewerkers` staat; en twee brieven noemen hetzelfde getal. „Ongeveer” en „ruim” mogen.
Ook een toelichting en een eigen clausule worden gelezen.

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

from generator.checks._formatie import tellingen
from generator.checks._patronen import plain, sentences
from generator.checks._teksten import Tekst, teksten
from generator.dutch.numbers import afgerond, getal
from generator.dutch.word_numbers import getal_uit_woorden
from generator.library.library import Library
from generator.model import Medewerker, Project
from generator.problem import Problem

_AANTAL = re.compile(
    r"(?<![\w,.])(?P<getal>\d+(?:,\d+)?|[a-zéë]{3,})\s+(?:[a-zéë]+e\s+)?(?P<wat>medewerkers?|collega's|ambtenaren|personeelsleden|fte)\b",
    re.IGNORECASE,
)
_OVERGANG = re.compile(
    r"\b(in dienst|over(?:gaan|gaat|komen|komt|genomen|geplaatst)|over\b.*\bnaar|(?:gaat|gaan|komt|komen)\b.*\bover|overgang|formatie|"
    r"(?:gaat|ging) (?:het )?om|het betreft|voert uit met|bestaat uit)\b",
    re.IGNORECASE,
)
_ANDERS = re.compile(
    r"\b(ongeveer|circa|ca\.|ruim|bijna|rond|minder|meer|eerste|tweede|ten minste|ten hoogste|maximaal|minimaal|waarvan|daarvan|blijft|blijven|"
    r"vacature\w*|pensioen|vertrek\w*|per fte|tijdelijk\w*|was|waren|werkten|vorig\w*|eerder\w*|nieuwe|van (?:de|het) (?:afdeling|team|servicedesk|balie|leiding))\b",
    re.IGNORECASE,
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Read the numbers of staff in every text, and hold them against the list, the costs, or another text."""
    staff = project.personeel.medewerkers if project.personeel else ()
    if any(each.fte is None or not each.van for each in staff):
        return
    said_first: dict[tuple[bool, str], tuple[Decimal, Tekst]] = {}
    for tekst in teksten(project, library):
        if not (tekst.in_clausule or tekst.pad.startswith(("documenten.", "kosten.", "stukken."))):
            continue
        for found, sentence in _genoemd(tekst):
            number, fte = _getal(found["getal"]), found["wat"].lower() == "fte"
            if number is None:
                continue
            real = _geteld(project, sentence, staff, fte=fte) if staff else _elders(project, fte=fte)
            where = "in het overzicht" if staff else "volgens het project"
            if not real:
                first = said_first.setdefault((fte, _wie(project, sentence)), (number, tekst))
                real, where = [first[0]], f"in {first[1].pad or 'een clausule'}"
            if not any(_gelijk(number, each) for each in real):
                wat = f"hier staat {found[0]}, {where} {getal(real[0])}"
                yield tekst.meld(
                    "personeel-aantal",
                    wat,
                    "verbeter het getal in de tekst, of het overzicht van medewerkers",
                )


def _genoemd(tekst: Tekst) -> Iterator[tuple[re.Match[str], str]]:
    """Every number of staff in a text, each with the part of the sentence that it is about."""
    for _, sentence in sentences(plain(tekst.tekst)):
        if not _OVERGANG.search(sentence) or _ANDERS.search(sentence):
            continue
        found = list(_AANTAL.finditer(sentence))
        same = len({each["wat"].lower() == "fte" for each in found}) == len(found)
        for each, after in zip(found, [*found[1:], None], strict=False):
            part = sentence if same or after is None else sentence[: after.start()]
            yield each, part if same or each is found[0] else part[each.start() :]


def _elders(project: Project, *, fte: bool) -> list[Decimal]:
    """What costs and documents from elsewhere say, where there is no list of staff."""
    counts = [each.fte if fte else each.aantal for each in tellingen(project)]
    return [Decimal(each) for each in counts if each is not None]


def _wie(project: Project, sentence: str) -> str:
    """The municipalities that a sentence names: two texts are about the same people when these are the same."""
    named = [id_ for id_, each in project.organisaties.items() if each.naam and each.naam in sentence]
    return " ".join(sorted(named))


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
    groups = [groups[0], *(each for each in groups[1:] if each)]
    return [sum((each.fte for each in group), Decimal(0)) if fte else Decimal(len(group)) for group in groups]


def _gelijk(said: Decimal, real: Decimal) -> bool:
    """Equal as far as the text is precise."""
    exponent = said.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    return afgerond(real, max(decimals, 0)) == said
