"""Word files, paragraph by paragraph: documents in; styles, lists, references and fields in the notation of tests/word.py out."""

from pathlib import Path

import pytest
from word import find, paragraphs, parts, texts, values, xml
from word_samples import (
    LANG,
    al,
    artikel,
    brief,
    hoofdstuk,
    kosten_tabel,
    leden,
    lijst,
    onderdelen,
    overeenkomst,
    passage,
    png,
    ref_artikel,
    ref_lid,
    stuk,
    t,
)

from generator.document import (
    Afbeelding,
    Alinea,
    Alineasoort,
    Begrip,
    Begrippen,
    DocBlok,
    Document,
    Hyperlink,
    Nadruk,
    Ondertekenaar,
    Ondertekening,
    Ontbreekt,
    Reeks,
    Regeleinde,
    Schil,
    Tekst,
    Verwijsdeel,
    Verwijzing,
    Waarde,
)
from generator.render.docx import Woordopties, render_docx

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


# --- references ------------------------------------------------------------------------------------------------


def test_a_reference_is_fields_with_our_number_as_their_result() -> None:
    document = stuk(
        artikel(1, "a", "Een", leden("a", "x", "y")),
        artikel(
            2, "b", "Twee", al("Zie ", ref_lid(1, "a", 2), "."), al(ref_artikel(1, "a", hoofdletter=True))
        ),
    )
    line, capital = of(document)[-2:]
    names = values(xml(render_docx(document, SJABLOON)), "//w:bookmarkStart/@w:name")
    assert line == (
        f"Body Text: Zie {{REF {names[0]} \\r \\h \\* lower|artikel\u00a01}} lid\u00a0{{REF {names[1]} \\n \\h|2}}."
    )
    assert capital == f"Body Text: {{REF {names[0]} \\r \\h|Artikel\u00a01}}"


def test_only_what_is_referred_to_has_a_bookmark() -> None:
    document = stuk(
        artikel(1, "a", "Een", leden("a", "x", "y")), artikel(2, "b", "Twee", al(ref_lid(1, "a", 2)))
    )
    assert len(find(xml(render_docx(document, SJABLOON)), "//w:bookmarkStart")) == 2


def test_a_reference_for_a_pdf_is_one_link_with_our_text() -> None:
    document = stuk(
        artikel(1, "a", "Een", leden("a", "x", "y")), artikel(2, "b", "Twee", al(ref_lid(1, "a", 2)))
    )
    line = of(document, Woordopties(verwijzingen="koppelingen"))[-1]
    assert line.startswith("Body Text: [artikel\u00a01 lid\u00a02](#_Ref")


def test_a_reference_to_a_passage_without_number_is_a_link() -> None:
    document = stuk(
        passage("a", "Slot", al("x")), passage("b", "", al(Verwijzing((Verwijsdeel("deze passage"),), "a")))
    )
    assert of(document)[-1].startswith("Body Text: [deze passage](#_Ref")


@pytest.mark.parametrize("anker", ["", "elders"])
def test_a_reference_to_what_is_not_in_the_document_is_plain_text(anker: str) -> None:
    verwijzing = Verwijzing((Verwijsdeel("artikel 3", anker, "artikel" if anker else ""),), anker)
    assert body(al(verwijzing)) == ["Body Text: artikel 3"]


def test_a_bookmark_name_is_short_and_lasts_when_something_is_added() -> None:
    long = "a" * 200
    one = stuk(artikel(1, long, "Een", al("x")), artikel(2, "b", "Twee", al(ref_artikel(1, long))))
    more = stuk(artikel(1, "nieuw", "Nul", al("x")), artikel(2, long, "Een", al(ref_artikel(2, long))))
    names = [values(xml(render_docx(each, SJABLOON)), "//w:bookmarkStart/@w:name") for each in (one, more)]
    assert names[0] == names[1]
    assert len(names[0][0]) <= 40


# --- table of contents -----------------------------------------------------------------------------------------

MET_INHOUD = Schil("Titel", "kop", "voet", inhoudsopgave=True)


def test_the_table_of_contents_has_its_entries_and_links_from_the_start() -> None:
    document = stuk(
        passage("p", "Partijen", al("x")),
        hoofdstuk(1, "Algemeen", artikel(1, "a", "Begrippen", al("y"))),
        schil=MET_INHOUD,
    )
    data = render_docx(document, SJABLOON)
    start = [line for line in paragraphs(data) if line.lower().startswith("toc")]
    names = values(xml(data), "//w:bookmarkStart/@w:name")
    assert start == [
        "TOC Heading: Inhoudsopgave",
        f'toc 1: {{TOC \\o "1-2" \\n \\h \\z \\u|[Partijen](#{names[0]})',
        f"toc 1: [Hoofdstuk 1\tAlgemeen](#{names[1]})",
        f"toc 2: [Artikel 1\tBegrippen](#{names[2]})",
    ]
    assert values(xml(data), "//w:docPartGallery/@w:val") == ["Table of Contents"]
    assert b"w:dirty" not in parts(data)["word/document.xml"]


def test_a_document_without_headings_has_no_empty_table_of_contents() -> None:
    assert not any("Inhoudsopgave" in line for line in of(stuk(passage("p", "", al("x")), schil=MET_INHOUD)))


# --- tables, signatures, pictures ------------------------------------------------------------------------------


