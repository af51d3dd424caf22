"""Boven een clausule staat welke datum telt, hoe ver de tekst is, en waarom zij er is.

Zonder `peildatum` kiest het programma de datum van ondertekening, en dat is bij personeel en bij taken vaak de verkeerde. Zonder `status`
weet niemand of de tekst is vastgesteld, en zonder `toelichting` niet wanneer de jurist haar kiest.

Bron: docs/clausules.md, De gegevens bovenaan.

Goed:

    titel: Kosten
    peildatum: ingang
    status: ontwerp
    toelichting: Kies deze tekst als de gemeenten per product afrekenen.

Fout:

    titel: Kosten
    status: ontwerp

Herstel: voeg de sleutel toe die de melding noemt.
"""

from collections.abc import Iterator

from generator.library.clause import Clausule
from generator.problem import Position, Problem

_NODIG = ("peildatum", "status", "toelichting")


def check(clausule: Clausule) -> Iterator[Problem]:
    """The keys that a clause cannot do without."""
    for key in _NODIG:
        if key not in clausule.kop.bron.sleutels:
            place = clausule.kop.where() or Position(clausule.bestand)
            yield Problem(
                "kop-onvolledig", f"boven deze clausule ontbreekt '{key}'", place, f"voeg toe: {key}: …"
            )
