"""Een KPI heeft voor een afnemer één norm.

De rapportage noemt een KPI bij zijn code. Staat die code er voor dezelfde afnemer nog eens, met een andere norm, eenheid of
omschrijving, dan weet niemand welke geldt. Met twee afnemers mogen verschillende normen zijn afgesproken, en op een ander
deelterrein mag dezelfde code iets anders zijn. Een KPI zonder afnemer geldt voor iedereen.

Goed:

    kpis:
      - {code: K1, omschrijving: tijdig, deelterrein: werk, afnemer: coevorden, eenheid: procent, norm: 95%}
      - {code: K1, omschrijving: tijdig, deelterrein: werk, afnemer: borger-odoorn, eenheid: procent, norm: 90%}

Fout:

    kpis:
      - {code: K1, omschrijving: tijdig, deelterrein: werk, eenheid: procent, norm: 95%}
      - {code: K1, omschrijving: tijdig, deelterrein: werk, eenheid: procent, norm: 90%}

Herstel: geef de tweede een eigen code, noem bij beide de afnemer, of haal er een weg.
"""

from collections.abc import Iterator

from generator.checks._dubbel import dubbele_codes
from generator.model import Kpi, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the KPIs with the same code."""
    for first, second in dubbele_codes(project.kpis):
        yield _fout(first, second)


def _fout(first: Kpi, second: Kpi) -> Problem:
    for key in ("norm", "eenheid", "omschrijving", "meetmoment"):
        one, other = getattr(first, key), getattr(second, key)
        if one and other and one != other:
            message = f"{second.path(key)}: {second.code} heeft hier {key} '{other}', eerder '{one}'"
            hint = f"maak de {key} gelijk, geef een eigen code of noem bij beide de afnemer"
            return Problem("kpi-dubbel", message, second.where(key), hint)
    message = f"{second.path('code')}: {second.code} staat er al"
    return Problem(
        "kpi-dubbel", message, second.where("code"), "haal een van beide weg, of geef een eigen code"
    )
