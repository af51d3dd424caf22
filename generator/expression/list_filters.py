"""Filters for lists: a list of views in; a part of it, a sum or a count out. A gap counts as an empty list."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from generator.document import Waarde
from generator.dutch.grammar import naar_aantal
from generator.dutch.sorting import sorteersleutel_tekst
from generator.expression.origin import group_origin, origin, plain
from generator.expression.view import Gat, Kijk, Los, Rij, WrongUseError
from generator.fields import BEDRAG, GETAL


def _row(value: Any) -> Iterable[Any]:
    if not isinstance(value, Rij | Gat):
        raise WrongUseError("dit filter past alleen bij een lijst")
    return value


def waar(_zicht: Any, value: Any, naam: str, *gewenst: Any) -> Rij:
    """The members of a list whose field has one of the values; without a value: whose field is filled in."""
    kept = tuple(
        deel for deel in _row(value) if (deel.get(naam) in gewenst if gewenst else bool(deel.get(naam)))
    )
    return Rij(kept, getattr(value, "pad", ""), getattr(value, "label", ""))


def som(_zicht: Any, value: Any, naam: str) -> Any:
    """The sum of a field; one missing amount makes the sum missing."""
    members = [deel.get(naam) for deel in _row(value)]
    for member in members:
        if isinstance(member, Gat):
            return member
    if not all(isinstance(member, Los) and isinstance(member.waarde, int | Decimal) for member in members):
        raise WrongUseError(f"'{naam}' is geen getal of bedrag, en telt niet op")
    veld = members[0].veld if members else BEDRAG
    return Los(sum((member.waarde for member in members), Decimal(0)), veld, *group_origin(members))


def aantal(_zicht: Any, value: Any) -> Los:
    """How many."""
    return Los(Decimal(len(list(_row(value)))), GETAL, *group_origin(_row(value)))


def kleinste_groep(_zicht: Any, value: Any, naam: str) -> Los:
    """How many members the smallest group has, of those with the same value in a field; 0 for an empty list.

    Who publishes numbers of people leaves out what is small enough to tell who it is about.
    """
    groups: dict[Any, int] = {}
    for deel in _row(value):
        found = deel.get(naam)
        key = getattr(found, "sleutel", None) or (None if isinstance(found, Gat) else plain(found))
        groups[key] = groups.get(key, 0) + 1
    return Los(Decimal(min(groups.values(), default=0)), GETAL, *origin(value))


def eerste(_zicht: Any, value: Any) -> Any:
    """The first of a list."""
    return next(iter(_row(value)), Gat("het eerste van een lege lijst"))


def laatste(_zicht: Any, value: Any) -> Any:
    """The last of a list."""
    delen = list(_row(value))
    return delen[-1] if delen else Gat("het laatste van een lege lijst")


def op(_zicht: Any, value: Any, naam: str) -> Rij:
    """A list sorted on a field; members without it come last, in the order they had."""

    def key(deel: Any) -> tuple[int, Any]:
        found = deel.get(naam)
        if isinstance(found, Gat):
            return 1, 0
        bare = plain(found)
        return 0, sorteersleutel_tekst(bare) if isinstance(bare, str) else bare

    return Rij(tuple(sorted(_row(value), key=key)), getattr(value, "pad", ""), getattr(value, "label", ""))


def _naar_aantal(_zicht: Any, value: Any, enkelvoud: str, meervoud: str) -> Any:
    """One of two words, by the number of a list or by a number."""
    count = len(value) if isinstance(value, Rij | Gat) else 1 if isinstance(value, Kijk) else plain(value)
    if not isinstance(count, int | Decimal):
        raise WrongUseError("dit filter past alleen bij een lijst of een getal")
    return Waarde(naar_aantal(count, enkelvoud, meervoud))


def tijdlijn(_zicht: Any, value: Any, *andere: Any) -> Rij:
    """All members of one or more lists that have a date, the earliest first."""
    dated = [deel for lijst in (value, *andere) for deel in _row(lijst) if deel.get("datum")]
    return Rij(tuple(sorted(dated, key=lambda deel: plain(deel.get("datum")))), getattr(value, "pad", ""))


LIJSTFILTERS: Mapping[str, Callable[..., Any]] = {
    "waar": waar,
    "som": som,
    "aantal": aantal,
    "kleinste_groep": kleinste_groep,
    "eerste": eerste,
    "laatste": laatste,
    "op": op,
    "tijdlijn": tijdlijn,
    "naar_aantal": _naar_aantal,
}
