"""`akkoord verklaar`: a project and a document in; on the terminal why each clause is in it or not."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.commands.terminal import count, report
from generator.explain import as_json, as_text, explain_document, to_verify
from generator.load import load_project
from generator.pipeline import Gemaakt, make_loaded


def explain(project: Path, document: str, *, json: bool) -> int:
    """Explain one document; a letter once for every sender."""
    loaded = load_project(project)
    made = make_loaded(loaded, [document])
    code = report(made.problems)
    if made.value is None or loaded.value is None:
        return code
    explained = {each.blad.sleutel: explain_document(each, loaded.value) for each in made.value}
    if json:
        click.echo(as_json(explained), nl=False)
        return code
    click.echo("\n".join(as_text(naam, rows) for naam, rows in explained.items()), nl=False)
    chosen = sum(row.erin for rows in explained.values() for row in rows)
    total = sum(len(rows) for rows in explained.values())
    click.echo(f"\n{chosen} van {count(total, 'clausule', 'clausules')} in het document; {tally(made.value)}")
    return code


def tally(made: Sequence[Gemaakt]) -> str:
    """How much nobody has checked in a source yet: "3 punten te verifiëren"."""
    return f"{count(len(to_verify(made)), 'punt', 'punten')} te verifiëren"
