"""Een bedrag in woorden is gelijk aan het bedrag in cijfers.

Staat er „€ 25.000 (zegge: vijfentwintigduizend euro)”, dan moet het twee keer hetzelfde zijn. Wijkt het af, dan is niet te zeggen welk van
de twee is bedoeld. Een bedrag in woorden dat niet te lezen is, valt ook op. Voor een getal geldt hetzelfde: „twee (3) maanden”.

Goed:

    kosten: {toelichting: "Ten hoogste € 25.000 (zegge: vijfentwintigduizend euro) per jaar."}

Fout:

    kosten: {toelichting: "Ten hoogste € 25.000 (zegge: vijftienduizend euro) per jaar."}

Herstel: verbeter een van beide.
"""

from collections.abc import Iterator

from generator.checks._getallen import words_and_figures
from generator.checks._teksten import teksten
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare every amount and every number that has words behind or before it."""
    for each in teksten(project, library):
        for found in words_and_figures(each.tekst):
            yield each.meld("bedrag-in-woorden", found.wat, found.tip)
