"""Een weekdag klopt bij de datum, en iedere datum bestaat.

„Woensdag 24 september 2009” was een donderdag, en 31 april is er niet. Een van beide is verkeerd getypt, en wie de tekst leest, weet niet
welke.

Fout: „De raad besluit op woensdag 24 september 2009.”

Herstel: verbeter de weekdag of de datum.
"""

from collections.abc import Iterator

from generator.checks._datums import impossible_days, wrong_weekdays
from generator.problem import Problem
from generator.wordcheck._view import Wordbestand


def check(word: Wordbestand) -> Iterator[Problem]:
    """Read every date in every paragraph."""
    for alinea in word.alineas:
        for found in wrong_weekdays(alinea.tekst):
            yield word.meld(
                "word-weekdag", f"{alinea.waar}: {found.wat}", "verbeter de weekdag of de datum", fout=False
            )
        for found in impossible_days(alinea.tekst):
            message = f"{alinea.waar}: {found.tekst} bestaat niet"
            yield word.meld("word-weekdag", message, "verbeter de dag of de maand", fout=False)
