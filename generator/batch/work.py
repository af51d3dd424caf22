"""What a process does: a task in, every part of it made and rendered out; nothing is written here.

The files of the project come with the first task and are kept, so the process may run on another machine. Anything that goes
wrong with one part stays with that part.
"""

import shutil
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.batch.derive import Basis
from generator.batch.package import program, unpack
from generator.batch.task import Deel, OnbekendPakket, Pakket, Resultaat, Taak, Wens
from generator.fault import MELD_HET, place_of, wants_bare
from generator.library.folders import stand_for
from generator.load import ground_of, read_tree
from generator.make import render_documents
from generator.pipeline import Gemaakt, make_loaded
from generator.problem import Problem, has_errors

_MAX_PROBLEMS = 50  # of one part; the rest says the same


@dataclass(slots=True)
class _Werkmap:
    """The project that this process has: its key, the folder that it was unpacked in, and what was read there."""

    sleutel: str
    map: Path
    basis: Basis | tuple[Problem, ...]


# One document at a time, also where a process has several threads: what is remembered between documents is shared.
_LOCK = threading.Lock()
_HERE: list[_Werkmap] = []
_COPIES: list[str] = []  # the folder that copies come in, where somebody else takes them away at the end


def work(taak: Taak) -> tuple[Resultaat, ...] | OnbekendPakket:
    """Make every part of a task; asks for the files of the project where this process does not have them."""
    with _LOCK:
        if taak.pakket.programma != program():
            message = "een van de rekenmachines heeft een andere versie van akkoord of van wat het gebruikt"
            wrong = Problem("andere-versie", message, hint="installeer overal dezelfde versies")
            return tuple(Resultaat(deel, (wrong,)) for deel in taak.delen)
        basis = _basis(taak.pakket)
        if basis is None:
            return OnbekendPakket()
        return tuple(_made(deel, basis, taak.wens) for deel in taak.delen)


def copy_to(folder: str) -> None:
    """Unpack projects in this folder from now on."""
    _COPIES[:] = [folder]


def clean_up() -> None:
    """Take away what was unpacked."""
    while _HERE:
        shutil.rmtree(_HERE.pop().map, ignore_errors=True)


def _basis(pakket: Pakket) -> Basis | tuple[Problem, ...] | None:
    """The project of a task, unpacked and read once; that of an earlier task goes."""
    if _HERE and _HERE[0].sleutel == pakket.sleutel:
        return _HERE[0].basis
    if not pakket.bestanden:
        return None
    clean_up()
    folder = Path(tempfile.mkdtemp(prefix="akkoord-reeks-", dir=_COPIES[0] if _COPIES else None)).resolve()
    file = unpack(pakket, folder)
    stand_for(folder, pakket.toon)
    tree = read_tree(file)
    basis = tree.problems if tree.value is None else Basis(tree.value, ground_of(file), tree.problems)
    _HERE.append(_Werkmap(pakket.sleutel, folder, basis))
    return basis


def _made(deel: Deel, basis: Basis | tuple[Problem, ...], wens: Wens) -> Resultaat:
    if not isinstance(basis, Basis):
        return Resultaat(deel, basis)
    try:
        return _make(deel, basis, wens)
    except Exception as error:
        if wants_bare():
            raise
        message = f"akkoord is vastgelopen ({place_of(error)})"
        return Resultaat(deel, (Problem("vastgelopen", message, deel.plaats, MELD_HET),))


def _make(deel: Deel, basis: Basis, wens: Wens) -> Resultaat:
    """The same stages and checks as for one project."""
    loaded = basis.ingevuld(deel)
    made = make_loaded(loaded, wens.documenten)
    if loaded.value is None or made.value is None:
        return Resultaat(deel, made.problems[:_MAX_PROBLEMS])
    kept = (wens.uitgave.metadata or wens.uitgave.openbaar) and loaded.value.getekend and not wens.documenten
    if not made.value and not kept:
        return Resultaat(deel, made.problems[:_MAX_PROBLEMS], ())
    ready = render_documents(made.value, loaded.value, wens.uitgave)
    problems = (*made.problems, *ready.problems)
    if ready.value is None or has_errors(problems):
        return Resultaat(deel, problems[:_MAX_PROBLEMS])
    points = tuple(dict.fromkeys(_open_points(made.value)))
    return Resultaat(deel, problems[:_MAX_PROBLEMS], ready.value.uitvoer, ready.value.herkomst, points)


def _open_points(made: tuple[Gemaakt, ...]) -> Iterator[str]:
    for each in made:
        yield from (point.label for point in each.open_punten)
