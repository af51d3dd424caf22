"""De functies die volgens een huisstijl brieven tekenen, zijn goed gespeld en staan er één keer.

Wie tekent, zoekt het programma op bij de ambtsdragers van de gemeente, letterlijk op de naam van de functie. Bij een schrijffout vindt
het niemand, en blijft de naam onder iedere brief open. Namens het college tekenen de burgemeester en de secretaris (Gemeentewet,
artikel 59a).

Goed:

    brief:
      ondertekenaars: [gemeentesecretaris, burgemeester]

Fout:

    brief:
      ondertekenaars: [gemeentesecretris, burgemeester]

Herstel: schrijf de functie zoals zij bij de ambtsdragers staat.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.problem import Problem, Severity
from generator.wordtemplate.template import Stijlmap

_CODE = "huisstijl-ondertekenaars"
# Offices that sign for a municipality, or for another body that a municipality takes part in.
_OFFICES = (
    "burgemeester", "loco-burgemeester", "gemeentesecretaris", "loco-gemeentesecretaris", "secretaris", "griffier",
    "voorzitter", "wethouder", "directeur", "gemeentesecretaris/algemeen directeur", "algemeen directeur",
)  # fmt: skip


def check(huisstijl: Stijlmap) -> Iterator[Problem]:
    """Look for offices that are nearly one that exists."""
    brief = huisstijl.stijl.brief
    place = brief.where("ondertekenaars")
    for number, office in enumerate(brief.ondertekenaars):
        near = get_close_matches(office, _OFFICES, n=1, cutoff=0.85)
        if near and office not in _OFFICES:
            message = f"'{office}' is geen functie van een ambtsdrager"
            yield Problem(_CODE, message, place, f"bedoelde u '{near[0]}'?", Severity.WARNING)
        if office in brief.ondertekenaars[:number]:
            yield Problem(_CODE, f"'{office}' tekent twee keer", place, "haal er een weg", Severity.WARNING)
