"""Een deelovereenkomst gaat niet eerder in dan haar raamovereenkomst.

Vóór de raamovereenkomst ingaat, gelden de algemene afspraken nog niet waar de deelovereenkomst op steunt. Het mag wel als de
deelovereenkomst uitdrukkelijk terugwerkt (`terugwerkend: ja`); dan staat dat ook in haar tekst. Dat de raamovereenkomst eerder is
ondertekend of op dezelfde dag ingaat, is gewoon. Vervangt de raamovereenkomst een oudere, dan telt het begin van de oudere.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, ingangsdatum: 2015-01-01}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, ingangsdatum: 2014-07-01}

Herstel: verbeter een van beide datums, of zet `terugwerkend: ja` bij de deelovereenkomst.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag
from generator.checks._overeenkomst import Overeenkomst, onder_raam, overeenkomst
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the first day of every agreement with that of its framework."""
    for deel, raam in onder_raam(project, library):
        record, begin = deel.record, deel.record.ingangsdatum
        since = _sinds(project, raam)
        if not (since and begin and raam.begin) or record.terugwerkend or begin >= since:
            continue
        message = (
            f"{record.path('ingangsdatum')}: {dag(begin)} ligt vóór {dag(raam.begin)}, "
            f"de ingangsdatum van {raam.id}"
        )
        hint = "verbeter een van beide datums, of zet hier terugwerkend: ja"
        yield Problem("deel-voor-raam", message, record.where("ingangsdatum"), hint)


def _sinds(project: Project, raam: Overeenkomst) -> date | None:
    """Since when a framework holds, with the one that it replaces: what was under the old, goes on under the new."""
    seen: set[str] = set()
    first, each = raam.begin, overeenkomst(project, raam.record.vervangt)
    while each and each.id not in seen and each.soort == raam.soort:
        seen.add(each.id)
        first = min((day for day in (first, each.begin) if day), default=None)
        each = overeenkomst(project, each.record.vervangt)
    return first
