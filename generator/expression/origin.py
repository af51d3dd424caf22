"""Views to bare values, and where those came from: a view in; a value, its keys and its personal-data mark out."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NoReturn

from generator.document import Waarde
from generator.expression.view import Kijk, Los, Paar, Rij, WrongUseError, whole_ground
from generator.fields import GETAL

# The mark of a figure about several people: no personal data, as long as they are many (generator/publish/groups.py).
GROEP = "groep"


def plain(value: Any) -> Any:
    """The bare value of a view: what a filter of generator/dutch takes."""
    match value:
        case Los(waarde=inner):
            return (
                int(inner)
                if isinstance(inner, Decimal) and inner == int(inner) and value.veld is GETAL
                else inner
            )
        case Waarde(tekst=text):
            return text
        case Rij(delen=delen):
            return [plain(deel) for deel in delen]
        case Kijk():
            return value.zicht.toon(value.record) or wrong(f"kies een veld van {type(value.record).__name__}")
        case Paar():
            return wrong(f"kies een veld van {value.soort}")
        case _:
            return value


def wrong(message: str) -> NoReturn:
    raise WrongUseError(message)


def origin(*values: Any) -> tuple[tuple[str, ...], str]:
    """The keys and the personal-data mark of everything that went into a result."""
    paden: list[str] = []
    grond = ""
    for value in values:
        match value:
            case Los() | Waarde():
                paden += value.paden
                grond = _stronger(grond, value.grond)
            case Rij(delen=delen):
                inner, mark = origin(*delen)
                paden += inner
                grond = _stronger(grond, mark)
            case Kijk(record=record):
                paden.append(record.bron.pad)
                grond = _stronger(grond, whole_ground(type(record)))
    return tuple(dict.fromkeys(pad for pad in paden if pad)), grond


def group_origin(values: Iterable[Any]) -> tuple[tuple[str, ...], str]:
    """The same for a figure about all of them together: a sum or a count tells of a group, not of a person."""
    paden, grond = origin(*values)
    return paden, GROEP if grond else ""


def _stronger(one: str, other: str) -> str:
    """What is about one person stays so, also beside a figure about a group."""
    return other if one in ("", GROEP) and other else one
