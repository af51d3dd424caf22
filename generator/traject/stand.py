"""Where a project stands: its steps and a day in; for each step what shows it, and what comes next, out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.dutch.lists import opsomming
from generator.model import Opdracht, Project
from generator.traject.decisions import called
from generator.traject.road import Stap


class Staat(StrEnum):
    """How far a step is on a day."""

    GEZET = "gezet"
    CONCEPT = "concept"  # the document is dated, and nobody has made it definitive
    GEPLAND = "gepland"
    ONTBREEKT = "ontbreekt"


@dataclass(frozen=True, slots=True)
class Bewijs:
    """What shows a step: a document, a document from elsewhere or a decision, on its day (None while that is not known)."""

    naam: str
    dag: date | None
    vast: bool  # nobody can change it any more: signed, definitive, decided


@dataclass(frozen=True, slots=True)
class Stapstand:
    """A step with all that shows it, in the order of the days, and its state."""

    stap: Stap
    bewijzen: tuple[Bewijs, ...]
    staat: Staat

    @property
    def dagen(self) -> tuple[date, ...]:
        """The days on which something of this step happened or is planned."""
        return tuple(each.dag for each in self.bewijzen if each.dag)


def stands(project: Project, stappen: Sequence[Stap], dag: date) -> tuple[Stapstand, ...]:
    """Every step as it stands on a day."""
    found = []
    for stap in stappen:
        evidence = tuple(sorted(_evidence(project, stap), key=lambda each: (each.dag or date.max, each.naam)))
        found.append(Stapstand(stap, evidence, _state(evidence, dag)))
    return tuple(found)


def next_step(stappen: Sequence[Stapstand]) -> Stapstand | None:
    """The first step after the last one that was taken; None at the end of the road."""
    taken = [number for number, each in enumerate(stappen) if each.staat in (Staat.GEZET, Staat.CONCEPT)]
    after = max(taken, default=-1) + 1
    return next(iter(stappen[after:]), None)


def _state(evidence: Sequence[Bewijs], dag: date) -> Staat:
    before = [each for each in evidence if each.dag and each.dag <= dag]
    if any(each.vast for each in before):
        return Staat.GEZET
    if before or any(each.dag is None for each in evidence):
        return Staat.CONCEPT
    return Staat.GEPLAND if evidence else Staat.ONTBREEKT


def _evidence(project: Project, stap: Stap) -> Iterator[Bewijs]:
    for id_, opdracht in project.documenten.items():
        if opdracht.soort in stap.soorten and stap.stand in (None, getattr(opdracht.velden, "stand", None)):
            yield Bewijs(opdracht.titel or id_, day_of(opdracht), opdracht.status != "concept")
    for stuk in project.stukken.values():
        if stuk.soort in (*stap.soorten, *stap.stukken):
            yield Bewijs(stuk.titel, stuk.datum, stuk.status != "concept")
    for besluit in project.besluiten.values():
        if besluit.soort in stap.besluiten:
            yield Bewijs(called(project, besluit), besluit.datum, vast=True)


def day_of(opdracht: Opdracht) -> date | None:
    """The day of a document: of its last signature, or its own, or that of the first of its copies."""
    days = [each.anders.get("datum") for each in opdracht.exemplaren.values()]
    copies = min((each for each in days if isinstance(each, date)), default=None)
    return opdracht.ondertekeningsdatum or opdracht.datum or copies


def skipped(stappen: Sequence[Stapstand]) -> tuple[Stapstand, ...]:
    """The steps that nothing shows, though a later one was taken."""
    following = next_step(stappen)
    before = stappen[: stappen.index(following)] if following else stappen
    return tuple(each for each in before if each.staat in (Staat.GEPLAND, Staat.ONTBREEKT))


def summary(stand: Stapstand) -> str:
    """What shows a step, in words: at most three names, then how many more."""
    names = list(dict.fromkeys(each.naam for each in stand.bewijzen))
    more = [f"nog {len(names) - 3}"] if len(names) > 3 else []  # noqa: PLR2004 - what fits in a cell
    return opsomming([*names[:3], *more]) if names else "nog niets"
