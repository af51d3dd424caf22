"""Elk veld van een soort komt ergens in het document terecht.

Een veld dat geen clausule, titel, verwijzing of huisstijl gebruikt, vraagt iemand om gegevens waar niets mee gebeurt. Vaak is de naam in
de clausule anders geschreven. Velden die het programma zelf leest, zoals het onderwerp van een brief, tellen als gebruikt.

Bron: docs/soorten.md.

Goed:

    velden:
      opzegtermijn: {type: duur, label: opzegtermijn}

Fout:

    velden:
      opzeg_termijn: {type: duur, label: opzegtermijn}

Herstel: gebruik het veld in een clausule van deze soort, of haal het weg.
"""

from collections.abc import Iterator, Mapping

from generator.clausecheck.usage import fields_used
from generator.fields import Record
from generator.library.kinds import Soort, Veldopgave
from generator.library.library import Library
from generator.problem import Problem, Severity


def check(soort: Soort, library: Library) -> Iterator[Problem]:
    """Compare the fields of a kind with everything that is asked for."""
    yield from _unused(soort.blad, soort.blad.velden, fields_used(soort, library))


def _unused(record: Record, velden: Mapping[str, Veldopgave], used: frozenset[str]) -> Iterator[Problem]:
    for naam, opgave in velden.items():
        if naam not in used:
            message = f"geen clausule van deze soort gebruikt het veld '{naam}'"
            hint = "gebruik het, of haal het weg"
            yield Problem("veld-ongebruikt", message, record.where(f"velden.{naam}"), hint, Severity.WARNING)
        elif opgave.velden:
            yield from _unused(opgave, opgave.velden, used)
