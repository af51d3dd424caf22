"""Profiles: what differs from the standard, refused with a suggestion when it cannot be."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from generator.dutch.filters import FILTERS
from generator.dutch.notation import STANDAARD, Notatie, notatie_uit

PROFIELEN = sorted((Path(__file__).parents[2] / "templates" / "notaties").glob("*.yaml"))


def gegevens(pad: Path) -> dict[str, object]:
    inhoud = yaml.safe_load(pad.read_text(encoding="utf-8"))
    assert isinstance(inhoud, dict)
    return inhoud


@pytest.mark.parametrize("pad", PROFIELEN, ids=lambda pad: pad.stem)
def test_a_profile_has_the_name_of_its_file(pad: Path) -> None:
    assert notatie_uit(gegevens(pad)).naam == pad.stem


@pytest.mark.parametrize("pad", PROFIELEN, ids=lambda pad: pad.stem)
def test_a_profile_reads_the_same_from_raw_text(pad: Path) -> None:
    # Project files are read without YAML's own types: `nee` stays "nee" and 4 becomes "4".
    ruw = yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert notatie_uit(ruw) == notatie_uit(gegevens(pad))


@pytest.mark.parametrize("pad", PROFIELEN, ids=lambda pad: pad.stem)
def test_a_profile_lists_only_what_differs_from_the_standard(pad: Path) -> None:
    overbodig = {
        sleutel
        for sleutel in gegevens(pad)
        if sleutel != "naam" and getattr(notatie_uit(gegevens(pad)), sleutel) == getattr(STANDAARD, sleutel)
    }
    assert overbodig - {"getal_groep_vanaf"} == set()


def test_the_standard_is_what_no_choice_gives() -> None:
    assert notatie_uit({}) == STANDAARD == Notatie()


@pytest.mark.parametrize(
    ("fout", "melding"),
    [
        ({"datumkort": "dd-mm-jjjj"}, r"onbekende notatie 'datumkort' \(bedoelde u 'datum_kort'\?\)"),
        ({"xyz": "ja"}, "onbekende notatie 'xyz'$"),
        ({"datum_kort": "dd-mm-jjj"}, r"kies uit 'dd-mm-jjjj'.*\(bedoelde u 'dd-mm-jjjj'\?\)"),
        ({"datum_kort": 5}, "'5' kan niet bij notatie 'datum_kort'"),
        ({"bedrag_spatie": "misschien"}, "is 'ja' of 'nee', hier staat 'misschien'"),
        ({"grens_voluit": "twintig"}, "is een heel getal vanaf 0, hier staat 'twintig'"),
        ({"grens_voluit": -1}, "is een heel getal vanaf 0"),
        ({"grens_voluit": True}, "is een heel getal vanaf 0"),
        ({"naam": ""}, "moet een tekst zijn"),
        ({"naam": 3}, "moet een tekst zijn"),
    ],
)
def test_a_mistake_is_refused_in_plain_dutch(fout: dict[str, object], melding: str) -> None:
    with pytest.raises(ValueError, match=melding):
        notatie_uit(fout)


@pytest.mark.parametrize(
    ("waarde", "ja"), [(True, True), ("ja", True), ("Nee", False), ("true", True), (False, False)]
)
def test_yes_and_no_are_read_as_people_write_them(waarde: object, ja: bool) -> None:
    assert notatie_uit({"bedrag_spatie": waarde}).bedrag_spatie is ja


def alles(notatie: Notatie) -> dict[str, str]:
    """One of everything, in one notation."""
    return {
        "datum": FILTERS["datum_kort"](date(2014, 5, 1), notatie),
        "bedrag": FILTERS["bedrag"](25451, notatie),
        "centen": FILTERS["bedrag"](Decimal("1234.56"), notatie),
        "getal": FILTERS["getal"](5329, notatie),
        "groot": FILTERS["getal"](10_000, notatie),
        "procent": FILTERS["procent"](25, notatie),
        "percentage": FILTERS["percentage"](25, notatie),
        "tekst": FILTERS["getal_in_tekst"](13, notatie),
        "rond": FILTERS["getal_in_tekst"](30, notatie),
        "rang": FILTERS["rangtelwoord"](1, notatie),
        "artikel": FILTERS["verwijzing"](5, notatie, 2, "b"),
        "telefoon": FILTERS["telefoon"]("0591685599", notatie),
        "plaats": FILTERS["postcode_plaats"]("7811AP", notatie, "Emmen"),
        "jaren": FILTERS["jaren"](2022, notatie, 2026),
    }


@pytest.mark.parametrize(
    ("keuze", "verandert"),
    [
        ({"datum_kort": "d-m-jjjj"}, {"datum"}),
        ({"munt": "woord"}, {"bedrag", "centen"}),
        ({"bedrag_spatie": "nee"}, {"bedrag", "centen"}),
        ({"hele_bedragen": "streepje"}, {"bedrag"}),
        ({"cijfergroep": "spatie"}, {"bedrag", "centen", "groot"}),
        ({"getal_groep_vanaf": 4}, {"getal"}),
        ({"bedrag_groep_vanaf": 5}, {"centen"}),
        ({"procent": "teken"}, {"procent"}),
        ({"procent_spatie": "ja"}, {"percentage"}),
        ({"grens_voluit": 12}, {"tekst"}),
        ({"ronde_getallen_voluit": "nee"}, {"rond"}),
        ({"rangtelwoord_cijfer": "ste"}, {"rang"}),
        ({"verwijzing": "aanwijzingen"}, {"artikel"}),
        ({"telefoon": "spaties"}, {"telefoon"}),
        ({"postcode_spaties": 1}, {"plaats"}),
        ({"naam_hoofdletters_plaats": "ja"}, {"plaats"}),
        ({"reeks_streepje": "koppelteken"}, {"jaren"}),
    ],
)
def test_one_choice_changes_its_own_places_and_no_other(
    keuze: dict[str, object], verandert: set[str]
) -> None:
    gewoon, anders = alles(STANDAARD), alles(notatie_uit(keuze))
    assert {plek for plek in gewoon if gewoon[plek] != anders[plek]} == verandert


def test_every_field_says_what_it_is_for() -> None:
    bron = Path(notatie_uit.__code__.co_filename).read_text(encoding="utf-8")
    zonder_tekst = {veld.name for veld in fields(Notatie) if f"    {veld.name}: " not in bron}
    assert zonder_tekst == set()
