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

from generator.checks._melding import naam_van
from generator.checks._overeenkomst import (
    collegebesluit,
    deelnemers_van,
    getekende_stukken,
    tekendatum,
    tot_aangaan,
)
from generator.library.library import Library
from generator.model import Opdracht, Project, Stuk
from generator.problem import Problem, Severity


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for signatures with a day and without a decision."""
    if project.samenwerking.vorm != "overeenkomst":
        return
    for id_, record in getekende_stukken(project, library):
        parties = deelnemers_van(project, record)
        decided = {partij: _besloten(project, id_, record, partij) for partij in parties}
        # In a concept, and of a document from elsewhere, nothing may be known yet; what is known of one is known of all.
        early = isinstance(record, Stuk) or record.status == "concept"
        if early and not any(decided.values()):
            continue
        for partij, found in decided.items():
            if isinstance(record, Stuk) and partij not in record.ondertekening:
                continue
            if not found and tekendatum(record, partij) and _is_gemeente(project, partij):
                yield _fout(project, record, partij, Severity.WARNING if early else Severity.ERROR)


def _fout(project: Project, record: Opdracht | Stuk, partij: str, severity: Severity) -> Problem:
    tekent = record.ondertekening.get(partij)
    pad = tekent.path("besluit") if tekent else record.path("ondertekening")
    place = tekent.where("datum") if tekent else record.where("datum")
    message = f"{pad}: {naam_van(project, partij)} tekent, maar er staat geen collegebesluit bij"
    hint = "leg het vast onder besluiten en voeg toe: besluit: …"
    return Problem("besluit-ontbreekt", message, place, hint, severity)


def _is_gemeente(project: Project, partij: str) -> bool:
    organisatie = project.organisaties.get(partij)
    return organisatie is not None and organisatie.soort == "gemeente"


def _besloten(project: Project, id_: str, record: Opdracht | Stuk, partij: str) -> bool:
    """Whether a decision is named, or one is known about this document or the one that it belongs to."""
    tekent = record.ondertekening.get(partij)
    if (tekent and "besluit" in tekent.bron.sleutels) or collegebesluit(project, id_, partij):
        return True
    about = {id_, record.raamovereenkomst, record.hoort_bij} | (
        {None} if isinstance(record, Opdracht) else set()
    )
    return any(
        each.organisatie == partij and tot_aangaan(each) and each.betreft in about
        for each in project.besluiten.values()
    )
