"""What a product costs: a product and the surroundings of a document in; its amount, with and without btw, out.

Whether prices hold btw is said by the costs of the document or the project. Each amount is rounded to cents, so that a
table adds up to what it shows.
"""

from typing import TYPE_CHECKING

from generator.dutch.numbers import afgerond
from generator.expression.view import Gat, Los
from generator.fields import BEDRAG
from generator.model import Kosten, Product

if TYPE_CHECKING:
    from generator.expression.names import Omgeving


def bedrag(product: Product, omgeving: "Omgeving") -> Los:
    """Volume times price."""
    paden = (product.path("volume"), product.path("prijs"))
    omgeving.spoor.zie(paden[1], product.prijs)
    return Los(afgerond(product.volume * product.prijs), BEDRAG, paden)


def btw(product: Product, omgeving: "Omgeving") -> Los | Gat:
    """The btw in the amount, or on top of it; a `Gat` where nobody says the rate."""
    kosten = _kosten(omgeving)
    tarief, pad = product.btw_tarief, product.path("btw_tarief")
    if tarief is None and kosten is not None:
        tarief = kosten.btw_tarief
    if tarief is None:
        return Gat(f"btw-tarief van {product.omschrijving}", pad)
    omgeving.spoor.zie(pad, tarief)
    whole = bedrag(product, omgeving)
    part = tarief / (100 + tarief) if _within(omgeving) else tarief / 100
    return Los(afgerond(whole.waarde * part), BEDRAG, (*whole.paden, pad))


def exclusief(product: Product, omgeving: "Omgeving") -> Los | Gat:
    """The amount without btw."""
    return _with_btw(product, omgeving, -1) if _within(omgeving) else bedrag(product, omgeving)


def inclusief(product: Product, omgeving: "Omgeving") -> Los | Gat:
    """The amount with btw."""
    return bedrag(product, omgeving) if _within(omgeving) else _with_btw(product, omgeving, 1)


def _with_btw(product: Product, omgeving: "Omgeving", sign: int) -> Los | Gat:
    tax = btw(product, omgeving)
    if isinstance(tax, Gat):
        return tax
    return Los(bedrag(product, omgeving).waarde + sign * tax.waarde, BEDRAG, tax.paden)


def _kosten(omgeving: "Omgeving") -> Kosten | None:
    return omgeving.blad.opdracht.kosten or omgeving.project.kosten


def _within(omgeving: "Omgeving") -> bool:
    """Whether prices are with btw."""
    kosten = _kosten(omgeving)
    return kosten is not None and kosten.btw == "inclusief"
