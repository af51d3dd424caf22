"""Forms that public language advice prints, read from verwacht.txt and verwacht_examen.txt; each line is one test."""

from collections.abc import Callable, Iterable
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
    sorting,
    terms,
    together,
    word_numbers,
    words,
)
from generator.dutch.names import Naam
from generator.dutch.notation import STANDAARD, Notatie, notatie_uit

ROOT = Path(__file__).parents[2]


def profiel(naam: str) -> Notatie:
    tekst = (ROOT / "templates" / "notaties" / f"{naam}.yaml").read_text(encoding="utf-8")
    return notatie_uit(yaml.safe_load(tekst))


def hecht(tekst: str) -> str:
    """The text with a ~ for every space at which a line may not end."""
    return tekst.replace("\u00a0", "~")


def geweigerd(functie: Callable[..., object], *waarden: object) -> object:
    try:
        return functie(*waarden)
    except ValueError:
        return "geweigerd"


def op_naam(namen: Iterable[Naam]) -> str:
    return "; ".join(names.lijstnaam(naam) for naam in sorted(namen, key=names.sorteersleutel))


def op_tekst(teksten: Iterable[str]) -> str:
    return ", ".join(sorted(teksten, key=sorting.sorteersleutel_tekst))


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
    sorting,
    terms,
    together,
    word_numbers,
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
    "STANDAARD": STANDAARD,
    "notatie_uit": notatie_uit,
    "hecht": hecht,
    "geweigerd": geweigerd,
    "op_naam": op_naam,
    "op_tekst": op_tekst,
}


def regels(bestand: str) -> list[tuple[str, str, str]]:
    bron, gevonden = "", []
    for regel in (Path(__file__).parent / bestand).read_text(encoding="utf-8").splitlines():
        if regel.startswith("#"):
            bron = regel.removeprefix("# ")
        elif regel:
            uitdrukking, _, verwacht = regel.partition(" =>")
            gevonden.append((uitdrukking, verwacht.removeprefix(" "), bron))
    return gevonden


EERSTE, EXAMEN = regels("verwacht.txt"), regels("verwacht_examen.txt")


@pytest.mark.parametrize(("uitdrukking", "verwacht", "bron"), EERSTE + EXAMEN)
def test_the_form_is_the_one_the_source_prints(uitdrukking: str, verwacht: str, bron: str) -> None:
    assert str(eval(uitdrukking, NAMES)).replace("\u00a0", " ") == verwacht, bron


def test_there_are_hundreds_of_them() -> None:
    assert len(EERSTE) > 250
    assert len({uitdrukking for uitdrukking, _, _ in EXAMEN}) > 700
