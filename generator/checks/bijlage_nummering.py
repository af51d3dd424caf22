"""De nummers van bijlagen lopen door, en ieder nummer komt één keer voor.

Wie in de titel van een bijlage zelf een nummer zet („Bijlage 3: Tarieven”), moet alle nummers bijhouden. Valt er een bijlage weg, dan
springt de telling van 1 naar 3 en zoekt de lezer naar een bijlage die er niet is. Het programma nummert de lijst zelf; een nummer in de
titel kan daarom ook weg.

Goed:

    documenten:
      raam:
        bijlagen: [{titel: "Bijlage 1: Productencatalogus"}, {titel: "Bijlage 2: Tarieven"}]

Fout:

    documenten:
      raam:
        bijlagen: [{titel: "Bijlage 1: Productencatalogus"}, {titel: "Bijlage 3: Tarieven"}]

Herstel: nummer de bijlagen opnieuw, voeg de ontbrekende toe, of laat de nummers weg.
"""

import re
from collections.abc import Iterator

from generator.checks._bijlagen import lijsten
from generator.dutch.words import rangtelwoord_voluit
from generator.model import Project
from generator.problem import Problem

_NUMMER = re.compile(r"^\s*bijlage\s+(?:(?P<cijfer>\d{1,2})|(?P<letter>[A-Z]))\b", re.IGNORECASE)


def check(project: Project) -> Iterator[Problem]:
    """Look at the numbers in the titles of every list of annexes."""
    titles = {id_: each.titel or "" for id_, each in project.stukken.items()}
    titles |= {id_: each.titel or "" for id_, each in project.documenten.items()}
    for lijst in lijsten(project):
        expected = 1
        for bijlage in lijst:
            number = _nummer(bijlage.titel or titles.get(bijlage.document or "", ""))
            if number is None:
                expected += 1
                continue
            if number != expected:
                key = "titel" if bijlage.titel else "document"
                wat = "staat er twee keer" if number < expected else f"volgt op {expected - 1}"
                message = f"{bijlage.path(key)}: bijlage {number} {wat}; dit is de {rangtelwoord_voluit(expected)} bijlage"
                if expected == 1:
                    message = f"{bijlage.path(key)}: de eerste bijlage heeft nummer {number}"
                hint = "nummer de bijlagen opnieuw, voeg de ontbrekende toe, of laat de nummers weg"
                yield Problem("bijlage-nummering", message, bijlage.where(key), hint)
            expected = number + 1


def _nummer(titel: str) -> int | None:
    found = _NUMMER.match(titel)
    if found is None:
        return None
    return int(found["cijfer"]) if found["cijfer"] else ord(found["letter"].upper()) - ord("A") + 1
