"""Dates, times and periods."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from generator.dutch import dates
from generator.dutch.notation import Notatie, notatie_uit

EEUW = [date(1950, 1, 1) + timedelta(days=n) for n in range(36_525)]


def test_every_date_of_a_century_reads_as_the_cldr_has_it() -> None:
    for dag in EEUW:
        assert dates.datum(dag).replace("\u00a0", " ") == format_date(dag, "d MMMM y", locale="nl")
        assert dates.datum_kort(dag) == format_date(dag, "dd-MM-y", locale="nl")
        assert dates.weekdag(dag) == format_date(dag, "EEEE", locale="nl_BE")


def test_every_date_of_a_century_keeps_day_and_month_together() -> None:
    assert all(dates.datum(dag).count("\u00a0") == 1 and dates.datum(dag).count(" ") == 1 for dag in EEUW)


def test_every_date_of_a_century_sorts_as_text() -> None:
    teksten = [dates.datum_sorteerbaar(dag) for dag in EEUW]
    assert teksten == sorted(teksten)


def test_a_moment_is_written_as_its_day() -> None:
    moment = datetime(2014, 3, 20, 21, 15, tzinfo=UTC)
    assert dates.datum_sorteerbaar(moment) == "2014-03-20"


@given(st.dates(), st.dates())
def test_a_period_names_both_days_in_order_or_is_refused(van: date, tot: date) -> None:
    if tot < van:
        with pytest.raises(ValueError, match="loopt terug"):
            dates.periode_tot_en_met(van, tot)
        with pytest.raises(ValueError, match="loopt terug"):
            dates.periode_tot(van, tot)
    else:
        assert dates.periode_tot_en_met(van, tot) == f"{dates.datum(van)} tot en met {dates.datum(tot)}"
        assert dates.periode_tot(van, tot) == f"{dates.datum(van)} tot {dates.datum(tot)}"


def test_years_are_joined_by_a_half_dash_and_one_year_stays_alone() -> None:
    assert dates.jaren(2022, 2026) == "2022\N{EN DASH}2026"
    assert dates.jaren(2022, 2026, Notatie(reeks_streepje="koppelteken")) == "2022-2026"
    assert dates.jaren(2022, 2022) == "2022"
    with pytest.raises(ValueError, match="loopt terug"):
        dates.jaren(2026, 2022)


@pytest.mark.parametrize(
    ("vorm", "tekst"),
    [
        ("dd-mm-jjjj", "01-05-2014"),
        ("d-m-jjjj", "1-5-2014"),
        ("dd.mm.jjjj", "01.05.2014"),
        ("d.m.jjjj", "1.5.2014"),
        ("d/mm/jjjj", "1/05/2014"),
    ],
)
def test_the_profile_chooses_the_short_form(vorm: str, tekst: str) -> None:
    assert dates.datum_kort(date(2014, 5, 1), notatie_uit({"datum_kort": vorm})) == tekst


def test_a_time_has_two_digits_for_minutes_and_no_zero_before_the_hour() -> None:
    assert dates.tijd(time(9, 5)) == "9.05\u00a0uur"
    assert dates.tijd(time(9, 5), Notatie(tijd_teken=":")) == "9:05\u00a0uur"


def test_the_four_quarters_have_their_ordinals() -> None:
    woorden = [dates.kwartaal(date(2008, maand, 1)).split()[1] for maand in (1, 4, 9, 12)]
    assert woorden == ["eerste", "tweede", "derde", "vierde"]


def test_a_day_without_its_year_and_a_date_of_a_letter() -> None:
    assert dates.dag_en_maand(date(2014, 7, 1)) == "1\u00a0juli"
    assert dates.datum_dd(date(2008, 6, 2)) == "d.d.\u00a02\u00a0juni 2008"
