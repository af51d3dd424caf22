"""Notes beside clauses in; comments in the Word file out, for the jurist and never in what is definitief."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from click.testing import CliRunner
from lxml import etree
from projects import KLEIN, library, write
from word import _convert, find, findings, parts, repacked, texts, values, xml
from word_notation import al, artikel, leden, passage, stuk

from generator.annotate import annotations
from generator.cli import main
from generator.document import Document
from generator.load import load_project
from generator.pipeline import make_loaded
from generator.render.docx import Woordopties, render_docx
from generator.render.word.package import Pakket

SJABLOON = (
    Path(__file__).parents[2] / "templates" / "huisstijlen" / "standaard" / "overeenkomst.docx"
).read_bytes()
COMMENTS = "word/comments.xml"
NOTES = {
    "a": ("Eerste regel.", "Tweede <regel> & meer."),
    "p": ("Zonder kop.",),
    "weg": ("Staat er niet in.",),
}


def example() -> Document:
    made = stuk(passage("p", "", al("Begin.")), artikel(1, "a", "Kosten", leden("a", "een", "twee")))
    return replace(made, eigenschappen=replace(made.eigenschappen, status="concept"))


def annotated(document: Document) -> bytes:
    return render_docx(document, SJABLOON, Woordopties(toelichting=NOTES))


# --- in the file


def test_a_note_is_a_comment_with_a_paragraph_for_each_line() -> None:
    comments = find(xml(annotated(example()), COMMENTS), "//w:comment")
    lines = [
        ["".join(values(each, ".//w:t/text()")) for each in find(comment, "w:p")] for comment in comments
    ]
    assert lines == [["Zonder kop."], ["Eerste regel.", "Tweede <regel> & meer."]]


def test_it_stands_at_the_heading_or_else_at_the_first_paragraph() -> None:
    root = xml(annotated(example()))
    for number, text in {"0": "Begin.", "1": "Kosten"}.items():
        start = find(root, f"//w:commentRangeStart[@w:id='{number}']")[0]
        paragraph = start.getparent()
        assert paragraph is not None
        assert "".join(values(paragraph, ".//w:t/text()")) == text
        assert len(find(paragraph, f"w:commentRangeEnd[@w:id='{number}']")) == 1
        assert len(find(paragraph, f"w:r/w:commentReference[@w:id='{number}']")) == 1


def test_the_author_is_the_program_and_no_date_comes_from_the_clock() -> None:
    root = xml(annotated(example()), COMMENTS)
    assert set(values(root, "//w:comment/@w:author")) == {"akkoord"}
    assert values(root, "//w:comment/@w:date") == []
    assert annotated(example()) == annotated(example())


def test_the_text_itself_is_the_same_with_and_without() -> None:
    assert texts(annotated(example())) == texts(render_docx(example(), SJABLOON))


def test_without_notes_there_is_no_part_for_comments() -> None:
    assert COMMENTS not in parts(render_docx(example(), SJABLOON))
    assert COMMENTS not in parts(render_docx(example(), SJABLOON, Woordopties(toelichting={"weg": ("x",)})))


@pytest.mark.parametrize("status", ["definitief", "getekend"])
def test_what_is_no_concept_can_have_none(status: Literal["definitief", "getekend"]) -> None:
    document = example()
    final = replace(document, eigenschappen=replace(document.eigenschappen, status=status))
    with pytest.raises(ValueError, match="alleen een concept"):
        annotated(final)


def test_comments_of_the_template_itself_stay() -> None:
    pakket = Pakket.read(SJABLOON)
    pakket.relate("comments", "comments.xml")
    pakket.set_type(COMMENTS, "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")
    own = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="7" w:author="Afdeling"><w:p/></w:comment></w:comments>'
    )
    template = repacked(pakket.write(), {COMMENTS: own.encode()})
    root = xml(render_docx(example(), template, Woordopties(toelichting=NOTES)), COMMENTS)
    assert values(root, "//w:comment/@w:id") == ["7", "8", "9"]


def test_validators_and_libreoffice_read_it(tmp_path: Path) -> None:
    data = annotated(example())
    assert findings(data, tmp_path) == []
    flat = _convert({"stuk": data}, tmp_path, "fodt", "fodt")["stuk"]
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    notes = etree.parse(str(flat)).getroot().findall(f".//{{{office}}}annotation")
    read = [str(etree.tostring(note, method="text", encoding="unicode")) for note in notes]
    assert ["Tweede <regel> & meer." in note for note in read] == [False, True]


# --- what a note says

PROJECT = KLEIN.replace("soort: proef,", "soort: proef, alternatieven: {proef/kosten: proef/kosten-vooraf},")
CLAUSES = {
    "kosten": "---\ntitel: Kosten\n---\nAchteraf.\n",
    "slot": "---\ntitel: Slot\nals: gasten\n---\nKenmerk **{{ document.kenmerk }}** en {{ document.kenmerk }}.\n",
}
INSTEAD = """---
titel: Kosten
alternatief_van: proef/kosten
voorkeur: aanvaardbaar
rechtsgrond: [Gemeentewet]
te_verifieren: [of dit mag]
toelichting: Voor het gewone geval.
---
Vooraf.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = library(CLAUSES) | {"bibliotheek/clauses/proef/kosten-vooraf.md": INSTEAD}
    return write(tmp_path, PROJECT, files)


def test_a_note_holds_what_the_library_and_the_project_know(project: Path) -> None:
    made = make_loaded(load_project(project))
    assert made.value is not None, made.problems
    assert annotations(made.value[0]) == {
        "kosten": (
            "proef/kosten-vooraf: ontwerp, goedgekeurd: nog door niemand",
            "Toelichting: Voor het gewone geval.",
            "Rechtsgrond: Gemeentewet",
            "Te verifiëren: of dit mag",
            "Gekozen in plaats van proef/kosten (aanvaardbaar)",
        ),
        "slot": (
            "proef/slot: ontwerp, goedgekeurd: nog door niemand",
            "Staat erin omdat: gasten",
            "Nog in te vullen: kenmerk",
        ),
    }


def test_the_file_has_a_name_of_its_own(project: Path) -> None:
    done = CliRunner().invoke(main, ["maak", str(project), "--toelichting"])
    assert done.exit_code == 0, done.stderr
    assert [path.name for path in (project / "uit").glob("*.docx")] == ["proef.toelichting.docx"]
    assert COMMENTS in parts((project / "uit/proef.toelichting.docx").read_bytes())
    plain = CliRunner().invoke(main, ["maak", str(project)])
    assert plain.exit_code == 0
    assert COMMENTS not in parts((project / "uit/proef.docx").read_bytes())


def test_a_definitive_document_is_refused_and_nothing_is_written(project: Path) -> None:
    final = PROJECT.replace("soort: proef,", "soort: proef, kenmerk: K1, status: definitief,")
    write(project, final)
    for path in (project / "bibliotheek/clauses/proef").glob("*.md"):
        path.write_text(path.read_text("utf-8").replace("titel:", "status: vastgesteld\ntitel:"), "utf-8")
    assert CliRunner().invoke(main, ["controleer", str(project)]).exit_code == 0
    done = CliRunner().invoke(main, ["maak", str(project), "--toelichting"])
    assert done.exit_code == 1
    assert "[toelichting-definitief] proef is definitief en krijgt geen toelichting" in done.stderr
    assert not (project / "uit").exists()


def test_other_formats_have_no_place_for_it(project: Path) -> None:
    done = CliRunner().invoke(main, ["maak", str(project), "--toelichting", "--naar", "html"])
    assert done.exit_code == 2
    assert "alleen in een Word-bestand" in done.stderr
