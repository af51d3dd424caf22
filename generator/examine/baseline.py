"""A baseline: the problems of today in, a file that knows them out; later only what is new is reported.

A problem is known again by its fingerprint: its code, its file and its words. No line number is in it, nor the number of
an item in a list, so that a line added above changes nothing.
"""

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.examine.examine import Onderzocht
from generator.problem import Outcome, Problem

SOORT = "akkoord-basis"
VERSIE = 1
# What moves when something is added above: "mandaten[3]", "regel 12", "alinea 40".
_NUMBERS = re.compile(r"\[\d+\]|\b(?:regel|alinea|rij|tabel) \d+")
# A fault of ours is never known: nobody would hear of it again.
NOOIT_BEKEND = ("controle-vastgelopen", "vastgelopen")


@dataclass(frozen=True, slots=True)
class Basis:
    """The fingerprints that are known."""

    bekend: frozenset[str]


def fingerprints(found: Sequence[Onderzocht], folder: Path) -> Mapping[tuple[int, int], str]:
    """The fingerprint of every problem, by the number of its subject and its own number there; no two are the same.

    Paths count from `folder`. Of problems that are the same in everything, the second is another than the first.
    """
    seen: Counter[str] = Counter()
    result: dict[tuple[int, int], str] = {}
    for number, each in enumerate(found):
        for index, problem in enumerate(each.problems):
            text = "\n".join((problem.code, _file(problem, each.pad, folder), _words(problem.message)))
            seen[text] += 1
            result[number, index] = hashlib.sha256(f"{text}\n{seen[text]}".encode()).hexdigest()[:32]
    return result


def without_known(found: Sequence[Onderzocht], basis: Basis, folder: Path) -> tuple[Onderzocht, ...]:
    """What was found without the problems that the baseline knows."""
    prints = fingerprints(found, folder)
    return tuple(
        _without(each, basis, [prints[number, i] for i in range(len(each.problems))])
        for number, each in enumerate(found)
    )


def solved(found: Sequence[Onderzocht], basis: Basis, folder: Path) -> int:
    """How many known problems are there no more."""
    return len(basis.bekend - set(fingerprints(found, folder).values()))


def baseline_text(found: Sequence[Onderzocht], folder: Path) -> str:
    """The file: a line a problem, with its words for who reads along, in an order that does not change by itself."""
    prints = fingerprints(found, folder)
    rows = [
        {
            "bestand": _file(problem, each.pad, folder),
            "code": problem.code,
            "melding": problem.message,
            "vingerafdruk": prints[number, index],
        }
        for number, each in enumerate(found)
        for index, problem in enumerate(each.problems)
        if _can_be_known(problem)
    ]
    rows.sort(key=lambda row: (row["bestand"], row["code"], row["vingerafdruk"]))
    lines = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in rows)
    body = f"[\n{lines}\n  ]" if rows else "[]"
    return f'{{\n  "soort": "{SOORT}",\n  "versie": {VERSIE},\n  "meldingen": {body}\n}}\n'


def read_baseline(path: Path) -> Outcome[Basis]:
    """Read such a file. Problem: `basis`."""
    hint = "maak haar met: akkoord controleer PROJECT --schrijf-basis BESTAND"
    try:
        content = json.loads(path.read_text("utf-8"))
        if content["soort"] == SOORT and content["versie"] == VERSIE:
            return Outcome(Basis(frozenset(str(each["vingerafdruk"]) for each in content["meldingen"])))
    except OSError:
        return Outcome(None, (Problem("basis", f"{path} kan niet gelezen worden", hint=hint),))
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    return Outcome(None, (Problem("basis", f"{path} is geen basis van akkoord", hint=hint),))


def _without(each: Onderzocht, basis: Basis, prints: Iterable[str]) -> Onderzocht:
    new = tuple(
        problem
        for problem, print_ in zip(each.problems, prints, strict=True)
        if not (_can_be_known(problem) and print_ in basis.bekend)
    )
    known = len(each.problems) - len(new)
    return Onderzocht(each.pad, new, each.documenten, each.open_punten, each.opmerkingen, known)


def _can_be_known(problem: Problem) -> bool:
    return problem.code not in NOOIT_BEKEND and not problem.exemption


def _words(message: str) -> str:
    return _NUMBERS.sub("", message)


def _file(problem: Problem, subject: str, folder: Path) -> str:
    """The file of a problem as seen from a folder; one of the built-in library by its own name."""
    file = Path(problem.position.file if problem.position else subject)
    if not file.exists():
        return file.as_posix()
    try:
        return Path(os.path.relpath(file.absolute(), folder.absolute())).as_posix()
    except ValueError:  # another drive, on Windows
        return file.absolute().as_posix()
