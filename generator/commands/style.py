"""`akkoord huisstijl`: a wish for a house style in, what was written on the terminal out; or a list of those that exist."""

from pathlib import Path

import click

from generator.commands.terminal import print_list, print_table, report
from generator.library.folders import built_in
from generator.library.library import Library
from generator.load import EIGEN_MAP
from generator.start.newstyle import Wens
from generator.start.newstyle import make_style as write_style


def make_style(wens: Wens, *, overschrijf: bool) -> int:
    """Make a house style and say what was written."""
    outcome = write_style(wens, overschrijf=overschrijf)
    code = report(outcome.problems)
    if outcome.value is not None:
        rows = [(each.pad, each.status, each.bewaard_als) for each in outcome.value]
        print_table(f"Huisstijl in {wens.doel}", ("bestand", "stand", "eerdere versie bewaard als"), rows)
        click.echo(f"\nZet in project.yaml bij uw gemeente: huisstijl: {wens.naam}")
    return code


def show_styles(folder: Path) -> int:
    """List the house styles of a project, or the built-in ones."""
    library = Library((folder / EIGEN_MAP, built_in()))
    own = set(Library((folder / EIGEN_MAP,)).huisstijlen())
    styles = {naam: library.huisstijl(naam) for naam in library.huisstijlen()}
    code = report(problem for style in styles.values() for problem in style.problems)
    print_list(
        (naam, f"{style.value.omschrijving}{' (van dit project)' if naam in own else ''}")
        for naam, style in styles.items()
        if style.value
    )
    return code
