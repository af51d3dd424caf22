"""Our own way: a loaded project and the id of a document in; its bytes out, made through every stage anew."""

from pathlib import Path

from generator.load import Geladen, load_project
from generator.make import rendered
from generator.pipeline import Gemaakt, finish_document, start_document, targets_of
from generator.sheets import sheets


def loaded_project(folder: Path) -> Geladen:
    """The project, loaded once."""
    outcome = load_project(folder)
    if outcome.value is None or outcome.problems:
        raise ValueError(f"the project of the bench cannot be loaded: {outcome.problems}")
    return outcome.value


def linked(id_: str, loaded: Geladen) -> Gemaakt:
    """Select, fill, number and link a document."""
    started = [start_document(blad, loaded).value for blad in sheets(loaded) if blad.id == id_]
    underway = [each for each in started if each]
    finished = finish_document(underway[0], targets_of(underway, loaded))
    if finished.value is None:
        raise ValueError(f"the document of the bench cannot be made: {finished.problems}")
    return finished.value


def make(id_: str, loaded: Geladen) -> bytes:
    """The same, rendered and zipped."""
    outcome = rendered(linked(id_, loaded), "docx", loaded)
    if outcome.value is None:
        raise ValueError(f"the document of the bench cannot be rendered: {outcome.problems}")
    return outcome.value.inhoud
