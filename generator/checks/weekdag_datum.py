"""Een weekdag in de tekst klopt bij de datum erachter.

„Woensdag 24 september 2009” was een donderdag. Een van beide is dan verkeerd, en wie de tekst leest, weet niet welke.

Goed:

    stukken:
      aankondiging: {titel: Aankondiging, soort: bericht, omschrijving: Bekendgemaakt op woensdag 23 september 2009}

Fout:

    stukken:
      aankondiging: {titel: Aankondiging, soort: bericht, omschrijving: Bekendgemaakt op woensdag 24 september 2009}

Herstel: verbeter de weekdag of de datum.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks._teksten import teksten
from generator.dutch.dates import maandnaam, weekdag
from generator.model import Project
from generator.problem import Problem

_MAANDEN = {maandnaam(number): number for number in range(1, 13)}
_WEEK = [weekdag(date(2024, 1, number)) for number in range(1, 8)]  # 1 January 2024 was a Monday
_DATUM = re.compile(
    rf"\b({'|'.join(_WEEK)}),?\s+(?:de\s+)?(\d{{1,2}})(?:e|ste|de)?\s+({'|'.join(_MAANDEN)})\s+(\d{{4}})",
    re.IGNORECASE,
)


def check(project: Project) -> Iterator[Problem]:
    """Read every date that has a weekday."""
    for each in teksten(project):
        for found in _DATUM.finditer(each.tekst):
            day = _dag(found)
            if day and weekdag(day) != found[1].lower():
                message = f"{each.pad}: {found[2]} {found[3]} {found[4]} was een {weekdag(day)}, geen {found[1].lower()}"
                yield Problem("weekdag-datum", message, each.plaats, "verbeter de weekdag of de datum")


def _dag(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[4]), _MAANDEN[found[3].lower()], int(found[2]))
    except ValueError:
        return None
