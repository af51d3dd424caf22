"""Comparisons that can only turn out one way: the views of both sides in; what is wrong, and which constants were met, out."""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from generator.clausecheck.names import Beeld, Veldplek, Zichten
from generator.dutch.lists import opsomming
from generator.expression.view import Los, Rij, WrongUseError
from generator.fields import TEKST
from generator.values import suggest

VAST = "voorwaarde-vast"
_EQUAL = ("eq", "ne", "in", "notin")
_OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """What was seen of a comparison: a mistake with its hint, and the constants that a field of a record was held against."""

    fout: str = ""
    tip: str = ""
    code: str = VAST
    constanten: tuple[tuple[Veldplek, str], ...] = ()


def compare(teken: str, sides: tuple[Zichten, Zichten], beeld: Beeld) -> Vergelijking:
    """Look at one comparison: a value that a field never has, or two things that are never equal."""
    values, constants = _sorted(teken, sides)
    if not values or not constants:
        return Vergelijking()
    met = tuple(
        (place, str(constant))
        for value in values
        for place in _places(value, beeld)
        for constant in constants
        if isinstance(constant, str | int | float) and not isinstance(constant, bool)
    )
    met = tuple(dict.fromkeys(met))
    for constant in constants:
        if wrong := _never(teken, values, constant, beeld):
            return replace(wrong, constanten=met)
    return Vergelijking(constanten=met)


def _sorted(teken: str, sides: tuple[Zichten, Zichten]) -> tuple[Zichten, Zichten]:
    """The views on one side, and the constants on the other; nothing when both sides are views."""
    one, other = sides
    if teken in ("in", "notin"):
        lists = [each for each in other if isinstance(each, list)]
        return (_views(one), tuple(lists[0])) if lists and _views(one) else ((), ())
    for values, constants in ((one, other), (other, one)):
        if _views(values) and constants and all(isinstance(each, str | int | float) for each in constants):
            return _views(values), constants
    return (), ()


def _views(side: Zichten) -> Zichten:
    return tuple(each for each in side if isinstance(each, Los | Rij))


def _never(teken: str, values: Zichten, constant: Any, beeld: Beeld) -> Vergelijking | None:
    """Why a value is never equal to a constant, or cannot be compared with it; None where it can be."""
    if all(isinstance(each, Rij) for each in values):
        tip = "tel haar: … | aantal, of vraag alleen of zij iets bevat"
        return Vergelijking("een lijst is nooit gelijk aan een waarde", tip)
    singles = [each for each in values if isinstance(each, Los)]
    if len(singles) < len(values):
        return None
    if teken in _OPERATORS or any(isinstance(each.waarde, date) for each in singles):
        return _refused(teken, singles, constant)
    if all(_other_type(each.waarde, constant) for each in singles):
        return _wrong_type(singles[0].waarde, constant)
    allowed = tuple(dict.fromkeys(_allowed(singles, beeld)))
    if allowed and isinstance(constant, str) and constant not in allowed:
        tip = suggest(constant, allowed) or f"kies uit {opsomming(allowed)}"
        return Vergelijking(f"de waarde '{constant}' komt hier nooit voor", tip)
    return None


def _refused(teken: str, singles: list[Los], constant: Any) -> Vergelijking | None:
    """Run the comparison itself; a date that does not exist, or text that is held against a number, is refused."""
    function: Callable[[Any, Any], Any] = _OPERATORS.get(teken, operator.eq)
    said = ""
    for each in singles:
        try:
            function(each, constant)
        except WrongUseError as error:
            said = said or str(error)
        except TypeError:
            said = said or "deze waarden zijn niet te vergelijken"
        else:
            return None
    tip = "vergelijk een datum met '2020-01-01' en een getal met 12, zonder aanhalingstekens"
    return Vergelijking(said, tip, "uitdrukking") if said else None


def _other_type(value: Any, constant: Any) -> bool:
    if isinstance(value, bool):
        return not isinstance(constant, bool)
    if isinstance(value, int | Decimal):
        return isinstance(constant, str)
    return isinstance(value, str) and not isinstance(constant, str)


def _wrong_type(value: Any, constant: Any) -> Vergelijking:
    if isinstance(value, bool):
        return Vergelijking(
            "ja of nee is nooit gelijk aan deze waarde", "schrijf alleen de naam, of 'not' ervoor"
        )
    if isinstance(value, int | Decimal):
        tip = f"schrijf {constant} zonder aanhalingstekens"
        return Vergelijking("een getal is nooit gelijk aan een tekst", tip)
    return Vergelijking(
        "een tekst is nooit gelijk aan een getal", f"zet er aanhalingstekens om: '{constant}'"
    )


def _allowed(singles: list[Los], beeld: Beeld) -> list[str]:
    """Every word that the values can be; empty as soon as one of them can be anything."""
    found: list[str] = []
    for each in singles:
        places = _places(each, beeld)
        own = [choice for place in places for choice in place.keuzes]
        if not own and not each.paden and each.veld is TEKST and each.waarde in ("besluit", "stuk"):
            own = [each.waarde]  # `aard` of what comes from a timeline: the program itself says which it is
        if not own:
            return []
        found += own
    return found


def _places(value: Any, beeld: Beeld) -> tuple[Veldplek, ...]:
    if not isinstance(value, Los):
        return ()
    return tuple(beeld.velden[pad] for pad in value.paden if pad in beeld.velden)[:1]


def constants_in(found: list[Vergelijking]) -> Iterator[tuple[tuple[str, str], str]]:
    """The constants by the field that they were held against."""
    for each in found:
        yield from (((place.record.__name__, place.naam), constant) for place, constant in each.constanten)
