"""Wat de openbare versie toont en lakt, is een soort gegeven dat bestaat.

Met `openbaar: {tonen: [...]}` blijft een soort persoonsgegeven staan in wat `maak --openbaar` maakt, met `lakken` gaat er een meer weg. Een
woord dat geen soort is, doet niets, en dan staat in een openbaar stuk wat er niet hoort. De soorten staan in `clauses/lakgronden.yaml`, met
hun grond in artikel 5.1 van de Wet open overheid. Eén soort kan niet allebei zijn.

Goed:

    openbaar: {tonen: [behandelaar], lakken: [ambtsdrager]}

Fout:

    openbaar: {lakken: [bestuurders]}

Een groep die kleiner is dan drie, is nooit groot genoeg om te noemen.

Herstel: neem een soort uit `clauses/lakgronden.yaml`; namen van bestuurders en ondertekenaars heten daar `ambtsdrager`.
"""

from collections.abc import Iterator

from generator.checks._melding import plek
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem
from generator.publish.grounds import read_grounds
from generator.values import suggest

_KLEINSTE = 3  # the one of two people knows the other


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look at both lists."""
    openbaar = project.openbaar
    grounds = read_grounds(library, openbaar)
    yield from grounds.problems
    if openbaar.ondergrens is not None and openbaar.ondergrens < _KLEINSTE:
        message = f"openbaar.ondergrens: in een groep van {openbaar.ondergrens} is iemand te herkennen"
        yield Problem(
            "openbaar-soort", message, openbaar.where("ondergrens"), "neem ten minste 3, en liever 5"
        )
    if grounds.value is None:
        return
    known = tuple(grounds.value.blad.soorten)
    for key in ("tonen", "lakken"):
        for number, naam in enumerate(getattr(openbaar, key) or (), 1):
            place = plek(openbaar, key, number)
            if naam not in known:
                message = f"openbaar.{key}[{number}]: het soort gegeven '{naam}' bestaat niet"
                yield Problem("openbaar-soort", message, place, suggest(naam, known))
            elif key == "lakken" and naam in (openbaar.tonen or ()):
                message = f"openbaar.lakken[{number}]: '{naam}' staat ook bij tonen"
                yield Problem("openbaar-soort", message, place, "kies een van beide")
