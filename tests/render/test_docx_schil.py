"""Around the body of a Word file: shells in; cover, letterhead and running lines out."""

from dataclasses import replace
from pathlib import Path

import pytest
from word import find, paragraphs, parts, texts, values, xml
from word_notation import NB, al, passage, stuk
from word_samples import brief, overeenkomst

from generator.document import Label, Ontbreekt, Schil, Tekst, Voorblad
from generator.render.docx import render_docx

HUISSTIJLEN = Path(__file__).parents[2] / "templates" / "huisstijlen"
SJABLOON = (HUISSTIJLEN / "standaard" / "overeenkomst.docx").read_bytes()
BRIEF = (HUISSTIJLEN / "standaard" / "brief.docx").read_bytes()
EMMEN = (HUISSTIJLEN / "emmen" / "brief.docx").read_bytes()


# --- cover and running lines -----------------------------------------------------------------------------------


def test_a_cover_shows_title_parties_and_data_and_stands_in_a_section_of_its_own() -> None:
    voorblad = Voorblad("Sociale zaken", ("de gemeente Emmen",), (Label("Kenmerk", (Tekst("14.1"),)),))
    data = render_docx(stuk(passage("p", "", al("x")), schil=Schil("T", "k", "v", None, voorblad)), SJABLOON)
    assert texts(data)[1:5] == ["T", "Sociale zaken", "de gemeente Emmen", "Kenmerk\t14.1"]
    assert len(find(xml(data), "//w:sectPr")) == 2


def test_a_document_without_a_cover_begins_with_its_title() -> None:
    assert paragraphs(render_docx(stuk(passage("p", "", al("x"))), SJABLOON)) == [
        "Title: Raamovereenkomst samenwerking",
        "Body Text: x",
    ]


def test_running_header_and_footer_say_what_it_is_and_count_pages() -> None:
    data = render_docx(stuk(), SJABLOON)
    assert texts(data, "word/header2.xml") == ["Raamovereenkomst samenwerking"]
    assert paragraphs(data, "word/footer2.xml") == [
        "footer: 14.031553\tPagina\u00a0{PAGE|1} van\u00a0{NUMPAGES|1}"
    ]


def test_what_only_the_cover_uses_is_absent_without_a_cover() -> None:
    emmen = (HUISSTIJLEN / "emmen" / "overeenkomst.docx").read_bytes()
    names = parts(render_docx(stuk(), emmen)).keys()
    assert not any("media" in name or "header1" in name for name in names)
    assert "word/media/woordmerk.png" in parts(render_docx(overeenkomst(), emmen))


def test_the_cover_has_no_page_number() -> None:
    data = render_docx(overeenkomst(), SJABLOON)
    first = find(xml(data), "//w:sectPr")[0]
    footer = values(first, "w:footerReference/@r:id")[0]
    target = find(xml(data, "word/_rels/document.xml.rels"), f"//*[@Id='{footer}']")[0].get("Target")
    assert paragraphs(data, f"word/{target}") == ["footer: "]


# --- letters ---------------------------------------------------------------------------------------------------


def test_a_letter_has_its_letterhead_on_the_first_page_only() -> None:
    data = render_docx(brief(), EMMEN)
    assert find(xml(data), "//w:sectPr/w:titlePg")
    assert "Raadhuisplein 1" in texts(data, "word/header1.xml")
    assert texts(data, "word/header2.xml") == [
        "Deelovereenkomst samenwerking, 20 maart 2014, kenmerk 14.031553"
    ]


def test_the_place_of_the_addressee_keeps_its_two_spaces_after_the_postcode() -> None:
    assert texts(render_docx(brief(), EMMEN))[:3] == [
        "Aan de raad van de gemeente Emmen",
        "Postbus 30001",
        f"7800{NB}RA{NB} Emmen",
    ]


def test_many_labels_stand_in_rows_of_two_and_a_long_value_in_a_row_of_its_own() -> None:
    rows = find(xml(render_docx(brief(), EMMEN)), "//w:body/w:tbl[1]/w:tr")
    lines = [["".join(values(cell, ".//w:t/text()")).strip() for cell in find(row, "w:tc")] for row in rows]
    assert lines[0] == ["Afdeling", "Werk", "Team", "Kwaliteit Werk & Participatie"]
    assert lines[1] == ["Ons kenmerk", "14.031553", "Uw kenmerk", ""]
    assert lines[-1][0] == "Onderwerp"
    assert len(lines[-1]) == 2


def test_an_odd_label_leaves_its_row_half_empty() -> None:
    document = brief()
    assert document.schil.brief
    hoofd = replace(document.schil.brief, kenmerken=document.schil.brief.kenmerken[:3])
    data = render_docx(replace(document, schil=replace(document.schil, brief=hoofd)), EMMEN)
    rows = find(xml(data), "//w:body/w:tbl[1]/w:tr")
    assert [len(find(row, "w:tc")) for row in rows] == [4, 4]


def test_few_labels_stand_below_each_other() -> None:
    lines = paragraphs(render_docx(brief(labels=7), BRIEF))
    assert "Kenmerk: <Kenmerklabel>Bijlage</Kenmerklabel>\t1" in lines


def test_a_missing_value_in_the_reference_block_keeps_its_mark() -> None:
    assert any(
        "<Nogintevullen>[nog in te vullen: behandelaar]" in line
        for line in paragraphs(render_docx(brief(), EMMEN))
    )


# --- values in the shell come out as typed ---------------------------------------------------------------------

HOSTILE = [
    'Van Dijk & Zn. <Noord> "x"',
    "*ster* _x_ 1. punt",
    "{_{ x }_} {_% y %_}",
    "}} %} &amp; &#58098;",
    "ĳ e\u0301 🏛️ שלום مرحبا",
    "7811\u00a0AP\u00a0 Emmen",
]


@pytest.mark.parametrize("value", HOSTILE)
def test_the_shell_prints_a_value_as_typed(value: str) -> None:
    voorblad = Voorblad(value, (value,), (Label(value, (Tekst(value),)),))
    data = render_docx(
        stuk(passage("p", "", al(value)), schil=Schil(value, value, value, None, voorblad)), SJABLOON
    )
    assert texts(data)[1:5] == [value, value, value, f"{value}\t{value}"]
    assert texts(data)[-1] == value
    assert texts(data, "word/header2.xml") == [value]
    assert texts(data, "word/footer2.xml")[0].startswith(value)


def test_a_value_with_template_words_is_not_run() -> None:
    value = "{{ titel }} {% if 1 %}"
    data = render_docx(stuk(passage("p", "", al(value)), schil=Schil(value, "k", "v")), SJABLOON)
    assert texts(data) == [value, value]


def test_an_open_point_on_the_cover_is_marked() -> None:
    voorblad = Voorblad("", (), (Label("Datum", (Ontbreekt("datum"),)),))
    lines = paragraphs(render_docx(stuk(schil=Schil("T", "", "", None, voorblad)), SJABLOON))
    assert lines[2].endswith("<Nogintevullen>[nog in te vullen: datum]</Nogintevullen>")
