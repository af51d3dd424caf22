"""Een weekdag in de tekst klopt bij de datum erachter.

„Woensdag 24 september 2009” was een donderdag. Een van beide is dan verkeerd, en wie de tekst leest, weet niet welke. Staat er geen jaar
bij, dan telt de dag die het dichtst bij de datum van het document ligt.

Goed:

    stukken:
      aankondiging: {titel: Aankondiging, soort: bericht, omschrijving: Bekendgemaakt op woensdag 23 september 2009}

Fout:

    stukken:
      aankondiging: {titel: Aankondiging, soort: bericht, omschrijving: Bekendgemaakt op woensdag 24 september 2009}

Herstel: verbeter de weekdag of de datum.
"""

from collections.abc import Iterator

from generator.checks._datums import wrong_weekdays
from generator.checks._teksten import teksten
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Read every date that has a weekday."""
    for each in teksten(project, library):
        for found in wrong_weekdays(each.tekst, each.dag):
            yield each.meld("weekdag-datum", found.wat, "verbeter de weekdag of de datum")
