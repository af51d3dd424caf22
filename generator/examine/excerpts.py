"""Problems in; the texts of the files that they are about out, for the line that a message shows."""

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.problem import Problem

_NOT_TEXT = (".xlsx", ".csv", ".docx")


def sources_of(problems: Iterable[Problem]) -> Mapping[str, str]:
    """The text of every file that is text, "" for one that cannot be read (again)."""
    files = dict.fromkeys(each.position.file for each in problems if each.position)
    return {file: _source(Path(file)) for file in files if file and not file.lower().endswith(_NOT_TEXT)}


def _source(file: Path) -> str:
    from generator.library.folders import built_in  # noqa: PLC0415 - start-up time

    for path in (file, built_in() / file):
        with contextlib.suppress(OSError):
            if path.is_file():
                return path.read_text(encoding="utf-8-sig", errors="replace")
    return ""
