"""Wie in de vertrouwelijke personeelsbijlage staat, wordt in een openbare tekst niet bij naam genoemd.

Een brief aan de raad, een bericht en de overeenkomst zelf worden openbaar. De naam of het personeelsnummer van een medewerker die van
werkgever verandert, hoort daar niet in (Algemene verordening gegevensbescherming, artikel 5, eerste lid, onder c; Wet open overheid, artikel 5.1,
tweede lid, onder e). Deze controle zoekt de medewerkers van het project in de teksten van documenten die niet vertrouwelijk zijn. De medewerker
die de brief behandelt, en wie een ambt bekleedt, mogen er wel staan.

Goed:

    personeel:
      medewerkers: [{nummer: B-1041, voorletters: H., achternaam: Alberts, van: coevorden, naar: emmen}]
    documenten:
      brief: {soort: raadsbrief, personeel_toelichting: [Twaalf medewerkers gaan over.]}

Fout:

    personeel:
      medewerkers: [{nummer: B-1041, voorletters: H., achternaam: Alberts, van: coevorden, naar: emmen}]
    documenten:
      brief: {soort: raadsbrief, personeel_toelichting: [Mevrouw Alberts wordt teamleider.]}

Herstel: noem de functie of het aantal, of zet de tekst in de vertrouwelijke bijlage.
"""

import re
from collections.abc import Iterator

from generator.checks._patronen import plain
from generator.checks._teksten import Tekst, teksten
from generator.library.library import Library
from generator.model import Medewerker, Organisatie, Persoon, Project, Stuk
from generator.problem import Problem

_EIGEN = ("behandeld_door", "doorkiesnummer", "portefeuillehouder", "kenmerk", "uw_kenmerk", "nummer")
_AANSPREEK = r"(?:mevrouw|mevr\.|mw\.|de heer|dhr\.|heer)\s+"
_KORTSTE = 4  # letters of a number that can be nobody else's


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for every member of staff in every text that becomes public."""
    staff = project.personeel.medewerkers if project.personeel else ()
    patterns = {each.nummer: found for each in staff if (found := _patroon(project, each))}
    if not patterns:
        return
    for each in teksten(project, library):
        if not _wordt_openbaar(library, each):
            continue
        text = plain(each.tekst)
        named = next((match for pattern in patterns.values() if (match := pattern.search(text))), None)
        if named:
            wat = f"'{named[0]}' staat in het vertrouwelijke overzicht van medewerkers, en deze tekst wordt openbaar"
            yield each.meld("persoon-genoemd", wat, "noem de functie of het aantal, niet de persoon")


def _wordt_openbaar(library: Library, each: Tekst) -> bool:
    if isinstance(each.record, Medewerker | Persoon | Organisatie | Stuk) or each.sleutel in _EIGEN:
        return False
    if each.opdracht is None:
        return each.in_clausule or not each.pad.startswith(("personeel.", "uitzonderingen"))
    kind = library.soort(each.opdracht.soort).value if each.opdracht.soort else None
    return kind is not None and not kind.blad.vertrouwelijk


def _patroon(project: Project, each: Medewerker) -> re.Pattern[str] | None:
    """How somebody is named: initials or a form of address with the surname, the surname with its particle, the number."""
    forms = []
    if each.nummer and len(each.nummer) >= _KORTSTE and re.search(r"[A-Za-z]", each.nummer):
        forms.append(re.escape(each.nummer))
    if each.achternaam:
        name = re.escape(each.achternaam)
        particle = re.escape(each.tussenvoegsel) + r"\s+" if each.tussenvoegsel else ""
        loose = "".join(rf"\s*{re.escape(letter)}" for letter in (each.voorletters or ""))
        if loose:
            forms.append(rf"(?<!\w){loose.removeprefix(chr(92) + 's*')}\s*(?:[a-z' ]*\s)?{name}")
        if not _ook_anders(project, each):
            forms.append(rf"(?i:{_AANSPREEK}){'(?i:' + particle + ')' if particle else ''}{name}")
            if particle:
                forms.append(rf"(?i:{particle}){name}")
            elif len(each.achternaam) > _KORTSTE:
                forms.append(rf"(?<=[a-zà-ÿ,;] ){name}")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])") if forms else None


def _ook_anders(project: Project, each: Medewerker) -> bool:
    """Whether the surname is also that of an office-holder, or the name of an organisation or place."""
    names = {holder.achternaam for org in project.organisaties.values() for holder in org.ambtsdragers}
    names |= {name for org in project.organisaties.values() for name in (org.naam, org.plaats or "")}
    return each.achternaam in names
