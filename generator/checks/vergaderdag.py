"""Een college of raad besluit op een dag waarop wordt vergaderd.

Een besluit op een zaterdag, een zondag of een feestdag is meestal een tikfout in de datum. Goede Vrijdag en 5 mei zijn in de Algemene
termijnenwet (artikel 3) feestdagen, maar daarop wordt wel gewerkt; die blijven buiten beschouwing. Van 25 juli tot en met 12 augustus valt de
zomervakantie in alle regio's samen en is de raad met reces, en tussen kerst en nieuwjaar vergadert niemand. De controle leest ook teksten:
„in de vergadering van 25 december 2014”. Het is een waarschuwing: het kan bedoeld zijn.

Goed:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2014-12-02, onderwerp: om de overeenkomst aan te gaan}

Fout:

    besluiten:
      aangaan: {orgaan: college, organisatie: emmen, datum: 2014-12-07, onderwerp: om de overeenkomst aan te gaan}

Herstel: kijk de datum na in het besluit.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks._datums import named_days
from generator.checks._melding import dag
from generator.checks._patronen import sentences
from generator.checks._teksten import teksten
from generator.dutch.dates import weekdag
from generator.dutch.holidays_nl import feestdagen
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem, Severity

_ZATERDAG = 5
_GEWERKT = ("goede vrijdag", "bevrijdingsdag")
# Ministerie van OCW, schoolvakanties: in these weeks all three regions have their summer holidays, in any order of turns.
_ZOMER = ((7, 25), (8, 12))
_KERST = (12, 24)
_VERGADERT = re.compile(
    r"\b(?:(?P<raad>raads|gemeenteraads)?vergadering(?:en)?|vergader(?:t|en|de|den)|bijeen(?:komst)?|raad besluit|raad besloot|raad vergadert)\b",
    re.IGNORECASE,
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look at the day of every decision, and of every meeting in a text."""
    for besluit in project.besluiten.values():
        if besluit.datum and (what := _vrij(besluit.datum, raad=besluit.orgaan == "raad")):
            message = f"{besluit.path('datum')}: {dag(besluit.datum)} was {what}"
            hint = "kijk de datum na in het besluit"
            yield Problem("vergaderdag", message, besluit.where("datum"), hint, Severity.WARNING)
    for each in teksten(project, library):
        for _, sentence in sentences(each.tekst):
            found = _VERGADERT.search(sentence)
            raad = bool(found and (found["raad"] or "raad" in sentence.lower()))
            days = named_days(sentence, each.dag) if found else ()
            if wrong := next(((one.dag, what) for one in days if (what := _vrij(one.dag, raad=raad))), None):
                wat = f"een vergadering op {dag(wrong[0])}: dat is {wrong[1]}"
                yield each.meld("vergaderdag", wat, "kijk de datum na", fout=False)


def _vrij(day: date, *, raad: bool) -> str:
    holiday = feestdagen(day.year).get(day, "")
    if holiday and holiday.lower() not in _GEWERKT:
        return holiday
    if day.weekday() >= _ZATERDAG:
        return f"een {weekdag(day)}"
    if (day.month, day.day) >= _KERST:
        return "tussen kerst en nieuwjaar"
    return "in het zomerreces" if raad and _ZOMER[0] <= (day.month, day.day) <= _ZOMER[1] else ""
