"""Every field of a project, wherever it stands: a record in, its fields with their types out, and those of what is in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.fields import PARTIJ, Record, Veld, type_of
from generator.model import Exemplaar
from generator.problem import Position
from generator.records import hints_of


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """One value (or key of a mapping) with its field type, its path and its place."""

    waarde: Any
    veld: Veld | None
    pad: str
    plaats: Position | None
    record: Record


def walk(record: Record) -> Iterator[Vindplaats]:
    """Every single value in a record and in the records within it; the keys of a mapping whose keys have a type, too."""
    for naam in hints_of(type(record)):
        value = getattr(record, naam)
        veld = type_of(type(record), naam)
        yield from _value(value, veld, (record.path(naam), record.where(naam), record))
    own = getattr(record, "velden", None)
    if isinstance(own, Record):
        yield from walk(own)
    copies = getattr(record, "exemplaren", None)
    if isinstance(copies, Mapping):
        for copy in copies.values():
            yield Vindplaats(copy.organisatie, PARTIJ, copy.bron.pad, copy.bron.plaats, record)
            yield from _copy(copy, record)


def _value(value: Any, veld: Veld | None, where: tuple[str, Position | None, Record]) -> Iterator[Vindplaats]:
    pad, place, record = where
    match value:
        case None:
            return
        case Record():
            yield from walk(value)
        case tuple():
            for number, each in enumerate(value, 1):
                yield from _value(each, veld, (f"{pad}[{number}]", place, record))
        case Mapping():
            for key, each in value.items():
                yield Vindplaats(
                    key, veld, f"{pad}.{key}", each.where() if isinstance(each, Record) else place, record
                )
                yield from _value(each, None, (f"{pad}.{key}", place, record))
        case _:
            yield Vindplaats(value, veld, pad, place, record)


def _copy(copy: Exemplaar, record: Record) -> Iterator[Vindplaats]:
    own = getattr(record, "velden", record)
    for key, value in copy.anders.items():
        owner = type(record) if key in hints_of(type(record)) else type(own)
        place = copy.bron.waarden.get(key)
        yield from _value(value, type_of(owner, key), (f"{copy.bron.pad}.{key}", place, record))


def records_in(value: Any) -> Iterator[Record]:
    """A record and every record within it, in the order of the file."""
    match value:
        case Record():
            yield value
            for name in type(value).__dataclass_fields__:
                yield from records_in(getattr(value, name))
        case tuple():
            for each in value:
                yield from records_in(each)
        case Mapping():
            for each in value.values():
                yield from records_in(each)


def places(project: Record) -> dict[str, Position]:
    """The place of every key that the file gives, by its path."""
    return {
        record.path(key): place
        for record in records_in(project)
        for key, place in record.bron.sleutels.items()
    }
