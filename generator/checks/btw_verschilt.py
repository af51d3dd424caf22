"""Alle stukken van een samenwerking rekenen exclusief, of alle inclusief btw.

Een bedrag met of zonder btw scheelt een vijfde. Staat het in de ene overeenkomst anders dan in de andere, dan leest iedere partij wat
haar uitkomt. Wat een document zelf bij `kosten` zegt, gaat voor op de kosten van het project. Een stuk dat elders is gemaakt en bij deze
afspraken hoort, telt mee als bij zijn kosten `btw` staat; een zin die zegt dat de bedragen met of zonder btw zijn ook. Wie naast het ene bedrag ook
het andere noemt, spreekt niets tegen.

Goed:

    kosten: {btw: exclusief}
    documenten:
      raam: {soort: raamovereenkomst}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, kosten: {btw: exclusief, facturering: maand}}

Fout:

    kosten: {btw: exclusief}
    documenten:
      raam: {soort: raamovereenkomst}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, kosten: {btw: inclusief}}

Herstel: kies voor alle documenten hetzelfde en reken de bedragen om.
"""

import re
from collections.abc import Iterator

from generator.checks._bedragen import hoort_bij_nu
from generator.checks._overeenkomst import raam_van
from generator.checks._patronen import plain, sentences
from generator.checks._teksten import Tekst, teksten
from generator.library.library import Library
from generator.model import Kosten, Opdracht, Project, Stuk
from generator.problem import Problem

_BTW = re.compile(r"\b(exclusief|excl\.|zonder|inclusief|incl\.|met)\s+(?:de\s+)?btw\b", re.IGNORECASE)
# The sentence is about all amounts, not about one.
_BEDRAGEN = re.compile(
    r"\b(?:bedragen|prijzen|kosten|tarieven|vergoeding\w*|bijdragen)\b[^.;€]*\b(?:is|zijn|luiden|rekenen|reken\w*|noemen|staan|gelden|vermeld)\b"
    r"|\b(?:alle|de|deze|genoemde) (?:bedragen|prijzen|kosten|tarieven)\b",
    re.IGNORECASE,
)
_ANDERS = re.compile(
    r"\b(?:niet|eerder|voorheen|oude|was|waren|werd|werden|vorig\w*|omgerekend|tenzij)\b", re.IGNORECASE
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare every block of costs with that of its framework or the project, and every sentence with its document."""
    for id_, opdracht in project.documenten.items():
        raam = raam_van(project, id_)
        if opdracht.soort == "raamovereenkomst" or opdracht.kosten is None or raam is None:
            continue
        other = raam.record.kosten or project.kosten
        if isinstance(raam.record, Stuk) and other and "btw" not in other.bron.sleutels:
            other = project.kosten  # what was made elsewhere has no default
        yield from _vergelijk(opdracht.kosten, other, "dit document")
    for id_, stuk in project.stukken.items():
        if stuk.kosten and "btw" in stuk.kosten.bron.sleutels and hoort_bij_nu(project, id_):
            yield from _vergelijk(
                stuk.kosten, _kosten_bij(project, stuk.hoort_bij or stuk.raamovereenkomst), "dit stuk"
            )
    for tekst in teksten(project, library):
        yield from _zinnen(project, tekst)


def _vergelijk(own: Kosten, other: Kosten | None, wie: str) -> Iterator[Problem]:
    if other is None or other is own or not other.btw or not own.btw or other.btw == own.btw:
        return
    key = "btw" if "btw" in own.bron.sleutels else ""
    message = f"{own.path('btw')}: {wie} rekent {own.btw} btw, {other.bron.pad} {other.btw}"
    yield Problem("btw-verschilt", message, own.where(key), "kies hetzelfde en reken de bedragen om")


def _kosten_bij(project: Project, id_: str | None) -> Kosten | None:
    """The costs of a document, or else of the project; without either those of the only document that has them."""
    opdracht = project.documenten.get(id_ or "")
    own = [each.kosten for each in project.documenten.values() if each.kosten]
    return (opdracht and opdracht.kosten) or project.kosten or (own[0] if len(own) == 1 else None)


def _zinnen(project: Project, tekst: Tekst) -> Iterator[Problem]:
    """Sentences that say how the amounts are to be read."""
    if not (tekst.in_clausule or tekst.pad.startswith(("documenten.", "kosten."))):
        return
    kosten = tekst.record if isinstance(tekst.record, Kosten) else _kosten_van(project, tekst.opdracht)
    for _, sentence in sentences(plain(tekst.tekst)) if kosten and kosten.btw else ():
        found = [each[1].lower() for each in _BTW.finditer(sentence)]
        said = {"exclusief" if each.startswith(("ex", "zonder")) else "inclusief" for each in found}
        about_all = "€" not in sentence and _BEDRAGEN.search(sentence) and not _ANDERS.search(sentence)
        if kosten and about_all and len(said) == 1 and kosten.btw not in said:
            wat = f"hier zijn de bedragen {said.pop()} btw, in {kosten.bron.pad} {kosten.btw}"
            yield tekst.meld("btw-verschilt", wat, "kies hetzelfde en reken de bedragen om")


def _kosten_van(project: Project, opdracht: Opdracht | None) -> Kosten | None:
    """The costs that a document prints; a letter those of what it is about, when all agree."""
    if opdracht is None:
        return project.kosten
    about = [each.document for each in getattr(opdracht.velden, "betreft", None) or ()]
    blocks = [project.documenten[id_].kosten or project.kosten for id_ in about if id_ in project.documenten]
    known = [each for each in blocks if each]
    if opdracht.kosten or not known:
        return opdracht.kosten or project.kosten or _kosten_bij(project, opdracht.raamovereenkomst)
    return known[0] if len({each.btw for each in known}) == 1 else None
