"""Mandaat aan een ander werkt pas met diens instemming.

Werkt de gemandateerde niet onder verantwoordelijkheid van de mandaatgever, dan is de instemming nodig van hem en van degene onder wiens
verantwoordelijkheid hij werkt (Algemene wet bestuursrecht, artikel 10:4); voor volmacht en machtiging geldt hetzelfde (artikel
10:12). Bij een gastheer is dat altijd zo. Ontbreekt de instemming, dan is ieder besluit onbevoegd genomen. Van elk deelterrein wordt het
eerste mandaat genoemd. Een instemming van na de ingangsdatum geeft ook een waarschuwing: zij werkt niet terug. Bij een centrumregeling zit het mandaat in de regeling zelf; daar zegt deze controle niets.

Goed:

    besluiten:
      instemming: {orgaan: college, organisatie: emmen, onderwerp: om in te stemmen, soort: instemming}
    mandaten:
      - {bevoegdheid: beslissen op aanvragen, deelterrein: werk, gever: coevorden, instemming: instemming}

Fout:

    mandaten:
      - {bevoegdheid: beslissen op aanvragen, deelterrein: werk, gever: coevorden}

Herstel: leg het besluit van de gastheer vast onder `besluiten` en noem het bij `instemming`.
"""

from collections.abc import Iterator

from generator.checks._melding import dag
from generator.checks._overeenkomst import overeenkomsten_van
from generator.model import Mandaat, Project
from generator.problem import Problem, Severity

_DIT = {"mandaat": "dit mandaat", "volmacht": "deze volmacht", "machtiging": "deze machtiging"}


def check(project: Project) -> Iterator[Problem]:
    """Look for mandates that the host has not consented to."""
    if project.samenwerking.vorm == "centrumregeling":
        return
    lacking: dict[str, list[Mandaat]] = {}
    for mandaat in project.mandaten:
        yield from _te_laat(project, mandaat)
        if "instemming" not in mandaat.bron.sleutels:
            lacking.setdefault(mandaat.deelterrein, []).append(mandaat)
    for first, *others in lacking.values():
        more = f" (en nog {len(others)} op dit deelterrein)" if others else ""
        message = f"{first.path('bevoegdheid')}: bij {_DIT[first.soort]} ontbreekt de instemming van de gastheer{more}"
        hint = "voeg toe: instemming: … (de id van het besluit van de gastheer)"
        place = first.where("bevoegdheid")
        yield Problem("mandaat-zonder-instemming", message, place, hint, Severity.WARNING)


def _te_laat(project: Project, mandaat: Mandaat) -> Iterator[Problem]:
    """A consent of after the first day of every agreement that the mandate falls under."""
    instemming = project.besluiten.get(mandaat.instemming or "")
    begins = [each.ingangsdatum for each in overeenkomsten_van(project, mandaat) if each.ingangsdatum]
    besluit = project.besluiten.get(mandaat.besluit or "")
    if besluit and besluit.datum and begins and besluit.datum > max(begins):
        return  # the mandate itself came too late (mandaat-zonder-besluit)
    if instemming and instemming.datum and begins and instemming.datum > max(begins):
        message = (
            f"{mandaat.path('instemming')}: de instemming is van {dag(instemming.datum)}, "
            f"de overeenkomst gaat in op {dag(max(begins))}"
        )
        hint = "instemming werkt niet terug: verbeter de datum, of laat wat eerder is besloten bekrachtigen"
        place = mandaat.where("instemming")
        yield Problem("mandaat-zonder-instemming", message, place, hint, Severity.WARNING)
