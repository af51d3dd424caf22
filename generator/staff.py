"""The staff list beside a project: a CSV or XLSX file in, the records of its members out, each with its row."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from generator.model import Medewerker, Personeel
from generator.problem import Outcome, Position, Problem
from generator.records import hints_of, read_record
from generator.source import Entry, Mapping, Scalar, check_characters, read_text
from generator.values import suggest

MAX_ROWS = 5_000
MAX_BYTES = 5_000_000
MAX_UNPACKED = 50_000_000  # an XLSX is a zip; one that unpacks to more is not a staff list

Cells = list[tuple[str, Position]]


def read_staff(personeel: Personeel | None, folder: Path) -> Outcome[Personeel]:
    """Add the members in the file that the project names to those that it lists.

    The first row holds the keys of a member (nummer, achternaam, functie, fte …), in any order.
    Problems: `personeelsbestand` (no such file, or none that can be read), `onbekende-kolom`, and those of records.py.
    """
    if personeel is None or not personeel.bestand:
        return Outcome(personeel)
    place = personeel.where("bestand")
    path = folder / personeel.bestand
    wrong = _wrong_file(path, folder)
    if wrong:
        return Outcome(
            personeel, (Problem("personeelsbestand", f"{personeel.bestand}: {wrong[0]}", place, wrong[1]),)
        )
    try:
        rows = _xlsx(path) if path.suffix.lower() == ".xlsx" else _csv(path)
    except (ValueError, OSError, KeyError, zipfile.BadZipFile, csv.Error) as error:
        message = f"{personeel.bestand} is niet te lezen: {error}"
        return Outcome(
            personeel, (Problem("personeelsbestand", message, place, "sla het opnieuw op als .xlsx of .csv"),)
        )
    members, problems = _members(rows)
    return Outcome(replace(personeel, medewerkers=(*personeel.medewerkers, *members)), tuple(problems))


def _wrong_file(path: Path, folder: Path) -> tuple[str, str] | None:
    if path.suffix.lower() not in (".csv", ".xlsx"):
        return "een personeelsbestand is een .csv of een .xlsx", "sla het op als .xlsx"
    if not path.resolve().is_relative_to(folder.resolve()):
        return "dit bestand staat buiten de map van het project", "zet het naast project.yaml"
    if not path.is_file():
        return "dit bestand is er niet", f"zet het naast project.yaml, in {folder.name}/"
    if path.stat().st_size > MAX_BYTES:
        return "dit bestand is te groot voor een personeelslijst", "houd alleen de lijst zelf over"
    return None


def _members(rows: list[Cells]) -> tuple[list[Medewerker], list[Problem]]:
    problems: list[Problem] = []
    members: list[Medewerker] = []
    if not rows:
        return members, problems
    known = tuple(hints_of(Medewerker))
    head = [(text.strip().lower().replace(" ", "_"), place) for text, place in rows[0]]
    for key, place in head:
        if key and key not in known:
            problems.append(
                Problem(
                    "onbekende-kolom",
                    f"de kolom '{key}' hoort niet bij een medewerker",
                    place,
                    suggest(key, known),
                )
            )
    for number, cells in enumerate(rows[1 : MAX_ROWS + 1], 1):
        filled = [
            (key, cell)
            for (key, _), cell in zip(head, cells, strict=False)
            if key in known and cell[0].strip()
        ]
        if not filled:
            continue
        for _, (text, place) in filled:
            problems += [replace(each, position=place) for each in check_characters(text, place.file)]
        entries = tuple(
            Entry(Scalar(key, place, plain=True), Scalar(text, place, plain=True))
            for key, (text, place) in filled
        )
        outcome = read_record(Mapping(entries, cells[0][1]), Medewerker, f"medewerkers[{number}]")
        problems += outcome.problems
        if outcome.value:
            members.append(outcome.value)
    if len(rows) > MAX_ROWS + 1:
        message = f"deze lijst heeft meer dan {MAX_ROWS} rijen"
        problems.append(Problem("personeelsbestand", message, rows[MAX_ROWS][0][1], "splits haar"))
    return members, problems


def _csv(path: Path) -> list[Cells]:
    """The rows of a CSV file, split by commas or semicolons (what Dutch Excel writes)."""
    text = read_text(path, path.name)
    if text.value is None:
        raise ValueError("; ".join(problem.message for problem in text.problems))
    first = text.value.split("\n", 1)[0]
    reader = csv.reader(
        io.StringIO(text.value), delimiter=";" if first.count(";") >= first.count(",") else ","
    )
    rows = []
    for cells in reader:
        line = reader.line_num
        rows.append(
            [
                (cell, Position(path.name, line, number, max(len(cell), 1)))
                for number, cell in enumerate(cells, 1)
            ]
        )
    return rows


def _xlsx(path: Path) -> list[Cells]:
    """The rows of the first sheet of an XLSX file; line is the row, column the column."""
    with zipfile.ZipFile(path) as package:
        if sum(info.file_size for info in package.infolist()) > MAX_UNPACKED:
            raise ValueError("het bestand is uitgepakt te groot")
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and only here

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        return [
            [(_text(cell), Position(path.name, row, column)) for column, cell in enumerate(cells, 1)]
            for row, cells in enumerate(
                sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=60, values_only=True), 1
            )
        ]
    finally:
        book.close()


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
            return str(int(cell)) if cell.is_integer() else repr(cell).replace(".", ",")
        case _:
            return str(cell)
