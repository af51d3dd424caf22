"""Render and write: documents that are ready in, files and a manifest out."""

import importlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__
from generator.load import Geladen
from generator.pipeline import Gemaakt
from generator.problem import Outcome, Problem, has_errors
from generator.write.manifest import sha256
from generator.write.uitgave import Uitgave
from generator.write.write import Geschreven, Herkomst, Uitvoer, write_all

if TYPE_CHECKING:
    from generator.render.pdf import Pdf


@dataclass(frozen=True, slots=True)
class Wijze:
    """How one document is made: with comments for the jurist, with the pages of its headings where a PDF tells them."""

    toelichting: bool = False
    paginas: Mapping[str, str] = field(default_factory=dict)


GEWOON = Wijze()

__all__ = [
    "GEWOON",
    "Klaar",
    "Uitgave",
    "Wijze",
    "clauses_of",
    "outputs_of",
    "render_documents",
    "rendered",
    "write_documents",
]


@dataclass(frozen=True, slots=True)
class Klaar:
    """The files of a run, ready to be written, and what they were made from."""

    uitvoer: tuple[Uitvoer, ...]
    herkomst: Herkomst


def write_documents(
    made: Sequence[Gemaakt], loaded: Geladen, uitgave: Uitgave, stap: Callable[[str], None] = lambda _: None
) -> Outcome[tuple[Geschreven, ...]]:
    """Render every document in every format and write them all, or none; `stap` is told what is being rendered.

    Problems: those of `render_documents` and of write.py.
    """
    ready = render_documents(made, loaded, uitgave, stap)
    if ready.value is None:
        return Outcome(None, ready.problems)
    uitvoer, herkomst = ready.value.uitvoer, ready.value.herkomst
    written = write_all(uitgave.map, uitvoer, herkomst, overschrijf=uitgave.overschrijf)
    return Outcome(written.value, (*ready.problems, *written.problems))


def render_documents(
    made: Sequence[Gemaakt], loaded: Geladen, uitgave: Uitgave, stap: Callable[[str], None] = lambda _: None
) -> Outcome[Klaar]:
    """Render every document in every format, with what else was asked for.

    Problems: `sjabloon` (no Word template, or one that lacks a style), `toelichting-definitief`, and those of a PDF, of
    public versions, of metadata and of a bundle.
    """
    problems: list[Problem] = list(_not_annotated(made)) if uitgave.toelichting else []
    if problems:
        return Outcome(None, tuple(problems))
    full = outputs_of(made, loaded, uitgave, stap)
    outputs, problems = list(full.value or ()), list(full.problems)
    if uitgave.openbaar and not has_errors(problems):
        from generator.publish.outputs import public_outputs  # noqa: PLC0415 - few runs ask for it

        stap("openbare versies maken")
        public = public_outputs(made, loaded, uitgave, outputs)
        problems += public.problems
        outputs += public.value or ()
    if has_errors(problems):
        return Outcome(None, tuple(problems))
    if uitgave.metadata:
        from generator.metadata.outputs import metadata_outputs  # noqa: PLC0415 - few runs ask for it

        stap("metagegevens schrijven")
        metadata = metadata_outputs(made, loaded, outputs)
        problems += metadata.problems
        outputs += metadata.value or ()
        if has_errors(problems):
            return Outcome(None, tuple(problems))
    invoer = {naam: sha256(path.read_bytes()) for naam, path in sorted(_inputs(loaded))}
    herkomst = Herkomst(__version__, invoer)
    if uitgave.bundel:
        from generator.write.bundle import bundle_outputs  # noqa: PLC0415 - few runs ask for it

        stap("bundels maken")
        bundles = bundle_outputs(made, loaded, outputs, herkomst)
        problems += bundles.problems
        outputs += bundles.value or ()
        if has_errors(problems):
            return Outcome(None, tuple(problems))
    return Outcome(Klaar(tuple(outputs), herkomst), tuple(problems))


def outputs_of(
    made: Sequence[Gemaakt], loaded: Geladen, uitgave: Uitgave, stap: Callable[[str], None] = lambda _: None
) -> Outcome[tuple[Uitvoer, ...]]:
    """Every document in every format. Problems: those of `rendered`."""
    outputs: list[Uitvoer] = []
    problems: list[Problem] = []
    pdfs: Outcome[Mapping[str, Pdf]] = Outcome({})
    if "pdf" in uitgave.formaten:
        stap("PDF's maken met LibreOffice")
        pdfs = pdfs_of(made, loaded)
        problems += pdfs.problems
    if pdfs.value is None:
        return Outcome(None, tuple(problems))
    for each in made:
        pdf = pdfs.value.get(each.blad.sleutel)
        wijze = Wijze(uitgave.toelichting, pdf.paginas if pdf else {})
        for formaat in uitgave.formaten:
            stap(f"{each.blad.sleutel}.{formaat}")
            if pdf and formaat == "pdf":
                outputs.append(_pdf_output(each, pdf, loaded))
                continue
            outcome = rendered(each, formaat, loaded, wijze)
            problems += outcome.problems
            if outcome.value:
                outputs.append(outcome.value)
    return Outcome(None if has_errors(problems) else tuple(outputs), tuple(problems))


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


