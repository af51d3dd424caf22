"""The plain text of hand-made documents: what a reader sees, line by line."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from voorbeeldbouw import PIXEL, alinea, artikel, item, lijst, passage, stuk
from voorbeeldstukken import KOSTEN, TEKENEN, brief, overeenkomst

from generator.document import (
    Afbeelding,
    Document,
    Hoofdstuk,
    Hyperlink,
    Kolom,
    Lijst,
    Nummer,
    Ontbreekt,
    Reeks,
    Regeleinde,
    Schil,
    Tabel,
    Tekst,
    Verwijsdeel,
    Verwijzing,
    Waarde,
)
from generator.render.txt import BREEDTE, render_txt

HERE = Path(__file__).parent


def body(document: Document) -> list[str]:
    """The lines below the title of a document with a bare shell."""
    return render_txt(document).decode().split("\n")[3:-1]


@pytest.mark.parametrize(("name", "document"), [("overeenkomst", overeenkomst()), ("brief", brief())])
def test_the_whole_text_is_as_recorded(name: str, document: Document) -> None:
    assert render_txt(document).decode() == (HERE / f"test_plain_{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("document", [overeenkomst(), brief()])
def test_lines_fit_the_page_and_end_clean(document: Document) -> None:
    printed = render_txt(document).decode()
    assert all(len(line) <= BREEDTE and line == line.rstrip(" ") for line in printed.split("\n"))
    assert printed.endswith("\n")
    assert "\r" not in printed
    assert "\n\n\n" not in printed


def test_an_article_begins_at_the_margin_and_its_entry_in_the_contents_does_not() -> None:
    found = re.findall(r"^ *Artikel \d+  .+$", render_txt(overeenkomst()).decode(), flags=re.MULTILINE)
    assert found == [
        "    Artikel 1  Begrippen",
        "    Artikel 2  Kosten",
        "    Artikel 3  Slot",
        "Artikel 1  Begrippen",
        "Artikel 2  Kosten",
        "Artikel 3  Slot",
    ]


def test_numbers_hang_beside_their_text_at_every_depth() -> None:
    sub = lijst(Reeks.SUBONDERDEEL, "1°.|" + "werkplekken " * 9)
    onderdeel = Lijst(Reeks.ONDERDEEL, (item(Reeks.ONDERDEEL, "a.", "de afname:", sub),))
    leden = Lijst(Reeks.LID, (item(Reeks.LID, "10.", "De kosten volgen:", onderdeel),))
    assert body(stuk(artikel(1, "Kosten", leden))) == [
        "Artikel 1  Kosten",
        "",
        "10. De kosten volgen:",
        "    a. de afname:",
        "       1°. " + " ".join(["werkplekken"] * 7),
        "           werkplekken werkplekken",
    ]


def test_a_single_lid_stands_at_the_margin_with_its_parts() -> None:
    onderdelen = lijst(Reeks.ONDERDEEL, "a.|het plan;", "b.|het verslag.")
    leden = Lijst(Reeks.LID, (item(Reeks.LID, "", "Bij dit stuk horen:", onderdelen),))
    assert body(stuk(artikel(4, "Bijlagen", leden)))[2:] == [
        "Bij dit stuk horen:",
        "a. het plan;",
        "b. het verslag.",
    ]


def test_a_second_paragraph_of_a_lid_hangs_under_the_first() -> None:
    leden = Lijst(Reeks.LID, (item(Reeks.LID, "1.", "Eerste alinea.", "Tweede alinea."),))
    assert body(stuk(artikel(1, "Kop", leden)))[2:] == ["1. Eerste alinea.", "", "   Tweede alinea."]


def test_a_long_heading_hangs_behind_its_number() -> None:
    lines = body(stuk(artikel(12, "Verantwoording " * 8, "Tekst.")))
    assert lines[0].startswith("Artikel 12  Verantwoording")
    assert lines[1].startswith(" " * 12 + "Verantwoording")
    assert all(len(line) <= BREEDTE for line in lines)


def test_references_and_missing_values_and_links_read_as_text() -> None:
    naar = Verwijzing(
        (Verwijsdeel("artikel 7", "kosten", "artikel"), Verwijsdeel(" lid "), Verwijsdeel("2", "x", "lid"))
    )
    zin = alinea("Zie ", naar, ", ", Ontbreekt("datum"), Regeleinde(), Hyperlink("mailto:a@b.nl", "a@b.nl"), " of ",
                 Hyperlink("https://b.nl", "de site"), ".")  # fmt: skip
    assert body(stuk(passage("", zin))) == [
        "Zie artikel 7 lid 2, [nog in te vullen: datum]",
        "a@b.nl of de site (https://b.nl).",
    ]


def test_amounts_end_in_one_column_with_the_total_below_a_rule() -> None:
    assert body(stuk(passage("", KOSTEN)))[2:] == [
        "Product                                   Aantal        Bedrag",
        "----------------------------------------  ------  ------------",
        "Werkplek                                     410  €\u00a0492.000,00",
        "Beheer van de gezamenlijke voorzieningen       1   €\u00a025.451,50",
        "----------------------------------------  ------  ------------",
        "Totaal                                            €\u00a0517.451,50",
    ]


def test_a_table_too_wide_for_the_page_is_printed_as_records() -> None:
    kolommen = tuple(Kolom(f"Kolomnaam{nummer}") for nummer in range(12))
    rij = tuple((Tekst(f"waarde{nummer}"),) for nummer in range(12))
    lines = body(stuk(passage("", Tabel("Breed", kolommen, (rij, rij)))))
    assert lines[2] == "Kolomnaam0:   waarde0"
    assert lines.count("Kolomnaam11:  waarde11") == 2


def test_a_signature_block_says_who_signs_and_where_before_the_next_begins() -> None:
    lines = body(stuk(passage("", TEKENEN)))
    assert lines[:7] == [
        "Gemeente Noorderhaven",
        "Plaats:        " + "_" * 40,
        "Datum:         " + "_" * 40,
        "Handtekening:  " + "_" * 40,
        "burgemeester",
        "A. Voorbeeld",
        "",
    ]


def test_a_known_place_and_date_of_signing_replace_the_open_lines() -> None:
    wie = replace(TEKENEN.ondertekenaars[0], plaats_datum=(Tekst("Noorderhaven, 1 mei 2027"),))
    lines = body(stuk(passage("", replace(TEKENEN, ondertekenaars=(wie,)))))
    assert lines[1:3] == ["Noorderhaven, 1 mei 2027", "Handtekening:  " + "_" * 40]


def test_a_letter_shows_neither_title_nor_running_header_as_in_word() -> None:
    anders = replace(brief(), schil=replace(brief().schil, titel="Raadsbrief", koptekst="Vervolgblad"))
    assert render_txt(anders) == render_txt(brief())


def test_a_body_that_signs_a_letter_by_two_people_is_named_once() -> None:
    eerste, tweede = TEKENEN.ondertekenaars
    samen = replace(TEKENEN, ondertekenaars=(eerste, replace(tweede, kop=eerste.kop)), regel=False)
    assert body(stuk(passage("", samen))).count("Gemeente Noorderhaven") == 1
    assert body(stuk(passage("", replace(samen, regel=True)))).count("Gemeente Noorderhaven") == 2


def test_a_block_without_words_leaves_no_empty_lines() -> None:
    niemand, versiering = replace(TEKENEN, ondertekenaars=()), Afbeelding(PIXEL, 10, "")
    assert body(stuk(passage("", "Begin.", niemand, versiering, "Slot."))) == ["Begin.", "", "Slot."]


def test_a_heading_without_number_and_one_without_words_stand_alone() -> None:
    leeg = Hoofdstuk("h", Nummer("Hoofdstuk 2", "2"), (), (passage("Kop", "Tekst."),))
    assert body(stuk(leeg)) == ["Hoofdstuk 2", "-----------", "", "Kop", "---", "", "Tekst."]


def test_a_contents_of_nothing_is_not_printed() -> None:
    leeg = replace(stuk(passage("", "Tekst.")), schil=Schil("Proefstuk", "", "", inhoudsopgave=True))
    assert body(leeg) == ["Tekst."]


def test_only_a_concept_says_concept() -> None:
    definitief = replace(
        overeenkomst().eigenschappen,
        status="definitief",
    )
    assert render_txt(overeenkomst()).decode().startswith("CONCEPT\n")
    assert "CONCEPT" not in render_txt(replace(overeenkomst(), eigenschappen=definitief)).decode()


def test_the_running_header_and_footer_stand_at_the_top_and_the_end() -> None:
    document = replace(stuk(passage("", "Tekst.")), schil=Schil("Proefstuk", "Bijlage 1", "Versie 2"))
    assert render_txt(document).decode() == "Bijlage 1\n\nProefstuk\n=========\n\nTekst.\n\nVersie 2\n"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Zl", "Zp")), min_size=1))
def test_every_value_comes_out_as_typed_apart_from_the_breaking_of_lines(waarde: str) -> None:
    printed = "\n".join(body(stuk(passage("", alinea("x", Waarde(waarde), "x")))))
    assert printed.replace("\n", "").replace(" ", "") == f"x{waarde}x".replace(" ", "")
