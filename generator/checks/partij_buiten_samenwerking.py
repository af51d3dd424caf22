"""Wie partij is bij een document of een afspraak, doet mee aan de samenwerking.

Een organisatie kan in het projectbestand staan zonder partij te zijn: een provincie die een besluit nam, een gemeente die een
eerder stuk tekende. Wie in een document als partij staat, producten afneemt, mandaat geeft of in de kosten deelt, hoort ook
onder `samenwerking.partijen`: daar staat haar rol, en zonder rol weet geen artikel waar zij bij hoort.

Goed:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
    documenten:
      deel: {soort: deelovereenkomst, partijen: [coevorden, emmen]}

Fout:

    samenwerking:
      partijen: {emmen: {rol: gastheer}, coevorden: {rol: gast}}
    documenten:
      deel: {soort: deelovereenkomst, partijen: [hoogeveen, emmen]}

Herstel: verbeter de naam, of zet de organisatie met haar rol onder `samenwerking.partijen`.
"""

from collections.abc import Iterator

from generator.checks._buitenstaanders import VEEL, Plek, buitenstaanders, voor_zich
from generator.checks._melding import naam_van
from generator.model import Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Look for organisations that are named as a party and do not take part."""
    known = ", ".join(project.samenwerking.partijen)
    for found in voor_zich(project, "partij-buiten-samenwerking"):
        hint = f"kies uit: {known}; of zet {found.id} met een rol onder samenwerking.partijen"
        yield _fout(project, found, "", hint)
    places: dict[str, list[Plek]] = {}
    for found in buitenstaanders(project):
        places.setdefault(found.id, []).append(found)
    for first, *others in places.values():
        if len(others) + 1 >= VEEL:
            more = f"; ook op {len(others)} andere plaatsen"
            yield _fout(project, first, more, f"zet {first.id} met een rol onder samenwerking.partijen")


def _fout(project: Project, found: Plek, more: str, hint: str) -> Problem:
    message = f"{found.pad}: {naam_van(project, found.id)} doet niet mee aan de samenwerking{more}"
    return Problem("partij-buiten-samenwerking", message, found.plaats, hint)
