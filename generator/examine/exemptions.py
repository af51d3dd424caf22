"""`uitzonderingen` of a project: the problems of its checks in; the same out, marked where the project lets them stand."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.load import Geladen
from generator.model import Project, Uitzondering
from generator.problem import Position, Problem, Severity
from generator.walk import records_in

# Messages of checks begin with the path of what they are about: "mandaten[1].bevoegdheid: bij dit mandaat …".
_PATH = re.compile(r"([a-z_]+(?:[.\[][^\s:]*)?): ")
_FILES = (".yaml", ".md", ".csv", ".xlsx", ".docx")
# Not a rule of the trade but a fault of the program, or a mistake in the list of exemptions itself.
_NEVER = ("controle-vastgelopen", "uitzondering-onbekend")


def exempt(problems: Iterable[Problem], loaded: Geladen) -> Iterator[Problem]:
    """Mark what the project lets stand, with its reason."""
    given = _given(loaded)
    paths = _paths(loaded.project) if given else {}
    for problem in problems:
        about = tuple(_about(problem, paths, loaded.map)) if given else ()
        reasons = (each.reden for each in given if _fits(each, problem, about))
        reason = next(reasons, None)
        yield replace(problem, exemption=reason) if reason else problem


def unused_exemptions(problems: Iterable[Problem], loaded: Geladen, ran: Container[str]) -> Iterator[Problem]:
    """Say which exemptions let nothing stand, of the checks that `ran` and could look at everything.

    Problem: `uitzondering-ongebruikt`.
    """
    given = _given(loaded)
    paths = _paths(loaded.project) if given else {}
    found = [(problem, tuple(_about(problem, paths, loaded.map))) for problem in problems if given]
    for each in given:
        if each.code in ran and not any(_fits(each, problem, about) for problem, about in found):
            yield _unused(each)


def _given(loaded: Geladen) -> list[Uitzondering]:
    """The exemptions; without a reason in writing there is none, and that it lacks has been reported by then."""
    return [each for each in loaded.project.uitzonderingen or () if each.code and each.reden]


def _fits(exemption: Uitzondering, problem: Problem, about: Iterable[str]) -> bool:
    if exemption.code != problem.code or problem.code in _NEVER:
        return False
    return exemption.waar is None or any(_is_in(path, exemption.waar) for path in about)


def _is_in(path: str, above: str) -> bool:
    """Whether a path is another one, or something within it; `kosten` does not hold `kostenverdeling`.

    Of a file (`bibliotheek/clauses/kosten.md`) a folder may be named.
    """
    if path.endswith(_FILES):
        return path == above or path.startswith(f"{above.rstrip('/')}/")
    return path == above or path.startswith((f"{above}.", f"{above}["))


def _about(problem: Problem, paths: Mapping[Position, list[str]], folder: Path) -> Iterator[str]:
    """What a problem is about: the path that it names, or else those at its place; and the file that it stands in."""
    if named := _PATH.match(problem.message):
        yield named[1]
    elif problem.position:
        yield from paths.get(problem.position, ())
    if problem.position:
        file = Path(problem.position.file).absolute()
        inside = file.is_relative_to(folder.absolute())
        yield file.relative_to(folder.absolute()).as_posix() if inside else problem.position.file


def _paths(project: Project) -> Mapping[Position, list[str]]:
    """The paths of everything that stands at a place."""
    found: dict[Position, list[str]] = {}
    for record in records_in(project):
        bron = record.bron
        if bron.plaats:
            found.setdefault(bron.plaats, []).append(bron.pad)
        for places in (bron.sleutels, bron.waarden):
            for key, place in places.items():
                found.setdefault(place, []).append(record.path(key))
    return found


def _unused(exemption: Uitzondering) -> Problem:
    where = f" bij {exemption.waar}" if exemption.waar else ""
    message = f"{exemption.bron.pad}: de controle '{exemption.code}' meldt{where} niets"
    hint = "haal de uitzondering weg: anders verbergt zij later iets nieuws"
    return Problem(
        "uitzondering-ongebruikt", message, exemption.where("code"), hint, severity=Severity.WARNING
    )
