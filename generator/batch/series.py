"""What was asked in; how many parts there are and the tasks that make them out: of projects, or of the rows of one project."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.batch.derive import Basis
from generator.batch.package import pack
from generator.batch.place import key_of, unchanged
from generator.batch.rows import Tabel, read_rows
from generator.batch.task import Bestemming, Deel, Pakket, Resultaat, Taak, Wens
from generator.library.folders import shown
from generator.load import ground_of, project_file, read_tree
from generator.problem import Outcome, Position

_MOST = 8  # rows in a task: enough to make the sending of it cheap


@dataclass(frozen=True, slots=True)
class Projecten:
    """Projects, each with the folder that its documents go to."""

    paden: tuple[tuple[Path, Path], ...]
    wens: Wens

    @property
    def aantal(self) -> int:
        """How many parts there are."""
        return len(self.paden)

    def werk(self, _breedte: int) -> Iterator[Taak | Resultaat]:
        """A task for every project, its files read when its turn comes; what is as it was is a result at once."""
        for path, folder in self.paden:
            file = project_file(path)
            deel = Deel(
                shown(file.parent.absolute()), (), Position(shown(file.absolute())), Bestemming(folder)
            )
            packed = pack(path)
            if packed.value is None:
                yield Resultaat(deel, packed.problems)
                continue
            deel = replace(deel, sleutel=key_of(packed.value, (), self.wens))
            same = unchanged(deel.bestemming, deel.sleutel)
            yield Resultaat(deel, ongewijzigd=True) if same else Taak(packed.value, (deel,), self.wens)


@dataclass(frozen=True, slots=True)
class Rijen:
    """The rows of a table, each of them the same project with other values. `los`: their files lie side by side."""

    pakket: Pakket
    tabel: Tabel
    wens: Wens
    los: bool

    @property
    def aantal(self) -> int:
        """How many parts there are."""
        return self.tabel.aantal

    def werk(self, breedte: int) -> Iterator[Taak | Resultaat]:
        """Tasks of a few rows each, in order; a row with a mistake or one that is as it was is a result at once."""
        size = max(1, min(_MOST, self.aantal // (breedte * 4)))
        together: list[Deel] = []
        for each, problems in self.tabel.rijen():
            deel = self.placed(each)
            if problems:
                ready = Resultaat(deel, problems)
            elif unchanged(deel.bestemming, deel.sleutel):
                ready = Resultaat(deel, ongewijzigd=True)
            else:
                ready = None
                together.append(deel)
            if together and (ready or len(together) == size):
                yield Taak(self.pakket, tuple(together), self.wens)
                together = []
            if ready:
                yield ready
        if together:
            yield Taak(self.pakket, tuple(together), self.wens)

    def placed(self, deel: Deel) -> Deel:
        """A row with the place of its files, and its key."""
        folder = self.wens.uitgave.map
        place = Bestemming(folder, deel.naam) if self.los else Bestemming(folder / deel.naam)
        return replace(deel, bestemming=place, sleutel=key_of(self.pakket, deel.waarden, self.wens))


def of_rows(project: Path, tabel: Path, wens: Wens) -> Outcome[Rijen]:
    """The series of a project with a table. Problems: those of package.py, rows.py and of reading the project file."""
    packed = pack(project)
    tree = read_tree(project)
    if packed.value is None or tree.value is None:
        return Outcome(None, packed.problems)
    rows = read_rows(tabel, Basis(tree.value, ground_of(project)), wens.documenten)
    if rows.value is None:
        return Outcome(None, rows.problems)
    uitgave = wens.uitgave
    whole = uitgave.openbaar or uitgave.bundel or uitgave.metadata  # of these, files name each other
    return Outcome(Rijen(packed.value, rows.value, wens, los=bool(wens.documenten) and not whole))


def folders_of(projecten: Sequence[Path], uit: Path | None) -> tuple[tuple[Path, Path], ...]:
    """Where the documents of every project go: uit/ beside it, or a folder of its own name below the one that was named."""
    homes = [project_file(path).absolute().parent for path in projecten]
    if uit is None:
        return tuple((path, home / "uit") for path, home in zip(projecten, homes, strict=True))
    common = os.path.commonpath([home.parent for home in homes])
    return tuple((path, uit / home.relative_to(common)) for path, home in zip(projecten, homes, strict=True))
