"""Partijen staan in ieder document in dezelfde volgorde.

Wie eerst komt, is een keuze die één keer wordt gemaakt (alfabetisch, of de gastheer als laatste); wisselt zij, dan lijkt het of er iets
mee is bedoeld, en raken verwijzingen naar „partij 1” en „partij 2” verward. De volgorde onder `samenwerking.partijen` geldt. Waarschuwing.

Goed:

    samenwerking:
      partijen: {coevorden: {rol: gast}, emmen: {rol: gastheer}}
    documenten:
      deel: {soort: deelovereenkomst, partijen: [coevorden, emmen]}

Fout:

    samenwerking:
      partijen: {coevorden: {rol: gast}, emmen: {rol: gastheer}}
    documenten:
      deel: {soort: deelovereenkomst, partijen: [emmen, coevorden]}

Herstel: zet de partijen in de volgorde van de samenwerking, of wissel ze daar.
"""

from collections.abc import Iterator

from generator.checks._overeenkomst import tekenstukken
from generator.library.library import Library
from generator.model import Opdracht, Project, Stuk
from generator.problem import Problem, Severity


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the order of the parties of every agreement with that of the cooperation."""
    fixed = list(project.samenwerking.partijen)
    agreements: list[Opdracht | Stuk] = [opdracht for _, opdracht in tekenstukken(project, library)]
    agreements += [
        each for each in project.stukken.values() if (each.soort or "").lower().endswith("overeenkomst")
    ]
    for each in agreements:
        given = [id_ for id_ in dict.fromkeys(each.partijen) if id_ in fixed]
        wanted = sorted(given, key=fixed.index)
        if given != wanted:
            message = f"{each.path('partijen')}: elders is de volgorde {', '.join(wanted)}"
            tip = "gebruik overal de volgorde van samenwerking.partijen"
            yield Problem("partijvolgorde", message, each.where("partijen"), tip, Severity.WARNING)
