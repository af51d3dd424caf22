"""Een uitdrukking begint met een naam die in elke uitdrukking bestaat.

Dat zijn `document`, `partijen`, `gastheer` en de andere namen van de lijst, en binnen een lus de naam van die lus. Buiten de lus
bestaat die naam niet meer.

Bron: docs/clausules.md, De namen in uitdrukkingen.

Goed:

    als: document.einddatum

Fout:

    als: dokument.einddatum

Herstel: kies de naam uit de tip, of zet de regel binnen de lus.
"""

from collections.abc import Iterator

from generator.clausecheck.findings import findings
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Problem


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """A name that expressions do not have."""
    yield from findings(clausule, library, "onbekende-naam")
