"""In een overeenkomst staat geen „en/of” en geen „c.q.”.

Beide laten open wat er geldt: het ene, het andere of allebei. „Of” is genoeg: dat omvat ook het geval dat meer dan een van de gevallen zich
voordoet; wie dat wil uitsluiten, schrijft „hetzij” of „dan wel” (Aanwijzingen voor de regelgeving, 3.12 en 3.15). Waarschuwing.

Goed:

    kosten: {toelichting: De kosten van opleiding of begeleiding zijn voor de gast.}

Fout:

    kosten: {toelichting: De kosten van opleiding en/of begeleiding zijn voor de gast.}

Herstel: schrijf „of”, of kies „en”.
"""

import re
from collections.abc import Iterator

from generator.checks._teksten import teksten
from generator.model import Organisatie, Project, Stuk
from generator.problem import Problem, Severity

_EN_OF = re.compile(r"\ben\s?/\s?of\b|(?<!\w)c\.q\.", re.IGNORECASE)


def check(project: Project) -> Iterator[Problem]:
    """Look through every text but titles and names, which are quoted as they are."""
    for each in teksten(project):
        quoted = isinstance(each.record, Organisatie | Stuk) or each.sleutel in (
            "titel",
            "citeertitel",
            "naam",
        )
        if not quoted and (found := _EN_OF.search(each.tekst)):
            message = f"{each.pad}: '{found[0]}' laat open wat er geldt"
            hint = "schrijf alleen 'of' (dat omvat ook beide), of kies 'en'"
            yield Problem("en-of", message, each.plaats, hint, Severity.WARNING)
