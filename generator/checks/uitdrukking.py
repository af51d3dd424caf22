"""Een uitdrukking is te lezen, en elk filter past bij de waarde waar het achter staat.

Een datum krijgt geen notatie van een bedrag, een lijst staat niet zomaar in een zin, en een lus gaat over een lijst. Ook een
vergelijking met een datum die niet bestaat of met een tekst waar een getal staat, hoort hierbij.

Bron: docs/clausules.md en docs/notatie.md, waar bij elk filter staat wat erin gaat.

Goed:

    titel: "Begin op {{ document.ingangsdatum | datum }}"

Fout:

    titel: "Begin op {{ document.ingangsdatum | bedrag }}"

Herstel: kies een filter dat bij het gegeven past, of een veld van de lijst.
"""

from collections.abc import Iterator

from generator.clausecheck.findings import findings
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Problem


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """An expression that cannot be read, or that does not fit its values."""
    yield from findings(clausule, library, "uitdrukking")
