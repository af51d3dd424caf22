"""Een bijlage in de lijst heeft een titel of is een document van dit project, en staat er één keer.

De lijst van bijlagen telt en nummert zichzelf. Een regel zonder titel en zonder document wordt een bijlage die niemand kan vinden; een
bijlage die er twee keer staat, maakt het aantal in de brief verkeerd.

Goed:

    documenten:
      raam:
        bijlagen:
          - {document: deel}
          - {titel: Productencatalogus}

Fout:

    documenten:
      raam:
        bijlagen:
          - {document: deel}
          - {vertrouwelijk: ja}

Herstel: voeg `titel` of `document` toe, of haal de regel weg.
"""

from collections.abc import Iterator
from typing import Any

from generator.model import Bijlage, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Look at the annexes of every document, and of every copy of a letter."""
    for opdracht in project.documenten.values():
        yield from _lijst(opdracht.bijlagen)
        for copy in opdracht.exemplaren.values():
            yield from _lijst(copy.anders.get("bijlagen") or ())


def _lijst(bijlagen: tuple[Any, ...]) -> Iterator[Problem]:
    seen: set[tuple[str | None, str | None]] = set()
    for bijlage in bijlagen:
        if not isinstance(bijlage, Bijlage):
            continue
        name = (bijlage.document, None if bijlage.document else bijlage.titel)
        # A title or document that is there and could not be read has been reported.
        if not any(name) and not {"titel", "document"} & bijlage.bron.sleutels.keys():
            message = f"{bijlage.bron.pad}: deze bijlage heeft geen titel en is geen document"
            yield Problem("bijlage-leeg", message, bijlage.where(), "voeg toe: titel: … of document: …")
        elif any(name) and name in seen:
            key = "document" if bijlage.document else "titel"
            message = f"{bijlage.path(key)}: deze bijlage staat er al ({getattr(bijlage, key)})"
            yield Problem("bijlage-leeg", message, bijlage.where(key), "haal een van beide weg")
        seen.add(name)
