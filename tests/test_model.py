"""The model of a project file: its records looked at as a whole."""

import dataclasses
import types
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from projects import KLEIN

from generator import model
from generator.fields import Record, Veld, ground_of, type_of
from generator.load import load_project
from generator.model import Deelnemer, Medewerker, Opdracht, Project, Samenwerking
from generator.records import hints_of


def record_types(hint: Any, seen: set[type[Record]]) -> Iterator[type[Record]]:
    """Every record type that can stand in a project file."""
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if isinstance(hint, type) and issubclass(hint, Record):
        if hint not in seen:
            seen.add(hint)
            yield hint
            for inner in hints_of(hint).values():
                yield from record_types(inner, seen)
    else:
        for inner in get_args(hint):
            yield from record_types(inner, seen)


RECORDS = tuple(record_types(Project, set()))


def test_every_record_that_a_project_can_hold_is_one_of_the_model() -> None:
    assert {each.__name__ for each in RECORDS} <= {*model.__all__}
    assert len(RECORDS) > 20


@pytest.mark.parametrize("record", RECORDS)
def test_every_record_is_frozen_and_says_what_it_is(record: type[Record]) -> None:
    assert vars(record)["__dataclass_params__"].frozen
    assert record.__doc__
    assert "__dict__" not in dir(record)


@pytest.mark.parametrize("record", RECORDS)
def test_every_single_value_has_a_field_type_of_ours(record: type[Record]) -> None:
    """A bare `str` or `date` would be read by YAML's rules instead of by ours."""
    for key, hint in hints_of(record).items():
        for bare in plain_types(hint):
            assert bare not in (int, float, bool), f"{record.__name__}.{key}"
        assert type_of(record, key) is None or isinstance(type_of(record, key), Veld)


def plain_types(hint: Any) -> Iterator[Any]:
    """The types in an annotation that carry no field type."""
    if get_origin(hint) is Annotated:
        if not any(isinstance(extra, Veld) for extra in get_args(hint)[1:]):
            yield from plain_types(get_args(hint)[0])
    elif get_origin(hint) in (tuple, Mapping, types.UnionType):
        for inner in get_args(hint):
            yield from plain_types(inner)
    else:
        yield hint


@pytest.mark.parametrize("record", RECORDS)
def test_keys_are_dutch_words_without_diacritics(record: type[Record]) -> None:
    for key in get_type_hints(record):
        assert key.isascii()
        assert key == key.lower()


def test_everything_that_says_something_of_a_member_of_staff_is_marked() -> None:
    free = {"van", "naar", "deelterrein", "plaatsing", "overgang"}
    for each in dataclasses.fields(Medewerker):
        if each.name not in {"bron", *free}:
            assert ground_of(Medewerker, each.name), each.name


def test_a_document_keeps_its_own_fields_and_copies_apart() -> None:
    assert {"velden", "exemplaren"}.isdisjoint(hints_of(Opdracht))


def test_the_smallest_project_has_empty_lists_and_no_values_beyond_what_it_says(tmp_path: Any) -> None:
    (tmp_path / "project.yaml").write_text(KLEIN.replace("soort: proef", "soort: raamovereenkomst"))
    outcome = load_project(tmp_path)
    assert outcome.value is not None
    project = outcome.value.project
    assert (project.producten, project.kpis, project.stukken, project.personeel) == ((), (), {}, None)
    assert project.samenwerking.rolwoorden.gast.meervoud == "Gastgemeenten"
    assert project.organisaties["emmen"].huisstijl == "standaard"


@pytest.mark.parametrize(
    ("dag", "wie"),
    [
        (None, ("a", "b", "later")),
        (date(2026, 6, 1), ("a", "b", "weg")),
        (date(2029, 12, 31), ("a", "b", "weg")),
        (date(2030, 1, 1), ("a", "b", "later")),
    ],
)
def test_who_joins_later_takes_part_from_then_and_who_leaves_until_then(
    dag: date | None, wie: tuple[str, ...]
) -> None:
    together = Samenwerking(
        naam="Proef",
        partijen={
            "a": Deelnemer(rol="gastheer", sinds=date(2027, 1, 1)),
            "b": Deelnemer(rol="gast", sinds=date(2027, 1, 1)),
            "later": Deelnemer(rol="gast", sinds=date(2030, 1, 1)),
            "weg": Deelnemer(rol="gast", sinds=date(2027, 1, 1), tot=date(2030, 1, 1), status="afgehaakt"),
        },
    )
    assert together.deelnemers(dag) == wie


def test_a_party_without_a_first_day_takes_part_from_the_first_talks() -> None:
    parties = {"a": Deelnemer(rol="gastheer"), "b": Deelnemer(rol="gast", sinds=date(2008, 6, 2))}
    assert Samenwerking(naam="Proef", partijen=parties).deelnemers(date(2007, 1, 1)) == ("a", "b")
