"""A term in, its forms out; two terms in, whether they are one word out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dutch.inflection import forms_of, plurals, same_term


@pytest.mark.parametrize(
    ("one", "more"),
    [
        ("Partij", "Partijen"),
        ("Deelovereenkomst", "Deelovereenkomsten"),
        ("Taak", "Taken"),
        ("Vaste Taak", "Vaste Taken"),
        ("Project", "Projecten"),
        ("Product", "Producten"),
        ("KPI", "KPI’s"),
        ("Bijlage", "Bijlagen"),
        ("Gebruiker", "Gebruikers"),
        ("Passende functie", "Passende functies"),
        ("Personeelsdossier", "Personeelsdossiers"),
        ("Ontvlechtingsplan", "Ontvlechtingsplannen"),
        ("Besluit", "Besluiten"),
        ("Lid", "Leden"),
        ("Gemeenteraad", "Gemeenteraden"),
        ("Calamiteit", "Calamiteiten"),
        ("Werkzaamheid", "Werkzaamheden"),
        ("Overgangsdatum", "Overgangsdata"),
        ("Bedrijf", "Bedrijven"),
        ("Prijs", "Prijzen"),
        ("Huis", "Huizen"),
        ("Persoon", "Personen"),
        ("Kantoor", "Kantoren"),
        ("Proces", "Processen"),
        ("Gastheergemeente", "Gastheergemeenten"),
        ("Bestuurlijk Overleg", "Bestuurlijke Overleggen"),
        ("Melding", "Meldingen"),
        ("Categorie", "Categorieën"),
    ],
)
def test_a_plural_is_the_same_term(one: str, more: str) -> None:
    assert more in forms_of(one)
    assert same_term(one, more)
    assert same_term(more, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Taak", "Tak"),
        ("Partij", "Partner"),
        ("Overeenkomst", "Deelovereenkomst"),
        ("Ontvangende Partij", "Overdragende Partij"),
        ("Meerwerk", "Minderwerk"),
        ("Dienst", "Dienstverlening"),
        ("Kosten", "Kostenstelsel"),
    ],
)
def test_another_word_is_another_term(one: str, other: str) -> None:
    assert not same_term(one, other)
    assert not same_term(other, one)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCÉë’- ", max_size=30))
def test_every_term_is_a_form_of_itself_and_no_plural_of_itself(term: str) -> None:
    assert term in forms_of(term)
    assert same_term(term, term)
    assert term.rpartition(" ")[2] not in {each.rpartition(" ")[2] for each in plurals(term)}
