"""Een huisstijl noemt een notatie die bestaat.

De notatie bepaalt hoe datums, bedragen en verwijzingen worden geschreven. Zij is een bestand in `templates/notaties/`. Bron:
[notatie](notatie.md#een-eigen-notatie).

Goed: `notatie: standaard`

Fout: `notatie: standard`

Herstel: verbeter de naam, of maak het bestand.
"""

from collections.abc import Iterator

from generator.library.library import Library
from generator.problem import Problem
from generator.values import suggest


def check(library: Library) -> Iterator[Problem]:
    """Look for the file of every notation that a house style names."""
    for naam in library.huisstijlen():
        style = library.huisstijl(naam).value
        if style is not None and library.bestand(f"templates/notaties/{style.notatie}.yaml") is None:
            message = f"de notatie '{style.notatie}' bestaat niet"
            hint = suggest(style.notatie, library.notaties())
            yield Problem("huisstijl-notatie", message, style.where("notatie"), hint)
