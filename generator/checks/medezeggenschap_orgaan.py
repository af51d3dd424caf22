"""Het overlegorgaan past bij de datum: Georganiseerd Overleg tot 2020, lokaal overleg daarna.

Met de Wet normalisering rechtspositie ambtenaren kwamen op 1 januari 2020 de Cao Gemeenten en het lokaal overleg in de plaats van de
CAR-UWO en het Georganiseerd Overleg (GO). Wie in 2024 over overeenstemming met het GO schrijft, citeert een orgaan dat er niet meer
is. De ondernemingsraad (OR) bestond voor en na die dag.

Goed:

    medezeggenschap:
      - {orgaan: GO, organisatie: emmen, datum: 2009-06-11, strekking: positief}
      - {orgaan: lokaal overleg, organisatie: emmen, datum: 2026-10-08, strekking: overeenstemming}

Fout:

    medezeggenschap:
      - {orgaan: GO, organisatie: emmen, datum: 2026-10-08, strekking: overeenstemming}

Herstel: verbeter het orgaan of de datum.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag
from generator.model import Project
from generator.problem import Problem

_WNRA = date(2020, 1, 1)  # Wet normalisering rechtspositie ambtenaren


def check(project: Project) -> Iterator[Problem]:
    """Compare the body of every advice with its day."""
    for each in project.medezeggenschap:
        if each.datum is None:
            continue
        if each.orgaan == "GO" and each.datum >= _WNRA:
            message = f"{each.path('orgaan')}: op {dag(each.datum)} was er geen Georganiseerd Overleg meer"
            hint = "sinds 1 januari 2020: lokaal overleg"
        elif each.orgaan == "lokaal overleg" and each.datum < _WNRA:
            message = f"{each.path('orgaan')}: op {dag(each.datum)} was er nog geen lokaal overleg"
            hint = "tot 1 januari 2020: GO"
        else:
            continue
        yield Problem("medezeggenschap-orgaan", message, each.where("orgaan"), hint)
