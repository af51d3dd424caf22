"""Raamovereenkomst en deelovereenkomst rekenen allebei exclusief of allebei inclusief btw.

Een bedrag met of zonder btw scheelt een vijfde. Staat het in de ene overeenkomst anders dan in de andere, dan leest iedere partij wat
haar uitkomt. Wat een document zelf bij `kosten` zegt, gaat voor op de kosten van het project.

Goed:

    kosten: {btw: exclusief}
    documenten:
      raam: {soort: raamovereenkomst}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, kosten: {btw: exclusief, facturering: maand}}

Fout:

    kosten: {btw: exclusief}
    documenten:
      raam: {soort: raamovereenkomst}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, kosten: {btw: inclusief}}

Herstel: kies voor alle documenten hetzelfde en reken de bedragen om.
"""

from collections.abc import Iterator

from generator.checks._overeenkomst import raam_van
from generator.model import Opdracht, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare every document that has costs of its own with its framework, or else with the project."""
    for id_, opdracht in project.documenten.items():
        raam = raam_van(project, id_)
        if opdracht.soort == "raamovereenkomst" or opdracht.kosten is None or raam is None:
            continue
        other = raam.record.kosten if isinstance(raam.record, Opdracht) else None
        other = other or project.kosten
        if other and other.btw and opdracht.kosten.btw and other.btw != opdracht.kosten.btw:
            key = "btw" if "btw" in opdracht.kosten.bron.sleutels else ""
            message = (
                f"{opdracht.kosten.path('btw')}: dit document rekent {opdracht.kosten.btw} btw, "
                f"{other.bron.pad} {other.btw}"
            )
            hint = "kies hetzelfde en reken de bedragen om"
            yield Problem("btw-verschilt", message, opdracht.kosten.where(key), hint)
