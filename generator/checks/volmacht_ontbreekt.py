"""Wie een overeenkomst tekent zonder burgemeester te zijn, heeft een volmacht.

De burgemeester vertegenwoordigt de gemeente buiten rechte; hij kan dat opdragen aan een door hem aan te wijzen persoon (Gemeentewet,
artikel 171). Wie hem volgens de wet vervangt (een loco-burgemeester, een waarnemend burgemeester), heeft geen aparte volmacht
nodig. Voor een organisatie die geen gemeente is, gelden haar eigen regels; daar zegt deze controle niets over. In een concept is
het een waarschuwing, daarna een fout.

Goed:

    besluiten:
      volmacht: {orgaan: burgemeester, organisatie: emmen, onderwerp: om volmacht te verlenen}
    documenten:
      raam:
        ondertekening: {emmen: {functie: wethouder, volmacht: volmacht}}

Fout:

    documenten:
      raam:
        ondertekening: {emmen: {functie: wethouder}}

Herstel: leg het besluit vast onder `besluiten` en noem het bij `volmacht`, of laat de burgemeester tekenen.
"""

from collections.abc import Iterator

from generator.checks._melding import ernst_van_gemis, naam_van
from generator.checks._overeenkomst import deelnemers_van, getekende_stukken
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.problem import Problem, Severity


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for signatories of a municipality who need a power of attorney."""
    if project.samenwerking.vorm != "overeenkomst":
        return  # bodies sign a regeling or a handvest themselves
    for _, opdracht in getekende_stukken(project, library):
        for id_ in deelnemers_van(project, opdracht):
            tekent, organisatie = opdracht.ondertekening.get(id_), project.organisaties.get(id_)
            if tekent is None or organisatie is None or organisatie.soort != "gemeente":
                continue
            # "loco-burgemeester", "waarnemend burgemeester" and "burgemeester (wnd.)" replace him by law.
            if (
                not tekent.functie
                or "burgemeester" in tekent.functie.lower()
                or "volmacht" in tekent.bron.sleutels
            ):
                continue
            message = f"{tekent.path('functie')}: de {tekent.functie} van {naam_van(project, id_)} tekent zonder volmacht"
            hint = "voeg toe: volmacht: … (de id van het besluit)"
            place = tekent.where("functie")
            severity = ernst_van_gemis(opdracht) if isinstance(opdracht, Opdracht) else Severity.WARNING
            yield Problem("volmacht-ontbreekt", message, place, hint, severity)
