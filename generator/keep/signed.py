"""Signed is frozen: a signed document in; its file, hash, numbers and clause versions kept beside the project out.

`getekend/<id>/` holds the Word file (or the scan that was signed), `vastgelegd.json` and the text as data (`tekst.json`). Later documents refer to the
numbers in it, and nothing makes the document again.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.document import Nummer
from generator.model import Project
from generator.numbering import Numbering, Plek
from generator.problem import Outcome, Position, Problem
from generator.write.manifest import sha256

GETEKEND = "getekend"
VASTGELEGD = "vastgelegd.json"
TEKST = "tekst.json"


@dataclass(frozen=True, slots=True)
class Vastgelegd:
    """What is kept of a signed document."""

    id: str
    titel: str
    naam: str  # as references call it: "de Raamovereenkomst samenwerking BOCE"
    bestand: str
    sha256: str
    getekend: Mapping[str, str]  # party to the date of its signature
    clausules: Mapping[str, str]  # clause and version to the hash of its text
    numbering: Numbering
    begrippen: tuple[str, ...] = ()  # what it defines: documents below it use the same terms
    tekst: str = ""  # the hash of tekst.json, the text as data; empty where an older program kept it

    def as_bytes(self) -> bytes:
        """The content of vastgelegd.json."""
        plekken = {
            anker: [plek.nummer.tekst, plek.nummer.los, plek.soort, *plek.boven]
            for anker, plek in self.numbering.plekken.items()
        }
        content = {
            "formaat": 1,
            "id": self.id,
            "titel": self.titel,
            "naam": self.naam,
            "bestand": self.bestand,
            "sha256": self.sha256,
            "getekend": dict(self.getekend),
            "clausules": dict(self.clausules),
            "begrippen": list(self.begrippen),
            "tekst": self.tekst,
            "nummers": plekken,
        }
        return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def read_signed(folder: Path) -> Outcome[Mapping[str, Vastgelegd]]:
    """The signed documents of a project. Problem: `vastgelegd` (a record that cannot be read, a file that changed)."""
    found: dict[str, Vastgelegd] = {}
    problems: list[Problem] = []
    for path in sorted((folder / GETEKEND).glob(f"*/{VASTGELEGD}")):
        name = path.relative_to(folder).as_posix()
        try:
            record = _from_json(json.loads(path.read_text(encoding="utf-8")))
        except (ValueError, KeyError, TypeError, IndexError, AttributeError):
            problems.append(Problem("vastgelegd", "dit bestand is beschadigd", Position(name), _MEND))
            continue
        if record.id != path.parent.name:
            message = f"dit bestand hoort bij '{record.id}'"
            problems.append(Problem("vastgelegd", message, Position(name), _MEND))
            continue
        problems += _changed(path.parent, record, name)
        found[record.id] = record
    return Outcome(MappingProxyType(found), tuple(problems))


def check_signed(project: Project, signed: Collection[str]) -> Iterator[Problem]:
    """A document with status `getekend` has been kept, and what has been kept has that status."""
    for id_, opdracht in project.documenten.items():
        place = opdracht.where("status")
        if opdracht.status == "getekend" and id_ not in signed:
            message = f"{opdracht.bron.pad}: dit document is getekend, maar nog niet vastgelegd"
            yield Problem("niet-vastgelegd", message, place, f"leg het vast met: akkoord teken PROJECT {id_}")
        elif opdracht.status != "getekend" and id_ in signed:
            message = f"{opdracht.bron.pad}: dit document is getekend en vastgelegd, maar de status is '{opdracht.status}'"
            hint = "zet de status terug op getekend; een wijziging is een nieuw document (vervangt: …)"
            yield Problem("vastgelegd", message, place, hint)


def check_ready(project: Project, id_: str) -> Iterator[Problem]:
    """What has to be there before a document can be kept as signed: its status, and a date for every party."""
    opdracht = project.documenten[id_]
    if opdracht.status != "getekend":
        message = f"{opdracht.bron.pad}: de status is '{opdracht.status}'"
        yield Problem("niet-getekend", message, opdracht.where("status"), "zet de status eerst op: getekend")
    members = [key for key, each in project.samenwerking.partijen.items() if each.status != "afgehaakt"]
    for party in opdracht.partijen or members:
        signature = opdracht.ondertekening.get(party)
        if signature is None or signature.datum is None:
            message = f"{opdracht.bron.pad}.ondertekening: de datum van ondertekening van '{party}' ontbreekt"
            place = signature.where() if signature else opdracht.where("ondertekening")
            yield Problem("niet-getekend", message, place, f"vul in: ondertekening: {party}: datum: …")


def _changed(folder: Path, record: Vastgelegd, name: str) -> Iterator[Problem]:
    path = folder / Path(record.bestand).name
    if not path.is_file():
        yield Problem(
            "vastgelegd", f"het getekende bestand {record.bestand} is er niet", Position(name), _MEND
        )
    elif sha256(path.read_bytes()) != record.sha256:
        yield Problem(
            "vastgelegd", f"het getekende bestand {record.bestand} is gewijzigd", Position(name), _MEND
        )
    text = folder / TEKST
    if record.tekst and (not text.is_file() or sha256(text.read_bytes()) != record.tekst):
        yield Problem("vastgelegd", f"{TEKST} is weg of gewijzigd", Position(name), _MEND)


def _from_json(content: Any) -> Vastgelegd:
    plekken = {
        anker: Plek(Nummer(row[0], row[1]), row[2], tuple(row[3:]))
        for anker, row in content["nummers"].items()
    }
    texts = {key: str(content[key]) for key in ("id", "titel", "naam", "bestand", "sha256")}
    return Vastgelegd(
        **texts,
        getekend=dict(content["getekend"]),
        clausules=dict(content["clausules"]),
        numbering=Numbering(MappingProxyType(plekken)),
        begrippen=tuple(map(str, content["begrippen"])),
        tekst=str(content.get("tekst", "")),
    )


_MEND = "haal het terug uit het archief of uit versiebeheer"
