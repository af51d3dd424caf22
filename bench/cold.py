"""Whole commands, from the first import to the last byte: a project and the files for docxtpl in, a row for each command out."""

import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from bench.measure import command_times
from bench.project import BRIEF, write_project

_DAGEN = range(2, 29)
Opdracht = tuple[list[str], Callable[[], object]]


def rows(project: Path, artikelen: int, rondes: int) -> Iterator[tuple[str, ...]]:
    """What each command takes, in milliseconds and in times an empty Python."""
    times = command_times(_commands(project, artikelen), rondes)
    empty = times["lege Python"]
    return ((name, f"{time:.0f} ms", f"{time / empty:.1f}") for name, time in times.items())


def _commands(project: Path, artikelen: int) -> dict[str, Opdracht]:
    """The commands, each with what is done before it, which is not measured."""
    python = [sys.executable]
    akkoord = [*python, "-m", "generator"]
    letter = [str(project / f"{BRIEF}.{kind}") for kind in ("docx", "json")]
    other = write_project(project.parent / "veranderd", artikelen)
    days = cycle(_DAGEN)

    def change() -> None:
        write_project(other, artikelen, next(days))

    def nothing() -> None:
        """Nothing has to be done before it."""

    return {
        "lege Python": ([*python, "-c", "pass"], nothing),
        "akkoord --help": ([*akkoord, "--help"], nothing),
        "akkoord --versie": ([*akkoord, "--versie"], nothing),
        "akkoord maak, een brief": ([*akkoord, *_make(project)], nothing),
        "hetzelfde, na een andere datum": ([*akkoord, *_make(other)], change),
        "docxtpl, een brief": (
            [*python, "-m", "docxtpl", *letter, str(project.parent / "docxtpl.docx"), "-o", "-q"],
            nothing,
        ),
    }


def _make(project: Path) -> list[str]:
    return ["maak", str(project), "--document", BRIEF, "--uit", str(project / "uit")]
