"""A series of letters: the project of the bench in; how many a second with one and two processes, and their memory, out."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from subprocess import run


@dataclass(frozen=True, slots=True)
class Meting:
    """One series: letters a second, processor time of a letter in ms, and the peak here and beside it in MB."""

    per_seconde: float
    processortijd: float
    hier: float
    ernaast: float


@dataclass(frozen=True, slots=True)
class Metingen:
    """Series of the same letters with one and with two processes, and shorter ones with two."""

    een: tuple[Meting, ...]
    twee: tuple[Meting, ...]
    korter: tuple[tuple[int, Meting], ...]
    brieven: int

    def speed(self) -> list[tuple[str, ...]]:
        """Letters a second by the number of processes."""
        one = median(each.per_seconde for each in self.een)
        rows: list[tuple[str, ...]] = []
        for number, found in (("1", self.een), ("2", self.twee)):
            rate, spent = (
                median(getattr(each, key) for each in found) for key in ("per_seconde", "processortijd")
            )
            rows.append((number, f"{rate:.0f}", f"{rate / one:.2f}", f"{spent:.1f} ms"))
        return rows

    def memory(self) -> list[tuple[str, ...]]:
        """The peak of the process that gives the tasks and of one that does them, by the number of letters."""
        every = (*self.korter, (self.brieven, self.twee[0]))
        least = every[0][1].hier + 2 * every[0][1].ernaast
        return [
            (
                str(number),
                f"{each.hier:.0f} MB",
                f"{each.ernaast:.0f} MB",
                f"{(each.hier + 2 * each.ernaast) / least:.2f}",
            )
            for number, each in every
        ]


def measure(project: Path, letters: tuple[int, ...], rounds: int) -> Metingen:
    """Make series of every number of letters, the longest with one and two processes in turns."""
    *fewer, most = letters
    both = [(_series(project, most, 1), _series(project, most, 2)) for _ in range(rounds)]
    shorter = tuple((number, _series(project, number, 2)) for number in fewer)
    return Metingen(tuple(one for one, _ in both), tuple(two for _, two in both), shorter, most)


def _series(project: Path, letters: int, processes: int) -> Meting:
    command = [sys.executable, "-m", "bench.series", str(project), str(letters), str(processes)]
    done = run(command, check=True, capture_output=True, text=True)  # noqa: S603 - a command of our own
    return Meting(**json.loads(done.stdout))
