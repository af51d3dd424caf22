"""What the commands do: paths in; problems, progress and a table on the terminal, and an exit code out."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Table

from generator.load import load_project
from generator.make import Uitgave, write_documents
from generator.pipeline import Gemaakt, make_documents
from generator.problem import Problem, Severity, format_problem, has_errors
from generator.values import suggest
from generator.write import Geschreven

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)


def make(
    project: Path, wanted: Sequence[str], target: tuple[Sequence[str], Path], *, overschrijf: bool
) -> int:
    """Make the documents of a project; `target` is the formats and the output folder."""
    with _progress() as progress:
        task = progress.add_task("lezen", total=None)
        made = make_documents(project, wanted)
        unknown = _unknown(project, wanted, made.value or ())
        if made.value is None or unknown:
            progress.stop()
            return report([*made.problems, *unknown])
        loaded = load_project(project).value
        if loaded is None:
            return report(made.problems)
        written = write_documents(
            made.value,
            loaded,
            Uitgave(target[1], tuple(dict.fromkeys(target[0])), overschrijf),
            lambda name: progress.update(task, description=name),
        )
    code = report([*made.problems, *written.problems])
    if written.value is not None:
        OUT.print(_table(written.value, target[1]))
        _print_open_points(made.value)
    return code


def check(project: Path, *, strict: bool) -> int:
    """Run every stage but the writing."""
    made = make_documents(project)
    code = report(made.problems, strict=strict)
    if made.value is not None:
        warnings = sum(not problem.is_error for problem in made.problems)
        _print_open_points(made.value)
        noun = "document" if len(made.value) == 1 else "documenten"
        ERR.print(f"{len(made.value)} {noun} gecontroleerd, geen fouten, {warnings} waarschuwingen")
    return code


def report(problems: Iterable[Problem], *, strict: bool = False) -> int:
    """Print problems with the lines they are about; the exit code is 1 when one is an error."""
    found = list(problems)
    sources: dict[str, str] = {}
    for problem in found:
        file = problem.position.file if problem.position else ""
        if file and file not in sources and not file.endswith((".xlsx", ".csv")) and Path(file).is_file():
            sources[file] = Path(file).read_text(encoding="utf-8-sig", errors="replace")
    for problem in found:
        ERR.print(format_problem(problem, sources), markup=False)
    errors = sum(problem.is_error for problem in found)
    if errors:
        ERR.print(f"{errors} {'fout' if errors == 1 else 'fouten'}; er is niets geschreven")
    worst = has_errors(found) or (strict and any(each.severity is Severity.WARNING for each in found))
    return 1 if worst else 0


def _progress() -> Progress:
    return Progress(SpinnerColumn(), TextColumn("{task.description}"), console=ERR, transient=True)


def _unknown(project: Path, wanted: Sequence[str], made: Sequence[Gemaakt]) -> list[Problem]:
    """A document that was asked for and is not there."""
    if not wanted or not made:
        loaded = load_project(project).value if wanted else None
        known = tuple(loaded.project.documenten) if loaded else ()
        missing = [name for name in wanted if name not in known]
    else:
        known = tuple(dict.fromkeys(name for each in made for name in (each.blad.id, each.blad.sleutel)))
        missing = [name for name in wanted if name not in known]
    return [
        Problem(
            "document-onbekend",
            f"het document '{name}' bestaat niet in dit project",
            hint=suggest(name, known),
        )
        for name in missing
    ]


def _table(written: Sequence[Geschreven], folder: Path) -> Table:
    table = Table(title=f"Documenten in {folder}", title_justify="left", show_edge=False)
    for heading in ("bestand", "stand", "eerdere versie bewaard als"):
        table.add_column(heading)
    for each in written:
        table.add_row(each.pad, each.status, each.bewaard_als)
    return table


def _print_open_points(made: Sequence[Gemaakt]) -> None:
    """What is still to be filled in, by document, each thing once."""
    for each in made:
        labels = dict.fromkeys(point.label for point in each.open_punten)
        if labels:
            OUT.print(f"\nNog in te vullen in {each.blad.sleutel}:", markup=False)
            for label in labels:
                OUT.print(f"  - {label}", markup=False)
