"""`akkoord controleer`: paths and wishes in; problems on the terminal, a report or a baseline in a file, and an exit code out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.commands.library import examine as examine_library
from generator.commands.terminal import count, progress, report
from generator.commands.writefile import write_file
from generator.examine.baseline import baseline_text, read_baseline, solved, without_known
from generator.examine.examine import Onderzocht, examine, subjects
from generator.problem import Severity
from generator.reports import Rapport, write_report
from generator.reports.text import open_points, tally

if TYPE_CHECKING:
    from generator.examine.library import Bibliotheekvraag

# Files of people: a slip of the finger behind --naar must not replace one.
_NEVER_A_REPORT = (".yaml", ".yml", ".docx", ".docm", ".dotx", ".md", ".xlsx", ".csv", ".pdf", ".html")


@dataclass(frozen=True, slots=True)
class Wens:
    """What was asked with options."""

    rapport: str = "text"
    naar: Path | None = None
    strikt: bool = False
    basis: Path | None = None
    schrijf_basis: Path | None = None
    bibliotheek: "Bibliotheekvraag | None" = None


def check(paths: Sequence[Path], wens: Wens) -> int:
    """Examine projects and Word files; the exit code is 1 when one has an error."""
    for target, option in ((wens.naar, "--naar"), (wens.schrijf_basis, "--schrijf-basis")):
        _refuse(target, option)
    known = _known(wens.basis)
    with progress() as step:
        step("controleren")
        found = examine(subjects(paths), step)
        if wens.bibliotheek:
            found = (examine_library(wens.bibliotheek, step), *found)
    if wens.strikt:
        found = tuple(_strict(each) for each in found)
    if wens.schrijf_basis:
        written = write_file(wens.schrijf_basis, baseline_text(found, wens.schrijf_basis.absolute().parent))
        if written:
            return written
        known = wens.schrijf_basis
    if known:
        found = _without_known(found, known)
    return _report(Rapport(found, __version__, Path.cwd()), wens)


def _report(rapport: Rapport, wens: Wens) -> int:
    """Print the report that was asked for, or write it and print for people."""
    code = 0 if rapport.geslaagd else 1
    if wens.naar:
        code |= write_file(wens.naar, write_report(rapport, wens.rapport))
    elif wens.rapport != "text":
        click.echo(write_report(rapport, wens.rapport), nl=False)
        _print_tally(rapport)
        return code
    for each in rapport.onderzocht:
        report(each.problems)
        for line in open_points(each):
            click.echo(line)
        for line in each.opmerkingen:
            click.echo(f"{each.pad}: {line}" if len(rapport.onderzocht) > 1 else line, err=True)
    _print_tally(rapport)
    return code


def _print_tally(rapport: Rapport) -> None:
    for line in tally(rapport):
        click.echo(line, err=True)


def _strict(each: Onderzocht) -> Onderzocht:
    """Warnings become errors; what the project lets stand stays."""
    problems = (
        replace(problem, severity=Severity.ERROR) if problem.is_warning else problem
        for problem in each.problems
    )
    return replace(each, problems=tuple(problems))


def _known(path: Path | None) -> Path | None:
    """A baseline that can be read; one that cannot is wrong usage."""
    if path is None:
        return None
    for problem in read_baseline(path).problems:
        raise click.BadParameter(f"{problem.message}; {problem.hint}", param_hint="'--basis'")
    return path


def _without_known(found: tuple[Onderzocht, ...], path: Path) -> tuple[Onderzocht, ...]:
    """Leave out what the baseline knows, and say how much of it is solved."""
    basis = read_baseline(path).value
    if basis is None:
        return found
    gone = solved(found, basis, path.absolute().parent)
    if gone:
        number = count(gone, "melding uit de basis is", "meldingen uit de basis zijn")
        click.echo(f"{number} opgelost; schrijf de basis opnieuw: --schrijf-basis {path}", err=True)
    return without_known(found, basis, path.absolute().parent)


def _refuse(target: Path | None, option: str) -> None:
    if target and target.suffix.lower() in _NEVER_A_REPORT:
        message = f"{target} is geen bestand voor een rapport; kies een naam op .json, .sarif, .xml of .txt"
        raise click.BadParameter(message, param_hint=f"'{option}'")
