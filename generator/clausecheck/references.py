"""The references of a clause: one version of it in; every `[](…)` in its title, terms and text, with its place, out."""

from collections.abc import Iterable, Iterator

from generator.library.clause import Clausule
from generator.markup import MAlinea, MAls, MBlok, MBlokje, MInline, MLijst, MLus, MNadruk, MVerwijzing
from generator.resolve.blocks import read_table


def references_in(clause: Clausule) -> Iterator[MVerwijzing]:
    """Every reference: to a clause, a document or a law."""
    yield from _in_line(clause.titel)
    for begrip in clause.begrippen:
        yield from _in_line((*begrip.term, *begrip.omschrijving))
    yield from _in_blocks(clause.tekst)


def _in_blocks(blokken: Iterable[MBlok]) -> Iterator[MVerwijzing]:
    for blok in blokken:
        match blok:
            case MAlinea():
                yield from _in_line(blok.inhoud)
            case MLijst():
                for item in blok.items:
                    yield from _in_blocks(item.blokken)
            case MAls():
                for tak in blok.takken:
                    yield from _in_blocks(tak.blokken)
            case MLus():
                yield from _in_blocks(blok.blokken)
            case MBlokje(naam="tabel"):
                if table := read_table(blok.inhoud, blok.plaats).value:
                    yield from _in_line(
                        (*table.titel, *(node for each in table.kolommen for node in each.kop))
                    )


def _in_line(line: Iterable[MInline]) -> Iterator[MVerwijzing]:
    for node in line:
        match node:
            case MVerwijzing():
                yield node
            case MNadruk():
                yield from _in_line(node.inhoud)
