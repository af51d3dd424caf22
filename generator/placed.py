"""Every line of a document with the place where it was written: a Document in; its lines as read and as written out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.document import (
    Alinea,
    Begrippen,
    DocBlok,
    DocClausule,
    DocInline,
    Document,
    Lijst,
    Nadruk,
    Ondertekening,
    Regeleinde,
    Tabel,
    Tekst,
    clausules,
    inline_text,
)
from generator.problem import Position

HOLE = "\0"  # stands where the project filled something in
_SPACES = re.compile("[\u00a0\u202f]")


@dataclass(frozen=True, slots=True)
class Regel:
    """A line: as it reads, its literal words with holes for values, and its place in the clause."""

    gelezen: str
    letterlijk: str
    plaats: Position | None


def placed_lines(document: Document) -> Iterator[Regel]:
    """Every line of text with its place. Signatures have none: there names stand, and no terms."""
    for clause in clausules(document):
        yield _line(clause.kop, clause.bron)
        for blok in clause.blokken:
            yield from _in_block(blok, clause)


def _in_block(blok: DocBlok, clause: DocClausule) -> Iterator[Regel]:
    match blok:
        case Alinea():
            yield _line(blok.inhoud, blok.bron or clause.bron)
        case Lijst():
            for item in blok.items:
                for inner in item.blokken:
                    yield from _in_block(inner, clause)
        case Tabel():
            place = blok.bron or clause.bron
            yield from (
                _line((Tekst(text),), place) for text in (blok.titel, *(kolom.kop for kolom in blok.kolommen))
            )
            yield from (_line(cell, place) for row in (*blok.rijen, blok.totaal) for cell in row)
        case Begrippen():
            yield from (_line(begrip.omschrijving, clause.bron) for begrip in blok.begrippen)
        case Ondertekening():
            return


def _line(inhoud: tuple[DocInline, ...], place: Position | None) -> Regel:
    return Regel(_SPACES.sub(" ", inline_text(inhoud)), _SPACES.sub(" ", _literal(inhoud)), place)


def _literal(inhoud: tuple[DocInline, ...]) -> str:
    """What the author of the clause wrote: values and references are holes."""
    parts: list[str] = []
    for node in inhoud:
        match node:
            case Regeleinde():
                parts.append("\n")
            case Nadruk(inhoud=inner):
                parts.append(_literal(inner))
            case Tekst() if type(node) is Tekst:
                parts.append(node.tekst)
            case _:
                parts.append(HOLE)
    return "".join(parts)
