"""Een deelovereenkomst noemt haar raamovereenkomst.

Zonder raamovereenkomst verwijzen de artikelen nergens naar, en kan niemand nagaan of partijen, looptijd en kosten bij elkaar
passen. Het is een waarschuwing: in een concept kan zij nog komen. Een raamovereenkomst die elders is gemaakt of al is getekend,
staat onder `stukken`.

Goed:

    documenten:
      raam: {soort: raamovereenkomst}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam}

Fout:

    documenten:
      raam: {soort: raamovereenkomst}
      deel: {soort: deelovereenkomst}

Herstel: voeg `raamovereenkomst` toe, met de id van een document of van een stuk.
"""

from collections.abc import Iterator

from generator.checks._melding import ernst_van_gemis
from generator.checks._overeenkomst import overeenkomsten
from generator.model import Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Look for agreements under a framework that name none."""
    frames = [raam.id for raam in overeenkomsten(project, "raamovereenkomst")]
    for opdracht in project.documenten.values():
        # A key that is there and could not be read has been reported.
        if opdracht.soort != "deelovereenkomst" or "raamovereenkomst" in opdracht.bron.sleutels:
            continue
        message = f"{opdracht.bron.pad}: deze deelovereenkomst noemt geen raamovereenkomst"
        hint = (
            f"voeg toe: raamovereenkomst: {frames[0]}"
            if frames
            else "zet de raamovereenkomst bij documenten of stukken en voeg toe: raamovereenkomst: …"
        )
        yield Problem("raam-ontbreekt", message, opdracht.where("soort"), hint, ernst_van_gemis(opdracht))
