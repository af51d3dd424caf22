"""Put new files in the place of old ones, all or none: steps in, the folder changed or exactly as it was.

No file is ever overwritten or deleted in place. Everything is a move, and a move can be undone: the new files are
written in a hidden folder beside their places, the old ones are moved out, the new ones in. After an error the moves
are undone in reverse. What is cut off half-way (power, a crash) leaves every old file in that hidden folder.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.write.manifest import sha256

PREFIX = ".akkoord-"


@dataclass(frozen=True, slots=True)
class Step:
    """One file: its new content, the hash of what stands there now (None: nothing), and the name to keep that under."""

    name: str
    content: bytes
    expected: str | None = None
    keep_as: str = ""


class ChangedMeanwhileError(Exception):
    """Somebody wrote or made this file after we had looked at it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class NotRestoredError(Exception):
    """The moves could not all be undone; what stood there before is in this folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


def swap_all(folder: Path, steps: Sequence[Step]) -> None:
    """Carry out the steps in their order; the folder is made where it is absent."""
    if not steps:
        return
    with _folder(folder), _hidden_folder(folder) as hidden:
        new, old = hidden / "nieuw", hidden / "oud"
        new.mkdir()
        old.mkdir()
        for step in steps:
            if "/" in step.name:  # a manifest may lie in a folder of its own
                for place in (folder, new, old):
                    (place / step.name).parent.mkdir(exist_ok=True)
            _write(new / step.name, step.content)
        moves: list[tuple[Path, Path]] = []
        try:
            for step in steps:
                _swap(step, (folder, new, old), moves)
        except BaseException as error:
            # Also after Ctrl-C: half of the documents old and half new is what must never be.
            if not _undo(moves):
                raise NotRestoredError(hidden) from error
            raise
        _sync_folder(folder)


def _swap(step: Step, folders: tuple[Path, Path, Path], moves: list[tuple[Path, Path]]) -> None:
    folder, new, old = folders
    target = folder / step.name
    if step.expected is not None:
        aside = folder / step.keep_as if step.keep_as else old / step.name
        _move(target, aside, moves)
        # Looked at again now that nobody else can reach it under its name.
        if sha256(aside.read_bytes()) != step.expected:
            raise ChangedMeanwhileError(step.name)
    _move(new / step.name, target, moves)


def _move(source: Path, target: Path, moves: list[tuple[Path, Path]]) -> None:
    if os.path.lexists(target):
        raise ChangedMeanwhileError(target.name)
    source.rename(target)
    moves.append((source, target))


def _undo(moves: Sequence[tuple[Path, Path]]) -> bool:
    """Undo every move that can be undone; tell whether all could."""
    failed = 0
    for source, target in reversed(moves):
        try:
            target.rename(source)
        except OSError:
            failed += 1
    return not failed


def _write(path: Path, content: bytes) -> None:
    """Write a file so that it is on the disk, and not only in the memory of the machine, before it gets its name."""
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


@contextlib.contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """Make the folder and those above it; take away again what was made when it comes to nothing."""
    absent = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for path in absent:
            with contextlib.suppress(OSError):
                path.rmdir()
        raise


@contextlib.contextmanager
def _hidden_folder(folder: Path) -> Iterator[Path]:
    """A folder on the same disk, for a move to be a change of name only; it stays when it holds what must be kept."""
    hidden = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
    try:
        yield hidden
    except NotRestoredError:
        raise
    except BaseException:
        shutil.rmtree(hidden, ignore_errors=True)
        raise
    shutil.rmtree(hidden, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    """Put the names on the disk too; Windows has no such call for folders and does it by itself."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
