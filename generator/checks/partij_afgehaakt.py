"""Een organisatie die de samenwerking heeft verlaten, is geen partij bij wat daarna ingaat.

Een gemeente die afhaakt of uittreedt, blijft met haar datum onder `samenwerking.partijen` staan, want eerdere stukken noemen haar.
In een overeenkomst die ingaat op of na die dag hoort zij niet meer. `tot` is de eerste dag dat zij niet meer meedoet.

Goed:

    samenwerking:
      partijen: {landsmeer: {rol: gast, status: afgehaakt, tot: 2009-04-14}}
    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2010-01-01, partijen: [oostzaan, wormerland]}

Fout:

    samenwerking:
      partijen: {landsmeer: {rol: gast, status: afgehaakt, tot: 2009-04-14}}
    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2010-01-01, partijen: [landsmeer, oostzaan, wormerland]}

Herstel: haal de organisatie uit `partijen` van het document, of verbeter haar status of datum.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag, naam_van, plek
from generator.checks._overeenkomst import tekenstukken
from generator.library.library import Library
from generator.model import Deelnemer, Opdracht, Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for parties of an agreement that had left before it takes effect."""
    for _, opdracht in tekenstukken(project, library):
        for number, id_ in enumerate(opdracht.partijen, 1):
            deelnemer = project.samenwerking.partijen.get(id_)
            if deelnemer and _weg(deelnemer, opdracht):
                since = f" sinds {dag(deelnemer.tot)}" if deelnemer.tot else ""
                message = f"{opdracht.path('partijen')}[{number}]: {naam_van(project, id_)} doet{since} niet meer mee"
                hint = (
                    "haal haar weg bij de partijen van dit document"
                    if deelnemer.tot
                    else f"haal haar hier weg, of vul in tot wanneer zij meedeed: samenwerking.partijen.{id_}.tot"
                )
                yield Problem("partij-afgehaakt", message, plek(opdracht, "partijen", number), hint)


def _weg(deelnemer: Deelnemer, opdracht: Opdracht) -> bool:
    begin: date | None = opdracht.ingangsdatum or opdracht.ondertekeningsdatum or opdracht.datum
    if deelnemer.tot:
        return begin is not None and deelnemer.tot <= begin
    # Nobody wrote down when she left. What was signed before may name her; what is being made now may not.
    return deelnemer.status == "afgehaakt" and opdracht.status != "getekend"
