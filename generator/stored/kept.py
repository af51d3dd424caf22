"""A value that takes long to make: its place on disk and how it is made in; what an earlier run made out, or made now and kept."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from generator import cache
from generator.problem import Outcome
from generator.stored.codec import Codec, NotKeptError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opslag:
    """Where something is kept: its kind, all that it is made of, and the file that its places are in, if it has any."""

    soort: str
    delen: tuple[str | bytes, ...]
    bestand: str = ""


def kept(opslag: Opslag | None, codec: Codec[T], make: Callable[[], Outcome[T]]) -> Outcome[T]:
    """The value from disk; where it is not there, or nothing may be kept, made now. Only what nothing is to be said of is kept."""
    if opslag is None or cache.folder() is None:
        return make()
    key = cache.key(*opslag.delen)
    data = cache.get(opslag.soort, key)
    if data is not None:
        with contextlib.suppress(ValueError):  # damaged: it is made and kept anew
            return Outcome(codec.decode(data, opslag.bestand))
    outcome = make()
    if outcome.value is not None and not outcome.problems:
        with contextlib.suppress(NotKeptError):
            cache.put(opslag.soort, key, codec.encode(outcome.value, opslag.bestand))
    return outcome
