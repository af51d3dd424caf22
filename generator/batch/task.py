"""What goes to a process that makes documents, and what comes back: frozen values that can be sent to another machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.problem import Position, Problem
from generator.write.uitgave import Uitgave
from generator.write.write import Herkomst, Uitvoer


@dataclass(frozen=True, slots=True)
class Pakket:
    """The files that a project is made of, by their path below its folder, and how messages call that folder.

    `sleutel` is the hash of all of it, and of the program with its library; two with the same key give the same documents.
    """

    sleutel: str
    projectbestand: str
    toon: str
    programma: str
    bestanden: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def envelop(self) -> "Pakket":
        """The same without the files, for a process that has them."""
        return replace(self, bestanden={})


@dataclass(frozen=True, slots=True)
class Invulling:
    """One value of a row: the path of the key that it goes to, where the heading stands, the text, and where that stands."""

    pad: tuple[str | int, ...]
    kop: Position
    tekst: str
    plaats: Position


@dataclass(frozen=True, slots=True)
class Bestemming:
    """A folder to write in. With a name, files get it in their own, and others may write in that folder too."""

    map: Path = Path()
    naam: str = ""


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of a series: a row with the values in which it differs from the project, or a project as it is.

    `sleutel` is the hash of all that it is made from: while that is the same, so is what comes out.
    """

    naam: str = ""
    waarden: tuple[Invulling, ...] = ()
    plaats: Position | None = None
    bestemming: Bestemming = field(default_factory=Bestemming)
    sleutel: str = ""


@dataclass(frozen=True, slots=True)
class Wens:
    """Which documents are wanted, in which form."""

    documenten: tuple[str, ...]
    uitgave: Uitgave


@dataclass(frozen=True, slots=True)
class Taak:
    """A few parts to make from one project."""

    pakket: Pakket
    delen: tuple[Deel, ...]
    wens: Wens


@dataclass(frozen=True, slots=True)
class Resultaat:
    """What came of one part. Without files nothing is written; `open_punten` says what is still to be filled in."""

    deel: Deel
    problems: tuple[Problem, ...] = ()
    uitvoer: tuple[Uitvoer, ...] | None = None
    herkomst: Herkomst = field(default_factory=lambda: Herkomst("", {}))
    open_punten: tuple[str, ...] = ()
    ongewijzigd: bool = False


class OnbekendPakket:
    """What a process answers that does not have the files of a project: it wants them sent along."""
