"""Een overeenkomst die kan eindigen, zegt wat er dan met personeel, gegevens en contracten gebeurt.

Wie uittreedt zonder afspraak over ontvlechting, onderhandelt daarover als de verhouding al slecht is. De overeenkomst regelt daarom ook
het personeel dat voor de taken werkt, de gegevens en het archief, en de contracten en middelen; en als zij frictiekosten laat vergoeden,
tot welk bedrag. De gewone raamovereenkomst heeft die artikelen. Deze controle ziet het wanneer een eigen soort ze weglaat of een eigen
clausule ze vervangt. Voor een deelovereenkomst geldt wat in haar raamovereenkomst staat. Waarschuwing.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, frictie_plafond: 500000}

Fout:

    documenten:
      raam: {soort: samenwerkingsovereenkomst-kort}  # een eigen soort met opzegging, zonder ontvlechting

Herstel: neem de clausules `uittreding/ontvlechting`, `-personeel`, `-gegevens` en `-contracten` op in de soort.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.checks._inhoud import clausuleteksten_van, is_kader, over
from generator.dutch.lists import opsomming
from generator.problem import Problem, Severity

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt

_EINDE = re.compile(r"opzegg|uittred|beëindig|ontbinding|ontvlecht|einde|duur|afwikkel", re.IGNORECASE)
_OPZEGGEN = re.compile(
    r"\b(?:opzeggen|opgezegd|opzegging|uittreden|uittreding|beëindigen|beëindigd)\b", re.IGNORECASE
)
_NODIG = {
    "het personeel": re.compile(r"personeel|medewerker|werknemer|ambtena|formatie", re.IGNORECASE),
    "de gegevens": re.compile(r"gegevens|archie|dossier", re.IGNORECASE),
    "de contracten": re.compile(r"contract|licentie|middelen", re.IGNORECASE),
}
_FRICTIE = re.compile(r"frictiekosten|ontvlechtingskosten|afkoopsom", re.IGNORECASE)
_PLAFOND = re.compile(r"ten hoogste|maxim|plafond|niet meer dan|€", re.IGNORECASE)


def check(document: "Gemaakt") -> Iterator[Problem]:
    """Look for the parts of a separation in what a document says about its end."""
    if not is_kader(document) or document.blad.opdracht.status == "getekend":
        return
    whole = "\n".join(each.tekst for each in clausuleteksten_van(document))
    if not _OPZEGGEN.search(whole):
        return
    ending = [*over(document, _EINDE)]
    text = "\n".join(
        each.tekst for each in ending if _is_gevolg(each.tekst) or "ontvlecht" in each.kop.lower()
    )
    lacking = [what for what, pattern in _NODIG.items() if not pattern.search(text)]
    where = document.blad.opdracht.where("soort")
    if lacking:
        message = f"{document.blad.id}: bij het einde is niets geregeld voor {opsomming(lacking)}"
        tip = "neem op: uittreding/ontvlechting, met -personeel, -gegevens en -contracten"
        yield Problem("ontvlechting-ontbreekt", message, where, tip, Severity.WARNING)
    for each in over(document, _FRICTIE):
        if not _PLAFOND.search(each.tekst) and not each.id.startswith("uittreding/"):
            message = f"{document.blad.id}: aan de frictiekosten is geen plafond"
            tip = "schrijf tot welk bedrag zij worden vergoed"
            yield Problem("ontvlechting-ontbreekt", message, each.plaats, tip, Severity.WARNING)


def _is_gevolg(text: str) -> bool:
    """Whether a clause says what happens, and does not only say how notice is given."""
    return bool(
        re.search(
            r"\b(?:draagt|dragen|neemt|biedt|gaan? over|overdracht|terug|verwijdert|regelt|ontvlecht)\w*",
            text,
        )
    )
