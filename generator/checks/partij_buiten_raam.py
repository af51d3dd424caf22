"""Wie partij is bij een deelovereenkomst, is ook partij bij de raamovereenkomst.

Een deelovereenkomst werkt de raamovereenkomst uit; voor wie die niet tekende of er niet bij is gekomen, geldt van de algemene
afspraken (kosten, aansprakelijkheid, opzegging) niets. Wie later is toegetreden, telt mee: met een besluit van de soort
`toetreding`, of met een datum bij `sinds` na het begin van de raamovereenkomst. Wie volgens het project nog verkent, of pas
later meedoet dan de deelovereenkomst ingaat, is nog geen partij.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, partijen: [borger-odoorn, coevorden, emmen]}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, partijen: [coevorden, emmen]}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, partijen: [borger-odoorn, emmen]}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, partijen: [coevorden, emmen]}

Herstel: verbeter de partijen van een van beide, of leg de toetreding vast onder `besluiten`.
"""

from collections.abc import Iterator

from generator.checks._melding import dag, naam_van, plek
from generator.checks._overeenkomst import Overeenkomst, deelnemers_van, onder_raam, partijen_van
from generator.library.library import Library
from generator.model import Opdracht, Project, Stuk
from generator.problem import Position, Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the parties of every agreement with those of its framework."""
    for deel, raam in onder_raam(project, library):
        record = deel.record
        for partij in deelnemers_van(project, record):
            reden = _nog_niet(project, record, partij) or _niet_bij_raam(project, deel, raam, partij)
            if reden:
                key = "partijen" if partij in record.partijen else "raamovereenkomst"
                message = f"{record.path(key)}: {naam_van(project, partij)} {reden}"
                hint = f"verbeter de partijen, of leg onder besluiten vast dat {naam_van(project, partij)} is toegetreden"
                yield Problem("partij-buiten-raam", message, _plaats(record, partij), hint)


def _plaats(record: Opdracht | Stuk, partij: str) -> Position | None:
    if partij in record.partijen:
        return plek(record, "partijen", record.partijen.index(partij) + 1)
    return record.where("raamovereenkomst")


def _nog_niet(project: Project, record: Opdracht | Stuk, partij: str) -> str:
    """Why a party that the document itself names does not take part yet."""
    deelnemer = project.samenwerking.partijen[partij]
    others = [
        project.samenwerking.partijen[each].status
        for each in deelnemers_van(project, record)
        if each != partij
    ]
    if partij not in record.partijen or record.terugwerkend:
        return ""
    if deelnemer.status == "verkennend" and "deelnemer" in others:
        return "verkent nog of zij meedoet"
    if deelnemer.sinds and record.ingangsdatum and deelnemer.sinds > record.ingangsdatum:
        return f"doet pas mee sinds {dag(deelnemer.sinds)}, en dit document gaat in op {dag(record.ingangsdatum)}"
    return ""


def _niet_bij_raam(project: Project, deel: Overeenkomst, raam: Overeenkomst, partij: str) -> str:
    """Why a party is not bound by the framework; an earlier one may not say who its parties were."""
    named = partijen_van(project, raam.record)
    if not named or partij in named:
        return ""
    sinds = project.samenwerking.partijen[partij].sinds
    if sinds and raam.begin and sinds > raam.begin:
        return ""
    joined = [
        besluit.datum
        for besluit in project.besluiten.values()
        if besluit.soort == "toetreding"
        and besluit.organisatie == partij
        and besluit.betreft in (None, raam.id)
    ]
    if not joined:
        return f"is geen partij bij {raam.id}"
    begin = deel.record.ingangsdatum
    if begin and all(day and day > begin for day in joined) and not deel.record.terugwerkend:
        first = min(day for day in joined if day)
        return f"trad pas op {dag(first)} toe tot {raam.id}, en dit document gaat in op {dag(begin)}"
    return ""
