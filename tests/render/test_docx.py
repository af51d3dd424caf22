"""Word files, paragraph by paragraph: documents in; styles, lists, references and fields in the notation of tests/word.py out."""

from pathlib import Path

import pytest
from word import find, paragraphs, parts, texts, values, xml
from word_notation import al, artikel, hoofdstuk, kosten_tabel, leden, lijst, onderdelen, passage, stuk, t
from word_samples import LANG, brief, overeenkomst

from generator.document import (
    Alinea,
    Alineasoort,
    Begrip,
    Begrippen,
    DocBlok,
    Document,
    Hyperlink,
    Nadruk,
    Ontbreekt,
    Reeks,
    Regeleinde,
    Verwijzing,
    Waarde,
)
from generator.render.docx import Woordopties, render_docx
from generator.render.word.ooxml import run

HUISSTIJLEN = Path(__file__).parents[2] / "templates" / "huisstijlen"
SJABLOON = (HUISSTIJLEN / "standaard" / "overeenkomst.docx").read_bytes()
BRIEF = (HUISSTIJLEN / "standaard" / "brief.docx").read_bytes()


def body(*blokken: DocBlok) -> list[str]:
    """The paragraphs of a passage with these blocks; the title of the shell stands before them."""
    return paragraphs(render_docx(stuk(passage("p", "", *blokken)), SJABLOON))[1:]


def of(document: Document, opties: Woordopties | None = None) -> list[str]:
    return paragraphs(render_docx(document, SJABLOON, opties or Woordopties()))[1:]


# --- articles and lists ----------------------------------------------------------------------------------------


def test_article_lid_onderdeel_and_subonderdeel_have_a_style_each_and_no_number_as_text() -> None:
    document = stuk(
        artikel(
            1,
            "a",
            "Kosten",
            leden("a", "een", ("twee:", onderdelen("b", "x;", ("y:", lijst(Reeks.SUBONDERDEEL, "c", "z."))))),
        )
    )
    assert of(document) == [
        "Artikel: Kosten",
        "Lid: een",
        "Lid: twee:",
        "Onderdeel: x;",
        "Onderdeel: y:",
        "Subonderdeel: z.",
    ]


def test_items_of_an_article_carry_no_list_of_their_own() -> None:
    data = render_docx(stuk(artikel(1, "a", "Kosten", leden("a", "een", "twee"))), SJABLOON)
    assert find(xml(data), "//w:body//w:numPr") == []


def test_styles_of_an_article_are_levels_of_one_list() -> None:
    root = xml(render_docx(stuk(), SJABLOON), "word/numbering.xml")
    linked = values(root, "//w:abstractNum[w:lvl/w:pStyle[@w:val='Artikel']]/w:lvl/w:pStyle/@w:val")
    formats = values(root, "//w:abstractNum[w:lvl/w:pStyle[@w:val='Artikel']]/w:lvl/w:lvlText/@w:val")
    assert linked == ["Artikel", "Lid", "Onderdeel", "Subonderdeel"]
    assert [each.replace("\u00a0", " ") for each in formats] == ["Artikel %1", "%2.", "%3.", "%4°."]


def test_a_single_lid_is_running_text_with_its_onderdelen_below_it() -> None:
    document = stuk(
        artikel(1, "a", "Duur", leden("a", ("De overeenkomst eindigt:", onderdelen("b", "nu;", "ooit."))))
    )
    assert of(document)[1:] == [
        "Tekst bij volgende: De overeenkomst eindigt:",
        "Onderdeel: nu;",
        "Onderdeel: ooit.",
    ]


def test_a_paragraph_that_goes_on_with_an_item_is_indented_as_the_item() -> None:
    onder = onderdelen("b", ("x", "verder met x"))
    document = stuk(artikel(1, "a", "Kosten", leden("a", ("een", "verder met een"), ("twee", onder))))
    assert of(document)[1:] == [
        "Lid: een",
        "List Continue: verder met een",
        "Lid: twee",
        "Onderdeel: x",
        "List Continue 2: verder met x",
    ]


def test_a_second_list_of_onderdelen_in_a_lid_begins_again_unless_it_goes_on() -> None:
    first, second = onderdelen("b", "x"), onderdelen("c", "y")
    third = lijst(Reeks.ONDERDEEL, "d", "z", vervolg=True, vanaf=2)
    document = stuk(artikel(1, "a", "Kosten", leden("a", ("een", first, second, third), "twee")))
    root = xml(render_docx(document, SJABLOON))
    lists = [
        values(each, "w:pPr/w:numPr/w:numId/@w:val")
        for each in find(root, "//w:p[w:pPr/w:pStyle/@w:val='Onderdeel']")
    ]
    assert lists[0] == []
    assert lists[1] == lists[2] != []


def test_a_lid_that_leads_to_a_table_stays_with_it_and_in_its_list() -> None:
    document = stuk(artikel(1, "a", "Kosten", leden("a", "een", "twee:"), kosten_tabel(1)))
    data = render_docx(document, SJABLOON)
    assert paragraphs(data)[2:4] == ["Lid: een", "Lid bij volgende: twee:"]
    direct = find(xml(data), "//w:p[w:pPr/w:pStyle/@w:val='Lidbijvolgende']/w:pPr/w:numPr")[0]
    linked = values(xml(data, "word/styles.xml"), "//w:style[@w:styleId='Lid']//w:numId/@w:val")
    assert values(direct, "w:numId/@w:val") == linked
    assert values(direct, "w:ilvl/@w:val") == ["1"]


def test_an_item_that_begins_with_a_list_still_shows_its_number() -> None:
    assert body(lijst(Reeks.NUMMER, "a", (lijst(Reeks.OPSOMMING, "b", "x"),)))[0] == "List Number: "


