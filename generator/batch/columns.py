"""The first row of a table in; which key of the project file every column fills in out, or what is wrong with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.batch.derive import Basis
from generator.batch.task import Deel, Invulling
from generator.model import Project
from generator.problem import Outcome, Position, Problem
from generator.records import hints_of
from generator.source.nodes import Mapping, Node, Scalar
from generator.source.nodes import Sequence as Lijst
from generator.source.table import Cells
from generator.values import suggest

NAAMKOLOM = "bestand"
_ELKE_RIJ_GELIJK = ("indeling", "personeel")  # the format, and a list that is read once
_STEP = re.compile(r"([^.\[\]]+)((?:\[[1-9][0-9]{0,3}\])*)")

Pad = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its heading, and the path that its cells go to; None for the names of the files, () for one without use."""

    kop: str
    plaats: Position
    pad: Pad | None


def read_columns(head: Cells, basis: Basis, documenten: Sequence[str]) -> Outcome[tuple[Kolom, ...]]:
    """Find out what every column is for. With one document, a column may be called like a key of that document.

    Problems: `onbekende-kolom`, `dubbele-kolom`, `ontbrekende-kolom`, `onbekende-sleutel` (of records.py).
    """
    problems: list[Problem] = []
    start = _start(basis.boom, documenten)
    columns = tuple(Kolom(text, place, _path(_normal(text), start, basis.boom)) for text, place in head)
    problems += _double(columns)
    if not any(each.pad is None for each in columns):
        message = f"de kolom '{NAAMKOLOM}' ontbreekt: hoe heet het bestand van elke rij?"
        hint = f"zet {NAAMKOLOM} boven een kolom met op elke rij een andere naam"
        problems.append(Problem("ontbrekende-kolom", message, head[0][1], hint))
    for each in columns:
        problems += _wrong(each, basis.boom, start)
    return Outcome(columns, tuple(problems or _unknown_keys(columns, basis)))


def _normal(text: str) -> str:
    return re.sub(r"\s+", "_", text.strip()).lower()


def _start(tree: Node, documenten: Sequence[str]) -> Pad:
    """Where short names of columns begin: at the one document that is made, or at its copy for one sender."""
    documents = tree.get("documenten") if isinstance(tree, Mapping) else None
    if len(documenten) != 1 or not isinstance(documents, Mapping):
        return ()
    (wanted,) = documenten
    ids = documents.keys()
    for id_ in ids:
        if wanted == id_:
            return ("documenten", id_)
        copy: Pad = ("documenten", id_, "exemplaren", wanted.removeprefix(f"{id_}-"))
        if isinstance(_at(tree, copy), Mapping):
            return copy
    return next((("documenten", id_) for id_ in ids if wanted.startswith(f"{id_}-")), ())


def _path(text: str, start: Pad, tree: Node) -> Pad | None:
    """The path of a heading: `organisaties.emmen.ambtsdragers[1].achternaam`, or `onderwerp` within the document."""
    if text == NAAMKOLOM:
        return None
    steps: list[str | int] = []
    for part in text.split(".") if text else ():
        found = _STEP.fullmatch(part)
        if found is None:
            return ("", text)  # nothing is called so
        steps += [found[1], *(int(number) - 1 for number in re.findall(r"[0-9]+", found[2]))]
    whole = len(steps) > 1 and isinstance(tree, Mapping) and steps[0] in hints_of(Project)
    return tuple(steps) if whole or not start or not steps else (*start, *steps)


def _at(node: Node | None, path: Pad) -> Node | None:
    for step in path:
        if isinstance(step, int):
            node = node.items[step] if isinstance(node, Lijst) and step < len(node.items) else None
        else:
            node = node.get(step) if isinstance(node, Mapping) else None
    return node


def _double(columns: Sequence[Kolom]) -> Iterator[Problem]:
    """Two columns for one key, or one for a list and another for something in it."""
    for number, each in enumerate(columns):
        for other in columns[:number]:
            if each.pad == () or other.pad == ():
                continue
            if each.pad == other.pad or (
                each.pad and other.pad and (_within(each.pad, other.pad) or _within(other.pad, each.pad))
            ):
                message = f"de kolommen '{other.kop}' en '{each.kop}' vullen hetzelfde in"
                yield Problem("dubbele-kolom", message, each.plaats, "haal er een weg")
                break


def _within(path: Pad, other: Pad) -> bool:
    return path[: len(other)] == other


def _wrong(column: Kolom, tree: Node, start: Pad) -> Iterator[Problem]:
    """What a column stands in has to be in the project file, since a row changes values and adds no blocks."""
    if not column.pad:
        return
    if column.pad[0] in _ELKE_RIJ_GELIJK:
        message = f"'{column.kop}' is in elke rij hetzelfde"
        yield Problem("onbekende-kolom", message, column.plaats, "maak voor wat verschilt een eigen project")
        return
    for length in range(1, len(column.pad)):
        around = _at(tree, column.pad[:length])
        if not isinstance(around, Mapping | Lijst):
            before = _at(tree, column.pad[: length - 1])
            known = before.keys() if isinstance(before, Mapping) else ()
            message = (
                f"de kolom '{column.kop}': in het projectbestand staat geen blok '{column.pad[length - 1]}'"
            )
            yield Problem(
                "onbekende-kolom", message, column.plaats, suggest(str(column.pad[length - 1]), known)
            )
            return
    last = _at(tree, column.pad)
    block = isinstance(last, Mapping) or (
        isinstance(last, Lijst) and not all(isinstance(each, Scalar) for each in last.items)
    )
    lacking = isinstance(column.pad[-1], int) and last is None
    if block or lacking or (len(column.pad) == 1 and column.pad[0] not in hints_of(Project)):
        message = f"de kolom '{column.kop}' is geen waarde van het projectbestand"
        hint = (
            ""
            if start or block
            else "kies met --document een document, of schrijf het hele pad: organisaties.emmen.naam"
        )
        yield Problem("onbekende-kolom", message, column.plaats, hint)


def _unknown_keys(columns: Sequence[Kolom], basis: Basis) -> Iterator[Problem]:
    """Keys that do not exist, found out as for a project file: by filling them all in, and reading it."""
    trial = Deel(
        "", tuple(Invulling(each.pad, each.plaats, "x", each.plaats) for each in columns if each.pad)
    )
    headings = {each.plaats for each in columns}
    for problem in basis.ingevuld(trial).problems:
        if problem.code == "onbekende-sleutel" and problem.position in headings:
            yield problem
