"""The texts that people typed: a project and its own clauses in, every text with its path and place out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.checks._clausules import project_clausules, regels_van
from generator.checks._patronen import HOLE
from generator.fields import TEKST, Record
from generator.library.library import Library
from generator.model import Opdracht, Organisatie, Project, Stuk
from generator.problem import Position, Problem, Severity
from generator.walk import Vindplaats, walk

# What is quoted or only for the user himself: the note that data are fictional, and names of files.
_NIET_GEDRUKT = ("fictief", "bestand", "indeling")
_CITAAT = ("titel", "citeertitel", "naam", "kenmerk", "uw_kenmerk", "versie", "nummer")


@dataclass(frozen=True, slots=True)
class Tekst:
    """One text as typed; `sleutel` is the name of its field. Of a clause `pad` is empty and values are holes."""

    tekst: str
    pad: str
    plaats: Position | None
    record: Record
    opdracht: Opdracht | None = None

    @property
    def sleutel(self) -> str:
        return self.pad.rsplit(".", 1)[-1].split("[", 1)[0]

    @property
    def in_clausule(self) -> bool:
        return not self.pad

    @property
    def citaat(self) -> bool:
        """Whether it is a title, a name or a number: quoted as it is, no running text."""
        return isinstance(self.record, Organisatie | Stuk) or self.sleutel in _CITAAT

    @property
    def dag(self) -> date | None:
        """The day of the document that it stands in, if it has one."""
        return (self.opdracht.datum or self.opdracht.ingangsdatum) if self.opdracht else None

    @property
    def in_wijziging(self) -> bool:
        """Whether it stands in a document that is there to change what was agreed."""
        return self.opdracht is not None and wijzigt(self.opdracht)

    def meld(self, code: str, wat: str, tip: str = "", *, fout: bool = True) -> Problem:
        """A problem about this text."""
        message = f"{self.pad}: {wat}" if self.pad else wat
        return Problem(code, message, self.plaats, tip, Severity.ERROR if fout else Severity.WARNING)


def wijzigt(opdracht: Opdracht) -> bool:
    """Whether a document changes another one, so that it may say something else."""
    return bool(getattr(opdracht.velden, "wijzigt", None)) or (opdracht.soort or "").startswith(
        ("wijziging", "uittreding")
    )


# The texts of the project that was read last: some forty checks read the same ones.
_GELEZEN: list[tuple[Project, tuple[Tekst, ...]]] = []


def teksten(project: Project, library: Library | None = None) -> Iterator[Tekst]:
    """Every text that stands in the project file, and in the clauses of its own library.

    What a kind fills in by itself is not the user's.
    """
    known = next((texts for each, texts in _GELEZEN if each is project), None)
    if known is None:
        known = tuple(_lees(project))
        _GELEZEN[:] = [(project, known)]
    yield from known
    if library is not None:
        yield from clausuleteksten(library)


def _lees(project: Project) -> Iterator[Tekst]:
    documents = {opdracht.bron.pad: opdracht for opdracht in project.documenten.values()}
    for found in walk(project):
        if found.veld is not None and found.veld.naam != TEKST.naam:
            continue
        if isinstance(found.waarde, str) and _getypt(found):
            parts = found.pad.split(".")
            opdracht = documents.get(".".join(parts[:2]))
            text = Tekst(found.waarde, found.pad, found.plaats, found.record, opdracht)
            if text.sleutel not in _NIET_GEDRUKT:
                yield text


def _getypt(found: Vindplaats) -> bool:
    below = found.pad.removeprefix(f"{found.record.bron.pad}.")
    key = re.split(r"[.\[]", below, maxsplit=1)[0]
    return key in found.record.bron.sleutels or key == "exemplaren"


# The lines of the library that was read last, for the same reason.
_CLAUSULES: list[tuple[Library, tuple[Tekst, ...]]] = []


def clausuleteksten(library: Library) -> tuple[Tekst, ...]:
    """The lines of the project's own clauses."""
    known = next((texts for each, texts in _CLAUSULES if each is library), None)
    if known is None:
        known = tuple(_lees_clausules(library))
        _CLAUSULES[:] = [(library, known)]
    return known


def _lees_clausules(library: Library) -> Iterator[Tekst]:
    for clause in project_clausules(library):
        for text, place in regels_van(clause):
            if text.strip(f" {HOLE}"):
                yield Tekst(text, "", place, clause.kop)
