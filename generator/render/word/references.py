"""Targets of references: a Document in, the bookmarks that its Word file needs out.

Only what is referred to, or stands in the table of contents, gets a bookmark: an editor in Word sees no others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from hashlib import sha256
from itertools import count
from types import MappingProxyType

from generator.document import (
    Afbeelding,
    Artikel,
    DocBlok,
    DocClausule,
    DocDeel,
    DocInline,
    Document,
    Hoofdstuk,
    Hyperlink,
    Lijst,
    Passage,
    Reeks,
    Verwijzing,
    clausules_in,
)
from generator.lines import flat, special_nodes


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


@lru_cache(maxsize=8192)  # the anchors of a library, document after document
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
    anchors, numbered = _anchors(document)
    wanted = {anker for asked in _asked(document.delen) for anker in asked} & anchors.keys()
    koppen = tuple(_headings(document.delen)) if document.schil.inhoudsopgave else ()
    if all(kop.anker in paginas for kop in koppen):
        koppen = tuple(replace(kop, pagina=paginas[kop.anker]) for kop in koppen)
    return Doelen(
        {anker: bookmark_name("_Ref", anker) for anker in sorted(wanted, key=anchors.__getitem__)},
        koppen,
        numbered,
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


def _anchors(document: Document) -> tuple[Mapping[str, int], frozenset[str]]:
    """Every anchor with its place in reading order, and those where Word counts."""
    ankers: list[str] = []
    numbered: list[frozenset[str]] = []
    for deel in document.delen:
        if isinstance(deel, Hoofdstuk):
            ankers.append(deel.anker)
            numbered.append(frozenset([deel.anker] if deel.genummerd else []))
        for clausule in clausules_in((deel,)):
            points = points_of(clausule)
            ankers += points.ankers
            numbered.append(points.genummerd)
    return dict(zip(ankers, count(), strict=False)), frozenset().union(*numbered)


@dataclass(frozen=True, slots=True)
class Punten:
    """What a clause has for others to refer to, and what it refers to itself.

    `ankers`, and those of them where Word counts (`genummerd`); `gevraagd`: the anchors in its references; `eigen_relaties`: whether it has
    pictures or links to web pages, which belong to the package.
    """

    ankers: tuple[str, ...]
    genummerd: frozenset[str]
    gevraagd: tuple[str, ...]
    eigen_relaties: bool


# Of a part that nobody can refer to and that refers to nothing.
GEEN_PUNTEN = Punten((), frozenset(), (), eigen_relaties=False)


def points_of(deel: DocClausule) -> Punten:
    """The points of a clause, found once."""
    return deel.geheugen.neem("punten", None, partial(_points, deel))


def _points(deel: DocClausule) -> Punten:
    nodes = list(special_nodes(deel))
    asked = (anker for node in nodes if isinstance(node, Verwijzing) for anker in _wanted(node))
    anchors = {deel.anker: isinstance(deel, Artikel)} | dict(_block_anchors(deel.blokken))
    return Punten(
        tuple(anchors),
        frozenset(anker for anker, numbered in anchors.items() if numbered),
        tuple(dict.fromkeys(asked)),
        any(isinstance(node, Hyperlink) for node in nodes) or _has_picture(deel.blokken),
    )


def _has_picture(blokken: tuple[DocBlok, ...]) -> bool:
    return any(
        isinstance(blok, Afbeelding)
        or (isinstance(blok, Lijst) and any(_has_picture(item.blokken) for item in blok.items))
        for blok in blokken
    )


def _block_anchors(blokken: tuple[DocBlok, ...]) -> Iterator[tuple[str, bool]]:
    for blok in blokken:
        if isinstance(blok, Lijst):
            for item in blok.items:
                if item.anker:
                    yield item.anker, bool(item.nummer.tekst) and blok.reeks is not Reeks.OPSOMMING
                yield from _block_anchors(item.blokken)


def _asked(delen: tuple[DocDeel, ...]) -> Iterator[tuple[str, ...]]:
    """The anchors that headings and clauses refer to."""
    for deel in delen:
        if isinstance(deel, Hoofdstuk):
            nodes = (node for node in flat(deel.kop) if isinstance(node, Verwijzing))
            yield tuple(anker for node in nodes for anker in _wanted(node))
            yield from _asked(deel.delen)
        else:
            yield points_of(deel).gevraagd
