"""Anchors of list items: every item gets a name that is unique in its document, and doubles are found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.document import (
    DraftBlok,
    DraftClausule,
    DraftDeel,
    Item,
    Lijst,
    Ongenummerd,
    OpenVerwijzing,
    clausules_in,
)
from generator.problem import Position, Problem


def with_positions(blokken: tuple[DraftBlok, ...], ouder: str) -> tuple[DraftBlok, ...]:
    """Give every item without a name of its own an anchor: its place among the items of its level."""
    count = 0
    out: list[DraftBlok] = []
    for blok in blokken:
        if isinstance(blok, Lijst):
            items = []
            for item in blok.items:
                count += 1
                items.append(
                    item
                    if item.anker and not item.anker.startswith("~")
                    else _renamed(item, f"{ouder}.~{count}")
                )
            out.append(replace(blok, items=tuple(items)))
        else:
            out.append(blok)
    return tuple(out)


def _renamed(item: Item[Ongenummerd, OpenVerwijzing], anker: str) -> Item[Ongenummerd, OpenVerwijzing]:
    """An item with its anchor, and the unnamed items in it, whose anchors start with their parent's."""
    blokken = tuple(
        replace(
            blok,
            items=tuple(
                _renamed(each, anker + each.anker[1:]) if each.anker.startswith("~") else each
                for each in blok.items
            ),
        )
        if isinstance(blok, Lijst)
        else blok
        for blok in item.blokken
    )
    return replace(item, anker=anker, blokken=blokken)


def double_anchors(delen: Sequence[DraftDeel]) -> list[Problem]:
    """`naam-dubbel` for every clause or lid whose anchor another one has already."""
    seen: set[str] = set()
    problems = []
    for clause in clausules_in(delen):
        anchors = clause.geheugen.neem("ankers", None, partial(_all_anchors, clause))
        if anchors.alle and seen.isdisjoint(anchors.alle):
            seen |= anchors.alle
            continue
        for anchor, place in anchors.plaatsen:
            if anchor in seen:
                hint = "geef elk lid en elke clausule in een document een eigen naam"
                problems.append(Problem("naam-dubbel", f"de naam '{anchor}' is al gebruikt", place, hint))
            seen.add(anchor)
    return problems


@dataclass(frozen=True, slots=True)
class _Ankers:
    """The anchors of a clause with their places; `alle` as a set, empty where one comes twice."""

    plaatsen: tuple[tuple[str, Position | None], ...]
    alle: frozenset[str]


def _all_anchors(clause: DraftClausule) -> _Ankers:
    found = ((clause.anker, clause.bron), *_anchors(clause.blokken))
    names = frozenset(anchor for anchor, _ in found)
    return _Ankers(found, names if len(names) == len(found) else frozenset())


def _anchors(blokken: Sequence[DraftBlok]) -> Iterator[tuple[str, Position | None]]:
    for blok in blokken:
        if isinstance(blok, Lijst):
            for item in blok.items:
                yield item.anker, item.bron
                yield from _anchors(item.blokken)
