"""A run that was done before, with the same files: the words of a command in; what it made and said then out, or None.

Nothing heavy is imported here. A run depends on the files of its project, the library, the program and its options; all of
those are in the key, so what is found is what would be made. Files are written as always: an edited one stays.
"""

import os
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from pathlib import Path

import click

from generator import cache
from generator.commands.terminal import count, print_table, report
from generator.library.folders import built_in
from generator.write.uitgave import Uitgave
from generator.write.write import Geschreven, Herkomst, Uitvoer, write_all

_KIND = "maak"
_FORMATS = {"docx", "html", "txt"}  # these depend on nothing but what is in the key
MAX_FILES, MAX_BYTES = 2_000, 50_000_000  # a larger project folder is not looked through


@dataclass(frozen=True, slots=True)
class Run:
    """What a run gave: its files, and what it said before and after writing them."""

    uitvoer: tuple[Uitvoer, ...]
    herkomst: Herkomst
    meldingen: str
    open_punten: str
    opmerkingen: str


def make_again(key: str, uitgave: Uitgave) -> int | None:
    """Write what the run under a key gave, and say what it said; None when there is no such run."""
    run = recall(key)
    if run is None:
        return None
    written = write_all(uitgave.map, run.uitvoer, run.herkomst, overschrijf=uitgave.overschrijf)
    click.echo(run.meldingen, err=True, nl=False)
    code = report(written.problems)
    if written.value is None:
        number = count(sum(each.is_error for each in written.problems), "fout", "fouten")
        click.echo(f"{number}; er is niets geschreven", err=True)
        return code
    print_written(written.value, uitgave.map)
    click.echo(run.open_punten, nl=False)
    click.echo(run.opmerkingen, err=True, nl=False)
    return code


def print_written(written: Sequence[Geschreven], folder: Path) -> None:
    """Say what happened to every file."""
    if written and all(each.status == "ongewijzigd" for each in written):
        number = count(len(written), "bestand", "bestanden")
        click.echo(f"Niets veranderd: {number} in {folder} {'was' if len(written) == 1 else 'waren'} al bij.")
        return
    rows = [(each.pad, each.status, each.bewaard_als) for each in written]
    print_table(f"Documenten in {folder}", ("bestand", "stand", "eerdere versie bewaard als"), rows)


def key_of(project: Path, wanted: Sequence[str], uitgave: Uitgave) -> str:
    """The key of a run; "" for one that is not kept."""
    extras = (uitgave.toelichting, uitgave.openbaar, uitgave.bundel, uitgave.metadata)
    if any(extras) or not set(uitgave.formaten) <= _FORMATS or cache.folder() is None:
        return ""
    folder = project if project.is_dir() else project.parent
    asked = dumps([str(project), str(Path.cwd()), list(wanted), uitgave.formaten])
    try:
        return cache.key(asked, *(_contents(each) for each in _folders(folder, uitgave.map)))
    except (OSError, _TooMuchError):
        return ""


def recall(key: str) -> Run | None:
    """The run that is kept under a key."""
    data = cache.get(_KIND, key) if key else None
    if not isinstance(data, dict):
        return None
    try:
        outputs = tuple(
            Uitvoer(pad, b64decode(inhoud), gegevens) for pad, inhoud, gegevens in data["uitvoer"]
        )
        herkomst = Herkomst(data["versie"], data["invoer"])
        return Run(outputs, herkomst, data["meldingen"], data["open_punten"], data["opmerkingen"])
    except (KeyError, TypeError, ValueError):
        return None


def remember(key: str, run: Run) -> None:
    """Keep a run under its key."""
    outputs = [(each.pad, b64encode(each.inhoud).decode(), dict(each.gegevens)) for each in run.uitvoer]
    data: Mapping[str, object] = {
        "uitvoer": outputs,
        "versie": run.herkomst.versie,
        "invoer": dict(run.herkomst.invoer),
        "meldingen": run.meldingen,
        "open_punten": run.open_punten,
        "opmerkingen": run.opmerkingen,
    }
    cache.put(_KIND, key, data)


class _TooMuchError(Exception):
    """A folder with more in it than a project has."""


def _folders(project: Path, output: Path) -> Iterator[Iterable[Path]]:
    """The files of the project without what is made in it, and those of the library."""
    yield _files(project, output.absolute())
    library = built_in()
    yield _files(library / "clauses")
    yield _files(library / "templates")


def _files(folder: Path, without: Path | None = None) -> Iterator[Path]:
    for root, names, files in os.walk(folder):
        here = Path(root)
        names[:] = sorted(
            name for name in names if not name.startswith(".") and (here / name).absolute() != without
        )
        yield from (here / name for name in sorted(files))


def _contents(paths: Iterable[Path]) -> bytes:
    """The names and the bytes of files in one hash."""
    found, size = sha256(), 0
    for number, path in enumerate(paths):
        size += path.stat().st_size
        # A pipe or a device would be read without end.
        if number >= MAX_FILES or size > MAX_BYTES or not path.is_file():
            raise _TooMuchError
        data = path.read_bytes()
        found.update(f"{path}\0{len(data)}\0".encode())
        found.update(data)
    return found.digest()
