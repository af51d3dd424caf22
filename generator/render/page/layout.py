"""Lines of a fixed width: strings in; wrapped, hanging and tabular lines out."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

GAP = 2  # columns between two columns of a table

# A word with the spaces before it. Only U+0020 ends a word, so that a non-breaking space holds its line together
# and the two spaces after a postcode stay two.
_WORD = re.compile(r" *[^ ]+")


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table of plain strings; `right` says per column whether its cells end at the right edge."""

    headings: tuple[str, ...]
    right: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()

    def column(self, index: int) -> list[str]:
        """Every string of one column, heading and total included."""
        rows = [self.headings, *self.rows, *([self.total] if self.total else [])]
        return [row[index] for row in rows]


def columns(text: str) -> int:
    """How many columns a terminal gives a text: East Asian wide characters two, combining marks none (UAX #11)."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` columns; a longer word (a web address) keeps a line to itself."""
    return [line for part in text.split("\n") for line in _wrap_line(part, width)]


def _wrap_line(text: str, width: int) -> list[str]:
    lines: list[str] = []
    current: list[str] = []
    used = 0
    for word in _WORD.findall(text):
        needed = columns(word)
        if current and used + needed > width:
            lines.append("".join(current))
            current = []
        if not current:
            used, word_at_start = 0, word.lstrip(" ")
            current, needed = [word_at_start], columns(word_at_start)
        else:
            current.append(word)
        used += needed
    return [*lines, "".join(current)]


def hang(label: str, lines: Sequence[str]) -> list[str]:
    """Put a label before the first line and indent the other lines under the text."""
    indent = " " * columns(label)
    first, *rest = lines or [""]
    return [f"{label}{first}", *(f"{indent}{line}" if line else "" for line in rest)]


def spaced(groups: Iterable[Sequence[str]]) -> list[str]:
    """Groups of lines with one empty line between two groups; empty groups leave no trace."""
    lines: list[str] = []
    for group in groups:
        if group:
            lines += ["", *group] if lines else group
    return lines


def underlined(lines: Sequence[str], mark: str) -> list[str]:
    """A heading with a rule as long as its longest line."""
    return [*lines, mark * max((columns(line) for line in lines), default=0)]


def pairs(entries: Iterable[tuple[str, str]], width: int) -> list[str]:
    """Labels with their values, all values beginning in the same column."""
    listed = [(f"{label}:" if label else "", value) for label, value in entries]
    edge = max((columns(label) for label, _ in listed), default=0) + GAP
    return [
        line
        for label, value in listed
        for line in hang(_pad(label, edge, right=False), wrap(value, width - edge))
    ]


def table(content: TextTable, width: int) -> list[str]:
    """Aligned columns; where even the longest words do not fit beside each other, one record below the other."""
    cells = [content.column(index) for index in range(len(content.headings))]
    least = [max(_longest_word(text) for text in column) for column in cells]
    room = width - GAP * (len(cells) - 1)
    if sum(least) > room:
        return _records(content, width)
    natural = [max(columns(part) for text in column for part in text.split("\n")) for column in cells]
    widths = _fit(least, natural, room)
    rule = [(" " * GAP).join("-" * size for size in widths)]
    body = [line for row in content.rows for line in _row(row, widths, content.right)]
    foot = [*rule, *_row(content.total, widths, content.right)] if content.total else []
    return [*_row(content.headings, widths, content.right), *rule, *body, *foot]


def _longest_word(text: str) -> int:
    return max((columns(word) for word in re.split("[ \n]", text)), default=0)


def _fit(least: Sequence[int], natural: Sequence[int], room: int) -> list[int]:
    """Every column its natural width when that fits; else the widest ones give way, never below their longest word."""
    widths = [min(size, max(room, low)) for size, low in zip(natural, least, strict=True)]
    excess = sum(widths) - room
    while excess > 0:
        widest = max(
            (index for index, size in enumerate(widths) if size > least[index]),
            key=lambda index: widths[index],
        )
        widths[widest] -= 1
        excess -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    wrapped = [wrap(text, size) for text, size in zip(cells, widths, strict=True)]
    return [
        (" " * GAP).join(
            _pad(lines[number] if number < len(lines) else "", size, right=to_right)
            for lines, size, to_right in zip(wrapped, widths, right, strict=True)
        )
        for number in range(max(map(len, wrapped)))
    ]


def _pad(text: str, width: int, *, right: bool) -> str:
    fill = " " * max(width - columns(text), 0)
    return fill + text if right else text + fill


def _records(content: TextTable, width: int) -> list[str]:
    rows = [*content.rows, *([content.total] if content.total else [])]
    return spaced(pairs(zip(content.headings, row, strict=True), width) for row in rows)
