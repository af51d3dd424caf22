"""Een brief heeft alleen exemplaren van partijen.

Onder `exemplaren` staat voor elke afzender wat in haar brief anders is. Een exemplaar voor een organisatie die niet meedoet,
wordt wel een brief: van de verkeerde afzender. Wie de samenwerking heeft verlaten, mag haar raad daarover nog schrijven.

Goed:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
    documenten:
      brief: {soort: raadsbrief, exemplaren: {emmen: {kenmerk: A1}, coevorden: {kenmerk: B2}}}

Fout:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
    documenten:
      brief: {soort: raadsbrief, exemplaren: {emmen: {kenmerk: A1}, hoogeveen: {kenmerk: B2}}}

Herstel: verbeter de naam, of haal het exemplaar weg.
"""

from collections.abc import Iterator

from generator.checks._buitenstaanders import voor_zich
from generator.checks._melding import naam_van
from generator.model import Project
from generator.problem import Problem
from generator.values import suggest


def check(project: Project) -> Iterator[Problem]:
    """Compare the copies of every letter with the parties."""
    known = tuple(project.samenwerking.partijen)
    for found in voor_zich(project, "exemplaar-geen-partij"):
        message = f"{found.pad}: {naam_van(project, found.id)} doet niet mee aan de samenwerking"
        yield Problem("exemplaar-geen-partij", message, found.plaats, suggest(found.id, known))
