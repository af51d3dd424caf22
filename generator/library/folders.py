"""Where the built-in library lies, and how messages call a file."""

from functools import cache
from pathlib import Path


@cache
def built_in() -> Path:
    """The folder of the built-in clauses/ and templates/: in the wheel, or else in the checkout."""
    package = Path(__file__).resolve().parents[1]
    return package / "data" if (package / "data" / "clauses").is_dir() else package.parent


def shown(path: Path) -> str:
    """How messages call a file: relative to the working folder, or else to the built-in library."""
    for base in (Path.cwd(), built_in()):
        if path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    return str(path)
