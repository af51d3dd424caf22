"""Agreements that follow each other: which one ends because another replaces it, and which are in force together."""

from datetime import date, timedelta

from generator.checks._overeenkomst import Overeenkomst, record_van
from generator.model import Project, Stuk


def vervangers(project: Project, id_: str) -> tuple[str, ...]:
    """The documents and earlier agreements that say that they replace this one."""
    made = [key for key, each in project.documenten.items() if each.vervangt == id_]
    earlier = [key for key, each in project.stukken.items() if each.vervangt == id_]
    return tuple(key for key in (*made, *earlier) if key != id_)


def opvolgers(project: Project, id_: str) -> tuple[str, ...]:
    """Whatever replaces this one, and what replaces that in turn."""
    found: list[str] = []
    waiting = [id_]
    while waiting:
        new = [each for each in vervangers(project, waiting.pop()) if each not in (id_, *found)]
        found += new
        waiting += new
    return tuple(found)


def einde(project: Project, overeenkomst: Overeenkomst) -> date | None:
    """The last day of an agreement: its own, or the day before another takes its place; None when it just goes on."""
    ends = [overeenkomst.eind] if overeenkomst.eind else []
    for id_ in vervangers(project, overeenkomst.id):
        after = record_van(project, id_)
        begin = after.ingangsdatum or (after.datum if isinstance(after, Stuk) else None)
        ends.append(begin - timedelta(days=1) if begin else date.min)
    return min(ends, default=None)


def gelijktijdig(project: Project, one: Overeenkomst, other: Overeenkomst) -> bool:
    """Whether two agreements are in force on the same day; without a first day nobody can say so."""
    if one.begin is None or other.begin is None:
        return False
    if other.id in vervangers(project, one.id) or one.id in vervangers(project, other.id):
        return False
    end_of_one, end_of_other = einde(project, one), einde(project, other)
    return not (end_of_one and end_of_one < other.begin) and not (end_of_other and end_of_other < one.begin)
