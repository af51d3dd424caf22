"""Een uitdrukking in een clausule vraagt alleen naar gegevens die bestaan.

Wat achter een punt staat, is een sleutel van het projectbestand, een veld van de soort waar de clausule in staat, of iets dat het
programma eruit afleidt. Een naam die niet bestaat, houdt elk document met die clausule tegen. De controle kijkt naar alle soorten
die de clausule noemen; het gegeven moet in ten minste één ervan bestaan.

Bron: docs/clausules.md, De namen in uitdrukkingen, en het projectbestand (docs/projectbestand.md).

Goed:

    als: samenwerking.vorm == 'overeenkomst'

Fout:

    als: samenwerking.form == 'overeenkomst'

Herstel: kies de naam uit de tip, of geef de soort een veld met die naam.
"""

from collections.abc import Iterator

from generator.clausecheck.findings import findings
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Problem


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """A field that no view has."""
    yield from findings(clausule, library, "onbekend-veld")
