"""Render and write: documents that are ready in, files and a manifest out."""

import importlib
import importlib.metadata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.load import Geladen
from generator.manifest import sha256
from generator.pipeline import Gemaakt
from generator.problem import Outcome, Problem, has_errors
from generator.write import Geschreven, Herkomst, Uitvoer, write_all


@dataclass(frozen=True, slots=True)
class Uitgave:
    """What to write and where: the formats, the folder, and whether edited files may be replaced (and are kept)."""

    map: Path
    formaten: tuple[str, ...] = ("docx",)
    overschrijf: bool = False


def write_documents(
    made: Sequence[Gemaakt], loaded: Geladen, uitgave: Uitgave, stap: Callable[[str], None] = lambda _: None
) -> Outcome[tuple[Geschreven, ...]]:
    """Render every document in every format and write them all, or none; `stap` is told what is being rendered.

    Problems: `sjabloon` (no Word template, or one that lacks a style), and those of write.py.
    """
    outputs: list[Uitvoer] = []
    problems: list[Problem] = []
    for each in made:
        for formaat in uitgave.formaten:
            stap(f"{each.blad.sleutel}.{formaat}")
            outcome = rendered(each, formaat, loaded)
            problems += outcome.problems
            if outcome.value:
                outputs.append(outcome.value)
    if has_errors(problems):
        return Outcome(None, tuple(problems))
    invoer = {naam: sha256(path.read_bytes()) for naam, path in sorted(_inputs(loaded))}
    written = write_all(uitgave.map, outputs, Herkomst(version(), invoer), overschrijf=uitgave.overschrijf)
    return Outcome(written.value, (*problems, *written.problems))


def version() -> str:
    """The version of this program."""
    try:
        return importlib.metadata.version("akkoord")
    except importlib.metadata.PackageNotFoundError:
        return "0"


def _inputs(loaded: Geladen) -> Iterator[tuple[str, Path]]:
    for path in loaded.bestanden.values():
        if path.is_file():
            yield path.name, path


def rendered(each: Gemaakt, formaat: str, loaded: Geladen) -> Outcome[Uitvoer]:
    """One document in one format, with what the manifest says of it. Problem: `sjabloon`."""
    facts: dict[str, object] = {
        "document": each.blad.id,
        "soort": each.document.soort,
        "huisstijl": each.huisstijl.naam,
        "clausules": clauses_of(each),
    }
    module = importlib.import_module(f"generator.render.{formaat}")
    render = getattr(module, f"render_{formaat}")
    if formaat != "docx":
        return Outcome(Uitvoer(f"{each.blad.sleutel}.{formaat}", render(each.document), facts))
    path = loaded.library.sjabloon(each.huisstijl.naam, each.document.sjabloon)
    if path is None:
        message = (
            f"de huisstijl '{each.huisstijl.naam}' heeft geen Word-bestand '{each.document.sjabloon}.docx'"
        )
        return Outcome(None, (Problem("sjabloon", message, hint="maak het met: akkoord huisstijl nieuw"),))
    template = path.read_bytes()
    facts["sjabloon"] = sha256(template)
    try:
        data = render(each.document, template)
    except ValueError as error:
        return Outcome(None, (Problem("sjabloon", f"{path.name} van '{each.huisstijl.naam}': {error}"),))
    return Outcome(Uitvoer(f"{each.blad.sleutel}.docx", data, facts))


def clauses_of(each: Gemaakt) -> Mapping[str, str]:
    """The texts that a document is made of: clause and version to the hash of the text."""
    chosen = each.selection.clausules()
    return {f"{clause.id}@{clause.versie}" if clause.versie else clause.id: clause.hash for clause in chosen}
