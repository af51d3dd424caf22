"""Every filter is on the page docs/notatie.md with an example, and every example there gives what the page says."""

import doctest
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import Environment, StrictUndefined

import generator.dutch
from generator.dutch.filters import FILTERS, REKENFILTERS, TESTS
from generator.dutch.names import Naam
from generator.dutch.notation import STANDAARD, Notatie, notatie_uit

ROOT = Path(__file__).parents[2]
PAGINA = (ROOT / "docs" / "notatie.md").read_text(encoding="utf-8")
WAARDEN = {
    "ondertekening": date(2014, 3, 20),
    "begin": date(2015, 1, 1),
    "einde": date(2019, 12, 31),
    "aanvang": time(21, 15),
    "kosten": 25451,
    "prijs": Decimal("1234.56"),
    "jan": Naam(
        "J.", "Berg", "van den", voornaam="Jan", titels_voor="mr.", titels_na="MPM", aanspreekvorm="de heer"
    ),
    "anna": Naam("A.", "Sluis", "van der", aanspreekvorm="mevrouw", partnernaam="Jongsma"),
    "kim": Naam("K.", "Verbeek", voornaam="Kim"),
    "gemeenten": ["Borger-Odoorn", "Coevorden", "Emmen"],
}


def tabel(kop: str) -> list[list[str]]:
    """Every row of the tables whose header starts with `kop`."""
    rijen, binnen = [], False
    for regel in PAGINA.splitlines():
        if not regel.startswith("|"):
            binnen = False
        elif regel.startswith(f"| {kop} |"):
            binnen = True
        elif binnen and not regel.startswith("|---"):
            cellen = re.split(r"(?<!\\)\|", regel)[1:-1]
            rijen.append([cel.replace("\\|", "|").removeprefix(" ").removesuffix(" ") for cel in cellen])
    return rijen


def omgeving(notatie: Notatie) -> Environment:
    jinja = Environment(undefined=StrictUndefined, autoescape=False)
    alle: dict[str, Callable[..., object]] = {**FILTERS, **REKENFILTERS}
    jinja.filters.update({naam: gebonden(functie, notatie) for naam, functie in alle.items()})
    jinja.tests.update({naam: gebonden(test, notatie) for naam, test in TESTS.items()})
    return jinja


def gebonden(functie: Callable[..., object], notatie: Notatie) -> Any:
    def filter_(waarde: object, *rest: object) -> object:
        return functie(waarde, notatie, *rest)

    return filter_


def uitkomst(voorbeeld: str, notatie: Notatie = STANDAARD) -> str:
    uitdrukking = omgeving(notatie).compile_expression(voorbeeld.strip("`"), undefined_to_none=False)
    return str(uitdrukking(**WAARDEN)).replace("\u00a0", " ")


@pytest.mark.parametrize(("filter_", "voorbeeld", "geeft"), tabel("filter") + tabel("test"))
def test_the_example_gives_what_the_page_says(filter_: str, voorbeeld: str, geeft: str) -> None:
    assert uitkomst(voorbeeld) == geeft
    assert filter_.strip("`") in voorbeeld


def test_every_filter_and_test_is_on_the_page() -> None:
    op_de_pagina = {rij[0].strip("`") for rij in tabel("filter")}
    assert op_de_pagina == {*FILTERS, *REKENFILTERS}
    assert {rij[0].strip("`") for rij in tabel("test")} == set(TESTS)


def test_a_filter_keeps_the_name_of_its_function() -> None:
    for naam in (
        "naar_aantal",
        "aantal_met_woord",
        "partijen",
        "alle_partijen",
        "beide_of_alle",
        "zijn_of_hun",
    ):
        assert FILTERS[naam].__name__ == naam


def test_every_value_of_the_examples_is_explained() -> None:
    assert {rij[0].strip("`") for rij in tabel("waarde")} == set(WAARDEN)


def test_every_field_of_a_notation_is_on_the_page_with_its_default() -> None:
    standaarden = {rij[0].strip("`"): rij[1] for rij in tabel("sleutel")}
    woorden = {True: "ja", False: "nee"}
    for veld in fields(Notatie):
        waarde = getattr(STANDAARD, veld.name)
        assert standaarden.pop(veld.name) == (woorden[waarde] if isinstance(waarde, bool) else str(waarde))
    assert standaarden == {}


def test_every_choice_of_the_page_can_be_made_and_no_other() -> None:
    for sleutel, _, mogelijk, *_ in tabel("sleutel"):
        for keuze in mogelijk.split(", "):
            waarde = "3" if keuze == "getal" else keuze
            notatie_uit({sleutel.strip("`"): waarde})


@pytest.mark.parametrize("rij", tabel("profiel"), ids=lambda rij: rij[0])
def test_the_profiles_give_what_the_page_says(rij: list[str]) -> None:
    profiel, datum, bedrag, procent, telefoon, verwijzing = rij
    pad = ROOT / "templates" / "notaties" / f"{profiel.strip('`')}.yaml"
    notatie = notatie_uit(yaml.safe_load(pad.read_text(encoding="utf-8")))
    assert uitkomst("ondertekening | datum_kort", notatie) == datum
    assert uitkomst("kosten | bedrag", notatie) == bedrag
    assert uitkomst("25 | procent", notatie) == procent
    assert uitkomst('"+31591685599" | telefoon', notatie) == telefoon
    assert uitkomst('5 | verwijzing(2, "b")', notatie) == verwijzing


def test_every_profile_is_on_the_page() -> None:
    bestanden = {pad.stem for pad in (ROOT / "templates" / "notaties").glob("*.yaml")}
    assert {rij[0].strip("`") for rij in tabel("profiel")} == bestanden


def test_importing_the_filters_loads_no_slow_library() -> None:
    code = "import sys, generator.dutch.filters as f; print([m for m in sys.modules if m.split('.')[0] in "
    code += "('babel', 'phonenumbers', 'stdnum', 'holidays', 'jinja2', 'yaml')])"
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert klaar.stdout.strip() == "[]"


def test_the_examples_of_the_package_run() -> None:
    assert doctest.testmod(generator.dutch).attempted > 0
    assert doctest.testmod(generator.dutch).failed == 0


def test_dutch_imports_nothing_from_the_rest_of_the_program() -> None:
    for pad in (ROOT / "generator" / "dutch").glob("*.py"):
        for regel in re.findall(
            r"^\s*(?:from|import) (generator\S*)", pad.read_text(encoding="utf-8"), re.MULTILINE
        ):
            assert regel.startswith("generator.dutch"), f"{pad.name}: {regel}"
