"""Addresses and numbers that are wrong are refused, and say why."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dutch import addresses, contact
from generator.dutch.notation import Notatie, notatie_uit


@pytest.mark.parametrize(
    ("functie", "tekst", "melding"),
    [
        (addresses.postcode, "0811AP", "is geen postcode: vier cijfers en twee letters"),
        (addresses.postcode, "7811", "is geen postcode"),
        (addresses.postcode, "7811 SS", "is geen postcode"),
        (addresses.postcode, "7811 APX", "is geen postcode"),
        (addresses.postbus, "x", "is geen postbusnummer"),
        (addresses.postbus, "0", "is geen postbusnummer"),
        (contact.telefoon, "0591", "is geen telefoonnummer"),
        (contact.telefoon, "aap", "is geen telefoonnummer"),
        (contact.telefoon, "14 0999", "is geen telefoonnummer"),
        (contact.iban, "NL91ABNA0417164301", "het controlegetal klopt niet"),
        (contact.iban, "NL91", "is geen IBAN"),
        (contact.iban, "NL91?ABNA!", "is geen IBAN, bijvoorbeeld"),
        (contact.kvk, "1234", "dat heeft 8 cijfers, hier staan er 4"),
        (contact.kvk, "1234567a", "bestaat uit 8 cijfers"),
        (contact.btw_nummer, "NL123456789B01", "het controlecijfer klopt niet"),
        (contact.btw_nummer, "NL12", "is geen btw-nummer"),
    ],
)
def test_a_wrong_number_is_refused_in_plain_dutch(
    functie: Callable[[str], str], tekst: str, melding: str
) -> None:
    with pytest.raises(ValueError, match=melding):
        functie(tekst)


@given(
    st.integers(1000, 9999),
    st.from_regex(r"[A-Z]{2}", fullmatch=True).filter(lambda s: s not in {"SA", "SD", "SS"}),
)
def test_a_postcode_reads_the_same_with_and_without_its_space(cijfers: int, letters: str) -> None:
    vorm = addresses.postcode(f"{cijfers}{letters.lower()}")
    assert vorm == f"{cijfers}\u00a0{letters}"
    assert addresses.postcode(vorm) == vorm


@pytest.mark.parametrize("vorm", ["haakjes", "spaties", "blokken", "internationaal", "internationaal-aaneen"])
@pytest.mark.parametrize(
    "nummer", ["0591685599", "0104567890", "0612345678", "140591", "+3225551212", "08001234"]
)
def test_a_printed_number_can_be_read_back(vorm: str, nummer: str) -> None:
    notatie = notatie_uit({"telefoon": vorm})
    gedrukt = contact.telefoon(nummer, notatie)
    assert contact.telefoon(gedrukt.replace("\u00a0", " "), notatie) == gedrukt


def test_a_belgian_profile_reads_belgian_numbers_and_postcodes() -> None:
    belgie = Notatie(land="be", telefoon="spaties")
    assert contact.telefoon("02 555 12 12", belgie).replace("\u00a0", " ") == "02 555 12 12"
    assert contact.telefoon("+31591685599", belgie).replace("\u00a0", " ") == "+31 591 68 55 99"
    assert addresses.postcode("9000", belgie) == "9000"
    assert addresses.postcode("7811AP", belgie) == "7811\u00a0AP"


def test_a_belgian_btw_number_keeps_its_land() -> None:
    assert contact.btw_nummer("BE 0428.759.497") == "BE0428759497"
