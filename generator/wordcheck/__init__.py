"""A Word file in, made by us or received; what is wrong with it out. One file a rule: name = code, docstring = manual page.

A rule is a function `check` that takes a `Wordbestand` and yields problems. Its own code only: nothing here needs Word, or
trusts the file.
"""

import importlib
import pkgutil
from collections.abc import Collection, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from types import ModuleType

from generator.fault import crashed_check, wants_bare
from generator.library.folders import shown
from generator.problem import Outcome, Problem
from generator.wordcheck._fields import read_fields
from generator.wordcheck._package import read_package
from generator.wordcheck._view import RELS, Alinea, R, W, Wordbestand

__all__ = [
    "RELS",
    "Alinea",
    "R",
    "W",
    "Wordbestand",
    "all_rules",
    "check_rules",
    "check_word_file",
    "read_fields",
    "read_word_file",
]

MAX_EACH = 200  # problems of one rule in one file; more are not read by anybody


@cache
def all_rules() -> dict[str, ModuleType]:
    """Every rule by its code: the name of its file, with hyphens."""
    names = sorted(each.name for each in pkgutil.iter_modules(__path__) if not each.name.startswith("_"))
    return {name.replace("_", "-"): importlib.import_module(f"{__name__}.{name}") for name in names}


def check_word_file(path: Path) -> tuple[Problem, ...]:
    """Check a file; a file that cannot be opened safely is not looked at any further."""
    outcome = read_word_file(path)
    if outcome.value is None:
        return outcome.problems
    return (*outcome.problems, *check_rules(outcome.value))


def check_rules(word: Wordbestand, zonder: Collection[str] = ()) -> Iterator[Problem]:
    """Run every rule but some; one that fails itself is a problem, and the others go on."""
    for code, rule in all_rules().items():
        if code in zonder:
            continue
        try:
            found = rule.check(word)
            yield from islice(found, MAX_EACH)
            if next(iter(found), None) is not None:
                yield _and_more(word, code)
        except Exception as error:
            if wants_bare():
                raise
            yield crashed_check(code, error)


def read_word_file(path: Path) -> Outcome[Wordbestand]:
    """Read a Word file within limits. Problems: `word-bestand` and `word-onveilig`."""
    name = shown(path.absolute())
    parts = read_package(path, name)
    if parts.value is None:
        return Outcome(None, parts.problems)
    return Wordbestand.of(name, parts.value)


def _and_more(word: Wordbestand, code: str) -> Problem:
    message = f"er zijn meer dan {MAX_EACH} meldingen van deze soort; de rest is weggelaten"
    return word.meld(code, message, "los deze eerst op en controleer opnieuw", fout=False)
