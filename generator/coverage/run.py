"""The whole coverage of a library: its folders and the day of the examination in; what was reached, and the problems, out.

The work is divided over processes in pieces that do not depend on how many cores there are, so the outcome does not either.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from generator.clausecheck.names import clauses_in
from generator.coverage.points import Punt, points_of, points_of_kind
from generator.coverage.trial import PROEF
from generator.coverage.work import (
    PARTS,
    RENDER_PARTS,
    Bekend,
    Vondst,
    Vraag,
    measure_rows,
    render_kinds,
    search_text,
)
from generator.library.library import Library
from generator.problem import Problem

Stap = Callable[[str], None]
Werk = Callable[[Callable[..., Vondst], Sequence[tuple[Any, ...]]], Iterable[Vondst]]


@dataclass(frozen=True, slots=True)
class Dekking:
    """What can be reached in a library, what was, and what went wrong on the way; with the seconds of each part."""

    punten: Mapping[str, tuple[Punt, ...]]  # by the file of the clause or kind
    bereikt: frozenset[Punt]
    problems: tuple[Problem, ...]
    tijden: tuple[tuple[str, float], ...]


def cover(library: Library, vraag: Vraag, stap: Stap = lambda _: None) -> Dekking:
    """Make the trial projects of a library, and search for what they miss."""
    punten = points_in(library)
    found, times = Vondst(), []
    with _workers() as work:
        begun = perf_counter()
        stap("proefprojecten maken")
        _gather(found, work(measure_rows, [(vraag, part) for part in range(PARTS)]))
        times.append((f"{found.proeven} proefprojecten", perf_counter() - begun))
        begun = perf_counter()
        stap("zoeken naar wat nog niet is bereikt")
        left = [
            file for file, of_file in punten.items() if any(_missing(punt, found.punten) for punt in of_file)
        ]
        _gather(found, work(search_text, [(vraag, file, _near(found.punten, file)) for file in left]))
        times.append((f"gericht zoeken in {len(left)} teksten", perf_counter() - begun))
        begun = perf_counter()
        stap("elke soort naar Word")
        _gather(found, work(render_kinds, [(vraag, part) for part in range(RENDER_PARTS)]))
        times.append((f"{len(library.soorten())} soorten naar Word", perf_counter() - begun))
    return Dekking(punten, frozenset(found.punten), _of_the_library(found), tuple(times))


def points_in(library: Library) -> dict[str, tuple[Punt, ...]]:
    """Every point of a library, by file."""
    found = {clause.bestand: tuple(points_of(clause)) for clause in clauses_in(library)}
    for naam in library.soorten():
        kind = library.soort(naam).value
        place = kind.blad.where() if kind else None
        if kind and place:
            found[place.file] = tuple(points_of_kind(kind))
    return found


def _missing(punt: Punt, known: Bekend) -> bool:
    return punt.soort != "lus" and punt not in known


def _near(known: Bekend, file: str) -> Bekend:
    return {punt: witnesses for punt, witnesses in known.items() if punt.plaats.file == file}


def _gather(found: Vondst, parts: Iterable[Vondst]) -> None:
    for part in parts:
        found.add(part.punten)
        found.problems |= part.problems
        found.proeven += part.proeven


# A trial has no date for some documents, never anybody's permission, and texts that are no more than a draft.
_OF_TRIALS = ("geen-datum", "clausule-toestemming", "clausule-ontwerp")
# Mistakes of the library that stand at the document in which they show.
_WHEREVER = ("voorwaarden-kring", "geen-alternatief")


def _of_the_library(found: Vondst) -> tuple[Problem, ...]:
    """What is wrong with the library and not with a trial; the same mistake on several days is told once.

    A notation that refuses one value and takes another at the same place is about the value, so about the trial.
    """
    told: dict[tuple[str, object], Problem] = {}
    for each in found.problems:
        place = each.position
        of_trial = place is not None and place.file == PROEF and each.code not in _WHEREVER
        of_value = each.code == "notatie" and place is not None and Punt(place, "waarde") in found.punten
        if each.code not in _OF_TRIALS and not of_trial and not of_value:
            told.setdefault((each.code, place), each)
    return tuple(told.values())


@contextmanager
def _workers() -> Iterator[Werk]:
    """Gives the function that does pieces of work, in as many processes as there are cores; results come in order."""
    cores = os.cpu_count() or 1
    if cores == 1:
        yield lambda function, pieces: [function(*piece) for piece in pieces]
        return
    # A fresh process on every system: a copy of this one would copy the thread that shows progress, without its locks.
    with ProcessPoolExecutor(cores, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield lambda function, pieces: pool.map(function, *zip(*pieces, strict=True)) if pieces else ()
