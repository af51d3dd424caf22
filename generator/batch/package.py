"""A project as a value: its folder in, the bytes of its files with their hash out; and back, in a folder of a process."""

import os
import re
import zlib
from collections.abc import Iterator
from errno import EINVAL
from functools import cache
from hashlib import sha256
from importlib import metadata
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from generator.batch.task import Pakket
from generator.keep.lock import VERGRENDELD
from generator.keep.signed import GETEKEND
from generator.library.folders import built_in, shown
from generator.load import EIGEN_MAP, project_file, read_tree
from generator.problem import Outcome, Position, Problem
from generator.source.source import Mapping, Scalar

MAX_FILES, MAX_BYTES = 2_000, 50_000_000
_FOLDERS = (EIGEN_MAP, VERGRENDELD, GETEKEND)


def pack(path: Path) -> Outcome[Pakket]:
    """Read the files of a project, once for all that is made of it.

    Problems: those of reading its file, `te-groot` (more files than a project has), `bestand` (one cannot be read).
    """
    file = project_file(path)
    tree = read_tree(path)
    if tree.value is None:
        return Outcome(None, tree.problems)
    place = Position(shown(file.absolute()))
    found: dict[str, bytes] = {}
    size = 0
    try:
        for name, each in _files(file, tree.value):
            size += _size(each)
            if len(found) == MAX_FILES or size > MAX_BYTES:
                message = f"dit project heeft meer dan {MAX_FILES} bestanden of is groter dan {MAX_BYTES // 1_000_000} MB"
                hint = "staat er in bibliotheek/ iets wat daar niet hoort?"
                return Outcome(None, (Problem("te-groot", message, place, hint),))
            found[name] = each.read_bytes()
    except OSError as error:
        message = f"een bestand van dit project is niet te lezen: {Path(error.filename or '').name}"
        return Outcome(None, (Problem("bestand", message, place, "vraag om leesrecht, of haal het weg"),))
    total = sha256(program().encode())
    for name, data in sorted(found.items()):
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    toon = shown(file.parent.absolute())
    return Outcome(Pakket(total.hexdigest(), file.name, "" if toon == "." else toon, program(), found))


def _size(path: Path) -> int:
    """How large a file is. Raises OSError for what is none: a pipe or a device would be read without end."""
    status = path.stat()
    if not S_ISREG(status.st_mode):
        raise OSError(EINVAL, "no file", str(path))
    return status.st_size


def unpack(pakket: Pakket, folder: Path) -> Path:
    """Write the files of a project in a folder; gives its project file."""
    for name, data in pakket.bestanden.items():
        path = folder / PurePosixPath(name)
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ValueError("a file of a package lies outside its folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / pakket.projectbestand


@cache
def program() -> str:
    """The hash of this program, its library and what it is built on: it decides with the project what comes out."""
    total = sha256(f"{zlib.ZLIB_RUNTIME_VERSION}\n".encode())
    for name in sorted(_requirements()):
        total.update(f"{name} {metadata.version(name)}\n".encode())
    package = Path(__file__).resolve().parents[1]
    library = built_in()
    for root, pattern in ((package, "*.py"), (library / "clauses", "*"), (library / "templates", "*")):
        for path in sorted(root.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _requirements() -> Iterator[str]:
    """The packages that akkoord itself names, without those of its extras."""
    for each in metadata.requires("akkoord") or ():
        if "extra ==" not in each and (found := re.match(r"[\w.-]+", each)):
            yield found[0]


def _files(file: Path, tree: object) -> Iterator[tuple[str, Path]]:
    """The project file, its staff list, and its folders: its own library, what it pinned and what was signed."""
    yield file.name, file
    staff = tree.get("personeel") if isinstance(tree, Mapping) else None
    named = staff.get("bestand") if isinstance(staff, Mapping) else None
    if isinstance(named, Scalar) and named.text:
        path = file.parent / named.text
        # One outside the folder is refused when the list is read.
        if os.path.isfile(path) and path.resolve().is_relative_to(file.parent.resolve()):  # noqa: PTH113 - false for a name that is too long
            yield PurePosixPath(os.path.normpath(named.text)).as_posix(), path
    for each in _FOLDERS:
        for root, names, files in os.walk(file.parent / each, followlinks=True):
            names[:] = sorted(name for name in names if not name.startswith("."))
            for name in sorted(files):
                path = Path(root, name)
                yield path.relative_to(file.parent).as_posix(), path
