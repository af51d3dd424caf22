"""Een deelovereenkomst gaat niet eerder in dan haar raamovereenkomst.

Vóór de raamovereenkomst ingaat, gelden de algemene afspraken nog niet waar de deelovereenkomst op steunt. Het mag wel als de
deelovereenkomst uitdrukkelijk terugwerkt (`terugwerkend: ja`); dan staat dat ook in haar tekst. Dat de raamovereenkomst eerder is
ondertekend of op dezelfde dag ingaat, is gewoon.

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

from generator.checks._melding import dag
from generator.checks._overeenkomst import raam_van, tekenstukken
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the first day of every agreement with that of its framework."""
    for id_, opdracht in tekenstukken(project, library):
        raam = raam_van(project, id_)
        begin = opdracht.ingangsdatum
        if not (raam and raam.begin and begin) or opdracht.terugwerkend or begin >= raam.begin:
            continue
        message = (
            f"{opdracht.path('ingangsdatum')}: {dag(begin)} ligt vóór {dag(raam.begin)}, "
            f"de ingangsdatum van {raam.id}"
        )
        hint = "verbeter een van beide datums, of zet hier terugwerkend: ja"
        yield Problem("deel-voor-raam", message, opdracht.where("ingangsdatum"), hint)
