"""Words on the terminal: problems, tables and progress in; lines out, mistakes on stderr and results on stdout."""

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

import click

from generator.problem import Problem, format_problem, has_errors


def report(problems: Iterable[Problem], *, strict: bool = False) -> int:
    """Print problems with the lines they are about; the exit code is 1 when one is an error."""
    found = list(problems)
    click.echo(told(found), err=True, nl=False)
    stopped = has_errors(found) or (strict and any(each.is_warning for each in found))
    return 1 if stopped else 0


def told(problems: Sequence[Problem]) -> str:
    """Problems with the lines they are about, as they are printed."""
    from generator.examine.excerpts import sources_of  # noqa: PLC0415 - start-up time

    sources = sources_of(problems)
    return "".join(f"{format_problem(problem, sources)}\n" for problem in problems)


def count(number: int, one: str, more: str) -> str:
    """A number with its word: "1 fout", "3 fouten", "geen fouten"."""
    return f"{number or 'geen'} {one if number == 1 else more}"


def print_list(rows: Iterable[tuple[str, str]]) -> None:
    """Print names with what they mean, in two columns."""
    formatter = click.HelpFormatter()
    formatter.current_indent = 2
    formatter.write_dl(list(rows))
    click.echo(formatter.getvalue(), nl=False)


def print_table(title: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table; a column that is empty in every row is left out."""
    from rich.console import Console  # noqa: PLC0415 - start-up time
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    filled = list(rows)
    wanted = [index for index in range(len(headings)) if any(row[index] for row in filled)]
    table = Table(show_edge=False)
    for index in wanted:
        table.add_column(headings[index], overflow="fold")
    for row in filled:
        # As Text: a name between square brackets is no markup.
        table.add_row(*(Text(row[index]) for index in wanted))
    click.echo(title)
    Console(highlight=False).print(table)


@contextlib.contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Show what is being done; gives the function that is told so. Somewhere else than on a terminal it shows nothing."""
    if not sys.stderr.isatty():
        yield lambda _step: None
        return
    from rich.console import Console  # noqa: PLC0415 - start-up time

    console = Console(stderr=True, highlight=False)
    with console.status("") as status:
        yield lambda step: status.update(step.replace("[", r"\["))
