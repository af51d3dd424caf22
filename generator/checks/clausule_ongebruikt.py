"""Elke clausule staat in een soort, of is een alternatief van een clausule die in een soort staat.

Een tekst die geen soort noemt, komt nooit in een document. Dat is een tikfout in de soort, of een tekst die weg kan; wie haar
bijhoudt, doet dat voor niets.

Bron: docs/soorten.md.

Goed:

    opbouw:
      - clausules: [financien/kosten]

Fout:

    opbouw:
      - clausules: [financien/kostn]

Herstel: noem de clausule in een soort, geef haar bovenaan `alternatief_van`, of haal haar weg.
"""

from collections.abc import Iterator

from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Position, Problem


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """A clause that no kind names, by itself or in the place of another."""
    wanted = clausule.kop.alternatief_van or clausule.id
    kinds = (library.soort(naam).value for naam in library.soorten())
    if any(id_ == wanted for kind in kinds if kind for deel in kind.opbouw for id_, _ in deel.clausules):
        return
    message = f"geen enkele soort noemt '{wanted}', dus deze tekst komt nooit in een document"
    hint = "noem haar in templates/soorten/<soort>.yaml, of geef haar alternatief_van"
    yield Problem("clausule-ongebruikt", message, Position(clausule.bestand), hint)
