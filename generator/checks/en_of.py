"""In een overeenkomst staat geen „en/of” en geen „c.q.”.

Beide laten open wat er geldt: het ene, het andere of allebei. „Of” is genoeg: dat omvat ook het geval dat meer dan een van de gevallen zich
voordoet; wie dat wil uitsluiten, schrijft „hetzij” of „dan wel” (Aanwijzingen voor de regelgeving, 3.12 en 3.15). Wat tussen aanhalingstekens staat, is van een
ander. De regel geldt ook voor uw eigen clausules in `bibliotheek/`. Waarschuwing.

Goed:

    kosten: {toelichting: De kosten van opleiding of begeleiding zijn voor de gast.}

Fout:

    kosten: {toelichting: De kosten van opleiding en/of begeleiding zijn voor de gast.}

Herstel: schrijf „of”, of kies „en”.
"""

from collections.abc import Iterator

from generator.checks._patronen import either_or
from generator.checks._teksten import teksten
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look through every text but titles and names, which are quoted as they are."""
    for each in teksten(project, library):
        found = None if each.citaat else next(either_or(each.tekst), None)
        if found:
            wat = f"'{found.tekst}' laat open wat er geldt"
            tip = "schrijf alleen 'of' (dat omvat ook beide), of kies 'en'"
            yield each.meld("en-of", wat, tip, fout=False)
