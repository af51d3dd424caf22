"""`akkoord nieuw` and `akkoord migreer`: answers or a project's path in; a project file that can be made from out."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.commands.terminal import report
from generator.start.newproject import SOORTEN, Begin, lees_gemeente, lees_gemeenten, lees_naam, start_project
from generator.values import FieldError, lees_datum

G = TypeVar("G")
T = TypeVar("T")

_READERS: Mapping[str, Callable[[str], Any]] = {
    "naam": lees_naam,
    "ingangsdatum": lees_datum,
    "deelterrein": lees_naam,
}
_QUESTIONS = {
    "naam": "Naam van de samenwerking",
    "ingangsdatum": "Ingangsdatum (jaar-maand-dag, bijvoorbeeld 2027-01-01)",
    "deelterrein": "Waarop werken de gemeenten samen, bijvoorbeeld ICT",
}


def start(folder: Path, gemeenten: tuple[str, ...], antwoorden: Mapping[str, str | None]) -> int:
    """Ask what was not given as an option, and write the project."""
    if (folder / "project.yaml").exists():
        click.echo(f"Fout: in {folder} staat al een project.yaml; kies een andere map.", err=True)
        return 1
    try:
        begin = _ask(gemeenten, antwoorden)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        missing = "niet alle vragen zijn beantwoord; geef de antwoorden als opties, zie: akkoord nieuw --help"
        raise click.UsageError(missing) from None
    outcome = start_project(folder, begin)
    code = report(outcome.problems)
    if outcome.value is not None:
        click.echo(f"Gemaakt: {', '.join(str(path) for path in outcome.value)}")
        click.echo(f'Vul het bestand aan, en typ dan: akkoord maak "{folder}"')
    return code


def migrate(project: Path) -> int:
    """Bring a project file to the newest format."""
    from generator.start.migrate import migrate_project  # noqa: PLC0415 - `akkoord nieuw` does without

    outcome = migrate_project(project)
    code = report(outcome.problems)
    if outcome.value is not None:
        for line in outcome.value.regels():
            click.echo(line)
    return code


def _ask(gemeenten: tuple[str, ...], antwoorden: Mapping[str, str | None]) -> Begin:
    """Every answer: from its option, or else from a question. A wrong option is refused before anything is asked."""
    given = {
        key: _given(f"--{key}", text, read)
        for key, read in _READERS.items()
        if (text := antwoorden[key]) is not None
    }
    names = _given("--gemeente", gemeenten, lees_gemeenten) if gemeenten else _ask_gemeenten()
    proposal = f"samenwerking {', '.join(names[:-1])} en {names[-1]}"
    if "naam" not in given and gemeenten:
        given["naam"] = proposal
    for key, read in _READERS.items():
        if key not in given:
            default = proposal if key == "naam" else None
            given[key] = click.prompt(_QUESTIONS[key], default=default, value_proc=_reader(read))
    kind = antwoorden["soort_deelterrein"]
    if kind is None and antwoorden["deelterrein"] is None:
        kind = click.prompt("Soort deelterrein", type=click.Choice(SOORTEN), default=SOORTEN[-1])
    return Begin(given["naam"], names, given["ingangsdatum"], given["deelterrein"], kind or SOORTEN[-1])


def _ask_gemeenten() -> tuple[str, ...]:
    """The host first, then the others; an empty line ends them."""
    names = [click.prompt("Gastheergemeente", value_proc=_reader(lees_gemeente))]
    while True:
        question = "Gastgemeente" if len(names) == 1 else "Nog een gastgemeente (leeg: geen)"
        default = None if len(names) == 1 else ""
        name = click.prompt(question, default=default, show_default=False, value_proc=_reader_or_empty)
        if not name:
            return tuple(names)
        try:
            names = list(lees_gemeenten([*names, name]))
        except FieldError as error:
            click.echo(f"Fout: {_sentence(error)}")


def _given(option: str, given: G, read: Callable[[G], T]) -> T:
    """The value of an option; a wrong one is wrong usage."""
    try:
        return read(given)
    except FieldError as error:
        raise click.BadParameter(_sentence(error), param_hint=f"'{option}'") from None


def _reader(read: Callable[[str], T]) -> Callable[[str], T]:
    """As click asks for it: a wrong answer makes it ask again."""

    def check(text: str) -> T:
        try:
            return read(text)
        except FieldError as error:
            raise click.UsageError(_sentence(error)) from None

    return check


def _reader_or_empty(text: str) -> str:
    return _reader(lees_gemeente)(text) if text.strip() else ""


def _sentence(error: FieldError) -> str:
    return f"{error.bericht}; {error.tip}" if error.tip else error.bericht
