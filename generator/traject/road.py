"""The road to a cooperation as data: `templates/traject.yaml` in; its steps in order out."""

from dataclasses import dataclass

from generator.fields import Record, Tekst
from generator.library.library import Library
from generator.problem import Outcome, Problem
from generator.records import read_record
from generator.source.source import parse_yaml, read_text

BESTAND = "templates/traject.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stap(Record):
    """A step: what shows that it was taken. `stand` is the value that the field `stand` of a document must have."""

    naam: Tekst
    fase: Tekst
    wie: Tekst
    soorten: tuple[Tekst, ...] = ()
    stand: Tekst | None = None
    stukken: tuple[Tekst, ...] = ()
    besluiten: tuple[Tekst, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weg(Record):
    """The file: the steps in order."""

    stappen: tuple[Stap, ...]


def read_road(library: Library) -> Outcome[tuple[Stap, ...]]:
    """The steps; a project's own file wins. Problems: `traject` (no such file), and those of source.py and records.py."""
    path = library.bestand(BESTAND)
    if path is None:
        return Outcome(None, (Problem("traject", f"het bestand {BESTAND} ontbreekt"),))
    text = read_text(path, BESTAND)
    tree = parse_yaml(text.value, BESTAND) if text.value is not None else Outcome(None, text.problems)
    if tree.value is None:
        return Outcome(None, tree.problems)
    sheet = read_record(tree.value, Weg)
    steps = sheet.value.stappen if sheet.value else None
    return Outcome(steps, (*tree.problems, *sheet.problems))
