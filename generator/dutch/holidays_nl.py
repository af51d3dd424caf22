"""Statutory terms and public holidays: a date in, the same or a later date out, as the Algemene termijnenwet has it.

Articles: 1 (a term that ends on a Saturday, Sunday or holiday is extended), 2 (a term of three days or more holds two
working days), 3 (the holidays), 4 (terms the act leaves alone). The act counts for terms in a law, not in agreements.
"""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

from generator.dutch.calendar_nl import termijn_na
from generator.dutch.durations import Duur

_DAG = timedelta(days=1)
_ZATERDAG = 5
_ARTIKEL_4 = {"maanden": 3, "dagen": 90, "weken": 12}


@cache
def feestdagen(jaar: int) -> dict[date, str]:
    """Article 3 lid 1 and 2: the holidays of a year, Goede Vrijdag and every 5 May included."""
    from holidays import country_holidays  # noqa: PLC0415  # slow to import, and only this function needs it

    # 5 May is optional in the package (a day off once in five years), but in the act it counts every year.
    dagen = country_holidays("NL", years=jaar, categories=("public", "optional"), language="nl")
    namen = {date(dag.year, dag.month, dag.day): str(naam) for dag, naam in dagen.items()}
    return {dag: namen[dag] for dag in sorted(namen)}


def is_werkdag(dag: date, gelijkgesteld: Collection[date] = ()) -> bool:
    """Whether a term can end on this day; `gelijkgesteld` holds the days named by royal decree (article 3 lid 3)."""
    return dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year) and dag not in gelijkgesteld


def termijn_verlengd(einde: date, gelijkgesteld: Collection[date] = ()) -> date:
    """Article 1 lid 1: up to and including the next day that is no Saturday, Sunday or holiday."""
    while not is_werkdag(einde, gelijkgesteld):
        einde += _DAG
    return einde


def wettelijke_termijn(gebeurtenis: date, duur: Duur, gelijkgesteld: Collection[date] = ()) -> date:
    """The last day of a term in a law that runs from an event, with articles 1, 2 and 4 applied."""
    einde = termijn_na(gebeurtenis, duur)
    if _valt_erbuiten(duur):
        return einde
    if duur.in_maanden or duur.in_dagen >= 3:  # noqa: PLR2004  # article 2: three days or more
        einde = max(einde, _tweede_werkdag(gebeurtenis, gelijkgesteld))
    return termijn_verlengd(einde, gelijkgesteld)


def _valt_erbuiten(duur: Duur) -> bool:
    # Article 4, a: more than 90 days, twelve weeks or three months, or one or more years.
    te_lang = any(getattr(duur, eenheid) > grens for eenheid, grens in _ARTIKEL_4.items())
    return te_lang or duur.jaren > 0


def _tweede_werkdag(na: date, gelijkgesteld: Collection[date]) -> date:
    for _ in range(2):
        na = termijn_verlengd(na + _DAG, gelijkgesteld)
    return na
