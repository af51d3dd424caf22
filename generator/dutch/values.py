"""What a template hands over as a number: anything in, an exact `Decimal` out, ValueError when it is no number."""

from decimal import Decimal

Getal = int | Decimal


def exact(waarde: object) -> Decimal:
    """The number itself; a float is refused, because 0.1 + 0.2 is no amount of money."""
    if isinstance(waarde, bool) or not isinstance(waarde, int | Decimal):
        raise ValueError(f"'{waarde}' is geen getal: een heel of decimaal getal wordt verwacht")  # noqa: TRY004  # a user's mistake, not ours
    if isinstance(waarde, Decimal) and not waarde.is_finite():
        raise ValueError(f"'{waarde}' is geen getal")
    return Decimal(waarde)
