"""Where the built-in library lies, and how messages call a file."""

from functools import cache
from pathlib import Path, PurePosixPath


@cache
def built_in() -> Path:
    """The folder of the built-in clauses/ and templates/: in the wheel, or else in the checkout."""
    package = Path(__file__).resolve().parents[1]
    return package / "data" if (package / "data" / "clauses").is_dir() else package.parent


# Folders that stand for another one: a copy of a project, in a process that makes its documents.
_INSTEAD: dict[Path, str] = {}


def stand_for(folder: Path, name: str) -> None:
    """From now on messages call what is in a folder by the name of the folder that it is a copy of."""
    _INSTEAD.clear()
    _INSTEAD[folder] = name


def shown(path: Path) -> str:
    """How messages call a file: relative to the working folder, or else to the built-in library."""
    for folder, name in _INSTEAD.items():
        if path.is_relative_to(folder):
            return (PurePosixPath(name) / path.relative_to(folder).as_posix()).as_posix()
    for base in (Path.cwd(), built_in()):
        if path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    return str(path)
