"""A report for code scanning in; SARIF 2.1.0 out (OASIS standard of 27 March 2020), as GitHub and editors read it."""

import inspect
import json
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from urllib.parse import quote

from generator.checks import all_checks
from generator.problem import Position, Severity
from generator.reports import Melding, Rapport
from generator.wordcheck import all_rules

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# SARIF 2.1.0, 3.27.10: the levels of a result.
_LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_Json = dict[str, object]


def write(rapport: Rapport) -> str:
    """Write the whole report: one run."""
    found = tuple(rapport.meldingen())
    codes = sorted({each.problem.code for each in found})
    pages = {**all_checks(), **all_rules()}
    driver: _Json = {
        "name": "akkoord",
        "version": rapport.versie,
        "language": "nl",
        "rules": [_rule(code, pages.get(code)) for code in codes],
    }
    run: _Json = {
        "tool": {"driver": driver},
        "language": "nl",
        # Our columns count characters, not UTF-16 units (3.14.27).
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "exitCode": 0 if rapport.geslaagd else 1}],
        "results": [_result(each, codes.index(each.problem.code)) for each in found],
    }
    content = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, module: ModuleType | None) -> _Json:
    """What a code means; a check has a manual page."""
    page = inspect.getdoc(module) if module else None
    if not page:
        return {"id": code, "shortDescription": {"text": code}}
    first = " ".join(page.split("\n\n", 1)[0].split())
    return {
        "id": code,
        "shortDescription": {"text": first},
        "fullDescription": {"text": first},
        "help": {"text": page, "markdown": page},
    }


def _result(each: Melding, index: int) -> _Json:
    problem = each.problem
    text = f"{problem.message}\nTip: {problem.hint}" if problem.hint else problem.message
    result: _Json = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": _LEVELS[problem.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _place(each.plaats)}],
        # A name of our own: GitHub counts `primaryLocationLineHash` itself.
        "partialFingerprints": {"akkoord/v1": each.vingerafdruk},
    }
    if problem.exemption:
        # 3.35.2: suppressed outside the line itself, in the list of the project file.
        result["suppressions"] = [{"kind": "external", "justification": problem.exemption}]
    return result


def _place(place: Position) -> _Json:
    path = Path(place.file)
    # 3.4.4: an absolute path is a file URI; a relative one counts from the root of the repository.
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    region: _Json = {"startLine": max(place.line, 1), "startColumn": max(place.column, 1)}
    if place.length > 1:
        region["endColumn"] = max(place.column, 1) + place.length
    location: _Json = {"uri": uri}
    if not path.is_absolute():
        location["uriBaseId"] = "%SRCROOT%"
    return {"artifactLocation": location, "region": region}
