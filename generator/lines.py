"""Every line of text in a document: a Document in, its lines in reading order out, wherever they stand."""

from collections.abc import Iterator

from generator.document import (
    Alinea,
    Artikel,
    Begrippen,
    Blok,
    DocInline,
    Document,
    Hoofdstuk,
    Inline,
    Lijst,
    N,
    Nadruk,
    Ondertekening,
    Passage,
    R,
    Tabel,
    Tekst,
    Waarde,
    clausules_in,
)

Line = tuple[DocInline, ...]


def lines_of(document: Document) -> Iterator[Line]:
    """The lines of the shell, the headings and the text."""
    yield from shell_lines(document)
    for deel in document.delen:
        if isinstance(deel, Hoofdstuk):
            yield deel.kop
        for clausule in clausules_in((deel,)):
            yield from clause_lines(clausule)


def shell_lines(document: Document) -> Iterator[Line]:
    """The lines around the text: labels of the cover and the letterhead."""
    schil = document.schil
    for label in (
        *(schil.brief.kenmerken if schil.brief else ()),
        *(schil.voorblad.gegevens if schil.voorblad else ()),
    ):
        yield label.waarde


def clause_lines(clausule: Artikel[N, R] | Passage[N, R]) -> Iterator[tuple[Inline[R], ...]]:
    """The lines of one clause, of a draft or a document."""
    yield clausule.kop
    for blok in clausule.blokken:
        yield from lines_in(blok)


def lines_in(blok: Blok[N, R]) -> Iterator[tuple[Inline[R], ...]]:
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


def special_nodes(clausule: Artikel[N, R] | Passage[N, R]) -> Iterator[Inline[R]]:
    """Every node of a clause that is more than text or a value: what is missing, a reference, a link."""
    yield from _special(clausule.kop)
    for blok in clausule.blokken:
        yield from _special_in(blok)


def special_in_table(tabel: Tabel[R]) -> tuple[Inline[R], ...]:
    """Those of a table, looked for once: a table is large, and the same in one document after another."""
    cells = (cell for row in (*tabel.rijen, tabel.totaal) for cell in row)
    return tabel.geheugen.neem(
        "bijzonder", None, lambda: tuple(each for cell in cells for each in _special(cell))
    )


def _special_in(blok: Blok[N, R]) -> Iterator[Inline[R]]:
    match blok:
        case Tabel():
            yield from special_in_table(blok)
        case Lijst():
            for item in blok.items:
                for inner in item.blokken:
                    yield from _special_in(inner)
        case _:
            for line in lines_in(blok):
                yield from _special(line)


def _special(line: tuple[Inline[R], ...]) -> Iterator[Inline[R]]:
    return (node for node in flat(line) if type(node) not in _PLAIN)


_PLAIN = (Tekst, Waarde)


def nodes_of(document: Document) -> Iterator[DocInline]:
    """Every node of every line, those inside emphasis too."""
    for line in lines_of(document):
        yield from flat(line)


def flat(line: tuple[Inline[R], ...]) -> Iterator[Inline[R]]:
    """Every node of a line, those inside emphasis too."""
    for node in line:
        if isinstance(node, Nadruk):
            yield from flat(node.inhoud)
        else:
            yield node
