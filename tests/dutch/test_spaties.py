"""No line ends where it must not: between € and amount, day and month, number and unit, initials and name."""

import re
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dutch import addresses, amounts, citations, contact, dates, names, numbers
from generator.dutch.notation import Notatie
from generator.dutch.together import keep_together

# Loaded before Hypothesis starts its clock: the functions import their slow library at the first call.
dates.maandnaam(1)
contact.telefoon("140591")

NOTATIES = st.builds(
    Notatie,
    munt=st.sampled_from(["teken", "woord", "code-voor", "code-achter"]),
    hele_bedragen=st.sampled_from(["kaal", "streepje", "nullen"]),
    bedrag_spatie=st.booleans(),
    cijfergroep=st.sampled_from(["punt", "spatie"]),
    procent=st.sampled_from(["woord", "teken"]),
    procent_spatie=st.booleans(),
    telefoon=st.sampled_from(["haakjes", "spaties", "blokken", "internationaal", "internationaal-aaneen"]),
    verwijzing=st.sampled_from(["lid", "aanwijzingen"]),
)
CENTEN = st.integers(-(10**12), 10**12).map(lambda centen: Decimal(centen) / 100)


@given(CENTEN, NOTATIES)
def test_an_amount_never_breaks(bedrag: Decimal, notatie: Notatie) -> None:
    for tekst in (
        amounts.bedrag(bedrag, notatie),
        amounts.bedrag_met_centen(bedrag, notatie),
        amounts.bedrag_tabel(bedrag, notatie),
        amounts.miljoenen(bedrag, notatie),
        amounts.percentage(bedrag, notatie),
        amounts.procent(bedrag, notatie),
        amounts.fte(bedrag, notatie),
        numbers.getal(bedrag, notatie),
        numbers.getal_tabel(bedrag, notatie, 2),
    ):
        assert " " not in tekst


@given(CENTEN)
def test_an_amount_keeps_its_value(bedrag: Decimal) -> None:
    cijfers = re.sub(r"[^\d,-]", "", amounts.bedrag_met_centen(bedrag)).replace(",", ".")
    assert Decimal(cijfers) == bedrag


@given(st.dates(), st.times())
def test_day_and_month_and_hour_and_unit_stay_together(dag: date, moment: time) -> None:
    assert not re.search(rf"\d {dates.maandnaam(dag.month)}", dates.datum_met_weekdag(dag))
    assert " " not in dates.tijd(moment)
    assert " " not in dates.dag_en_maand(dag)


@given(
    st.sampled_from(["0591685599", "0204567890", "0612345678", "0881234567", "140591", "+3225551212"]),
    NOTATIES,
)
def test_a_telephone_number_never_breaks(nummer: str, notatie: Notatie) -> None:
    assert " " not in contact.telefoon(nummer, notatie)


def test_numbers_of_other_kinds_never_break() -> None:
    assert " " not in contact.iban("NL91ABNA0417164300")
    assert " " not in addresses.postcode("7811AP")
    assert " " not in addresses.postbus(30001)


def test_the_two_spaces_before_the_place_break_once() -> None:
    assert addresses.postcode_plaats("7811AP", "Emmen") == "7811\u00a0AP\u00a0 Emmen"
    assert addresses.postcode_plaats("7811AP", "Emmen", Notatie(postcode_spaties=1)) == "7811\u00a0AP Emmen"


def test_initials_stay_with_the_name_and_a_long_name_may_break_after_it() -> None:
    assert names.volledige_naam(names.Naam("J.", "Berg", "van den")) == "J.\u00a0van den Berg"


@given(st.integers(1, 400), st.integers(1, 20), NOTATIES)
def test_a_reference_keeps_words_and_numbers_together(artikel: int, lid: int, notatie: Notatie) -> None:
    tekst = citations.verwijzing(artikel, notatie, lid, ["b", "2°"])
    assert not re.search(r"(?:artikel|onder) |lid \d", tekst)


@pytest.mark.parametrize(
    ("tekst", "bijeen"),
    [
        ("artikel 7 lid 2 onder b", "artikel~7 lid~2 onder~b"),
        ("op 1 januari 2015", "op 1~januari 2015"),
        ("€ 25 per fte", "€~25 per fte"),
        ("12,5 fte en 25 procent", "12,5~fte en 25~procent"),
        ("de heer J. van den Berg", "de heer J.~van den Berg"),
        ("onder meer", "onder meer"),
        ("1 of 2 mei", "1 of 2~mei"),
        ("om 21.15 uur", "om 21.15~uur"),
        ("€ 7,5 miljoen", "€~7,5~miljoen"),
    ],
)
def test_typed_text_is_kept_together_in_the_same_places(tekst: str, bijeen: str) -> None:
    assert keep_together(tekst).replace("\u00a0", "~") == bijeen
