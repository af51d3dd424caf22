"""In een tekst is niets blijven staan dat nog moest worden ingevuld.

„xxxx”, „dd-mm-jjjj”, een rij puntjes of „[naam invullen]” komt uit een oud model. Wat nog niet bekend is, kunt u weglaten: het programma
maakt er een open punt van, dat opvalt en in de lijst komt.

Goed:

    documenten:
      brief: {soort: raadsbrief, onderwerp: Deelovereenkomst ICT}

Fout:

    documenten:
      brief: {soort: raadsbrief, onderwerp: Deelovereenkomst xxxx}

Herstel: vul het in, of laat de sleutel weg.
"""

import re
from collections.abc import Iterator

from generator.checks._teksten import teksten
from generator.model import Project
from generator.problem import Problem, Severity

_SPOREN = re.compile(
    r"\b[xX]{4,}\b|(?<![\w.])(?-i:xxx)(?![\w.])"  # not XXX, which is thirty
    r"|\bdd[-./ ]mm[-./ ](jj|jjjj|yyyy)\b"
    r"|\.{5,}|…{2,}|_{3,}"
    r"|\[[^\]\n]*\b(invullen|in te vullen|naam|datum|bedrag|plaats|functie|kenmerk)\b[^\]\n]*\]|\[\s*(\.{3}|…|\?+)?\s*\]"
    r"|\b(lorem ipsum|todo|tbd|n\.t\.b\.)(?!\w)",
    re.IGNORECASE,
)


def check(project: Project) -> Iterator[Problem]:
    """Look for traces of a model in every text."""
    for each in teksten(project):
        if found := _SPOREN.search(each.tekst):
            message = f"{each.pad}: hier staat nog '{found[0]}'"
            hint = "vul het in, of laat de sleutel weg: dan wordt het een open punt"
            yield Problem("plaatshouder", message, each.plaats, hint, Severity.WARNING)
