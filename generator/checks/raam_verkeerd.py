"""Achter `raamovereenkomst` staat een raamovereenkomst.

Een brief, een bijlage of een andere deelovereenkomst kan niet de raamovereenkomst zijn; de artikelnummers waarnaar de tekst dan
verwijst, gaan over iets anders. Een overeenkomst van elders mag anders heten (samenwerkingsovereenkomst, convenant), zolang het
maar geen deelovereenkomst is.

Goed:

    documenten:
      raam: {soort: raamovereenkomst}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam}

Fout:

    documenten:
      werk: {soort: deelovereenkomst, raamovereenkomst: ict}
      ict: {soort: deelovereenkomst}

Herstel: noem de id van de raamovereenkomst.
"""

from collections.abc import Iterator

from generator.checks._overeenkomst import NOOIT_RAAM, overeenkomst, overeenkomsten
from generator.model import Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Look at the kind of what documents call their framework."""
    frames = ", ".join(raam.id for raam in overeenkomsten(project, "raamovereenkomst"))
    for id_, opdracht in project.documenten.items():
        raam = overeenkomst(project, opdracht.raamovereenkomst)
        if raam is None or (raam.soort not in NOOIT_RAAM and raam.id != id_):
            continue
        what = "dit document zelf" if raam.id == id_ else f"een {raam.soort}"
        message = f"{opdracht.path('raamovereenkomst')}: '{raam.id}' is {what}"
        hint = f"kies uit: {frames}" if frames else "noem de raamovereenkomst"
        yield Problem("raam-verkeerd", message, opdracht.where("raamovereenkomst"), hint)
