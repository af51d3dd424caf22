"""Een ambt heeft op een dag één bekleder.

Een gemeente heeft één burgemeester, één gemeentesecretaris en één griffier (Gemeentewet, artikelen 6 en 100). Staan er op een
dag twee, dan kiest het programma de eerste, en dat kan de verkeerde handtekening zijn. Meestal ontbreekt bij de vorige de
laatste dag. Wie waarneemt, heeft een eigen functie (`waarnemend burgemeester`), en loco-burgemeesters en wethouders zijn er
gewoon meer.

Goed:

    organisaties:
      emmen:
        naam: Emmen
        ambtsdragers:
          - {functie: burgemeester, voorletters: A., achternaam: Prins, van: 2010-05-01, tot_en_met: 2016-04-30}
          - {functie: burgemeester, voorletters: B., achternaam: Ridder, van: 2016-05-01}

Fout:

    organisaties:
      emmen:
        naam: Emmen
        ambtsdragers:
          - {functie: burgemeester, voorletters: A., achternaam: Prins, van: 2010-05-01}
          - {functie: burgemeester, voorletters: B., achternaam: Ridder, van: 2016-05-01}

Herstel: geef de vorige ambtsdrager een `tot_en_met`, of verbeter de datums.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from generator.checks._melding import achternaam_van, dag
from generator.model import Ambtsdrager, Organisatie, Project
from generator.problem import Problem

_ENKELVOUDIG = ("burgemeester", "gemeentesecretaris", "secretaris", "griffier")


def check(project: Project) -> Iterator[Problem]:
    """Compare every two holders of the same office."""
    for organisatie in project.organisaties.values():
        for one, other in combinations(_bekleders(organisatie), 2):
            first, second = sorted((one, other), key=lambda each: each.van or date.min)
            if (
                first.functie == second.functie
                and _naam(first) != _naam(second)
                and _overlappen(first, second)
            ):
                yield _fout(organisatie, first, second)


def _bekleders(organisatie: Organisatie) -> list[Ambtsdrager]:
    """The holders of an office that one person holds; a term that runs backwards is another mistake."""
    return [
        each
        for each in organisatie.ambtsdragers
        if each.functie in _ENKELVOUDIG and not (each.van and each.tot_en_met and each.tot_en_met < each.van)
    ]


def _naam(ambtsdrager: Ambtsdrager) -> tuple[str | None, ...]:
    return ambtsdrager.voorletters, ambtsdrager.tussenvoegsel, ambtsdrager.achternaam


def _overlappen(first: Ambtsdrager, second: Ambtsdrager) -> bool:
    begin = max(first.van or date.min, second.van or date.min)
    return begin <= min(first.tot_en_met or date.max, second.tot_en_met or date.max)


def _fout(organisatie: Organisatie, first: Ambtsdrager, second: Ambtsdrager) -> Problem:
    key = "van" if second.van else "functie"
    day = f"op {dag(second.van)} " if second.van else ""
    message = (
        f"{second.path(key)}: {organisatie.naam} heeft {day}twee keer een {second.functie}: "
        f"{achternaam_van(first)} en {achternaam_van(second)}"
    )
    hint = (
        f"geef {achternaam_van(first)} tot_en_met: {(second.van - timedelta(days=1)).isoformat()}"
        if second.van and second.van != first.van
        else "vul bij beiden in van wanneer tot wanneer (van, tot_en_met)"
    )
    return Problem("ambt-dubbel", message, second.where(key), hint)
