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
from generator.checks._overeenkomst import (
    Overeenkomst,
    deelnemers_van,
    partijen_van,
    raam_van,
    tekenstukken,
)
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.problem import Position, Problem


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the parties of every agreement with those of its framework."""
    for id_, opdracht in tekenstukken(project, library):
        raam = raam_van(project, id_)
        if raam is None:
            continue
        for partij in deelnemers_van(project, opdracht):
            reden = _nog_niet(project, opdracht, partij)
            if not reden and not _hoort_bij_raam(project, raam, partij):
                reden = f"is geen partij bij {raam.id}"
            if reden:
                key = "partijen" if partij in opdracht.partijen else "raamovereenkomst"
                message = f"{opdracht.path(key)}: {naam_van(project, partij)} {reden}"
                hint = f"verbeter de partijen, of leg onder besluiten vast dat {naam_van(project, partij)} is toegetreden"
                yield Problem("partij-buiten-raam", message, _plaats(opdracht, partij), hint)


def _plaats(opdracht: Opdracht, partij: str) -> Position | None:
    if partij in opdracht.partijen:
        return plek(opdracht, "partijen", opdracht.partijen.index(partij) + 1)
    return opdracht.where("raamovereenkomst")


def _nog_niet(project: Project, opdracht: Opdracht, partij: str) -> str:
    """Why a party that the document itself names does not take part yet."""
    deelnemer = project.samenwerking.partijen[partij]
    others = [
        project.samenwerking.partijen[each].status
        for each in deelnemers_van(project, opdracht)
        if each != partij
    ]
    if partij not in opdracht.partijen or opdracht.terugwerkend:
        return ""
    if deelnemer.status == "verkennend" and "deelnemer" in others:
        return "verkent nog of zij meedoet"
    if deelnemer.sinds and opdracht.ingangsdatum and deelnemer.sinds > opdracht.ingangsdatum:
        return f"doet pas mee sinds {dag(deelnemer.sinds)}, en dit document gaat in op {dag(opdracht.ingangsdatum)}"
    return ""


def _hoort_bij_raam(project: Project, raam: Overeenkomst, partij: str) -> bool:
    """Whether a party signed the framework or joined it later; an earlier one may not say who its parties were."""
    record = raam.record
    named = partijen_van(project, record) if isinstance(record, Opdracht) else record.partijen
    if not named or partij in named:
        return True
    sinds = project.samenwerking.partijen[partij].sinds
    if sinds and raam.begin and sinds > raam.begin:
        return True
    return any(
        besluit.soort == "toetreding" and besluit.organisatie == partij and besluit.betreft in (None, raam.id)
        for besluit in project.besluiten.values()
    )
