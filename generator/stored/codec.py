"""Frozen trees to plain data and back: values of the classes that are named in, lists and texts for JSON out, and the same values again.

Only classes that the caller names can come back, and only as they are built anyway: nothing in the data says what is to be run. The data
is read by the program that wrote it (its key holds the program), so it needs no versions and no names of fields.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, Generic, TypeVar

from generator.problem import Position

T = TypeVar("T")

_TUPLE, _DATE, _PLACE, _BYTES, _FIRST = 0, 1, 2, 3, 4
_SIMPLE = (str, int, type(None))  # a bool is an int


class NotKeptError(TypeError):
    """A value that no class was named for, so it is not kept."""


class Codec(Generic[T]):
    """Writes and reads trees of some dataclasses, all of whose places are in one file."""

    def __init__(self, whole: type[T], *parts: type[Any]) -> None:
        """The class of the whole, and those of its parts in an order that lasts as long as the program does."""
        classes = (whole, *parts)
        self._whole = whole
        self._names = {each: tuple(one.name for one in fields(each) if one.init) for each in classes}
        self._tags = {each: tag for tag, each in enumerate(classes, _FIRST)}
        self._makers = tuple(_maker(each, names) for each, names in self._names.items())

    def encode(self, value: object, file: str) -> Any:
        """The data of a value; raises NotKeptError where something in it cannot come back as it was."""
        match value:
            case str() | int() | None if type(value) in (*_SIMPLE, bool):
                return value
            case tuple() if type(value) is tuple:
                return [_TUPLE, *(self.encode(each, file) for each in value)]
            case date() if type(value) is date:
                return [_DATE, value.isoformat()]
            case bytes() if type(value) is bytes:
                return [_BYTES, b64encode(value).decode()]
            case Position() if value.file == file:
                return [_PLACE, value.line, value.column, value.length]
            case dict() if all(type(key) is str for key in value):
                return {key: self.encode(each, file) for key, each in value.items()}
        if type(value) not in self._tags:
            raise NotKeptError(type(value).__name__)
        values = (getattr(value, name) for name in self._names[type(value)])
        return [self._tags[type(value)], *(self.encode(each, file) for each in values)]

    def decode(self, data: Any, file: str) -> T:
        """The value of such data; raises ValueError where it is none."""
        makers: tuple[Callable[[list[Any]], Any], ...] = (
            tuple,
            lambda items: date.fromisoformat(items[0]),
            lambda items: Position(file, *items),
            lambda items: b64decode(items[0], validate=True),
            *self._makers,
        )

        def read(item: Any) -> Any:
            if item.__class__ is list:
                return makers[item[0]]([read(each) for each in item[1:]])
            if item.__class__ is dict:
                return {key: read(each) for key, each in item.items()}
            return item

        try:
            value = read(data)
        except (TypeError, IndexError, RecursionError) as error:
            raise ValueError("this is no data of ours") from error
        if not isinstance(value, self._whole):
            raise ValueError("this is data of something else")  # noqa: TRY004 - as above, for who calls this
        return value


def _maker(kind: type[Any], names: tuple[str, ...]) -> Callable[[list[Any]], Any]:
    """Builds one class from the values of its fields."""
    if any(each.kw_only for each in fields(kind)):

        def make(items: list[Any]) -> Any:
            given: Mapping[str, Any] = dict(zip(names, items, strict=True))
            return kind(**given)

        return make
    return lambda items: kind(*items)
