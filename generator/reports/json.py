"""A report for programs in; JSON of our own out, with Dutch keys that docs/controleren.md explains."""

import json

from generator.examine.examine import Onderzocht
from generator.reports import Melding, Rapport

VERSIE = 1  # goes up when a key changes its meaning or goes away


def write(rapport: Rapport) -> str:
    """Write the whole report."""
    content = {
        "soort": "akkoord-rapport",
        "versie": VERSIE,
        "akkoord": rapport.versie,
        "geslaagd": rapport.geslaagd,
        "onderzocht": [_subject(each, found) for each, found in rapport.per_onderwerp()],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _subject(each: Onderzocht, found: tuple[Melding, ...]) -> dict[str, object]:
    return {
        "pad": each.pad,
        "documenten": each.documenten,
        "meldingen": [_problem(melding) for melding in found],
        "bekend": each.bekend,
        "open_punten": {document: list(labels) for document, labels in each.open_punten},
        "opmerkingen": list(each.opmerkingen),
    }


def _problem(melding: Melding) -> dict[str, object]:
    problem, place = melding.problem, melding.problem.position
    return {
        "code": problem.code,
        "ernst": "uitgezonderd" if problem.exemption else str(problem.severity),
        "melding": problem.message,
        "tip": problem.hint or None,
        "reden": problem.exemption or None,
        "bestand": place.file if place else None,
        "regel": place.line if place else None,
        "kolom": place.column if place else None,
        "lengte": place.length if place else None,
        "vingerafdruk": melding.vingerafdruk,
    }
