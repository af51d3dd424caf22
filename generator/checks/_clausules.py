"""The project's own clauses: a library in, every line as its author wrote it out, with its place and holes for values."""

import re
from collections.abc import Iterator

from generator.checks._patronen import HOLE
from generator.library.clause import Clausule
from generator.library.folders import built_in, shown
from generator.library.library import Library
from generator.markup import MAlinea, MAls, MBlok, MBlokje, MInline, MLijst, MLus
from generator.markup.nodes import MLink, MNadruk, MTekst
from generator.problem import Position

_UITDRUKKING = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_VERGRENDELD = "vergrendeld"


def project_clausules(library: Library) -> Iterator[Clausule]:
    """Every version of every clause that is the project's own; copies of built-in ones that it pinned are not."""
    mappen = tuple(each for each in library.mappen if each != built_in() and each.name != _VERGRENDELD)
    own = tuple(f"{shown(each)}/" for each in mappen)
    for id_ in library.clausule_ids(mappen) if mappen else ():
        for clause in library.clausules(id_).value or ():
            if clause.bestand.startswith(own):
                yield clause


def regels_van(clause: Clausule) -> Iterator[tuple[str, Position]]:
    """The lines of a clause as its author wrote them, with their places: heading, definitions and text."""
    yield _regel(clause.titel), clause.kop.where("titel") or Position(clause.bestand)
    for begrip in clause.begrippen:
        yield _regel(begrip.omschrijving), begrip.plaats
    for blok in clause.tekst:
        yield from _blok(blok)


def _blok(blok: MBlok) -> Iterator[tuple[str, Position]]:
    match blok:
        case MAlinea():
            yield _regel(blok.inhoud), blok.plaats
        case MLijst():
            for inner in (inner for item in blok.items for inner in item.blokken):
                yield from _blok(inner)
        case MAls():
            for inner in (inner for tak in blok.takken for inner in tak.blokken):
                yield from _blok(inner)
        case MLus():
            for inner in blok.blokken:
                yield from _blok(inner)
        case MBlokje():
            for number, line in enumerate(blok.inhoud.splitlines(), 1):
                start = blok.plaats
                yield (
                    _UITDRUKKING.sub(HOLE, line),
                    Position(start.file, start.line + number, 1, len(line) or 1),
                )


def _regel(inhoud: tuple[MInline, ...]) -> str:
    parts: list[str] = []
    for node in inhoud:
        match node:
            case MTekst():
                parts.append(node.tekst)
            case MNadruk(inhoud=inner):
                parts.append(_regel(inner))
            case MLink():
                parts.append(node.tekst)
            case _:
                parts.append(HOLE)
    return "".join(parts)
