"""Pin a project to the library of today: copies of the files that it uses, and `akkoord.lock` with their hashes.

The copies lie in `vergrendeld/` in the project, laid out as the library itself, and win over it by name; so a new version
of the program or of the library changes nothing in a running negotiation until somebody asks for it.
"""

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.files import write_whole
from generator.library import Library
from generator.load import VERGRENDELD, Geladen
from generator.manifest import sha256
from generator.problem import Outcome, Position, Problem
from generator.selection import Selection

LOCK_NAAM = "akkoord.lock"


@dataclass(frozen=True, slots=True)
class Wijziging:
    """A pinned file that the library has otherwise now; `verschil` is a unified diff, empty lines included."""

    bestand: str
    soort: str  # nieuw, gewijzigd or vervallen
    verschil: str


def used_files(chosen: Iterable[Selection], library: Library) -> Mapping[str, Path]:
    """Every library file that documents were made of: clauses with all their versions, kinds and laws."""
    found: dict[str, Path] = {}
    for selection in chosen:
        found |= library.bestanden_soort(selection.soort.naam)
        for deel in selection.delen:
            for each in deel.clausules:
                found |= library.bestanden_clausule(each.clausule.id if each.clausule else each.id)
    for naam in library.wetten():
        found |= library.bestanden_wet(naam)
    return dict(sorted(found.items()))


def pin(loaded: Geladen, chosen: Iterable[Selection]) -> tuple[str, ...]:
    """Copy the files and write the lock; gives the names of what was pinned."""
    files = {name: path.read_bytes() for name, path in used_files(chosen, loaded.library).items()}
    for name, data in files.items():
        write_whole(loaded.map / VERGRENDELD / name, data)
    write_whole(loaded.map / LOCK_NAAM, lock_bytes({name: sha256(data) for name, data in files.items()}))
    return tuple(files)


def lock_bytes(hashes: Mapping[str, str]) -> bytes:
    """The lock file: JSON, sorted, one line a file, so that version control shows what changed."""
    content = {"formaat": 1, "bestanden": dict(sorted(hashes.items()))}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def read_lock(folder: Path) -> Outcome[Mapping[str, str]]:
    """The hashes of the pinned files; None without a lock. Problem: `vergrendeling` (a lock that cannot be read)."""
    path = folder / LOCK_NAAM
    if not path.is_file():
        return Outcome(None)
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        content = None
    hashes = content.get("bestanden") if isinstance(content, dict) else None
    if isinstance(hashes, dict) and all(isinstance(value, str) for value in hashes.values()):
        return Outcome(hashes)
    hint = "haal het terug uit versiebeheer, of vergrendel opnieuw"
    return Outcome(None, (Problem("vergrendeling", "dit bestand is beschadigd", Position(LOCK_NAAM), hint),))


def check_lock(folder: Path) -> Iterator[Problem]:
    """A pinned file that was changed or is gone: then the documents are no longer what was agreed on."""
    lock = read_lock(folder)
    yield from lock.problems
    for name, digest in (lock.value or {}).items():
        path = folder / VERGRENDELD / name
        if not path.is_file():
            yield Problem(
                "vergrendeling", f"het vergrendelde bestand {name} is er niet", Position(LOCK_NAAM), _MEND
            )
        elif sha256(path.read_bytes()) != digest:
            yield Problem(
                "vergrendeling", f"het vergrendelde bestand {name} is gewijzigd", Position(LOCK_NAAM), _MEND
            )


_MEND = "haal het terug uit versiebeheer, of bekijk het verschil met: akkoord clausules bijwerken"


def changes(loaded: Geladen, current: Library) -> tuple[Wijziging, ...]:
    """What `akkoord clausules bijwerken` would change: the pinned files held against the library of now."""
    lock = read_lock(loaded.map).value or {}
    found: list[Wijziging] = []
    for name in lock:
        old_path, new_path = loaded.map / VERGRENDELD / name, current.bestand(name)
        old = old_path.read_text(encoding="utf-8") if old_path.is_file() else ""
        new = new_path.read_text(encoding="utf-8") if new_path else ""
        if old != new:
            found.append(Wijziging(name, "gewijzigd" if new_path else "vervallen", _diff(name, old, new)))
    for name, path in _added(lock, current).items():
        found.append(Wijziging(name, "nieuw", _diff(name, "", path.read_text(encoding="utf-8"))))
    return tuple(found)


def _added(lock: Mapping[str, str], current: Library) -> Mapping[str, Path]:
    """New versions of clauses that are pinned."""
    ids = {
        name.removeprefix("clauses/").removesuffix(".md").split("@")[0]
        for name in lock
        if name.endswith(".md")
    }
    files = {name: path for id_ in sorted(ids) for name, path in current.bestanden_clausule(id_).items()}
    return {name: path for name, path in files.items() if name not in lock}


def _diff(name: str, old: str, new: str) -> str:
    lines = difflib.unified_diff(
        old.splitlines(keepends=True),
        new.splitlines(keepends=True),
        f"vergrendeld/{name}",
        f"bibliotheek/{name}",
    )
    return "".join(lines)
