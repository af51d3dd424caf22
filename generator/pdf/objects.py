"""Values of PDF objects: a string, an array of numbers or a font in; text, floats or a table from codes to text out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pikepdf import Object

_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_ENTRY = re.compile(rb"<([^<>]*)>\s*<([^<>]*)>\s*(<[^<>]*>|\[[^\]]*\])")


def text_of(value: Any) -> str:
    """A string of a PDF as text; nothing when it is absent."""
    return "" if value is None else str(value)


def numbers(values: Iterable[Any]) -> tuple[float, ...]:
    """An array of numbers; with the four decimals that matter on paper."""
    return tuple(round(float(value), 4) for value in values)


@dataclass(frozen=True, slots=True)
class Letters:
    """What the codes of a font mean, by its ToUnicode table (ISO 32000-1, 9.10.3), and how many bytes a code has."""

    table: Mapping[int, str]
    width: int

    def read(self, codes: bytes) -> str:
        """The text of a string that is shown in this font."""
        steps = range(0, len(codes), self.width)
        return "".join(
            self.table.get(int.from_bytes(codes[step : step + self.width]), "\ufffd") for step in steps
        )


def letters(font: Object) -> Letters:
    """The table of one font."""
    composite = font.get("/Subtype") == "/Type0"
    table: dict[int, str] = {}
    data = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
    for kind, block in _BLOCK.findall(data):
        if kind == b"bfchar":
            codes = [_bytes(code) for code in _HEX.findall(block)]
            for code, meaning in zip(codes[::2], codes[1::2], strict=False):
                table[int.from_bytes(code)] = _utf16(meaning)
        else:
            for first, last, meaning in _ENTRY.findall(block):
                table |= _range(int(first, 16), int(last, 16), meaning)
    return Letters(table, 2 if composite else 1)


def _range(first: int, last: int, meaning: bytes) -> dict[int, str]:
    """Codes in a row: an array gives each its text, a single text is that of the first code and counts up."""
    found = [_bytes(each) for each in _HEX.findall(meaning)]
    if meaning.startswith(b"["):
        return {first + step: _utf16(each) for step, each in enumerate(found[: last - first + 1])}
    begin, tail = found[0][:-2], int.from_bytes(found[0][-2:])
    return {
        first + step: _utf16(begin + ((tail + step) & 0xFFFF).to_bytes(2))
        for step in range(min(last - first, 0xFFFF) + 1)
    }


def _bytes(digits: bytes) -> bytes:
    return bytes.fromhex(digits.decode("ascii"))


def _utf16(data: bytes) -> str:
    return data.decode("utf-16-be", errors="replace")
