"""A project of letters and a table for it: names of files and texts in; a folder, a run of the command and its files out."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from click.testing import CliRunner, Result
from openpyxl import Workbook
from projects import KLEIN, write

from generator.cli import main

BRIEF = (
    KLEIN.partition("documenten:")[0]
    + "documenten:\n"
    + "  brief: {soort: proefbrief, datum: 2027-01-01, partijen: [emmen], onderwerp: de proef, exemplaren: {emmen: {}}}\n"
)
SOORT = (
    "soort: proefbrief\ntitel: Brief\nomschrijving: om te proberen\nsjabloon: brief\nondertekening: brief\n"
    "velden:\n  onderwerp: {type: tekst, verplicht: ja}\n  uiterlijk: {type: datum, verplicht: nee}\n"
    "opbouw:\n  - clausules: [proef/tekst]\n"
)
TEKST = "---\nvorm: passage\n---\nWij schrijven u over {{ document.onderwerp }} in {{ gastheer.plaats }}.\n"
BESTANDEN = {
    "bibliotheek/templates/soorten/proefbrief.yaml": SOORT,
    "bibliotheek/clauses/proef/tekst.md": TEKST,
}
TABEL = "bestand;onderwerp\njansen;het dak\npieters;de weg\nde vries;de brug\n"


def project(folder: Path, text: str = BRIEF, bestanden: Mapping[str, str] = BESTANDEN) -> Path:
    """The project, in the folder `p`."""
    return write(folder / "p", text, bestanden)


def table(folder: Path, text: str = TABEL) -> Path:
    path = folder / "brieven.csv"
    path.write_text(text, "utf-8")
    return path


def xlsx(path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def akkoord(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def letters(folder: Path, *words: str | Path, processen: str = "1") -> Result:
    """Make the letters of the table as text, in this process."""
    return akkoord(
        "maak", folder / "p", "-d", "brief", "-n", "txt", "--reeks", folder / "brieven.csv",
        "--processen", processen, *words,
    )  # fmt: skip


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def words_of(docx: bytes) -> str:
    with zipfile.ZipFile(BytesIO(docx)) as package:
        return package.read("word/document.xml").decode()
