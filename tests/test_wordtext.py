"""The text of received Word files in; what is said of dates, words, typed numbers and persons out."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from wordfiles import CORE, p, part, word_file

from generator.wordcheck import check_word_file

KOPPEN = "".join(p(f"Artikel {number} Kop") for number in range(1, 5))
HANDTEKENING = (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="handtekening burgemeester" descr="Handtekening"/></wp:inline></w:drawing>'
)
WATERMERK = part(
    "hdr", "<w:p><w:r><w:pict><v:shape><v:textpath string='CONCEPT'/></v:shape></w:pict></w:r></w:p>"
)


def said(folder: Path, body: str = "", others: Mapping[str, str] | None = None) -> list[str]:
    return [f"{each.code}: {each.message}" for each in check_word_file(word_file(folder, body, others))]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("De raad besluit op woensdag 24 september 2009.", "word-weekdag: alinea 1 („{}”): 24 september 2009 was een donderdag, geen woensdag"),
        ("De brief is van 31 april 2015.", "word-weekdag: alinea 1 („{}”): 31 april 2015 bestaat niet"),
        ("Ten hoogste € 500 (zegge: vijftig euro).", "word-woorden: alinea 1 („{}”): € 500 is niet 'vijftig euro'"),
        ("De gast en/of de gastheer betaalt.", "word-woorden: alinea 1 („{}”): 'en/of' laat open wat er geldt"),
        ("De prijzen gelden allemaal vanaf 07-06-2026.", "word-woorden: alinea 1 („{}”): '07-06-2026' is op twee manieren te lezen"),
        ("Zie gemeente X.", "word-plaatshouders: alinea 1 („{}”): er staat nog 'gemeente X'"),
    ],
)  # fmt: skip
def test_a_slip_in_the_text_is_found_with_its_paragraph(tmp_path: Path, text: str, message: str) -> None:
    assert said(tmp_path, p(text)) == [message.format(text)]


@pytest.mark.parametrize(
    "text",
    [
        "De raad besluit op donderdag 24 september 2009.",
        "Datum: 07-06-2026",
        "Ten hoogste € 500 (zegge: vijfhonderd euro).",
        "De notitie „Zelf en/of samen” is besproken.",
    ],
)
def test_what_only_looks_like_a_slip_is_fine(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, p(text)) == []


def test_a_typed_number_of_an_article_that_is_not_there_is_found(tmp_path: Path) -> None:
    found = said(tmp_path, KOPPEN + p("De kosten staan in artikel 9."))
    assert found == [
        "word-artikelen: alinea 5 („De kosten staan in artikel 9.”): 'artikel 9' bestaat niet in dit document"
    ]


@pytest.mark.parametrize(
    "text",
    ["De kosten staan in artikel 4.", "Volgens artikel 169 van de Gemeentewet.", "Zie artikel 74 BW."],
)
def test_an_article_that_is_there_or_of_a_law_is_fine(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, KOPPEN + p(text)) == []


def test_without_typed_headings_nobody_knows_which_articles_there_are(tmp_path: Path) -> None:
    assert said(tmp_path, p("De kosten staan in artikel 9.")) == []


@pytest.mark.parametrize(
    ("name", "count"), [("J. Jansen", 1), ("Jan Jansen", 1), ("Gemeente Emmen", 0), ("emmen", 0)]
)
def test_the_name_of_a_person_in_the_properties_is_found(tmp_path: Path, name: str, count: int) -> None:
    core = CORE.replace("<dc:title>", f"<dc:creator>{name}</dc:creator><dc:title>")
    assert [
        each.startswith("word-persoon: ") for each in said(tmp_path, others={"docProps/core.xml": core})
    ] == [True] * count


def test_a_picture_of_a_signature_is_found(tmp_path: Path) -> None:
    found = said(tmp_path, p(content=f"<w:r>{HANDTEKENING}</w:r>"))
    assert "word-persoon: alinea 1: hier staat een plaatje van een handtekening" in found


def test_a_signed_document_with_a_watermark_is_an_error(tmp_path: Path) -> None:
    core = CORE.replace("<dc:title>", "<cp:contentStatus>getekend</cp:contentStatus><dc:title>")
    path = word_file(tmp_path, "", {"word/header1.xml": WATERMERK, "docProps/core.xml": core})
    (found,) = check_word_file(path)
    assert found.code == "word-concept"
    assert found.is_error
    assert "getekend" in found.message


def test_a_watermark_alone_is_a_warning(tmp_path: Path) -> None:
    (found,) = check_word_file(word_file(tmp_path, "", {"word/header1.xml": WATERMERK}))
    assert found.code == "word-concept"
    assert found.is_warning
