"""A report for people in; text out: every problem with the line it is about, open points, and how many there are."""

from collections.abc import Iterator

from generator.examine.examine import Onderzocht
from generator.examine.excerpts import sources_of
from generator.problem import format_problem
from generator.reports import Rapport


def write(rapport: Rapport) -> str:
    """Write the whole report."""
    lines = [
        line
        for each in rapport.onderzocht
        for line in (*_problems(each), *open_points(each), *each.opmerkingen)
    ]
    return "\n".join([*lines, *tally(rapport)]) + "\n"


def _problems(each: Onderzocht) -> Iterator[str]:
    sources = sources_of(each.problems)
    yield from (format_problem(problem, sources) for problem in each.problems)


def open_points(each: Onderzocht) -> Iterator[str]:
    """What is still to be filled in, by document, each thing once."""
    for document, labels in each.open_punten:
        yield f"\nNog in te vullen in {document}:"
        yield from (f"  - {label}" for label in labels)


def tally(rapport: Rapport) -> Iterator[str]:
    """A line for each subject, and one for all of them when there are more."""
    several = len(rapport.onderzocht) > 1
    for each in rapport.onderzocht:
        yield f"{each.pad}: {_counted((each,))}" if several else _counted((each,))
    if several:
        yield f"Samen: {_counted(rapport.onderzocht)}"


def _counted(found: tuple[Onderzocht, ...]) -> str:
    problems = [problem for each in found for problem in each.problems]
    errors = count(sum(each.is_error for each in problems), "fout", "fouten")
    warnings = count(sum(each.is_warning for each in problems), "waarschuwing", "waarschuwingen")
    exempt = sum(bool(each.exemption) for each in problems)
    known = sum(each.bekend for each in found)
    extra = (f", {exempt} uitgezonderd" if exempt else "") + (
        f", {known} al bekend uit de basis" if known else ""
    )
    done = [each.documenten for each in found if each.documenten is not None]
    checked = f"{count(sum(done), 'document', 'documenten')} gecontroleerd: " if done else ""
    return f"{checked}{errors}, {warnings}{extra}"


def count(number: int, one: str, more: str) -> str:
    """A number with its word: "1 fout", "3 fouten", "geen fouten"."""
    return f"{number or 'geen'} {one if number == 1 else more}"
