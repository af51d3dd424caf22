"""Figures about groups of people: every figure of every public document in; those that tell too much about too few, out.

A figure over fewer people than the limit goes. So does one from which, with the figures that are published already, a
figure over so few can be computed: by subtracting a part from a total, in one document or across several.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from generator.document import Waarde
from generator.expression.origin import GROEP
from generator.model import Medewerker, Project

Groep = frozenset[str]  # the paths of the people that a figure is about
_MANY = 40  # so many small parts are not tried out one against the other: their figures go
_RECORD = re.compile(r"(.*\])")


@dataclass(frozen=True, slots=True)
class Cijfer:
    """A figure in a document: whom it is about, or the key that holds it when somebody typed it."""

    document: str
    groep: Groep
    pad: str = ""


@dataclass(frozen=True, slots=True)
class Verborgen:
    """The figures that one document may not show: those about a group, and those under a key."""

    groepen: frozenset[Groep] = frozenset()
    paden: frozenset[str] = frozenset()

    def holds(self, value: Waarde, people: Collection[str]) -> bool:
        """Whether a value is such a figure."""
        return any(pad in self.paden for pad in value.paden) or (
            value.grond == GROEP and group_of(value.paden, people) in self.groepen
        )


def group_of(paden: Sequence[str], people: Collection[str]) -> Groep:
    """The people whose keys went into a figure."""
    records = (match[1] for pad in paden if (match := _RECORD.match(pad)))
    return frozenset(each for each in records if each in people)


def hidden_figures(cijfers: Sequence[Cijfer], ondergrens: int) -> Mapping[str, Verborgen]:
    """For each document the figures that it may not show; the first documents come first, what is safe beside them stays."""
    shown: list[Groep] = []
    hidden: dict[str, list[Cijfer]] = {}
    for each in cijfers:
        if not each.groep or each.groep in shown:
            continue
        if is_safe([*shown, each.groep], ondergrens):
            shown.append(each.groep)
        else:
            hidden.setdefault(each.document, []).append(each)
    return {
        document: Verborgen(
            frozenset(each.groep for each in found if not each.pad),
            frozenset(each.pad for each in found if each.pad),
        )
        for document, found in hidden.items()
    }


def is_safe(groepen: Sequence[Groep], ondergrens: int) -> bool:
    """Whether no figure about one up to `ondergrens` people can be computed from figures about these groups.

    People who are in the same groups cannot be told apart: they are one atom. A figure about some atoms follows from the
    published ones when it is a linear combination of them; it is when it vanishes with everything on which those vanish.
    """
    signatures: dict[tuple[bool, ...], int] = {}
    for person in frozenset().union(*groepen):
        signature = tuple(person in group for group in groepen)
        signatures[signature] = signatures.get(signature, 0) + 1
    atoms = list(signatures)
    sizes = [signatures[each] for each in atoms]
    small = [index for index, size in enumerate(sizes) if size < ondergrens]
    if len(small) > _MANY:
        return False
    free = _null_space([[Fraction(int(atom[row])) for atom in atoms] for row in range(len(groepen))])
    return not any(
        all(sum(vector[index] for index in chosen) == 0 for vector in free)
        for chosen in _small_sets(small, sizes, ondergrens)
    )


def _small_sets(small: Sequence[int], sizes: Sequence[int], limit: int) -> Iterator[tuple[int, ...]]:
    """Every set of atoms that together hold fewer people than the limit."""
    for number in range(1, limit):
        for chosen in combinations(small, number):
            if sum(sizes[index] for index in chosen) < limit:
                yield chosen


def _null_space(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    """The vectors on which every row is zero, by Gauss-Jordan elimination."""
    width = len(rows[0]) if rows else 0
    pivots: list[int] = []
    for column in range(width):
        found = next((row for row in range(len(pivots), len(rows)) if rows[row][column]), None)
        if found is None:
            continue
        at = len(pivots)
        rows[at], rows[found] = rows[found], rows[at]
        lead = rows[at][column]
        rows[at] = [each / lead for each in rows[at]]
        for other in range(len(rows)):
            if other != at and (factor := rows[other][column]):
                rows[other] = [mine - factor * its for mine, its in zip(rows[other], rows[at], strict=True)]
        pivots.append(column)
    basis: list[list[Fraction]] = []
    for column in range(width):
        if column not in pivots:
            vector = [Fraction(int(index == column)) for index in range(width)]
            for row, pivot in enumerate(pivots):
                vector[pivot] = -rows[row][column]
            basis.append(vector)
    return basis


# --- figures that were typed


def typed_groups(project: Project, formatie: Mapping[str, Decimal]) -> Mapping[str, tuple[Groep, ...]]:
    """The groups of staff whose fte somebody typed somewhere else: `kosten.formatie` is the sum of a personnel annex."""
    staff = project.personeel.medewerkers if project.personeel else ()
    groups = {
        frozenset(each.bron.pad for each in group): sum((each.fte for each in group), Decimal(0))
        for group in _natural_groups(staff)
        if all(each.fte is not None for each in group)
    }
    return {
        pad: tuple(group for group, total in groups.items() if total == value)
        for pad, value in formatie.items()
    }


def _natural_groups(staff: Sequence[Medewerker]) -> Iterator[Sequence[Medewerker]]:
    """The groups that an agreement can be about: everybody, an employer, an area, an employer within an area."""
    if staff:
        yield staff
    for keys in (("van",), ("deelterrein",), ("van", "deelterrein"), ("naar",)):
        parts: dict[tuple[str | None, ...], list[Medewerker]] = {}
        for each in staff:
            parts.setdefault(tuple(getattr(each, key) for key in keys), []).append(each)
        yield from parts.values()
