"""Een begrip heeft in een document één omschrijving.

Omschrijven twee clausules hetzelfde begrip in andere woorden, of de ene in het enkelvoud en de andere in het meervoud, dan geldt de eerste, en
is de tweede niet wat zij lijkt. Waarschuwing.

Goed:

    omschrijving: twee clausules met allebei „Taken; het werk dat een Partij voor een andere doet”

Fout:

    omschrijving: een clausule met „Taken; het werk voor een andere Partij”, en een met „Taken; de diensten in de catalogus”

Herstel: omschrijf een begrip één keer, in dezelfde woorden.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.examine.terms_used import double_terms
from generator.problem import Problem

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt


def check(documenten: "Sequence[Gemaakt]") -> Iterator[Problem]:
    """Compare the definitions that the clauses of a document bring."""
    yield from double_terms(documenten, "begrip-dubbel")
