"""Tables, signature blocks and pictures of a Word file: blocks in; rows, cells, styles and proportions out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word import find, paragraphs, parts, values, xml
from word_notation import (
    al,
    kosten_tabel,
    partij_blok,
    passage,
    png,
    stuk,
    t,
)
from word_samples import LANG

from generator.document import (
    Afbeelding,
    DocBlok,
    Document,
    Kolom,
    Ondertekenaar,
    Ondertekening,
    Tabel,
    Tekst,
)
from generator.render.docx import Woordopties, render_docx
from generator.render.word.columns import column_widths

HUISSTIJLEN = Path(__file__).parents[2] / "templates" / "huisstijlen"
SJABLOON = (HUISSTIJLEN / "standaard" / "overeenkomst.docx").read_bytes()


def body(*blokken: DocBlok) -> list[str]:
    """The paragraphs of a passage with these blocks; the title of the shell stands before them."""
    return paragraphs(render_docx(stuk(passage("p", "", *blokken)), SJABLOON))[1:]


def of(document: Document, opties: Woordopties | None = None) -> list[str]:
    return paragraphs(render_docx(document, SJABLOON, opties or Woordopties()))[1:]


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


def test_no_column_is_narrower_than_its_longest_word() -> None:
    kolommen = (Kolom("Naam", breedte=9), Kolom("Overgangsdatum"), Kolom("Bedrag", "rechts"))
    rijen = ((t("x"), t("1-1-2010"), t("€\u00a01.234.567,89")),)
    wide = column_widths(Tabel("", kolommen, rijen), 9000, 10)
    assert sum(wide) == 9000
    assert wide[0] > wide[1] > 14 * 10 * 20 * 0.5
    assert wide[2] > 14 * 10 * 20 * 0.5


def test_a_date_and_a_code_are_not_broken_at_their_hyphens() -> None:
    def narrowest(word: str) -> int:
        kolommen = (Kolom("x"), Kolom("Omschrijving"))
        return column_widths(Tabel("", kolommen, ((t(word), t(LANG)),)), 3200, 10)[0]

    assert narrowest("01-04-1998") > narrowest("01-04")
    assert narrowest("ICT-K1") > narrowest("ICT")
    assert narrowest("Borger-Odoorn") < narrowest("BorgerxOdoorn")


def test_a_column_of_sentences_gets_more_room_than_one_of_words() -> None:
    kolommen = (Kolom("Code"), Kolom("Omschrijving"), Kolom("Bron"))
    rijen = ((t("K1"), t(LANG), t("administratie van uitkeringen")),)
    code, omschrijving, bron = column_widths(Tabel("", kolommen, rijen), 9000, 10)
    assert code < bron < omschrijving


def test_shares_count_where_every_word_fits() -> None:
    kolommen = (Kolom("a", breedte=2), Kolom("b"))
    assert column_widths(Tabel("", kolommen, ()), 9000, 10) == (6000, 3000)


@given(
    st.lists(st.tuples(st.text(max_size=40), st.integers(0, 9)), min_size=1, max_size=9),
    st.integers(2000, 20000),
)
def test_widths_add_up_whatever_the_words(koppen: list[tuple[str, int]], whole: int) -> None:
    kolommen = tuple(Kolom(kop, breedte=breedte) for kop, breedte in koppen)
    widths = column_widths(Tabel("", kolommen, ()), whole, 9.5)
    assert sum(widths) == whole
    assert min(widths) > 0


def test_a_table_without_columns_is_only_its_caption() -> None:
    assert body(Tabel("Leeg", (), ())) == ["caption: Leeg"]


def test_a_row_that_is_short_of_cells_keeps_the_grid() -> None:
    kolommen = (Kolom("a"), Kolom("b"))
    root = xml(render_docx(stuk(passage("p", "", Tabel("", kolommen, ((t("x"),),)))), SJABLOON))
    assert [len(find(row, "w:tc")) for row in find(root, "//w:tr")] == [2, 2]


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
        "Ondertekenaar bijeen: De gemeente A,",
        "Invulregel bijeen: Plaats\t\t",
        "Invulregel bijeen: Datum\t\t",
        "Handtekeningregel bijeen: Handtekening\t\t",
        "Ondertekenaar regel bijeen: burgemeester",
        "Ondertekenaar naam bijeen: N. A",
    ]


@pytest.mark.parametrize(("aantal", "bijeen"), [(2, 0), (3, 2), (6, 4), (7, 0), (9, 0)])
def test_up_to_six_parties_sign_on_one_page_and_more_break_between_rows(aantal: int, bijeen: int) -> None:
    wie = tuple(partij_blok(f"Partij {number}", "burgemeester", "N.") for number in range(aantal))
    lines = body(Ondertekening(wie))
    assert sum(line.startswith("Ondertekenaar bijeen:") for line in lines) == bijeen
    assert sum(line.startswith("Ondertekenaar:") for line in lines) == aantal - bijeen


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
