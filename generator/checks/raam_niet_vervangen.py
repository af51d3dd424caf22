"""Een nieuwe raamovereenkomst zegt welke oude zij vervangt.

Tekenen dezelfde partijen opnieuw een raamovereenkomst terwijl de oude doorloopt, dan gelden er twee: twee verdeelsleutels, twee
opzegtermijnen. De nieuwe vervangt dan de oude (`vervangt`), of de oude had een einddatum.

Goed:

    documenten:
      raam-2009: {soort: raamovereenkomst, ingangsdatum: 2010-01-01}
      raam-2015: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, vervangt: raam-2009}

Fout:

    documenten:
      raam-2009: {soort: raamovereenkomst, ingangsdatum: 2010-01-01}
      raam-2015: {soort: raamovereenkomst, ingangsdatum: 2015-01-01}

Herstel: voeg `vervangt` toe aan de nieuwe, of geef de oude een einddatum.
"""

from collections.abc import Iterator

from generator.checks._melding import dag
from generator.checks._opvolging import gelijktijdig
from generator.checks._overeenkomst import overeenkomsten
from generator.model import Project, Stuk
from generator.problem import Problem

_PARTIJEN = 2  # who agrees, agrees with another


def check(project: Project) -> Iterator[Problem]:
    """Compare every two frameworks."""
    frames = list(overeenkomsten(project, "raamovereenkomst"))
    for number, later in enumerate(frames):
        for earlier in frames[:number]:
            if isinstance(earlier.record, Stuk) and earlier.record.status == "concept":
                continue
            same = len(earlier.partijen & later.partijen) >= _PARTIJEN
            if same and not isinstance(later.record, Stuk) and gelijktijdig(project, earlier, later):
                since = f" sinds {dag(earlier.begin)}" if earlier.begin else ""
                message = (
                    f"{later.record.path('ingangsdatum')}: tussen deze partijen geldt{since} ook {earlier.id}"
                )
                hint = f"voeg toe: vervangt: {earlier.id}; of laat {earlier.id} eerder eindigen"
                yield Problem("raam-niet-vervangen", message, later.record.where("ingangsdatum"), hint)
