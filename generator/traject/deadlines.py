"""The deadlines of a project: its documents in; the days by which somebody must act, with the reason, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.dutch.durations import Duur
from generator.dutch.terms import maanden_later, opzegdatum
from generator.model import Opdracht, Project
from generator.model.periods import laatste_dag

# Wgr, article 1, second and third lid, since 1 July 2022: the council has eight weeks for its view of a draft.
_ZIENSWIJZE = timedelta(weeks=8)
_WGR_2022 = date(2022, 7, 1)


@dataclass(frozen=True, slots=True)
class Termijn:
    """The last day of something, who or what it is about, and why."""

    dag: date
    wat: str
    document: str
    grond: str


def deadlines(project: Project) -> tuple[Termijn, ...]:
    """Every deadline that follows from the project, the earliest first."""
    found = [each for id_, opdracht in project.documenten.items() for each in _of(project, id_, opdracht)]
    return tuple(sorted(found, key=lambda each: (each.dag, each.document)))


def _of(project: Project, id_: str, opdracht: Opdracht) -> Iterator[Termijn]:
    velden, eind = opdracht.velden, laatste_dag(opdracht)
    if answer := getattr(velden, "reactie_voor", None):
        yield Termijn(
            answer, "wensen en bedenkingen van de raad", id_, "Gemeentewet, artikel 169, vierde lid"
        )
    if (
        getattr(velden, "grondslag", None) == "wensen en bedenkingen"
        and project.samenwerking.vorm == "centrumregeling"
        and opdracht.datum
        and opdracht.datum >= _WGR_2022
    ):
        yield Termijn(
            opdracht.datum + _ZIENSWIJZE, "zienswijze van de raad", id_, "Wgr, artikel 1, derde lid"
        )
    notice = None
    if eind and isinstance(term := getattr(velden, "opzegtermijn", None), Duur):
        notice = opzegdatum(eind, term)
        yield Termijn(notice, "laatste dag om op te zeggen", id_, "de opzegtermijn van de overeenkomst")
    if eind:
        yield Termijn(eind, "laatste dag van de overeenkomst", id_, "de looptijd van de overeenkomst")
    if opdracht.ingangsdatum and isinstance(term := getattr(velden, "evaluatie_eerste", None), Duur):
        held = maanden_later(opdracht.ingangsdatum, term.in_maanden) + timedelta(days=term.in_dagen)
        late = " (te laat: na de laatste dag om op te zeggen)" if notice and held > notice else ""
        yield Termijn(held, f"eerste evaluatie{late}", id_, "de evaluatie in de overeenkomst")
