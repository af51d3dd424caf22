"""Number and role words."""

from decimal import Decimal

import pytest

from generator.dutch import grammar
from generator.dutch.role_words import _woorden, woord


def test_beide_names_two_and_no_more() -> None:
    assert [grammar.beide_of_alle(n) for n in (2, 3, 12)] == ["beide", "alle", "alle"]
    with pytest.raises(ValueError, match="minstens twee"):
        grammar.beide_of_alle(1)


@pytest.mark.parametrize(("aantal", "tekst"), [(0, "nul bijlagen"), (1, "één bijlage"), (2, "twee bijlagen")])
def test_a_noun_follows_its_number(aantal: int, tekst: str) -> None:
    assert grammar.aantal_met_woord(aantal, "bijlage") == tekst


def test_a_noun_after_a_decimal_number_is_plural() -> None:
    assert (
        grammar.aantal_met_woord(Decimal("1.5"), "formatieplaats", "formatieplaatsen")
        == "1,5 formatieplaatsen"
    )


def test_a_user_gives_the_plural_of_a_word_of_his_own() -> None:
    assert grammar.naar_aantal(2, "kavel", "kavels") == "kavels"
    with pytest.raises(ValueError, match="geef ze op"):
        grammar.naar_aantal(2, "kavel")


def test_every_word_of_the_table_gives_its_own_forms() -> None:
    for enkel, gegevens in _woorden().items():
        assert woord(enkel) == gegevens
        assert gegevens.lidwoord in {"de", "het"}
        assert gegevens.meervoud != enkel


@pytest.mark.parametrize(
    ("enkel", "meer", "lidwoord"),
    [
        ("Gastheergemeente", "Gastheergemeenten", "de"),
        ("DienstVerlener", "DienstVerleners", "de"),
        ("dagelijks bestuur", "dagelijkse besturen", "het"),
        ("Openbaar Lichaam", "Openbare Lichamen", "het"),
        ("ambtenaar", "ambtenaren", "de"),
        ("RAAD", "RADEN", "de"),
        ("het college", "colleges", "het"),
        ("college van burgemeester en wethouders", "colleges van burgemeester en wethouders", "het"),
        ("gemeente Wijk bij Duurstede", "gemeenten Wijk bij Duurstede", "de"),
        ("dagelijks bestuur van het waterschap", "dagelijkse besturen van het waterschap", "het"),
        ("gemeenteraad", "gemeenteraden", "de"),
        ("portefeuillehoudersoverleg", "portefeuillehoudersoverleggen", "het"),
    ],
)
def test_a_compound_follows_its_last_part(enkel: str, meer: str, lidwoord: str) -> None:
    assert (woord(enkel).meervoud, woord(enkel).lidwoord) == (meer, lidwoord)


def test_own_gemeente_and_another_one() -> None:
    assert grammar.gemeente("Emmen") == "de gemeente Emmen"
    assert grammar.gemeente("Emmen", eigen=True) == "onze gemeente"


def test_a_letter_to_a_person_says_u() -> None:
    assert grammar.aanspreking() == "u"
    assert grammar.zijn_of_hun(1) == "zijn"
    assert grammar.zijn_of_hun(2) == "hun"
