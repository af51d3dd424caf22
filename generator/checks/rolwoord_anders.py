"""Een rol heeft overal hetzelfde woord.

Heet de gastheer in deze samenwerking Servicegemeente, dan schrijft niemand opeens „gastheergemeente” of „centrumgemeente”: de lezer denkt dat
er nog een partij is. In de ene samenwerking is de gastgemeente bovendien de afnemer, in de andere de uitvoerder. Hetzelfde geldt voor
„contractanten” en „deelnemende gemeenten” naast „Partijen” (Aanwijzingen voor de regelgeving, 3.8: hetzelfde begrip, dezelfde term). Deze
controle leest documenten en eigen clausules; titels en wat wordt aangehaald, blijven zoals zij zijn. Waarschuwing.

Goed:

    kosten: {toelichting: De Gastheergemeente stuurt de rekening.}

Fout:

    kosten: {toelichting: De centrumgemeente stuurt de rekening.}

Herstel: gebruik het woord onder `samenwerking.rolwoorden`, of verander het daar.
"""

import re
from collections.abc import Iterator

from generator.checks._patronen import plain, unquoted
from generator.checks._rollen import vreemde_woorden
from generator.checks._teksten import teksten
from generator.library.library import Library
from generator.model import Besluit, Medezeggenschap, Project
from generator.problem import Problem

_PARTIJEN = (
    "contractant|contractanten|contractpartij|contractpartijen|deelnemende gemeente|deelnemende gemeenten"
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for words of other cooperations."""
    strange = "|".join(sorted(vreemde_woorden(project), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{strange}|{_PARTIJEN})(?![\w-])", re.IGNORECASE)
    for each in teksten(project, library):
        if (
            each.citaat
            or isinstance(each.record, Besluit | Medezeggenschap)
            or each.pad.startswith("samenwerking")
        ):
            continue
        if found := pattern.search(unquoted(plain(each.tekst))):
            wat = f"'{found[0]}' is niet het woord van deze samenwerking"
            yield each.meld("rolwoord-anders", wat, _tip(project, found[0]), fout=False)


def _tip(project: Project, word: str) -> str:
    own = project.samenwerking.rolwoorden
    if re.fullmatch(_PARTIJEN, word, re.IGNORECASE):
        return "schrijf Partijen, of noem de gemeenten"
    return f"hier heten zij {own.gastheer.enkelvoud} en {own.gast.enkelvoud}"
