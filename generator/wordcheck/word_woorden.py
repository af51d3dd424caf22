"""Een bedrag in woorden is gelijk aan het bedrag in cijfers, en de tekst laat niet open wat er geldt.

„€ 25.000 (zegge: vijftienduizend euro)” zegt twee dingen. „En/of” en „c.q.” laten open wat er geldt: „of” is genoeg, dat omvat ook beide
(Aanwijzingen voor de regelgeving, 3.12 en 3.15). Een datum als 07-06-2026 is op twee manieren te lezen (Taaladvies, datumnotatie).

Fout: „De kosten van opleiding en/of begeleiding, ten hoogste twee (3) keer, vanaf 07-06-2026.”

Herstel: verbeter de woorden of de cijfers, schrijf „of”, en schrijf de maand voluit.
"""

from collections.abc import Iterator

from generator.checks._datums import ambiguous_days
from generator.checks._getallen import words_and_figures
from generator.checks._patronen import either_or
from generator.problem import Problem
from generator.wordcheck._view import Alinea, W, Wordbestand


def check(word: Wordbestand) -> Iterator[Problem]:
    """Read every paragraph; of the main text only, outside tables, for dates: there short ones are usual."""
    for alinea in word.alineas:
        for found in words_and_figures(alinea.tekst):
            yield word.meld("word-woorden", f"{alinea.waar}: {found.wat}", found.tip, fout=False)
        if vague := next(either_or(alinea.tekst), None):
            message = f"{alinea.waar}: '{vague.tekst}' laat open wat er geldt"
            yield word.meld("word-woorden", message, "schrijf alleen 'of', of kies 'en'", fout=False)
        for found in ambiguous_days(alinea.tekst) if _lopend(alinea) else ():
            message = f"{alinea.waar}: '{found.tekst}' is op twee manieren te lezen"
            yield word.meld("word-woorden", message, found.tip, fout=False)


def _lopend(alinea: Alinea) -> bool:
    """Whether a paragraph is running text: no cell, no label with a date behind it."""
    in_table = any(each.tag == f"{W}tc" for each in alinea.element.iterancestors())
    return alinea.hoofdtekst and not in_table and len(alinea.tekst.split()) > 5  # noqa: PLR2004 - a label is shorter
