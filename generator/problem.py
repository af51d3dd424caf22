"""Mistakes of users as values: where, what is wrong, how to mend it; and how they are printed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How serious a problem is; its value is the word that is printed."""

    ERROR = "fout"
    WARNING = "waarschuwing"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: line and column count from 1, `length` is the number of characters to underline."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake of a user. `code` is stable and may be searched for; `hint` says how to mend it.

    `exemption` is the reason why a project lets it stand: then it stops nothing, and is still reported.
    """

    code: str
    message: str
    position: Position | None = None
    hint: str = ""
    severity: Severity = Severity.ERROR
    exemption: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR and not self.exemption

    @property
    def is_warning(self) -> bool:
        return self.severity is Severity.WARNING and not self.exemption


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a stage gives: its value, or None when it could not be made, and every problem that it met."""

    value: T | None
    problems: tuple[Problem, ...] = field(default=())

    @property
    def ok(self) -> bool:
        return self.value is not None and not has_errors(self.problems)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of the problems is an error; warnings alone stop nothing."""
    return any(problem.is_error for problem in problems)


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Order problems by file, line and column, those without a place last, each one once."""
    unplaced = Position("\U0010ffff")
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda problem: (problem.position or unplaced, problem.code)))


def format_problem(problem: Problem, sources: Mapping[str, str] | None = None) -> str:
    r"""Print one problem for people and editors; `sources` maps a file to its text, for the excerpt.

    >>> print(format_problem(Problem("kvk", "een KvK-nummer heeft 8 cijfers", Position("p.yaml", 2, 6, 4)),
    ...                      {"p.yaml": "a: 1\nkvk: 1234"}))
    p.yaml:2:6: fout [kvk] een KvK-nummer heeft 8 cijfers
        kvk: 1234
             ^^^^
    """
    where = f"{problem.position}: " if problem.position else ""
    if problem.exemption:
        return f"{where}uitgezonderd [{problem.code}] {problem.message}\n  reden: {problem.exemption}"
    lines = [f"{where}{problem.severity} [{problem.code}] {problem.message}"]
    if problem.position and sources and problem.position.file in sources:
        lines += _excerpt(problem.position, sources[problem.position.file])
    if problem.hint:
        lines.append(f"  tip: {problem.hint}")
    return "\n".join(lines)


def _excerpt(position: Position, source: str) -> list[str]:
    """The line of the source with carets under the place, without its indentation; nothing when it is absent."""
    lines = source.splitlines()
    if not 1 <= position.line <= len(lines):
        return []
    line = lines[position.line - 1]
    text = line.lstrip()
    start = max(position.column - 1 - (len(line) - len(text)), 0)
    width = max(1, min(position.length, len(text) - start))
    shown = "".join(" " if character == "\t" else character for character in text[:200])
    carets = (
        []
        if start >= len(shown) + 1
        else [f"    {' ' * start}{'^' * min(width, max(1, len(shown) - start))}"]
    )
    return [f"    {shown}", *carets]
