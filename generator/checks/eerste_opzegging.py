"""De eerste opzegging valt op de vaste opzegdag, binnen de looptijd.

Wie tegen één vaste dag in het jaar kan opzeggen, kan dat de eerste keer ook alleen tegen zo'n dag. Staat er een andere dag, dan
spreken twee leden van hetzelfde artikel elkaar tegen. De eerste keer ligt na het begin en niet na het einde van de overeenkomst.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, opzegdag: 1 januari, eerste_opzegging: 2018-01-01}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, opzegdag: 1 januari, eerste_opzegging: 2018-07-01}

Herstel: verbeter een van beide.
"""

from collections.abc import Iterator

from generator.checks._melding import dag
from generator.dutch.dates import dag_en_maand
from generator.dutch.notation import NBSP
from generator.model import Opdracht, Project
from generator.model.periods import laatste_dag
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the first notice of every agreement with its fixed day and its term."""
    for opdracht in project.documenten.values():
        if message := _wat(opdracht):
            pad, place = opdracht.path("eerste_opzegging"), opdracht.velden.where("eerste_opzegging")
            yield Problem("eerste-opzegging", f"{pad}: {message}", place, "verbeter een van beide")


def _wat(opdracht: Opdracht) -> str:
    first = getattr(opdracht.velden, "eerste_opzegging", None)
    fixed = " ".join((getattr(opdracht.velden, "opzegdag", None) or "").split()).lower()
    begin, eind = opdracht.ingangsdatum, laatste_dag(opdracht)
    if first is None:
        return ""
    if begin and first <= begin:
        return f"{dag(first)} ligt niet na de ingangsdatum {dag(begin)}"
    # An agreement until 31 December ends by notice against 1 January: one day later than the last day is fine.
    if eind and (first - eind).days > 1:
        return f"{dag(first)} ligt na het einde van de overeenkomst, {dag(eind)}"
    if fixed[:1].isdigit() and dag_en_maand(first).replace(NBSP, " ") != fixed:
        return f"{dag(first)} is niet de opzegdag ({fixed})"
    return ""
