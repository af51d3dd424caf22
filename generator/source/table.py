"""Tables of users: the path of a CSV or XLSX file in; its rows out, every cell as text with its row and column."""

import csv
import os
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import chain, count, islice
from pathlib import Path
from typing import Any

from generator.problem import Position
from generator.source.source import read_text

MAX_UNPACKED = 50_000_000  # an XLSX is a zip; one that unpacks to more is no list of people or addresses
MAX_COLUMNS = 60
EXTENSIONS = (".csv", ".xlsx")

Cells = list[tuple[str, Position]]


class UnreadableError(Exception):
    """A file that is no table; says why in Dutch."""


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
    yield from islice(filled, grens.rijen + 1)


def _csv(path: Path, naam: str, most: int) -> Iterator[Cells]:
    """The rows of a CSV file, split by commas or semicolons (what Dutch Excel writes)."""
    text = read_text(path, naam, most)
    if text.value is None:
        raise UnreadableError("; ".join(problem.message for problem in text.problems))
    lines = iter(text.value.split("\n"))
    first, skipped = next(lines), 0
    if first.startswith("sep="):
        # Excel may write its delimiter above the list, as in `sep=;`.
        first, skipped = next(lines, ""), 1
    delimiter = ";" if first.count(";") >= first.count(",") else ","
    reader = csv.reader((f"{line}\n" for line in chain((first,), lines)), delimiter=delimiter)
    try:
        for cells in reader:
            yield [
                (cell, Position(naam, reader.line_num + skipped, number, max(len(cell), 1)))
                for number, cell in enumerate(cells, 1)
            ]
    except csv.Error as error:
        raise UnreadableError("een cel is te lang, of een aanhalingsteken sluit niet") from error


def _xlsx(path: Path, naam: str, most: int) -> Iterator[Cells]:
    """The rows of the first sheet of an XLSX file; line is the row, column the column."""
    try:
        with zipfile.ZipFile(path) as package:
            if sum(info.file_size for info in package.infolist()) > MAX_UNPACKED:
                raise UnreadableError("het bestand is uitgepakt te groot")
    except (zipfile.BadZipFile, OSError) as error:
        raise UnreadableError("dit is geen Excel-bestand") from error
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and only here

    book = _unharmed(lambda: load_workbook(path, read_only=True, data_only=True))
    try:
        if not book.worksheets:
            raise UnreadableError("er staat geen werkblad in")
        sheet = book.worksheets[0]
        rows = _unharmed(lambda: sheet.iter_rows(max_row=most + 2, max_col=MAX_COLUMNS, values_only=True))
        for number in count(1):
            cells = _unharmed(lambda: next(rows, None))
            if cells is None:
                return
            yield [(_text(cell), Position(naam, number, column)) for column, cell in enumerate(cells, 1)]
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
    match cell:
        case None:
            return ""
        case bool():
            return "ja" if cell else "nee"
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case float():
            # Excel keeps and shows 15 digits: 0.1 + 0.2 is 0,3 there.
            return format(Decimal(f"{cell:.15g}"), "f").replace(".", ",")
        case _:
            return str(cell)
