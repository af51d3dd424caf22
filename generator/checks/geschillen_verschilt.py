"""Een geschil wordt onder de deelovereenkomst op dezelfde manier beslecht als onder de raamovereenkomst.

Een deelovereenkomst met een eigen regeling geeft strijd over de vraag welke geldt: de raamovereenkomst zegt „eerst een commissie”, de
deelovereenkomst „arbitrage”. De gewone deelovereenkomst verwijst daarom. Deze controle leest eigen clausules, alternatieven en brieven, en wat van
een stuk van elders is vastgelegd (`geschillen`). Waarschuwing.

Goed:

    documenten:
      raam: {soort: raamovereenkomst}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam}

Fout:

    stukken:
      kader: {titel: Raamovereenkomst 2009, soort: raamovereenkomst, geschillen: arbitrage}
    documenten:
      deel: {soort: deelovereenkomst, raamovereenkomst: kader, alternatieven: {geschillen/geschillen-deel: geschillen/geschillen-rechter}}

Herstel: verwijs in de deelovereenkomst naar de raamovereenkomst, of neem dezelfde regeling over.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.checks._inhoud import over
from generator.checks._patronen import Treffer
from generator.checks._regels import herkomst, regels
from generator.checks._teksten import wijzigt
from generator.dutch.lists import opsomming
from generator.model import Project
from generator.problem import Problem, Severity

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt

_GESCHIL = re.compile(r"geschil", re.IGNORECASE)
_WIE = {
    "mediation": re.compile(r"\bmediat", re.IGNORECASE),
    "arbitrage": re.compile(
        r"\barbit|\bscheidsgerecht|\bNAI\b|Nederlands Arbitrage Instituut", re.IGNORECASE
    ),
    "bindend advies": re.compile(r"\bbindend advies|\bbindend adviseur", re.IGNORECASE),
    "commissie": re.compile(r"\bcommissie|\bgeschillencommissie", re.IGNORECASE),
    "rechter": re.compile(r"\brechter\b|\brechtbank\b", re.IGNORECASE),
}
_RECHTBANK = re.compile(r"\b[Rr]echtbank\s+((?:te\s+)?[A-ZÀ-Ý][\w-]+(?:[ -][A-ZÀ-Ý][\w-]+)*)")
_VERWIJST = re.compile(r"\braamovereenkomst\b|\bkader\b|\bregeling van de\b", re.IGNORECASE)


def check(documenten: "Sequence[Gemaakt]", project: Project) -> Iterator[Problem]:
    """Compare what every document says about disputes with its framework."""
    frames = {each.blad.id: each for each in documenten if each.blad.opdracht.soort == "raamovereenkomst"}
    yield from _stukken(project)
    typed = herkomst(project)
    told: set[tuple[object, str]] = set()
    for made in documenten:
        name = made.blad.opdracht.raamovereenkomst or (next(iter(frames)) if len(frames) == 1 else "")
        if wijzigt(made.blad.opdracht):
            continue
        if made.blad.opdracht.soort == "deelovereenkomst":
            yield from _deel(made, _wie(frames, project, name), name)
        elif made.selection.soort.blad.ondertekening != "partijen" and name in frames:
            frame = _tekst(frames[name])
            for regel in regels(made):
                if not _GESCHIL.search(regel.tekst) or not (extra := _anders(regel.tekst, frame)):
                    continue
                wat = f"een geschil: {opsomming(extra)}; daarvan weet {name} niet"
                problem = typed.meld(regel, Treffer("", 0, wat, _TIP), "geschillen-verschilt", fout=False)
                if (problem.position, wat) not in told:
                    told.add((problem.position, wat))
                    yield problem


_TIP = "neem de regeling van de raamovereenkomst over, of verwijs ernaar"


def _deel(made: "Gemaakt", frame: str, name: str) -> Iterator[Problem]:
    """A deelovereenkomst that has a rule of its own."""
    for each in over(made, _GESCHIL):
        own = {who for who, pattern in _WIE.items() if pattern.search(each.tekst)}
        known = {who for who, pattern in _WIE.items() if pattern.search(frame)}
        refers = _VERWIJST.search(each.tekst) is not None
        extra = _anders(each.tekst, frame)
        lacking = [] if refers or not own else sorted(known - own)
        if frame and (extra or lacking):
            said, there = opsomming(sorted(own | set(extra))), opsomming(sorted(known))
            message = f"{made.blad.id}: een geschil gaat hier naar {said}, volgens {name} naar {there}"
            yield Problem("geschillen-verschilt", message, each.plaats, _TIP, Severity.WARNING)


def _anders(text: str, frame: str) -> list[str]:
    """Who decides according to a text, and not according to the framework."""
    extra = [who for who, pattern in _WIE.items() if pattern.search(text) and not pattern.search(frame)]
    courts, known = _RECHTBANK.findall(text), _RECHTBANK.findall(frame)
    return extra + [f"de rechtbank {each}" for each in courts if known and each not in known]


def _tekst(made: "Gemaakt") -> str:
    return "\n".join(each.tekst for each in over(made, _GESCHIL))


def _wie(frames: "dict[str, Gemaakt]", project: Project, name: str) -> str:
    """What the framework says; of one made elsewhere, the word that is written down."""
    if name in frames:
        return _tekst(frames[name])
    stuk = project.stukken.get(name)
    return (stuk.geschillen or "") if stuk else ""


def _stukken(project: Project) -> Iterator[Problem]:
    """Agreements made elsewhere under a framework made elsewhere."""
    for stuk in project.stukken.values():
        above = project.stukken.get(stuk.raamovereenkomst or "")
        if above and above.geschillen and stuk.geschillen and above.geschillen != stuk.geschillen:
            message = f"{stuk.path('geschillen')}: hier {stuk.geschillen}, bij {stuk.raamovereenkomst} {above.geschillen}"
            yield Problem("geschillen-verschilt", message, stuk.where("geschillen"), _TIP, Severity.WARNING)
