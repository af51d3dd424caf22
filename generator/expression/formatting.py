"""A view to what stands in the text: a value in the notation of its field type, or a gap that says what is missing."""

from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from generator.document import Ontbreekt, Tekst, Waarde
from generator.dutch import addresses, amounts, contact, dates, numbers, terms
from generator.dutch.notation import Notatie
from generator.expression.view import Gat, Kijk, Los, WrongUseError, whole_ground
from generator.values import Looptijd

if TYPE_CHECKING:
    from generator.expression.names import Omgeving


def looptijd(value: Looptijd, notatie: Notatie) -> str:
    """As in: "vijf jaar", or "onbepaalde tijd"."""
    return "onbepaalde tijd" if value.duur is None else terms.duur_voluit(value.duur, notatie)


# The notation of each field type where the author chooses none.
_NOTATIES: Mapping[str, Callable[[Any, Notatie], str]] = {
    "datum": dates.datum,
    "tijd": dates.tijd,
    "bedrag": amounts.bedrag,
    "percentage": amounts.percentage,
    "getal": numbers.getal,
    "fte": amounts.fte,
    "duur": terms.duur_voluit,
    "breuk": lambda value, _: amounts.breuk(value),
    "postcode": addresses.postcode,
    "telefoon": contact.telefoon,
    "ja_nee": lambda value, _: "ja" if value else "nee",
    "looptijd": looptijd,
}


def toon_waarde(view: Any, omgeving: "Omgeving") -> Tekst | Waarde | Ontbreekt:
    """What a view looks like in the text. ValueError where the notation refuses the value."""
    match view:
        case Waarde():
            return view
        case str():
            return Tekst(view)
        case Gat():
            return Ontbreekt(view.label, view.pad)
        case Kijk():
            shown = omgeving.toon(view.record)
            if shown is None:
                raise ValueError(f"kies een veld van {type(view.record).__name__}")
            return Waarde(shown, (view.record.bron.pad,), whole_ground(type(view.record)))
        case Los():
            return Waarde(notatie_van(view, omgeving.notatie), view.paden, view.grond)
    raise WrongUseError("dit kan niet in de tekst")


def notatie_van(los: Los, notatie: Notatie) -> str:
    """A value in the notation of its field type, or else of what it is."""
    if los.veld and los.veld.naam in _NOTATIES:
        return _NOTATIES[los.veld.naam](los.waarde, notatie)
    match los.waarde:
        case bool():
            return _NOTATIES["ja_nee"](los.waarde, notatie)
        case date():
            return dates.datum(los.waarde, notatie)
        case time():
            return dates.tijd(los.waarde, notatie)
        case Fraction():
            return amounts.breuk(los.waarde)
        case Decimal() if los.veld is not None:
            return numbers.getal(los.waarde, notatie)
    return str(los.waarde)
