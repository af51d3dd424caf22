"""Achter een handtekening onder een overeenkomst staat een collegebesluit.

Het college besluit tot privaatrechtelijke rechtshandelingen van de gemeente (Gemeentewet, artikel 160, eerste lid). Is een document
definitief of getekend en staat de dag van ondertekening vast, dan hoort het besluit daar ook te staan: bij de handtekening, of onder
`besluiten` met `soort: aangaan` en `betreft`. Een besluit over de raamovereenkomst of over het hoofddocument telt mee. In een concept is
het een waarschuwing, en alleen als van een andere partij het besluit al bekend is: dan is dit er waarschijnlijk een vergeten.

Goed:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, onderwerp: om de overeenkomst aan te gaan}
    documenten:
      raam:
        status: definitief
        ondertekening: {emmen: {datum: 2014-12-10, besluit: aangaan}}

Fout:

    documenten:
      raam:
        status: definitief
        ondertekening: {emmen: {datum: 2014-12-10}}

Herstel: leg het collegebesluit vast onder `besluiten` en noem het bij de handtekening.
"""

from collections.abc import Iterator

from generator.checks._melding import ernst_van_gemis, naam_van
from generator.checks._overeenkomst import deelnemers_van, tekenstukken
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for signatures with a day and without a decision."""
    if project.samenwerking.vorm != "overeenkomst":
        return
    for id_, opdracht in tekenstukken(project, library):
        decided = {
            partij: _besloten(project, id_, opdracht, partij) for partij in deelnemers_van(project, opdracht)
        }
        for partij, found in decided.items():
            tekent, organisatie = opdracht.ondertekening.get(partij), project.organisaties.get(partij)
            municipal = organisatie is not None and organisatie.soort == "gemeente"
            if found or not municipal or tekent is None or tekent.datum is None:
                continue
            if opdracht.status == "concept" and not any(decided.values()):
                continue
            message = f"{tekent.path('besluit')}: {naam_van(project, partij)} tekent, maar er staat geen collegebesluit bij"
            hint = "leg het vast onder besluiten en voeg toe: besluit: …"
            severity = ernst_van_gemis(opdracht)
            yield Problem("besluit-ontbreekt", message, tekent.where("datum"), hint, severity)


def _besloten(project: Project, id_: str, opdracht: Opdracht, partij: str) -> bool:
    """Whether a decision is named, or one is known about this document or the one that it belongs to."""
    tekent = opdracht.ondertekening.get(partij)
    if tekent and "besluit" in tekent.bron.sleutels:
        return True
    about = {None, id_, opdracht.raamovereenkomst, opdracht.hoort_bij}
    return any(
        each.organisatie == partij
        and each.orgaan == "college"
        and each.soort in ("aangaan", "toetreding")
        and each.betreft in about
        for each in project.besluiten.values()
    )
