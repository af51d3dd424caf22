"""How expressions see the project: records and values in, views out that remember where they came from.

A view refuses to become text by accident: only filters and the fill stage do that. So every value in a document knows
its keys in the project file, a missing one stays recognisable, and personal data never hides in a string.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, Protocol

from generator.fields import TEKST, Keuze, Record, Veld, ground_of, label_of, type_of
from generator.values import suggest

_VERBORGEN = ("bron", "velden", "exemplaren")  # of the program, not of the project


class UnknownFieldError(Exception):
    """An expression names a field that its record does not have."""

    def __init__(self, naam: str, soort: str, known: Callable[[], tuple[str, ...]] = tuple) -> None:
        super().__init__(f"'{naam}' bestaat niet bij {soort}")
        self._naam, self._known = naam.lower(), known

    @property
    def tip(self) -> str:
        """What may have been meant; only looked up for who is told, since some ask for fields to see whether they exist."""
        return suggest(self._naam, self._known())


class WrongUseError(Exception):
    """An expression does something with a value that it does not allow."""


@dataclass(slots=True)
class Spoor:
    """The keys that an evaluation looked at, with what they held."""

    gezien: dict[str, object] = field(default_factory=dict)

    def zie(self, pad: str, waarde: object) -> None:
        if pad:
            self.gezien[pad] = waarde


class Zicht(Protocol):
    """What a view can ask of its surroundings: follow an id, and compute what the file does not say."""

    spoor: Spoor

    def volg(self, veld: Veld, waarde: str) -> "Kijk | None": ...
    def afgeleid(self, record: Record) -> "Mapping[str, Callable[[Any, Any], Any]]": ...
    def toon(self, record: Record) -> str | None: ...


@dataclass(frozen=True, slots=True, eq=False)
class Los:
    """A single value with its field type, the keys it came from, and the kind of personal data that it is."""

    waarde: Any
    veld: Veld | None = None
    paden: tuple[str, ...] = ()
    grond: str = ""
    label: str = ""

    def __str__(self) -> str:
        raise WrongUseError("een waarde wordt pas tekst met een filter")

    __format__ = None  # type: ignore[assignment]  # a value never enters a string unseen

    def __bool__(self) -> bool:
        return bool(self.waarde)

    def __hash__(self) -> int:
        return hash(self.waarde)

    def __eq__(self, other: object) -> bool:
        return bool(self.waarde == _same_kind(other, self.waarde))

    def __lt__(self, other: object) -> bool:
        return bool(self.waarde < _same_kind(other, self.waarde))

    def __le__(self, other: object) -> bool:
        return bool(self.waarde <= _same_kind(other, self.waarde))

    def __gt__(self, other: object) -> bool:
        return bool(self.waarde > _same_kind(other, self.waarde))

    def __ge__(self, other: object) -> bool:
        return bool(self.waarde >= _same_kind(other, self.waarde))

    def get(self, naam: str) -> Any:
        raise UnknownFieldError(naam, "een enkele waarde")


@dataclass(frozen=True, slots=True, eq=False)
class Gat:
    """A value that the project does not give. It is false, equals nothing, and everything in it is missing as well."""

    label: str
    pad: str = ""

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return hash(self.pad)

    def __lt__(self, other: object) -> bool:
        return False

    __le__ = __gt__ = __ge__ = __lt__

    def get(self, naam: str) -> "Gat":
        return Gat(f"{naam.replace('_', ' ')} van {self.label}", self.pad)


@dataclass(frozen=True, slots=True, eq=False)
class Kijk:
    """A record with its computed fields. `sleutel` is its id or number, for the names of list items."""

    record: Record
    zicht: Zicht
    sleutel: str = ""

    def kent(self, naam: str) -> bool:
        """Whether an expression can ask for this field."""
        if naam in self.zicht.afgeleid(self.record) or naam == "id":
            return True
        if naam in _VERBORGEN or naam in type(self.record).__dataclass_fields__:
            return naam not in _VERBORGEN
        own = getattr(self.record, "velden", None)
        return isinstance(own, Record) and naam in type(own).__dataclass_fields__

    def get(self, naam: str) -> Any:
        computed = self.zicht.afgeleid(self.record)
        if naam in computed:
            return computed[naam](self.record, self.zicht)
        if naam == "id":
            return Los(self.sleutel, TEKST)
        if naam not in _VERBORGEN:
            if naam in type(self.record).__dataclass_fields__:
                return wrap(self.record, naam, self.zicht)
            own = getattr(self.record, "velden", None)
            if isinstance(own, Record) and naam in type(own).__dataclass_fields__:
                return wrap(own, naam, self.zicht)
        raise UnknownFieldError(naam, type(self.record).__name__, self.names)

    def _soorten(self) -> tuple[type[Record], ...]:
        """The type of the record, and of the fields that its kind gives it."""
        own = getattr(self.record, "velden", None)
        return (type(self.record), type(own)) if isinstance(own, Record) else (type(self.record),)

    def names(self) -> tuple[str, ...]:
        """Every field that an expression can ask for."""
        fields = (naam for each in self._soorten() for naam in each.__dataclass_fields__)
        shown = [each for each in fields if each not in _VERBORGEN]
        return tuple(dict.fromkeys([*self.zicht.afgeleid(self.record), *shown]))

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str | Los):
            return self.sleutel == (other if isinstance(other, str) else other.waarde)
        return (
            isinstance(other, Kijk)
            and type(other.record) is type(self.record)
            and other.sleutel == self.sleutel
        )

    def __hash__(self) -> int:
        return hash(self.sleutel)


@dataclass(frozen=True, slots=True)
class Wijzer:
    """A reference to an article of another document; `paden` are the keys of the project that name it."""

    document: str
    anker: str
    paden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Paar:
    """A few named values that are no record: a signatory, a share of a party."""

    waarden: Mapping[str, Any]
    soort: str
    sleutel: str = ""

    def get(self, naam: str) -> Any:
        if naam not in self.waarden:
            raise UnknownFieldError(naam, self.soort, lambda: tuple(self.waarden))
        return self.waarden[naam]

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True, eq=False)
class Rij:
    """A list of views. A list with ids can also be asked for one of them: `besluiten['principe-emmen']`."""

    delen: tuple[Any, ...]
    pad: str = ""
    label: str = ""

    def __len__(self) -> int:
        return len(self.delen)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.delen)

    def __bool__(self) -> bool:
        return bool(self.delen)

    def __contains__(self, item: object) -> bool:
        return any(deel == item for deel in self.delen)

    def get(self, naam: str) -> Any:
        for deel in self.delen:
            if getattr(deel, "sleutel", None) == naam:
                return deel
        return Gat(f"{self.label or self.pad} '{naam}'", f"{self.pad}.{naam}")


View = Los | Gat | Kijk | Paar | Rij


def wrap(record: Record, naam: str, zicht: Zicht) -> Any:
    """The view of one field of a record; what the project does not say becomes a `Gat`."""
    value = getattr(record, naam)
    pad = record.path(naam)
    zicht.spoor.zie(pad, value)
    kind: Any = type(record)
    like = _like(kind, naam)
    if value is None:
        return Gat(like.label, pad)
    if isinstance(value, Mapping):
        return Rij(
            tuple(_entry(key, each, (pad, like), zicht) for key, each in value.items()), pad, like.label
        )
    if isinstance(value, tuple):
        members = (_member(each, (f"{pad}[{n}]", like), zicht) for n, each in enumerate(value, 1))
        return Rij(tuple(members), pad, like.label)
    return _member(value, (pad, like), zicht)


def _member(value: Any, kind: tuple[str, Los], zicht: Zicht) -> Any:
    """The view of a value that stands in a field or a list, alike in type, label and personal-data mark."""
    pad, like = kind
    veld = like.veld
    if isinstance(value, Record):
        return Kijk(value, zicht, pad.rsplit(".", 1)[-1])
    if veld and veld.naam in ("partij", "document", "deelterrein", "besluit") and isinstance(value, str):
        return zicht.volg(veld, value) or Gat(f"{veld.naam} '{value}'", pad)
    return Los(value, veld, (pad,), like.grond, like.label)


def _entry(key: str, value: Any, kind: tuple[str, Los], zicht: Zicht) -> Any:
    """An entry of a mapping: a record with its id, or a pair such as the share of a party."""
    pad, like = kind
    if isinstance(value, Record):
        return Kijk(value, zicht, key)
    waarde = Los(value, like.veld, (f"{pad}.{key}",), like.grond)
    partij = zicht.volg(_PARTIJ, key)
    return Paar(
        {"partij": partij, "aandeel": waarde} if partij else {"id": Los(key, TEKST), "waarde": waarde},
        pad,
        key,
    )


@lru_cache(maxsize=4096)  # kinds have types of records of their own, which go with them
def _like(record: type[Any], naam: str) -> Los:
    """What the values of a field have in common: type, label and personal-data mark."""
    return Los(None, type_of(record, naam), grond=ground_of(record, naam), label=label_of(record, naam))


_GROUNDS: dict[type[Record], str] = {}


def whole_ground(record: type[Record]) -> str:
    """What kind of personal data a record is that is shown or counted whole: that of its name, "" when it has none."""
    if record not in _GROUNDS:
        grounds = {each: ground_of(record, each) for each in record.__dataclass_fields__ if each != "bron"}
        _GROUNDS[record] = grounds.get("achternaam") or next(filter(None, grounds.values()), "")
    return _GROUNDS[record]


def _same_kind(other: object, mine: object) -> Any:
    """What a value is compared with: a date may be written as text."""
    other = other.waarde if isinstance(other, Los) else other
    if isinstance(mine, date) and isinstance(other, str):
        try:
            return date.fromisoformat(other)
        except ValueError:
            raise WrongUseError(f"'{other}' is geen datum; schrijf hem als '2020-01-01'") from None
    return other


_PARTIJ = Veld("partij", str, {}, "")
__all__ = [
    "Gat",
    "Keuze",
    "Kijk",
    "Los",
    "Paar",
    "Rij",
    "Spoor",
    "UnknownFieldError",
    "View",
    "WrongUseError",
    "Zicht",
    "wrap",
]
