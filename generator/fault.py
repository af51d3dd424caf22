"""Our own faults: an exception in; what it is and where it happened out, and never the data that it is about."""

import traceback
from pathlib import Path

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
