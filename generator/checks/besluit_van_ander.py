"""Een besluit achter een handtekening of een mandaat is van het orgaan dat daarover gaat.

De overeenkomst wordt aangegaan door het college van de partij die tekent (Gemeentewet, artikel 160, eerste lid); een mandaatbesluit
is van de gemeente die mandaat geeft, en de instemming van de gastheer (Algemene wet bestuursrecht, artikel 10:4). Een besluit van
een andere gemeente, of van de raad waar het college bevoegd is, is meestal een verkeerde id.

Goed:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, onderwerp: om de overeenkomst aan te gaan}
    documenten:
      raam:
        ondertekening: {emmen: {besluit: aangaan}}

Fout:

    besluiten:
      aangaan: {orgaan: college, organisatie: coevorden, onderwerp: om de overeenkomst aan te gaan}
    documenten:
      raam:
        ondertekening: {emmen: {besluit: aangaan}}

Herstel: noem het besluit van de goede organisatie, of verbeter `organisatie` of `orgaan` van het besluit.
"""

from collections.abc import Iterator

from generator.checks._melding import naam_van
from generator.checks._overeenkomst import deelnemers_van, tekenstukken
from generator.fields import Record
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the organisation of every decision that is named with the one that should have taken it."""
    for _, opdracht in tekenstukken(project, library):
        for partij in deelnemers_van(project, opdracht):
            if tekent := opdracht.ondertekening.get(partij):
                yield from _van(project, tekent, "besluit", partij)
                yield from _van(project, tekent, "volmacht", partij)
                yield from _van_de_raad(project, tekent, partij)
    hosts = [id_ for id_, each in project.samenwerking.partijen.items() if each.rol == "gastheer"]
    for mandaat in project.mandaten:
        if mandaat.gever:
            yield from _van(project, mandaat, "besluit", mandaat.gever)
        if len(hosts) == 1:
            yield from _van(project, mandaat, "instemming", hosts[0])


def _van(project: Project, record: Record, key: str, partij: str) -> Iterator[Problem]:
    besluit = project.besluiten.get(getattr(record, key) or "")
    if besluit and besluit.organisatie and besluit.organisatie != partij:
        whose, expected = naam_van(project, besluit.organisatie), naam_van(project, partij)
        message = f"{record.path(key)}: dit is een besluit van {whose}, hier hoort een besluit van {expected}"
        own = [id_ for id_, each in project.besluiten.items() if each.organisatie == partij]
        hint = (
            f"besluiten van {expected}: {', '.join(own)}" if own else "leg het besluit vast onder besluiten"
        )
        yield Problem("besluit-van-ander", message, record.where(key), hint)


def _van_de_raad(project: Project, tekent: Record, partij: str) -> Iterator[Problem]:
    """A raad cannot enter into an agreement; outside the municipality other rules hold."""
    besluit = project.besluiten.get(getattr(tekent, "besluit", None) or "")
    organisatie = project.organisaties.get(partij)
    private = project.samenwerking.vorm == "overeenkomst"
    if not (besluit and organisatie and private) or organisatie.soort != "gemeente":
        return
    if besluit.organisatie == partij and besluit.orgaan == "raad":
        message = (
            f"{tekent.path('besluit')}: dit is een besluit van de raad; een overeenkomst gaat het college aan"
        )
        hint = "noem het collegebesluit; een zienswijze van de raad staat los van de handtekening"
        yield Problem("besluit-van-ander", message, tekent.where("besluit"), hint)
