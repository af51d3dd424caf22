"""Amounts, percentages, numbers and fractions; Babel as a second opinion."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from generator.dutch import amounts, numbers, words
from generator.dutch.lists import opsomming
from generator.dutch.notation import Notatie

# Loaded before Hypothesis starts its clock: Babel reads its locale data at the first call.
format_currency(1, "EUR", locale="nl")
format_decimal(1, locale="nl_BE")

CENTEN = st.integers(0, 10**12).map(lambda centen: Decimal(centen) / 100)


@given(CENTEN)
def test_babel_writes_the_same_amount(bedrag: Decimal) -> None:
    assert amounts.bedrag_met_centen(bedrag) == format_currency(bedrag, "EUR", locale="nl")
    assert amounts.bedrag_tabel(bedrag) == amounts.bedrag_met_centen(bedrag)


@given(st.integers(10_000, 10**15))
def test_babel_writes_the_same_number_in_both_countries(n: int) -> None:
    assert numbers.getal(n) == format_decimal(n, locale="nl") == format_decimal(n, locale="nl_BE")


@given(st.lists(st.from_regex(r"[A-Z][a-z]+", fullmatch=True), min_size=1))
def test_babel_writes_the_same_list(onderdelen: list[str]) -> None:
    assert opsomming(onderdelen) == format_list(onderdelen, locale="nl")


@pytest.mark.parametrize(
    "functie",
    [
        amounts.bedrag,
        amounts.bedrag_met_centen,
        amounts.bedrag_tabel,
        amounts.miljoenen,
        amounts.procent,
        amounts.fte,
        numbers.getal,
        numbers.afgerond,
        words.bedrag_voluit,
    ],
)
@pytest.mark.parametrize(
    "waarde", ["aap", "12", None, True, float("nan"), Decimal("NaN"), Decimal("Infinity")]
)
def test_what_is_no_number_is_refused_in_dutch(functie: Callable[[object], str], waarde: object) -> None:
    with pytest.raises(ValueError, match="is geen getal"):
        functie(waarde)


@pytest.mark.parametrize(
    "functie", [amounts.bedrag, amounts.bedrag_met_centen, amounts.bedrag_tabel, words.bedrag_voluit]
)
def test_an_amount_is_never_rounded_unasked(functie: Callable[[Decimal], str]) -> None:
    with pytest.raises(ValueError, match="rond eerst af"):
        functie(Decimal("1.005"))


@pytest.mark.parametrize(
    ("waarde", "rond"), [("1.005", "1.01"), ("1.004", "1.00"), ("-1.005", "-1.01"), ("2.5", "2.50")]
)
def test_rounding_is_half_up(waarde: str, rond: str) -> None:
    assert str(numbers.afgerond(Decimal(waarde))) == rond


def test_a_number_typed_in_a_template_counts_for_its_digits() -> None:
    assert amounts.percentage(0.1) == "0,1%"
    with pytest.raises(ValueError, match="rond eerst af"):
        amounts.bedrag(0.1 + 0.2)


def test_a_number_of_millions_rounds_only_when_asked() -> None:
    assert amounts.miljoenen(1_234_567).replace("\u00a0", " ") == "€ 1,234567 miljoen"
    assert amounts.miljoenen(1_250_000, decimalen=1).replace("\u00a0", " ") == "€ 1,3 miljoen"
    assert amounts.miljoenen(-7_500_000).replace("\u00a0", " ") == "€ -7,5 miljoen"


def test_a_percentage_can_ask_for_its_decimals() -> None:
    assert amounts.percentage(25, decimalen=1) == "25,0%"
    assert amounts.percentage(Decimal("12.50")) == "12,5%"
    assert amounts.procent(Decimal("0.5"), Notatie(procent="teken")) == "0,5%"


def test_numbers_of_one_passage_are_treated_alike() -> None:
    assert numbers.getallen_in_tekst([15, 20]) == ["vijftien", "twintig"]
    assert numbers.getallen_in_tekst([15, 36]) == ["15", "36"]


@given(st.fractions(min_value=Fraction(1, 1000), max_value=Fraction(999, 1000), max_denominator=1000))
def test_a_fraction_has_its_parts_apart(waarde: Fraction) -> None:
    tekst = amounts.breuk(waarde)
    teller = words.getal_voluit(waarde.numerator)
    assert tekst.startswith(f"{teller} ")
    assert tekst == "een half" or tekst.endswith(words.rangtelwoord_voluit(waarde.denominator))


def test_a_part_of_a_whole_and_what_is_no_fraction() -> None:
    assert amounts.breuk(Fraction(1, 3), deel=True) == "een derde deel"
    assert amounts.breuk(Fraction(1, 2), deel=True) == "de helft"
    assert amounts.breuk(Fraction(1, 10**6)) == "een miljoenste"
    for heel in (Fraction(0), Fraction(2), Fraction(-1, 2)):
        with pytest.raises(ValueError, match="is geen breuk"):
            amounts.breuk(heel)
    with pytest.raises(ValueError, match="geen deel"):
        amounts.breuk(Fraction(3, 2), deel=True)
