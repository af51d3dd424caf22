"""A report for GitHub Actions in; workflow commands out, that the runner shows beside the changed lines.

A page of GitHub's documentation describes the commands ("Workflow commands for GitHub Actions"), the escaping stands in the
source of its toolkit (packages/core, command.ts). GitHub shows ten annotations a kind for each step; the log has them all.
"""

from generator.reports import Melding, Rapport


def write(rapport: Rapport) -> str:
    """Write a command a problem."""
    return "".join(f"{_command(each)}\n" for each in rapport.meldingen())


def _command(each: Melding) -> str:
    problem, place = each.problem, each.plaats
    name = "notice" if problem.exemption else "error" if problem.is_error else "warning"
    properties = {
        "file": place.file,
        "line": str(place.line),
        "endLine": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + max(place.length, 1)),
        "title": f"uitgezonderd: {problem.code}" if problem.exemption else problem.code,
    }
    reason = f"\nReden: {problem.exemption}" if problem.exemption else ""
    hint = f"\nTip: {problem.hint}" if problem.hint and not reason else ""
    given = ",".join(f"{key}={escape_property(value)}" for key, value in properties.items())
    return f"::{name} {given}::{escape_data(f'{problem.message}{hint}{reason}')}"


def escape_data(text: str) -> str:
    """The text of a command: the percent sign first, or the others would be escaped twice."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """The value of a property, which a colon or a comma would end."""
    return escape_data(text).replace(":", "%3A").replace(",", "%2C")
