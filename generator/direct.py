"""Records without pydantic: what records.py gathers from a file in; the record out, or None where something is not as it should be.

Nearly every file that is read has no mistake in it. For such a file this does the same as pydantic, whose import and validators cost more
than all the rest of the reading; of any other it says nothing, and pydantic says what is wrong. Tests hold the two equal.
"""

import types
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from generator.fields import Hole, Keuze, Record, Veld, Verborgen, annotations_of
from generator.values import lees_keuze

R = TypeVar("R", bound=Record)
Lezer = Callable[[Any], Any]

_MAX_TYPES = 1024  # kinds have record types of their own, which go with them


class NotPlainError(Exception):
    """A value that this file leaves to pydantic, or a type that it does not know."""


def read_plainly(raw: object, record: type[R]) -> R | None:
    """The record that pydantic would make of `raw`; None where pydantic would refuse it, or where we cannot know."""
    kind: Any = record
    try:
        found: R = _of_record(kind)(raw)
    except (NotPlainError, ValueError, AssertionError):  # what pydantic takes for a refusal
        return None
    return found


@lru_cache(maxsize=_MAX_TYPES)
def _of_record(record: Any) -> Lezer:
    """The reader of a record type; the readers of its fields are made when the first of them is read."""
    fields: dict[str, Lezer] = {}

    def read(raw: Any) -> Any:
        if not isinstance(raw, dict):
            raise NotPlainError
        hints, values = annotations_of(record), {}
        for key, value in raw.items():
            if key not in fields:
                if key not in hints:
                    raise NotPlainError
                fields[key] = _of(hints[key])
            values[key] = fields[key](value)
        try:
            return record(**values)
        except TypeError:  # a required key is not there
            raise NotPlainError from None

    return read


def _of(hint: Any) -> Lezer:
    """The reader of a type, in the order in which pydantic looks at it: its outermost annotation that reads decides."""
    if get_origin(hint) is Annotated:
        for extra in reversed(hint.__metadata__):
            match extra:
                case Veld():
                    return _of_text(extra.lees)
                case Keuze():
                    return _of_text(partial(lees_keuze, keuzes=extra.keuzes or get_args(hint.__origin__)))
                case Verborgen():
                    return lambda raw: raw
        return _of(hint.__origin__)
    is_record = isinstance(hint, type) and issubclass(hint, Record)
    return _of_record(hint) if is_record else _of_many(hint)


def _of_many(hint: Any) -> Lezer:
    """The reader of a type that is made of others: with None, a list, a block of ids."""
    origin, members = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        others = [each for each in members if each is not type(None)]
        if len(others) == 1:
            inner = _of(others[0])
            return lambda raw: None if raw is None else inner(raw)
    if origin is tuple and members[1:] == (...,):
        item = _of(members[0])
        return lambda raw: tuple(item(each) for each in _checked(raw, list))
    if origin is Mapping:
        key, value = _of(members[0]), _of(members[1])
        return lambda raw: {key(name): value(each) for name, each in _checked(raw, dict).items()}
    raise NotPlainError


def _of_text(lees: Callable[[str], object]) -> Lezer:
    """The reader of one value; a hole is where a first look found a mistake."""

    def read(raw: Any) -> object:
        if isinstance(raw, str):
            return lees(raw)
        if isinstance(raw, Hole):
            return None
        raise NotPlainError

    return read


def _checked(raw: Any, kind: type) -> Any:
    if not isinstance(raw, kind):
        raise NotPlainError
    return raw
