"""Partijen staan in ieder document in dezelfde volgorde.

Wie eerst komt, is een keuze die één keer wordt gemaakt (alfabetisch, of de gastheer als laatste); wisselt zij, dan lijkt het of er iets
mee is bedoeld, en raken verwijzingen naar „partij 1” en „partij 2” verward. Deze controle vergelijkt de lijsten onder `partijen` van
overeenkomsten en geregistreerde stukken met elkaar; de eerste geldt. Waarschuwing.

Goed:

    stukken:
      raam: {titel: Raamovereenkomst, soort: raamovereenkomst, partijen: [borger-odoorn, coevorden, emmen]}
    documenten:
      deel: {soort: deelovereenkomst, partijen: [coevorden, emmen]}

Fout:

    stukken:
      raam: {titel: Raamovereenkomst, soort: raamovereenkomst, partijen: [borger-odoorn, coevorden, emmen]}
    documenten:
      deel: {soort: deelovereenkomst, partijen: [emmen, coevorden]}

Herstel: zet de partijen in alle lijsten in dezelfde volgorde.
"""

from collections.abc import Iterator

from generator.checks._overeenkomst import tekenstukken
from generator.library.library import Library
from generator.model import Opdracht, Project, Stuk
from generator.problem import Problem, Severity


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the order of the parties of every agreement with that of those before it."""
    agreements: list[Opdracht | Stuk] = [
        each for each in project.stukken.values() if (each.soort or "").lower().endswith("overeenkomst")
    ]
    agreements += [opdracht for _, opdracht in tekenstukken(project, library)]
    seen: list[Opdracht | Stuk] = []
    for each in agreements:
        given = tuple(dict.fromkeys(each.partijen))
        for earlier in seen:
            both = [id_ for id_ in dict.fromkeys(earlier.partijen) if id_ in given]
            if both != [id_ for id_ in given if id_ in both]:
                message = f"{each.path('partijen')}: bij {earlier.bron.pad} is de volgorde {', '.join(both)}"
                tip = "gebruik in ieder document dezelfde volgorde"
                yield Problem("partijvolgorde", message, each.where("partijen"), tip, Severity.WARNING)
                break
        else:
            seen.append(each)
