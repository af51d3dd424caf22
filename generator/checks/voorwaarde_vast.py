"""Een voorwaarde kan waar zijn en onwaar.

Wie een keuze vergelijkt met een woord dat er niet bij hoort (`rol == 'gastheeer'`), een ja of nee met een tekst, of iets waar
niets van het project in staat, krijgt altijd hetzelfde antwoord. Wat eronder staat, komt dan nooit of altijd in het document. Dat
geldt ook voor een `elif` met dezelfde voorwaarde als een tak erboven.

Bron: de keuzes van het projectbestand (docs/projectbestand.md) en van de soorten.

Goed:

    als: samenwerking.vorm == 'centrumregeling'

Fout:

    als: samenwerking.vorm == 'centrum-regeling'

Herstel: kies een van de waarden die er zijn, of laat de voorwaarde weg.
"""

from collections.abc import Iterator

from generator.clausecheck.findings import findings
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Problem


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """A condition that has one outcome."""
    yield from findings(clausule, library, "voorwaarde-vast")
