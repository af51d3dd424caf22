"""Een bedrag aan btw is het tarief maal het bedrag waarover btw is gerekend.

Btw over een deel van het bedrag komt voor: een deel van de diensten kan zijn vrijgesteld. Dan staat erbij over welk deel (`btw_grondslag`, of
„over € 60.000”). Staat dat er niet en klopt de som niet, dan is een van de drie getallen verkeerd (Wet op de omzetbelasting 1968, artikelen 8 en
9). Afronden op hele euro's mag. Een waarschuwing.

Goed:

    kosten: {totaal: 100000, btw_tarief: 21%, btw_grondslag: 60000, btw_bedrag: 12600}

Fout:

    kosten: {totaal: 100000, btw_tarief: 21%, btw_bedrag: 12600}

Herstel: verbeter het bedrag, het tarief of het totaal, of zeg waarover btw is gerekend.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks._bedragen import bereik_van_kosten, kosten_van, totalen
from generator.checks._getallen import amounts
from generator.checks._patronen import plain, sentences
from generator.checks._teksten import Tekst, teksten
from generator.dutch.amounts import bedrag, percentage
from generator.dutch.notation import NBSP
from generator.dutch.numbers import afgerond
from generator.library.library import Library
from generator.model import Kosten, Opdracht, Project, Stuk
from generator.problem import Problem, Severity

_TARIEVEN = tuple(Decimal(each) for each in (21, 19, 9, 6))  # the rates of this century, see btw_tarief.py
_HONDERD = Decimal(100)
_SPELING = Decimal(1)  # a euro for rounding
_TWEE = 2
_TARIEF = re.compile(
    r"(\d{1,2}(?:,\d+)?)\s*(?:%|procent)\s*(?:aan\s+)?btw|btw\s*(?:van|à|\(|:)?\s*\(?(\d{1,2}(?:,\d+)?)\s*(?:%|procent)",
    re.IGNORECASE,
)
_BTW = re.compile(r"\bbtw\b", re.IGNORECASE)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Multiply again what costs and sentences say about btw."""
    for _, kosten, record in kosten_van(project):
        yield from _kosten(project, kosten, record)
    for tekst in teksten(project, library):
        for _, sentence in sentences(plain(tekst.tekst)):
            if _BTW.search(sentence):
                yield from _zin(tekst, sentence)


def _kosten(project: Project, kosten: Kosten, record: Opdracht | Stuk | None) -> Iterator[Problem]:
    said = kosten.btw_bedrag
    if said is None:
        return
    given = kosten.btw_grondslag or kosten.totaal
    bases = {given} if given else totalen(project, bereik_van_kosten(project, record), "structureel")
    rates = (kosten.btw_tarief,) if kosten.btw_tarief else _TARIEVEN
    within = kosten.btw == "inclusief" and kosten.btw_grondslag is None
    expected = [_btw(base, rate, within=within) for base in bases for rate in rates]
    if expected and not any(abs(each - said) <= _SPELING for each in expected):
        near = min(expected, key=lambda each: abs(each - said))
        of = percentage(kosten.btw_tarief).replace(NBSP, " ") if kosten.btw_tarief else "het tarief"
        message = (
            f"{kosten.path('btw_bedrag')}: {_euro(said)} is niet {of} van het bedrag; dat is {_euro(near)}"
        )
        hint = "verbeter een van de getallen, of voeg toe waarover btw is gerekend: btw_grondslag: …"
        yield Problem("btw-bedrag", message, kosten.where("btw_bedrag"), hint, Severity.WARNING)


def _btw(base: Decimal, rate: Decimal, *, within: bool) -> Decimal:
    """The btw on an amount, or the btw that is in it."""
    return base * rate / (_HONDERD + rate) if within else base * rate / _HONDERD


def _zin(tekst: Tekst, sentence: str) -> Iterator[Problem]:
    """A sentence with two amounts or more and btw: some pair of them has to fit a rate."""
    values = [amount for _, amount in amounts(sentence)]
    found = _TARIEF.search(sentence)
    if len(values) < _TWEE or re.search(
        r"\b(?:ongeveer|circa|ruim|bijna|deels|gedeeltelijk|voor een deel|afgerond)\b",
        sentence,
        re.IGNORECASE,
    ):
        return
    said = Decimal((found[1] or found[2]).replace(",", ".")) if found else None
    rates = (said,) if said is not None else _TARIEVEN
    pairs = [(base, other) for base in values for other in values if base is not other]
    fits = any(
        abs(other - base * factor) <= _SPELING
        for base, other in pairs
        for rate in rates
        for factor in (rate / _HONDERD, 1 + rate / _HONDERD)
    )
    about = found or re.search(
        r"\b(?:inclusief|incl\.|exclusief|excl\.|aan|plus)\s+(?:€\s*[\d.,]+\s+)?btw\b",
        sentence,
        re.IGNORECASE,
    )
    both = len(
        re.findall(r"\b(?:inclusief|incl\.|exclusief|excl\.)", sentence, re.IGNORECASE)
    ) >= _TWEE or re.search(
        r"€\s*[\d.,]+\s+(?:aan\s+)?btw|btw\s*(?:\([^)]*\)\s*)?(?:is|bedraagt|van|:)?\s*€",
        sentence,
        re.IGNORECASE,
    )
    if about and both and not fits:
        wat = "de bedragen in deze zin zijn niet met elkaar te rijmen: geen ervan is het btw-tarief maal een ander"
        yield tekst.meld(
            "btw-bedrag", wat, "reken het bedrag aan btw na, of zeg waarover btw is gerekend", fout=False
        )


def _euro(amount: Decimal) -> str:
    return bedrag(afgerond(amount)).replace(NBSP, " ")
