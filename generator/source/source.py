"""Read the user's files: a path in, text out; and YAML in, a tree out in which every value knows its place."""

import difflib
from pathlib import Path

from generator.problem import Outcome, Position, Problem, has_errors
from generator.source.characters import check_characters, check_source
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence, SourceText
from generator.source.yamltree import build_tree

__all__ = ["Entry", "Mapping", "Node", "Scalar", "Sequence", "check_characters", "parse_yaml", "read_text"]

MAX_BYTES = 2_000_000
"""A project of 400 people in YAML is about 200 kB; what is ten times as big is another file."""

_BOM = "\ufeff"
_SAVE_AS = "bewaar het bestand als UTF-8; in Kladblok kan dat bij Opslaan als"


def read_text(path: Path, naam: str | None = None, grens: int = MAX_BYTES) -> Outcome[str]:
    """Read a text file; `naam` is what messages call it. A byte order mark is dropped, line breaks become LF."""
    file = str(path) if naam is None else naam
    try:
        if not path.is_file():
            return _refuse("bestand", *_not_a_file(path), Position(file))
        with path.open("rb") as stream:
            data = stream.read(grens + 1)
    except PermissionError:
        return _refuse(
            "bestand", "dit bestand mag niet gelezen worden", "vraag de eigenaar om leesrecht", Position(file)
        )
    except (OSError, ValueError):
        # ValueError: a NUL in the name. OSError: too long a name, a disk that is gone.
        return _refuse(
            "bestand",
            "dit bestand kan niet gelezen worden",
            "controleer de naam en de schijf",
            Position(file),
        )
    if len(data) > grens:
        hint = "is het wel het goede bestand? grote staten horen in een CSV- of XLSX-bestand"
        return _refuse("te-groot", f"dit bestand is groter dan {grens // 1_000_000} MB", hint, Position(file))
    return _decode(data, file)


def parse_yaml(text: str, file: str, first_line: int = 1) -> Outcome[Node]:
    r"""Read YAML; `first_line` is the line of the file on which the text starts, for front matter.

    >>> tree = parse_yaml("kenmerk: 14.031550\nschaal: 010", "project.yaml").value
    >>> [(entry.key.text, entry.value.text, str(entry.value.position)) for entry in tree.entries]
    [('kenmerk', '14.031550', 'project.yaml:1:10'), ('schaal', '010', 'project.yaml:2:9')]
    """
    source = SourceText(text.removeprefix(_BOM), file, first_line)
    problems = check_source(source)
    return Outcome(None, problems) if problems else build_tree(source)


def _not_a_file(path: Path) -> tuple[str, str]:
    if path.is_dir():
        return "dit is een map, geen bestand", "noem het bestand in de map"
    if path.exists():
        return "dit is geen gewoon bestand", "noem een bestand op de schijf"
    siblings = [sibling.name for sibling in path.parent.iterdir()] if path.parent.is_dir() else []
    close = difflib.get_close_matches(path.name, siblings, n=1)
    return (
        "dit bestand bestaat niet",
        f"bedoelde u '{close[0]}'?" if close else "controleer de naam en de map",
    )


def _decode(data: bytes, file: str) -> Outcome[str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _refuse("codering", "dit bestand is bewaard als UTF-16", _SAVE_AS, Position(file))
    try:
        text = data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = SourceText(data[: error.start].decode("utf-8").removeprefix(_BOM), file)
        # What Windows programs write when they do not write UTF-8.
        meant = data[error.start : error.start + 1].decode("cp1252", errors="replace")
        message = (
            f"dit bestand is geen UTF-8: hier staat waarschijnlijk een {meant} in een oude tekencodering"
        )
        return _refuse("codering", message, _SAVE_AS, before.position_at(len(before.text)))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = check_characters(text, file)
    return Outcome(None if has_errors(problems) else text, problems)


def _refuse(code: str, message: str, hint: str, position: Position) -> Outcome[str]:
    return Outcome(None, (Problem(code, message, position, hint),))
