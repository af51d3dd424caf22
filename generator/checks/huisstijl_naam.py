"""Een huisstijl en een notatie heten zoals hun map of bestand.

Een project noemt een huisstijl bij de naam van haar map, en een huisstijl een notatie bij de naam van haar bestand. Staat er in het
bestand een andere naam, dan is onduidelijk welke bedoeld is: vaak is het dan een kopie waarin nog meer niet is aangepast.

Goed: `naam: emmen` in `templates/huisstijlen/emmen/huisstijl.yaml`

Fout: `naam: emmen` in `templates/huisstijlen/coevorden/huisstijl.yaml`

Herstel: verander de naam in het bestand, of die van de map.
"""

from collections.abc import Iterator

from generator.library.folders import shown
from generator.library.library import Library
from generator.problem import Position, Problem

_CODE = "huisstijl-naam"


def check(library: Library) -> Iterator[Problem]:
    """Compare names with those of folders and files."""
    for naam in library.huisstijlen():
        style = library.huisstijl(naam).value
        if style is not None and style.naam != naam:
            message = f"de map heet '{naam}', maar de huisstijl '{style.naam}'"
            yield Problem(_CODE, message, style.where("naam"), f"schrijf: naam: {naam}")
    for naam in library.notaties():
        notation = library.notatie(naam)
        path = library.bestand(f"templates/notaties/{naam}.yaml")
        if notation.value is not None and not notation.problems and notation.value.naam != naam and path:
            message = f"het bestand heet {naam}.yaml, maar de notatie '{notation.value.naam}'"
            yield Problem(_CODE, message, Position(shown(path)), f"schrijf: naam: {naam}")
