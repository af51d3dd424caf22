"""Een gemeente tekent pas als haar college daartoe heeft besloten.

Het college besluit tot privaatrechtelijke rechtshandelingen van de gemeente (Gemeentewet, artikel 160, eerste lid); de burgemeester
voert dat besluit uit als hij tekent. Een besluit van na de handtekening dekt haar niet. Hetzelfde geldt voor een volmacht.
Besluiten en tekenen op één dag kan.

Goed:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2014-12-02, onderwerp: om de overeenkomst aan te gaan}
    documenten:
      raam:
        ondertekening: {emmen: {datum: 2014-12-10, besluit: aangaan}}

Fout:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2015-01-13, onderwerp: om de overeenkomst aan te gaan}
    documenten:
      raam:
        ondertekening: {emmen: {datum: 2014-12-10, besluit: aangaan}}

Herstel: verbeter een van beide datums, of noem het goede besluit.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag, gebundeld, naam_van
from generator.checks._overeenkomst import (
    collegebesluit,
    deelnemers_van,
    getekende_stukken,
    record_van,
    tekendatum,
)
from generator.library.library import Library
from generator.model import Besluit, Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the day of every signature with the decisions behind it."""
    yield from gebundeld(_fouten(project, library))


def _fouten(project: Project, library: Library) -> Iterator[tuple[tuple[str, date], Problem]]:
    """The problems by decision and day: several documents are often signed on one day, on one decision."""
    for id_, opdracht in getekende_stukken(project, library):
        for partij in deelnemers_van(project, opdracht):
            day, tekent = tekendatum(opdracht, partij), opdracht.ondertekening.get(partij)
            if day is None:
                continue
            for key, besluit in _besluiten(project, id_, partij):
                if besluit.datum and besluit.datum > day and besluit.organisatie == partij:
                    record = tekent if tekent and tekent.datum else opdracht
                    message = (
                        f"{record.path('datum')}: {naam_van(project, partij)} tekent op {dag(day)}, "
                        f"vóór het besluit van {dag(besluit.datum)} ({key})"
                    )
                    hint = "verbeter een van beide datums, of noem het goede besluit"
                    yield (
                        (key, day),
                        Problem("besluit-na-ondertekening", message, record.where("datum"), hint),
                    )


def _besluiten(project: Project, id_: str, partij: str) -> Iterator[tuple[str, Besluit]]:
    """The decisions that a signature needs: to enter into the document, and to give a power of attorney."""
    if found := collegebesluit(project, id_, partij):
        yield found
    tekent = record_van(project, id_).ondertekening.get(partij)
    if tekent and tekent.volmacht and (volmacht := project.besluiten.get(tekent.volmacht)):
        yield tekent.volmacht, volmacht
