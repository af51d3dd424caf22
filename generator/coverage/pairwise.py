"""Pairwise combination: how many values each field has in; rows in which every two values of every two fields meet out.

Most mistakes show when two things come together (Kuhn, Kacker and Lei, NIST SP 800-142, 2010), and every pair fits in a few
dozen rows where every combination would take millions. The rows are made greedily, each with the value that covers most pairs
that are still open, and always the same.
"""

from collections.abc import Sequence
from itertools import accumulate


def pairwise_rows(sizes: Sequence[int], groepen: Sequence[str] = ()) -> list[tuple[int, ...]]:
    """Rows of one value index a field. Fields of two different groups need not meet; a field of no group ("") meets all.

    Every value is in a row, also of a field that meets no other.
    """
    return _Cover(sizes, groepen or [""] * len(sizes)).rows()


class _Cover:
    """Values are bits in one long integer, so that counting open pairs is one operation."""

    def __init__(self, sizes: Sequence[int], groepen: Sequence[str]) -> None:
        self.sizes = sizes
        self.start = [0, *accumulate(sizes)][: len(sizes)]
        self.unused = (1 << sum(sizes)) - 1
        own = [((1 << size) - 1) << start for size, start in zip(sizes, self.start, strict=True)]
        of_group: dict[str, int] = {}
        for groep, mask in zip(groepen, own, strict=True):
            of_group[groep] = of_group.get(groep, 0) | mask
        # The values that those of a field have to meet.
        partners = [
            (self.unused if not groep else of_group.get("", 0) | of_group[groep]) & ~mask
            for groep, mask in zip(groepen, own, strict=True)
        ]
        self.open = [mask for mask, size in zip(partners, sizes, strict=True) for _ in range(size)]

    def rows(self) -> list[tuple[int, ...]]:
        found = []
        while self.unused or any(self.open):
            row = self._row()
            mask = sum(1 << (self.start[field] + value) for field, value in enumerate(row))
            for field, value in enumerate(row):
                self.open[self.start[field] + value] &= ~mask
            self.unused &= ~mask
            found.append(row)
        return found

    def _row(self) -> tuple[int, ...]:
        """Begin with the value that has most pairs open, then choose each field's value by what it covers with the rest."""
        fields = range(len(self.sizes))
        order = sorted(fields, key=lambda field: -max(map(self._left, self._bits(field)), default=0))
        chosen: dict[int, int] = {}
        mask = 0
        for field in order:
            best = max(
                self._bits(field),
                key=lambda bit: ((self.open[bit] & mask).bit_count(), self._left(bit), -bit),
            )
            chosen[field] = best - self.start[field]
            mask |= 1 << best
        return tuple(chosen[field] for field in fields)

    def _left(self, bit: int) -> int:
        return self.open[bit].bit_count() + (self.unused >> bit & 1)

    def _bits(self, field: int) -> range:
        return range(self.start[field], self.start[field] + self.sizes[field])
