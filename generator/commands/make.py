"""`akkoord maak`: a project's path in; documents, problems and open points out."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.commands.remarks import print_remarks
from generator.commands.terminal import count, print_table, progress, report
from generator.load import load_project
from generator.make import Uitgave, write_documents
from generator.pipeline import Gemaakt, make_loaded
from generator.problem import Problem
from generator.write.write import Geschreven


def make(project: Path, wanted: Sequence[str], uitgave: Uitgave) -> int:
    """Make the documents of a project, or only those that are wanted."""
    with progress() as step:
        step("project lezen")
        loaded = load_project(project)
        step("documenten samenstellen")
        made = make_loaded(loaded, wanted)
        # Of a project in which everything is signed nothing is made, but the archive still wants the metadata, and the
        # public its versions.
        more = uitgave.metadata or uitgave.openbaar
        kept = more and loaded.value and loaded.value.getekend and not wanted
        written = (
            write_documents(made.value, loaded.value, uitgave, step)
            if loaded.value and made.value is not None and (made.value or kept)
            else None
        )
    problems = [*made.problems, *(written.problems if written else ())]
    code = report(problems)
    if made.value == () and loaded.value and not written:
        click.echo("Dit project heeft geen documenten om te maken.", err=True)
        print_remarks(loaded.value, ())
        return code
    if written is None or written.value is None:
        click.echo(f"{_errors(problems)}; er is niets geschreven", err=True)
        return code
    _print_written(written.value, uitgave.map)
    if uitgave.openbaar:
        _print_withheld(uitgave.map)
    _print_open_points(made.value or ())
    if loaded.value:
        print_remarks(loaded.value, made.value or ())
    return code


def _errors(problems: Sequence[Problem]) -> str:
    return count(sum(problem.is_error for problem in problems), "fout", "fouten")


def _print_written(written: Sequence[Geschreven], folder: Path) -> None:
    if written and all(each.status == "ongewijzigd" for each in written):
        number = count(len(written), "bestand", "bestanden")
        click.echo(f"Niets veranderd: {number} in {folder} {'was' if len(written) == 1 else 'waren'} al bij.")
        return
    rows = [(each.pad, each.status, each.bewaard_als) for each in written]
    print_table(f"Documenten in {folder}", ("bestand", "stand", "eerdere versie bewaard als"), rows)


def _print_withheld(folder: Path) -> None:
    """What the public versions lack, as it stands in the report beside them."""
    from generator.publish.report import TEKST_NAAM  # noqa: PLC0415 - few runs ask for it

    click.echo(f"\n{(folder / TEKST_NAAM).read_text(encoding='utf-8')}", nl=False)


def _print_open_points(made: Sequence[Gemaakt]) -> None:
    """What is still to be filled in, by document, each thing once."""
    for each in made:
        labels = dict.fromkeys(point.label for point in each.open_punten)
        if labels:
            click.echo(f"\nNog in te vullen in {each.blad.sleutel}:")
            for label in labels:
                click.echo(f"  - {label}")
