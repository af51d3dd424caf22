"""What a product costs: a product and the surroundings of a document in; its amounts with and without btw out."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from generator.dutch.numbers import afgerond
from generator.expression.view import Gat, Los
from generator.fields import BEDRAG
from generator.model import Product

if TYPE_CHECKING:
    from generator.expression.names import Omgeving


def product_fields(product: Product, omgeving: "Omgeving") -> Mapping[str, Callable[[], Any]]:
    """What a product costs: volume times price (`bedrag`), and that without btw, the btw, and with it.

    Whether prices hold btw is said by the costs of the document or the project. Each amount is rounded to cents, so that a
    table adds up to what it shows.
    """
    kosten = omgeving.blad.opdracht.kosten or omgeving.project.kosten
    within = kosten is not None and kosten.btw == "inclusief"
    paden = (product.path("volume"), product.path("prijs"))

    def bedrag() -> Los:
        omgeving.spoor.zie(product.path("prijs"), product.prijs)
        return Los(afgerond(product.volume * product.prijs), BEDRAG, paden)

    def btw() -> Los | Gat:
        tarief = product.btw_tarief
        if tarief is None and kosten is not None:
            tarief = kosten.btw_tarief
        if tarief is None:
            return Gat(f"btw-tarief van {product.omschrijving}", product.path("btw_tarief"))
        omgeving.spoor.zie(product.path("btw_tarief"), tarief)
        part = tarief / (100 + tarief) if within else tarief / 100
        return Los(afgerond(bedrag().waarde * part), BEDRAG, (*paden, product.path("btw_tarief")))

    def with_btw(sign: int) -> Los | Gat:
        tax = btw()
        if isinstance(tax, Gat):
            return tax
        return Los(bedrag().waarde + sign * tax.waarde, BEDRAG, tax.paden)

    return {
        "bedrag": bedrag,
        "btw": btw,
        "exclusief": (lambda: with_btw(-1)) if within else bedrag,
        "inclusief": bedrag if within else (lambda: with_btw(1)),
    }
