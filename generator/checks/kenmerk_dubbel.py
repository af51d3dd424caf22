"""Twee brieven van één afzender hebben elk een eigen kenmerk.

Onder zijn kenmerk wordt een brief teruggevonden; een antwoord noemt het. Hebben twee brieven van dezelfde gemeente hetzelfde kenmerk, dan is
het meestal mee overgenomen. Overeenkomsten en besluiten delen vaak een zaaknummer; daar zegt deze controle niets over.

Goed:

    documenten:
      brief-een: {soort: raadsbrief, exemplaren: {emmen: {kenmerk: "14.031553"}}}
      brief-twee: {soort: raadsbrief, exemplaren: {emmen: {kenmerk: "14.031601"}}}

Fout:

    documenten:
      brief-een: {soort: raadsbrief, exemplaren: {emmen: {kenmerk: "14.031553"}}}
      brief-twee: {soort: raadsbrief, exemplaren: {emmen: {kenmerk: "14.031553"}}}

Herstel: geef de tweede brief zijn eigen kenmerk.
"""

from collections.abc import Iterator

from generator.checks._overeenkomst import brieven
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem, Severity


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the reference numbers of the letters of each sender."""
    seen: dict[tuple[str, str], str] = {}
    for id_, opdracht in brieven(project, library):
        for sender, copy in opdracht.exemplaren.items():
            number = copy.anders.get("kenmerk")
            if not number:
                continue
            earlier = seen.setdefault((sender, number), id_)
            if earlier != id_:
                message = f"{copy.bron.pad}.kenmerk: {number} is ook het kenmerk van {earlier}"
                place = copy.bron.waarden.get("kenmerk")
                hint = "geef deze brief zijn eigen kenmerk"
                yield Problem("kenmerk-dubbel", message, place, hint, Severity.WARNING)
