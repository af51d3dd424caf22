"""Terms of an agreement: a first day and a `Duur` in, the last day or the day to give notice out.

Source for months that lack a day: Hoge Raad 1 september 2017, ECLI:NL:HR:2017:2225 (a term of months ends on the day
with the same number, or else on the last day of that month).
"""

from datetime import date, timedelta

from generator.dutch.calendar_nl import maanden_later, termijn_na
from generator.dutch.durations import Duur, duur_uit, duur_voluit
from generator.dutch.holidays_nl import feestdagen, is_werkdag, termijn_verlengd, wettelijke_termijn

__all__ = [
    "Duur",
    "duur_uit",
    "duur_voluit",
    "einddatum",
    "feestdagen",
    "is_werkdag",
    "maanden_later",
    "opzegdatum",
    "termijn_na",
    "termijn_verlengd",
    "wettelijke_termijn",
]

_DAG = timedelta(days=1)


def einddatum(begin: date, duur: Duur) -> date:
    """The last day of a period that starts with `begin`: 1 januari 2015, vijf jaar -> 31 december 2019.

    A period of months ends the day before the one with the same number. From 31 January one month ends on
    28 February: the day before "31 February" is missing too, so it is the last day of the month.
    """
    if not duur.in_maanden:
        return begin + timedelta(days=duur.in_dagen - 1)
    if begin.day == 1:
        laatste = maanden_later(begin, duur.in_maanden) - _DAG
    else:
        laatste = maanden_later(begin - _DAG, duur.in_maanden)
    return laatste + timedelta(days=duur.in_dagen)


def opzegdatum(laatste_dag: date, opzegtermijn: Duur) -> date:
    """The last day on which notice still ends the agreement on `laatste_dag`.

    31 december 2019 with twelve months -> 31 december 2018: the whole term lies after the day of the notice.
    """
    eerste = maanden_later(laatste_dag + _DAG, -opzegtermijn.in_maanden) - timedelta(
        days=opzegtermijn.in_dagen
    )
    # Months of unequal length: step to the latest first day from which the term still fits.
    while einddatum(eerste, opzegtermijn) > laatste_dag:
        eerste -= _DAG
    while einddatum(eerste + _DAG, opzegtermijn) <= laatste_dag:
        eerste += _DAG
    return eerste - _DAG
