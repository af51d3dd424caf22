"""Een artikel of bijlage die de tekst met een getypt nummer noemt, is er.

Verwijzingen die het programma maakt, kloppen altijd. Een nummer dat iemand zelf typt (in een toelichting, een brief of een eigen clausule)
verschuift niet mee: „artikel 45” van een overeenkomst met veertig artikelen bestaat niet. Deze controle telt de artikelen van het document
zelf, en van de overeenkomst van dit project die de zin noemt („artikel 45 van de raamovereenkomst”); en de bijlagen. Artikelen van een
wet of van een stuk van elders kan zij niet tellen.

Goed:

    documenten:
      brief: {soort: raadsbrief, raamovereenkomst: raam, juridisch: [De kosten staan in artikel 12 van de raamovereenkomst.]}

Fout:

    documenten:
      brief: {soort: raadsbrief, raamovereenkomst: raam, juridisch: [De kosten staan in artikel 112 van de raamovereenkomst.]}

Herstel: noem het goede nummer, of noem het onderwerp („het artikel over de kosten”). Gebruik in een eigen clausule een verwijzing:
`[](#kosten)`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.checks._patronen import Treffer
from generator.checks._regels import Regel, herkomst, regels
from generator.checks._verwijzingen import Verwezen, annexes, articles
from generator.document import Artikel, clausules
from generator.model import Project
from generator.problem import Problem

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt

_ROMEINS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_DEZE = re.compile(r"^,?\s+(?:van|bij)\s+(?:deze|dit)\s")
_SOORT = re.compile(r"^,?\s+(?:van|bij)\s+(?:de|het)\s+([Rr]aam|[Dd]eel)overeenkomst\b")


def check(documenten: "Sequence[Gemaakt]", project: Project) -> Iterator[Problem]:
    """Look up every number that was typed."""
    typed = herkomst(project)
    told: set[tuple[object, ...]] = set()
    for made in documenten:
        for regel in regels(made):
            for found in (*_articles(made, regel, documenten, project), *_annexes(made, regel)):
                problem = typed.meld(regel, found, "verwijzing-bestaat-niet")
                if (problem.position, problem.message) not in told:  # a text of a letter is in every copy
                    told.add((problem.position, problem.message))
                    yield problem


_TIP = "noem het goede nummer, of noem het onderwerp; een eigen clausule verwijst met [](#naam)"


def _articles(
    made: "Gemaakt", regel: Regel, documenten: "Sequence[Gemaakt]", project: Project
) -> Iterator[Treffer]:
    for found in articles(regel.tekst):
        target = _target(made, found, documenten, project)
        numbers = _numbers(target) if target else []
        absent = [number for number in found.nummers if numbers and number not in numbers]
        if target and absent:
            own = "dit document" if target is made else target.blad.id
            wat = f"'{found.tekst}' bestaat niet: {own} heeft de artikelen {numbers[0]} tot en met {numbers[-1]}"
            yield Treffer(found.tekst, found.begin, wat, _TIP)


def _target(
    made: "Gemaakt", found: Verwezen, documenten: "Sequence[Gemaakt]", project: Project
) -> "Gemaakt | None":
    """The document that a reference is about, if it is one that this project makes."""
    opdracht = made.blad.opdracht
    if _DEZE.match(found.achter):
        return made
    named = [each for each in documenten if _named(each, found.achter)]
    if named:
        return max(named, key=lambda each: len(each.document.citeertitel or ""))
    if kind := _SOORT.match(found.achter):
        wanted = f"{kind[1].lower()}overeenkomst"
        about = [each.document for each in getattr(opdracht.velden, "betreft", None) or ()]
        ids = {opdracht.raamovereenkomst, opdracht.hoort_bij, *about, made.blad.id}
        fitting = [each for each in documenten if each.blad.opdracht.soort == wanted]
        near = [each for each in fitting if each.blad.id in ids] or fitting
        elsewhere = any((stuk.soort or "").lower() == wanted for stuk in project.stukken.values())
        return (
            near[0]
            if len(near) == 1 and not (elsewhere and len(fitting) == len(near) and near[0].blad.id not in ids)
            else None
        )
    return made if found.kaal and _numbers(made) else None


def _named(each: "Gemaakt", behind: str) -> bool:
    title = each.document.citeertitel
    return (
        bool(title)
        and re.match(rf"^,?\s+(?:van|uit|bij)\s+(?:de|het)\s+{re.escape(title)}", behind) is not None
    )


def _numbers(made: "Gemaakt") -> list[str]:
    return [
        each.nummer.los for each in clausules(made.document) if isinstance(each, Artikel) and each.nummer.los
    ]


def _annexes(made: "Gemaakt", regel: Regel) -> Iterator[Treffer]:
    count = len(made.blad.opdracht.bijlagen)
    for found in annexes(regel.tekst):
        if not (found.kaal or _DEZE.match(found.achter)) or made.blad.opdracht.hoort_bij:
            continue
        number = _count(found.nummers[0])
        if number and number > count:
            what = {0: "geen bijlagen", 1: "één bijlage"}.get(count, f"{count} bijlagen")
            wat = f"'{found.tekst}' bestaat niet: dit document heeft {what}"
            yield Treffer(found.tekst, found.begin, wat, _TIP)


def _count(mark: str) -> int:
    if mark.isdecimal():
        return int(mark)
    return _ROMEINS.index(mark) + 1 if mark in _ROMEINS else ord(mark) - ord("A") + 1 if len(mark) == 1 else 0
