"""Tables of users: the path of a CSV or XLSX file in; its rows out, every cell as text with its row and column."""

import csv
import os
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, islice, repeat, zip_longest
from pathlib import Path
from typing import Any

from generator.problem import Position
from generator.source.source import read_text

MAX_UNPACKED = 50_000_000  # an XLSX is a zip; one that unpacks to more is no list of people or addresses
MAX_COLUMNS = 60
_LOOKED_AT = 256  # columns of a sheet, to see whether there are too many
EXTENSIONS = (".csv", ".xlsx")

_SAVE_AS = "kies in Excel bij Opslaan als: Excel-werkmap (.xlsx), of CSV UTF-8"

Cells = list[tuple[str, Position]]


class UnreadableError(Exception):
    """A file that is no table; says why in Dutch, and where it is known what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Grens:
    """How much of a table is read."""

    rijen: int
    bytes: int


def read_table(path: Path, naam: str, grens: Grens) -> Iterator[Cells]:
    """The rows of a table one by one, those without any text left out; at most one more than was asked for.

    `naam` is what messages call the file. Raises UnreadableError, also for a file that is too large.
    """
    size = path.stat().st_size if os.path.isfile(path) else 0  # noqa: PTH113 - false for a name that is too long
    if size > grens.bytes:
        raise UnreadableError(f"het bestand is groter dan {grens.bytes // 1_000_000} MB")
    reader = (
        _xlsx(path, naam, grens.rijen) if path.suffix.lower() == ".xlsx" else _csv(path, naam, grens.bytes)
    )
    filled = (row for row in reader if any(text.strip() for text, _ in row))
    for row in islice(filled, grens.rijen + 1):
        if any(text.strip() for text, _ in row[MAX_COLUMNS:]):
            message = f"regel {row[0][1].line} heeft meer dan {MAX_COLUMNS} kolommen"
            raise UnreadableError(message, "haal de kolommen weg die niet nodig zijn")
        yield row[:MAX_COLUMNS]


def _csv(path: Path, naam: str, most: int) -> Iterator[Cells]:
    """The rows of a CSV file, split by commas or semicolons (what Dutch Excel writes)."""
    text = read_text(path, naam, most)
    if text.value is None:
        problem = text.problems[0]
        line = f"regel {problem.position.line}: " if problem.position and problem.position.line > 1 else ""
        raise UnreadableError(f"{line}{problem.message}", _SAVE_AS)
    lines = iter(text.value.split("\n"))
    first, skipped = next(lines), 0
    if first.startswith("sep="):
        # Excel may write its delimiter above the list, as in `sep=;`.
        first, skipped = next(lines, ""), 1
    delimiter = ";" if first.count(";") >= first.count(",") else ","
    # Strict, for else a quotation mark that does not close takes all rows below it into one cell.
    reader = csv.reader((f"{line}\n" for line in chain((first,), lines)), delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in reader:
            start = reader.line_num + 1
            yield [
                (cell, Position(naam, reader.line_num + skipped, number, max(len(cell), 1)))
                for number, cell in enumerate(cells, 1)
            ]
    except csv.Error as error:
        message = f"regel {start + skipped}: een cel is te lang, of een aanhalingsteken sluit niet"
        raise UnreadableError(message, "zet in die regel het aanhalingsteken goed") from error


def _xlsx(path: Path, naam: str, most: int) -> Iterator[Cells]:
    """The rows of the first sheet of an XLSX file; line is the row, column the column."""
    try:
        with zipfile.ZipFile(path) as package:
            if sum(info.file_size for info in package.infolist()) > MAX_UNPACKED:
                raise UnreadableError("het bestand is uitgepakt te groot")
    except (zipfile.BadZipFile, OSError) as error:
        raise UnreadableError("dit is geen Excel-bestand") from error
    rows = _cells(path, most, outcomes=True)
    # Where a formula was never worked out, nothing stands in its cell; it takes a second look to see that it is there.
    typed = _cells(path, most, outcomes=False) if _unharmed(lambda: _has_formulas(path)) else repeat(())
    for number, (cells, others) in enumerate(zip(rows, typed, strict=False), 1):
        yield [
            (_text(cell) or _lost(cell, other), Position(naam, number, column))
            for column, (cell, other) in enumerate(zip_longest(cells, others), 1)
        ]


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        sheets = (name for name in package.namelist() if name.startswith("xl/worksheets/"))
        return any(re.search(rb"<(\w+:)?f[\s/>]", package.read(name)) for name in sheets)


def _cells(path: Path, most: int, *, outcomes: bool) -> Iterator[tuple[Any, ...]]:
    """The rows of the first sheet: the outcomes of formulas, or the formulas. Of columns too many, those that hold something."""
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and only here

    book = _unharmed(lambda: load_workbook(path, read_only=True, data_only=outcomes))
    try:
        if not book.worksheets:
            raise UnreadableError("er staat geen werkblad in")
        sheet = book.worksheets[0]
        rows = _unharmed(lambda: sheet.iter_rows(max_row=most + 2, max_col=_LOOKED_AT))
        while (cells := _unharmed(lambda: next(rows, None))) is not None:
            yield (*cells[:MAX_COLUMNS], *(one for one in cells[MAX_COLUMNS:] if one.value is not None))
    finally:
        book.close()


def _unharmed(read: Callable[[], Any]) -> Any:
    """What openpyxl reads, without its warnings about looks that it cannot keep; we keep none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return read()
    except Exception as error:  # a damaged file makes openpyxl raise anything
        raise UnreadableError("dit Excel-bestand is beschadigd") from error


def _text(cell: Any) -> str:
    """A cell as it would be typed in the project file."""
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case int() | float() if "%" in cell.number_format:
            return f"{_digits(value * 100)}%"  # as it is shown, and as Excel writes it in a .csv
        case float():
            return _digits(value)
        case _:
            return str(value)


def _lost(cell: Any, typed: Any) -> str:
    """The formula of a cell without an outcome, to be refused; an outcome that is an empty text has the type of a text."""
    if typed is None or typed.data_type != "f" or cell.data_type != "n":
        return ""
    return typed.value if isinstance(typed.value, str) else "={…}"


def _digits(value: float) -> str:
    """Excel keeps and shows 15 digits: 0.1 + 0.2 is 0,3 there."""
    return format(Decimal(f"{value:.15g}"), "f").replace(".", ",")
