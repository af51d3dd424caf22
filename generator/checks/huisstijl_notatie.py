"""Een huisstijl noemt een notatie die bestaat.

De notatie bepaalt hoe datums, bedragen en verwijzingen worden geschreven. Zij is een bestand in `templates/notaties/`. Bron:
[notatie](notatie.md#een-eigen-notatie).

Goed:

    notatie: standaard

Fout:

    notatie: standard

Herstel: verbeter de naam, of maak het bestand.
"""

from collections.abc import Iterator

from generator.library.library import Library
from generator.problem import Problem
from generator.values import suggest
from generator.wordtemplate.template import Stijlmap


def check(huisstijl: Stijlmap, library: Library) -> Iterator[Problem]:
    """Look for the file of the notation."""
    notation = huisstijl.stijl.notatie
    if notation not in library.notaties():
        hint = suggest(notation, library.notaties())
        place = huisstijl.stijl.where("notatie")
        yield Problem("huisstijl-notatie", f"de notatie '{notation}' bestaat niet", place, hint)
