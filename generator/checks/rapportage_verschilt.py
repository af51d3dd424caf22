"""Hoe vaak de gastheer rapporteert, staat overal hetzelfde.

Zegt de raamovereenkomst „elk halfjaar” en de brief aan de raad „elk kwartaal”, dan wacht de raad op rapportages die niemand maakt. Deze
controle leest in brieven, toelichtingen en eigen clausules zinnen over rapporteren, en vergelijkt ze met `rapportage` van de overeenkomsten
waar het document over gaat. Staat er in de raamovereenkomst en de deelovereenkomst uitdrukkelijk iets anders, dan meldt zij dat ook.
Waarschuwing.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, rapportage: halfjaar}
      brief: {soort: raadsbrief, raamovereenkomst: raam, vervolg: [Twee keer per jaar ontvangt u een rapportage.]}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, rapportage: halfjaar}
      brief: {soort: raadsbrief, raamovereenkomst: raam, vervolg: [Ieder kwartaal ontvangt u een rapportage.]}

Herstel: maak ze gelijk.
"""

import re
from collections.abc import Iterator

from generator.checks._patronen import plain, sentences, unquoted
from generator.checks._teksten import Tekst, teksten
from generator.library.library import Library
from generator.model import Besluit, Kpi, Project, Stuk
from generator.problem import Problem, Severity

_RAPPORT = re.compile(
    r"\brapport(?:age|ages|eert|eren|eerde)\b|\w+rapportages?\b|\bverantwoordt zich\b", re.IGNORECASE
)
_VAAK = {
    "maand": re.compile(
        r"\b(?:elke|iedere|per) maand\b|\bmaandelijks|\bmaandrapport|\btwaalf keer per jaar", re.IGNORECASE
    ),
    "kwartaal": re.compile(
        r"\b(?:elk|ieder|per) kwartaal\b|\bkwartaalrapport|\bdriemaandelijks|\b(?:vier|4) keer per jaar|\b(?:elke|iedere) drie maanden",
        re.IGNORECASE,
    ),
    "halfjaar": re.compile(
        r"\b(?:elk|ieder|per) (?:half ?jaar)\b|\bhalfjaarlijks|\bhalfjaarrapport|\b(?:twee|2) keer per jaar|\b(?:elke|iedere) zes maanden|\btweemaal per jaar",
        re.IGNORECASE,
    ),
    "jaar": re.compile(
        r"\b(?:elk|ieder|eens per|(?:een|één|1) keer per) jaar\b|\bjaarlijks|\bjaarrapport", re.IGNORECASE
    ),
}


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare what is said about reports with the agreements."""
    yield from _documenten(project)
    for each in teksten(project, library):
        if each.citaat or each.in_wijziging or isinstance(each.record, Kpi | Besluit):
            continue
        agreed = _afgesproken(project, each)
        for _, sentence in sentences(unquoted(plain(each.tekst))):
            said = {often for often, pattern in _VAAK.items() if pattern.search(sentence)}
            if agreed and said and _RAPPORT.search(sentence) and not said & agreed:
                wat = f"rapportage per {' of '.join(sorted(said))}; afgesproken is per {' of '.join(sorted(agreed))}"
                yield each.meld("rapportage-verschilt", wat, "maak ze gelijk", fout=False)
                break


def _afgesproken(project: Project, each: Tekst) -> set[str]:
    """How often the agreements report that a text can be about."""
    opdracht = each.opdracht
    ids = set(project.documenten) | set(project.stukken)
    if opdracht:
        about = [one.document for one in getattr(opdracht.velden, "betreft", None) or ()]
        own = next((id_ for id_, one in project.documenten.items() if one is opdracht), "")
        named = {own, opdracht.raamovereenkomst or "", opdracht.hoort_bij or "", *about} & ids
        if any(_vaak(project, id_) for id_ in named):
            opdrachten = (project.documenten[id_] for id_ in named if id_ in project.documenten)
            above = {each.raamovereenkomst or "" for each in opdrachten}
            ids = named | (above & ids)
    return {often for id_ in ids if (often := _vaak(project, id_))}


def _vaak(project: Project, id_: str) -> str:
    if id_ in project.stukken:
        return project.stukken[id_].rapportage or ""
    opdracht = project.documenten.get(id_)
    return (getattr(opdracht.velden, "rapportage", None) or "") if opdracht else ""


def _documenten(project: Project) -> Iterator[Problem]:
    """Agreements in which it is written otherwise than in their framework; what a kind fills in is not compared."""
    for opdracht in project.documenten.values():
        given = "rapportage" in opdracht.velden.bron.sleutels
        above = opdracht.raamovereenkomst or ""
        frame: Stuk | object = project.stukken.get(above) or project.documenten.get(above)
        velden = getattr(frame, "velden", None)
        explicit = isinstance(frame, Stuk) or (velden is not None and "rapportage" in velden.bron.sleutels)
        own, other = getattr(opdracht.velden, "rapportage", None), _vaak(project, above)
        if given and explicit and own and other and own != other:
            message = f"{opdracht.path('rapportage')}: hier per {own}, in {above} per {other}"
            place = opdracht.velden.where("rapportage")
            yield Problem("rapportage-verschilt", message, place, "maak ze gelijk", Severity.WARNING)
