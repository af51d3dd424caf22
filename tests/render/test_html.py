"""The HTML page of hand-made documents: its landmarks, headings, links and shell (WCAG 2.1 AA)."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from voorbeeldbouw import PIXEL, alinea, artikel, item, passage, stuk
from voorbeeldstukken import KOSTEN, brief, overeenkomst

import generator.render.html as page_module
from generator.document import (
    GEEN_DATUM,
    Afbeelding,
    Alineasoort,
    Document,
    Hoofdstuk,
    Kolom,
    Label,
    Lijst,
    Nummer,
    Ondertekenaar,
    Ondertekening,
    Ontbreekt,
    Reeks,
    Schil,
    Tekst,
    Waarde,
)
from generator.render.html import render_html

DOCUMENTS = pytest.mark.parametrize("document", [overeenkomst(), brief()], ids=["overeenkomst", "brief"])
VOID = {"meta", "br", "img", "col"}
# Any character that may be typed, those that mean something in HTML most of all.
TYPED = st.text(
    st.sampled_from("<>&\"'=/ ") | st.characters(exclude_categories=("Cc", "Cs", "Co", "Zl", "Zp")),
    min_size=1,
)


class Outline(HTMLParser):
    """Reads a page strictly: every tag opened is closed, in order; keeps the tags with the names of their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(" ".join([tag, *(name for name, _ in attrs)]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page_of(document: Document) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(render_html(document).decode())


def headings(document: Document) -> list[str]:
    """Every heading with its level, in order."""
    found = page_of(document).xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    return [f"{node.tag} {node.text_content()}" for node in found]


@DOCUMENTS
def test_every_tag_is_closed_and_two_renders_are_the_same_bytes(document: Document) -> None:
    assert Outline(render_html(document).decode()).tags[:2] == ["html lang", "head"]
    assert render_html(document) == render_html(document)


@DOCUMENTS
def test_ids_are_unique_and_every_link_in_the_page_has_its_target(document: Document) -> None:
    page = page_of(document)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)


@DOCUMENTS
def test_the_page_asks_nothing_of_other_places_and_runs_nothing(document: Document) -> None:
    page = page_of(document)
    assert not page.xpath("//script|//link|//iframe|//object|//form|//@onclick|//@onload")
    assert all(source.startswith("data:") for source in page.xpath("//@src"))
    assert not re.search(r"url\(|@import", page.xpath("string(//style)"))


@DOCUMENTS
def test_one_h1_and_no_heading_level_is_skipped(document: Document) -> None:
    levels = [int(found[1]) for found in headings(document)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_headings_follow_the_parts_and_those_in_the_text() -> None:
    assert headings(overeenkomst()) == [
        "h1 Raamovereenkomst samenwerking 2027",
        "h2 Inhoud",
        "h2 De ondergetekenden",
        "h3 overwegende dat:",
        "h2 Hoofdstuk 1 Algemeen",
        "h3 Artikel 1 Begrippen",
        "h3 Artikel 2 Kosten",
        "h2 Slotbepalingen",
        "h3 Artikel 3 Slot",
        "h2 Ondertekening",
        "h2 Bijlagen",
    ]


def test_a_part_without_heading_takes_no_level() -> None:
    tussenkop = alinea("Tussenkop", soort=Alineasoort.TUSSENKOP)
    leeg = Hoofdstuk("h", Nummer("", ""), (), (passage("", tussenkop),), genummerd=False)
    assert headings(stuk(leeg, artikel(1, "Kop", tussenkop))) == [
        "h1 Proefstuk",
        "h2 Tussenkop",
        "h2 Artikel 1 Kop",
        "h3 Tussenkop",
    ]


def test_landmarks_stand_once_and_the_first_link_leads_past_the_shell() -> None:
    page = page_of(overeenkomst())
    assert [node.tag for node in page.xpath("/html/body/*")] == ["a", "header", "nav", "main", "footer"]
    assert page.xpath("/html/body/a/@href") == ["#" + page.xpath("string(//main/@id)")]


def test_the_language_title_and_properties_are_stated() -> None:
    page = page_of(overeenkomst())
    named = {meta.get("name"): meta.get("content") for meta in page.xpath("//meta[@name]")}
    assert page.get("lang") == "nl"
    assert page.xpath("string(//title)") == "Raamovereenkomst samenwerking 2027 (concept)"
    assert (named["kenmerk"], named["versie"], named["status"]) == ("14.031550", "0.3", "concept")
    assert named["datum"] == "2027-01-01"


def test_only_a_concept_says_so_in_words() -> None:
    definitief = replace(
        overeenkomst(), eigenschappen=replace(overeenkomst().eigenschappen, status="definitief")
    )
    assert "CONCEPT" in page_of(overeenkomst()).xpath("string(//header)")
    assert "CONCEPT" not in page_of(definitief).xpath("string(//body)")
    assert "(concept)" not in page_of(definitief).xpath("string(//title)")


def test_the_contents_name_every_heading_and_lead_to_it() -> None:
    links = page_of(overeenkomst()).xpath("//nav//a")
    assert [(link.get("href"), link.text_content()) for link in links][:4] == [
        ("#partijen", "De ondergetekenden"),
        ("#algemeen", "Hoofdstuk 1 Algemeen"),
        ("#begrippen", "Artikel 1 Begrippen"),
        ("#kosten", "Artikel 2 Kosten"),
    ]


def test_a_document_without_contents_or_headings_has_no_navigation() -> None:
    leeg = replace(stuk(passage("", "Tekst.")), schil=Schil("Proefstuk", "", "", inhoudsopgave=True))
    assert not page_of(leeg).xpath("//nav")
    assert not page_of(brief()).xpath("//nav")


def test_a_letter_without_references_has_no_empty_list() -> None:
    hoofd = brief().schil.brief
    assert hoofd
    kaal = replace(
        brief(), schil=replace(brief().schil, brief=replace(hoofd, kenmerken=(), geadresseerde=()))
    )
    assert not page_of(kaal).xpath("//dl | //p[@class='geadresseerde']")


def test_the_cover_names_parties_and_data_and_marks_what_is_missing() -> None:
    page = page_of(overeenkomst())
    assert page.xpath("//header//li/text()") == ["Gemeente Noorderhaven", "Gemeente Van Dijk & Zn. <Noord>"]
    assert page.xpath("//header//dt/text()") == ["Kenmerk", "Versie", "Datum"]
    assert page.xpath("//header//dd/mark/text()") == ["[nog in te vullen: datum van ondertekening]"]


def test_a_letter_shows_sender_addressee_references_and_text_in_this_order() -> None:
    order = ["Havenplein 1", "Aan de raad", "Ons kenmerk", "Uw kenmerk", "Geachte leden", "Hoogachtend"]
    printed = page_of(brief()).text_content()
    places = [printed.index(words) for words in order]
    assert places == sorted(places)


def test_the_title_of_a_letter_is_there_for_who_moves_by_headings() -> None:
    page = page_of(brief())
    assert page.xpath("//main//h1/@class") == ["verborgen"]
    assert page.xpath("string(//h1)") == "Samenwerking met onze buurgemeenten"


def test_the_running_header_of_a_letter_is_left_to_its_later_pages() -> None:
    assert render_html(replace(brief(), schil=replace(brief().schil, koptekst="Vervolgblad"))) == render_html(
        brief()
    )


def test_two_spaces_between_postcode_and_place_stay_two() -> None:
    assert "1234\u00a0AA\u00a0 NOORDERHAVEN" in render_html(brief()).decode()


@given(TYPED)
def test_no_text_becomes_markup_wherever_it_stands(typed: str) -> None:
    tags = [tag for tag in Outline(render_html(_hostile(typed)).decode()).tags if tag != "bdi"]
    assert tags == Outline(render_html(_hostile("x")).decode()).tags


@given(TYPED)
def test_every_text_comes_out_as_typed(typed: str) -> None:
    paragraph = page_of(_hostile(typed)).xpath("string(//main//p[@class='aanhef'])")
    assert paragraph.replace("\u00a0", " ") == f"x{typed}x".replace("\u00a0", " ")


def _hostile(typed: str) -> Document:
    """The agreement with one text in every place of the shell and in a heading, a paragraph and a list."""
    document = overeenkomst()
    voorblad = document.schil.voorblad
    assert voorblad
    labels = (Label(typed, (Waarde(typed), Ontbreekt(typed))),)
    schil = replace(
        document.schil,
        titel=typed,
        koptekst=f"{typed}.",
        voettekst=typed,
        voorblad=replace(voorblad, ondertitel=typed, partijen=(typed,), gegevens=labels),
    )
    paragraph = alinea("x", Waarde(typed), "x", soort=Alineasoort.AANHEF)
    leden = Lijst(Reeks.LID, (item(Reeks.LID, typed, typed, anker=typed),))
    wie = Ondertekenaar((Waarde(typed),), (Waarde(typed),), (Waarde(typed),))
    table = replace(KOSTEN, titel=typed, kolommen=(Kolom(typed),), rijen=(((Waarde(typed),),),), totaal=())
    picture = Afbeelding(PIXEL, 10, typed)
    first = replace(passage("x", paragraph, leden, table, picture), kop=(Tekst(typed),))
    delen = (first, passage("Slot", Ondertekening((wie,)), anker="slot"))
    eigenschappen = replace(
        document.eigenschappen, titel=typed, onderwerp=typed, organisatie=typed, kenmerk=typed, versie=typed
    )
    return replace(document, eigenschappen=eigenschappen, schil=schil, delen=delen)


STYLESHEET = (Path(page_module.__file__).parent / "page" / "page.css").read_text(encoding="utf-8")
COLOURS = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", STYLESHEET))


def test_every_colour_has_a_name_so_that_it_is_measured() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", STYLESHEET) == list(COLOURS.values())


@pytest.mark.parametrize("ink", [name for name in COLOURS if name.startswith("inkt")])
@pytest.mark.parametrize("ground", [name for name in COLOURS if name.startswith("grond")])
def test_text_has_a_contrast_of_four_and_a_half_on_every_ground(ink: str, ground: str) -> None:
    assert contrast(COLOURS[ink], COLOURS[ground]) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2.1 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour as WCAG 2.1 defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_black_on_white_measures_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_head_says_what_a_catalogue_asks() -> None:
    page = lxml_html.document_fromstring(render_html(overeenkomst()).decode())
    said = {each.get("name"): each.get("content") for each in page.iter("meta") if each.get("name")}
    facts = overeenkomst().eigenschappen
    assert said["DCTERMS.title"] == facts.titel
    assert said["DCTERMS.publisher"] == facts.organisatie
    assert said["DCTERMS.language"] == "nl-NL"
    assert said["DCTERMS.issued"] == facts.datum.isoformat()


def test_a_date_that_nobody_knows_is_not_told() -> None:
    whole = overeenkomst()
    unknown = replace(whole, eigenschappen=replace(whole.eigenschappen, datum=GEEN_DATUM))
    assert "2000-01-01" not in render_html(unknown).decode()
