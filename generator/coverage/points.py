"""What can be reached in a clause: one version of it in; its text, conditions, branches, loops and choices as points out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeVar

from jinja2 import nodes

from generator.coverage.written import written
from generator.expression.compile import environment
from generator.library.clause import Clausule
from generator.library.kinds import Soort
from generator.markup import MAlinea, MAls, MBlok, MBlokje, MInline, MLijst, MLus, MNadruk, MUitdrukking
from generator.problem import Position
from generator.resolve.blocks import Kolomopgave, read_table

N = TypeVar("N", bound=nodes.Node)
Puntsoort = Literal["tekst", "voorwaarde", "tak", "lus", "keuze", "waarde"]
WAAR, ONWAAR = "waar", "onwaar"
GEEN, EEN, MEER = "geen", "een", "meer"


@dataclass(frozen=True, slots=True, order=True)
class Punt:
    """One thing to reach: of an expression at a place, one of the ways in which it can turn out.

    `bron` is the condition, the list of a loop, or the test of a choice within a sentence; a text has none. A `waarde` is an
    expression that gave something; it is noted, and need not be reached.
    """

    plaats: Position
    soort: Puntsoort
    bron: str = ""
    uitkomst: str = ""


@dataclass(frozen=True, slots=True)
class Uiting:
    """An expression of a clause where it stands, and what it is for."""

    bron: str
    plaats: Position
    rol: Literal["waarde", "alinea", "tak", "lus", "voorwaarde", "cel"]
    naam: str = ""  # the variable of a loop
    binnen: tuple["Uiting", ...] = ()  # the loops and branches around it, the outermost first
    na: tuple["Uiting", ...] = ()  # of a branch: those before it, which come first


def points_of(clause: Clausule) -> Iterator[Punt]:
    """Every point of one version of a clause, in the order of its text."""
    yield Punt(Position(clause.bestand), "tekst")
    for each in expressions_of(clause):
        match each.rol:
            case "voorwaarde" | "tak":
                yield from (Punt(each.plaats, each.rol, each.bron, outcome) for outcome in (WAAR, ONWAAR))
            case "lus":
                yield from (Punt(each.plaats, "lus", each.bron, outcome) for outcome in (GEEN, EEN, MEER))
        yield from _choices(each)


def points_of_kind(kind: Soort) -> Iterator[Punt]:
    """The choices in the title and the headings of a kind."""
    for each in expressions_of_kind(kind):
        yield from _choices(each)


def _choices(each: Uiting) -> Iterator[Punt]:
    for test in choices_in(each.bron):
        yield from (Punt(each.plaats, "keuze", test, outcome) for outcome in (WAAR, ONWAAR))


# --- the expressions of a clause


def expressions_of(clause: Clausule) -> tuple[Uiting, ...]:
    """Every expression of a clause: its condition, its title, its terms and its text."""
    found: list[Uiting] = []
    if clause.kop.als:
        found.append(
            Uiting(clause.kop.als, clause.kop.where("als") or Position(clause.bestand), "voorwaarde")
        )
    found += _of_line(clause.titel, ())
    for begrip in clause.begrippen:
        found += _of_line((*begrip.term, *begrip.omschrijving), ())
    return (*found, *_of_blocks(clause.tekst, ()))


def expressions_of_kind(kind: Soort) -> tuple[Uiting, ...]:
    """Every expression of a kind: in its title and its headings."""
    lines = (kind.titel, *(deel.kop for deel in kind.opbouw))
    return tuple(each for line in lines for each in _of_line(line, ()))


def _of_line(line: Iterable[MInline], around: tuple[Uiting, ...]) -> Iterator[Uiting]:
    for node in line:
        match node:
            case MUitdrukking():
                yield Uiting(node.bron, node.plaats, "waarde", binnen=around)
            case MNadruk():
                yield from _of_line(node.inhoud, around)


def _of_blocks(blokken: Iterable[MBlok], around: tuple[Uiting, ...]) -> Iterator[Uiting]:
    for blok in blokken:
        match blok:
            case MAlinea():
                alone = len(blok.inhoud) == 1
                yield from (
                    replace(each, rol="alinea") if alone else each for each in _of_line(blok.inhoud, around)
                )
            case MLijst():
                for item in blok.items:
                    yield from _of_blocks(item.blokken, around)
            case MAls():
                yield from _of_branches(blok, around)
            case MLus():
                loop = Uiting(blok.bron, blok.plaats, "lus", blok.naam, around)
                yield loop
                yield from _of_blocks(blok.blokken, (*around, loop))
            case MBlokje():
                yield from _of_table(blok, around)


def _of_branches(als: MAls, around: tuple[Uiting, ...]) -> Iterator[Uiting]:
    before: tuple[Uiting, ...] = ()
    for tak in als.takken:
        branch = Uiting(tak.voorwaarde, tak.plaats, "tak", binnen=around, na=before)
        if tak.voorwaarde:
            yield branch
        before = (*before, branch)
        yield from _of_blocks(tak.blokken, (*around, branch))


def _of_table(blok: MBlokje, around: tuple[Uiting, ...]) -> Iterator[Uiting]:
    table = read_table(blok.inhoud, blok.plaats).value if blok.naam == "tabel" else None
    if table is None:
        return
    yield from _of_line(table.titel, around)
    inner = around
    if table.rij:
        loop = Uiting(table.lijst, table.plaats, "lus", table.naam, around)
        yield loop
        inner = (*around, loop)
    for column in table.kolommen:
        yield from _of_column(column, around, inner)
    yield from (Uiting(cell, table.plaats, "cel", binnen=around) for row in table.rijen for cell in row)


def _of_column(
    column: Kolomopgave, around: tuple[Uiting, ...], inner: tuple[Uiting, ...]
) -> Iterator[Uiting]:
    """The expressions of a column; one that stands for the members of a list knows them by their name."""
    own: tuple[Uiting, ...] = ()
    if column.lijst:
        own = (Uiting(column.lijst, column.plaats, "lus", column.naam, around),)
        yield own[0]
    yield from _of_line(column.kop, (*around, *own))
    if column.waarde or inner != around:  # a row has to have something in every column
        yield Uiting(column.waarde, column.plaats, "cel", binnen=(*inner, *own))
    if column.totaal:
        yield Uiting(column.totaal, column.plaats, "cel", binnen=(*around, *own))


# --- the choices in an expression


@lru_cache(maxsize=8192)
def choices_in(bron: str) -> tuple[str, ...]:
    """The tests of every `… if … else …` in an expression, as they are written, an outer one before those in it."""
    return tuple(written(each.test) for each in parts(parsed(bron), nodes.CondExpr)) if " if " in bron else ()


def parts(tree: nodes.Node, kind: type[N]) -> Iterator[N]:
    """A tree itself and every part of it, as far as they are of a kind; Jinja's own search leaves the tree itself out."""
    if isinstance(tree, kind):
        yield tree
    yield from tree.find_all(kind)


@lru_cache(maxsize=8192)
def parsed(bron: str) -> nodes.Node:
    """The tree of an expression that compiles."""
    output = environment().parse("{{ " + bron + " }}").body[0]
    assert isinstance(output, nodes.Output)
    return output.nodes[0]
