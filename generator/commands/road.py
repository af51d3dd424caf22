"""`akkoord traject`: a project and a day in; where it stands on the terminal, as a page or as a picture, and an exit code out."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from generator.commands.terminal import report as report_problems
from generator.commands.writefile import write_file
from generator.document import Afbeelding
from generator.load import Geladen, load_project
from generator.problem import has_errors
from generator.traject.report import report
from generator.traject.road import read_road
from generator.traject.stand import Stapstand, stands


@dataclass(frozen=True, slots=True)
class Wens:
    """What was asked with options: the day, and the files to write."""

    op: date
    html: Path | None = None
    beeld: Path | None = None


def day(text: str | None) -> date:
    """The day that was asked, or today: what stands on the terminal is read now, and no document depends on it."""
    if text is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text[:20]}' is geen dag; schrijf jaar-maand-dag, zoals 2026-09-15"
        raise click.BadParameter(message, param_hint="'--op'") from None


def _refuse(path: Path | None, ending: str, option: str) -> None:
    """A slip of the finger must not replace a project file."""
    if path and path.suffix.lower() != ending:
        raise click.BadParameter(f"kies een naam op {ending}", param_hint=f"'{option}'")


def show_road(path: Path, wens: Wens) -> int:
    """Print the road of a project, or write it; 1 when the project cannot be read or a file cannot be written."""
    _refuse(wens.html, ".html", "--html")
    _refuse(wens.beeld, ".png", "--beeld")
    loaded = load_project(path)
    code = report_problems(loaded.problems)
    if loaded.value is None or has_errors(loaded.problems):
        return code or 1
    road = read_road(loaded.value.library)
    code |= report_problems(road.problems)
    if road.value is None:
        return code or 1
    stappen = stands(loaded.value.project, road.value, wens.op)
    picture = _picture(loaded.value, stappen, wens) if wens.html or wens.beeld else None
    if wens.beeld:
        if picture is None:
            click.echo(
                "Fout: niets in dit project heeft een dag; er is geen planning om te tekenen.", err=True
            )
            return 1
        code |= write_file(wens.beeld, picture.png)
    document = report(loaded.value, stappen, wens.op, picture)
    if wens.html:
        from generator.render.html import render_html  # noqa: PLC0415 - the terminal does without

        code |= write_file(wens.html, render_html(document).decode())
    if not (wens.html or wens.beeld):
        from generator.render.txt import render_txt  # noqa: PLC0415 - a page does without

        click.echo(render_txt(document).decode(), nl=False)
    return code


def _picture(loaded: Geladen, stappen: tuple[Stapstand, ...], wens: Wens) -> Afbeelding | None:
    from generator.traject.picture import draw  # noqa: PLC0415 - it loads the drawing library

    return draw(loaded.project.samenwerking.naam, stappen, wens.op)
