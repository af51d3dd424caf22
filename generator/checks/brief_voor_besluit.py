"""Een brief die over een besluit bericht, is niet ouder dan dat besluit.

Het college informeert de raad over wat het heeft besloten (Gemeentewet, artikel 169, tweede lid). Een brief van vóór het besluit kan dat
niet. Vraagt het college eerst om wensen en bedenkingen (artikel 169, vierde lid), dan is het andersom: de brief gaat vooraf, en het
college besluit pas als de termijn voorbij is. Het gaat om het besluit van de afzender over een document dat de brief noemt.

Goed:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2026-12-01, onderwerp: om de overeenkomst aan te gaan, betreft: raam}
    documenten:
      brief: {soort: raadsbrief, datum: 2026-12-17, betreft: [{document: raam}]}

Fout:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2026-12-01, onderwerp: om de overeenkomst aan te gaan, betreft: raam}
    documenten:
      brief: {soort: raadsbrief, datum: 2026-11-17, betreft: [{document: raam}]}

Herstel: verbeter een van beide datums, of zet `grondslag: wensen en bedenkingen` als de raad nog kan reageren.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.checks._melding import dag, gebundeld, naam_van
from generator.checks._overeenkomst import brieven, collegebesluit, deelnemers_van, tekendatum
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.problem import Position, Problem, Severity


@dataclass(frozen=True, slots=True)
class _Brief:
    """A letter, or the copy of one sender: its own keys, and else those of the letter."""

    opdracht: Opdracht
    afzender: str

    def waarde(self, key: str) -> Any:
        copy = self.opdracht.exemplaren.get(self.afzender)
        own = copy.anders.get(key) if copy else None
        velden = self.opdracht.velden
        return own if own is not None else getattr(self.opdracht, key, None) or getattr(velden, key, None)

    def plaats(self, key: str) -> Position | None:
        copy = self.opdracht.exemplaren.get(self.afzender)
        if copy and key in copy.bron.waarden:
            return copy.bron.waarden[key]
        record = self.opdracht if hasattr(self.opdracht, key) else self.opdracht.velden
        return record.where(key)

    def pad(self, key: str) -> str:
        copy = self.opdracht.exemplaren.get(self.afzender)
        base = copy.bron.pad if copy and key in copy.bron.waarden else self.opdracht.bron.pad
        return f"{base}.{key}"


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the day of every letter with the decisions of its sender."""
    yield from gebundeld(_gevonden(project, library), ("bij {} andere afzender", "bij {} andere afzenders"))


def _gevonden(project: Project, library: Library) -> Iterator[tuple[Position | None, Problem]]:
    """The problems by place: one date may be wrong for every sender."""
    for _, opdracht in brieven(project, library):
        for sender in opdracht.exemplaren or deelnemers_van(project, opdracht):
            brief = _Brief(opdracht, sender)
            sent, limit = brief.waarde("datum"), brief.waarde("reactie_voor")
            ahead = brief.waarde("grondslag") == "wensen en bedenkingen"
            if sent and limit and limit < sent:
                message = (
                    f"{brief.pad('reactie_voor')}: {dag(limit)} ligt vóór de datum van de brief, {dag(sent)}"
                )
                place = brief.plaats("reactie_voor")
                yield place, _fout(message, place, "verbeter een van beide datums")
            elif decided := _besluit(project, brief):
                for found in _vergelijk(project, brief, decided, limit if ahead else sent):
                    yield found.position, found


def _vergelijk(project: Project, brief: _Brief, decided: date, day: date | None) -> Iterator[Problem]:
    """Hold the decision against the day of the letter, or against the last day to react."""
    ahead = brief.waarde("grondslag") == "wensen en bedenkingen"
    who = naam_van(project, brief.afzender)
    if day and ahead and decided <= day:
        message = f"{brief.pad('reactie_voor')}: het college van {who} besloot al op {dag(decided)}, de raad kan reageren tot en met {dag(day)}"
        yield _fout(
            message, brief.plaats("reactie_voor"), "laat het besluit volgen op de reactie van de raad"
        )
    elif day and not ahead and decided > day:
        message = f"{brief.pad('datum')}: het college van {who} besloot pas op {dag(decided)}, na deze brief"
        hint = "verbeter een van beide datums, of zet grondslag: wensen en bedenkingen"
        yield _fout(message, brief.plaats("datum"), hint)


def _besluit(project: Project, brief: _Brief) -> date | None:
    """The first decision of the sender about a document that the letter is about."""
    subjects = [
        each.document for each in brief.waarde("betreft") or () if each.document in project.documenten
    ]
    days = []
    for id_ in subjects:
        found = collegebesluit(project, id_, brief.afzender)
        decided = found[1].datum if found else None
        signed = tekendatum(project.documenten[id_], brief.afzender)
        # A decision after the signature is a mistake in itself (besluit-na-ondertekening).
        if decided and not (signed and decided > signed):
            days.append(decided)
    return min(days, default=None)


def _fout(message: str, place: Position | None, hint: str) -> Problem:
    return Problem("brief-voor-besluit", message, place, hint, Severity.WARNING)
