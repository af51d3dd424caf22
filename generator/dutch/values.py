"""What a template hands over as a number: anything in, an exact `Decimal` out, ValueError when it is no number."""

from decimal import Decimal

# To a type checker an int is a float as well.
Getal = float | Decimal


def exact(waarde: object) -> Decimal:
    """The number itself; a float, which only a template can type, counts for the digits that were typed."""
    if isinstance(waarde, bool) or not isinstance(waarde, int | float | Decimal):
        raise ValueError(f"'{waarde}' is geen getal: een heel of decimaal getal wordt verwacht")  # noqa: TRY004  # a user's mistake, not ours
    getal = Decimal(str(waarde)) if isinstance(waarde, float) else Decimal(waarde)
    if not getal.is_finite():
        raise ValueError(f"'{waarde}' is geen getal")
    return getal
