"""Een notatie heet zoals haar bestand.

Een huisstijl noemt een notatie bij de naam van haar bestand in `templates/notaties/`. Staat er in het bestand een andere naam, dan is het
vaak een kopie waarin nog meer niet is aangepast.

Goed:

    # templates/notaties/belgie.yaml
    naam: belgie

Fout:

    # templates/notaties/belgie.yaml
    naam: standaard

Herstel: verander de naam in het bestand, of die van het bestand.
"""

from collections.abc import Iterator

from generator.library.folders import shown
from generator.library.library import Library
from generator.problem import Position, Problem


def check(library: Library) -> Iterator[Problem]:
    """Compare names with those of files."""
    for naam in library.notaties():
        notation = library.notatie(naam)
        path = library.bestand(f"templates/notaties/{naam}.yaml")
        if notation.value is not None and not notation.problems and notation.value.naam != naam and path:
            message = f"het bestand heet {naam}.yaml, maar de notatie '{notation.value.naam}'"
            yield Problem("notatie-naam", message, Position(shown(path)), f"schrijf: naam: {naam}")
