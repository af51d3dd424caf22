"""Write the output, all of it or nothing, and never over somebody's edits: bytes in, files and a manifest out."""

import errno
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.problem import Outcome, Problem, Severity, has_errors
from generator.source.characters import is_clean_value
from generator.write import manifest
from generator.write.manifest import MANIFEST_NAAM, Herkomst, Manifest, sha256
from generator.write.swap import ChangedMeanwhileError, NotRestoredError, Step, swap_all

__all__ = ["Geschreven", "Herkomst", "Klus", "Plek", "Uitvoer", "is_name", "write_all", "write_together"]

Status = Literal["nieuw", "vernieuwd", "ongewijzigd"]

# What a file cannot be called on Windows, where the documents end up, or what would lead out of the folder. A tilde
# in front is how Word and LibreOffice name their own files.
_NAME = re.compile(r'[^<>:"/\\|?*\s.~][^<>:"/\\|?*\t\n]*(?<![ .])')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST_NAME = 200

_UNCHANGED = "er is niets geschreven of veranderd"
_DISK_FULL = ("de schijf is vol", "maak ruimte, of kies met --uit een andere map")
_CLOSED = (
    "hier mag niet geschreven worden",
    "sluit de documenten in Word, of vraag om schrijfrecht op de map",
)
_NO_FOLDER = ("op de plaats van de map staat een bestand", "kies met --uit een andere map")
_REASONS = {
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
    errno.EFBIG: ("een document is te groot voor deze schijf", "kies met --uit een andere map"),
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: ("van deze schijf kan alleen gelezen worden", "kies met --uit een andere map"),
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.ENAMETOOLONG: ("de naam van de map of het bestand is te lang", "kies met --uit een kortere naam"),
}


@dataclass(frozen=True, slots=True)
class Uitvoer:
    """One file to write: its name in the output folder, its bytes, and what the manifest says of it."""

    pad: str
    inhoud: bytes
    gegevens: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Plek:
    """Where to write: a folder, and its manifest; that of one letter of many lies in a folder below it."""

    map: Path
    manifest: str = MANIFEST_NAAM


@dataclass(frozen=True, slots=True)
class Geschreven:
    """What happened to one file; `bewaard_als` is the new name of an edited file that stood in its place."""

    pad: str
    status: Status
    bewaard_als: str = ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """One file to write, the hash of what stands there now, and whether that is as we made it."""

    stuk: Uitvoer
    current: str | None
    edited: bool
    keep_as: str

    @property
    def status(self) -> Status:
        if self.current is None:
            return "nieuw"
        return "ongewijzigd" if self.current == sha256(self.stuk.inhoud) else "vernieuwd"

    def done(self) -> Geschreven:
        return Geschreven(self.stuk.pad, self.status, self.keep_as)

    def step(self) -> Step:
        return Step(self.stuk.pad, self.stuk.inhoud, self.current, self.keep_as)


@dataclass(frozen=True, slots=True)
class Klus:
    """One run to write: where, its files, and what they were made from."""

    plek: Plek
    uitvoer: Sequence[Uitvoer]
    herkomst: Herkomst


@dataclass(frozen=True, slots=True)
class _Gereed:
    """A run that may be written: the steps to take, and what they will have done."""

    stappen: tuple[Step, ...]
    geschreven: tuple[Geschreven, ...]


def write_all(
    where: Path | Plek, uitvoer: Sequence[Uitvoer], herkomst: Herkomst, *, overschrijf: bool
) -> Outcome[tuple[Geschreven, ...]]:
    """Write every file and the manifest; after any error the folder is as it was."""
    plek = where if isinstance(where, Plek) else Plek(where)
    (outcome,) = write_together((Klus(plek, uitvoer, herkomst),), overschrijf=overschrijf)
    return outcome


def write_together(
    klussen: Sequence[Klus], *, overschrijf: bool
) -> tuple[Outcome[tuple[Geschreven, ...]], ...]:
    """Write several runs into one folder in one go, each of them whole or not at all.

    What is wrong with one is seen beforehand and stops no other. After an error while writing each is written by itself.
    """
    ready = tuple(_prepared(klus, overschrijf=overschrijf) for klus in klussen)
    uit = klussen[0].plek.map
    try:
        swap_all(uit, [step for each in ready if each.value for step in each.value.stappen])
    except (ChangedMeanwhileError, NotRestoredError, OSError) as error:
        if len(klussen) == 1 or isinstance(error, NotRestoredError):
            return tuple(Outcome(None, (_failure(error, uit),)) for _ in klussen)
        return tuple(write_together((klus,), overschrijf=overschrijf)[0] for klus in klussen)
    return tuple(Outcome(each.value.geschreven if each.value else None, each.problems) for each in ready)


def _prepared(klus: Klus, *, overschrijf: bool) -> Outcome[_Gereed]:
    """Look what stands there, and what is to be done."""
    plek, uitvoer = klus.plek, klus.uitvoer
    uit = plek.map
    try:
        problems = (*_check_names(uitvoer), *_check_places(plek, uitvoer))
        if problems:
            return Outcome(None, problems)
        old = manifest.read_manifest(uit / plek.manifest)
        if old.value is None:
            return Outcome(None, old.problems)
        plans = [_plan(uit, stuk, old.value, uitvoer) for stuk in uitvoer]
        problems = tuple(_check_plans(uit, plans, overschrijf=overschrijf))
        if has_errors(problems):
            return Outcome(None, problems)
        steps = [plan.step() for plan in plans if plan.status != "ongewijzigd"]
        steps += _manifest_step(plek, uitvoer, old.value, klus.herkomst)
    except OSError as error:
        return Outcome(None, (_failure(error, uit),))
    return Outcome(_Gereed(tuple(steps), tuple(plan.done() for plan in plans)), problems)


