"""De aandelen van een verdeelsleutel zijn samen precies één.

Bij 99,99 procent blijft er geld over dat niemand betaalt. Aandelen zijn breuken: drie keer 1/3 is samen één, drie keer 33,33% niet.
Afgeronde percentages mogen als er bij staat hoe het verschil wordt verdeeld: het woord „afgerond” of „afronding” in de grondslag
of de naam.

Goed:

    verdeelsleutels:
      onderzoek:
        naam: kosten van onderzoek
        grondslag: gelijke delen
        aandelen: {emmen: 1/3, coevorden: 1/3, borger-odoorn: 1/3}

Fout:

    verdeelsleutels:
      onderzoek:
        naam: kosten van onderzoek
        grondslag: gelijke delen
        aandelen: {emmen: 33,33%, coevorden: 33,33%, borger-odoorn: 33,33%}

Herstel: schrijf breuken (1/3, 48/100), of verbeter het aandeel dat niet klopt.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.dutch.amounts import aandeel
from generator.model import Project, Verdeelsleutel
from generator.problem import Problem

_HALF_PROCENT = Fraction(5, 1000)  # rounding whole percentages moves a share by half a percent at most


def check(project: Project) -> Iterator[Problem]:
    """Add up the shares of every key."""
    for sleutel in project.verdeelsleutels.values():
        shares = list(sleutel.aandelen.values())
        total = sum((each for each in shares if each is not None), Fraction(0))
        if not shares or None in shares or total == 1 or _mag_afronden(sleutel, total):
            continue
        message = f"{sleutel.path('aandelen')}: de aandelen zijn samen {aandeel(total)}, niet 100%"
        hint = (
            "schrijf breuken in plaats van afgeronde percentages, bijvoorbeeld 1/3"
            if abs(total - 1) <= _HALF_PROCENT * len(shares)
            else f"er {'ontbreekt' if total < 1 else 'is te veel'} {aandeel(abs(1 - total))}"
        )
        yield Problem("aandelen-samen-een", message, sleutel.where("aandelen"), hint)


def _mag_afronden(sleutel: Verdeelsleutel, total: Fraction) -> bool:
    text = f"{sleutel.grondslag} {sleutel.naam}"
    return bool(re.search(r"afgerond|afrond", text)) and abs(total - 1) <= _HALF_PROCENT * len(
        sleutel.aandelen
    )
