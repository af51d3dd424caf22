"""Render and write: documents that are ready in, files and a manifest out."""

import importlib
import importlib.metadata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.load import Geladen
from generator.pipeline import Gemaakt
from generator.problem import Outcome, Problem, has_errors
from generator.write.manifest import sha256
from generator.write.write import Geschreven, Herkomst, Uitvoer, write_all


@dataclass(frozen=True, slots=True)
class Uitgave:
    """What to write and where: the formats, the folder, and whether edited files may be replaced (and are kept).

    `toelichting`: Word files with comments for the jurist, under a name of their own.
    """

    map: Path
    formaten: tuple[str, ...] = ("docx",)
    overschrijf: bool = False
    toelichting: bool = False


def write_documents(
    made: Sequence[Gemaakt], loaded: Geladen, uitgave: Uitgave, stap: Callable[[str], None] = lambda _: None
) -> Outcome[tuple[Geschreven, ...]]:
    """Render every document in every format and write them all, or none; `stap` is told what is being rendered.

    Problems: `sjabloon` (no Word template, or one that lacks a style), `toelichting-definitief`, and those of write.py.
    """
    outputs: list[Uitvoer] = []
    problems: list[Problem] = list(_not_annotated(made)) if uitgave.toelichting else []
    if problems:
        return Outcome(None, tuple(problems))
    for each in made:
        for formaat in uitgave.formaten:
            stap(f"{each.blad.sleutel}.{formaat}")
            outcome = rendered(each, formaat, loaded, toelichting=uitgave.toelichting)
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


def _not_annotated(made: Sequence[Gemaakt]) -> Iterator[Problem]:
    """Comments for the jurist stand in concepts only: what is definitief goes to others."""
    for each in made:
        opdracht = each.blad.opdracht
        if opdracht.status != "concept":
            message = f"{each.blad.sleutel} is {opdracht.status} en krijgt geen toelichting"
            hint = "kies met --document de concepten, of maak er een concept van"
            yield Problem("toelichting-definitief", message, opdracht.where("status"), hint)


def rendered(each: Gemaakt, formaat: str, loaded: Geladen, *, toelichting: bool = False) -> Outcome[Uitvoer]:
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
        data = _annotated(each, template) if toelichting else render(each.document, template)
    except ValueError as error:
        return Outcome(None, (Problem("sjabloon", f"{path.name} van '{each.huisstijl.naam}': {error}"),))
    name = f"{each.blad.sleutel}{'.toelichting' if toelichting else ''}.docx"
    return Outcome(Uitvoer(name, data, facts))


def _annotated(each: Gemaakt, template: bytes) -> bytes:
    """The Word file with a comment at every clause."""
    from generator.annotate import annotations  # noqa: PLC0415 - few runs ask for it
    from generator.render.docx import Woordopties, render_docx  # noqa: PLC0415 - start-up time

    return render_docx(each.document, template, Woordopties(toelichting=annotations(each)))


def clauses_of(each: Gemaakt) -> Mapping[str, str]:
    """The texts that a document is made of: clause and version to the hash of the text."""
    chosen = each.selection.clausules()
    return {f"{clause.id}@{clause.versie}" if clause.versie else clause.id: clause.hash for clause in chosen}
