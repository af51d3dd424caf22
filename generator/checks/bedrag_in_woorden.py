"""Een bedrag in woorden is gelijk aan het bedrag in cijfers.

Staat er „€ 25.000 (zegge: vijfentwintigduizend euro)”, dan moet het twee keer hetzelfde zijn. Wijkt het af, dan is niet te zeggen welk van
de twee is bedoeld. Een bedrag in woorden dat niet te lezen is, valt ook op.

Goed:

    kosten: {toelichting: "Ten hoogste € 25.000 (zegge: vijfentwintigduizend euro) per jaar."}

Fout:

    kosten: {toelichting: "Ten hoogste € 25.000 (zegge: vijftienduizend euro) per jaar."}

Herstel: verbeter een van beide.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks._teksten import teksten
from generator.dutch.word_numbers import bedrag_uit_woorden
from generator.dutch.words import bedrag_voluit
from generator.model import Project
from generator.problem import Problem
from generator.values import FieldError, lees_bedrag

_ZEGGE = re.compile(
    r"(€\s*[\d.]+(?:,(?:\d{2}|-+))?)\s*\(\s*(?:zegge|in woorden)\s*:?\s*([^)]+?)\s*\)", re.IGNORECASE
)


def check(project: Project) -> Iterator[Problem]:
    """Compare every amount that has words behind it."""
    for each in teksten(project):
        for found in _ZEGGE.finditer(each.tekst):
            digits = _cijfers(found[1])
            if digits is None or _woorden(found[2]) == digits:
                continue
            message = f"{each.pad}: {found[1]} is niet '{found[2]}'"
            hint = f"{found[1]} is {bedrag_voluit(digits)}"
            yield Problem("bedrag-in-woorden", message, each.plaats, hint)


def _cijfers(text: str) -> Decimal | None:
    try:
        return lees_bedrag(text)
    except FieldError:
        return None


def _woorden(text: str) -> Decimal | None:
    try:
        return bedrag_uit_woorden(text)
    except ValueError:
        return None
