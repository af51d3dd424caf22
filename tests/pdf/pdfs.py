"""PDFs for tests: a project in; its files, the tree of a PDF as lines, what its pages show, out."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import page
import pytest
from pikepdf import Pdf

from generator.document import Document
from generator.load import load_project
from generator.make import Uitgave, outputs_of
from generator.pdf.content import read_content
from generator.pdf.office import find_office
from generator.pdf.structure import Annotation, Element, Kid, Mark, read_structure
from generator.pipeline import Gemaakt, make_loaded
from generator.write.write import Uitvoer

ROOT = Path(__file__).parents[2]
VOORBEELDEN = ("boce", "hedendaags")
PROFIELEN = ("ua1", "2b")


@cache
def outputs(project: str) -> tuple[Uitvoer, ...]:
    """The Word files and PDFs of an example or a case; made once for all tests."""
    if find_office() is None:
        pytest.skip("LibreOffice is niet geïnstalleerd")
    loaded, made = loaded_and_made(project)
    outcome = outputs_of(made, loaded, Uitgave(Path(), ("docx", "pdf")))
    assert outcome.value, outcome.problems
    return tuple(outcome.value)


def files(project: str) -> Mapping[str, bytes]:
    """What was made of an example or a case, by name."""
    return {each.pad: each.inhoud for each in outputs(project)}


@cache
def loaded_and_made(project: str) -> tuple[Any, tuple[Gemaakt, ...]]:
    loaded = load_project(ROOT / project)
    made = make_loaded(loaded)
    assert made.value, made.problems
    return loaded.value, made.value


def documents(project: str) -> Mapping[str, Document]:
    return {each.blad.sleutel: each.document for each in loaded_and_made(project)[1]}


def pdfs(project: str) -> Mapping[str, bytes]:
    return {name: data for name, data in files(project).items() if name.endswith(".pdf")}


def findings(data: bytes) -> list[str]:
    """What a validator says of a PDF, for both standards."""
    reports = ((profile, page.validate_pdf_bytes(data, profile=profile)) for profile in PROFIELEN)
    return [
        f"{profile} {each.rule_id}: {each.message}" for profile, report in reports for each in report.failures
    ]


# --- a notation for trees --------------------------------------------------------------------------------------------


def tree(data: bytes) -> list[str]:
    """The structure tree as lines: indented types, with the text of what holds it."""
    with Pdf.open(BytesIO(data)) as pdf:
        return list(_lines(read_structure(pdf), [read_content(each).shown for each in pdf.pages], 0))


def _lines(each: Element, shown: list[dict[int, str]], depth: int) -> Iterator[str]:
    extra = "".join(f" {name}={value}" for name, value in (("alt", each.alt), ("scope", each.scope)) if value)
    text = _text(each.kids, shown)
    yield f"{'  ' * depth}{each.kind}{extra}{': ' + text if text else ''}"
    for kid in each.kids:
        if isinstance(kid, Element):
            yield from _lines(kid, shown, depth + 1)


def _text(kids: tuple[Kid, ...], shown: list[dict[int, str]]) -> str:
    return " ".join(" ".join(shown[kid.page][kid.mcid] for kid in kids if isinstance(kid, Mark)).split())


def words(data: bytes) -> str:
    """All text in the order of the tree, without white space."""
    with Pdf.open(BytesIO(data)) as pdf:
        shown = [read_content(each).shown for each in pdf.pages]
        return "".join("".join(_all_text(read_structure(pdf), shown)).split())


def _all_text(each: Element, shown: list[dict[int, str]]) -> Iterator[str]:
    for kid in each.kids:
        if isinstance(kid, Element):
            yield from _all_text(kid, shown)
        elif not isinstance(kid, Annotation):
            yield shown[kid.page][kid.mcid]


# --- what poppler reads, apart from our own reader -------------------------------------------------------------------


def page_texts(data: bytes, folder: Path) -> list[str]:
    """The text of each page as pdftotext reads it, white space as one space."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext (poppler-utils) is niet geïnstalleerd")
    path = folder / "gelezen.pdf"
    path.write_bytes(data)
    result = subprocess.run([reader, "-layout", str(path), "-"], check=True, capture_output=True, timeout=60)
    return [" ".join(text.split()) for text in result.stdout.decode().split("\f")[:-1]]
