"""The lines of made documents: a `Gemaakt` in; each line as it reads, less references of the program, with where every word comes from.

What the project filled in leads back to its key, what a clause says to the line of the clause.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.checks._patronen import HOLE, Treffer, plain
from generator.checks._teksten import Tekst, teksten
from generator.document import (
    Alinea,
    Begrippen,
    DocBlok,
    DocInline,
    Lijst,
    Nadruk,
    Regeleinde,
    Tabel,
    Verwijzing,
    Waarde,
    Wetsverwijzing,
    clausules,
)
from generator.model import Project
from generator.problem import Position, Problem, Severity

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt


@dataclass(frozen=True, slots=True)
class Deel:
    """A piece of a line: its words, and the keys that they come from, if they are the project's."""

    tekst: str
    paden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of a document: its pieces, and its place in the clause that has this name."""

    delen: tuple[Deel, ...]
    plaats: Position | None
    clausule: str

    @property
    def tekst(self) -> str:
        return plain("".join(each.tekst for each in self.delen))

    def deel_op(self, index: int) -> Deel:
        """The piece in which a character stands."""
        for each in self.delen:
            index -= len(each.tekst)
            if index < 0:
                return each
        return self.delen[-1]


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where what a document says was typed: by key of the project."""

    getypt: Mapping[str, Tekst]

    def meld(self, regel: Regel, found: Treffer, code: str, *, fout: bool = True) -> Problem:
        """A problem about something in a line: at the text that was typed, or else in the clause."""
        typed = next(
            (self.getypt[pad] for pad in regel.deel_op(found.begin).paden if pad in self.getypt), None
        )
        if typed:
            return typed.meld(code, found.wat, found.tip, fout=fout)
        return Problem(code, found.wat, regel.plaats, found.tip, Severity.ERROR if fout else Severity.WARNING)


def herkomst(project: Project) -> Herkomst:
    """Every text that people typed, by its key."""
    return Herkomst({each.pad: each for each in teksten(project)})


def regels(made: "Gemaakt") -> Iterator[Regel]:
    """Every line of the text of a document, in reading order."""
    for clause in clausules(made.document):
        for blok in clause.blokken:
            for inhoud, place in _lines(blok):
                yield Regel(tuple(_pieces(inhoud)), place or clause.bron, clause.herkomst.clausule)


def _lines(blok: DocBlok) -> Iterator[tuple[tuple[DocInline, ...], Position | None]]:
    match blok:
        case Alinea():
            yield blok.inhoud, blok.bron
        case Lijst():
            for inner in (inner for item in blok.items for inner in item.blokken):
                yield from _lines(inner)
        case Tabel():
            yield from ((cell, blok.bron) for row in (*blok.rijen, blok.totaal) for cell in row)
        case Begrippen():
            yield from ((each.omschrijving, None) for each in blok.begrippen)


def _pieces(inhoud: tuple[DocInline, ...]) -> Iterator[Deel]:
    """References and citations are right by themselves: they are holes."""
    for node in inhoud:
        match node:
            case Nadruk(inhoud=inner):
                yield from _pieces(inner)
            case Regeleinde():
                yield Deel("\n")
            case Verwijzing() | Wetsverwijzing():
                yield Deel(HOLE)
            case Waarde():
                yield Deel(node.tekst, node.paden)
            case _:
                yield Deel(node.tekst)
