"""What to make: a loaded project in, a sheet for every document out, and one for every copy of a letter."""

from collections.abc import Iterator, Sequence

from generator.expression.names import Blad
from generator.load import Geladen
from generator.model import Opdracht, Project
from generator.problem import Problem
from generator.values import suggest


def sheets(loaded: Geladen, tekenen: str = "") -> tuple[Blad, ...]:
    """A sheet for every document; of what one body sends or decides, such as a letter, one for each party.

    A signed document is kept and never made again. While one is being kept (`tekenen`), those that are not kept yet are
    made too: they may refer to each other.
    """
    project = loaded.project
    found: list[Blad] = []
    for id_, opdracht in project.documenten.items():
        if opdracht.status == "getekend" and (id_ in loaded.getekend or not tekenen):
            continue
        kind = loaded.library.soort(opdracht.soort)
        if kind.value is None or not kind.value.blad.voor_elke_partij:
            found.append(Blad(id_, opdracht))
            continue
        found += [Blad(id_, opdracht.exemplaar_van(each), each) for each in senders(project, opdracht)]
    return tuple(found)


def senders(project: Project, opdracht: Opdracht) -> tuple[str, ...]:
    """Whose copies there are of a document of which every party has its own."""
    members = project.samenwerking.deelnemers(opdracht.datum or opdracht.ingangsdatum)
    return tuple(opdracht.exemplaren) or opdracht.partijen or members


def double_outputs(loaded: Geladen, tekenen: str = "") -> Iterator[Problem]:
    """Two documents that would be written to one file: a copy `brief-emmen` of `brief`, and a document of that name."""
    seen: set[str] = set()
    for blad in sheets(loaded, tekenen):
        if blad.sleutel in seen:
            message = f"er zijn twee documenten die '{blad.sleutel}' heten"
            yield Problem("dubbele-naam", message, blad.opdracht.where(), "geef het document een andere naam")
        seen.add(blad.sleutel)


def unknown_documents(alleen: Sequence[str], loaded: Geladen, tekenen: str = "") -> Iterator[Problem]:
    """What was asked for and is not made here: it is no document of the project, or it is signed."""
    known = tuple(dict.fromkeys(name for blad in sheets(loaded, tekenen) for name in (blad.id, blad.sleutel)))
    for name in alleen:
        if name in known:
            continue
        if signed := loaded.project.documenten.get(name):
            message = f"'{name}' is getekend en wordt daarom niet opnieuw gemaakt"
            yield Problem("document-getekend", message, signed.where("status"))
        else:
            message = f"het document '{name}' bestaat niet in dit project"
            yield Problem("document-onbekend", message, hint=suggest(name, known))
