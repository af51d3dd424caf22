"""Blocks and lines as HTML: lists, tables, definitions, signatures, references."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from voorbeeldbouw import PIXEL, alinea, item, lijst
from voorbeeldstukken import KOSTEN, TEKENEN, overeenkomst

from generator.document import (
    Afbeelding,
    Begrip,
    Begrippen,
    DocBlok,
    Hyperlink,
    Kolom,
    Lijst,
    Nadruk,
    Ontbreekt,
    Reeks,
    Regeleinde,
    Tekst,
    Verwijsdeel,
    Verwijzing,
    Waarde,
)
from generator.render.html import render_html
from generator.render.page.blocks import blocks, identifier, line

NAAR = Verwijzing(
    (Verwijsdeel("artikel 7", "kosten", "artikel"), Verwijsdeel(" lid "), Verwijsdeel("2", "k.2", "lid"))
)
REACHABLE = re.compile(r"(?:[A-Za-z0-9.-]|_[0-9a-f]+_)+")
ANKERS = st.text("ab-._5f é/#%", max_size=8)


def element(blok: DocBlok) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(blocks((blok,), 3))


@given(ANKERS, ANKERS)
def test_different_anchors_have_different_ids(one: str, other: str) -> None:
    assert (identifier(one) == identifier(other)) == (one == other)


@given(st.text(min_size=1))
def test_an_id_is_of_letters_digits_points_hyphens_and_codes(anker: str) -> None:
    assert REACHABLE.fullmatch(identifier(anker))


def test_no_anchor_gets_an_id_of_the_page_itself() -> None:
    page: lxml_html.HtmlElement = lxml_html.document_fromstring(render_html(overeenkomst()).decode())
    own = page.xpath("//main/@id | //nav//@id")
    assert len(own) == 2
    assert not [name for name in own if REACHABLE.fullmatch(name)]


def test_an_anchor_of_letters_and_points_is_its_own_id() -> None:
    assert identifier("kosten.indexering-2") == "kosten.indexering-2"


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Tekst("a < b & c"), "a &lt; b &amp; c"),
        (Tekst("7811\u00a0AP  Emmen"), "7811\u00a0AP\u00a0 Emmen"),
        (Regeleinde(), "<br>"),
        (Nadruk("sterk", (Waarde("*ster*"),)), "<strong>*ster*</strong>"),
        (Nadruk("cursief", (Tekst("wet"),)), "<em>wet</em>"),
        (Ontbreekt("prijs & <btw>"), "<mark>[nog in te vullen: prijs &amp; &lt;btw&gt;]</mark>"),
        (Hyperlink("https://a.nl/?b=1&c", "de site"), '<a href="https://a.nl/?b=1&amp;c">de site</a>'),
        (Hyperlink("javascript:alert(1)", "klik"), "klik"),
        (Waarde("שלום"), "<bdi>שלום</bdi>"),
        (NAAR, "artikel 7 lid 2"),
        (replace(NAAR, anker="k 2"), '<a href="#k_20_2">artikel 7 lid 2</a>'),
    ],
)
def test_a_node_of_a_line(node: Tekst, expected: str) -> None:
    assert line((node,)) == expected


def test_a_numbered_list_says_its_numbers_as_text_and_stays_a_list() -> None:
    found = element(lijst(Reeks.ONDERDEEL, "a.|een;", "b.|twee."))
    assert (found.tag, found.get("role")) == ("ol", "list")
    assert [li.text_content().strip() for li in found.xpath("li")] == ["a. een;", "b. twee."]


def test_bullets_are_a_plain_list() -> None:
    found = element(lijst(Reeks.OPSOMMING, "•|een", "•|twee"))
    assert (found.tag, [li.text_content().strip() for li in found.xpath("li")]) == ("ul", ["een", "twee"])


def test_a_single_lid_is_no_list_and_keeps_its_anchor() -> None:
    found = element(Lijst(Reeks.LID, (item(Reeks.LID, "", "Enig lid.", anker="slot.1"),)))
    assert (found.tag, found.get("id"), found.text_content().strip()) == ("div", "slot.1", "Enig lid.")


def test_a_table_has_a_caption_headings_with_scope_and_its_total_in_the_foot() -> None:
    found = element(KOSTEN)
    assert found.xpath("table/caption/text()") == ["Kosten per product, in euro's"]
    assert found.xpath(".//thead//th/@scope") == ["col"] * 3
    assert found.xpath(".//tbody/tr/th[@scope='row']/text()") == [
        "Werkplek",
        "Beheer van de gezamenlijke voorzieningen",
    ]
    assert found.xpath(".//tfoot/tr/*/text()") == ["Totaal", "€\u00a0517.451,50"]
    assert found.xpath("count(.//td[@class='rechts'])") == 6


def test_a_table_scrolls_in_a_named_frame_that_the_keyboard_reaches() -> None:
    found = element(KOSTEN)
    assert (found.get("role"), found.get("tabindex")) == ("group", "0")
    assert found.get("aria-label") == "Kosten per product, in euro's"


def test_a_heading_or_first_cell_without_text_is_no_header() -> None:
    kolommen = (Kolom(""), *KOSTEN.kolommen[1:])
    found = element(replace(KOSTEN, kolommen=kolommen, rijen=(((), (), ()),)))
    assert [cell.tag for cell in found.xpath(".//thead/tr/*")] == ["td", "th", "th"]
    assert [cell.tag for cell in found.xpath(".//tbody/tr/*")] == ["td", "td", "td"]


def test_a_table_of_many_columns_is_set_smaller() -> None:
    kolommen = tuple(Kolom(str(nummer)) for nummer in range(7))
    assert element(replace(KOSTEN, kolommen=kolommen, rijen=(), totaal=())).get("class") == "tabel breed"


def test_definitions_are_terms_with_meanings() -> None:
    found = element(Begrippen((Begrip("gastheer", (Tekst("de gemeente."),)),)))
    assert (found.xpath("string(div/dt/dfn)"), found.xpath("string(div/dd)")) == ("gastheer", "de gemeente.")


def test_signatures_follow_one_another_each_named_by_its_party() -> None:
    groups = element(TEKENEN).xpath("div[@role='group']")
    assert [group.get("aria-label") for group in groups] == [
        "Ondertekening Gemeente Noorderhaven",
        "Ondertekening Gemeente Van Dijk & Zn. <Noord>",
    ]
    assert [p.text_content().strip() for p in groups[0].xpath("p")] == [
        "Gemeente Noorderhaven",
        "Plaats:",
        "Datum:",
        "Handtekening:",
        "burgemeester",
        "A. Voorbeeld",
    ]


def test_a_letter_is_signed_without_lines_and_in_the_order_of_the_house_style() -> None:
    found = element(replace(TEKENEN, functie_eerst=False, regel=False))
    assert found.xpath("div[1]/p/text()") == ["Gemeente Noorderhaven", "A. Voorbeeld", "burgemeester"]


def test_a_body_that_signs_a_letter_by_two_people_is_named_once() -> None:
    eerste, tweede = TEKENEN.ondertekenaars
    samen = replace(TEKENEN, ondertekenaars=(eerste, replace(tweede, kop=eerste.kop)), regel=False)
    found = element(samen)
    assert found.xpath("count(.//p[@class='partij'])") == 1
    assert found.xpath("div[2]/@aria-label") == ["Ondertekening burgemeester"]


def test_a_known_place_and_date_replace_the_open_lines() -> None:
    wie = replace(TEKENEN.ondertekenaars[0], plaats_datum=(Tekst("Noorderhaven, 1 mei 2027"),))
    found = element(replace(TEKENEN, ondertekenaars=(wie,)))
    assert [p.text_content().strip() for p in found.xpath("div/p")][1:3] == [
        "Noorderhaven, 1 mei 2027",
        "Handtekening:",
    ]


def test_a_picture_is_in_the_page_with_its_text() -> None:
    image = element(Afbeelding(PIXEL, 20, 'Het "woordmerk"')).xpath("img")[0]
    assert image.get("src").startswith("data:image/png;base64,iVBOR")
    assert (image.get("alt"), image.get("style")) == ('Het "woordmerk"', "width:20mm")


def test_a_paragraph_of_a_kind_carries_its_name() -> None:
    assert blocks((alinea("Dag."),), 2) == "<p>Dag.</p>\n"
