"""Numbers and amounts in words, and back; telwoord as a second opinion."""

from decimal import Decimal

import pytest
import telwoord
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.dutch.word_numbers import bedrag_uit_woorden, getal_uit_woorden
from generator.dutch.words import (
    bedrag_voluit,
    getal_voluit,
    jaartal_voluit,
    rangtelwoord_uitgang,
    rangtelwoord_voluit,
)

BILJARD = 10**15


@pytest.mark.no_cover
def test_every_number_to_a_million_comes_back_from_its_words() -> None:
    wrong = [n for n in range(1_000_001) if getal_uit_woorden(getal_voluit(n)) != n]
    assert wrong == []


@given(st.integers(-BILJARD, BILJARD))
def test_a_number_to_ten_to_the_fifteenth_comes_back_from_its_words(n: int) -> None:
    assert getal_uit_woorden(getal_voluit(n)) == n


@given(st.integers(0, BILJARD // 1000), st.integers(0, 5))
def test_round_numbers_come_back_from_their_words(n: int, nullen: int) -> None:
    rond = n // 10**nullen * 10**nullen
    assert getal_uit_woorden(getal_voluit(rond)) == rond


# telwoord stops below a biljard. Behind millions it counts in hundreds (een miljoen zeventienhonderd), which we do only in a number
# that has no more than four digits.
@given(st.integers(0, BILJARD - 1))
def test_telwoord_spells_the_same_number(n: int) -> None:
    rest = n % 10**6
    assume(n == rest or not (1000 < rest < 10_000 and rest % 100 == 0 and rest % 1000))
    assert telwoord.cardinal(n, friendly=False) == getal_voluit(n)


def test_telwoord_spells_the_same_numbers_and_ordinals_to_twelve_thousand() -> None:
    for n in range(12_001):
        assert telwoord.cardinal(n, friendly=False) == getal_voluit(n)
        assert telwoord.ordinal(n, friendly=False) == rangtelwoord_voluit(n)


@given(st.integers(0, BILJARD))
def test_duizend_is_followed_by_a_space_and_nothing_else_is_split(n: int) -> None:
    for woord in getal_voluit(n).split(" "):
        assert "duizend" not in woord or woord.endswith("duizend")
        assert woord in {"miljoen", "miljard", "biljoen", "biljard"} or "milj" not in woord


@given(st.integers(0, BILJARD))
def test_numbers_have_a_trema_where_vowels_clash_and_never_an_accent(n: int) -> None:
    tekst = getal_voluit(n)
    assert "é" not in tekst
    assert "tweeen" not in tekst
    assert "drieen" not in tekst


@given(st.integers(0, BILJARD))
def test_an_ordinal_in_words_ends_as_the_one_in_figures(n: int) -> None:
    assert rangtelwoord_voluit(n).endswith(rangtelwoord_uitgang(n))


@given(st.integers(-(10**12), 10**12))
def test_every_amount_comes_back_from_its_words(centen: int) -> None:
    bedrag = Decimal(centen) / 100
    assert bedrag_uit_woorden(bedrag_voluit(bedrag)) == bedrag
    assert bedrag_uit_woorden(f"(zegge: {bedrag_voluit(bedrag)})") == bedrag


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("honderdeneen", 101),
        ("duizend en een", 1001),
        ("vierduizend en twee", 4002),
        ("vierentwintighonderdachtenveertig", 2448),
        ("Twee miljoen", 2_000_000),
        ("één", 1),
        ("drie en twintig", 23),
        ("tweeendertig", 32),
        ("duizendtweehonderd", 1200),
        ("een miljoen vijftienhonderd", 1_001_500),
        ("minus zeven", -7),
        ("min zeven", -7),
        ("nul", 0),
    ],
)
def test_spellings_of_others_are_read(tekst: str, getal: int) -> None:
    assert getal_uit_woorden(tekst) == getal


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "aap",
        "miljoen",
        "min",
        "duizend vijftienhonderd",
        "tweedrie",
        "honderdhonderd",
        "een biljard een",
        "tienhonderd miljoen",
        "25",
        "en",
    ],
)
def test_what_is_no_number_is_refused_in_dutch(tekst: str) -> None:
    with pytest.raises(ValueError, match="is geen getal in woorden"):
        getal_uit_woorden(tekst)


@pytest.mark.parametrize(
    ("tekst", "bedrag"),
    [
        ("vijftien euro en vijftig cent", "15.50"),
        ("vijftien euro vijftig", "15.50"),
        ("tien cent", "0.10"),
        ("twee eurocent", "0.02"),
        ("één euro", "1"),
        ("Zegge: duizend euro.", "1000"),
        ("min drie euro", "-3"),
        ("nul euro", "0"),
    ],
)
def test_amounts_of_others_are_read(tekst: str, bedrag: str) -> None:
    assert bedrag_uit_woorden(tekst) == Decimal(bedrag)


@pytest.mark.parametrize(
    "tekst", ["", "vijftien", "euro", "tien euro en honderd cent", "tien euro en aap cent", "cent"]
)
def test_what_is_no_amount_is_refused_in_dutch(tekst: str) -> None:
    with pytest.raises(ValueError, match="is geen bedrag in woorden"):
        bedrag_uit_woorden(tekst)


def test_one_before_euro_has_its_accents_and_inside_a_compound_none() -> None:
    assert bedrag_voluit(Decimal("1.01")) == "één euro en één cent"
    assert bedrag_voluit(21) == "eenentwintig euro"
    assert bedrag_voluit(1_000_000) == "een miljoen euro"


def test_the_millionth_is_no_fraction() -> None:
    assert rangtelwoord_voluit(10**6) == "miljoenste"
    assert rangtelwoord_voluit(10**9) == "miljardste"


def test_a_century_decides_how_a_year_is_read() -> None:
    assert jaartal_voluit(1900) == "negentienhonderd"
    assert jaartal_voluit(1000) == "duizend"
    assert jaartal_voluit(2000) == "tweeduizend"


def test_a_thousandth_of_a_euro_and_a_number_too_large_are_refused() -> None:
    with pytest.raises(ValueError, match="rond eerst af"):
        bedrag_voluit(Decimal("1.005"))
    with pytest.raises(ValueError, match="te groot"):
        getal_voluit(BILJARD + 1)
    with pytest.raises(ValueError, match="geen rangtelwoord"):
        rangtelwoord_voluit(-1)
