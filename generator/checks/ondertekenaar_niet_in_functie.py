"""Wie tekent, bekleedt zijn ambt op de dag van ondertekening.

De burgemeester vertegenwoordigt de gemeente buiten rechte (Gemeentewet, artikel 171, eerste lid). Tekent iemand die het ambt nog
niet of niet meer heeft, dan is de gemeente niet rechtsgeldig vertegenwoordigd. Staan bij een organisatie voor die functie
ambtsdragers, dan moet een van hen op die dag in functie zijn. Staat er niemand, dan blijft de naam een open punt. In een
brief is het een waarschuwing: de naam blijft daar open.

Goed:

    organisaties:
      emmen:
        ambtsdragers: [{functie: burgemeester, voorletters: A., achternaam: Prins, van: 2010-05-01}]
    documenten:
      raam:
        ondertekening: {emmen: {datum: 2014-12-10}}

Fout:

    organisaties:
      emmen:
        ambtsdragers: [{functie: burgemeester, voorletters: A., achternaam: Prins, van: 2016-05-01}]
    documenten:
      raam:
        ondertekening: {emmen: {datum: 2014-12-10}}

Herstel: verbeter de datum, voeg de ambtsdrager van die dag toe, of noem een andere functie (loco-burgemeester).
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from generator.checks._melding import achternaam_van, dag, gebundeld
from generator.checks._overeenkomst import brieven, deelnemers_van, getekende_stukken, tekendatum
from generator.library.library import Library
from generator.model import Ambtsdrager, Handtekening, Opdracht, Organisatie, Persoon, Project, Stuk
from generator.problem import Position, Problem, Severity

# A problem by organisation, office and day: on one day several documents may be signed.
_Gevonden: TypeAlias = tuple[tuple[str, str, date], Problem]


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look up the holder of the office of everybody who signs."""
    agreements = list(_overeenkomsten(project, library))
    yield from gebundeld(agreements)
    # Who has been reported for an agreement, is not reported for a letter once more.
    told = {(id_, functie) for (id_, functie, _), _ in agreements}
    letters = (each for _, brief in brieven(project, library) for each in _brief(project, library, brief))
    yield from gebundeld(each for each in letters if each[0][:2] not in told)


def _overeenkomsten(project: Project, library: Library) -> Iterator[_Gevonden]:
    for _, opdracht in getekende_stukken(project, library):
        for id_ in deelnemers_van(project, opdracht):
            organisatie = project.organisaties.get(id_)
            tekent, day = opdracht.ondertekening.get(id_), tekendatum(opdracht, id_)
            if organisatie and tekent and day:
                key = (id_, tekent.functie, day)
                yield from ((key, each) for each in _handtekening(organisatie, tekent, day, opdracht))


def _handtekening(
    organisatie: Organisatie, tekent: Handtekening, day: date, record: Opdracht | Stuk
) -> Iterator[Problem]:
    holders = _bekleders(organisatie, tekent.functie)
    dated = tekent if tekent.datum else record
    persoon = tekent.persoon
    same = [each for each in holders if persoon is None or _zelfde(each, persoon)]
    if same and not any(_in_functie(each, day) for each in same):
        who = f"{achternaam_van(persoon)} niet" if persoon else "niemand"
        message = f"{dated.path('datum')}: op {dag(day)} was {who} {tekent.functie} van {organisatie.naam}"
        yield _fout(message, dated.where("datum"), holders)
    elif persoon and not same and _een_tegelijk(tekent.functie):
        # An office that one person holds, and somebody else held it that day.
        if other := next((each for each in holders if _in_functie(each, day)), None):
            message = (
                f"{persoon.path('achternaam')}: op {dag(day)} was {achternaam_van(other)} {tekent.functie} van "
                f"{organisatie.naam}, niet {achternaam_van(persoon)}"
            )
            yield _fout(message, persoon.where("achternaam"), holders)
        elif elders := next((each for each in organisatie.ambtsdragers if _zelfde(each, persoon)), None):
            message = f"{persoon.path('achternaam')}: {achternaam_van(persoon)} is {elders.functie}, niet {tekent.functie} van {organisatie.naam}"
            yield _fout(message, persoon.where("achternaam"), [elders])


def _brief(project: Project, library: Library, opdracht: Opdracht) -> Iterator[_Gevonden]:
    """The signatories of each copy are those that its house style names, on the day of the letter."""
    for id_ in opdracht.exemplaren or deelnemers_van(project, opdracht):
        organisatie, copy = project.organisaties.get(id_), opdracht.exemplaren.get(id_)
        own = copy.anders.get("datum") if copy else None
        day = own or opdracht.datum
        style = (
            organisatie
            and library.huisstijl(opdracht.huisstijl or organisatie.huisstijl or "standaard").value
        )
        if not (organisatie and day and style):
            continue
        place = copy.bron.waarden.get("datum") if copy and own else opdracht.where("datum")
        for functie in style.brief.ondertekenaars:
            holders = _bekleders(organisatie, functie)
            if holders and not any(_in_functie(each, day) for each in holders):
                message = (
                    f"{opdracht.path('datum')}: op {dag(day)} was niemand {functie} van {organisatie.naam}"
                )
                yield (id_, functie, day), _fout(message, place, holders, Severity.WARNING)


def _fout(
    message: str, place: Position | None, holders: list[Ambtsdrager], severity: Severity = Severity.ERROR
) -> Problem:
    terms = "; ".join(f"{achternaam_van(each)} {_termijn(each)}".strip() for each in holders)
    hint = f"bekend zijn: {terms}" if terms else ""
    return Problem("ondertekenaar-niet-in-functie", message, place, hint, severity)


def _bekleders(organisatie: Organisatie, functie: str) -> list[Ambtsdrager]:
    wanted = (functie or "").lower()
    return [each for each in organisatie.ambtsdragers if wanted and (each.functie or "").lower() == wanted]


def _een_tegelijk(functie: str) -> bool:
    """Whether one person at a time holds an office. Of loco-burgemeesters and wethouders there are several."""
    return (functie or "").lower() in ("burgemeester", "gemeentesecretaris", "secretaris", "griffier")


def _zelfde(ambtsdrager: Ambtsdrager, persoon: Persoon) -> bool:
    """Whether two names are of one person: initials may have been left out or shortened."""
    one, other = (re.sub(r"[\s.]", "", each.voorletters or "").lower() for each in (ambtsdrager, persoon))
    surname = (ambtsdrager.achternaam or "").lower() == (persoon.achternaam or "").lower()
    return surname and (one.startswith(other) or other.startswith(one))


def _in_functie(ambtsdrager: Ambtsdrager, day: date) -> bool:
    begun = ambtsdrager.van is None or ambtsdrager.van <= day
    return begun and not (ambtsdrager.tot_en_met and ambtsdrager.tot_en_met < day)


def _termijn(ambtsdrager: Ambtsdrager) -> str:
    begin = f"vanaf {dag(ambtsdrager.van)}" if ambtsdrager.van else ""
    end = f"tot en met {dag(ambtsdrager.tot_en_met)}" if ambtsdrager.tot_en_met else ""
    return f"{begin} {end}".strip()
