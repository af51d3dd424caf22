"""`akkoord geconsolideerd`: a project, an agreement and a day in; its text with the changes in it, as files, and an exit code out."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from generator.commands.terminal import report
from generator.commands.writefile import write_file
from generator.consolidate import changes_of, consolidate
from generator.document import Document
from generator.keep.signed import GETEKEND, TEKST
from generator.keep.tree import tree_from_json
from generator.load import Geladen, load_project
from generator.pipeline import make_loaded
from generator.problem import Outcome, Problem, has_errors
from generator.render.html import render_html
from generator.render.txt import render_txt


@dataclass(frozen=True, slots=True)
class Wens:
    """What was asked: the agreement, the day (None: with every change), and the folder to write in."""

    document: str
    op: date | None
    uit: Path


def write_consolidated(path: Path, wens: Wens) -> int:
    """Write the text as it reads on a day, as a page and as plain text; 1 when there is no such text."""
    loaded = load_project(path)
    if loaded.value is None:
        return report(loaded.problems) or 1
    base = _base(loaded, wens.document)
    changes = changes_of(loaded.value.project, wens.document, wens.op)
    if base.value is None or has_errors(base.problems):
        return report(base.problems) or 1
    if not changes:
        click.echo(f"Fout: er is geen wijziging van '{wens.document}' die op die dag geldt.", err=True)
        return 1
    day = wens.op or changes[-1].dag
    outcome = consolidate(base.value, changes, day)
    code = report((*base.problems, *outcome.problems))
    if outcome.value is None or has_errors(outcome.problems):
        return code or 1
    name = f"{wens.document}.geconsolideerd-{day.isoformat()}"
    wens.uit.mkdir(parents=True, exist_ok=True)
    code |= write_file(wens.uit / f"{name}.html", render_html(outcome.value))
    return code | write_file(wens.uit / f"{name}.txt", render_txt(outcome.value))


def _base(loaded: Outcome[Geladen], id_: str) -> Outcome[Document]:
    """The text that was signed, or what the project makes now of an agreement that nobody signed yet."""
    assert loaded.value is not None
    kept = loaded.value.map / GETEKEND / id_ / TEKST
    if id_ in loaded.value.getekend:
        try:
            return Outcome(tree_from_json(kept.read_bytes()))
        except (OSError, ValueError):
            message = f"van '{id_}' is het getekende bestand bewaard, maar niet de tekst"
            hint = "dat doet akkoord teken sinds versie 0.2; maak de doorlopende tekst van dit document met de hand"
            return Outcome(None, (Problem("vastgelegd", message, hint=hint),))
    made = make_loaded(loaded, [id_])
    return Outcome(made.value[0].document if made.value else None, made.problems)
