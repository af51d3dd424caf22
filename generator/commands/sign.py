"""`akkoord teken`: a project, a signed document and perhaps its scan in; what was kept of it on the terminal out."""

from pathlib import Path

import click

from generator.commands.terminal import count, report
from generator.keep.sign import sign_document
from generator.load import load_project


def sign(project: Path, document: str, bestand: Path | None, uit: Path) -> int:
    """Keep a signed document."""
    try:
        outcome = sign_document(load_project(project), document, bestand, uit)
    except OSError:
        click.echo("Fout: er kan niet geschreven worden; er is niets vastgelegd.", err=True)
        return 1
    code = report(outcome.problems)
    if outcome.value is None:
        click.echo("Er is niets vastgelegd.", err=True)
        return code
    folder, record = outcome.value
    last = max(record.getekend.values())
    texts = count(len(record.clausules), "clausule", "clausules")
    click.echo(f"Vastgelegd in {folder}: {record.bestand}, {texts}, laatst getekend op {last}.")
    click.echo("Neem deze map op in het archief. Het document wordt niet meer opnieuw gemaakt.")
    return code
