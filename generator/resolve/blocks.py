"""The named blocks of a clause (` ```tabel `): their YAML in, typed orders with their expressions out."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Literal

from generator.fields import Aantal, Keuze, Record, Tekst
from generator.markup import MInline, parse_value
from generator.problem import Outcome, Position, Problem, has_errors
from generator.records import read_record
from generator.source.source import Mapping, Node, Scalar, Sequence, parse_yaml

BLOKKEN = ("tabel", "begrippen", "ondertekening", "ondertekening-bestuursorganen", "bijlagen", "planning")

# How a row or a column says what it goes through: "product in producten".
_RIJ = re.compile(r"([a-z_]+)\s+in\s+(.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolomblad(Record):
    """A column as it is written; with `kolom` it stands for a column for each member of a list."""

    kop: Tekst
    kolom: Tekst | None = None
    waarde: Tekst | None = None
    uitlijning: Annotated[Literal["links", "rechts"], Keuze()] = "links"
    breedte: Aantal = 1
    totaal: Tekst | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabelblad(Record):
    """A table as it is written, apart from `rijen`."""

    titel: Tekst
    rij: Tekst | None = None
    kolommen: tuple[Kolomblad, ...]


@dataclass(frozen=True, slots=True)
class Kolomopgave:
    """A column: its heading parsed, its expressions as text with their place.

    With a `lijst` there is a column for each of its members, and `naam` is what the expressions call it.
    """

    kop: tuple[MInline, ...]
    waarde: str
    totaal: str
    uitlijning: Literal["links", "rechts"]
    breedte: int
    plaats: Position
    naam: str = ""
    lijst: str = ""


@dataclass(frozen=True, slots=True)
class Tabelopgave:
    """A table: rows from a loop (`naam` in `lijst`), and rows written out as expressions."""

    titel: tuple[MInline, ...]
    rij: bool
    naam: str
    lijst: str
    kolommen: tuple[Kolomopgave, ...]
    rijen: tuple[tuple[str, ...], ...]
    plaats: Position


@lru_cache(maxsize=1024)
def read_table(inhoud: str, plaats: Position) -> Outcome[Tabelopgave]:
    """Read the content of a table block that opens at `plaats`.

    Problems: those of source.py and records.py, and `blok` (a row that cannot be read, or too many cells in it).
    """
    # The fence stands as far in as its content, so that columns are those of the file.
    indented = "\n".join(" " * (plaats.column - 1) + line if line else line for line in inhoud.split("\n"))
    tree = parse_yaml(indented, plaats.file, first_line=plaats.line + 1)
    if not isinstance(tree.value, Mapping):
        problem = Problem(
            "blok", "een tabel heeft een titel en kolommen", plaats, "zie docs/clausules.md, Blokken"
        )
        return Outcome(None, tree.problems if inhoud.strip() and tree.problems else (problem,))
    written = tree.value.get("rijen")
    rest = Mapping(
        tuple(each for each in tree.value.entries if each.key.text != "rijen"), tree.value.position
    )
    sheet = read_record(rest, Tabelblad)
    problems = [*tree.problems, *sheet.problems]
    if sheet.value is None or has_errors(problems):
        return Outcome(None, tuple(problems))
    blad = sheet.value
    naam, lijst = _loop(blad, "rij", blad.rij, problems)
    if not blad.kolommen:
        problems.append(Problem("blok", "deze tabel heeft geen kolommen", plaats, "voeg toe: kolommen:"))
    for each in blad.kolommen:
        if each.breedte < 1:
            hint = "een kolom van breedte 2 is twee keer zo breed als een van 1"
            problems.append(Problem("blok", "een kolom is ten minste 1 breed", each.where("breedte"), hint))
    rijen = _rows(written, len(blad.kolommen), problems)
    if not blad.rij and written is None:
        problems.append(
            Problem("blok", "deze tabel heeft geen rijen", plaats, "voeg toe: rij: naam in lijst")
        )
    kolommen = tuple(_column(each, problems) for each in blad.kolommen)
    if written is not None and any(each.lijst for each in kolommen):
        hint = "schrijf de rijen met rij: naam in lijst"
        problems.append(
            Problem(
                "blok", "uitgeschreven rijen passen niet bij een kolom per gegeven", written.position, hint
            )
        )
    titel = _parsed(blad, "titel", blad.titel, problems)
    table = Tabelopgave(titel, bool(naam), naam, lijst, kolommen, rijen, blad.where("rij") or plaats)
    return Outcome(None if has_errors(problems) else table, tuple(problems))


def _loop(blad: Record, key: str, text: str | None, problems: list[Problem]) -> tuple[str, str]:
    """The name and the list of "product in producten"; both empty where nothing is written."""
    match = _RIJ.fullmatch(text or "")
    if text and not match:
        message = f"deze {key} is niet te lezen"
        problems.append(
            Problem("blok", message, blad.where(key), f"schrijf bijvoorbeeld {key}: product in producten")
        )
    return (match[1], match[2]) if match else ("", "")


def _column(blad: Kolomblad, problems: list[Problem]) -> Kolomopgave:
    place = blad.where("waarde") or Position("")
    kop = _parsed(blad, "kop", blad.kop, problems)
    naam, lijst = _loop(blad, "kolom", blad.kolom, problems)
    texts = (blad.waarde or "", blad.totaal or "")
    return Kolomopgave(kop, *texts, blad.uitlijning, blad.breedte, place, naam, lijst)


def _rows(node: Node | None, columns: int, problems: list[Problem]) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    if node is not None and not isinstance(node, Sequence):
        hint = "schrijf [[uitdrukking, uitdrukking]]"
        problems.append(Problem("blok", "de rijen zijn een lijst van lijsten", node.position, hint))
    for item in node.items if isinstance(node, Sequence) else ():
        cells = (
            tuple(cell.text for cell in item.items if isinstance(cell, Scalar))
            if isinstance(item, Sequence)
            else ()
        )
        if len(cells) != columns:
            message = f"deze rij heeft {len(cells)} cellen, de tabel {columns} kolommen"
            problems.append(Problem("blok", message, item.position, "schrijf [uitdrukking, uitdrukking]"))
        else:
            rows.append(cells)
    return tuple(rows)


def _parsed(record: Record, key: str, text: str, problems: list[Problem]) -> tuple[MInline, ...]:
    place = record.where(key) or Position("")
    line = parse_value(text, place)
    problems += line.problems
    return line.value or ()
