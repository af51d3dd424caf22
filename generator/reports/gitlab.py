"""A report for GitLab in; its code quality JSON out, which a merge request shows ("Code Quality report format").

GitLab shows of two problems with the same fingerprint only one; ours differ (baseline.py).
"""

import json
import os
from pathlib import Path

from generator.problem import Problem
from generator.reports import Melding, Rapport


def write(rapport: Rapport) -> str:
    """Write a list of problems."""
    return (
        json.dumps([_issue(each, rapport.map) for each in rapport.meldingen()], ensure_ascii=False, indent=2)
        + "\n"
    )


def _issue(each: Melding, folder: Path) -> dict[str, object]:
    problem = each.problem
    extra = f" (uitgezonderd: {problem.exemption})" if problem.exemption else ""
    return {
        "description": f"{problem.message}{extra}",
        "check_name": problem.code,
        "fingerprint": each.vingerafdruk,
        "severity": _severity(problem),
        "location": {
            "path": _relative(each.plaats.file, folder),
            "lines": {"begin": max(each.plaats.line, 1)},
        },
    }


def _severity(problem: Problem) -> str:
    """One of the five words of the format: info, minor, major, critical, blocker."""
    if problem.exemption:
        return "info"
    return "major" if problem.is_error else "minor"


def _relative(file: str, folder: Path) -> str:
    """A path from the root of the repository, without ./ in front, as the format asks."""
    path = Path(file)
    if not path.is_absolute():
        return Path(os.path.normpath(path)).as_posix()
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()
