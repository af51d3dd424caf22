"""Names, and the order of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dutch.lists import opsomming
from generator.dutch.names import (
    Naam,
    Naamgebruik,
    aanhef,
    achternaam,
    naam_met_aanspreekvorm,
    sorteersleutel,
    volledige_naam,
)
from generator.dutch.sentences import hoofdletter_zin, zin_af
from generator.dutch.sorting import sorteersleutel_tekst


def test_names_sort_on_the_main_name() -> None:
    op_volgorde = [
        Naam("A.", "Ancona", "d'"),
        Naam("J.", "Berg", "van den"),
        Naam("K.", "Berg", "van den"),
        Naam("J.", "Berg en Dal"),
        Naam("P.", "Çelik"),
        Naam("P.", "Cohen"),
        Naam("J.", "Dijk", "van"),
        Naam("H.", "Hart", "'t"),
        Naam("H.", "IJsbrandy"),
        Naam("H.", "Ikema"),
        Naam("A.", "Sluis", "van der", partnernaam="Jongsma"),
        Naam("P.", "Meeren", "Van der", belgisch=True),
        Naam("P.", "Yilmaz"),
    ]
    andersom = list(reversed(op_volgorde))
    assert sorted(andersom, key=sorteersleutel) == op_volgorde


def test_a_small_word_typed_into_the_surname_does_not_count_for_sorting() -> None:
    assert sorteersleutel(Naam("J.", "van den Berg")) == sorteersleutel(Naam("J.", "Berg"))
    assert sorteersleutel(Naam("J.", "d'Ancona")) == sorteersleutel(Naam("J.", "Ancona"))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("J", "J."), ("A J", "A.J."), ("A. J.", "A.J."), ("Th. J.", "Th.J."), ("Jan", "Jan")],
)
def test_initials_have_points_and_no_spaces(typed: str, printed: str) -> None:
    assert volledige_naam(Naam(typed, "Berg")) == f"{printed}\u00a0Berg"


def test_without_a_form_of_address_the_full_name_stands() -> None:
    assert naam_met_aanspreekvorm(Naam("K.", "Verbeek")) == "K.\u00a0Verbeek"
    assert aanhef(Naam("", "")) == "Geachte heer of mevrouw,"


def test_place_names_sort_without_apostrophe_and_accents() -> None:
    plaatsen = ["Groningen", "'s-Hertogenbosch", "Hoogeveen", "IJsselstein", "Súdwest-Fryslân", "Sudwolde"]
    andersom = list(reversed(plaatsen))
    assert sorted(andersom, key=sorteersleutel_tekst) == plaatsen


@pytest.mark.parametrize(
    ("gebruik", "tekst"),
    [
        ("partner-eigen", "mevrouw Van der Ven-van Dijk"),
        ("eigen-partner", "mevrouw Van Dijk-van der Ven"),
        ("partner", "mevrouw Van der Ven"),
        ("eigen", "mevrouw Van Dijk"),
    ],
)
def test_a_married_person_chooses_the_name(gebruik: Naamgebruik, tekst: str) -> None:
    naam = Naam(
        "M.",
        "Dijk",
        "van",
        aanspreekvorm="mevrouw",
        partnernaam="Ven",
        partnertussenvoegsel="van der",
        naamgebruik=gebruik,
    )
    assert naam_met_aanspreekvorm(naam) == tekst
    assert aanhef(naam).startswith("Geachte mevrouw Van ")


@given(
    st.sampled_from(["van", "van den", "'t", "d'", "op de", ""]), st.sampled_from(["Berg", "IJzer", "Één"])
)
def test_with_initials_a_name_is_as_registered_and_alone_it_starts_with_a_capital(
    tussen: str, eigen: str
) -> None:
    naam = Naam("J.", eigen, tussen)
    assert volledige_naam(naam).endswith(eigen)
    assert tussen in volledige_naam(naam)
    begin = achternaam(naam)[0]
    assert begin.isupper() or tussen in {"'t", "d'"}


@given(st.text())
def test_a_capital_changes_nothing_but_letter_case(tekst: str) -> None:
    assert hoofdletter_zin(tekst).casefold().replace("é", "e") == tekst.casefold().replace("é", "e")


@given(st.text(min_size=1))
def test_a_sentence_gets_one_full_stop(tekst: str) -> None:
    assert zin_af(zin_af(tekst)) == zin_af(tekst)


@given(st.lists(st.from_regex(r"[A-Z][a-z]+", fullmatch=True), min_size=2))
def test_a_list_has_one_and_and_no_comma_before_it(onderdelen: list[str]) -> None:
    tekst = opsomming(onderdelen)
    assert ", en " not in tekst
    assert tekst.count(" en ") == 1
    assert tekst.count(",") == len(onderdelen) - 2


def test_a_list_of_nothing_is_nothing() -> None:
    assert opsomming([]) == ""
