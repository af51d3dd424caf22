"""Een nieuwe raamovereenkomst zegt welke oude zij vervangt.

Tekenen dezelfde partijen opnieuw een raamovereenkomst terwijl de oude doorloopt, dan gelden er twee: twee verdeelsleutels, twee
opzegtermijnen. De nieuwe vervangt dan de oude (`vervangt`), of de oude had een einddatum. Tussen twee raamovereenkomsten van elders is het een
waarschuwing.

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
from generator.checks._opvolging import einde, gelijktijdig
from generator.checks._overeenkomst import Overeenkomst, overeenkomsten
from generator.model import Project, Stuk
from generator.problem import Problem, Severity

_PARTIJEN = 2  # who agrees, agrees with another


def check(project: Project) -> Iterator[Problem]:
    """Compare every two frameworks."""
    frames = list(overeenkomsten(project, "raamovereenkomst"))
    for number, later in enumerate(frames):
        for earlier in frames[:number]:
            if isinstance(earlier.record, Stuk) and earlier.record.status == "concept":
                continue
            same = len(earlier.partijen & later.partijen) >= _PARTIJEN
            if same and _naast_elkaar(project, earlier, later):
                since = f" sinds {dag(earlier.begin)}" if earlier.begin else ""
                key = "ingangsdatum" if later.begin else "soort"
                message = f"{later.record.path(key)}: tussen deze partijen geldt{since} ook {earlier.id}"
                hint = f"voeg toe: vervangt: {earlier.id}; of laat {earlier.id} eerder eindigen"
                # Of two that were made elsewhere the end of the old one may just not have been written down.
                severity = Severity.WARNING if isinstance(later.record, Stuk) else Severity.ERROR
                yield Problem("raam-niet-vervangen", message, later.record.where(key), hint, severity)


def _naast_elkaar(project: Project, earlier: Overeenkomst, later: Overeenkomst) -> bool:
    """Whether both hold at once; a new one that has no first day yet comes beside an old one that has no end."""
    signed = isinstance(earlier.record, Stuk) and earlier.record.status == "getekend"
    if later.begin is None and signed and earlier.begin:
        return einde(project, earlier) is None
    return gelijktijdig(project, earlier, later)
