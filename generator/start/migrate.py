"""Bring a project file to the newest format: a path in; the file rewritten line by line, and a copy of the old one, out.

A table of steps, each from one format to the next. Only the lines that change are touched, so comments, blank lines and
quotes stay. Until now there is one step. Files from before the key `indeling` existed are format 0: apart from that key
they are format 1.
"""

from codecs import BOM_UTF8
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.library.folders import shown
from generator.load import PROJECTBESTAND
from generator.model import INDELING
from generator.problem import Outcome, Position, Problem, has_errors
from generator.source.source import Mapping as YamlMapping
from generator.source.source import Scalar, parse_yaml, read_text
from generator.write.manifest import sha256
from generator.write.swap import ChangedMeanwhileError, NotRestoredError, Step, swap_all


@dataclass(frozen=True, slots=True)
class Stap:
    """From one format to the next: what it does, in words and to the text (which is that tree)."""

    naar: str
    uitleg: str
    zet_over: Callable[[str, YamlMapping], str]


@dataclass(frozen=True, slots=True)
class Overgezet:
    """What was done to a file; without steps it had the newest format."""

    bestand: Path
    stappen: tuple[Stap, ...] = ()
    kopie: str = ""

    def regels(self) -> tuple[str, ...]:
        """What the user is told."""
        if not self.stappen:
            return (f"{self.bestand} heeft al indeling {INDELING}; er is niets veranderd.",)
        done = tuple(f"indeling {stap.naar}: {stap.uitleg}" for stap in self.stappen)
        return (*done, f"{self.bestand} is overgezet; het oude bestand staat in {self.kopie}.")


def migrate_project(path: Path) -> Outcome[Overgezet]:
    """Bring the project file in a folder, or that file, to the newest format.

    Problems: those of source.py; `indeling` (a format that no step starts from); `schrijven`.
    """
    file = path / PROJECTBESTAND if path.is_dir() else path
    naam = shown(file.absolute())
    # Read first, since that explains what is wrong with a file; then the bytes, since its line ends are to stay.
    readable = read_text(file, naam)
    if readable.value is None:
        return Outcome(None, readable.problems)
    data = file.read_bytes()
    text = data.decode("utf-8-sig")
    done: list[Stap] = []
    while True:
        tree = parse_yaml(text.replace("\r\n", "\n").replace("\r", "\n"), naam)
        if not isinstance(tree.value, YamlMapping) or has_errors(tree.problems):
            return Outcome(None, tree.problems or (_no_project(naam),))
        version, place = _version(tree.value, naam)
        if version == INDELING:
            break
        if version not in STAPPEN:
            return Outcome(None, (_unknown(version, place),))
        text = STAPPEN[version].zet_over(text, tree.value)
        done.append(STAPPEN[version])
    if not done:
        return Outcome(Overgezet(file))
    return _write(file, data, (text, tuple(done)))


def _write(file: Path, old: bytes, new: tuple[str, tuple[Stap, ...]]) -> Outcome[Overgezet]:
    text, done = new
    copy = _free_name(file)
    # A byte order mark stays too: the program that put it there may ask for it.
    content = text.encode("utf-8-sig" if old.startswith(BOM_UTF8) else "utf-8")
    try:
        swap_all(file.parent, [Step(file.name, content, sha256(old), copy)])
    except (ChangedMeanwhileError, NotRestoredError, OSError):
        message = f"{file}: het bestand kon niet vervangen worden; er is niets veranderd"
        return Outcome(
            None,
            (Problem("schrijven", message, hint="sluit het bestand, of vraag om schrijfrecht op de map"),),
        )
    return Outcome(Overgezet(file, done, copy))


def _free_name(file: Path) -> str:
    """The first name for the copy that is free: project.oud-1.yaml, project.oud-2.yaml, and so on."""
    number = 1
    while (file.parent / f"{file.stem}.oud-{number}{file.suffix}").exists():
        number += 1
    return f"{file.stem}.oud-{number}{file.suffix}"


def _version(tree: YamlMapping, naam: str) -> tuple[str, Position]:
    """The format of a file, and where it says so."""
    node = tree.get("indeling")
    if node is None:
        return "0", Position(naam)
    return (node.text.strip() if isinstance(node, Scalar) else ""), node.position


def _unknown(version: str, place: Position) -> Problem:
    message = f"'{version[:20]}' is geen indeling die dit programma kent; de nieuwste is {INDELING}"
    return Problem("indeling", message, place, "werk akkoord bij, of herstel het getal achter indeling")


def _no_project(naam: str) -> Problem:
    return Problem("geen-blok", "dit is geen projectbestand: er staan geen sleutels in", Position(naam))


# --- the steps


def _name_format(text: str, tree: YamlMapping) -> str:
    """Write `indeling: 1` above the first key, or over the number that stands there."""
    node = tree.get("indeling")
    lines = text.splitlines(keepends=True)
    if node is not None:
        number, start = node.position.line - 1, node.position.column - 1
        lines[number] = f"{lines[number][:start]}1{lines[number][start + node.position.length :]}"
        return "".join(lines)
    first = tree.entries[0].key.position
    line_end = "\r\n" if "\r\n" in text else "\n"
    lines.insert(first.line - 1, f"{' ' * (first.column - 1)}indeling: 1{line_end}")
    return "".join(lines)


STAPPEN: Mapping[str, Stap] = {
    "0": Stap("1", "het bestand noemt nu zijn indeling; de andere sleutels zijn dezelfde", _name_format),
}
