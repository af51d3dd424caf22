"""Projects and Word files in, by their path; what was found in each out. Several are examined at the same time.

Nothing that goes wrong with one hides what was found in another: not a mistake, not a fault of ours, and not a process
that the system ends, for want of memory for instance.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from generator.fault import MELD_HET, place_of, wants_bare
from generator.keep.lock import VERGRENDELD
from generator.keep.signed import GETEKEND
from generator.load import EIGEN_MAP, PROJECTBESTAND, load_project
from generator.pipeline import make_loaded
from generator.problem import Problem

# Folders of a project that hold no projects.
_NOT_BELOW = (EIGEN_MAP, VERGRENDELD, GETEKEND, "node_modules")
_PROJECT_FILES = (".yaml", ".yml")
HUISSTIJLBESTAND = "huisstijl.yaml"


@dataclass(frozen=True, slots=True)
class Onderzocht:
    """What was found in one project or Word file. `documenten` is None when they could not be put together."""

    pad: str
    problems: tuple[Problem, ...]
    documenten: int | None = None
    open_punten: tuple[tuple[str, tuple[str, ...]], ...] = ()
    opmerkingen: tuple[str, ...] = ()
    bekend: int = 0  # problems that a baseline knew already


def subjects(paths: Iterable[Path]) -> tuple[Path, ...]:
    """What there is to examine: the paths themselves, and the projects below a folder that is none; each once."""
    found: dict[Path, Path] = {}
    for each in (each for path in paths for each in _projects(path)):
        folder = each.parent if each.name == PROJECTBESTAND else each
        found.setdefault(folder.absolute().resolve(), each)
    return tuple(found.values())


def projects_below(paths: Iterable[Path]) -> tuple[Path, ...]:
    """What was named itself, and the projects below a folder that is none; each once."""
    return tuple(each for each in subjects(paths) if each.name != HUISSTIJLBESTAND)


def examine_one(path: Path) -> Onderzocht:
    """Examine one project or Word file; a fault of ours becomes a problem. AKKOORD_DEBUG=1 shows it bare."""
    try:
        return _examine_project(path) if _is_project(path) else _examine_word(path)
    except Exception as error:
        if wants_bare():
            raise
        return _crashed(path, place_of(error))


def examine(
    paths: Sequence[Path],
    stap: Callable[[str], None] = lambda _: None,
    onderzoek: Callable[[Path], Onderzocht] = examine_one,
) -> tuple[Onderzocht, ...]:
    """Examine every path, in as many processes as there are cores; the results come in the order of the paths."""
    if len(paths) < 2:  # noqa: PLR2004 - starting a process takes longer than it saves
        stap("controleren")
        return tuple(onderzoek(path) for path in paths)
    found: dict[Path, Onderzocht] = {}
    for number, (path, result) in enumerate(_in_parallel(paths, onderzoek), 1):
        stap(f"{number} van {len(paths)} gecontroleerd")
        found[path] = result
    return tuple(found[path] for path in paths)


def _examine_project(path: Path) -> Onderzocht:
    from generator.commands.remarks import remarks  # noqa: PLC0415 - it prints; only its words are wanted

    loaded = load_project(path)
    made = make_loaded(loaded)
    if made.value is None or loaded.value is None:
        return Onderzocht(str(path), made.problems)
    open_points = (
        (each.blad.sleutel, tuple(dict.fromkeys(point.label for point in each.open_punten)))
        for each in made.value
    )
    return Onderzocht(
        str(path),
        made.problems,
        len(made.value),
        tuple(each for each in open_points if each[1]),
        remarks(loaded.value, made.value),
    )


def _examine_word(path: Path) -> Onderzocht:
    from generator.examine.housestyles import check_house_style, check_template_file  # noqa: PLC0415 - start-up time
    from generator.wordcheck import check_word_file  # noqa: PLC0415 - the same
    from generator.wordtemplate.template import is_template  # noqa: PLC0415 - the same

    if path.name == HUISSTIJLBESTAND:
        words = len(tuple(path.parent.glob("*.docx")))
        return Onderzocht(str(path.parent), check_house_style(path.parent), documenten=words)
    if is_template(path):
        return Onderzocht(str(path), check_template_file(path), documenten=1)
    return Onderzocht(str(path), check_word_file(path), documenten=1)


def _in_parallel(
    paths: Sequence[Path], onderzoek: Callable[[Path], Onderzocht]
) -> Iterator[tuple[Path, Onderzocht]]:
    """Examine in processes of their own.

    When the system ends one, its pool breaks and takes the others along. Those without a result are examined anew, one by
    one: where the pool breaks again, the guilty one is known, and the rest goes on.
    """
    interrupted: list[Path] = []
    with _pool(min(os.cpu_count() or 1, len(paths))) as pool:
        futures = [(path, pool.submit(onderzoek, path)) for path in paths]
        for path, future in futures:
            try:
                yield path, future.result()
            except BrokenProcessPool:
                interrupted.append(path)
    while interrupted:
        with _pool(1) as pool:
            try:
                while interrupted:
                    yield interrupted[0], pool.submit(onderzoek, interrupted[0]).result()
                    del interrupted[0]
            except BrokenProcessPool:
                yield interrupted[0], _crashed(interrupted.pop(0), "het systeem heeft de controle afgebroken")


def _pool(workers: int) -> ProcessPoolExecutor:
    # A fresh process on every system: a copy of this one would copy the thread that shows progress, without its locks.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _crashed(path: Path, place: str) -> Onderzocht:
    message = f"akkoord is vastgelopen op {path} ({place})"
    return Onderzocht(str(path), (Problem("vastgelopen", message, hint=MELD_HET),))


def _is_project(path: Path) -> bool:
    if path.name == HUISSTIJLBESTAND:
        return False
    return not path.is_file() or path.suffix.lower() in _PROJECT_FILES


def _projects(path: Path) -> Iterator[Path]:
    """A path, or what lies below it in the order of names: projects, or else house styles."""
    if path.is_dir() and (path / HUISSTIJLBESTAND).is_file() and not (path / PROJECTBESTAND).is_file():
        yield path / HUISSTIJLBESTAND
        return
    if not path.is_dir() or (path / PROJECTBESTAND).is_file():
        yield path
        return
    below: list[Path] = []
    styles: list[Path] = []
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each not in _NOT_BELOW)
        if PROJECTBESTAND in files:
            below.append(Path(folder))
            folders.clear()
        elif HUISSTIJLBESTAND in files:
            styles.append(Path(folder) / HUISSTIJLBESTAND)
    yield from below or styles or [path]
