"""YAML nodes to records: a tree with places in, a typed frozen record out, and one problem for every mistake.

Pydantic validates; this file turns our nodes into what it reads, gives every record its place, and turns its errors
into problems in Dutch. A value that cannot be read leaves a hole, and the record is made all the same, so that the
checks can look at the rest in the same run.
"""

import types
from collections.abc import Mapping as MappingType
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, Union, get_args, get_origin

from generator.direct import read_plainly
from generator.fields import HOLE, Bron, Record, Verborgen, annotations_of, label_of
from generator.problem import Outcome, Position, Problem
from generator.source.source import Entry, Mapping, Node, Scalar, Sequence
from generator.values import suggest

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

R = TypeVar("R", bound=Record)
Path = tuple[str | int, ...]

_NULLS = ("", "~", "null")
_RECORD_EXPECTED = ("dataclass_type", "dataclass_exact_type")
_BLOCK_EXPECTED = ("dict_type", "mapping_type", *_RECORD_EXPECTED)
_LIST_EXPECTED = ("tuple_type", "list_type", "iterable_type")
_MAX_ROUNDS = 20  # each round fills the holes of one level; no record is nested this deep


def read_record(node: Node, record: type[R], pad: str = "") -> Outcome[R]:
    """Validate a node as a record; `pad` is its path in the file ("organisaties.emmen"), for messages.

    Problems: `onbekende-sleutel`, `ontbreekt` (a required key), `geen-blok`, `geen-lijst`, and the codes of the field
    types (fields.py). The value is there even when there are problems; a field that could not be read is None then.
    """
    if not isinstance(node, Mapping):
        message = f"{pad or 'het bestand'}: hier hoort een blok met sleutels"
        return Outcome(
            None, (Problem("geen-blok", message, node.position, "schrijf sleutel: waarde, ingesprongen"),)
        )
    reader = _Reader(record, pad)
    raw = reader.raw(node, record, ())
    return Outcome(reader.validate(raw, node), tuple(reader.problems))


_MAX_TYPES = 1024  # kinds have types of records of their own, which go with them


def adapter(record: type[Record]) -> "TypeAdapter[Any]":
    """Pydantic's validator of a record, built once."""
    kind: Any = record  # mypy takes a class whose values have a hash for one that has none itself
    return _adapter(kind)


@lru_cache(maxsize=_MAX_TYPES)
def _adapter(record: Any) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter  # noqa: PLC0415 - only at the border

    return TypeAdapter(record)


def hints_of(record: type[Record]) -> MappingType[str, Any]:
    """The annotations of a record's fields that a user may write."""
    kind: Any = record
    return _hints(kind)


@lru_cache(maxsize=_MAX_TYPES)
def _hints(record: Any) -> MappingType[str, Any]:
    return {
        name: hint
        for name, hint in annotations_of(record).items()
        if name in record.__dataclass_fields__
        and not any(isinstance(extra, Verborgen) for extra in getattr(hint, "__metadata__", ()))
    }


