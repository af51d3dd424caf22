"""Reports: what was examined in, the text of a report out. One file a format: its name is the name of the format.

A format is a function `write` that takes a `Rapport` and gives the whole text. Each file names the page that describes its
format.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.examine.baseline import fingerprints
from generator.examine.examine import Onderzocht
from generator.load import PROJECTBESTAND
from generator.problem import Position, Problem


@dataclass(frozen=True, slots=True)
class Melding:
    """One problem of a report, with its fingerprint and a place: a problem without one stands in the file examined."""

    problem: Problem
    plaats: Position
    vingerafdruk: str


@dataclass(frozen=True, slots=True)
class Rapport:
    """Everything that was examined in one run."""

    onderzocht: tuple[Onderzocht, ...]
    versie: str
    map: Path  # the folder that paths count from

    @property
    def geslaagd(self) -> bool:
        return not any(problem.is_error for each in self.onderzocht for problem in each.problems)

    def per_onderwerp(self) -> Iterator[tuple[Onderzocht, tuple[Melding, ...]]]:
        """Every subject with its problems."""
        prints = fingerprints(self.onderzocht, self.map)
        for number, each in enumerate(self.onderzocht):
            yield (
                each,
                tuple(
                    Melding(problem, problem.position or Position(_file_of(each.pad)), prints[number, index])
                    for index, problem in enumerate(each.problems)
                ),
            )

    def meldingen(self) -> Iterator[Melding]:
        """Every problem."""
        for _, found in self.per_onderwerp():
            yield from found


@cache
def formats() -> tuple[str, ...]:
    """The names of the formats."""
    return tuple(
        sorted(each.name for each in pkgutil.iter_modules(__path__) if not each.name.startswith("_"))
    )


def write_report(rapport: Rapport, formaat: str) -> str:
    """Write a report in one of the formats."""
    module = importlib.import_module(f"{__name__}.{formaat}")
    text: str = module.write(rapport)
    return text


def _file_of(subject: str) -> str:
    path = Path(subject)
    return (path / PROJECTBESTAND if path.is_dir() else path).as_posix()
