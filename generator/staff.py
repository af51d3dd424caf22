"""The staff list beside a project: a CSV or XLSX file in, the records of its members out, each with its row."""

import os
from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from pathlib import Path

from generator.model import Medewerker, Personeel
from generator.problem import Outcome, Position, Problem, Severity
from generator.records import hints_of, read_record
from generator.source.source import Entry, Mapping, Scalar, check_characters
from generator.source.table import EXTENSIONS, Cells, Grens, UnreadableError, read_table
from generator.values import suggest

MAX_ROWS = 5_000
MAX_BYTES = 5_000_000


def read_staff(personeel: Personeel | None, folder: Path) -> Outcome[Personeel]:
    """Add the members in the file that the project names to those that it lists.

    The first row holds the keys of a member (nummer, achternaam, functie, fte …), in any order.
    Problems: `personeelsbestand` (no such file, or none that can be read), `onbekende-kolom`, `dubbele-kolom`,
    `ontbrekende-kolom`, `extra-cel` (a row that is longer than the first), and those of records.py.
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
        rows = list(read_table(path, path.name, Grens(MAX_ROWS + 1, MAX_BYTES)))
    except UnreadableError as error:
        message = f"{personeel.bestand} is niet te lezen: {error}"
        return Outcome(
            personeel, (Problem("personeelsbestand", message, place, "sla het opnieuw op als .xlsx of .csv"),)
        )
    members, problems = _members(rows)
    if not members and not problems:
        message = f"in {personeel.bestand} staat niemand"
        hint = "de eerste rij is de kop, daaronder staat op elke rij een medewerker"
        problems = [Problem("personeelsbestand", message, place, hint, Severity.WARNING)]
    return Outcome(replace(personeel, medewerkers=(*personeel.medewerkers, *members)), tuple(problems))


def _wrong_file(path: Path, folder: Path) -> tuple[str, str] | None:
    if path.suffix.lower() not in EXTENSIONS:
        return "een personeelsbestand is een .csv of een .xlsx", "sla het op als .xlsx"
    if not path.resolve().is_relative_to(folder.resolve()):
        return "dit bestand staat buiten de map van het project", "zet het naast project.yaml"
    if not os.path.isfile(path):  # noqa: PTH113 - false for a name that is too long, where is_file raises
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
    problems += _wrong_columns(head)
    if any(problem.code == "ontbrekende-kolom" for problem in problems):
        return members, problems
    for number, cells in enumerate(rows[1 : MAX_ROWS + 1], 1):
        filled = [
            (key, cell)
            for (key, _), cell in zip(head, cells, strict=False)
            if key in known and cell[0].strip()
        ]
        if not filled:
            continue
        for text, place in cells[len(head) :]:
            if text.strip():
                hint = "staat er een komma in een getal? zet het tussen aanhalingstekens, of scheid met puntkomma's"
                problems.append(Problem("extra-cel", "deze cel heeft geen kolom", place, hint))
        for _, (text, place) in filled:
            problems += _wrong_cell(text, place)
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


def _wrong_cell(text: str, place: Position) -> Iterator[Problem]:
    yield from (replace(each, position=place) for each in check_characters(text, place.file))
    if text.startswith("="):
        hint = "vervang haar in Excel door haar waarde: kopiëren, Plakken speciaal, Waarden"
        yield Problem("formule", "in deze cel staat een formule zonder uitkomst", place, hint)


def _wrong_columns(head: Cells) -> Iterator[Problem]:
    """Columns that a member does not have, that stand twice, or that are not there though every member needs them."""
    known = tuple(hints_of(Medewerker))
    seen: set[str] = set()
    for key, place in head:
        if key and key not in known:
            message = f"de kolom '{key}' hoort niet bij een medewerker"
            yield Problem("onbekende-kolom", message, place, suggest(key, known))
        elif key in seen:
            yield Problem("dubbele-kolom", f"de kolom '{key}' staat er twee keer", place, "haal er een weg")
        seen |= {key} - {""}
    for each in fields(Medewerker):
        required = each.default is MISSING and each.default_factory is MISSING
        if required and each.name not in seen:
            message = f"de kolom '{each.name}' ontbreekt"
            yield Problem("ontbrekende-kolom", message, head[0][1], f"zet {each.name} boven een kolom")
