"""Filters for lists: a list of views in; a part of it, a sum or a count out. A gap counts as an empty list."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

from generator.document import Waarde
from generator.dutch.grammar import naar_aantal
from generator.dutch.sorting import sorteersleutel_tekst
from generator.expression.origin import group_origin, origin, plain
from generator.expression.view import Gat, Kijk, Los, Paar, Rij, WrongUseError
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


def groepen(_zicht: Any, value: Any, naam: str, minstens: Any) -> Rij:
    """Groups of members with the same value in a field, none with fewer members than asked for.

    The smallest is joined with the next smallest until all are large enough: of what is only left out, the number
    follows from the total. Each has `wie` (the values) and `leden` (the members).
    """
    least = plain(minstens)
    found: dict[Any, tuple[list[Any], list[Any]]] = {}
    for deel in _row(value):
        field = deel.get(naam)
        key = getattr(field, "sleutel", None) or (None if isinstance(field, Gat) else plain(field))
        found.setdefault(key, ([field], []))[1].append(deel)
    # By their keys, so that the order of the list tells nothing.
    groups = [found[key] for key in sorted(found, key=str)]
    while len(groups) > 1 and min(len(members) for _, members in groups) < least:
        first, second, *rest = sorted(groups, key=lambda group: len(group[1]))
        groups = [(first[0] + second[0], first[1] + second[1]), *rest]
    ordered = sorted(groups, key=lambda group: sorteersleutel_tekst(str(plain(group[0][0]) or "")))
    return Rij(
        tuple(
            Paar({"wie": Rij(tuple(_sorted(names))), "leden": Rij(tuple(members))}, "een groep")
            for names, members in ordered
        )
    )


def _sorted(names: list[Any]) -> list[Any]:
    return sorted(names, key=lambda each: sorteersleutel_tekst(str(plain(each) or "")))


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
    "groepen": groepen,
    "eerste": eerste,
    "laatste": laatste,
    "op": op,
    "tijdlijn": tijdlijn,
    "naar_aantal": _naar_aantal,
}
