"""Een overeenkomst zegt wie voor schade aansprakelijk is, en wie zich daarvoor verzekert.

Zonder afspraak gelden de gewone regels (Burgerlijk Wetboek 6, artikelen 74 en 162): de gastheer draagt dan ook de schade door een fout
die hij in opdracht van een gast maakte, zonder maximum. De gewone raamovereenkomst heeft een artikel over aansprakelijkheid en een over
verzekering. Deze controle ziet het wanneer een eigen soort ze weglaat of een eigen clausule ze leegmaakt. Voor een deelovereenkomst geldt wat in
haar raamovereenkomst staat. Waarschuwing.

Goed:

    documenten:
      raam: {soort: raamovereenkomst}

Fout:

    documenten:
      raam: {soort: samenwerkingsovereenkomst-kort}  # een eigen soort zonder verzekering

Herstel: neem `aansprakelijkheid/aansprakelijkheid` en `aansprakelijkheid/verzekering` op in de soort.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.checks._inhoud import clausuleteksten_van, is_kader
from generator.problem import Problem, Severity

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt

_NODIG = {
    "aansprakelijkheid": re.compile(
        r"\baansprakelijk|\bvergoedt\b[^.;]*\bschade|\bdraagt\b[^.;]*\bschade", re.IGNORECASE
    ),
    "verzekering": re.compile(r"\bverzeker", re.IGNORECASE),
}


def check(document: "Gemaakt") -> Iterator[Problem]:
    """Look for both subjects in the whole text."""
    if not is_kader(document) or document.blad.opdracht.status == "getekend":
        return
    whole = "\n".join(f"{each.kop}\n{each.tekst}" for each in clausuleteksten_van(document))
    for subject, pattern in _NODIG.items():
        if not pattern.search(whole):
            message = f"{document.blad.id}: er is niets afgesproken over {subject}"
            tip = f"neem op: aansprakelijkheid/{subject}"
            place = document.blad.opdracht.where("soort")
            yield Problem("aansprakelijkheid-ontbreekt", message, place, tip, Severity.WARNING)
