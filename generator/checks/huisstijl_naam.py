"""Een huisstijl heet zoals haar map.

Een project noemt een huisstijl bij de naam van haar map. Staat er in `huisstijl.yaml` een andere naam, dan is onduidelijk welke bedoeld
is: vaak is het dan een kopie waarin nog meer niet is aangepast.

Goed:

    # templates/huisstijlen/emmen/huisstijl.yaml
    naam: emmen

Fout:

    # templates/huisstijlen/coevorden/huisstijl.yaml
    naam: emmen

Herstel: verander de naam in het bestand, of die van de map.
"""

from collections.abc import Iterator

from generator.problem import Problem
from generator.wordtemplate.template import Stijlmap


def check(huisstijl: Stijlmap) -> Iterator[Problem]:
    """Compare the name with that of the folder."""
    if huisstijl.stijl.naam != huisstijl.naam:
        message = f"de map heet '{huisstijl.naam}', maar de huisstijl '{huisstijl.stijl.naam}'"
        place = huisstijl.stijl.where("naam")
        yield Problem("huisstijl-naam", message, place, f"schrijf: naam: {huisstijl.naam}")
