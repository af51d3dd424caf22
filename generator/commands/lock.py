"""`akkoord vergrendel` and `akkoord clausules bijwerken`: a project in; its pinned texts, or what would change in them, out."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.commands.terminal import count, report
from generator.keep.lock import (
    LOCK_NAAM,
    VERGRENDELD,
    Wijziging,
    changes,
    check_lock,
    pin,
    read_lock,
    used_files,
)
from generator.load import Geladen, load_project
from generator.pipeline import make_loaded

_COLOURS = {"+": "green", "-": "red"}
_WOORD = {"nieuw": "nieuw", "gewijzigd": "gewijzigd", "vervallen": "niet meer gebruikt"}


def lock(project: Path) -> int:
    """Pin the texts of a project; a second time adds what new documents use, and leaves the rest as it is."""
    loaded = load_project(project)
    made = make_loaded(loaded)
    code = report(made.problems)
    if made.value is None or loaded.value is None:
        click.echo("Er is niets vergrendeld.", err=True)
        return code
    files = used_files((each.selection for each in made.value), loaded.value.library)
    again = read_lock(loaded.value.map).value is not None
    if not _pin(loaded.value, files):
        return 1
    number = count(len(files), "bestand", "bestanden")
    click.echo(
        f"{'Vergrendeling bijgewerkt' if again else 'Vergrendeld'}: {number} in {VERGRENDELD}/, met {LOCK_NAAM}."
    )
    return code


def update(project: Path, *, ja: bool, overschrijf: bool) -> int:
    """Show what the library of now would change in a pinned project, and do it when that is wanted."""
    loaded = load_project(project, vergrendeld=False)
    if loaded.value is None:
        return report(loaded.problems)
    if read_lock(loaded.value.map).value is None:
        code = report(check_lock(loaded.value.map))
        click.echo("Dit project is niet vergrendeld; het gebruikt altijd de teksten van nu.", err=True)
        return code
    edited = () if overschrijf else tuple(check_lock(loaded.value.map))
    made = make_loaded(loaded)
    if made.value is None:
        report([*edited, *made.problems])
        click.echo(
            "Met de teksten van nu kan dit project niet worden gemaakt; er is niets bijgewerkt.", err=True
        )
        return 1
    files = used_files((each.selection for each in made.value), loaded.value.library)
    found = changes(loaded.value.map, files)
    _show(found)
    if report(edited):
        click.echo(
            "Met --overschrijf wordt eerst een kopie bewaard van wat met de hand is bewerkt.", err=True
        )
        return 1
    if not (found or overschrijf) or not (ja or _agreed()):
        return 0
    if not _pin(loaded.value, files):
        return 1
    click.echo("Bijgewerkt. Bekijk met akkoord maak wat dit in de documenten verandert.")
    return 0


def _pin(loaded: Geladen, files: Mapping[str, Path]) -> bool:
    """Write the copies and the lock; tell whether that succeeded."""
    try:
        pin(loaded.map, files)
    except OSError:
        click.echo(f"Fout: in {loaded.map} kan niet geschreven worden; er is niets veranderd.", err=True)
        return False
    return True


def _show(found: tuple[Wijziging, ...]) -> None:
    """The changes, clause by clause, then how many there are of each kind."""
    for each in found:
        click.secho(f"{_WOORD[each.soort]}: {each.naam}", bold=True)
        for line in each.verschil:
            click.secho(f"    {line}".rstrip(), fg=_COLOURS.get(line[:1]))
        click.echo()
    if not found:
        click.echo("De vergrendelde teksten zijn gelijk aan de teksten van nu.")
        return
    kinds = [(word, sum(each.soort == kind for each in found)) for kind, word in _WOORD.items()]
    click.echo(", ".join(f"{number} {word}" for word, number in kinds if number))


def _agreed() -> bool:
    """Ask whether to go on; where nobody can answer, say how to."""
    try:
        answer: str = click.prompt("Bijwerken?", type=click.Choice(["ja", "nee"]), default="nee")
    except click.Abort:
        if sys.stdin.isatty():
            raise
        click.echo("\nEr is niets bijgewerkt; met --ja wordt het gedaan.")
        return False
    return answer == "ja"
