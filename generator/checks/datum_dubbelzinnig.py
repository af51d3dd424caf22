"""Een datum in lopende tekst is maar op één manier te lezen, en bestaat.

In 07-06-2026 staat voor de een juni, voor de ander juli; in een tekst hoort de maand voluit (Taaladvies, datumnotatie). In
tabellen en kenmerken is de korte vorm gewoon, en 24-09-2009 kan maar één dag zijn. 31 april is een tikfout: die dag is er niet. De regel geldt
ook voor uw eigen clausules in `bibliotheek/`.

Goed:

    kosten: {toelichting: De prijzen gelden vanaf 7 juni 2026.}

Fout:

    kosten: {toelichting: De prijzen gelden vanaf 07-06-2026.}

Herstel: schrijf de maand voluit, of verbeter de dag.
"""

from collections.abc import Iterator

from generator.checks._datums import ambiguous_days, impossible_days
from generator.checks._teksten import teksten
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Read every date in running text."""
    for each in teksten(project, library):
        if each.citaat:
            continue
        for found in impossible_days(each.tekst):
            yield each.meld(
                "datum-dubbelzinnig", f"{found.tekst} bestaat niet", "verbeter de dag of de maand"
            )
        for found in ambiguous_days(each.tekst):
            yield each.meld(
                "datum-dubbelzinnig", f"'{found.tekst}' is op twee manieren te lezen", found.tip, fout=False
            )
