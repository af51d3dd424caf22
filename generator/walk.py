"""Every field of a project, wherever it stands: a record in, its fields with their types out, and those of what is in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.fields import PARTIJ, Bron, Record, Veld, ground_of, type_of
from generator.model import Exemplaar, Project
from generator.problem import Position
from generator.records import hints_of


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """One value (or key of a mapping) with its field type, its path, its place and what kind of personal data it is."""

    waarde: Any
    veld: Veld | None
    pad: str
    plaats: Position | None
    record: Record
    grond: str = ""


# The values of the project that was walked last: some twenty checks look at them all.
_GELOPEN: list[tuple[Record, tuple[Vindplaats, ...]]] = []


def walk(record: Record) -> Iterator[Vindplaats]:
    """Every single value in a record and in the records within it; the keys of a mapping whose keys have a type, too."""
    if not isinstance(record, Project):
        yield from _walk(record)
        return
    known = next((found for each, found in _GELOPEN if each is record), None)
    if known is None:
        known = tuple(_walk(record))
        _GELOPEN[:] = [(record, known)]
    yield from known


def _walk(record: Record) -> Iterator[Vindplaats]:
    for naam in hints_of(type(record)):
        veld = type_of(type(record), naam)
        plek = _Plek(record.path(naam), record.bron, record, ground_of(type(record), naam))
        yield from _value(getattr(record, naam), veld, plek)
    own = getattr(record, "velden", None)
    if isinstance(own, Record):
        yield from _walk(own)
    copies = getattr(record, "exemplaren", None)
    if isinstance(copies, Mapping):
        for copy in copies.values():
            yield Vindplaats(copy.organisatie, PARTIJ, copy.bron.pad, copy.bron.plaats, record)
            yield from _copy(copy, record)


@dataclass(frozen=True, slots=True)
class _Plek:
    """The path of a value, and what knows where the things of that path stand."""

    pad: str
    bron: Bron
    record: Record
    grond: str

    def in_(self, step: str) -> "_Plek":
        return _Plek(f"{self.pad}{step}", self.bron, self.record, self.grond)

    @property
    def plaats(self) -> Position | None:
        """The place of the value itself, or of the nearest thing around it."""
        below = self.pad[len(self.bron.pad) + 1 :] if self.bron.pad else self.pad
        key = re.split(r"[.\[]", below, maxsplit=1)[0]
        places = self.bron.waarden
        return places.get(below) or places.get(key) or self.bron.sleutels.get(key) or self.bron.plaats


def _value(value: Any, veld: Veld | None, plek: _Plek) -> Iterator[Vindplaats]:
    match value:
        case None:
            return
        case Record():
            yield from _walk(value)
        case tuple():
            for number, each in enumerate(value, 1):
                yield from _value(each, veld, plek.in_(f"[{number}]"))
        case Mapping():
            for key, each in value.items():
                inner = plek.in_(f".{key}")
                yield Vindplaats(key, veld, inner.pad, inner.plaats, plek.record)
                yield from _value(each, None, inner)
        case _:
            yield Vindplaats(value, veld, plek.pad, plek.plaats, plek.record, plek.grond)


def _copy(copy: Exemplaar, record: Record) -> Iterator[Vindplaats]:
    own = getattr(record, "velden", record)
    for key, value in copy.anders.items():
        owner = type(record) if key in hints_of(type(record)) else type(own)
        plek = _Plek(f"{copy.bron.pad}.{key}", copy.bron, record, ground_of(owner, key))
        yield from _value(value, type_of(owner, key), plek)


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
