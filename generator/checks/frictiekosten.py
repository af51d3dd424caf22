"""De vergoeding van frictiekosten neemt af, en er is een plafond aan.

Wie uittreedt, vergoedt de gastheer wat die niet meteen kan afbouwen: in het eerste jaar het meest, daarna minder. Een percentage dat
oploopt, is meestal verwisseld. Zonder plafond is het risico van de uittreder onbegrensd. Daarover waarschuwt deze controle als het
project zelf percentages of een andere clausule noemt, of als de overeenkomst definitief wordt.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, frictie_eerste_jaar: 100%, frictie_tweede_jaar: 50%, frictie_plafond: 500000}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, frictie_eerste_jaar: 50%, frictie_tweede_jaar: 100%, frictie_plafond: 500000}

Herstel: verbeter het percentage, of voeg `frictie_plafond` toe.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.checks._melding import plek
from generator.dutch.amounts import percentage
from generator.model import Opdracht, Project
from generator.problem import Problem, Severity

_CLAUSULE = "uittreding/frictiekosten"
_JAREN = ("frictie_eerste_jaar", "frictie_tweede_jaar", "frictie_derde_jaar")


def check(project: Project) -> Iterator[Problem]:
    """Look at the percentages by year, and for a maximum."""
    for opdracht in project.documenten.values():
        if hasattr(opdracht.velden, _JAREN[0]):
            yield from _oploop(opdracht)
            yield from _plafond(opdracht)


def _oploop(opdracht: Opdracht) -> Iterator[Problem]:
    velden = opdracht.velden
    for earlier, later in pairwise(_JAREN):
        before, after = getattr(velden, earlier), getattr(velden, later)
        if isinstance(before, Decimal) and isinstance(after, Decimal) and after > before:
            key = later if later in velden.bron.sleutels else earlier
            message = f"{opdracht.path(key)}: na {percentage(before)} volgt {percentage(after)}"
            hint = "de vergoeding neemt ieder jaar af; zijn de jaren verwisseld?"
            yield Problem("frictiekosten", message, velden.where(key), hint, Severity.WARNING)


def _plafond(opdracht: Opdracht) -> Iterator[Problem]:
    keys = opdracht.velden.bron.sleutels
    written = [key for key in _JAREN if key in keys]
    other = opdracht.alternatieven.get(_CLAUSULE)
    if (
        opdracht.status == "getekend"
        or "frictie_plafond" in keys
        or not (written or other or opdracht.status == "definitief")
    ):
        return
    message = f"{opdracht.path('frictie_plafond')}: aan de frictiekosten is geen plafond"
    place = opdracht.velden.where(written[0]) if written else opdracht.where("soort")
    if other and not written:
        place = plek(opdracht, "alternatieven", _CLAUSULE)
    yield Problem("frictiekosten", message, place, "voeg toe: frictie_plafond: …", Severity.WARNING)
