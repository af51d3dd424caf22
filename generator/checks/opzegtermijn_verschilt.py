"""De opzegtermijn is overal die van de raamovereenkomst.

De dag en de termijn om op te zeggen staan in de raamovereenkomst. Noemt een deelovereenkomst, een eigen clausule of een brief een andere,
dan zegt iemand te laat op. Wijkt een deelovereenkomst met opzet af, zeg dat dan: „in afwijking van de raamovereenkomst”. Ook de dag waartegen
wordt opgezegd, moet overal dezelfde zijn. Van een raamovereenkomst van elders geldt wat onder `opzegtermijn` is vastgelegd, of wat in haar
omschrijving staat.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, opzegtermijn: 2 jaar}
      brief: {soort: raadsbrief, raamovereenkomst: raam, vervolg: [De opzegtermijn is twee jaar.]}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, opzegtermijn: 2 jaar}
      brief: {soort: raadsbrief, raamovereenkomst: raam, vervolg: [De opzegtermijn is een jaar.]}

Herstel: maak de termijnen gelijk, of zeg dat er uitdrukkelijk van wordt afgeweken.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.checks._patronen import Treffer, unquoted
from generator.checks._regels import Regel, herkomst, regels
from generator.checks._teksten import wijzigt
from generator.checks._termijnen import notices, same_duration
from generator.dutch.durations import Duur, duur_voluit
from generator.model import Project
from generator.problem import Problem

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt

_DAG = re.compile(
    r"\b(?:opzeggen|opgezegd|opzegging|op te zeggen)\b[^.;]{0,60}?\btegen\s+(?:de\s+)?(\d{1,2}\s+[a-z]+)\b(?!\s*\d)"
)


def check(documenten: "Sequence[Gemaakt]", project: Project) -> Iterator[Problem]:
    """Compare every term of notice in a document with that of its framework."""
    yield from _stukken(project)
    typed = herkomst(project)
    told: set[tuple[object, str]] = set()
    for made in documenten:
        frame = _kader(made, project)
        term, day = _termijn(project, frame), _opzegdag(project, frame)
        for regel in regels(made) if frame and not wijzigt(made.blad.opdracht) else ():
            for found in (*_termijnen(regel, frame, term), *_dagen(regel, frame, day)):
                problem = typed.meld(regel, found, "opzegtermijn-verschilt")
                if (problem.position, problem.message) not in told:
                    told.add((problem.position, problem.message))
                    yield problem


def _kader(made: "Gemaakt", project: Project) -> str:
    """The framework that a document is about: itself, the one it names, or the only one there is."""
    opdracht = made.blad.opdracht
    if opdracht.soort == "raamovereenkomst":
        return made.blad.id
    if opdracht.raamovereenkomst:
        return opdracht.raamovereenkomst
    about = [each.document for each in getattr(opdracht.velden, "betreft", None) or ()]
    named = [id_ for id_ in about if id_ in project.documenten]
    frames = {
        id_
        if project.documenten[id_].soort == "raamovereenkomst"
        else project.documenten[id_].raamovereenkomst
        for id_ in named
    }
    if not named:
        frames = {id_ for id_, each in project.documenten.items() if each.soort == "raamovereenkomst"}
    return next(iter(frames)) or "" if len(frames) == 1 else ""


def _termijn(project: Project, frame: str) -> Duur | None:
    if opdracht := project.documenten.get(frame):
        term = getattr(opdracht.velden, "opzegtermijn", None)
        return term if isinstance(term, Duur) else None
    stuk = project.stukken.get(frame)
    if stuk is None:
        return None
    return stuk.opzegtermijn or next((each.duur for each in notices(stuk.omschrijving or "")), None)


def _stukken(project: Project) -> Iterator[Problem]:
    """Agreements made elsewhere under a framework with another term."""
    for stuk in project.stukken.values():
        term = _termijn(project, stuk.raamovereenkomst or "")
        if stuk.opzegtermijn and term and not same_duration(stuk.opzegtermijn, term):
            own, other = duur_voluit(stuk.opzegtermijn), duur_voluit(term)
            message = f"{stuk.path('opzegtermijn')}: {own}; volgens {stuk.raamovereenkomst} is zij {other}"
            yield Problem("opzegtermijn-verschilt", message, stuk.where("opzegtermijn"), "maak ze gelijk")


def _opzegdag(project: Project, frame: str) -> str:
    opdracht = project.documenten.get(frame)
    day = getattr(opdracht.velden, "opzegdag", None) if opdracht else None
    return " ".join(day.split()).lower() if isinstance(day, str) else ""


def _termijnen(regel: Regel, frame: str, term: Duur | None) -> Iterator[Treffer]:
    for found in notices(unquoted(regel.tekst)) if term else ():
        if term and not same_duration(found.duur, term):
            wat = f"een opzegtermijn van {found.tekst}; volgens {frame} is zij {duur_voluit(term)}"
            yield Treffer(found.tekst, found.begin, wat, _TIP)


def _dagen(regel: Regel, frame: str, day: str) -> Iterator[Treffer]:
    for found in _DAG.finditer(unquoted(regel.tekst)) if day[:1].isdigit() else ():
        if found[1].lower() != day:
            yield Treffer(
                found[1],
                found.start(1),
                f"opzeggen tegen {found[1]}; volgens {frame} kan dat tegen {day}",
                _TIP,
            )


_TIP = "maak ze gelijk, of schrijf: in afwijking van de raamovereenkomst"
