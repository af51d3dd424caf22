"""Mandaat wordt schriftelijk verleend, en werkt pas vanaf het besluit.

Een algemeen mandaat wordt schriftelijk verleend (Algemene wet bestuursrecht, artikel 10:5, tweede lid): achter ieder mandaat in een
definitieve overeenkomst hoort het mandaatbesluit. In een concept is het gemis een waarschuwing, en alleen als er al wel met het mandaat is
ingestemd. Een mandaatbesluit van na de ingangsdatum geeft ook een waarschuwing: mandaat werkt niet terug, en wat in de tussentijd is
besloten, moet het bevoegde orgaan bekrachtigen.

Goed:

    besluiten:
      mandaat: {orgaan: college, organisatie: coevorden, datum: 2014-12-02, onderwerp: om mandaat te verlenen, soort: mandaat}
    mandaten:
      - {bevoegdheid: beslissen op aanvragen, deelterrein: werk, gever: coevorden, besluit: mandaat}
    documenten:
      deel: {soort: deelovereenkomst, deelterrein: werk, ingangsdatum: 2015-01-01}

Fout:

    besluiten:
      mandaat: {orgaan: college, organisatie: coevorden, datum: 2015-02-03, onderwerp: om mandaat te verlenen, soort: mandaat}
    mandaten:
      - {bevoegdheid: beslissen op aanvragen, deelterrein: werk, gever: coevorden, besluit: mandaat}
    documenten:
      deel: {soort: deelovereenkomst, deelterrein: werk, ingangsdatum: 2015-01-01}

Herstel: leg het mandaatbesluit vast onder `besluiten`, of verbeter de datums.
"""

from collections.abc import Iterator

from generator.checks._melding import dag, ernst_van_gemis
from generator.checks._overeenkomst import overeenkomsten_van
from generator.model import Mandaat, Opdracht, Project
from generator.problem import Problem, Severity


def check(project: Project) -> Iterator[Problem]:
    """Look up the decision behind every mandate, and compare its day with the agreements."""
    if project.samenwerking.vorm == "centrumregeling":
        return  # the regeling itself carries the mandate
    for mandaat in project.mandaten:
        agreements = overeenkomsten_van(project, mandaat)
        besluit = project.besluiten.get(mandaat.besluit or "")
        if besluit and besluit.datum:
            begins = [each.ingangsdatum for each in agreements if each.ingangsdatum]
            if begins and besluit.datum > max(begins):
                message = (
                    f"{mandaat.path('besluit')}: het besluit is van {dag(besluit.datum)}, "
                    f"de overeenkomst gaat in op {dag(max(begins))}"
                )
                hint = (
                    "mandaat werkt niet terug: verbeter de datum, of laat wat eerder is besloten bekrachtigen"
                )
                yield Problem(
                    "mandaat-zonder-besluit", message, mandaat.where("besluit"), hint, Severity.WARNING
                )
        elif "besluit" not in mandaat.bron.sleutels and _hoort_er_te_zijn(mandaat, agreements):
            message = f"{mandaat.path('besluit')}: bij dit mandaat ontbreekt het mandaatbesluit"
            hint = "leg het vast onder besluiten en voeg toe: besluit: …"
            place, severity = mandaat.where("bevoegdheid"), ernst_van_gemis(*agreements)
            yield Problem("mandaat-zonder-besluit", message, place, hint, severity)


def _hoort_er_te_zijn(mandaat: Mandaat, agreements: list[Opdracht]) -> bool:
    return mandaat.instemming is not None or any(each.status != "concept" for each in agreements)
