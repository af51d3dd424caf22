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

from generator.checks._melding import naam_van, plek
from generator.model import Project
from generator.problem import Position, Problem


def check(project: Project) -> Iterator[Problem]:
    """Look for organisations that are named as a party and do not take part."""
    known = project.samenwerking.partijen
    for id_, pad, place in _genoemd(project):
        # An id that does not exist at all is a mistake of its own (onbekende-verwijzing).
        if known and id_ and id_ in project.organisaties and id_ not in known:
            message = f"{pad}: {naam_van(project, id_)} doet niet mee aan de samenwerking"
            hint = f"kies uit: {', '.join(known)}; of zet {id_} met een rol onder samenwerking.partijen"
            yield Problem("partij-buiten-samenwerking", message, place, hint)


def _genoemd(project: Project) -> Iterator[tuple[str | None, str, Position | None]]:
    """Every organisation that is named as a party, with its path and place."""
    for opdracht in project.documenten.values():
        for number, id_ in enumerate(opdracht.partijen, 1):
            yield id_, f"{opdracht.path('partijen')}[{number}]", plek(opdracht, "partijen", number)
    for afspraken in (project.producten, project.kpis, project.catalogus):
        for each in afspraken:
            yield each.afnemer, each.path("afnemer"), each.where("afnemer")
    for mandaat in project.mandaten:
        yield mandaat.gever, mandaat.path("gever"), mandaat.where("gever")
    for sleutel in project.verdeelsleutels.values():
        for id_ in sleutel.aandelen:
            yield id_, f"{sleutel.path('aandelen')}.{id_}", plek(sleutel, "aandelen", id_)
