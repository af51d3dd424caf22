"""Targets of references: a Document in, the bookmarks that its Word file needs out.

Only what is referred to, or stands in the table of contents, gets a bookmark: an editor in Word sees no others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from types import MappingProxyType

from generator.document import (
    Alinea,
    Artikel,
    Begrippen,
    DocBlok,
    DocDeel,
    DocInline,
    Document,
    Hoofdstuk,
    Lijst,
    Nadruk,
    Passage,
    Reeks,
    Tabel,
    Verwijzing,
)


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading for the table of contents: its level, number and text, the anchor that it leads to, perhaps its page."""

    niveau: int
    nummer: str
    inhoud: tuple[DocInline, ...]
    anker: str
    pagina: str = ""


@dataclass(frozen=True, slots=True)
class Doelen:
    """Bookmark names by anchor; `genummerd` are the anchors whose number Word counts itself."""

    verwijzingen: dict[str, str]
    koppen: tuple[Kop, ...]
    genummerd: frozenset[str]


def bookmark_name(prefix: str, anker: str) -> str:
    """A name that lasts while the anchor does; names hold at most 40 characters (ECMA-376 part 1, 17.13.6.2, and Word).

    >>> bookmark_name("_Ref", "kosten.indexering")
    '_Refded2c752086bb32d'
    """
    return prefix + sha256(anker.encode()).hexdigest()[:16]


def find_targets(document: Document, paginas: Mapping[str, str] = MappingProxyType({})) -> Doelen:
    """Find every anchor that is referred to and stands in this document, and the headings when they are listed.

    `paginas` are the pages of headings by anchor; the table of contents shows them when it has that of every heading.
    """
    anchors = dict(_anchors(document.delen))
    wanted = {anker for verwijzing in _references(document.delen) for anker in _wanted(verwijzing)}
    koppen = tuple(_headings(document.delen)) if document.schil.inhoudsopgave else ()
    if all(kop.anker in paginas for kop in koppen):
        koppen = tuple(replace(kop, pagina=paginas[kop.anker]) for kop in koppen)
    return Doelen(
        {anker: bookmark_name("_Ref", anker) for anker in anchors if anker in wanted},
        koppen,
        frozenset(anker for anker, numbered in anchors.items() if numbered),
    )


def _wanted(verwijzing: Verwijzing) -> Iterator[str]:
    if verwijzing.anker:
        yield verwijzing.anker
    yield from (deel.anker for deel in verwijzing.delen if deel.anker)


def _headings(delen: tuple[DocDeel, ...], niveau: int = 1) -> Iterator[Kop]:
    for deel in delen:
        match deel:
            case Hoofdstuk():
                yield Kop(1, deel.nummer.tekst if deel.genummerd else "", deel.kop, deel.anker)
                yield from _headings(deel.delen, 2)
            case Artikel():
                yield Kop(2, deel.nummer.tekst, deel.kop, deel.anker)
            case Passage() if deel.kop:
                yield Kop(niveau, "", deel.kop, deel.anker)
            case _:
                pass


def _anchors(delen: tuple[DocDeel, ...]) -> Iterator[tuple[str, bool]]:
    for deel in delen:
        if isinstance(deel, Hoofdstuk):
            yield deel.anker, deel.genummerd
            yield from _anchors(deel.delen)
        else:
            yield deel.anker, isinstance(deel, Artikel)
            yield from _block_anchors(deel.blokken)


def _block_anchors(blokken: tuple[DocBlok, ...]) -> Iterator[tuple[str, bool]]:
    for blok in blokken:
        if isinstance(blok, Lijst):
            for item in blok.items:
                if item.anker:
                    yield item.anker, bool(item.nummer.tekst) and blok.reeks is not Reeks.OPSOMMING
                yield from _block_anchors(item.blokken)


def _references(delen: tuple[DocDeel, ...]) -> Iterator[Verwijzing]:
    for deel in delen:
        yield from _inline_references(deel.kop)
        if isinstance(deel, Hoofdstuk):
            yield from _references(deel.delen)
        else:
            yield from _block_references(deel.blokken)


def _block_references(blokken: tuple[DocBlok, ...]) -> Iterator[Verwijzing]:
    for blok in blokken:
        match blok:
            case Alinea():
                yield from _inline_references(blok.inhoud)
            case Lijst():
                for item in blok.items:
                    yield from _block_references(item.blokken)
            case Tabel():
                for rij in (*blok.rijen, blok.totaal):
                    for cel in rij:
                        yield from _inline_references(cel)
            case Begrippen():
                for begrip in blok.begrippen:
                    yield from _inline_references(begrip.omschrijving)
            case _:
                pass


def _inline_references(inhoud: tuple[DocInline, ...]) -> Iterator[Verwijzing]:
    for node in inhoud:
        match node:
            case Verwijzing():
                yield node
            case Nadruk():
                yield from _inline_references(node.inhoud)
            case _:
                pass
