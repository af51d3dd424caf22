"""Een telefoonnummer staat in één document op één manier.

De huisstijl bepaalt hoe een nummer wordt geschreven, dus in het document staat het overal hetzelfde. Maar twee schrijfwijzen in
het projectbestand kunnen ook twee nummers zijn, waarvan er een een tikfout heeft. Daarom meldt het programma ze, en beslist u.
Waarschuwing. Bron: Taaladvies, telefoonnummers (één schrijfwijze per tekst).

Goed:

    organisaties:
      emmen: {naam: Emmen, fax: 0591 685599}
    documenten:
      brief: {soort: raadsbrief, fax: 0591 685599}

Fout:

    organisaties:
      emmen: {naam: Emmen, fax: 0591 685599}
    documenten:
      brief: {soort: raadsbrief, fax: (0591) 685599}

Herstel: schrijf het nummer op beide plaatsen hetzelfde, of laat het bij de brief weg: dan geldt dat van de organisatie.
"""

from collections.abc import Iterator

from generator.model import Project
from generator.problem import Problem, Severity
from generator.walk import Vindplaats, walk


def check(project: Project) -> Iterator[Problem]:
    """Hold every telephone number against the same digits elsewhere."""
    seen: dict[str, Vindplaats] = {}
    for found in walk(project):
        if not found.veld or found.veld.naam != "telefoon":
            continue
        digits = "".join(character for character in found.waarde if character.isdigit())
        first = seen.setdefault(digits, found)
        if first.waarde != found.waarde:
            message = f"{found.pad}: '{found.waarde}' staat bij {first.pad} als '{first.waarde}'"
            hint = "schrijf het nummer op beide plaatsen hetzelfde, of laat het hier weg"
            yield Problem("telefoonnotatie", message, found.plaats, hint, Severity.WARNING)