def test_a_table_repeats_its_header_and_never_splits_a_row() -> None:
    root = xml(render_docx(stuk(passage("p", "", kosten_tabel(3))), SJABLOON))
    rows = find(root, "//w:tr")
    assert len(find(root, "//w:trPr/w:cantSplit")) == len(rows) == 5
    assert [bool(find(row, "w:trPr/w:tblHeader")) for row in rows] == [True, False, False, False, False]


def test_a_table_has_a_caption_amounts_on_the_right_and_a_total_that_keeps_the_last_row() -> None:
    assert body(kosten_tabel(2)) == [
        "caption: Kosten per product",
        "Tabelkop: Product",
        "Tabelkop bedrag: Aantal",
        "Tabelkop bedrag: Bedrag",
        "Tabeltekst: Product 1",
        "Tabelbedrag: 1",
        "Tabelbedrag: €\u00a01,234.50",
        "Tabeltekst bij totaal: Product 2",
        "Tabelbedrag bij totaal: 2",
        "Tabelbedrag bij totaal: €\u00a02,469.00",
        "Tabeltotaal: Totaal",
        "Tabeltotaal bedrag: 3",
        "Tabeltotaal bedrag: €\u00a012.345,00",
        "Na tabel: ",
    ]


def test_a_table_says_what_it_holds_to_who_cannot_see_it() -> None:
    root = xml(render_docx(stuk(passage("p", "", kosten_tabel(1))), SJABLOON))
    assert values(root, "//w:tblCaption/@w:val") == ["Kosten per product"]
    assert values(root, "//w:tblDescription/@w:val") == ["Tabel met de kolommen Product, Aantal, Bedrag."]


def test_the_columns_share_the_whole_width() -> None:
    root = xml(render_docx(stuk(passage("p", "", kosten_tabel(1))), SJABLOON))
    widths = [int(value) for value in values(root, "//w:gridCol/@w:w")]
    page = int(values(root, "//w:pgSz/@w:w")[0]) - sum(
        int(values(root, f"//w:pgMar/@w:{side}")[0]) for side in ("left", "right")
    )
    assert sum(widths) == page
    assert sum(int(value) for value in values(root, "//w:tr[1]/w:tc/w:tcPr/w:tcW/@w:w")) == 5000


def test_signature_blocks_stand_two_beside_each_other_and_read_one_by_one() -> None:
    wie = [
        Ondertekenaar((Tekst(f"De gemeente {x},"),), (Tekst("burgemeester"),), (Tekst(f"N. {x}"),))
        for x in "ABC"
    ]
    document = stuk(passage("p", "", al("Aldus overeengekomen,"), Ondertekening(tuple(wie))))
    data = render_docx(document, SJABLOON)
    assert [len(find(row, "w:tc")) for row in find(xml(data), "//w:tr")] == [2, 2]
    assert len(find(xml(data), "//w:trPr/w:cantSplit")) == 2
    assert paragraphs(data)[1:8] == [
        "Tekst bij volgende: Aldus overeengekomen,",
        "Ondertekenaar: De gemeente A,",
        "Invulregel: Plaats\t\t",
        "Invulregel: Datum\t\t",
        "Handtekeningregel: Handtekening\t\t",
        "Ondertekenaar regel: burgemeester",
        "Ondertekenaar naam: N. A",
    ]


@pytest.mark.parametrize(
    ("functie_eerst", "regels"),
    [
        (True, ["Ondertekenaar regel: secretaris", "Handtekening: ", "Ondertekenaar naam: A.J. Mewe"]),
        (False, ["Handtekening: ", "Ondertekenaar regel: A.J. Mewe", "Ondertekenaar naam: secretaris"]),
    ],
)
def test_a_letter_names_the_body_once_and_leaves_room_instead_of_lines(
    functie_eerst: bool, regels: list[str]
) -> None:
    kop = (Tekst("Burgemeester en wethouders van Emmen,"),)
    wie = (
        Ondertekenaar(kop, (Tekst("secretaris"),), (Tekst("A.J. Mewe"),)),
        Ondertekenaar((), (Tekst("burgemeester"),), (Tekst("C. Bijl"),)),
    )
    lines = body(Ondertekening(wie, functie_eerst=functie_eerst, regel=False))
    assert lines[0] == "Ondertekenend orgaan: Burgemeester en wethouders van Emmen,"
    assert lines[1:4] == regels


def test_a_signature_of_which_place_and_date_are_known_asks_only_for_the_signature() -> None:
    wie = Ondertekenaar((Tekst("A"),), (Tekst("f"),), (Tekst("n"),), (Tekst("Emmen, 3 november 2009"),))
    assert body(Ondertekening((wie,)))[1:3] == [
        "Ondertekenaar regel: Emmen, 3 november 2009",
        "Handtekeningregel: Handtekening\t\t",
    ]


def test_a_picture_keeps_its_proportions_and_has_alternative_text() -> None:
    data = render_docx(stuk(passage("p", "", Afbeelding(png(4, 2), 40, 'Vlak "blauw" & wit'))), SJABLOON)
    root = xml(data)
    assert values(root, "//wp:extent/@cx") == [str(40 * 36_000)]
    assert values(root, "//wp:extent/@cy") == [str(20 * 36_000)]
    assert values(root, "//wp:docPr/@descr") == ['Vlak "blauw" & wit']
    assert png(4, 2) in parts(data).values()


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
