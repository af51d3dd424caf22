"""Een gemeente tekent alleen in de tijd dat zij bestaat.

Na een herindeling is een gemeente er niet meer; haar opvolger treedt in haar plaats. Een overeenkomst die daarna ingaat of wordt
getekend, een besluit van daarna, of een medewerker die dan nog naar haar overgaat, noemt de verkeerde gemeente; evengoed een gemeente
die op die dag nog moest ontstaan. Een overeenkomst van vóór de herindeling mag doorlopen: de opvolger is er dan partij bij.

Goed:

    organisaties:
      dongeradeel: {naam: Dongeradeel, bestaat_tot: 2019-01-01, opvolger: noardeast-fryslan}
      noardeast-fryslan: {naam: Noardeast-Fryslân, bestaat_vanaf: 2019-01-01}
    documenten:
      deel: {soort: deelovereenkomst, ingangsdatum: 2020-01-01, partijen: [dantumadiel, noardeast-fryslan]}

Fout:

    organisaties:
      dongeradeel: {naam: Dongeradeel, bestaat_tot: 2019-01-01, opvolger: noardeast-fryslan}
      noardeast-fryslan: {naam: Noardeast-Fryslân, bestaat_vanaf: 2019-01-01}
    documenten:
      deel: {soort: deelovereenkomst, ingangsdatum: 2020-01-01, partijen: [dantumadiel, dongeradeel]}

Herstel: noem de opvolger, of verbeter de datum.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from generator.checks._melding import dag, gebundeld, naam_van, plek
from generator.checks._overeenkomst import partijen_van, tekenstukken
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.problem import Position, Problem


@dataclass(frozen=True, slots=True)
class _Genoemd:
    """An organisation that is named for a day; `wat` says what happens on that day."""

    id: str
    dag: date | None
    wat: str
    pad: str
    plaats: Position | None


# A problem by organisation, and whether the day is too late: who is gone is gone everywhere.
_Gevonden: TypeAlias = tuple[tuple[str, bool], Problem]


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare every day on which an organisation acts with the time that it exists."""
    yield from gebundeld(_gevonden(project, library))


def _gevonden(project: Project, library: Library) -> Iterator[_Gevonden]:
    """The problems, with what makes them one mistake."""
    for _, opdracht in tekenstukken(project, library):
        for id_ in partijen_van(project, opdracht):
            yield from _een(project, _partij(opdracht, id_))
    for besluit in project.besluiten.values():
        pad, place = besluit.path("organisatie"), besluit.where("organisatie")
        yield from _fouten(project, _Genoemd(besluit.organisatie, besluit.datum, "besluit", pad, place))
    for stuk in project.stukken.values():
        for number, id_ in enumerate(stuk.partijen, 1):
            pad, place = f"{stuk.path('partijen')}[{number}]", plek(stuk, "partijen", number)
            yield from _fouten(project, _Genoemd(id_, stuk.datum or stuk.ingangsdatum, "stuk", pad, place))
    for each in project.personeel.medewerkers if project.personeel else ():
        found = _Genoemd(each.naar, each.overgang, "overgang", each.path("naar"), each.where("naar"))
        yield from _fouten(project, found)


def _partij(opdracht: Opdracht, id_: str) -> list[_Genoemd]:
    """A party of a document on the day that it signs and on the first day."""
    named = id_ in opdracht.partijen
    number = opdracht.partijen.index(id_) + 1 if named else 0
    tekent = opdracht.ondertekening.get(id_)
    signed = tekent.datum if tekent else None
    found = []
    for day, what, record, key in (
        (opdracht.ingangsdatum, "ingangsdatum", opdracht, "ingangsdatum"),
        (signed, "handtekening", tekent or opdracht, "datum"),
    ):
        pad = f"{opdracht.path('partijen')}[{number}]" if named else record.path(key)
        place = plek(opdracht, "partijen", number) if named else record.where(key)
        found.append(_Genoemd(id_, day, what, pad, place))
    return found


def _een(project: Project, named: list[_Genoemd]) -> Iterator[_Gevonden]:
    """One problem for one party of one document, whichever day is wrong first."""
    for each in named:
        if problems := list(_fouten(project, each)):
            yield problems[0]
            return


def _fouten(project: Project, found: _Genoemd) -> Iterator[_Gevonden]:
    organisatie, day = project.organisaties.get(found.id), found.dag
    if organisatie is None or day is None:
        return
    begin, end = organisatie.bestaat_vanaf, organisatie.bestaat_tot
    if begin and end and end <= begin:
        return  # that is another mistake (einde-voor-begin)
    who = naam_van(project, found.id)
    if end and day >= end:
        message = f"{found.pad}: {who} bestaat sinds {dag(end)} niet meer ({found.wat}: {dag(day)})"
        heir = organisatie.opvolger
        hint = f"noem de opvolger: {heir} ({naam_van(project, heir)})" if heir else "noem de opvolger"
    elif begin and day < begin:
        message = f"{found.pad}: {who} bestaat pas sinds {dag(begin)} ({found.wat}: {dag(day)})"
        before = [id_ for id_, each in project.organisaties.items() if each.opvolger == found.id]
        hint = f"noem de gemeente van toen: {', '.join(before)}" if before else "noem de gemeente van toen"
    else:
        return
    yield (
        (found.id, end is not None and day >= end),
        Problem("gemeente-bestaat-niet", message, found.plaats, hint),
    )
