"""Een periode eindigt niet voordat zij begint.

Dat geldt voor overeenkomsten en eerdere stukken (ingangsdatum en einddatum), voor de tijd dat een organisatie bestaat of
meedoet, en voor de ambtstermijn van een ambtsdrager. De einddatum en `tot_en_met` zijn de laatste dag; bij `tot` en
`bestaat_tot` telt die dag zelf niet meer mee, zoals in het spraakgebruik van „tot” en „tot en met” (zie docs/notatie.md).

Goed:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, einddatum: 2019-12-31}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, einddatum: 2014-12-31}

Herstel: verbeter een van beide datums; vaak is het jaar verkeerd.
"""

from collections.abc import Iterator

from generator.checks._melding import dag
from generator.fields import Record
from generator.model import Project
from generator.problem import Problem

# The keys of a period, and whether its last day still belongs to it.
_TOT_EN_MET = (("ingangsdatum", "einddatum", True), ("van", "tot_en_met", True))
_TOT = (("sinds", "tot", False), ("bestaat_vanaf", "bestaat_tot", False))


def check(project: Project) -> Iterator[Problem]:
    """Compare the ends of every period."""
    organisaties = project.organisaties.values()
    for record in (
        *organisaties,
        *(ambtsdrager for each in organisaties for ambtsdrager in each.ambtsdragers),
        *project.samenwerking.partijen.values(),
        *project.stukken.values(),
        *project.documenten.values(),
    ):
        for begin, eind, inclusief in (*_TOT_EN_MET, *_TOT):
            yield from _periode(record, (begin, eind), inclusief=inclusief)


def _periode(record: Record, sleutels: tuple[str, str], *, inclusief: bool) -> Iterator[Problem]:
    begin, eind = (getattr(record, sleutel, None) for sleutel in sleutels)
    if begin is None or eind is None or begin < eind or (inclusief and begin == eind):
        return
    order = "ligt vóór" if eind < begin else "is dezelfde dag als"
    message = f"{record.path(sleutels[1])}: {dag(eind)} {order} {dag(begin)} ({sleutels[0]})"
    hint = "verbeter een van beide datums; is het jaar goed?"
    yield Problem("einde-voor-begin", message, record.where(sleutels[1]), hint)
