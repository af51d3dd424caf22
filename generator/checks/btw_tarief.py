"""Een btw-tarief is het tarief van de dag waarop de overeenkomst ingaat.

Het algemene tarief is 21% sinds 1 oktober 2012 en was daarvoor 19%; het lage tarief is 9% sinds 1 januari 2019 en was 6% (Wet op de
omzetbelasting 1968, artikel 9). Diensten van een samenwerkingsverband op het gebied van ICT, personeel en administratie zijn altijd
belast. Nul mag: voor wat is vrijgesteld of met nul procent is belast.

Goed:

    producten:
      - {code: P1, omschrijving: werkplek, deelterrein: ict, volume: 10, eenheid: stuk, prijs: 100, btw_tarief: 21%}
    documenten:
      deel: {soort: deelovereenkomst, deelterrein: ict, ingangsdatum: 2015-01-01}

Fout:

    producten:
      - {code: P1, omschrijving: werkplek, deelterrein: ict, volume: 10, eenheid: stuk, prijs: 100, btw_tarief: 19%}
    documenten:
      deel: {soort: deelovereenkomst, deelterrein: ict, ingangsdatum: 2015-01-01}

Herstel: verbeter het tarief.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.checks._melding import dag
from generator.dutch.amounts import percentage
from generator.model import Product, Project
from generator.problem import Problem

# From which day, and the low and the general rate. Wet op de omzetbelasting 1968, article 9, with its changes.
_TARIEVEN = (
    (date(2001, 1, 1), (Decimal(6), Decimal(19))),
    (date(2012, 10, 1), (Decimal(6), Decimal(21))),
    (date(2019, 1, 1), (Decimal(9), Decimal(21))),
)


def check(project: Project) -> Iterator[Problem]:
    """Look up the rate of every product on the days of the agreements that it falls under."""
    for product in project.producten:
        if not product.btw_tarief:
            continue
        days = _dagen(project, product)
        allowed = [_op(day) for day in days] or [rates for _, rates in _TARIEVEN]
        if not any(product.btw_tarief in rates for rates in allowed):
            when = f"op {dag(min(days))}" if days else "in deze eeuw"
            low, general = allowed[0]
            message = (
                f"{product.path('btw_tarief')}: {percentage(product.btw_tarief)} is {when} geen btw-tarief"
            )
            hint = f"laag is {percentage(low)}, algemeen {percentage(general)}" if days else ""
            yield Problem("btw-tarief", message, product.where("btw_tarief"), hint)


def _dagen(project: Project, product: Product) -> list[date]:
    """The first days of the agreements about its area, in order; before 2001 other rates held, and nobody asks."""
    days = [
        each.ingangsdatum
        for each in project.documenten.values()
        if each.soort == "deelovereenkomst" and each.deelterrein == product.deelterrein and each.ingangsdatum
    ]
    return sorted(day for day in days if day >= _TARIEVEN[0][0])


def _op(day: date) -> tuple[Decimal, Decimal]:
    return next(rates for begin, rates in reversed(_TARIEVEN) if begin <= day)
