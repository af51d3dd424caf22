"""A field of a document in, as it is shown in the shell of the page out."""

from generator.document import Ontbreekt, Tekst, Waarde
from generator.expression.formatting import toon_waarde
from generator.expression.names import Omgeving
from generator.expression.view import Gat, Kijk, Los

Regel = tuple[Tekst | Waarde | Ontbreekt, ...]


def shown_field(omgeving: Omgeving, naam: str) -> Tekst | Waarde | Ontbreekt | None:
    """A field of the document as it is shown; None where its kind does not have it."""
    own = Kijk(omgeving.blad.opdracht, omgeving, omgeving.blad.id)
    if not own.kent(naam):
        return None
    view = own.get(naam)
    if isinstance(view, Kijk) and omgeving.toon(view.record) is None:
        return None  # a group of fields, which no label can print
    return toon_waarde(view, omgeving) if isinstance(view, Los | Gat | Kijk) else None
