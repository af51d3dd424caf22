"""Forms that public language advice prints, read from verwacht.txt; each line is one test."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from generator.dutch import (
    addresses,
    amounts,
    citations,
    contact,
    dates,
    durations,
    grammar,
    lists,
    names,
    numbers,
    sentences,
    words,
)
from generator.dutch.notation import Notatie, notatie_uit

ROOT = Path(__file__).parents[2]


def profiel(naam: str) -> Notatie:
    tekst = (ROOT / "templates" / "notaties" / f"{naam}.yaml").read_text(encoding="utf-8")
    return notatie_uit(yaml.safe_load(tekst))


MODULES = (
    addresses,
    amounts,
    citations,
    contact,
    dates,
    durations,
    grammar,
    lists,
    names,
    numbers,
    sentences,
    words,
)
NAMES: dict[str, object] = {
    **{naam: getattr(module, naam) for module in MODULES for naam in dir(module) if not naam.startswith("_")},
    "dag": date,
    "uur": time,
    "D": Decimal,
    "F": Fraction,
    "STE": notatie_uit({"rangtelwoord_cijfer": "ste"}),
    "EU": profiel("eu"),
    "BELGIE": profiel("belgie"),
    "ZUID_HOLLAND": profiel("zuid-holland"),
    "AANWIJZINGEN": profiel("aanwijzingen"),
    "notatie_uit": notatie_uit,
}


def regels() -> list[tuple[str, str, str]]:
    bron, gevonden = "", []
    for regel in (Path(__file__).parent / "verwacht.txt").read_text(encoding="utf-8").splitlines():
        if regel.startswith("#"):
            bron = regel.removeprefix("# ")
        elif regel:
            uitdrukking, verwacht = regel.split(" => ")
            gevonden.append((uitdrukking, verwacht, bron))
    return gevonden


@pytest.mark.parametrize(("uitdrukking", "verwacht", "bron"), regels())
def test_the_form_is_the_one_the_source_prints(uitdrukking: str, verwacht: str, bron: str) -> None:
    assert str(eval(uitdrukking, NAMES)).replace("\u00a0", " ") == verwacht, bron


def test_there_are_hundreds_of_them() -> None:
    assert len(regels()) > 250
