"""De titel en de koppen van een soort vragen alleen naar wat er is.

Ook daar mag `{{ … }}` in staan. Een naam die niet bestaat of een voorwaarde met één uitkomst is er een fout, zoals in een clausule.

Bron: docs/soorten.md.

Goed:

    titel: "Deelovereenkomst {{ deelterrein.naam }}"

Fout:

    titel: "Deelovereenkomst {{ deelterrein.nam }}"

Herstel: kies de naam uit de tip.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.clausecheck.findings import examined_kind
from generator.library.kinds import Soort
from generator.library.library import Library
from generator.problem import Problem


def check(soort: Soort, library: Library) -> Iterator[Problem]:
    """Look at every expression of a kind."""
    yield from (replace(each, code="soort-titel") for each in examined_kind(soort, library).problems)
