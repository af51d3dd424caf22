"""Een begrip dat is omschreven, wordt ook gebruikt.

Een omschrijving zonder gebruik is een overblijfsel, of de tekst gebruikt een ander woord voor hetzelfde. Waarschuwing.

Goed:

    omschrijving: een clausule „1. De Taken worden uitgevoerd.”, met onder begrippen „Taken”

Fout:

    omschrijving: een clausule „1. Het werk wordt uitgevoerd.”, met onder begrippen „Taken”

Herstel: schrap de omschrijving, of gebruik het begrip met zijn hoofdletter.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.examine.terms_used import unused_terms
from generator.problem import Problem

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt


def check(documenten: "Sequence[Gemaakt]") -> Iterator[Problem]:
    """Look for definitions of words that appear nowhere else."""
    yield from unused_terms(documenten, "begrip-ongebruikt")
