"""Van iedere verwerking van persoonsgegevens staat vast in welke rol de gastheer haar doet.

Verwerkt de gastheer persoonsgegevens voor een gast, dan is er een verwerkersovereenkomst nodig (AVG, artikel 28), of een onderlinge
regeling als zij samen verantwoordelijk zijn (artikel 26); onder de Wet bescherming persoonsgegevens was dat een bewerkersovereenkomst.
De overeenkomst moet zeggen welke van de twee. In een concept is het gemis een waarschuwing.

Goed:

    deelterreinen:
      werk: {naam: werk en inkomen, persoonsgegevens: ja}
    verwerkingen:
      - {deelterrein: werk, rol: verwerker, overeenkomst: Verwerkersovereenkomst werk en inkomen}
    documenten:
      deel: {soort: deelovereenkomst, deelterrein: werk}

Fout:

    deelterreinen:
      werk: {naam: werk en inkomen, persoonsgegevens: ja}
    documenten:
      deel: {soort: deelovereenkomst, deelterrein: werk}

Herstel: voeg onder `verwerkingen` het deelterrein toe, met de rol en de titel van de overeenkomst.
"""

from collections.abc import Iterator
from itertools import combinations

from generator.checks._melding import ernst_van_gemis
from generator.model import Deelterrein, Opdracht, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Look at every area on which an agreement is made and personal data are processed."""
    for first, second in combinations(project.verwerkingen, 2):
        if (
            first.deelterrein
            and first.deelterrein == second.deelterrein
            and _verschilt(first.rol, second.rol)
        ):
            message = f"{second.path('rol')}: op dit deelterrein is de gastheer al {first.rol}"
            hint = "kies één rol, of splits het deelterrein"
            yield Problem("verwerking-ontbreekt", message, second.where("rol"), hint)
    for id_, deelterrein in project.deelterreinen.items():
        agreements = [
            each
            for each in project.documenten.values()
            if each.soort == "deelovereenkomst" and each.deelterrein == id_
        ]
        if agreements and deelterrein.persoonsgegevens:
            yield from _deelterrein(project, id_, deelterrein, agreements)


def _verschilt(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _deelterrein(
    project: Project, id_: str, deelterrein: Deelterrein, agreements: list[Opdracht]
) -> Iterator[Problem]:
    severity = ernst_van_gemis(*agreements)
    found = [each for each in project.verwerkingen if each.deelterrein in (id_, None)]
    if not found:
        message = (
            f"{deelterrein.path('persoonsgegevens')}: in welke rol de gastheer ze verwerkt, staat er niet"
        )
        hint = f"voeg onder verwerkingen toe: deelterrein: {id_}, rol: verwerker (of gezamenlijk …)"
        place = deelterrein.where("persoonsgegevens")
        yield Problem("verwerking-ontbreekt", message, place, hint, severity)
    for each in found:
        final = any(opdracht.status != "concept" for opdracht in agreements)
        if final and "overeenkomst" not in each.bron.sleutels:
            message = (
                f"{each.path('overeenkomst')}: bij deze verwerking ontbreekt de overeenkomst of regeling"
            )
            hint = "voeg toe: overeenkomst: … (de titel)"
            yield Problem("verwerking-ontbreekt", message, each.where("rol"), hint, severity)
