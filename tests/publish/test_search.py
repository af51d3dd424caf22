"""Sentences in; what is found in them of the staff of a small project out."""

import pytest
from planted import EXAMPLES

from generator.load import load_project
from generator.publish.collect import Inventaris, take_stock
from generator.publish.grounds import read_grounds
from generator.publish.names import Persoonsnaam, read_names, surnames
from generator.publish.plain import fold, plain_text
from generator.publish.search import Regel


def stock(name: str) -> Inventaris:
    loaded = load_project(EXAMPLES / name).value
    assert loaded
    grounds = read_grounds(loaded.library, loaded.project.openbaar).value
    assert grounds
    return take_stock(loaded.project, grounds)


BOCE, NU = stock("boce"), stock("hedendaags")


def found(inventaris: Inventaris, text: str, *, typed: bool = True) -> list[str]:
    line = Regel(text, ((0, len(text)),) if typed else ())
    return [text[each.begin : each.eind] for each in inventaris.zoeker.find(line)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mevrouw Van der Veen en de heer Meppelink gaan over.",
            ["Mevrouw Van der Veen", "de heer Meppelink"],
        ),
        ("M. v.d. Veen; M v d Veen; Veen, M. van der", ["M. v.d. Veen", "M v d Veen", "Veen, M. van der"]),
        (
            "J.W. Meppelink; J. W. Meppelink; JW Meppelink",
            ["J.W. Meppelink", "J. W. Meppelink", "JW Meppelink"],
        ),
        ("MEPPELINK en meppelink", ["MEPPELINK", "meppelink"]),
        ("Oosting\N{NON-BREAKING HYPHEN}de Boer", ["Oosting\N{NON-BREAKING HYPHEN}de Boer"]),
        ("mevrouw Oosting, ook De Boer", ["mevrouw Oosting", "De Boer"]),
        (
            "Oos\N{SOFT HYPHEN}ting-de\N{NO-BREAK SPACE}Boer",
            ["Oos\N{SOFT HYPHEN}ting-de\N{NO-BREAK SPACE}Boer"],
        ),
        ("\N{RIGHT SINGLE QUOTATION MARK}t Hart", ["\N{RIGHT SINGLE QUOTATION MARK}t Hart"]),
        ("jmeppelink@coevorden.nl", ["jmeppelink@coevorden.nl"]),
        ("m.vanderveen@borger-odoorn.nl", ["m.vanderveen@borger-odoorn.nl"]),
        ("nummer 020318, 20318, B-1041 en b1041", ["020318", "20318", "B-1041", "b1041"]),
        ("een salaris van € 3.071,- of 3071 euro", ["€ 3.071,-", "3071 euro"]),
        ("drieduizend eenenzeventig euro", ["drieduizend eenenzeventig euro"]),
        (
            "sinds 1 april 1998, 1-4-1998, 01/04/98 en 1998-04-01",
            ["1 april 1998", "1-4-1998", "01/04/98", "1998-04-01"],
        ),
        ("de Teamleider Inkomen", ["Teamleider Inkomen"]),
    ],
)
def test_what_somebody_typed_is_found_however_it_is_written(text: str, expected: list[str]) -> None:
    assert [each.removesuffix(" euro") for each in found(BOCE, text)] == [
        each.removesuffix(" euro") for each in expected
    ]


@pytest.mark.parametrize(
    "text",
    [
        "De gemeenten Borger-Odoorn, Coevorden en Emmen werken samen.",
        "De zaak gaat haar ter harte en komt uit het hart.",
        "Burgemeester Bijl en C. Bijl tekenen.",
        "Op 20 maart 2014 en op 1 januari 2010; in 2014 en 2015.",
        "Iedereen werkt 36 uur, 1 fte, in schaal 8.",
        "Bel 14 0591 of mail gemeente@emmen.nl.",
        "Het tarief is € 412,50 per aanvraag.",
        "De dijk bij het veen.",
    ],
)
def test_what_is_no_personal_data_stays(text: str) -> None:
    assert found(BOCE, text) == []


def test_data_that_tells_nobody_apart_is_looked_for_in_typed_text_only() -> None:
    assert found(BOCE, "Op 1 april 1998 gold een andere wet.", typed=False) == []
    assert found(BOCE, "M. van der Veen", typed=False) == ["M. van der Veen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Çelik, Celik en ÇELIK", ["Çelik", "Celik", "ÇELIK"]),
        ("Ærø of Aero", ["Ærø", "Aero"]),
        ("M. van Papier schrijft op papier", ["M. van Papier"]),
        ("(088) 000 03 12 en +31 88 000 03 12", ["(088) 000 03 12", "+31 88 000 03 12"]),
        ("088 000 03 00", []),
        ("het land van Van 't Land", ["Van 't Land"]),
        ("gemeente Elzenmeer en 's-Heerenduin", []),
    ],
)
def test_accents_plain_words_and_numbers_of_organisations(text: str, expected: list[str]) -> None:
    assert found(NU, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Haar BSN is 111222333.", ["111222333"]),
        ("Haar BSN is 1112.22.333 of 111.222.333.", ["111.222.333"]),
        ("Zaak 111222334 en NL111222333B01", []),
        ("Bel 06 12 34 56 78 of +31 6 12345678.", ["06 12 34 56 78", "+31 6 12345678"]),
        ("Artikel 06 en 0612345", []),
    ],
)
def test_numbers_of_people_that_the_project_does_not_know_are_found_by_their_form(
    text: str, expected: list[str]
) -> None:
    assert found(BOCE, text) == expected
    assert found(BOCE, text, typed=False) == []


@pytest.mark.parametrize(
    ("surname", "parts"),
    [
        ("Fictief-de Jong", ("Fictief-de Jong", "Fictief", "de Jong", "Jong")),
        ("Janssens de Bisthoven", ("Janssens de Bisthoven", "Janssens", "Bisthoven")),
        ("El-Khatib", ("El-Khatib", "Khatib")),
        ("Jansen", ("Jansen",)),
    ],
)
def test_each_name_in_a_surname_is_looked_for(surname: str, parts: tuple[str, ...]) -> None:
    assert surnames(Persoonsnaam(surname)) == parts


def test_a_place_in_the_plain_text_is_a_place_in_the_text() -> None:
    text = "a\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}b\N{SOFT HYPHEN}c\N{LATIN SMALL LETTER AE}d"
    plain = plain_text(text)
    assert plain.tekst == "a bcaed"
    start = plain.tekst.index("bcae")
    assert text[slice(*plain.span(start, start + 4))] == "b\N{SOFT HYPHEN}c\N{LATIN SMALL LETTER AE}"
    assert fold("e\N{COMBINING ACUTE ACCENT}") == "e"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L. Schaduw", [("L.", "", "Schaduw")]),
        ("mevrouw drs. M. van der Meer MPM", [("M.", "van der", "Meer")]),
        ("Sanne de Vries en K. Oosting", [("", "de", "Vries"), ("K.", "", "Oosting")]),
        ("Zoutkamp Q.", [("Q.", "", "Zoutkamp")]),
        ("Zoutkamp, Q.R. van der", [("Q.R.", "van der", "Zoutkamp")]),
        ("Q.", []),
        ("het team Juridische Zaken", []),
        ("Afdeling Werk", []),
    ],
)
def test_a_field_with_a_name_is_read_in_its_parts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(each.voorletters, each.tussenvoegsel, each.achternaam) for each in read_names(text)] == expected
