"""Een college of raad besluit op een dag waarop wordt vergaderd.

Een besluit op een zaterdag, een zondag of een feestdag is meestal een tikfout in de datum. Goede Vrijdag en 5 mei zijn in de Algemene
termijnenwet (artikel 3) feestdagen, maar daarop wordt wel gewerkt; die blijven buiten beschouwing. Het is een waarschuwing: het kan
bedoeld zijn.

Goed:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2014-12-02, onderwerp: om de overeenkomst aan te gaan}

Fout:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2014-12-07, onderwerp: om de overeenkomst aan te gaan}

Herstel: kijk de datum na in het besluit.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag
from generator.dutch.dates import weekdag
from generator.dutch.holidays_nl import feestdagen
from generator.model import Project
from generator.problem import Problem, Severity

_ZATERDAG = 5
_GEWERKT = ("goede vrijdag", "bevrijdingsdag")


def check(project: Project) -> Iterator[Problem]:
    """Look at the day of every decision."""
    for besluit in project.besluiten.values():
        if besluit.datum and (what := _vrij(besluit.datum)):
            message = f"{besluit.path('datum')}: {dag(besluit.datum)} was {what}"
            hint = "kijk de datum na in het besluit"
            yield Problem("vergaderdag", message, besluit.where("datum"), hint, Severity.WARNING)


def _vrij(day: date) -> str:
    holiday = feestdagen(day.year).get(day, "")
    if holiday and holiday.lower() not in _GEWERKT:
        return holiday
    return f"een {weekdag(day)}" if day.weekday() >= _ZATERDAG else ""
