"""Een overeenkomst heeft ten minste twee partijen, en een van hen is de gastheer.

Een overeenkomst komt tot stand door aanbod en aanvaarding (Burgerlijk Wetboek 6, artikel 217): daar zijn er twee voor nodig. De
artikelen spreken bovendien van de gastheer en de gast; tussen gasten alleen zegt de tekst niet wie de taken uitvoert.

Goed:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}, borger-odoorn: {rol: gast}}
    documenten:
      deel: {soort: deelovereenkomst, partijen: [coevorden, emmen]}

Fout:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}, borger-odoorn: {rol: gast}}
    documenten:
      deel: {soort: deelovereenkomst, partijen: [borger-odoorn, coevorden]}

Herstel: voeg de gastheer of de andere partij toe aan `partijen`.
"""

from collections.abc import Iterator

from generator.checks._melding import sleutelplaats
from generator.checks._overeenkomst import partijen_volledig, tekenstukken
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.problem import Problem

_TWEE = 2


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Count the parties of the cooperation and of every agreement, and look for the host."""
    deelnemers = project.samenwerking.partijen
    if len(deelnemers) == 1 and partijen_volledig(project):
        message = "samenwerking.partijen: met één partij is er geen samenwerking"
        place = sleutelplaats(project.samenwerking, "partijen")
        yield Problem("overeenkomst-partijen", message, place, "noem alle partijen, met hun rol")
        return
    for _, opdracht in tekenstukken(project, library):
        # Of a party that is not in the cooperation, or not at all, nobody knows the role: that has been reported.
        if opdracht.partijen and all(id_ in deelnemers for id_ in opdracht.partijen):
            yield from _partijen(project, opdracht)


def _partijen(project: Project, opdracht: Opdracht) -> Iterator[Problem]:
    deelnemers = project.samenwerking.partijen
    place, pad = opdracht.where("partijen"), opdracht.path("partijen")
    hosts = [id_ for id_, each in deelnemers.items() if each.rol == "gastheer"]
    if len(set(opdracht.partijen)) < _TWEE:
        yield Problem(
            "overeenkomst-partijen", f"{pad}: dit is één partij", place, "noem ook de andere partij"
        )
    elif len(set(opdracht.partijen)) < len(opdracht.partijen):
        twice = next(id_ for id_ in opdracht.partijen if opdracht.partijen.count(id_) > 1)
        message = f"{pad}: {twice} staat hier twee keer"
        yield Problem("overeenkomst-partijen", message, place, "noem iedere partij één keer")
    elif hosts and not set(hosts) & set(opdracht.partijen):
        message = f"{pad}: de gastheer ({hosts[0]}) is geen partij bij dit document"
        yield Problem("overeenkomst-partijen", message, place, f"voeg {hosts[0]} toe, of verbeter de rollen")
