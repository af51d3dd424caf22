"""Pairwise combination: how many values each field has in; rows in which every two values of every two fields meet out.

Most mistakes show when two things come together (Kuhn, Kacker and Lei, NIST SP 800-142, 2010), and every pair fits in a few
dozen rows where every combination would take millions. The rows are made greedily, each with the value that covers most pairs
that are still open, and always the same.
"""

from collections.abc import Callable, Sequence


def pairwise_rows(
    sizes: Sequence[int], meet: Callable[[int, int], bool] = lambda _one, _other: True
) -> list[tuple[int, ...]]:
    """Rows of one value index a field; `meet` says of which two fields the values have to meet.

    Every value is in a row, also of a field that meets no other.
    """
    return _Cover(sizes, meet).rows()


class _Cover:
    """Values are bits in one long integer, so that counting open pairs is one operation."""

    def __init__(self, sizes: Sequence[int], meet: Callable[[int, int], bool]) -> None:
        self.sizes = sizes
        self.start = [sum(sizes[:number]) for number in range(len(sizes))]
        self.meet = meet
        self.open = [self._partners(number) for number, size in enumerate(sizes) for _ in range(size)]
        self.unused = (1 << sum(sizes)) - 1

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

    def _partners(self, field: int) -> int:
        """The values of all other fields that those of this field have to meet."""
        mask = 0
        for other, size in enumerate(self.sizes):
            if other != field and self.meet(min(field, other), max(field, other)):
                mask |= ((1 << size) - 1) << self.start[other]
        return mask
