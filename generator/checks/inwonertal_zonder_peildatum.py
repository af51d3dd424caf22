"""Een verdeelsleutel naar inwonertal noemt zijn peildatum en zijn bron.

Het inwonertal verandert elke dag. Zonder peildatum en bron kan iedere partij een ander getal nemen, en is de sleutel na een jaar niet
meer na te rekenen. Het CBS maakt de bevolkingscijfers per 1 januari openbaar; daar gaat ook de Gemeentewet van uit (artikel 1).
Zolang alle documenten concept zijn, is dit een waarschuwing.

Goed:

    verdeelsleutels:
      vernieuwing:
        naam: kosten van vernieuwing
        grondslag: inwonertal
        peildatum: 2026-01-01
        ontleend_aan: de bevolkingscijfers van het CBS
        aandelen: {emmen: 3/4, coevorden: 1/4}

Fout:

    verdeelsleutels:
      vernieuwing:
        naam: kosten van vernieuwing
        grondslag: inwonertal
        aandelen: {emmen: 3/4, coevorden: 1/4}

Herstel: voeg `peildatum` en `ontleend_aan` toe.
"""

from collections.abc import Iterator

from generator.checks._melding import ernst_van_gemis
from generator.dutch.lists import opsomming
from generator.model import Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Look for keys by population without a day or a source."""
    severity = ernst_van_gemis(*project.documenten.values())
    for sleutel in project.verdeelsleutels.values():
        lacking = [key for key in ("peildatum", "ontleend_aan") if key not in sleutel.bron.sleutels]
        if lacking and "inwoner" in (sleutel.grondslag or "").lower():
            message = f"{sleutel.path('grondslag')}: bij het inwonertal ontbreekt {opsomming(lacking)}"
            hint = "voeg toe: " + " en ".join(f"{key}: …" for key in lacking)
            place = sleutel.where("grondslag")
            yield Problem("inwonertal-zonder-peildatum", message, place, hint, severity)
