"""Citations of laws: a law as data and a day in; the words of the citation, or the reason why it cannot be made."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import briefly, lines_of, make_clause, underlined

from generator.dutch.notation import NBSP
from generator.library.laws import CitationError, Plaatsing, Wet, cite, read_law

AWB = Wet(naam="Algemene wet bestuursrecht", vindplaats="proef")
BBZ = Wet(naam="Besluit proef", lidwoord="het", vindplaats="proef")
BOEK = Wet(naam="Boek 6 van het Burgerlijk Wetboek", lidwoord="", vindplaats="proef")
DAG = date(2020, 1, 1)


@pytest.mark.parametrize(
    ("plaats", "text"),
    [
        ("", "de Algemene wet bestuursrecht"),
        ("10:3", "artikel 10:3 van de Algemene wet bestuursrecht"),
        ("34a", "artikel 34a van de Algemene wet bestuursrecht"),
        ("10:3,3", "artikel 10:3, derde lid, van de Algemene wet bestuursrecht"),
        ("1,2a", "artikel 1, lid 2a, van de Algemene wet bestuursrecht"),
        ("160,1,e", "artikel 160, eerste lid, onder e, van de Algemene wet bestuursrecht"),
        ("1:3,c", "artikel 1:3, onder c, van de Algemene wet bestuursrecht"),
        ("10:7+10:8", "artikelen 10:7 en 10:8 van de Algemene wet bestuursrecht"),
        ("1+2+3", "artikelen 1, 2 en 3 van de Algemene wet bestuursrecht"),
        ("1+8,4", "artikel 1 en artikel 8, vierde lid, van de Algemene wet bestuursrecht"),
        ("hoofdstuk-9", "hoofdstuk 9 van de Algemene wet bestuursrecht"),
        ("afdeling-10.1.1", "afdeling 10.1.1 van de Algemene wet bestuursrecht"),
    ],
)
def test_a_citation_reads_as_the_aanwijzingen_write_it(plaats: str, text: str) -> None:
    assert cite(AWB, plaats, DAG).replace(NBSP, " ") == text


def test_a_law_has_its_own_article_of_speech_or_none() -> None:
    assert cite(BBZ, "", DAG) == "het Besluit proef"
    assert cite(BOEK, "75", DAG).replace(NBSP, " ") == "artikel 75 van Boek 6 van het Burgerlijk Wetboek"


def test_a_number_never_stands_alone_at_the_start_of_a_line() -> None:
    assert f"artikel{NBSP}10:3" in cite(AWB, "10:3", DAG)
    assert f"artikelen{NBSP}10:7" in cite(AWB, "10:7+10:8", DAG)
    assert f"onder{NBSP}e" in cite(AWB, "160,1,e", DAG)


TIJDELIJK = Wet(
    naam="Wet proef",
    vindplaats="proef",
    geldig_vanaf=date(2009, 10, 1),
    geldig_tot=date(2012, 1, 1),
    opvolger="wwb",
)


@pytest.mark.parametrize("day", [date(2009, 10, 1), date(2011, 12, 31), None])
def test_a_law_holds_from_its_first_day_up_to_its_last(day: date | None) -> None:
    assert cite(TIJDELIJK, "", day) == "de Wet proef"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2009, 9, 30), "geldt pas vanaf 1 oktober 2009; hier telt 30 september 2009"),
        (
            date(2012, 1, 1),
            "geldt niet meer sinds 1 januari 2012; hier telt 1 januari 2012; de opvolger is 'wwb'",
        ),
    ],
)
def test_a_law_that_does_not_hold_is_not_cited(day: date, words: str) -> None:
    with pytest.raises(CitationError) as caught:
        cite(TIJDELIJK, "1", day)
    assert caught.value.code == "wet-niet-geldig"
    assert words in str(caught.value).replace(NBSP, " ")


WGR = Wet(
    naam="Wgr",
    vindplaats="proef",
    artikelen={
        "toestemming": (
            Plaatsing(tot=date(2022, 7, 1), plaats="1,2"),
            Plaatsing(vanaf=date(2022, 7, 1), plaats="1,4"),
        ),
        "zienswijze": (Plaatsing(vanaf=date(2022, 7, 1), plaats="1,3"),),
    },
)


@given(st.dates())
def test_a_provision_that_moved_is_cited_where_it_stood_on_the_day(day: date) -> None:
    expected = "vierde" if day >= date(2022, 7, 1) else "tweede"
    assert cite(WGR, "toestemming", day).replace(NBSP, " ") == f"artikel 1, {expected} lid, van de Wgr"


def test_without_a_day_a_provision_stands_where_it_stands_now() -> None:
    assert cite(WGR, "toestemming", None).replace(NBSP, " ") == "artikel 1, vierde lid, van de Wgr"


def test_a_provision_that_was_not_there_yet_is_not_cited() -> None:
    with pytest.raises(CitationError, match=r"'zienswijze' staat op 30.juni.2022 niet in Wgr"):
        cite(WGR, "zienswijze", date(2022, 6, 30))


@pytest.mark.parametrize("plaats", ["artikel 3", "x", "1,,2", "1,e,2", "+", "toestemmingen"])
def test_what_is_no_place_in_a_law_is_said(plaats: str) -> None:
    with pytest.raises(CitationError) as caught:
        cite(AWB, plaats, DAG)
    assert caught.value.code == "wet-plaats"


def test_the_file_of_a_law_is_read_with_its_mistakes(tmp_path: Path) -> None:
    path = tmp_path / "proef.yaml"
    path.write_text("naam: Wet proef\ngeldig_vanaf: 2020-13-01\nlidwoord: een\n", encoding="utf-8")
    read = read_law(path, "proef.yaml")
    assert sorted(briefly(read.problems)) == [
        "proef.yaml:1:1 ontbreekt",
        "proef.yaml:2:15 datum",
        "proef.yaml:3:11 keuze",
    ]


# --- in a clause


def test_a_citation_follows_the_date_that_the_clause_goes_by(tmp_path: Path) -> None:
    text = "---\ntitel: Proef\npeildatum: ingang\n---\nzie [](wet:woo#4.1)\n"
    assert lines_of(tmp_path, text) == ["  zie artikel 4.1 van de Wet open overheid"]


def test_a_citation_of_history_names_its_own_day(tmp_path: Path) -> None:
    assert lines_of(tmp_path, "volgens [](wet:wwb@2009-09-23#)") == ["  volgens de Wet werk en bijstand"]


def test_a_citation_that_opens_a_sentence_gets_a_capital(tmp_path: Path) -> None:
    [line] = lines_of(tmp_path, "[](wet:woo#) geldt. [](wet:woo#3.3) ook.")
    assert line == "  De Wet open overheid geldt. Artikel 3.3 van de Wet open overheid ook."


@pytest.mark.parametrize(
    ("cited", "code"),
    [
        ("wet:wob#", "wet-niet-geldig"),
        ("wet:wetboek#", "wet-onbekend"),
        ("wet:woo#artikel", "wet-plaats"),
        ("wet:woo@gisteren#", "wet-plaats"),
        ("wet:woo@2027-02-30#", "wet-plaats"),
    ],
)
def test_a_citation_that_cannot_be_made_is_an_error_at_its_place(
    tmp_path: Path, cited: str, code: str
) -> None:
    text = f"volgens []({cited})"
    problems = make_clause(tmp_path, text).problems
    assert [problem.code for problem in problems] == [code]
    assert underlined(problems[0], text.join(["---\ntitel: Proef\n---\n", ""])) == f"[]({cited})"
