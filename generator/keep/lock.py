"""Pin a project to the library of today: copies of the files that it uses, and `akkoord.lock` with their hashes.

The copies lie in `vergrendeld/` in the project, laid out as the library itself, and win over it by name; so a new version
of the program or of the library changes nothing in a running negotiation until somebody asks for it.
"""

import difflib
import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.library.library import Library
from generator.problem import Outcome, Position, Problem
from generator.selection import Selection
from generator.write.files import write_whole
from generator.write.manifest import sha256

LOCK_NAAM = "akkoord.lock"
VERGRENDELD = "vergrendeld"

# A copy that was edited by hand and had to make place: `kosten.bewerkt-1.md`. The library reads no such name.
_KEPT = re.compile(r".+\.bewerkt-\d+\.[a-z]+")
_CONTEXT = 2  # lines of a text around each difference
_MEND = "haal het terug uit versiebeheer, of bekijk het verschil met: akkoord clausules bijwerken PROJECT"


@dataclass(frozen=True, slots=True)
class Wijziging:
    """A pinned file that the library has otherwise now; `verschil` are lines that begin with +, - or a space."""

    bestand: str
    soort: Literal["nieuw", "gewijzigd", "vervallen"]
    verschil: tuple[str, ...]

    @property
    def naam(self) -> str:
        """What a reader calls the file: "clausule financien/kosten (tekst vanaf 2020-01-01)"."""
        path = Path(self.bestand)
        if path.suffix == ".md":
            name, _, since = path.stem.partition("@")
            text = f" (tekst vanaf {since})" if since else ""
            return f"clausule {path.parent.relative_to('clauses').as_posix()}/{name}{text}"
        return f"{'wet' if path.parts[0] == 'clauses' else 'soort'} {path.stem}"


def used_files(chosen: Iterable[Selection], library: Library) -> Mapping[str, Path]:
    """Every library file that documents were made of: clauses with all their versions, kinds and laws."""
    found: dict[str, Path] = {}
    for selection in chosen:
        found |= library.bestanden_soort(selection.soort.naam)
        for deel in selection.delen:
            for each in deel.clausules:
                found |= library.bestanden_clausule(each.id)
                found |= library.bestanden_clausule(each.clausule.id if each.clausule else each.id)
    for naam in library.wetten():
        found |= library.bestanden_wet(naam)
    return dict(sorted(found.items()))


# --- writing


def pin(folder: Path, files: Mapping[str, Path]) -> None:
    """Copy the files to `vergrendeld/` and write the lock; what was edited there by hand is kept beside it.

    The copies are made first and then put in place in one move. Raises OSError.
    """
    content = {name: path.read_bytes() for name, path in files.items()}
    hashes = {name: sha256(data) for name, data in content.items()}
    fresh = Path(tempfile.mkdtemp(prefix=".akkoord-", dir=folder))
    try:
        for name, data in {**content, **dict(_edited(folder))}.items():
            write_whole(fresh / name, data)
        fresh.chmod(0o755)
        pinned, old = folder / VERGRENDELD, Path(f"{fresh}-oud")
        if pinned.exists():
            pinned.rename(old)
        try:
            fresh.rename(pinned)
        except OSError:
            old.rename(pinned)
            raise
        write_whole(folder / LOCK_NAAM, lock_bytes(hashes))
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _edited(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The copies that somebody edited, each under a new name, and those that were kept earlier."""
    lock = read_lock(folder).value or {}
    copies = _copies(folder)
    for name in copies:
        data = (folder / VERGRENDELD / name).read_bytes()
        if _KEPT.fullmatch(name):
            yield name, data
        elif sha256(data) != lock.get(name):
            path = Path(name)
            number = 1
            while (kept := path.with_name(f"{path.stem}.bewerkt-{number}{path.suffix}").as_posix()) in copies:
                number += 1
            yield kept, data


def lock_bytes(hashes: Mapping[str, str]) -> bytes:
    """The lock file: JSON, sorted, one line a file, so that version control shows what changed."""
    content = {"formaat": 1, "bestanden": dict(sorted(hashes.items()))}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


# --- reading


def read_lock(folder: Path) -> Outcome[Mapping[str, str]]:
    """The hashes of the pinned files; None without a lock. Problem: `vergrendeling` (a lock that cannot be read)."""
    path = folder / LOCK_NAAM
    if not path.is_file():
        return Outcome(None)
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        content = None
    hashes = content.get("bestanden") if isinstance(content, dict) else None
    if isinstance(hashes, dict) and all(isinstance(value, str) for value in hashes.values()):
        return Outcome(hashes)
    hint = "haal het terug uit versiebeheer, of vergrendel opnieuw"
    return Outcome(None, (Problem("vergrendeling", "dit bestand is beschadigd", Position(LOCK_NAAM), hint),))


def check_lock(folder: Path) -> Iterator[Problem]:
    """A pinned file that was changed, added or is gone: then the documents are no longer what was agreed on."""
    lock = read_lock(folder)
    yield from lock.problems
    if lock.problems:
        return
    hashes, copies = lock.value or {}, _copies(folder)
    for name, digest in hashes.items():
        if name not in copies:
            yield _wrong(f"het vergrendelde bestand {name} is er niet")
        elif sha256((folder / VERGRENDELD / name).read_bytes()) != digest:
            yield _wrong(f"het vergrendelde bestand {name} is gewijzigd")
    for name in copies:
        if name not in hashes and not _KEPT.fullmatch(name):
            yield _wrong(f"het bestand {VERGRENDELD}/{name} staat niet in {LOCK_NAAM}")


def outdated(folder: Path, current: Library) -> tuple[str, ...]:
    """The pinned files that the library has otherwise now, or no more."""
    return tuple(
        name
        for name, digest in (read_lock(folder).value or {}).items()
        if (path := current.bestand(name)) is None or sha256(path.read_bytes()) != digest
    )


def _copies(folder: Path) -> tuple[str, ...]:
    root = folder / VERGRENDELD
    return tuple(sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()))


def _wrong(message: str) -> Problem:
    return Problem("vergrendeling", message, Position(LOCK_NAAM), _MEND)


# --- comparing


def changes(folder: Path, files: Mapping[str, Path]) -> tuple[Wijziging, ...]:
    """What pinning these files would change in what is pinned now, file by file."""
    pinned = {name: folder / VERGRENDELD / name for name in read_lock(folder).value or {}}
    found: list[Wijziging] = []
    for name in sorted({*pinned, *files}):
        old, new = _lines(pinned.get(name)), _lines(files.get(name))
        if name not in pinned:
            found.append(Wijziging(name, "nieuw", _difference((), new)))
        elif name not in files:
            found.append(Wijziging(name, "vervallen", ()))
        elif old != new:
            found.append(Wijziging(name, "gewijzigd", _difference(old, new)))
    return tuple(found)


def _lines(path: Path | None) -> tuple[str, ...]:
    if path is None or not path.is_file():
        return ()
    return tuple(path.read_text(encoding="utf-8-sig", errors="replace").splitlines())


def _difference(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The differing lines with what stands around them; an ellipsis where lines that did not change are left out."""
    unified = list(difflib.unified_diff(old, new, n=_CONTEXT, lineterm=""))[2:]
    shown = ["  …" if line.startswith("@@") else f"{line[0]} {line[1:]}".rstrip() for line in unified]
    return tuple(shown[1:] if shown and unified[0].startswith(("@@ -1", "@@ -0")) else shown)
