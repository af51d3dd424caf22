"""`akkoord schema`, `akkoord soorten` and `akkoord controleer --uitleg`: a name in, what the program knows of it out."""

import inspect
import json
from pathlib import Path

import click

from generator.commands.terminal import print_list, report
from generator.commands.writefile import write_file
from generator.library.folders import built_in
from generator.library.library import Library
from generator.load import EIGEN_MAP
from generator.values import suggest


def show_check(code: str) -> int:
    """Print the manual page of a check."""
    from generator.checks import all_checks  # noqa: PLC0415 - the other two do without
    from generator.examine.readerpages import reader_pages  # noqa: PLC0415
    from generator.wordcheck import all_rules  # noqa: PLC0415

    checks = {**all_checks(), **all_rules()}
    pages = {code: inspect.getdoc(each) or "" for code, each in checks.items()} | dict(reader_pages())
    if code not in pages:
        hint = suggest(code, tuple(pages)) or "de codes staan tussen vierkante haken in de meldingen"
        message = f"er is geen controle '{code}' met een uitleg; {hint}"
        raise click.BadParameter(message, param_hint="'--uitleg'")
    click.echo(f"{code}\n\n{pages[code]}")
    return 0


def show_kinds(folder: Path) -> int:
    """List the document kinds with what they are."""
    library = _library(folder)
    kinds = [library.soort(naam) for naam in library.soorten()]
    code = report(problem for kind in kinds for problem in kind.problems)
    print_list((kind.value.naam, kind.value.blad.omschrijving) for kind in kinds if kind.value)
    return code


def show_schema(folder: Path, target: Path | None) -> int:
    """Print the schema of the project file, or write it."""
    from generator.start.schema import project_schema, schema_text  # noqa: PLC0415 - it asks for pydantic

    outcome = project_schema(_library(folder))
    code = report(outcome.problems)
    if outcome.value is None:
        return code
    text = schema_text(outcome.value)
    if target is None:
        click.echo(text, nl=False)
        return code
    if not _is_ours(target):
        click.echo(f"Fout: {target} is geen schema van akkoord en wordt niet overschreven.", err=True)
        return 1
    return code | write_file(target, text)


def _library(folder: Path) -> Library:
    return Library((folder / EIGEN_MAP, built_in()))


def _is_ours(path: Path) -> bool:
    """Whether a file may be replaced: it is not there, or it is an earlier schema of ours."""
    from generator.start.schema import TITEL  # noqa: PLC0415 - it asks for pydantic

    if not path.exists():
        return True
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("title") == TITEL