def test_every_list_outside_an_article_counts_from_one_unless_it_goes_on() -> None:
    lists = (
        lijst(Reeks.NUMMER, "a", "x", "y"),
        lijst(Reeks.NUMMER, "b", "z"),
        lijst(Reeks.NUMMER, "c", "w", vervolg=True, vanaf=2),
    )
    data = render_docx(stuk(passage("p", "", *lists)), SJABLOON)
    first, again, second, third = values(xml(data), "//w:numPr/w:numId/@w:val")
    assert first == again
    assert second == third != first
    numbering = xml(data, "word/numbering.xml")
    starts = values(numbering, f"//w:num[@w:numId='{first}' or @w:numId='{second}']//w:startOverride/@w:val")
    assert starts == ["1", "1"]


def test_parties_recitals_and_bullets_have_styles_of_their_own() -> None:
    assert body(
        lijst(Reeks.PARTIJ, "a", "de gemeente Emmen;"),
        lijst(Reeks.OVERWEGING, "b", ("dat:", onderdelen("c", "x;"))),
        lijst(Reeks.OPSOMMING, "d", "punt"),
    ) == ["Partij: de gemeente Emmen;", "Overweging: dat:", "Lijstletter: x;", "List Bullet: punt"]


def test_a_nested_list_stands_one_level_deeper() -> None:
    data = render_docx(
        stuk(passage("p", "", lijst(Reeks.OVERWEGING, "a", ("dat:", onderdelen("b", "x;"))))), SJABLOON
    )
    assert values(xml(data), "//w:numPr/w:ilvl/@w:val") == ["0", "1"]


# --- headings and text -----------------------------------------------------------------------------------------


def test_chapters_passages_and_articles_are_headings_of_their_level() -> None:
    document = stuk(
        passage("a", "Partijen", al("x")),
        hoofdstuk(1, "Algemeen", artikel(1, "b", "Begrippen", al("y")), passage("c", "Slot", al("z"))),
    )
    assert [line for line in of(document) if not line.startswith("Body")] == [
        "heading 1: Partijen",
        "Hoofdstuk: Algemeen",
        "Artikel: Begrippen",
        "heading 2: Slot",
    ]


def test_every_kind_of_paragraph_has_its_style() -> None:
    assert body(*(al("x", soort=soort) for soort in Alineasoort)) == [
        "Body Text: x",
        "Salutation: x",
        "Closing: x",
        "Tussenkop: x",
        "caption: x",
        "Noot: x",
    ]


def test_neighbouring_text_and_values_become_one_run() -> None:
    data = render_docx(stuk(passage("p", "", al("van ", Waarde("Emmen", ("a",)), " en meer"))), SJABLOON)
    assert values(xml(data), "//w:sdtContent//w:t/text()") == ["van Emmen en meer"]


def test_a_missing_value_is_marked_by_its_style() -> None:
    assert body(al("op ", Ontbreekt("datum"))) == [
        "Body Text: op <Nogintevullen>[nog in te vullen: datum]</Nogintevullen>"
    ]


def test_emphasis_line_breaks_and_web_links_keep_their_meaning() -> None:
    both: Nadruk[Verwijzing] = Nadruk("sterk", t("a", Nadruk("cursief", t("b"))))
    line = al(both, Regeleinde(), Hyperlink("https://emmen.nl/?a=1&b=2", "Emmen"))
    assert body(line) == [
        "Body Text: <Strong>a</Strong><Sterkencursief>b</Sterkencursief>\n[<Hyperlink>Emmen</Hyperlink>](web)"
    ]


def test_a_web_address_is_stored_once_however_often_it_is_linked() -> None:
    link = Hyperlink("https://emmen.nl/?a=1&b=2", "Emmen")
    data = render_docx(stuk(passage("p", "", al(link, link))), SJABLOON)
    assert parts(data)["word/_rels/document.xml.rels"].count(b"https://emmen.nl/?a=1&amp;b=2") == 1


def test_definitions_are_paragraphs_with_the_term_in_a_style_of_its_own() -> None:
    begrippen = Begrippen((Begrip("raad", t("de raad van Emmen;")),))
    assert body(begrippen) == ["Begripsomschrijving: <Begrip>raad</Begrip>: de raad van Emmen;"]


# --- styles only -----------------------------------------------------------------------------------------------

ALLOWED = {"pStyle", "rStyle", "numPr", "ilvl", "numId", "rtl", "sectPr"}


@pytest.mark.parametrize("document", [overeenkomst(), brief()], ids=["overeenkomst", "brief"])
def test_nothing_is_formatted_but_by_a_style(document: Document) -> None:
    root = xml(render_docx(document, BRIEF if document.sjabloon == "brief" else SJABLOON))
    direct = find(root, "//w:sdtContent//w:pPr/*|//w:sdtContent//w:rPr/*")
    assert {element.tag.split("}")[1] for element in direct} <= ALLOWED


def test_the_same_input_gives_the_same_bytes() -> None:
    assert render_docx(overeenkomst(), SJABLOON) == render_docx(overeenkomst(), SJABLOON)


def test_long_text_and_its_non_breaking_spaces_come_through() -> None:
    assert (
        texts(render_docx(stuk(passage("p", "", Alinea(t(LANG + "\u00a0 x")))), SJABLOON))[-1]
        == LANG + "\u00a0 x"
    )


def test_no_line_ends_inside_the_name_of_s_gravenhage() -> None:
    xml = run("'s-Gravenhage en Borger-Odoorn")
    assert xml.count("<w:noBreakHyphen/>") == 1
    assert "Borger-Odoorn" in xml
