"""A clause: one file of front matter and text in, a typed `Clausule` with its trees and hash out."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, get_args

from generator.again import Geheugen
from generator.fields import Bron, Datum, JaNee, Keuze, Record, Tekst
from generator.markup import NODES, MBlok, MInline, parse_text, parse_value
from generator.problem import Outcome, Position, Problem, has_errors
from generator.records import read_record
from generator.source.source import MAX_BYTES, parse_yaml, read_text
from generator.source.source import Mapping as YamlMapping
from generator.stored.codec import Codec
from generator.stored.kept import Opslag, kept

Peildatum = Literal["ondertekening", "ingang", "overgang", "publicatie"]
Voorkeur = Literal["eerste keuze", "aanvaardbaar", "alleen met toestemming"]
PEILDATA: tuple[str, ...] = get_args(Peildatum)
VOORKEUREN: tuple[str, ...] = get_args(Voorkeur)
EERSTE = date(1, 1, 1)

BESTANDSNAAM = re.compile(r"(?P<naam>[a-z0-9]+(?:-[a-z0-9]+)*)(?:@(?P<versie>\d{4}-\d{2}-\d{2}))?\.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clausulekop(Record):
    """What stands above the text of a clause."""

    titel: Tekst | None = None
    vorm: Annotated[Literal["artikel", "passage"], Keuze()] = "artikel"
    reeks: Annotated[Literal["partij", "overweging", "nummer"], Keuze()] = "nummer"
    als: Tekst | None = None
    peildatum: Annotated[Peildatum, Keuze()] = "ondertekening"
    geldig_vanaf: Datum | None = None
    geldig_tot: Datum | None = None
    status: Annotated[Literal["ontwerp", "vastgesteld", "ingetrokken"], Keuze()] = "ontwerp"
    goedgekeurd_door: Tekst | None = None
    goedgekeurd_op: Datum | None = None
    rechtsgrond: tuple[Tekst, ...] = ()
    te_verifieren: tuple[Tekst, ...] = ()
    toelichting: Tekst | None = None
    laatst_getoetst: Datum | None = None
    begrippen: Mapping[Tekst, Tekst] = field(default_factory=dict)
    historisch: JaNee = False
    alternatief_van: Tekst | None = None
    voorkeur: Annotated[Voorkeur, Keuze()] = "eerste keuze"


@dataclass(frozen=True, slots=True)
class MBegrip:
    """A definition, parsed: term and meaning may hold expressions."""

    term: tuple[MInline, ...]
    omschrijving: tuple[MInline, ...]
    plaats: Position


@dataclass(frozen=True, slots=True)
class Clausule:
    """One version of a clause: its head, its heading and text as trees, and the hash of its file."""

    id: str  # onderwerp/naam
    versie: str  # "" or the date in the file name
    bestand: str
    kop: Clausulekop
    titel: tuple[MInline, ...]
    tekst: tuple[MBlok, ...]
    begrippen: tuple[MBegrip, ...]
    hash: str
    geheugen: Geheugen = field(default_factory=Geheugen, init=False, compare=False, repr=False)

    @property
    def naam(self) -> str:
        """Its anchor in a document: the last part of its id, or of the id that it is an alternative of."""
        return (self.kop.alternatief_van or self.id).rsplit("/", 1)[-1]

    @property
    def vanaf(self) -> date:
        """The first day on which this text holds."""
        if self.kop.geldig_vanaf:
            return self.kop.geldig_vanaf
        return date.fromisoformat(self.versie) if self.versie else EERSTE


_CODEC = Codec(Clausule, Clausulekop, Bron, MBegrip, *NODES)


def read_clausule(path: Path, id_: str, naam: str, *, bewaren: bool = False) -> Outcome[Clausule]:
    """Read one version of a clause; `naam` is how messages call its file, `bewaren` keeps what it is parsed to on disk."""
    text = read_text(path, naam)
    if text.value is None:
        return Outcome(None, text.problems)
    match = BESTANDSNAAM.fullmatch(path.name)
    versie = (match["versie"] if match else "") or ""
    try:
        date.fromisoformat(versie or "2000-01-01")
    except ValueError:
        message = f"de datum {versie} in de naam van dit bestand bestaat niet"
        hint = "noem het naam@jaar-maand-dag.md"
        return Outcome(None, (Problem("clausule-indeling", message, Position(naam), hint),))
    return _clausule(text.value, id_, versie, naam, bewaren)


def may_be_alternative(path: Path) -> bool:
    """Whether the head of a file can hold the key `alternatief_van`; between quotes a key can be written with escapes."""
    try:
        if not path.is_file():
            return False  # a pipe would be waited for
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES)
    except OSError:
        return False  # whoever reads it says so
    return b"alternatief_van" in data or b"\\" in data


@lru_cache(maxsize=2048)  # every run of one process reads the same library
def _clausule(text: str, id_: str, versie: str, naam: str, bewaren: bool) -> Outcome[Clausule]:
    """A clause as an earlier run parsed it, or parsed now."""
    opslag = Opslag("clausule", (text, id_, versie, naam), naam) if bewaren else None
    return kept(opslag, _CODEC, lambda: _parse_clausule(text, id_, versie, naam))


def _parse_clausule(text: str, id_: str, versie: str, naam: str) -> Outcome[Clausule]:
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    if lines[0].rstrip() != "---" or not end:
        hint = "begin met een regel ---, dan de gegevens, dan weer een regel ---"
        return Outcome(
            None,
            (Problem("clausule-indeling", "boven de tekst ontbreken de gegevens", Position(naam), hint),),
        )
    tree = parse_yaml("\n".join(lines[1:end]), naam, first_line=2)
    if tree.value is None:
        return Outcome(None, tree.problems)
    head = read_record(tree.value, Clausulekop)
    if head.value is None:
        return Outcome(None, (*tree.problems, *head.problems))
    kop, problems = head.value, [*tree.problems, *head.problems]
    titel = _parsed(kop.titel, kop.where("titel") or Position(naam), problems)
    if kop.vorm == "artikel" and not titel:
        problems.append(
            Problem("clausule-indeling", "een artikel heeft een titel", kop.where(), "voeg toe: titel: …")
        )
    begrippen = _begrippen(kop, tree.value, problems)
    body = parse_text("\n".join(lines[end + 1 :]), naam, first_line=end + 2)
    problems += body.problems
    digest = hashlib.sha256(text.encode()).hexdigest()
    clause = Clausule(id_, versie, naam, kop, titel, body.value or (), begrippen, digest)
    return Outcome(None if has_errors(problems) else clause, tuple(problems))


def _begrippen(kop: Clausulekop, tree: object, problems: list[Problem]) -> tuple[MBegrip, ...]:
    block = tree.get("begrippen") if isinstance(tree, YamlMapping) else None
    if not isinstance(block, YamlMapping):
        return ()
    return tuple(
        MBegrip(
            _parsed(entry.key.text, entry.key.position, problems),
            _parsed(kop.begrippen.get(entry.key.text, ""), entry.value.position, problems),
            entry.key.position,
        )
        for entry in block.entries
    )


def _parsed(text: str | None, place: Position, problems: list[Problem]) -> tuple[MInline, ...]:
    if not text:
        return ()
    line = parse_value(text, place)
    problems += line.problems
    return line.value or ()
