"""The checks: a loaded project in, problems out. One file a check: its name is the code, its docstring the manual page.

A check is a function `check` that asks for its subject by parameter name: `project` (the facts of the project file) or
`library` (the clauses, kinds and house styles that go with it). It yields problems with a place and a way to mend them.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from generator.fault import crashed_check, wants_bare
from generator.load import Geladen
from generator.problem import Problem

# What a check raises over a value that could not be read and is None.
_MET_A_HOLE = (TypeError, AttributeError, KeyError)


@cache
def all_checks() -> dict[str, ModuleType]:
    """Every check by its code: the name of its file, with hyphens."""
    names = sorted(each.name for each in pkgutil.iter_modules(__path__) if not each.name.startswith("_"))
    return {name.replace("_", "-"): importlib.import_module(f"{__name__}.{name}") for name in names}


def check_project(loaded: Geladen, *, whole: bool = True) -> Iterator[Problem]:
    """Run every check. Where the project could not be read whole, a check may meet a hole: what it cannot judge, it skips.

    A check that fails otherwise is a fault of ours: that is a problem too, and the other checks go on. AKKOORD_DEBUG=1
    shows it bare.
    """
    subjects = {"project": loaded.project, "library": loaded.library}
    for code, module in all_checks().items():
        function = module.check
        wanted = {name: subjects[name] for name in inspect.signature(function).parameters}
        try:
            yield from function(**wanted)
        except Exception as error:
            if not whole and isinstance(error, _MET_A_HOLE):
                continue
            if wants_bare():
                raise
            yield crashed_check(code, error)
