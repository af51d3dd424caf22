"""Agreements with a code: products or KPIs in; every one that has a code which an earlier one has, with that one, out."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from generator.checks._melding import zelfde_afnemer
from generator.model import Kpi, Product

T = TypeVar("T", Kpi, Product)


def dubbele_codes(agreements: Iterable[T]) -> Iterator[tuple[T, T]]:
    """The first and the second with one code, on one area and for one client; without a client it is for every client."""
    seen: dict[tuple[str, str], list[T]] = {}
    for each in agreements:
        if not each.code:
            continue
        earlier = seen.setdefault((each.code, each.deelterrein), [])
        first = next((other for other in earlier if zelfde_afnemer(other.afnemer, each.afnemer)), None)
        if first:
            yield first, each
        earlier.append(each)
