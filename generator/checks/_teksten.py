"""The texts that people typed: a project and its own clauses in, every text with its path and place out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.checks._patronen import HOLE
from generator.fields import TEKST, Record
from generator.library.library import Library
from generator.library.clause import Clausule
from generator.library.folders import built_in, shown
from generator.library.library import Library
from generator.markup import MAlinea, MAls, MBlok, MBlokje, MInline, MLijst, MLus
from generator.markup.nodes import MLink, MNadruk, MTekst
from generator.model import Opdracht, Organisatie, Project, Stuk
from generator.problem import Position, Problem, Severity
from generator.walk import Vindplaats, walk

# What is quoted or only for the user himself: the note that data are fictional, and names of files.
_NIET_GEDRUKT = ("fictief", "bestand", "indeling")
_CITAAT = ("titel", "citeertitel", "naam", "kenmerk", "uw_kenmerk", "versie", "nummer")
_UITDRUKKING = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_VERGRENDELD = "vergrendeld"


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

    def meld(self, code: str, wat: str, tip: str = "", *, fout: bool = True) -> Problem:
        """A problem about this text."""
        message = f"{self.pad}: {wat}" if self.pad else wat
        return Problem(code, message, self.plaats, tip, Severity.ERROR if fout else Severity.WARNING)


def teksten(project: Project, library: Library | None = None) -> Iterator[Tekst]:
    """Every text that stands in the project file, and in the clauses of its own library.

    What a kind fills in by itself is not the user's.
    """
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
    if library is not None:
        yield from clausuleteksten(library)


def zinnen(tekst: str) -> Iterator[str]:
    """The sentences of a text. A point inside a number or an abbreviation ends none, since no space follows it."""
    yield from (each for each in re.split(r"(?<=[.;!?])\s+|\n+", tekst) if each.strip())


def eigen_clausules(library: Library) -> Iterator[str]:
    """The text of the user's own clauses, as written: those of every folder of the library but the built-in one."""
    for folder in library.mappen[:-1]:
        for path in sorted((folder / "clauses").rglob("*.md")):
            yield path.read_text("utf-8", errors="replace")


def _getypt(found: Vindplaats) -> bool:
    below = found.pad.removeprefix(f"{found.record.bron.pad}.")
    key = re.split(r"[.\[]", below, maxsplit=1)[0]
    return key in found.record.bron.sleutels or key == "exemplaren"


# --- own clauses


def eigen_clausules(library: Library) -> Iterator[Clausule]:
    """Every version of every clause that is the project's own; copies of built-in ones that it pinned are not."""
    own = [shown(each) for each in library.mappen if each != built_in() and each.name != _VERGRENDELD]
    if not any(each != built_in() and (each / "clauses").is_dir() for each in library.mappen):
        return
    for id_ in library.clausule_ids():
        for clause in library.clausules(id_).value or ():
            if clause.bestand.startswith(tuple(f"{folder}/" for folder in own)):
                yield clause


def clausuleteksten(library: Library) -> Iterator[Tekst]:
    """The lines of the project's own clauses."""
    for clause in eigen_clausules(library):
        for text, place in regels_van(clause):
            if text.strip(f" {HOLE}"):
                yield Tekst(text, "", place, clause.kop)


def regels_van(clause: Clausule) -> Iterator[tuple[str, Position]]:
    """The lines of a clause as its author wrote them, with their places: heading, definitions and text."""
    yield _regel(clause.titel), clause.kop.where("titel") or Position(clause.bestand)
    for begrip in clause.begrippen:
        yield _regel(begrip.omschrijving), begrip.plaats
    for blok in clause.tekst:
        yield from _blok(blok)


def _blok(blok: MBlok) -> Iterator[tuple[str, Position]]:
    match blok:
        case MAlinea():
            yield _regel(blok.inhoud), blok.plaats
        case MLijst():
            for inner in (inner for item in blok.items for inner in item.blokken):
                yield from _blok(inner)
        case MAls():
            for inner in (inner for tak in blok.takken for inner in tak.blokken):
                yield from _blok(inner)
        case MLus():
            for inner in blok.blokken:
                yield from _blok(inner)
        case MBlokje():
            for number, line in enumerate(blok.inhoud.splitlines(), 1):
                start = blok.plaats
                yield (
                    _UITDRUKKING.sub(HOLE, line),
                    Position(start.file, start.line + number, 1, len(line) or 1),
                )


def _regel(inhoud: tuple[MInline, ...]) -> str:
    parts: list[str] = []
    for node in inhoud:
        match node:
            case MTekst():
                parts.append(node.tekst)
            case MNadruk(inhoud=inner):
                parts.append(_regel(inner))
            case MLink():
                parts.append(node.tekst)
            case _:
                parts.append(HOLE)
    return "".join(parts)
