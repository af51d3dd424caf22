"""The filters of expressions: views in, text with its origin (`Waarde`) or another view out.

Those of generator/dutch know nothing of views: `_dutch` unwraps the values, calls them with the notation of the
document, and gives the result the keys and the personal-data mark of what went in. The filters here know the project.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import wraps
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from generator.document import Waarde
from generator.dutch import filters as dutch_filters
from generator.expression.list_filters import LIJSTFILTERS
from generator.expression.number_filters import GETALFILTERS
from generator.expression.origin import group_origin, origin, plain
from generator.expression.party_filters import PARTIJFILTERS
from generator.expression.reference_filters import VERWIJSFILTERS
from generator.expression.view import Gat, Los, Rij, WrongUseError
from generator.fields import DATUM, GETAL, Veld

Filter = Callable[..., Any]


def alle() -> Mapping[str, Filter]:
    """Every filter by its name: those of Dutch notation and those that know the project."""
    found = {naam: _dutch(filter_) for naam, filter_ in dutch_filters.FILTERS.items()}
    found |= {naam: _compute(filter_) for naam, filter_ in dutch_filters.REKENFILTERS.items()}
    found |= {naam: _with_surroundings(filter_) for naam, filter_ in PARTIJFILTERS.items()}
    for filters in (LIJSTFILTERS, GETALFILTERS, VERWIJSFILTERS):
        found |= {naam: _with_surroundings(filter_, gaten=True) for naam, filter_ in filters.items()}
    return found


def alle_tests() -> Mapping[str, Filter]:
    """Every test by its name."""
    return {naam: _test(test) for naam, test in dutch_filters.TESTS.items()}


def _first_gap(*values: Any) -> Gat | None:
    """The first value that is missing; a gap is false, so ask `is not None`."""
    return next((value for value in values if isinstance(value, Gat)), None)


def _fits(function: Filter, paden: tuple[str, ...], *values: Any) -> Any:
    """Call a filter of generator/dutch; what it cannot do with a value is a mistake of the author, or of the project."""
    whose = f" ({paden[0]})" if paden else ""
    try:
        return function(*values)
    except (TypeError, AttributeError, ArithmeticError) as error:
        raise WrongUseError(f"dit filter past niet bij deze waarde{whose}") from error
    except ValueError as error:
        raise ValueError(f"{error}{whose}") from error


def _dutch(function: Filter) -> Filter:
    """A filter of generator/dutch: bare value, notation, and more bare values in, text out."""

    @pass_context
    @wraps(function)
    def filter_(context: Context, value: Any, *rest: Any) -> Any:
        gap = _first_gap(value, *rest)
        if gap is not None:
            return gap
        if function.__name__ in _LISTS and not isinstance(value, Rij | list | tuple):
            raise WrongUseError("dit filter past alleen bij een lijst")
        if function.__name__ in _LISTS and isinstance(value, Rij) and not value.delen:
            return Gat(value.label or "een lijst", value.pad)
        paden, grond = origin(value, *rest)
        # A list where a number is meant counts: `gasten | naar_aantal('betaalt', 'betalen')`.
        counted = isinstance(value, Rij) and function.__name__ in _COUNTS
        bare = len(value) if counted else plain(value)
        text = _fits(function, paden, bare, context["zicht_"].notatie, *(plain(each) for each in rest))
        return Waarde(text, *(group_origin(value) if counted else (paden, grond)))

    return filter_


def _compute(function: Filter) -> Filter:
    """A filter that computes: a date or number out, to go on with."""

    @pass_context
    @wraps(function)
    def filter_(context: Context, value: Any, *rest: Any) -> Any:
        gap = _first_gap(value, *rest)
        if gap is not None:
            return gap
        paden, grond = origin(value, *rest)
        given = (plain(each) for each in rest)
        result = _fits(function, paden, plain(value), context["zicht_"].notatie, *given)
        veld: Veld = DATUM if isinstance(result, date) else getattr(value, "veld", None) or GETAL
        return Los(result, veld, paden, grond)

    return filter_


def _with_surroundings(function: Filter, *, gaten: bool = False) -> Filter:
    """A filter of ours gets the surroundings (names.Zicht) first; a gap goes through untouched unless it takes gaps."""

    @pass_context
    @wraps(function)
    def filter_(context: Context, value: Any, *rest: Any) -> Any:
        return value if isinstance(value, Gat) and not gaten else function(context["zicht_"], value, *rest)

    return filter_


def _test(function: Filter) -> Filter:
    @pass_context
    @wraps(function)
    def test(context: Context, value: Any, *rest: Any) -> bool:
        bare = len(value) if isinstance(value, Rij) else plain(value)
        if isinstance(value, Gat):
            return False
        given = (plain(each) for each in rest)
        return bool(_fits(function, origin(value)[0], bare, context["zicht_"].notatie, *given))

    return test


_LISTS = ("opsomming", "_gesorteerd")
_COUNTS = ("naar_aantal", "aantal_met_woord", "partijen", "alle_partijen", "beide_of_alle", "zijn_of_hun")
