"""Een verwijzing en een vraag naar een artikel noemen een clausule die in het document kan staan.

De naam is die van het bestand, zonder map en datum; een lid heet naar de `{#naam}` aan het eind van zijn eerste alinea. Kan geen
enkele soort die clausule hebben, dan is `artikel('…')` altijd onwaar en houdt een verwijzing elk document tegen.

Bron: docs/clausules.md, De tekst.

Goed:

    toelichting: "[](#kosten.indexering) verwijst naar het lid {#indexering} van financien/kosten"

Fout:

    toelichting: "[](#kostn.indexering) verwijst naar niets"

Herstel: kies de naam uit de tip, of geef het lid zijn naam.
"""

from collections.abc import Iterator

from generator.clausecheck.findings import findings
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Problem


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """A name that no document with this clause can have."""
    yield from findings(clausule, library, "verwijzing-doel")
