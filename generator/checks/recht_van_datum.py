"""Een tekst noemt het recht van de datum van zijn document.

Een overeenkomst van 2015 over de Wet werk en bijstand, of een brief van 2026 over de Wob: de wet is er niet meer. Omgekeerd kent een
overeenkomst van 2009 geen Cao Gemeenten, geen AVG en geen Participatiewet. Het recht van de dag van ondertekening en dat van de
ingangsdatum zijn allebei goed. Wie zegt dat een wet oud, nieuw of vervangen is, of vanaf wanneer zij geldt, schrijft over haar geschiedenis;
daar zegt deze controle niets over. De wetten met hun datums staan in de bibliotheek, in `clauses/wetten`.

Goed:

    documenten:
      brief: {soort: raadsbrief, datum: 2026-12-17, kosten_toelichting: De kosten van de Participatiewet blijven lokaal.}

Fout:

    documenten:
      brief: {soort: raadsbrief, datum: 2026-12-17, kosten_toelichting: De kosten van de WWB blijven lokaal.}

Herstel: noem de wet die op de datum van het document geldt, of zeg dat het om vroeger gaat („de toenmalige Wet werk en bijstand”).
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag
from generator.checks._patronen import plain, sentences
from generator.checks._recht import (
    GESCHIEDENIS,
    Recht,
    Regel,
    gedateerd,
    genoemde_dagen,
    read_recht,
    zonder_titels,
)
from generator.checks._teksten import Tekst
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem

# Whoever is employed elsewhere had a contract under civil law at any time.
_ANDERE_WERKGEVER = re.compile(
    r"\b(?:uitzend\w*|inhuur|ingehuurd\w*|stichting|bedrijf|ondernemer\w*|zzp\w*)\b", re.IGNORECASE
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for laws and bodies that are not those of the day."""
    dated = list(gedateerd(project, library))
    recht = read_recht(library) if dated else None
    for each, days in dated:
        seen: set[str] = set()
        for found, regel in _noemt(recht, zonder_titels(project, plain(each.tekst))) if recht else ():
            if found not in seen and not any(regel.geldt(day) for day in days):
                seen.add(found)
                yield _fout(each, found, regel, min(days))


def _noemt(recht: Recht, text: str) -> Iterator[tuple[str, Regel]]:
    """The laws that a text names, but for sentences about their history."""
    for _, sentence in sentences(text):
        if GESCHIEDENIS.search(sentence):
            continue
        elsewhere = _ANDERE_WERKGEVER.search(sentence)
        about = genoemde_dagen(sentence)
        for found, regel in recht.genoemd(sentence):
            if elsewhere and found.lower().startswith("arbeids"):
                continue
            if not any(regel.geldt(day) for day in about):
                yield found, regel


def _fout(tekst: Tekst, found: str, regel: Regel, day: date) -> Problem:
    what = "deze tekst staat in een document" if tekst.in_clausule else "dit document is"
    if regel.vanaf and day < regel.vanaf:
        message = f"'{found}' is er pas sinds {dag(regel.vanaf)}, {what} van {dag(day)}"
    else:
        assert regel.tot is not None
        message = f"'{found}' is er sinds {dag(regel.tot)} niet meer, {what} van {dag(day)}"
    hint = f"op die dag: {regel.anders}?" if regel.anders else "noem het recht van die dag"
    return tekst.meld("recht-van-datum", message, hint)
