"""What a document still lacks: a Document in, its open points in reading order out."""

from collections.abc import Iterator

from generator.document import (
    Afbeelding,
    Alinea,
    Begrippen,
    DocBlok,
    DocInline,
    Document,
    Hoofdstuk,
    Lijst,
    Nadruk,
    Ondertekening,
    Ontbreekt,
    Tabel,
    clausules,
)


def open_points(document: Document) -> tuple[Ontbreekt, ...]:
    """Everything that shows as `[nog in te vullen: …]`, in the shell, the headings and the text."""
    return tuple(_points(document))


def _points(document: Document) -> Iterator[Ontbreekt]:
    schil = document.schil
    labels = (
        *(schil.brief.kenmerken if schil.brief else ()),
        *(schil.voorblad.gegevens if schil.voorblad else ()),
    )
    for label in labels:
        yield from _line(label.waarde)
    for deel in document.delen:
        if isinstance(deel, Hoofdstuk):
            yield from _line(deel.kop)
    for clausule in clausules(document):
        yield from _line(clausule.kop)
        yield from _blocks(clausule.blokken)


def _blocks(blokken: tuple[DocBlok, ...]) -> Iterator[Ontbreekt]:
    for blok in blokken:
        match blok:
            case Alinea():
                yield from _line(blok.inhoud)
            case Lijst():
                for item in blok.items:
                    yield from _blocks(item.blokken)
            case Tabel():
                for row in (*blok.rijen, blok.totaal):
                    for cell in row:
                        yield from _line(cell)
            case Begrippen():
                for begrip in blok.begrippen:
                    yield from _line(begrip.omschrijving)
            case Ondertekening():
                for who in blok.ondertekenaars:
                    for line in (who.kop, who.functie, who.naam, who.plaats_datum):
                        yield from _line(line)
            case Afbeelding():
                pass


def _line(inhoud: tuple[DocInline, ...]) -> Iterator[Ontbreekt]:
    for node in inhoud:
        if isinstance(node, Ontbreekt):
            yield node
        elif isinstance(node, Nadruk):
            yield from _line(node.inhoud)
