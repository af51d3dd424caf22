"""Trees to data and back: every clause and every kind of the library comes back as it was; what is no data of ours is refused."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import UNHURRIED

from generator.fields import Bron
from generator.library import clause, kinds
from generator.library.folders import built_in
from generator.library.library import Library
from generator.markup import NODES
from generator.markup.nodes import MAlinea, MTekst, MUitdrukking
from generator.problem import Position
from generator.stored.codec import Codec, NotKeptError

LIBRARY = Library((built_in(),))
FILE = "clauses/proef/proef.md"


@dataclass(frozen=True, slots=True)
class Boom:
    naam: str
    plaats: Position | None
    takken: tuple["Boom", ...] = ()
    waarden: Any = None


CODEC = Codec(Boom, Bron, *NODES)

PLACES = st.builds(Position, st.just(FILE), st.integers(1, 9999), st.integers(1, 200), st.integers(1, 80))
LEAVES = st.text() | st.booleans() | st.integers() | st.none() | st.dates() | st.binary() | PLACES
VALUES = st.recursive(
    LEAVES | st.builds(MTekst, st.text()) | st.builds(MUitdrukking, st.text(), PLACES),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
TREES = st.recursive(
    st.builds(Boom, st.text(), st.none() | PLACES, st.just(()), VALUES),
    lambda inner: st.builds(Boom, st.text(), PLACES, st.lists(inner, max_size=3).map(tuple), VALUES),
    max_leaves=5,
)


def through_json(data: object) -> Any:
    return json.loads(json.dumps(data))


@UNHURRIED
@given(tree=TREES)
def test_a_tree_comes_back_as_it_was(tree: Boom) -> None:
    again = CODEC.decode(through_json(CODEC.encode(tree, FILE)), FILE)
    assert again == tree
    assert repr(again) == repr(tree)  # 1 and True are equal


@UNHURRIED
@given(
    data=st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=4), max_leaves=9
    )
)
def test_data_of_something_else_is_refused_and_never_half_a_tree(data: object) -> None:
    with pytest.raises(ValueError, match="data"):
        Codec(MAlinea, Position).decode(data, FILE)


@pytest.mark.parametrize(
    "value",
    [
        Decimal(1),
        datetime(2020, 1, 1, tzinfo=UTC),
        1.5,
        [1],
        {1: 2},
        {"a"},
        bytearray(b"x"),
        NODES,
        FILE.split,
    ],
)
def test_what_would_not_come_back_as_it_was_is_not_kept(value: object) -> None:
    with pytest.raises(NotKeptError):
        CODEC.encode(Boom("a", None, (), value), FILE)


def test_a_place_in_another_file_is_not_kept() -> None:
    with pytest.raises(NotKeptError):
        CODEC.encode(Boom("a", Position("elders.md")), FILE)


def test_places_get_the_name_that_the_file_has_now() -> None:
    data = CODEC.encode(Boom("a", Position(FILE, 3, 4, 5), (), date(2020, 1, 2)), FILE)
    assert CODEC.decode(data, "x.md") == Boom("a", Position("x.md", 3, 4, 5), (), date(2020, 1, 2))


def test_every_clause_of_the_library_comes_back_as_it_was() -> None:
    found = [each for id_ in LIBRARY.clausule_ids() for each in LIBRARY.clausules(id_).value or ()]
    assert len(found) > 300
    for each in found:
        again = clause._CODEC.decode(through_json(clause._CODEC.encode(each, each.bestand)), each.bestand)
        assert again == each
        assert repr(again) == repr(each)
        assert again.kop.bron == each.kop.bron  # not part of what makes two records equal


def test_every_kind_of_the_library_comes_back_as_it_was() -> None:
    for naam in LIBRARY.soorten():
        path = built_in() / "templates" / "soorten" / f"{naam}.yaml"
        read = kinds._parse_kind(path.read_text("utf-8"), naam, naam).value
        assert read is not None
        again = kinds._CODEC.decode(through_json(kinds._CODEC.encode(read, naam)), naam)
        assert again == read
        assert [each.bron for each in again.blad.velden.values()] == [
            each.bron for each in read.blad.velden.values()
        ]
