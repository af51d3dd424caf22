"""A trial project: values as a project file would write them in, a loaded project out.

The records are read as those of a project file are, so that a trial holds nothing that a user could not have written. Its places
lie in a file that does not exist (`PROEF`): a problem there is one of the trial, and not of the library.
"""

import re
from collections.abc import Mapping as MappingType
from collections.abc import Sequence as SequenceType
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from generator.coverage.levels import Dag, Invoer
from generator.library.library import Library
from generator.load import Geladen
from generator.model import Exemplaar, Opdracht, Project
from generator.problem import Outcome, Position, Problem
from generator.records import hints_of, read_record
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence

PROEF = "(proefproject)"
_PLAATS = Position(PROEF)
_STAP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")

Waarden = MappingType[str, Any]


def trial(waarden: Waarden, dag: date, library: Library) -> Outcome[Geladen]:
    """Read a trial as of a day. Problems: those of records.py, which would be a fault of this package."""
    documents = waarden["documenten"]
    copies = {id_: each.get("exemplaren", ()) for id_, each in documents.items()}
    documents = {
        id_: {key: value for key, value in each.items() if key != "exemplaren"}
        for id_, each in documents.items()
    }
    common = {id_: _part(each, hints_of(Opdracht), within=True) for id_, each in documents.items()}
    outcome = read_record(_node({**waarden, "documenten": common}, dag), Project)
    problems = list(outcome.problems)
    if outcome.value is None:
        return Outcome(None, tuple(problems))
    ready = {
        id_: _with_own_fields(
            opdracht, _part(documents[id_], hints_of(Opdracht), within=False), (dag, library, problems)
        )
        for id_, opdracht in outcome.value.documenten.items()
    }
    for id_, whose in copies.items():
        ready[id_] = replace(ready[id_], exemplaren={each: Exemplaar(each) for each in whose})
    project = replace(outcome.value, documenten=ready)
    return Outcome(Geladen(project, library, Path(), {}, {}, vergrendeld=False), tuple(problems))


def _with_own_fields(
    opdracht: Opdracht, own: Waarden, context: tuple[date, Library, list[Problem]]
) -> Opdracht:
    dag, library, problems = context
    kind = library.soort(opdracht.soort).value
    if kind is None:
        return opdracht
    outcome = read_record(_node(own, dag), kind.velden, opdracht.bron.pad)
    problems += outcome.problems
    return replace(opdracht, velden=outcome.value or kind.velden())


def _part(waarden: Waarden, keys: MappingType[str, Any], *, within: bool) -> Waarden:
    return {key: value for key, value in waarden.items() if (key in keys) is within}


def _node(value: object, dag: date) -> Node:
    """What the YAML reader would have made of it."""
    match value:
        case Dag(verschil=days):
            return Scalar(str(dag + timedelta(days)), _PLAATS, plain=False)
        case MappingType():
            entries = (
                Entry(Scalar(key, _PLAATS, plain=False), _node(each, dag))
                for key, each in value.items()
                if each is not None
            )
            return Mapping(tuple(entries), _PLAATS)
        case SequenceType() if not isinstance(value, str):
            return Sequence(tuple(_node(each, dag) for each in value), _PLAATS)
    return Scalar(str(value), _PLAATS, plain=False)


def only(waarden: Waarden, document: str) -> dict[str, Any]:
    """A trial with one document and those that it names, and that they name."""
    documents = waarden["documenten"]
    kept: dict[str, Any] = {}
    wanted = [document]
    while wanted:
        id_ = wanted.pop()
        if id_ in documents and id_ not in kept:
            kept[id_] = documents[id_]
            wanted += _texts(documents[id_])
    return {**waarden, "documenten": {id_: documents[id_] for id_ in documents if id_ in kept}}


def _texts(value: Any) -> list[str]:
    match value:
        case str():
            return [value]
        case MappingType():
            return [text for each in value.values() for text in _texts(each)]
        case SequenceType():
            return [text for each in value for text in _texts(each)]
    return []


# --- one value of a trial, by its path in the project file


def steps_of(pad: str) -> tuple[str | int, ...]:
    """The steps of a path, list members counted from 0: "kpis[1].norm" is kpis, 0, norm."""
    return tuple(name or int(number) - 1 for name, number in _STAP.findall(pad))


def with_value(waarden: Any, steps: SequenceType[str | int], value: Invoer) -> Any:
    """A copy of a trial with another value at a path; None takes the key away. A path that does not exist is made."""
    if not steps:
        return value
    step, *rest = steps
    if isinstance(step, int):
        members = list(waarden) if isinstance(waarden, list) else []
        if step < len(members):
            members[step] = with_value(members[step], rest, value)
        return members
    block = dict(waarden) if isinstance(waarden, MappingType) else {}
    block[step] = with_value(block.get(step), rest, value)
    return block
