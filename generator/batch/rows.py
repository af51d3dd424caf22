"""A table in; its rows out one by one, each with its name and the values that it fills in, or what is wrong with it."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from generator.batch.columns import NAAMKOLOM, Kolom, read_columns
from generator.batch.derive import Basis
from generator.batch.task import Deel, Invulling
from generator.library.folders import shown
from generator.problem import Outcome, Position, Problem
from generator.source.characters import check_characters
from generator.source.table import EXTENSIONS, Cells, Grens, UnreadableError, read_table
from generator.write.write import is_name

GRENS = Grens(rijen=50_000, bytes=30_000_000)
_LONGEST = 100  # of a name: the id of the document and the extension are added
# What Excel shows, in Dutch and in English, where a formula has no outcome.
_MISLUKT = frozenset(
    [
        "#N/B",
        "#N/A",
        "#VERW!",
        "#REF!",
        "#WAARDE!",
        "#VALUE!",
        "#DEEL/0!",
        "#DIV/0!",
        "#NAAM?",
        "#NAME?",
        "#GETAL!",
        "#NUM!",
        "#LEEG!",
        "#NULL!",
    ]
)


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table that was looked through: its columns, and how many rows there are."""

    pad: Path
    kolommen: tuple[Kolom, ...]
    aantal: int

    def rijen(self) -> Iterator[tuple[Deel, tuple[Problem, ...]]]:
        """Every row with its problems, in order; a row without problems can be made."""
        seen: dict[str, int] = {}
        naam = shown(self.pad.absolute())
        try:
            rows = read_table(self.pad, naam, GRENS)
            if [text for text, _ in next(rows, ())] != [each.kop for each in self.kolommen]:
                raise UnreadableError("another table")  # noqa: TRY301 - as one that went away
            for cells in rows:
                yield _row(cells, self.kolommen, seen)
        except (UnreadableError, OSError):
            place, message = Position(naam), "deze tabel is veranderd terwijl akkoord bezig was"
            yield (
                Deel("", (), place),
                (Problem("tabel", message, place, "geef dezelfde opdracht nog eens"),),
            )


def read_rows(path: Path, basis: Basis, documenten: Sequence[str]) -> Outcome[Tabel]:
    """Look a table through. Problems: `tabel` (no such file, or none that can be read), and those of columns.py."""
    naam = shown(path.absolute())
    place = Position(naam)
    if not os.path.exists(path):  # noqa: PTH110 - false for a name that is too long, where exists raises
        return Outcome(
            None, (Problem("tabel", "deze tabel bestaat niet", place, "controleer de naam en de map"),)
        )
    if path.suffix.lower() not in EXTENSIONS or not path.is_file():
        message = f"{naam} is geen tabel: een .csv of een .xlsx"
        return Outcome(None, (Problem("tabel", message, hint="sla de tabel in Excel op als .xlsx of .csv"),))
    try:
        head = next(read_table(path, naam, GRENS), None)
        number = sum(1 for _ in read_table(path, naam, GRENS)) - 1
    except UnreadableError as error:
        message = f"deze tabel is niet te lezen: {error}"
        hint = error.hint or "sla haar opnieuw op als .xlsx of .csv"
        return Outcome(None, (Problem("tabel", message, place, hint),))
    if head is None or number < 1:
        hint = "de eerste rij is de kop, daaronder staat op elke rij een document"
        return Outcome(None, (Problem("tabel", "in deze tabel staat geen enkele rij", place, hint),))
    if number >= GRENS.rijen:
        return Outcome(
            None, (Problem("tabel", f"deze tabel heeft {GRENS.rijen} rijen of meer", place, "splits haar"),)
        )
    columns = read_columns(head, basis, documenten)
    if columns.problems or columns.value is None:
        return Outcome(None, columns.problems)
    return Outcome(Tabel(path, columns.value, number))


def _row(cells: Cells, kolommen: Sequence[Kolom], seen: dict[str, int]) -> tuple[Deel, tuple[Problem, ...]]:
    problems: list[Problem] = []
    naam, values = "", []
    place = cells[0][1]
    for number, (typed, where) in enumerate(cells):
        column = kolommen[number] if number < len(kolommen) else None
        text = typed.strip()
        if not text:
            continue  # an empty cell leaves what the project says
        problems += _wrong_cell(text, where)
        if column is None or column.pad == ():
            hint = (
                "staat er een komma in een getal? zet het tussen aanhalingstekens, of scheid met puntkomma's"
            )
            problems.append(Problem("extra-cel", "deze cel heeft geen kolom", where, hint))
        elif column.pad is None:
            naam, place = text, where
        else:
            values.append(Invulling(column.pad, column.plaats, text, where))
    wrong = tuple(_wrong_name(naam, place, seen))
    # A name that no file can have is not repeated in messages either.
    named = "" if any(each.code == "bestandsnaam" for each in wrong) else naam
    return Deel(named, tuple(values), place), (*problems, *wrong)


def _wrong_cell(text: str, where: Position) -> Iterator[Problem]:
    for each in check_characters(text, where.file):
        yield Problem(each.code, each.message, where, each.hint, each.severity)
    if text.startswith("=") or text in _MISLUKT:
        message = f"in deze cel staat een formule zonder uitkomst: {text[:40]}"
        hint = "vervang haar in Excel door haar waarde: kopiëren, Plakken speciaal, Waarden"
        yield Problem("formule", message, where, hint)


def _wrong_name(naam: str, place: Position, seen: dict[str, int]) -> Iterator[Problem]:
    """A name that is no file name, or that another row has; capitals make no difference."""
    if not naam:
        yield Problem("ontbreekt", f"de kolom '{NAAMKOLOM}' is leeg", place, "geef elke rij een eigen naam")
        return
    if not is_name(naam) or len(naam) > _LONGEST:
        message = f"zo kan een bestand niet heten: '{ascii(naam)[1:-1][:80]}'"
        yield Problem(
            "bestandsnaam", message, place, "gebruik letters, cijfers, spaties, streepjes en punten"
        )
        return
    same = normalize("NFC", naam).casefold()  # macOS sees no difference between two ways to write an ë
    if same in seen:
        message = f"deze rij heet '{naam}', net als regel {seen[same]}"
        yield Problem("dubbele-naam", message, place, "geef elke rij een eigen naam")
    seen.setdefault(same, place.line)
