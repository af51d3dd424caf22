"""Een product heeft voor een afnemer één prijs.

De rekening noemt een product bij zijn code. Staat die code er voor dezelfde afnemer nog eens, dan telt het product dubbel of geldt er
een andere prijs. Een andere afnemer mag een eigen regel hebben, met een eigen volume en prijs; op een ander deelterrein mag dezelfde
code iets anders zijn. Een product zonder afnemer geldt voor iedereen.

Goed:

    producten:
      - {code: P1, omschrijving: aanvraag, deelterrein: werk, afnemer: coevorden, volume: 10, eenheid: stuk, prijs: 100}
      - {code: P1, omschrijving: aanvraag, deelterrein: werk, afnemer: borger-odoorn, volume: 5, eenheid: stuk, prijs: 100}

Fout:

    producten:
      - {code: P1, omschrijving: aanvraag, deelterrein: werk, afnemer: coevorden, volume: 10, eenheid: stuk, prijs: 100}
      - {code: P1, omschrijving: aanvraag, deelterrein: werk, afnemer: coevorden, volume: 10, eenheid: stuk, prijs: 110}

Herstel: geef het tweede een eigen code, verbeter de afnemer, of haal er een weg.
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks._dubbel import dubbele_codes
from generator.dutch.amounts import bedrag
from generator.dutch.notation import NBSP
from generator.model import Product, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the products with the same code."""
    for first, second in dubbele_codes(project.producten):
        yield _fout(first, second)


def _fout(first: Product, second: Product) -> Problem:
    hint = "geef een eigen code, verbeter de afnemer of haal er een weg"
    if first.prijs is not None and second.prijs is not None and first.prijs != second.prijs:
        message = (
            f"{second.path('prijs')}: {second.code} kost hier {_euro(second.prijs)}, "
            f"eerder {_euro(first.prijs)}"
        )
        return Problem("product-dubbel", message, second.where("prijs"), hint)
    whom = f" voor {second.afnemer}" if second.afnemer else ""
    message = f"{second.path('code')}: {second.code} staat er{whom} al"
    return Problem("product-dubbel", message, second.where("code"), hint)


def _euro(prijs: Decimal) -> str:
    return bedrag(prijs).replace(NBSP, " ")
