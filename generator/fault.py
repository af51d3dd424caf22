"""Our own faults: an exception in; what it is and where it happened out, and never the data that it is about."""

import os
import traceback
from pathlib import Path

from generator.problem import Problem

MELD_HET = "dat ligt aan het programma, niet aan uw project: meld het aan wie akkoord voor u beheert"
_PACKAGE = Path(__file__).resolve().parent


def place_of(error: BaseException) -> str:
    """The kind of a fault and the last line of ours that it passed: "KeyError, generator/checks/x.py regel 12"."""
    places = [(Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    own = [
        f", {path.relative_to(_PACKAGE.parent).as_posix()} regel {line}"
        for path, line in places
        if path.is_relative_to(_PACKAGE)
    ]
    return f"{type(error).__name__}{own[-1] if own else ''}"


def crashed_check(code: str, error: Exception) -> Problem:
    """What is said of a check that failed itself; the others go on."""
    message = f"de controle '{code}' is vastgelopen ({place_of(error)}); wat zij zou melden, is niet bekend"
    return Problem("controle-vastgelopen", message, hint=MELD_HET)


def wants_bare() -> bool:
    """Whether a programmer wants to see our faults bare."""
    return os.environ.get("AKKOORD_DEBUG") == "1"
