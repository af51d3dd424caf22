"""Agreements that follow each other: which one ends because another replaces it, and which are in force together."""

from datetime import date, timedelta

from generator.checks._overeenkomst import Overeenkomst
from generator.model import Project


def vervangers(project: Project, id_: str) -> tuple[str, ...]:
    """The documents that say that they replace this one."""
    return tuple(key for key, each in project.documenten.items() if each.vervangt == id_)


def einde(project: Project, overeenkomst: Overeenkomst) -> date | None:
    """The last day of an agreement: its own, or the day before another takes its place; None when it just goes on."""
    ends = [overeenkomst.eind] if overeenkomst.eind else []
    for id_ in vervangers(project, overeenkomst.id):
        begin = project.documenten[id_].ingangsdatum
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
