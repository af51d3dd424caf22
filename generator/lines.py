"""Every line of text in a document: a Document in, its lines in reading order out, wherever they stand."""

from collections.abc import Iterator

from generator.document import (
    Alinea,
    Begrippen,
    DocBlok,
    DocInline,
    Document,
    Hoofdstuk,
    Lijst,
    Nadruk,
    Ondertekening,
    Tabel,
    clausules_in,
)

Line = tuple[DocInline, ...]


def lines_of(document: Document) -> Iterator[Line]:
    """The lines of the shell, the headings and the text."""
    schil = document.schil
    for label in (
        *(schil.brief.kenmerken if schil.brief else ()),
        *(schil.voorblad.gegevens if schil.voorblad else ()),
    ):
        yield label.waarde
    for deel in document.delen:
        if isinstance(deel, Hoofdstuk):
            yield deel.kop
        for clausule in clausules_in((deel,)):
            yield clausule.kop
            for blok in clausule.blokken:
                yield from lines_in(blok)


def lines_in(blok: DocBlok) -> Iterator[Line]:
    """The lines of a block and of the blocks within it; a picture has none."""
    match blok:
        case Alinea():
            yield blok.inhoud
        case Lijst():
            for item in blok.items:
                for inner in item.blokken:
                    yield from lines_in(inner)
        case Tabel():
            for row in (*blok.rijen, blok.totaal):
                yield from row
        case Begrippen():
            yield from (begrip.omschrijving for begrip in blok.begrippen)
        case Ondertekening():
            for who in blok.ondertekenaars:
                yield from (who.kop, who.functie, who.naam, who.plaats_datum)


def nodes_of(document: Document) -> Iterator[DocInline]:
    """Every node of every line, those inside emphasis too."""
    for line in lines_of(document):
        yield from _flat(line)


def _flat(line: Line) -> Iterator[DocInline]:
    for node in line:
        if isinstance(node, Nadruk):
            yield from _flat(node.inhoud)
        else:
            yield node
