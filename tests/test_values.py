"""Readers of single values: text as typed in; a value out, or a mistake in plain Dutch."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import UNHURRIED

from generator import values
from generator.fields import VELDTYPEN
from generator.values import FieldError, Looptijd, suggest


def mistake(lees: Callable[[str], object], raw: str) -> FieldError:
    with pytest.raises(FieldError) as caught:
        lees(raw)
    return caught.value


@pytest.mark.parametrize(
    "raw", ["14.031550", "010", "nee", "21.30", "*ster*", "1. punt", "{{ x }}", "{% if %}", "ĳ", "🙂"]
)
def test_text_stays_as_typed(raw: str) -> None:
    assert values.lees_tekst(raw) == raw


def test_text_loses_only_line_breaks_at_its_ends() -> None:
    assert values.lees_tekst("\n a\n\nb \n") == " a\n\nb "


@pytest.mark.parametrize(
    ("raw", "code"), [("", "tekst-leeg"), (" \n ", "tekst-leeg"), ("x" * 20_001, "tekst-te-lang")]
)
def test_text_is_refused_when_empty_or_endless(raw: str, code: str) -> None:
    assert mistake(values.lees_tekst, raw).code == code


@pytest.mark.parametrize("raw", ["raam-2009", "a", "2009", "a-1-b"])
def test_an_id_is_small_letters_digits_and_hyphens(raw: str) -> None:
    assert values.lees_id(raw) == raw


@pytest.mark.parametrize(
    "raw", ["", "Raam", "raam_2009", "-a", "a-", "a--b", "é", "a b", "../a", "a" * 61, "a\n", "a.b", "²"]
)
def test_anything_else_is_no_id(raw: str) -> None:
    assert mistake(values.lees_id, raw).code == "id"


def test_a_date_is_year_month_day() -> None:
    assert values.lees_datum(" 2014-03-20 ") == date(2014, 3, 20)


@pytest.mark.parametrize(
    ("raw", "bericht", "tip"),
    [
        ("20-03-2014", "'20-03-2014' is geen datum zoals hier nodig", "schrijf 2014-03-20"),
        ("1/2/2014", "'1/2/2014' is geen datum zoals hier nodig", "schrijf 2014-02-01"),
        ("2027-02-30", "30 februari 2027 bestaat niet", "controleer dag en maand"),
        ("2023-02-29", "29 februari 2023 bestaat niet", "controleer dag en maand"),
        ("2014-13-01", "'2014-13-01' is geen bestaande datum", "controleer dag en maand"),
        ("0000-01-01", "1 januari 0 bestaat niet", "controleer dag en maand"),
        ("1014-03-20", "het jaar 1014 kan hier niet goed zijn", ""),
        ("morgen", "'morgen' is geen datum", "schrijf jaar-maand-dag, bijvoorbeeld 2014-03-20"),
        ("٢٠١٤-٠٣-٢٠", "'٢٠١٤-٠٣-٢٠' is geen datum", "schrijf jaar-maand-dag, bijvoorbeeld 2014-03-20"),
    ],
)
def test_a_wrong_date_says_what_is_wrong_and_how_to_write_it(raw: str, bericht: str, tip: str) -> None:
    found = mistake(values.lees_datum, raw)
    assert (found.code, found.bericht, found.tip) == ("datum", bericht, tip)


@pytest.mark.parametrize(
    ("raw", "value"), [("21.15", time(21, 15)), ("9:05 uur", time(9, 5)), ("00.00", time(0, 0))]
)
def test_a_time_has_a_point_or_a_colon(raw: str, value: time) -> None:
    assert values.lees_tijd(raw) == value


@pytest.mark.parametrize("raw", ["24.00", "12.60", "12", "12.5", "kwart over twaalf", "-1.00", "١٢.٠٠"])
def test_anything_else_is_no_time(raw: str) -> None:
    assert mistake(values.lees_tijd, raw).code == "tijd"


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("1250,50", "1250.50"),
        ("1250.50", "1250.50"),
        ("1.250,50", "1250.50"),
        ("1.250", "1250"),
        ("1.234.567", "1234567"),
        ("€ 25.451", "25451"),
        ("€\u00a025.451,00", "25451.00"),
        ("EUR 5", "5"),
        ("25,-", "25"),
        ("25,=", "25"),
        ("-12,5", "-12.5"),
        ("−12,5", "-12.5"),
        ("0", "0"),
        ("0,005", None),
        ("0.005", None),
        ("1,2345", None),
        ("1.25.0", None),
        ("1,250.50", None),
        ("1e3", None),
        ("NaN", None),
        ("Infinity", None),
        ("1_000", None),
        ("١٢", None),
        ("", None),
        ("€", None),
        ("1" * 40, None),
    ],
)
def test_an_amount_is_read_in_dutch_notation(raw: str, value: str | None) -> None:
    if value is None:
        assert mistake(values.lees_bedrag, raw).code == "bedrag"
    else:
        assert values.lees_bedrag(raw) == Decimal(value)


def test_a_number_that_can_be_read_two_ways_is_refused_with_both() -> None:
    found = mistake(values.lees_getal, "1.250")
    assert (found.bericht, found.tip) == (
        "'1.250' kan 1250 zijn of 1,250",
        "schrijf 1250, of 1,250 met een komma",
    )


@pytest.mark.parametrize(
    ("raw", "value"), [("21%", "21"), ("12,5 procent", "12.5"), ("100", "100"), ("33,33 %", "33.33")]
)
def test_a_percentage_may_have_its_sign(raw: str, value: str) -> None:
    assert values.lees_percentage(raw) == Decimal(value)


@pytest.mark.parametrize("raw", ["-1", "1,5", "1.000", "1e3", "", "veel", "²", "1" * 10])
def test_a_count_is_whole_and_not_below_zero(raw: str) -> None:
    assert mistake(values.lees_aantal, raw).code == "aantal"


@pytest.mark.parametrize(("raw", "value"), [("0,8889", "0.8889"), ("12 fte", "12"), ("36", "36")])
def test_fte_may_have_their_unit(raw: str, value: str) -> None:
    assert values.lees_fte(raw) == Decimal(value)


def test_fte_cannot_be_below_zero() -> None:
    assert mistake(values.lees_fte, "-0,5").code == "fte"


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("1/3", Fraction(1, 3)),
        ("25%", Fraction(1, 4)),
        ("0,25", Fraction(1, 4)),
        ("48/100", Fraction(12, 25)),
        ("1", Fraction(1)),
    ],
)
def test_a_share_is_a_fraction_a_percentage_or_a_decimal(raw: str, value: Fraction) -> None:
    assert values.lees_breuk(raw) == value


@pytest.mark.parametrize("raw", ["1/0", "4/3", "-1/3", "101%", "2", "een derde", "1/3/4", ""])
def test_a_share_lies_between_nothing_and_all(raw: str) -> None:
    with pytest.raises(FieldError):
        values.lees_breuk(raw)


@pytest.mark.parametrize(("raw", "value"), [("ja", True), ("Nee", False), ("true", True), (" false ", False)])
def test_yes_and_no_are_ja_and_nee(raw: str, value: bool) -> None:
    assert values.lees_ja_nee(raw) is value


@pytest.mark.parametrize("raw", ["j", "1", "yes", "", "on"])
def test_nothing_else_is_yes_or_no(raw: str) -> None:
    assert mistake(values.lees_ja_nee, raw).code == "ja-nee"


def test_a_duration_may_be_without_end_where_a_term_is_asked() -> None:
    assert values.lees_looptijd("Onbepaald") == Looptijd()
    assert Looptijd().onbepaald
    assert not values.lees_looptijd("anderhalf jaar").onbepaald
    assert mistake(values.lees_looptijd, "lang").code == "duur"
    assert mistake(values.lees_duur, "onbepaald").code == "duur"


@pytest.mark.parametrize(
    "raw", ["201 jaar", "9999 jaar", "999999999999 maanden", "20000 weken", "99999 dagen", "0 jaar"]
)
def test_a_duration_is_more_than_nothing_and_less_than_two_centuries(raw: str) -> None:
    assert mistake(values.lees_duur, raw).code == "duur"
    assert mistake(values.lees_looptijd, raw).code == "duur"


@pytest.mark.parametrize(("raw", "value"), [("7811AP", "7811 AP"), ("7811 ap", "7811 AP")])
def test_a_postcode_is_kept_in_one_notation(raw: str, value: str) -> None:
    assert values.lees_postcode(raw) == value


@pytest.mark.parametrize("raw", ["0811 AP", "7811", "7811 SS", "7811  AP", "B-2000", "7811 ÄP"])
def test_anything_else_is_no_postcode(raw: str) -> None:
    assert mistake(values.lees_postcode, raw).code == "postcode"


@pytest.mark.parametrize("raw", ["14 0591", "(0591) 68 55 99", "088 000 01 00"])
def test_a_telephone_number_is_kept_as_typed(raw: str) -> None:
    assert values.lees_telefoon(raw) == raw


@pytest.mark.parametrize("raw", ["0591", "bel maar", "", "1" * 300])
def test_a_telephone_number_exists(raw: str) -> None:
    assert mistake(values.lees_telefoon, raw).code == "telefoon"


@pytest.mark.parametrize("raw", ["a@b", "a b@c.nl", "@c.nl", "a@@c.nl", "<a@c.nl>", "a@c.n"])
def test_an_address_for_mail_has_a_name_and_a_domain(raw: str) -> None:
    assert mistake(values.lees_email, raw).code == "email"


def test_a_number_of_the_chamber_of_commerce_has_eight_digits() -> None:
    assert values.lees_kvk("00000101") == "00000101"
    assert mistake(values.lees_kvk, "1234").bericht == "een KvK-nummer heeft 8 cijfers, hier staan er 4"
    assert mistake(values.lees_kvk, "0000010A").code == "kvk-nummer"
    assert mistake(values.lees_kvk, "٠٠٠٠٠١٠١").code == "kvk-nummer"


def test_a_choice_is_one_of_the_words() -> None:
    assert values.lees_keuze(" jaar ", ["jaar", "maand"]) == "jaar"
    assert (
        mistake(lambda raw: values.lees_keuze(raw, ["jaar", "maand"]), "maant").tip == "bedoelde u 'maand'?"
    )


def test_a_suggestion_names_the_nearest_word_or_lists_a_few() -> None:
    assert suggest("ingangdatum", ["ingangsdatum", "einddatum"]) == "bedoelde u 'ingangsdatum'?"
    assert suggest("gastgemeente", ["gastheer", "gast"]) == "bedoelde u 'gast'?"
    assert suggest("gastheergemeente", ["gastheer", "gast"]) == "bedoelde u 'gastheer'?"
    assert suggest("zzz", ["a", "b"]) == "kies uit: a, b"
    assert suggest("zzz", [f"woord{number}" for number in range(30)]) == ""
    assert suggest("zzz", []) == ""


@pytest.mark.parametrize("naam", VELDTYPEN)
def test_the_example_of_every_field_type_can_be_read(naam: str) -> None:
    assert VELDTYPEN[naam].lees(VELDTYPEN[naam].voorbeeld) is not None


@UNHURRIED
@given(
    st.sampled_from(sorted(VELDTYPEN)),
    st.text(max_size=30) | st.from_regex(r"[-€ 0-9.,/%:ejamndur]{0,20}", fullmatch=True),
)
def test_any_text_is_read_or_refused_by_every_field_type(naam: str, raw: str) -> None:
    try:
        VELDTYPEN[naam].lees(raw)
    except FieldError as error:
        assert error.bericht  # noqa: PT017 - which of the two happens is up to the text


@UNHURRIED
@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_an_amount_in_any_of_its_notations_is_the_same_amount(value: Decimal) -> None:
    dutch = f"{value:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")
    assert values.lees_bedrag(dutch) == value
    assert values.lees_bedrag(f"€ {dutch}") == value
    assert values.lees_bedrag(f"{value:.2f}") == value