def rendered(each: Gemaakt, formaat: str, loaded: Geladen, wijze: Wijze = GEWOON) -> Outcome[Uitvoer]:
    """One document in one format, with what the manifest says of it. Problems: `sjabloon`, and of a PDF those of pdfs_of."""
    if formaat == "docx":
        return _word_output(each, loaded, wijze)
    if formaat == "pdf":
        made = pdfs_of((each,), loaded)
        return Outcome(
            _pdf_output(each, made.value[each.blad.sleutel], loaded) if made.value else None, made.problems
        )
    module = importlib.import_module(f"generator.render.{formaat}")
    render = getattr(module, f"render_{formaat}")
    return Outcome(Uitvoer(f"{each.blad.sleutel}.{formaat}", render(each.document), _facts(each)))


def pdfs_of(made: Sequence[Gemaakt], loaded: Geladen) -> Outcome[Mapping[str, "Pdf"]]:
    """The PDF of every document by its key. Problems: `sjabloon`, `libreoffice`, `pdf-omzetten`."""
    from generator.render.pdf import render_pdf  # noqa: PLC0415 - start-up time

    templates = {each.blad.sleutel: (each.document, _template(each, loaded)) for each in made}
    problems = tuple(problem for _, template in templates.values() for problem in template.problems)
    if problems:
        return Outcome(None, problems)
    return render_pdf({key: (document, found.value or b"") for key, (document, found) in templates.items()})


def _pdf_output(each: Gemaakt, pdf: "Pdf", loaded: Geladen) -> Uitvoer:
    template = _template(each, loaded).value
    return Uitvoer(f"{each.blad.sleutel}.pdf", pdf.inhoud, _facts(each, template or b""))


def _word_output(each: Gemaakt, loaded: Geladen, wijze: Wijze) -> Outcome[Uitvoer]:
    """The Word file; on request with a comment at every clause."""
    from generator.render.docx import Woordopties, bad_template, render_docx  # noqa: PLC0415 - start-up time

    template = _template(each, loaded)
    if template.value is None:
        return Outcome(None, template.problems)
    notes: Mapping[str, tuple[str, ...]] = {}
    if wijze.toelichting:
        from generator.annotate import annotations  # noqa: PLC0415 - few runs ask for it

        notes = annotations(each)
    path = loaded.library.sjabloon(each.huisstijl.naam, each.document.sjabloon)
    bewaren = path is not None and loaded.library.may_keep(path)
    opties = Woordopties(paginas=wijze.paginas, toelichting=notes, bewaren=bewaren)
    try:
        data = render_docx(each.document, template.value, opties)
    except ValueError as error:
        return Outcome(None, (bad_template(each.document, error),))
    name = f"{each.blad.sleutel}{'.toelichting' if wijze.toelichting else ''}.docx"
    return Outcome(Uitvoer(name, data, _facts(each, template.value)))


def _template(each: Gemaakt, loaded: Geladen) -> Outcome[bytes]:
    """The Word template of a document. Problem: `sjabloon`."""
    path = loaded.library.sjabloon(each.huisstijl.naam, each.document.sjabloon)
    if path is None:
        message = (
            f"de huisstijl '{each.huisstijl.naam}' heeft geen Word-bestand '{each.document.sjabloon}.docx'"
        )
        return Outcome(None, (Problem("sjabloon", message, hint="maak het met: akkoord huisstijl nieuw"),))
    state = path.stat()
    return Outcome(_word_file(path, (state.st_mtime_ns, state.st_size)))


@lru_cache(maxsize=32)  # document after document in one house style
def _word_file(path: Path, _state: tuple[int, int]) -> bytes:
    return path.read_bytes()


@lru_cache(maxsize=32)
def _template_hash(template: bytes) -> str:
    return sha256(template)


def _facts(each: Gemaakt, template: bytes = b"") -> dict[str, object]:
    """What the manifest says of a file: what it was made from."""
    facts: dict[str, object] = {
        "document": each.blad.id,
        "soort": each.document.soort,
        "huisstijl": each.huisstijl.naam,
        "clausules": clauses_of(each),
    }
    return facts | ({"sjabloon": _template_hash(template)} if template else {})


def clauses_of(each: Gemaakt) -> Mapping[str, str]:
    """The texts that a document is made of: clause and version to the hash of the text."""
    chosen = each.selection.clausules()
    return {f"{clause.id}@{clause.versie}" if clause.versie else clause.id: clause.hash for clause in chosen}