class _Reader:
    """Reads one record with everything in it."""

    def __init__(self, record: type[Record], pad: str) -> None:
        self.record = record
        self.pad = pad
        self.problems: list[Problem] = []
        self.places: dict[Path, Position] = {}
        self.key_places: dict[Path, Position] = {}
        self.meant: set[Path] = set()  # keys that a misspelt key probably stands for
        self.records: dict[Path, type[Record]] = {}

    # --- nodes to what pydantic reads

    def raw(self, node: Node, hint: object, path: Path) -> object:
        """Turn a node into text, lists and dicts, guided by the type that stands there; keep every place."""
        self.places[path] = node.position
        hint = _bare(hint)
        if isinstance(node, Scalar):
            return self.single(node, hint, path)
        if isinstance(node, Sequence):
            member = get_args(hint)[0] if get_origin(hint) is tuple else object
            return [self.raw(item, member, (*path, index)) for index, item in enumerate(node.items)]
        if isinstance(hint, type) and issubclass(hint, Record):
            return self.mapping_record(node, hint, path)
        member = get_args(hint)[1] if get_origin(hint) is MappingType else object
        self.key_places |= {(*path, entry.key.text): entry.key.position for entry in node.entries}
        return {
            entry.key.text: self.raw(self.filled(entry, member), member, (*path, entry.key.text))
            for entry in node.entries
        }

    def filled(self, entry: Entry, member: object) -> Node:
        """The value of an id; one without a value is there all the same: a block without keys, or an empty text."""
        bare = _bare(member)
        if not self.is_null(entry.value):
            return entry.value
        if isinstance(bare, type) and issubclass(bare, Record):
            return Mapping((), entry.key.position)
        return Scalar("", entry.value.position, plain=False)

    def single(self, node: Scalar, hint: object, path: Path) -> object:
        """A scalar; one text where a list of texts may stand is a list of one, its blank lines dividing paragraphs."""
        if get_origin(hint) is tuple and node.text.strip():
            member = _bare(get_args(hint)[0])
            if not (isinstance(member, type) and issubclass(member, Record)):
                parts = [part.replace("\n", " ").strip() for part in node.text.strip().split("\n\n")]
                self.places |= {(*path, index): node.position for index in range(len(parts))}
                return parts
        return node.text

    def mapping_record(self, node: Mapping, record: type[Record], path: Path) -> dict[str, object]:
        hints = hints_of(record)
        self.records[path] = record
        raw: dict[str, object] = {}
        for before, entry in zip((None, *node.entries), node.entries, strict=False):
            key = entry.key.text
            if key not in hints:
                hint = _cut_value(before, entry) or suggest(key, tuple(hints))
                self.add("onbekende-sleutel", (*path, key), entry.key.position, "", hint)
            elif not self.is_null(entry.value):
                raw[key] = self.raw(entry.value, hints[key], (*path, key))
        raw["bron"] = source_of(node, self.name(path))
        return raw

    @staticmethod
    def is_null(node: Node) -> bool:
        return isinstance(node, Scalar) and node.plain and node.text in _NULLS

    # --- validation, again and again until every hole is filled

    def validate(self, raw: object, node: Mapping) -> Any:
        plain = read_plainly(raw, self.record)
        if plain is not None:
            return plain
        from pydantic import ValidationError  # noqa: PLC0415 - only at the border

        seen: set[Path] = set()
        for _ in range(_MAX_ROUNDS):
            try:
                return adapter(self.record).validate_python(raw)
            except ValidationError as error:
                # A wrong key takes its value along, hence last.
                for detail in sorted(
                    error.errors(include_url=False), key=lambda each: each["loc"][-1:] == ("[key]",)
                ):
                    path = detail["loc"]
                    if not any(path[: len(done)] == done for done in seen):
                        self.report(detail, path)
                    seen.add(path)
                    place = Bron(self.name(path), self.nearest(path))
                    _repair(raw, path, (detail["type"], place))
        raise AssertionError(f"{raw} holes are left in {self.name(())} of line {node.position.line}")

    def report(self, detail: "ErrorDetails", path: Path) -> None:
        """One problem for one of pydantic's errors."""
        kind = detail["type"]
        place = self.nearest(path)
        if path[-1] == "[key]":
            path = path[:-1]
            place = self.key_places.get(path, place)
        if kind == "missing":
            if path not in self.meant:
                self.missing(path)
        elif kind in _BLOCK_EXPECTED:
            self.add(
                "geen-blok",
                path,
                place,
                "hier hoort een blok met sleutels",
                "schrijf sleutel: waarde, ingesprongen",
            )
        elif kind in _LIST_EXPECTED:
            self.add("geen-lijst", path, place, "hier hoort een lijst", "begin elke regel met een streepje")
        else:
            self.add(kind, path, place, detail["msg"], (detail.get("ctx") or {}).get("tip", ""))

    def missing(self, path: Path) -> None:
        """A required key that is not there: the message names it, the place is that of what it should stand in."""
        parent, key = path[:-1], str(path[-1])
        record = self.records.get(parent)
        label = label_of(record, key) if record else key
        named = f" ({label})" if label.replace(" ", "_") != key else ""
        message = f"de sleutel '{key}'{named} ontbreekt of is leeg"
        place = self.key_places.get(path) or self.key_places.get(parent) or self.nearest(path)
        where = self.name(parent) or "het bestand"
        self.problems.append(Problem("ontbreekt", f"{where}: {message}", place, f"voeg toe: {key}: …"))

    def add(self, code: str, path: Path, place: Position | None, message: str, hint: str) -> None:
        if code == "onbekende-sleutel":
            message = f"de sleutel '{path[-1]}' bestaat hier niet"
        self.problems.append(Problem(code, f"{self.name(path)}: {message}", place, hint))

    def nearest(self, path: Path) -> Position | None:
        """The place of a path, or of the nearest thing around it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return None

    def name(self, path: Path) -> str:
        """A path as in messages: `documenten.raam-2009.bijlagen[2]`, counting from 1."""
        text = self.pad
        for step in path:
            text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
        return text


def source_of(node: Mapping, pad: str, plaats: Position | None = None) -> Bron:
    """Where everything in a block stands: keys, values, and what is in its lists (`partijen[2]`) and blocks (`aandelen.emmen`)."""
    values: dict[str, Position] = {}
    for entry in node.entries:
        key = entry.key.text
        values[key] = entry.value.position
        if isinstance(entry.value, Sequence):
            values |= {f"{key}[{number}]": item.position for number, item in enumerate(entry.value.items, 1)}
        elif isinstance(entry.value, Mapping):
            values |= {f"{key}.{inner.key.text}": inner.key.position for inner in entry.value.entries}
    keys = {entry.key.text: entry.key.position for entry in node.entries}
    return Bron(pad, plaats or node.position, keys, values)


def _cut_value(before: Entry | None, entry: Entry) -> str:
    """Between braces a comma ends the value: `{prijs: 12,50}` is a price of 12 and a key `50`, and so for a text."""
    value = before.value if before else None
    if not (isinstance(value, Scalar) and value.plain and value.text and _Reader.is_null(entry.value)):
        return ""
    if value.position.line != entry.key.position.line:
        return ""
    whole, rest = value.text, entry.key.text
    between = "," if whole.isdecimal() and rest.isdecimal() else ", "
    return f'binnen accolades begint na een komma een nieuwe sleutel; schrijf "{whole}{between}{rest}"'


def _bare(hint: object) -> object:
    """A type without `Annotated` and without `| None`."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (Union, types.UnionType):
        members = [member for member in get_args(hint) if member is not type(None)]
        return _bare(members[0]) if len(members) == 1 else hint
    return hint


def _repair(raw: Any, path: Path, wrong: tuple[str, Bron]) -> None:
    """Put something valid where pydantic refused a value: a hole, or an empty list or block; drop a wrong key.

    An empty record keeps its place, since the checks may have something to say of it.
    """
    kind, bron = wrong
    wrong_key = path[-1] == "[key]"
    *parents, last = path[:-1] if wrong_key else path
    target = raw
    for step in parents:
        target = target[step]
    if wrong_key:
        target.pop(last, None)
    elif kind in _BLOCK_EXPECTED:
        target[last] = {"bron": bron} if kind in _RECORD_EXPECTED else {}
    elif kind in _LIST_EXPECTED:
        target[last] = []
    else:
        target[last] = HOLE
