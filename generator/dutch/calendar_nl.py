"""Counting in months: a day and a number of months or a `Duur` in, a day out.

Source: Hoge Raad 1 september 2017, ECLI:NL:HR:2017:2225: a term of months ends on the day with the same number as the
day of the event, or, where the month is too short for that, on its last day.
"""

from calendar import monthrange
from datetime import date, timedelta

from generator.dutch.durations import Duur


def maanden_later(dag: date, maanden: int) -> date:
    """31 januari + 1 maand -> 28 februari; `maanden` may be negative."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def termijn_na(gebeurtenis: date, duur: Duur) -> date:
    """The last day of a term that runs from an event, whose own day does not count: 29 feb. + 3 maanden -> 29 mei."""
    return maanden_later(gebeurtenis, duur.in_maanden) + timedelta(days=duur.in_dagen)
