"""The example projects, end to end: their folders in; every document of every format, read again by others, out."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from word import findings, libreoffice_pages

from generator.document import (
    Alinea,
    Artikel,
    DocBlok,
    Document,
    Hoofdstuk,
    Lijst,
    Verwijzing,
    clausules,
    inline_text,
)
from generator.lines import nodes_of
from generator.load import load_project
from generator.make import rendered
from generator.pipeline import Gemaakt, make_loaded

EXAMPLES = Path(__file__).parents[1] / "examples"
PROJECTS = ("boce", "hedendaags", "hele-weg", "wol")


@cache
def made(project: str) -> tuple[Gemaakt, ...]:
    outcome = make_loaded(load_project(EXAMPLES / project))
    assert outcome.value is not None, outcome.problems
    return outcome.value


@cache
def word_files(project: str) -> dict[str, bytes]:
    loaded = load_project(EXAMPLES / project).value
    assert loaded is not None
    outputs = [rendered(each, "docx", loaded).value for each in made(project)]
    return {each.pad.removesuffix(".docx"): each.inhoud for each in outputs if each}


def plain(text: str) -> str:
    """Text as it is compared: one space for white space, small letters (LibreOffice prints "Artikel" in a reference)."""
    return " ".join(text.replace("\N{NON-BREAKING HYPHEN}", "-").split()).lower()


def numbered_starts(document: Document) -> Iterator[str]:
    """Every number that a reader sees with the words behind it, in reading order."""
    for deel in document.delen:
        if isinstance(deel, Hoofdstuk) and deel.nummer.tekst:
            yield f"{deel.nummer.tekst} {inline_text(deel.kop)}"
        for clausule in deel.delen if isinstance(deel, Hoofdstuk) else (deel,):
            if isinstance(clausule, Artikel):
                yield f"{clausule.nummer.tekst} {inline_text(clausule.kop)}"
            yield from _item_starts(clausule.blokken)


def _item_starts(blokken: tuple[DocBlok, ...]) -> Iterator[str]:
    for blok in blokken:
        if isinstance(blok, Lijst):
            for item in blok.items:
                first = item.blokken[0]
                if isinstance(first, Alinea) and item.nummer.los:
                    yield f"{item.nummer.tekst} {inline_text(first.inhoud)}"[:60]
                yield from _item_starts(item.blokken)


def referring_paragraphs(document: Document) -> Iterator[str]:
    """Every paragraph with a reference to this document, whole."""
    for clausule in clausules(document):
        yield from _referring(clausule.blokken)


def _referring(blokken: tuple[DocBlok, ...]) -> Iterator[str]:
    for blok in blokken:
        if isinstance(blok, Alinea) and any(
            isinstance(node, Verwijzing) and node.anker for node in blok.inhoud
        ):
            yield inline_text(blok.inhoud)
        elif isinstance(blok, Lijst):
            for item in blok.items:
                yield from _referring(item.blokken)


def body_text(pages: list[str], document: Document) -> str:
    """The text of the PDF without what stands on every page."""
    header = plain(document.schil.koptekst)
    footer = re.compile(r"(kenmerk \S+ *)?(\| *)?(versie \S+ *)?pagina \d+ van \d+$")
    texts = [footer.sub("", plain(page).replace("concept", " ").strip()) for page in pages]
    return " ".join(" ".join(text.removeprefix(header).split()) for text in texts)


def after_contents(text: str, document: Document) -> int:
    """Where the table of contents ends: behind the last of its entries, which are the headings in their order."""
    position = 0
    if document.schil.inhoudsopgave:
        for start in numbered_starts(document):
            if start.startswith(("Hoofdstuk", "Artikel")):
                position = text.index(plain(start), position) + 1
    return position


def test_the_examples_make_their_documents() -> None:
    kinds = [each.document.soort for project in PROJECTS for each in made(project)]
    assert {"raamovereenkomst", "deelovereenkomst", "bijlage-personeel", "raadsbrief"} <= set(kinds)
    assert len(kinds) >= 8


@pytest.mark.no_cover
@pytest.mark.parametrize("project", PROJECTS)
def test_validators_find_nothing_in_any_word_file(project: str, tmp_path: Path) -> None:
    found = {name: findings(data, tmp_path) for name, data in word_files(project).items()}
    assert found == {name: [] for name in found}


@pytest.mark.no_cover
@pytest.mark.parametrize("project", PROJECTS)
def test_libreoffice_counts_the_numbers_and_references_that_we_wrote(project: str, tmp_path: Path) -> None:
    pages = libreoffice_pages(word_files(project), tmp_path)
    for each in made(project):
        text = body_text(pages[each.blad.sleutel], each.document)
        position = after_contents(text, each.document)
        for wanted in map(plain, numbered_starts(each.document)):
            found = text.find(wanted, position)
            assert found >= 0, f"{each.blad.sleutel}: '{wanted}' staat niet in de PDF, of niet op zijn plaats"
            position = found + 1
        for paragraph in referring_paragraphs(each.document):
            assert plain(paragraph) in text, f"{each.blad.sleutel}: '{paragraph}' leest anders in de PDF"


@pytest.mark.parametrize("project", PROJECTS)
def test_the_same_project_gives_the_same_bytes(project: str) -> None:
    loaded = load_project(EXAMPLES / project)
    again = make_loaded(loaded)
    assert again.value is not None
    assert loaded.value is not None
    outputs = [rendered(each, "docx", loaded.value).value for each in again.value]
    assert {each.pad.removesuffix(".docx"): each.inhoud for each in outputs if each} == word_files(project)


def test_one_letter_speaks_with_the_voice_of_each_sender() -> None:
    letters = {
        each.blad.afzender: each.document for each in made("boce") if each.document.soort == "raadsbrief"
    }
    texts = {
        sender: "".join(getattr(node, "tekst", "") for node in nodes_of(letter))
        for sender, letter in letters.items()
    }
    assert set(texts) == {"emmen", "coevorden", "borger-odoorn"}
    assert "nze gemeente" in texts["emmen"]
    assert "de gemeente Emmen" not in texts["emmen"]
    assert "de gemeente Emmen" in texts["coevorden"]
    assert "nze gemeente" in texts["coevorden"]
