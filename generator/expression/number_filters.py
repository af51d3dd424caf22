"""Filters for numbers of the project: two views in, a view with the field type of the first out; a gap stays a gap."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from generator.expression.origin import origin
from generator.expression.view import Gat, Los, WrongUseError


def verschil(_zicht: Any, value: Any, andere: Any) -> Any:
    """How much the first is more than the second; less is negative."""
    for each in (value, andere):
        if isinstance(each, Gat):
            return each
    if not all(isinstance(each, Los) and isinstance(each.waarde, int | Decimal) for each in (value, andere)):
        raise WrongUseError("'verschil' vraagt twee getallen of bedragen")
    if value.veld is not andere.veld:
        raise WrongUseError("'verschil' vraagt twee waarden van dezelfde soort")
    return Los(Decimal(value.waarde) - andere.waarde, value.veld, *origin(value, andere))


GETALFILTERS: Mapping[str, Callable[..., Any]] = {"verschil": verschil}
