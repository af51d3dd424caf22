"""What a stage made of a clause, to be taken again: what it depends on in, the earlier result or a fresh one out.

Most clauses come out the same in one document after another: only what they depend on is looked at then. A result hangs on
the value that it was made of, so it goes when that goes; of each kind only the last few are kept.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")

BEWAARD = 4  # documents that differ in one clause are seldom more than this many at a time


class Geheugen:
    """The last results that stages made of one value, each with what it depends on."""

    __slots__ = ("_resultaten",)

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._resultaten: dict[Hashable, list[tuple[Any, Any]]] = {}

    def neem(self, stap: Hashable, sleutel: object, maak: Callable[[], T]) -> T:
        """The result of a step for this key, made now if it is not known; a key holds all that the step depends on."""
        known = self._resultaten.setdefault(stap, [])
        for key, result in known:
            if key == sleutel:
                found: T = result
                return found
        result = maak()
        self.bewaar(stap, sleutel, result)
        return result

    def zelfde(self, stap: Hashable, waarde: T) -> T:
        """The value that was equal to this one before, if it is still known: what hangs on that one is known too."""
        return self.neem(stap, waarde, lambda: waarde)

    def bewaar(self, stap: Hashable, sleutel: object, resultaat: object) -> None:
        """Keep a result; the oldest one goes."""
        known = self._resultaten.setdefault(stap, [])
        known.insert(0, (sleutel, resultaat))
        del known[BEWAARD:]

    def bekend(self, stap: Hashable) -> list[tuple[Any, Any]]:
        """What is kept for a step: keys with their results, the newest first."""
        return self._resultaten.get(stap, [])