def _failure(error: ChangedMeanwhileError | NotRestoredError | OSError, uit: Path) -> Problem:
    match error:
        case ChangedMeanwhileError():
            return _edited(error.name)
        case NotRestoredError():
            return _not_restored(error.folder)
        case OSError():
            return _explain(error, uit)


# --- what stands there, and what to do -----------------------------------------------------------------------------


def _plan(uit: Path, stuk: Uitvoer, old: Manifest, uitvoer: Sequence[Uitvoer]) -> _Plan:
    current = _current_hash(uit / stuk.pad)
    edited = current not in {None, sha256(stuk.inhoud), old.recorded_hash(stuk.pad)}
    keep_as = _free_name(uit, stuk.pad, {other.pad.casefold() for other in uitvoer}) if edited else ""
    return _Plan(stuk, current, edited, keep_as)


def _current_hash(path: Path) -> str | None:
    return sha256(path.read_bytes()) if path.exists() else None


def _free_name(uit: Path, pad: str, taken: set[str]) -> str:
    """The next name of a kept file: raam-2009.bewerkt-1.docx, raam-2009.bewerkt-2.docx, and so on."""
    stem, suffix = Path(pad).stem, Path(pad).suffix
    number = 1
    while True:
        name = f"{stem}.bewerkt-{number}{suffix}"
        if name.casefold() not in taken and not os.path.lexists(uit / name):
            return name
        number += 1


def _manifest_step(
    plek: Plek, uitvoer: Sequence[Uitvoer], old: Manifest, herkomst: Herkomst
) -> Iterator[Step]:
    made = {stuk.pad: manifest.describe(stuk.inhoud, stuk.gegevens) for stuk in uitvoer}
    present = {pad: entry for pad, entry in old.uitvoer.items() if pad in made or (plek.map / pad).is_file()}
    content = manifest.manifest_bytes(manifest.merge(Manifest(old.herkomst, present), herkomst, made))
    current = _current_hash(plek.map / plek.manifest)
    if current != sha256(content):
        yield Step(plek.manifest, content, current)


# --- what is refused -----------------------------------------------------------------------------------------------


def _check_names(uitvoer: Sequence[Uitvoer]) -> Iterator[Problem]:
    seen: set[str] = {MANIFEST_NAAM.casefold()}
    for stuk in uitvoer:
        if not is_name(stuk.pad):
            message = f"een bestand kan niet '{ascii(stuk.pad)[1:-1]}' heten"
            hint = "gebruik letters, cijfers, streepjes en punten, zonder map ervoor"
            yield Problem("bestandsnaam", message, hint=hint)
        # Windows and macOS see no difference between capitals and small letters.
        if stuk.pad.casefold() in seen:
            message = f"twee bestanden zouden allebei '{ascii(stuk.pad)[1:-1]}' heten"
            yield Problem("bestandsnaam", message, hint="geef de documenten namen die echt verschillen")
        seen.add(stuk.pad.casefold())


def is_name(name: str) -> bool:
    """Whether a file or folder can have this name, on every system."""
    proper = _NAME.fullmatch(name) and is_clean_value(name) and not _RESERVED.fullmatch(name)
    return bool(proper) and len(name.encode()) <= _LONGEST_NAME


def _check_places(plek: Plek, uitvoer: Sequence[Uitvoer]) -> Iterator[Problem]:
    for name in (plek.manifest, *(stuk.pad for stuk in uitvoer if is_name(stuk.pad))):
        path = plek.map / name
        if path.is_symlink() or (path.parent != plek.map and path.parent.is_symlink()):
            message = f"{name} is een snelkoppeling naar een andere plaats; daar wordt niet geschreven"
            yield Problem(
                "snelkoppeling", message, hint="haal de snelkoppeling weg, of kies met --uit een andere map"
            )
        elif path.is_dir():
            message = f"op de plaats van {name} staat een map"
            yield Problem("schrijven", message, hint="geef de map een andere naam")


def _check_plans(uit: Path, plans: Sequence[_Plan], *, overschrijf: bool) -> Iterator[Problem]:
    for plan in plans:
        if plan.edited and not overschrijf:
            yield _edited(plan.stuk.pad)
        elif plan.status == "vernieuwd" and _is_open(uit, plan.stuk.pad):
            message = f"{plan.stuk.pad} staat misschien nog open in Word"
            hint = "sluit het daar zonder te bewaren en open het opnieuw, anders overschrijft Word het nieuwe document"
            yield Problem("geopend", message, hint=hint, severity=Severity.WARNING)


def _is_open(uit: Path, name: str) -> bool:
    """Word puts ~$ before a short name and over the first two letters of a long one; LibreOffice has its own way."""
    owners = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    return any((uit / owner).exists() for owner in owners)


def _edited(name: str) -> Problem:
    message = f"{name} is veranderd nadat het gemaakt was, of is niet door akkoord gemaakt; {_UNCHANGED}"
    hint = "met --overschrijf wordt het eerst onder een nieuwe naam bewaard"
    return Problem("bewerkt", message, hint=hint)


def _not_restored(folder: Path) -> Problem:
    message = (
        f"het schrijven is mislukt en niet alles kon worden teruggezet; de oude bestanden staan in {folder}"
    )
    return Problem(
        "schrijven", message, hint="sluit de documenten in Word en zet de bestanden uit die map terug"
    )


def _explain(error: OSError, uit: Path) -> Problem:
    unknown = (
        f"het schrijven is mislukt (systeemfout {error.errno})",
        "controleer de schijf en de verbinding ermee",
    )
    reason, hint = _REASONS.get(error.errno or 0, unknown)
    return Problem("schrijven", f"{uit}: {reason}; {_UNCHANGED}", hint=hint)
