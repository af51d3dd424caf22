"""Which values of a field are worth trying: a record type and a field in, values as a project file writes them out.

None stands for a key that is left out. Dates are days from that of the trial (`Dag`), since a trial is moved to another day as
a whole. Texts and numbers that a clause compares a field with are worth trying too; who calls gives those.
"""

import dataclasses
import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from generator.coverage.pairwise import pairwise_rows
from generator.fields import Keuze, Record, Veld, type_of
from generator.records import hints_of


@dataclass(frozen=True, slots=True)
class Dag:
    """A day, counted from that of the trial."""

    verschil: int = 0


Invoer: TypeAlias = "str | Dag | list[Any] | dict[str, Any] | None"

# A year before, the day itself and a year after: what a comparison of two dates can tell apart.
DAGEN = (Dag(), Dag(-365), Dag(365))
_NAMES = ("code", "nummer")  # what names a record in a list
_OTHERS = 3  # documents of unusual kinds that a field names
# Fields whose members other code makes, or that decide nothing in a document.
_NEVER = ("bron", "velden", "exemplaren", "uitzonderingen", "bestand")


@dataclass(frozen=True, slots=True)
class Gebruik:
    """What clauses do with fields.

    `vergeleken`: the constants that one is compared with, by record and field; `documenten`: by field that names a document,
    those of a trial that have what is asked of it.
    """

    vergeleken: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    documenten: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Keuzeruimte:
    """What fields can hold: the ids that exist in a trial by field type, and what clauses do with the field."""

    ids: Mapping[str, tuple[str, ...]]
    gebruik: Gebruik = field(default_factory=Gebruik)

    def levels(self, record: type[Record], naam: str) -> tuple[Invoer, ...]:
        """Every value of a field that is worth trying; the first is an ordinary one."""
        hint = hints_of(record)[naam]
        found = self._values(record, naam, hint)
        fixed = choices_of(record, naam) or not isinstance(found[0], str | Dag)
        compared = () if fixed else self.gebruik.vergeleken.get((record.__name__, naam), ())
        known: list[Invoer] = [*found, *(each for each in compared if each not in found)]
        default = record.__dataclass_fields__[naam].default
        without = (
            _may_be_none(hint)
            if default in (None, dataclasses.MISSING)
            else self._shows_default(record, naam)
        )
        return (*known, None) if without else tuple(known)

    def rows(self, record: type[Record]) -> list[dict[str, Invoer]]:
        """Records that together hold every two values of every two fields."""
        names = [each for each in hints_of(record) if each not in _NEVER]
        levels = [self.levels(record, naam) for naam in names]
        rows = [
            {
                naam: each[index]
                for naam, each, index in zip(names, levels, row, strict=True)
                if each[index] is not None
            }
            for row in pairwise_rows([len(each) for each in levels])
        ]
        # Two members of a list with one code or number would be taken for one.
        return [
            {key: f"{value} {number}" if key in _NAMES else value for key, value in row.items()}
            for number, row in enumerate(rows, 1)
        ]

    def filled(self, record: type[Record]) -> dict[str, Invoer]:
        """A record in which every field is filled in, each with its ordinary value."""
        names = [each for each in hints_of(record) if each not in _NEVER]
        return {naam: self.levels(record, naam)[0] for naam in names}

    def required(self, record: type[Record]) -> dict[str, Invoer]:
        """A record with the fields that it cannot do without."""
        return {
            naam: each for naam, each in self.filled(record).items() if None not in self.levels(record, naam)
        }

    def _shows_default(self, record: type[Record], naam: str) -> bool:
        """Whether leaving a key out gives a value that is not tried already: a choice or a text has its default among them."""
        veld = type_of(record, naam)
        return veld is not None and veld.naam not in ("ja_nee", "tekst") and not choices_of(record, naam)

    def _values(self, record: type[Record], naam: str, hint: object) -> tuple[Invoer, ...]:
        bare = bare_hint(hint)
        members = get_args(bare)
        if get_origin(bare) is tuple:
            return self._lists(record, naam, members[0])
        if get_origin(bare) is Mapping:
            return self._mapping(record, naam, members[1]), {}
        if isinstance(bare, type) and issubclass(bare, Record):
            return self.filled(bare), self.required(bare)
        if choices := choices_of(record, naam):
            return choices
        return self._scalars(record, naam, type_of(record, naam))

    def _lists(self, record: type[Record], naam: str, member: object) -> tuple[Invoer, ...]:
        """A list with more members, with one, and without any."""
        inner = bare_hint(member)
        if isinstance(inner, type) and issubclass(inner, Record):
            rows: list[Any] = [*self.rows(inner)]
            return rows, rows[:1], []
        veld = type_of(record, naam)
        one = self._scalars(record, naam, veld)
        if veld is not None and veld.naam in self.ids:
            return list(one), list(one[:1]), []
        return [f"{one[0]} een", f"{one[0]} twee", f"{one[0]} drie"], [one[0]], []

    def _mapping(self, record: type[Record], naam: str, member: object) -> dict[str, Invoer]:
        """A block with an entry for every id that there is."""
        veld = type_of(record, naam)
        keys = self.ids.get(veld.naam if veld else "") or self.gebruik.vergeleken.get(
            (record.__name__, naam), ("kosten",)
        )
        inner = bare_hint(member)
        if isinstance(inner, type) and issubclass(inner, Record):
            rows = self.rows(inner)
            if veld and veld.naam == "id":
                return {f"{naam}-{number}": row for number, row in enumerate(rows, 1)}
            return {key: rows[number % len(rows)] for number, key in enumerate(keys)}
        value = f"1/{len(keys)}" if inner is Fraction else "7"
        return dict.fromkeys(keys, value)

    def _scalars(self, record: type[Record], naam: str, veld: Veld | None) -> tuple[Invoer, ...]:
        if veld is None:
            return (naam,)
        if veld.naam == "document":
            return self._documents(naam)
        if veld.naam in self.ids:
            return self.ids[veld.naam]
        match veld.naam:
            case "datum":
                return DAGEN
            case "ja_nee":
                return "ja", "nee"
            case "looptijd":
                return veld.voorbeeld, "onbepaald"
            case "getal" | "aantal":
                return veld.voorbeeld, "1"
            case "tekst":
                return self._text(record, naam)
        return (veld.voorbeeld,)

    def _documents(self, naam: str) -> tuple[Invoer, ...]:
        """Agreements and one made elsewhere, as far as they have what clauses ask of them; or else others that do."""
        fitting = self.gebruik.documenten.get(naam, self.ids["document"])
        usual = tuple(each for each in self.ids["document"] if each in fitting)
        return usual or fitting[:_OTHERS] or self.ids["document"]

    def _text(self, record: type[Record], naam: str) -> tuple[Invoer, ...]:
        """A text with a default has a form of its own ("1 juli"), so it keeps that; other texts say what they are."""
        default = record.__dataclass_fields__[naam].default
        own = naam.replace("_", " ")
        if isinstance(default, str):
            return (default, own) if (record.__name__, naam) in self.gebruik.vergeleken else (default,)
        return (own,)


def choices_of(record: type[Record], naam: str) -> tuple[str, ...]:
    """The words that a field chooses from; empty for another field."""
    return _choices(hints_of(record)[naam]) if naam in hints_of(record) else ()


@lru_cache(maxsize=4096)  # of every field, asked for every document of a trial
def _choices(hint: object) -> tuple[str, ...]:
    if get_origin(hint) is Annotated:
        inner, *extra = get_args(hint)
        for each in extra:
            if isinstance(each, Keuze):
                return each.keuzes or _literals(inner)
        return _choices(inner)
    return next((found for each in get_args(hint) if (found := _choices(each))), ())


def _literals(hint: object) -> tuple[str, ...]:
    if get_origin(hint) is Literal:
        return tuple(str(each) for each in get_args(hint))
    return next((found for each in get_args(hint) if (found := _literals(each))), ())


def bare_hint(hint: object) -> object:
    """A type without `Annotated` and without `| None`."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    members = [each for each in get_args(hint) if each is not type(None)]
    if get_origin(hint) in (Union, types.UnionType) and len(members) == 1:
        return bare_hint(members[0])
    return hint


def _may_be_none(hint: object) -> bool:
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    return type(None) in get_args(hint)
