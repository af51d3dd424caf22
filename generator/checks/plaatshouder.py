"""In een tekst is niets blijven staan dat nog moest worden ingevuld.

„xxxx”, „dd-mm-jjjj”, „€ …”, een rij puntjes, „PM” of „[naam invullen]” komt uit een oud model of moest nog worden uitgezocht. Wat nog niet
bekend is, kunt u weglaten: het programma maakt er een open punt van, dat opvalt en in de lijst komt. Een post die „pro memorie” op een
begroting staat, is gewone tekst, en een beletselteken ook. Dezelfde regel geldt voor uw eigen clausules in `bibliotheek/`.

Goed:

    documenten:
      brief: {soort: raadsbrief, onderwerp: Deelovereenkomst ICT}

Fout:

    documenten:
      brief: {soort: raadsbrief, onderwerp: Deelovereenkomst xxxx}

Herstel: vul het in, of laat de sleutel weg.
"""

from collections.abc import Iterator

from generator.checks._patronen import placeholders
from generator.checks._teksten import teksten
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for traces of a model in every text."""
    for each in teksten(project, library):
        if found := next(placeholders(each.tekst), None):
            wat = f"hier staat nog '{found.tekst}'"
            tip = "vul het in, of gebruik een veld van het project" if each.in_clausule else _TIP
            yield each.meld("plaatshouder", wat, tip, fout=False)


_TIP = "vul het in, of laat de sleutel weg: dan wordt het een open punt"
