"""Records without pydantic: the same record as pydantic makes, or none where pydantic refuses."""

import subprocess
import sys
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import UNHURRIED
from pydantic import ValidationError

from generator.direct import read_plainly
from generator.fields import HOLE, Bron, Datum, Id, JaNee, Keuze, Record, Tekst, Uitleg, Verborgen
from generator.library.clause import Clausulekop
from generator.library.folders import built_in
from generator.library.housestyle import Huisstijl
from generator.library.kinds import Soortblad
from generator.library.laws import Wet
from generator.model import Project
from generator.problem import Position
from generator.records import adapter, read_record
from generator.source.source import parse_yaml

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dier(Record):
    naam: Annotated[Tekst, Uitleg("naam van het dier")]
    soort: Annotated[Literal["kat", "hond"], Keuze()] = "kat"
    kleur: Annotated[str | None, Keuze(("rood", "wit"))] = None
    jongen: tuple["Dier", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Huis(Record):
    adres: Tekst
    sinds: Datum | None = None
    bewoond: JaNee = False
    regels: tuple[Tekst, ...] = ()
    dieren: Mapping[Id, Dier] = field(default_factory=dict)
    lijst: Mapping[Tekst, tuple[Dier, ...]] = field(default_factory=dict)
    huisdier: Annotated[Dier | None, Uitleg("het huisdier")] = None
    intern: Annotated[int, Verborgen()] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Vreemd(Record):
    naam: Tekst | tuple[Tekst, ...]


def with_pydantic(raw: object, record: type[Record]) -> Record | None:
    try:
        found: Record = adapter(record).validate_python(deepcopy(raw))
    except ValidationError:
        return None
    return found


TEXTS = st.sampled_from(["ja", "2020-01-01", "kat", "wit", "een-id", "", " ", "tekst\nmeer", "31 februari"])
SCALARS = TEXTS | st.sampled_from([HOLE, None, 3, True])
BRON = st.just(Bron("huis", Position("p.yaml", 3)))


def dieren(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    keys = {"soort": SCALARS, "kleur": SCALARS, "jongen": st.lists(inner, max_size=2), "poten": TEXTS}
    return st.fixed_dictionaries({}, optional={"naam": TEXTS, "bron": BRON, **keys})


DIER = st.recursive(st.fixed_dictionaries({"naam": TEXTS}) | SCALARS, dieren, max_leaves=4)
BLOCK = st.dictionaries(TEXTS, DIER | st.lists(DIER, max_size=2), max_size=2) | SCALARS
HUIS = st.fixed_dictionaries(
    {"adres": TEXTS},
    optional={
        "bron": BRON,
        "sinds": SCALARS,
        "bewoond": SCALARS,
        "regels": st.lists(SCALARS, max_size=3) | SCALARS,
        "dieren": BLOCK,
        "lijst": BLOCK,
        "huisdier": DIER,
    },
)


@UNHURRIED
@given(raw=HUIS)
def test_it_reads_what_pydantic_reads_and_refuses_what_pydantic_refuses(raw: dict[str, Any]) -> None:
    expected = with_pydantic(raw, Huis)
    plain = read_plainly(raw, Huis)
    assert repr(plain) == repr(expected)
    assert plain == expected
    assert (plain.bron if plain else None) == (expected.bron if expected else None)


def test_a_type_that_it_does_not_know_is_left_to_pydantic() -> None:
    assert with_pydantic({"naam": "Jansen"}, Vreemd) is not None
    assert read_plainly({"naam": "Jansen"}, Vreemd) is None


@pytest.mark.parametrize(
    ("pattern", "record"),
    [
        ("clauses/financien/*.md", Clausulekop),
        ("clauses/wetten/*.yaml", Wet),
        ("templates/soorten/*.yaml", Soortblad),
        ("templates/huisstijlen/*/huisstijl.yaml", Huisstijl),
    ],
)
def test_files_of_the_library_read_the_same_with_and_without_pydantic(
    pattern: str, record: type[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = sorted(built_in().glob(pattern))
    trees = [
        parse_yaml(path.read_text("utf-8").removeprefix("---\n").partition("\n---")[0], "p.yaml").value
        for path in paths
    ]
    plain = [read_record(tree, record) for tree in trees if tree]
    monkeypatch.setattr("generator.records.read_plainly", lambda _raw, _record: None)
    assert plain == [read_record(tree, record) for tree in trees if tree]
    assert len(plain) == len(paths) > 2


def test_a_project_without_mistakes_is_loaded_without_pydantic() -> None:
    program = (
        "import sys; from pathlib import Path; from generator.load import load_project\n"
        "assert not load_project(Path('examples/boce')).problems\nprint('pydantic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
    assert with_pydantic({}, Project) is None is read_plainly({}, Project)
