"""Word files of every project in every house style in; nothing in them that keeps somebody from reading them, out.

Besides the rules of wordcheck, which look at received files too, what only our own files promise. Sources: EN 301 549 chapter
10 (documents other than web pages) and the criteria of WCAG 2.1 that it names.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from generator.checks import sjabloon_kleur
from generator.library.folders import built_in
from generator.library.library import Library
from generator.load import load_project
from generator.pipeline import Gemaakt, make_loaded
from generator.render.docx import render_docx
from generator.wordcheck import all_rules, read_word_file
from generator.wordcheck._view import W, Wordbestand
from generator.wordtemplate.template import Sjabloon

ROOT = Path(__file__).parents[2]
PROJECTEN = [
    *sorted((ROOT / "examples").glob("*/project.yaml")),
    *sorted((ROOT / "tests/cases").glob("*/project.yaml")),
]
STIJLEN = Library((built_in(),)).huisstijlen()
REGELS = ("word-titel", "word-taal", "word-koppen", "word-tabelkop", "word-afbeeldingen", "word-stijlen")
# What an author types who makes a list by hand: "1. ", "a) ", "- ", "• ".
_TYPED = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z][.)]|[-–•*·])\s+\S")


@cache
def made(path: Path) -> tuple[Gemaakt, ...]:
    outcome = make_loaded(load_project(path))
    assert outcome.value, outcome.problems
    return tuple({each.document.soort: each for each in outcome.value}.values())  # one of each kind


@cache
def template(stijl: str, naam: str) -> bytes:
    path = Library((built_in(),)).sjabloon(stijl, naam)
    assert path
    return path.read_bytes()


def word_files(path: Path, stijl: str, folder: Path) -> Iterator[Wordbestand]:
    """Every kind of document of a project, in the Word template of a house style."""
    for each in made(path):
        file = folder / f"{each.blad.sleutel}.docx"
        file.write_bytes(render_docx(each.document, template(stijl, each.document.sjabloon)))
        word = read_word_file(file).value
        assert word
        yield word


@pytest.mark.no_cover
@pytest.mark.parametrize("stijl", STIJLEN)
@pytest.mark.parametrize("path", PROJECTEN, ids=lambda path: path.parent.name)
def test_a_word_file_can_be_read_by_everybody(path: Path, stijl: str, tmp_path: Path) -> None:
    found = [line for word in word_files(path, stijl, tmp_path) for line in barriers(word)]
    assert found == []


def barriers(word: Wordbestand) -> list[str]:
    rules = [f"{each.code}: {each.message}" for code in REGELS for each in all_rules()[code].check(word)]
    colours = [each.message for each in sjabloon_kleur.check(Sjabloon("", "overeenkomst", word, b""))]
    return [*rules, *colours, *_first_heading(word), *_typed_lists(word), *_tables(word), *_floating(word)]


def _first_heading(word: Wordbestand) -> Iterator[str]:
    """Who moves by headings starts at the title (1.3.1, 2.4.6)."""
    levels = list(all_rules()["word-koppen"]._headings(word))
    if levels and levels[0][1] != 1:
        yield f"de eerste kop heeft niveau {levels[0][1]}"


def _typed_lists(word: Wordbestand) -> Iterator[str]:
    """A list is a list, so that a reader hears how many items it has (1.3.1)."""
    for alinea in word.alineas:
        if alinea.hoofdtekst and _TYPED.match(alinea.tekst):
            yield f"getypt lijstteken: {alinea.waar}"


def _tables(word: Wordbestand) -> Iterator[str]:
    """A table reads cell by cell: nothing merged downwards, no table within a table, and its name is said (1.3.1, 1.3.2)."""
    body = word.document
    for table in body.iter(f"{W}tbl"):
        naam = table.find(f"{W}tblPr/{W}tblCaption")
        if naam is None or not naam.get(f"{W}val"):
            yield "tabel zonder naam"
        for tag in ("vMerge", "tbl"):
            if next(table.iterdescendants(f"{W}{tag}"), None) is not None:
                yield f"{tag} in een tabel"
        yield from (f"samengevoegde cel in '{_text(row)}'" for row in table.iter(f"{W}tr") if _merged(row))


def _merged(row: etree._Element) -> bool:
    """Whether cells are merged so that a label no longer stands before its value.

    In the reference block of a letter a long value, such as the subject, takes the rest of its row: label, then value.
    """
    wide = [
        number
        for number, cell in enumerate(row.iter(f"{W}tc"), 1)
        if cell.find(f"{W}tcPr/{W}gridSpan") is not None
    ]
    return bool(wide) and (len(list(row.iter(f"{W}tc"))), wide) != (2, [2])


def _text(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def _floating(word: Wordbestand) -> Iterator[str]:
    """Text in a box is read at another place than where it stands, or not at all (1.3.2)."""
    body = word.document
    if next(body.iter(f"{W}txbxContent", f"{W}framePr"), None) is not None:
        yield "tekst in een kader"


# --- signatures


@pytest.mark.parametrize("stijl", STIJLEN)
def test_a_signature_block_is_one_cell_so_it_is_read_party_by_party(stijl: str, tmp_path: Path) -> None:
    words = word_files(ROOT / "examples/hedendaags/project.yaml", stijl, tmp_path)
    blocks = [list(_signatures(word)) for word in words]
    assert sum(map(bool, blocks)) > 2
    for found in blocks:
        for table in found:
            for cell in table.iter(f"{W}tc"):
                text = [_text(each) for each in cell.iter(f"{W}p")]
                parties = [
                    line for line in text if line.startswith(("De gemeente", "Gemeente", "Burgemeester en"))
                ]
                assert len(parties) <= 1, text


def _signatures(word: Wordbestand) -> Iterator[etree._Element]:
    for table in word.document.iter(f"{W}tbl"):
        naam = table.find(f"{W}tblPr/{W}tblCaption")
        if naam is not None and naam.get(f"{W}val") == "Ondertekening":
            yield table


# --- these tests can fail


@pytest.mark.parametrize(
    ("was", "wordt", "melding"),
    [
        ('<w:tblCaption w:val="', '<w:tblCaption w:val="" x="', "tabel zonder naam"),
        ("<w:tblHeader/>", "", "word-tabelkop"),
        ('w:lang w:val="nl-NL"', 'w:lang w:val="en-US"', "word-taal"),
        ('<w:t xml:space="preserve">', '<w:t xml:space="preserve">1. ', "getypt lijstteken"),
    ],
)
def test_a_barrier_is_seen(was: str, wordt: str, melding: str, tmp_path: Path) -> None:
    word = next(iter(word_files(ROOT / "examples/boce/project.yaml", "emmen", tmp_path)))
    assert barriers(word) == []
    parts = {
        name: etree.tostring(tree).replace(was.encode(), wordt.encode()) for name, tree in word.bomen.items()
    }
    broken = Wordbestand.of("x.docx", parts).value
    assert broken
    assert any(melding in line for line in barriers(broken))
