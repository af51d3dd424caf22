"""The decisions of a project: those that it registers and the documents that hold one; each with its day and body, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.library.library import Library
from generator.model import Besluit, Project
from generator.sheets import senders

_ORGANEN = ("college", "raad")  # who signs a kind whose documents are decisions


@dataclass(frozen=True, slots=True)
class Beslissing:
    """One decision: when, by whom, and what; `dag` is None while nobody planned it."""

    dag: date | None
    orgaan: str
    besluit: str


def decisions(project: Project, library: Library) -> tuple[Beslissing, ...]:
    """Every decision, the earliest first."""
    found = [*_registered(project), *_documents(project, library)]
    return tuple(sorted(found, key=lambda each: (each.dag or date.max, each.orgaan, each.besluit)))


def _registered(project: Project) -> Iterator[Beslissing]:
    for besluit in project.besluiten.values():
        yield Beslissing(besluit.datum, called(project, besluit), besluit.onderwerp)


def _documents(project: Project, library: Library) -> Iterator[Beslissing]:
    """What a college or council decides in a document of its own; a proposal of the college is one too."""
    for id_, opdracht in project.documenten.items():
        kind = library.soort(opdracht.soort).value
        if kind is None or kind.blad.ondertekening not in _ORGANEN:
            continue
        for sender in senders(project, opdracht):
            organisatie = project.organisaties.get(sender)
            naam = organisatie.naam if organisatie else sender
            orgaan = f"{kind.blad.ondertekening} van {naam}"
            yield Beslissing(opdracht.exemplaar_van(sender).datum, orgaan, f"{kind.naam} {id_}")


def called(project: Project, besluit: Besluit) -> str:
    """As in: "college van Emmen"."""
    organisatie = project.organisaties.get(besluit.organisatie)
    return f"{besluit.orgaan} van {organisatie.naam if organisatie else besluit.organisatie}"
