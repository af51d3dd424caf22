"""The checks: a project, its documents or a library in, problems out.

One file a check: its name is the code, its docstring the manual page.

A check is a function `check` that asks for its subjects by parameter name. What it asks for decides when it runs:

| asks for | gets | runs |
|---|---|---|
| `project` | the facts of the project file | before any document is made |
| `document`, `documenten` | one made document (`Gemaakt`), or all of them | once every number and reference is final |
| `clausule`, `soort`, `template`, `huisstijl` | one version of a clause, one kind, one Word file of a house style, one house style | when a library is examined |

With any of them it may ask for `library`, and a check of documents for `project` and `getekend` (what was signed and kept); one that asks for `library` alone examines
the library as a whole. It yields problems with a place and a way to mend them.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Literal

from generator.fault import crashed_check, wants_bare
from generator.load import Geladen
from generator.problem import Problem

if TYPE_CHECKING:
    from generator.library.library import Library
    from generator.pipeline import Gemaakt

Moment = Literal["project", "documenten", "bibliotheek"]

_OF_DOCUMENTS = ("document", "documenten")
# What a check raises over a value that could not be read and is None.
_MET_A_HOLE = (TypeError, AttributeError, KeyError)


# A check is imported when it runs, so what it asks for is read off its text: importing all of them takes longer than a run.
_CHECK = re.compile(r"^def check\((?P<subjects>[^)]*)\)", re.MULTILINE)
_SUBJECT = re.compile(r"(\w+):")


@cache
def all_codes() -> tuple[str, ...]:
    """The code of every check: the name of its file, with hyphens."""
    names = sorted(each.name for each in pkgutil.iter_modules(__path__) if not each.name.startswith("_"))
    return tuple(name.replace("_", "-") for name in names)


def all_checks() -> dict[str, ModuleType]:
    """Every check by its code, imported."""
    return {code: _module(code) for code in all_codes()}


@cache
def _module(code: str) -> ModuleType:
    return importlib.import_module(f"{__name__}.{code.replace('-', '_')}")


@cache
def subjects_of(code: str) -> tuple[str, ...]:
    """The subjects that a check asks for, by name."""
    file = Path(__file__).with_name(f"{code.replace('-', '_')}.py")
    found = _CHECK.search(file.read_text("utf-8"))
    assert found, f"{file} has no function `check`"
    return tuple(_SUBJECT.findall(found["subjects"]))


def moment_of(code: str) -> Moment:
    """When a check runs, which follows from what it asks for."""
    subjects = subjects_of(code)
    if any(name in _OF_DOCUMENTS for name in subjects):
        return "documenten"
    return "project" if "project" in subjects else "bibliotheek"


@cache
def codes_of(moment: Moment) -> tuple[str, ...]:
    """The checks that run at one moment."""
    return tuple(code for code in all_codes() if moment_of(code) == moment)


def check_project(loaded: Geladen, *, whole: bool = True) -> Iterator[Problem]:
    """Run every check of a project. Where it could not be read whole, a check skips what it cannot judge for a hole."""
    yield from _run("project", {"project": loaded.project, "library": loaded.library}, whole=whole)


def check_documents(made: Sequence["Gemaakt"], loaded: Geladen) -> Iterator[Problem]:
    """Run every check of documents on all that a project makes."""
    known = {
        "project": loaded.project,
        "library": loaded.library,
        "documenten": tuple(made),
        "getekend": loaded.getekend,
    }
    yield from _run("documenten", known, {"document": made})


def check_library(library: "Library", each: Mapping[str, Sequence[object]]) -> Iterator[Problem]:
    """Run every check of a library; `each` holds what there is of it: {"clausule": […], "soort": […], "template": […]}.

    What there is of house styles, wordtemplate/template.py reads: read_house_styles(library).value.onderwerpen.
    """
    yield from _run("bibliotheek", {"library": library}, each)


def check_part(library: "Library", name: str, part: object) -> Iterator[Problem]:
    """Run every check that asks for one part of a library ("template") on that part alone."""
    known = {"library": library, name: part}
    for code in codes_of("bibliotheek"):
        wanted = subjects_of(code)
        if name in wanted:
            yield from _guarded(code, {each: known[each] for each in wanted}, whole=True)


def _run(
    moment: Moment,
    known: Mapping[str, object],
    each: Mapping[str, Sequence[object]] | None = None,
    *,
    whole: bool = True,
) -> Iterator[Problem]:
    for code in codes_of(moment):
        for subjects in _turns(code, known, each or {}):
            yield from _guarded(code, subjects, whole=whole)


def _turns(
    code: str, known: Mapping[str, object], each: Mapping[str, Sequence[object]]
) -> Iterator[Mapping[str, object]]:
    """What a check is called with: once, or once for each of what it looks at one by one."""
    wanted = subjects_of(code)
    common = {name: known[name] for name in wanted if name in known}
    one_by_one = [name for name in wanted if name not in known]
    if not one_by_one:
        yield common
    for name in one_by_one:
        yield from ({**common, name: subject} for subject in each.get(name, ()))


def _guarded(code: str, subjects: Mapping[str, object], *, whole: bool) -> Iterator[Problem]:
    """Run one check. When it fails, that is a fault of ours: a problem too, and the other checks go on.

    AKKOORD_DEBUG=1 shows it bare.
    """
    try:
        yield from _module(code).check(**subjects)
    except Exception as error:
        if not whole and isinstance(error, _MET_A_HOLE):
            return
        if wants_bare():
            raise
        yield crashed_check(code, error)
