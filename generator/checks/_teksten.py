"""The texts that people typed in a project: a project in, every text with its path and place out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.fields import TEKST, Record
from generator.model import Project
from generator.problem import Position
from generator.walk import Vindplaats, walk

# What is quoted or only for the user himself: the note that data are fictional, and names of files.
_NIET_GEDRUKT = ("fictief", "bestand", "indeling")


@dataclass(frozen=True, slots=True)
class Tekst:
    """One text as typed; `sleutel` is the name of its field."""

    tekst: str
    pad: str
    plaats: Position | None
    record: Record

    @property
    def sleutel(self) -> str:
        return self.pad.rsplit(".", 1)[-1].split("[", 1)[0]


def teksten(project: Project) -> Iterator[Tekst]:
    """Every text that stands in the project file; what a kind fills in by itself is not the user's."""
    for found in walk(project):
        if found.veld is not None and found.veld.naam != TEKST.naam:
            continue
        if isinstance(found.waarde, str) and _getypt(found):
            text = Tekst(found.waarde, found.pad, found.plaats, found.record)
            if text.sleutel not in _NIET_GEDRUKT:
                yield text


def _getypt(found: Vindplaats) -> bool:
    below = found.pad.removeprefix(f"{found.record.bron.pad}.")
    key = re.split(r"[.\[]", below, maxsplit=1)[0]
    return key in found.record.bron.sleutels or key == "exemplaren"
