"""De teksten van een clausule sluiten op elkaar aan: elke dag heeft er ten hoogste één, en er valt geen dag tussen.

De jongste tekst die is begonnen, geldt. Begint een tekst na haar eigen einde, dan geldt zij nooit. Beginnen er twee op dezelfde dag, dan
is niet te zeggen welke. Eindigt een tekst voordat de volgende begint, dan heeft een document van een dag ertussen die clausule
niet.

Bron: docs/clausules.md.

Goed:

    # kosten@2020-01-01.md, naast kosten.md
    geldig_tot: 2022-07-01

Fout:

    # kosten@2020-01-01.md
    geldig_tot: 2019-01-01

Herstel: verander `geldig_tot`, `geldig_vanaf` of de datum in de naam van het bestand.
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.dutch.dates import datum
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Position, Problem, Severity

_CODE = "teksten-overlappen"


def check(library: Library) -> Iterator[Problem]:
    """Compare the texts of every clause in their order."""
    for id_ in library.clausule_ids():
        versions = library.clausules(id_).value or ()
        for each in versions:
            if each.kop.geldig_tot and each.kop.geldig_tot <= each.vanaf:
                message = f"deze tekst eindigt op {datum(each.kop.geldig_tot)}, voordat zij begint"
                yield Problem(_CODE, message, each.kop.where("geldig_tot"), "verander geldig_tot")
        for before, after in pairwise(versions):
            yield from _between(before, after)


def _between(before: Clausule, after: Clausule) -> Iterator[Problem]:
    ends = before.kop.geldig_tot
    place = after.kop.where("geldig_vanaf") or Position(after.bestand)
    if before.vanaf == after.vanaf:
        message = f"deze tekst begint op dezelfde dag als {before.bestand}"
        yield Problem("teksten-overlappen", message, place, "geef een van de twee een andere datum")
    elif ends and ends > after.vanaf:
        message = (
            f"deze tekst geldt tot {datum(ends)}, maar {after.bestand} begint al op {datum(after.vanaf)}"
        )
        yield Problem(_CODE, message, before.kop.where("geldig_tot"), f"maak er {after.vanaf} van")
    elif ends and ends < after.vanaf:
        message = f"tussen {datum(ends)} en {datum(after.vanaf)} geldt geen tekst van deze clausule"
        hint = "sluit aan, of laat dit zo als de clausule er dan niet hoort"
        yield Problem(_CODE, message, before.kop.where("geldig_tot"), hint, Severity.WARNING)
