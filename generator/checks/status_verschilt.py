"""Een document dat vaststaat, steunt niet op een concept.

Is een overeenkomst definitief of getekend, dan zijn haar bijlagen dat ook, en de raamovereenkomst waar zij onder valt: die kunnen anders
nog veranderen nadat er is getekend. Het woord „concept” in de titel of de versie van een document dat vaststaat, is vergeten. Een concept
met een bijlage die al vaststaat is gewoon.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, status: definitief, versie: "1.0"}
      deel: {soort: deelovereenkomst, status: definitief, raamovereenkomst: raam}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, status: concept}
      deel: {soort: deelovereenkomst, status: definitief, raamovereenkomst: raam}

Herstel: maak eerst het andere document definitief, of maak van dit weer een concept.
"""

import re
from collections.abc import Iterator

from generator.model import Opdracht, Project, Stuk
from generator.problem import Position, Problem

_CONCEPT = re.compile(r"\bconcept(versie)?\b", re.IGNORECASE)


def check(project: Project) -> Iterator[Problem]:
    """Look at everything that a final document rests on, and at its own words."""
    for opdracht in project.documenten.values():
        if opdracht.status in ("definitief", "getekend"):
            yield from _grond(project, opdracht)
            yield from _woorden(opdracht)


def _grond(project: Project, opdracht: Opdracht) -> Iterator[Problem]:
    rests: list[tuple[str | None, str, Position | None]] = [
        (opdracht.raamovereenkomst, opdracht.path("raamovereenkomst"), opdracht.where("raamovereenkomst"))
    ]
    rests += [(each.document, each.path("document"), each.where("document")) for each in opdracht.bijlagen]
    for id_, pad, place in rests:
        other: Opdracht | Stuk | None = project.documenten.get(id_ or "") or project.stukken.get(id_ or "")
        if other is not None and other is not opdracht and other.status == "concept":
            message = f"{pad}: {id_} is nog een concept, en dit document is {opdracht.status}"
            hint = f"maak eerst {id_} definitief, of zet hier status: concept"
            yield Problem("status-verschilt", message, place, hint)


def _woorden(opdracht: Opdracht) -> Iterator[Problem]:
    for key in ("titel", "versie"):
        text = getattr(opdracht, key) or ""
        if found := _CONCEPT.search(text):
            message = f"{opdracht.path(key)}: '{found[0]}' in een document dat {opdracht.status} is"
            yield Problem(
                "status-verschilt", message, opdracht.where(key), "haal het woord weg, of verbeter de status"
            )
