"""Periods, notice dates and the Algemene termijnenwet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dutch.terms import (
    Duur,
    duur_uit,
    duur_voluit,
    einddatum,
    feestdagen,
    is_werkdag,
    maanden_later,
    opzegdatum,
    termijn_na,
    termijn_verlengd,
    wettelijke_termijn,
)

# Loaded before Hypothesis starts its clock: the functions import their slow library at the first call.
feestdagen(2014)

DAG = timedelta(days=1)
DATUMS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
DUREN = st.builds(
    Duur, jaren=st.integers(0, 10), maanden=st.integers(0, 30), dagen=st.integers(0, 40)
) | st.builds(Duur, weken=st.integers(1, 60))


@st.composite
def duren(draw: st.DrawFn) -> Duur:
    jaren, maanden, weken, dagen = (draw(st.integers(0, n)) for n in (10, 30, 20, 40))
    return Duur(jaren, maanden, weken, dagen or int(not (jaren or maanden or weken)))


@pytest.mark.parametrize(
    ("begin", "duur", "einde"),
    [
        (date(2015, 1, 1), "vijf jaar", date(2019, 12, 31)),
        (date(2015, 1, 1), "1 dag", date(2015, 1, 1)),
        (date(2015, 1, 1), "1 week", date(2015, 1, 7)),
        (date(2015, 3, 15), "1 maand", date(2015, 4, 14)),
        (date(2015, 1, 31), "1 maand", date(2015, 2, 28)),
        (date(2016, 1, 31), "1 maand", date(2016, 2, 29)),
        (date(2014, 8, 31), "6 maanden", date(2015, 2, 28)),
        (date(2024, 2, 29), "1 jaar", date(2025, 2, 28)),
        (date(2024, 3, 1), "1 jaar", date(2025, 2, 28)),
        (date(2023, 3, 1), "1 jaar", date(2024, 2, 29)),
        (date(2015, 1, 1), "anderhalf jaar", date(2016, 6, 30)),
        (date(2015, 1, 1), "1 maand en 1 dag", date(2015, 2, 1)),
        (date(2009, 12, 1), "2 kwartalen", date(2010, 5, 31)),
    ],
)
def test_a_period_ends_on_the_right_day(begin: date, duur: str, einde: date) -> None:
    assert einddatum(begin, duur_uit(duur)) == einde


@pytest.mark.parametrize(
    ("laatste", "termijn", "uiterlijk"),
    [
        (date(2019, 12, 31), "12 maanden", date(2018, 12, 31)),
        (date(2019, 12, 31), "24 maanden", date(2017, 12, 31)),
        (date(2019, 12, 31), "3 maanden", date(2019, 9, 30)),
        (date(2015, 2, 28), "1 maand", date(2015, 1, 31)),
        (date(2015, 3, 31), "1 maand", date(2015, 2, 28)),
        (date(2015, 3, 31), "6 weken", date(2015, 2, 17)),
    ],
)
def test_notice_is_in_time_up_to_this_day(laatste: date, termijn: str, uiterlijk: date) -> None:
    assert opzegdatum(laatste, duur_uit(termijn)) == uiterlijk


@given(DATUMS, duren())
def test_the_whole_notice_term_fits_and_one_day_later_it_does_not(laatste: date, termijn: Duur) -> None:
    uiterlijk = opzegdatum(laatste, termijn)
    assert einddatum(uiterlijk + DAG, termijn) <= laatste
    assert einddatum(uiterlijk + 2 * DAG, termijn) > laatste


@given(DATUMS, st.integers(1, 120))
def test_from_the_first_of_a_month_every_period_of_months_ends_with_a_month(
    begin: date, maanden: int
) -> None:
    einde = einddatum(begin.replace(day=1), Duur(maanden=maanden))
    assert (einde + DAG).day == 1


@given(DATUMS, duren())
def test_a_later_start_never_ends_earlier(begin: date, duur: Duur) -> None:
    assert begin <= einddatum(begin, duur) <= einddatum(begin + DAG, duur)


@given(duren())
def test_a_duration_comes_back_from_its_words(duur: Duur) -> None:
    terug = duur_uit(duur_voluit(duur))
    assert terug == duur


@pytest.mark.parametrize(
    ("tekst", "duur"),
    [
        ("5 jaar", Duur(jaren=5)),
        ("Vijf jaren", Duur(jaren=5)),
        ("één jaar en zes maanden", Duur(jaren=1, maanden=6)),
        ("een half jaar", Duur(maanden=6)),
        ("half jaar", Duur(maanden=6)),
        ("anderhalf jaar", Duur(maanden=18)),
        ("twee en een half jaar", Duur(jaren=2, maanden=6)),
        ("tweeënhalf jaar", Duur(jaren=2, maanden=6)),
        ("8 weken", Duur(weken=8)),
        ("12\u00a0maanden", Duur(maanden=12)),
        ("drie jaar, twee maanden en 1 dag", Duur(jaren=3, maanden=2, dagen=1)),
        ("twee kwartalen", Duur(maanden=6)),
    ],
)
def test_a_duration_is_read_as_people_write_it(tekst: str, duur: Duur) -> None:
    assert duur_uit(tekst) == duur


@pytest.mark.parametrize(
    "tekst", ["", "jaar", "5", "vijf", "5 euro", "0 jaar", "aap jaar", "5 jaar aap", "-1 jaar"]
)
def test_what_is_no_duration_is_refused_in_dutch(tekst: str) -> None:
    with pytest.raises(ValueError, match=r"is geen duur|langer dan nul"):
        duur_uit(tekst)


def test_a_month_later_stays_within_a_short_month() -> None:
    assert maanden_later(date(2015, 1, 31), 1) == date(2015, 2, 28)
    assert maanden_later(date(2015, 3, 31), -1) == date(2015, 2, 28)
    assert maanden_later(date(2015, 12, 15), 1) == date(2016, 1, 15)


def test_the_hoge_raad_case_of_29_february_2016() -> None:
    # ECLI:NL:HR:2017:2225: three months from 29 February 2016 end on Sunday 29 May, so on Monday 30 May.
    assert termijn_na(date(2016, 2, 29), Duur(maanden=3)) == date(2016, 5, 29)
    assert wettelijke_termijn(date(2016, 2, 29), Duur(maanden=3)) == date(2016, 5, 30)


@pytest.mark.parametrize(
    ("dag", "naam"),
    [
        (date(2014, 1, 1), "Nieuwjaarsdag"),
        (date(2014, 4, 18), "Goede vrijdag"),
        (date(2014, 4, 21), "Tweede paasdag"),
        (date(2013, 4, 30), "Koninginnedag"),
        (date(2014, 4, 26), "Koningsdag"),  # the 27th was a Sunday
        (date(2015, 4, 27), "Koningsdag"),
        (date(2011, 5, 5), "Bevrijdingsdag"),  # no day off that year, but a holiday in the act
        (date(2014, 5, 29), "Hemelvaartsdag"),
        (date(2014, 6, 9), "Tweede pinksterdag"),
        (date(2014, 12, 25), "Eerste kerstdag"),
        (date(2014, 12, 26), "Tweede kerstdag"),
    ],
)
def test_the_holidays_of_article_3(dag: date, naam: str) -> None:
    assert feestdagen(dag.year)[dag] == naam
    assert not is_werkdag(dag)


def test_no_other_days_are_holidays() -> None:
    doordeweeks = [dag for dag in feestdagen(2014) if dag.weekday() < 5]
    assert len(doordeweeks) == 8  # the nine of the act; King's Day fell on a Saturday
    assert is_werkdag(date(2014, 12, 24))


@pytest.mark.parametrize(
    ("einde", "verlengd"),
    [
        (date(2014, 3, 20), date(2014, 3, 20)),
        (date(2014, 3, 22), date(2014, 3, 24)),  # Saturday
        (date(2014, 4, 18), date(2014, 4, 22)),  # Good Friday, Easter Monday
        (date(2020, 5, 2), date(2020, 5, 4)),
        (date(2014, 12, 25), date(2014, 12, 29)),
    ],
)
def test_a_term_is_extended_to_the_next_working_day(einde: date, verlengd: date) -> None:
    assert termijn_verlengd(einde) == verlengd


def test_a_day_named_by_royal_decree_counts_as_a_holiday() -> None:
    # Decree of 24 October 2016 (BWBR0038666): 26 May 2017, the day after Hemelvaartsdag.
    vrijdag = date(2017, 5, 26)
    assert termijn_verlengd(vrijdag) == vrijdag
    assert termijn_verlengd(vrijdag, {vrijdag}) == date(2017, 5, 29)


def test_a_term_of_three_days_holds_two_working_days() -> None:
    # Article 2: from Thursday before Easter 2025 on, Tuesday and Wednesday are the two working days.
    assert wettelijke_termijn(date(2025, 4, 17), Duur(dagen=3)) == date(2025, 4, 23)
    assert wettelijke_termijn(date(2025, 4, 17), Duur(dagen=2)) == date(2025, 4, 22)


@pytest.mark.parametrize("duur", [Duur(dagen=91), Duur(weken=13), Duur(maanden=4), Duur(jaren=1)])
def test_a_longer_term_is_left_alone(duur: Duur) -> None:
    gebeurtenis = next(
        dag for dag in (date(2014, 1, n) for n in range(1, 31)) if not is_werkdag(termijn_na(dag, duur))
    )
    assert wettelijke_termijn(gebeurtenis, duur) == termijn_na(gebeurtenis, duur)


@given(DATUMS)
def test_an_extended_term_ends_on_a_working_day_and_never_earlier(einde: date) -> None:
    verlengd = termijn_verlengd(einde)
    assert verlengd >= einde
    assert is_werkdag(verlengd)


def test_a_duration_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="langer dan nul"):
        Duur()
    with pytest.raises(ValueError, match="langer dan nul"):
        Duur(jaren=-1, maanden=13)
