"""The tree that a YAML file is read into: values exactly as they were written, each with its place."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeAlias

from generator.problem import Position

# YAML 1.2.2 section 5.4: a line ends with LF, CR or CR LF and with nothing else.
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value or key as text, never typed: `010` stays "010". `plain` says that no quotes stood around it.

    A key without a value (`kvk:`) has the empty text and is plain; `kvk: ""` is not plain.
    """

    text: str
    position: Position
    plain: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, written with dashes or between square brackets."""

    items: "tuple[Node, ...]"
    position: Position


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file, every key once."""

    entries: tuple[Entry, ...]
    position: Position

    def get(self, key: str) -> "Node | None":
        """Give the value of a key, or None where the file does not have the key."""
        return next((entry.value for entry in self.entries if entry.key.text == key), None)

    def keys(self) -> tuple[str, ...]:
        """Give the keys in the order of the file."""
        return tuple(entry.key.text for entry in self.entries)


Node: TypeAlias = Scalar | Sequence | Mapping


class Mark(Protocol):
    """A place as both parsers of PyYAML give it: all three count characters from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def index(self) -> int: ...


@dataclass(frozen=True)
class SourceText:
    """The text that is being read, what its file is called, and the line of that file on which it starts."""

    text: str
    file: str
    first_line: int = 1

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines without their line breaks."""
        return tuple(_LINE_BREAK.split(self.text))

    def line(self, index: int) -> str:
        """Give a line by its index from 0; past the end there is an empty one."""
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def position(self, line: int, column: int, length: int = 1) -> Position:
        """Turn a line and column that count from 0 within the text into a place in the file."""
        return Position(self.file, self.first_line + line, column + 1, max(length, 1))

    def position_at(self, offset: int, length: int = 1) -> Position:
        """Turn a number of characters from the start of the text into a place in the file."""
        breaks = list(_LINE_BREAK.finditer(self.text, 0, offset))
        start = breaks[-1].end() if breaks else 0
        return self.position(len(breaks), offset - start, length)
