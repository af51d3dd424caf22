"""The plain text and the named blocks of a clause: one version of it in; every piece of text with the place of its paragraph out."""

from collections.abc import Iterable, Iterator

from generator.library.clause import Clausule
from generator.markup import MAlinea, MAls, MBlok, MBlokje, MInline, MLijst, MLink, MLus, MNadruk, MTekst
from generator.problem import Position
from generator.resolve.blocks import read_table

Tekstplek = tuple[str, Position]


def texts_of(clause: Clausule) -> Iterator[Tekstplek]:
    """Every piece of plain text: of the title, the terms, the text and its tables."""
    yield from _in_line(clause.titel, clause.kop.where("titel") or Position(clause.bestand))
    for begrip in clause.begrippen:
        yield from _in_line((*begrip.term, *begrip.omschrijving), begrip.plaats)
    yield from _in_blocks(clause.tekst)


def named_blocks(clause: Clausule) -> Iterator[MBlokje]:
    """Every block with a name."""
    yield from _named(clause.tekst)


def _in_blocks(blokken: Iterable[MBlok]) -> Iterator[Tekstplek]:
    for blok in blokken:
        match blok:
            case MAlinea():
                yield from _in_line(blok.inhoud, blok.plaats)
            case MBlokje(naam="tabel"):
                if table := read_table(blok.inhoud, blok.plaats).value:
                    yield from _in_line(table.titel, blok.plaats)
                    for column in table.kolommen:
                        yield from _in_line(column.kop, column.plaats)
            case _:
                yield from _in_blocks(_within(blok))


def _named(blokken: Iterable[MBlok]) -> Iterator[MBlokje]:
    for blok in blokken:
        if isinstance(blok, MBlokje):
            yield blok
        yield from _named(_within(blok))


def _within(blok: MBlok) -> Iterator[MBlok]:
    """The blocks in a block."""
    match blok:
        case MLijst():
            yield from (each for item in blok.items for each in item.blokken)
        case MAls():
            yield from (each for tak in blok.takken for each in tak.blokken)
        case MLus():
            yield from blok.blokken


def _in_line(line: Iterable[MInline], place: Position) -> Iterator[Tekstplek]:
    for node in line:
        match node:
            case MTekst(tekst=tekst) | MLink(tekst=tekst):
                yield tekst, place
            case MNadruk():
                yield from _in_line(node.inhoud, place)
