"""Where one law follows another: documents around the first day of a regime in; each clause by the date that is its own."""

from datetime import date

import pytest
from days import built, citations
from projects import every_text


def test_what_is_signed_in_december_2014_cites_by_the_date_of_each_clause() -> None:
    made = built("2014-12-15", "2015-01-01")
    days = {(node.wet, node.plaats): node.dag for document in made.values() for node in citations(document)}
    signed, begins = date(2014, 12, 15), date(2015, 1, 1)
    assert days["gemeentewet", "160,1"] == signed  # who is competent to sign
    assert days["wgr", ""] == signed  # which form the parties choose
    assert days["participatiewet", ""] == begins  # what the tasks rest on
    assert days["wmo-2015", ""] == begins
    assert days["jeugdwet", ""] == begins
    assert days["awb", "10:4,1"] == begins  # what mandate is used under
    assert days["car-uwo", ""] == begins  # when staff changes employer
    assert not {"wwb", "wmo-2007", "wij"} & {wet for wet, _ in days}


def test_a_regeling_of_december_2014_rests_on_the_article_of_the_day_of_signing() -> None:
    [regeling] = [
        each for each in built("2014-12-15", "2015-01-01", "centrumregeling").values() if each.id == "raam"
    ]
    text = every_text(regeling)
    assert "gelet op artikel 1 en artikel 8, derde lid, van de Wet gemeenschappelijke regelingen" in text
    assert "artikel 8, vierde lid" not in text


def test_staff_that_goes_over_in_2020_has_the_text_of_2020_in_an_agreement_of_2019() -> None:
    made = built("2019-12-10", "2020-01-01")
    assert "arbeidsovereenkomst" in every_text(made["raam"])
    assert "aanstelling" not in every_text(made["raam"])
    assert "de Cao Gemeenten" in every_text(made["personeel"])


def test_processing_that_begins_on_25_may_2018_falls_under_the_new_law() -> None:
    before, after = (every_text(built("2018-05-01", day)["deel-ict"]) for day in ("2018-05-24", "2018-05-25"))
    assert "samen verantwoordelijke" in before
    assert "gezamenlijk verwerkingsverantwoordelijken" in after
    assert "samen verantwoordelijke" not in after


@pytest.mark.parametrize(
    ("last", "first", "old", "new"),
    [
        ("2022-04-30", "2022-05-01", "Wet openbaarheid van bestuur", "Wet open overheid"),
        ("2023-03-31", "2023-04-01", "artikel 55 van de Gemeentewet", "artikel 87 van de Gemeentewet"),
        (
            "2019-12-31",
            "2020-01-01",
            "Baseline Informatiebeveiliging Nederlandse",
            "Informatiebeveiliging Overheid",
        ),
    ],
)
def test_a_regime_changes_on_its_first_day_and_not_a_day_earlier(
    last: str, first: str, old: str, new: str
) -> None:
    before, after = (every_text(built("2018-06-01", day)["raam"]) for day in (last, first))
    assert old in before
    assert new not in before
    assert new in after
    assert old not in after


@pytest.mark.parametrize(("signed", "lid"), [("2022-06-30", "tweede"), ("2022-07-01", "vierde")])
def test_consent_of_the_councils_is_cited_by_the_day_of_signing(signed: str, lid: str) -> None:
    regeling = every_text(built(signed, "2023-01-01", "centrumregeling")["raam"])
    consent = f"om deze regeling te treffen (artikel 1, {lid} lid, van de Wet gemeenschappelijke regelingen)"
    assert consent in regeling
    assert ("hun zienswijze daarover naar voren hebben kunnen brengen" in regeling) == (lid == "vierde")
