"""Een bedrag wordt geïndexeerd na zijn basisjaar en na het begin van de overeenkomst.

Het basisjaar is het jaar van de afgesproken prijzen; de eerste indexering kan niet in een jaar daarvoor vallen, en ook niet voordat
de overeenkomst geldt waarin die prijzen staan. Ook op 1 januari van het basisjaar zelf niet: in een prijs van dat jaar zit de stijging naar dat
jaar al. Indexcijfer, basisjaar en eerste datum zijn alle drie nodig, anders rekent iedere partij
anders.

Goed:

    kosten:
      index: {indexcijfer: de consumentenprijsindex, basisjaar: 2015, eerste: 2016-01-01}

Fout:

    kosten:
      index: {indexcijfer: de consumentenprijsindex, basisjaar: 2017, eerste: 2016-01-01}

Herstel: verbeter het basisjaar of de datum van de eerste indexering.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag
from generator.model import Index, Opdracht, Project
from generator.problem import Problem

_OVEREENKOMSTEN = ("raamovereenkomst", "deelovereenkomst")


def check(project: Project) -> Iterator[Problem]:
    """Look at the costs of the project, and of every document that has its own."""
    agreements = [each for each in project.documenten.values() if each.soort in _OVEREENKOMSTEN]
    if project.kosten and project.kosten.index:
        yield from _index(project.kosten.index, _begin([each for each in agreements if each.kosten is None]))
    for opdracht in project.documenten.values():
        if opdracht.kosten and opdracht.kosten.index:
            yield from _index(
                opdracht.kosten.index, _begin([each for each in agreements if each is opdracht])
            )


def _begin(opdrachten: list[Opdracht]) -> date | None:
    """The first day of the first agreement; while one of them has none, nobody knows which is the first."""
    days = [each.ingangsdatum for each in opdrachten]
    return min((each for each in days if each), default=None) if all(days) else None


def _index(index: Index, begin: date | None) -> Iterator[Problem]:
    first, base = index.eerste, index.basisjaar
    if first and base and base > first.year:
        message = f"{index.path('basisjaar')}: {base} ligt na de eerste indexering, op {dag(first)}"
        hint = "verbeter het basisjaar of de datum van de eerste indexering"
        yield Problem("index-datum", message, index.where("basisjaar"), hint)
    elif first and base == first.year and (first.month, first.day) == (1, 1):
        # Prices of a year have the rise into that year in them.
        message = (
            f"{index.path('eerste')}: op {dag(first)} worden bedragen van {base} geïndexeerd; de stijging naar {base} "
            "telt dan twee keer"
        )
        hint = f"bedoelt u 1 januari {base + 1}, of basisjaar {base - 1}?"
        yield Problem("index-datum", message, index.where("eerste"), hint)
    elif first and begin and first < begin:
        message = (
            f"{index.path('eerste')}: {dag(first)} ligt vóór het begin van de overeenkomst, {dag(begin)}"
        )
        yield Problem("index-datum", message, index.where("eerste"), "verbeter een van beide datums")
