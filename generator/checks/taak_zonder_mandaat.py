"""Een taak waarbij de gastheer namens de gast beslist, heeft een mandaat.

Een besluit neemt het orgaan dat daartoe bevoegd is, of wie daarvoor mandaat heeft (Algemene wet bestuursrecht, artikelen 10:1 en 10:2). Staat er
onder de taken of in de productencatalogus dat de gastheer beslist, en is er op dat deelterrein geen enkel mandaat, dan is ieder besluit
onbevoegd genomen, of het mandaat is vergeten. Voorbereiden, adviseren en uitvoeren kan zonder. Bij een centrumregeling zit het mandaat in de
regeling zelf. Waarschuwing.

Goed:

    deelterreinen:
      werk: {naam: werk en inkomen, taken: [beslissen op aanvragen om bijstand]}
    mandaten:
      - {bevoegdheid: beslissen op aanvragen om bijstand, deelterrein: werk}

Fout:

    deelterreinen:
      werk: {naam: werk en inkomen, taken: [beslissen op aanvragen om bijstand]}

Herstel: voeg onder `mandaten` het mandaat toe, of beschrijf de taak als voorbereiden.
"""

import re
from collections.abc import Iterator

from generator.checks._melding import plek
from generator.model import Project
from generator.problem import Position, Problem, Severity

_BESLIST = re.compile(
    r"^(?:het\s+)?(?:(?:nemen van (?:een )?besluit(?:en)?|beslissen|besluiten)\s+(?:op|over)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:aanvra|verzoek|melding|bezwa|toekenn|uitkering|vergunning|subsidie)\w*"
    r"|(?:toekennen|afwijzen|weigeren) van (?:[\w-]+\s+){0,3}?(?:bijstand|uitkering|vergunning|subsidie|voorziening|ontheffing)\w*"
    r"|verlenen van (?:een )?(?:vergunning|ontheffing|subsidie)\w*)\b",
    re.IGNORECASE,
)


def check(project: Project) -> Iterator[Problem]:
    """Look for deciding in the tasks of an area that has no mandate."""
    if project.samenwerking.vorm == "centrumregeling":
        return
    mandated = {each.deelterrein for each in project.mandaten}
    agreed = {each.deelterrein for each in project.documenten.values() if each.soort == "deelovereenkomst"}
    seen: set[str] = set()
    for area, pad, text, place in _taken(project):
        if area in agreed and area not in mandated and area not in seen and _BESLIST.search(text):
            seen.add(area)
            message = f"{pad}: hier beslist de gastheer voor de gast, maar er is voor {area} geen mandaat"
            hint = f"voeg onder mandaten toe: {{bevoegdheid: {text}, deelterrein: {area}}}"
            yield Problem("taak-zonder-mandaat", message, place, hint, Severity.WARNING)


def _taken(project: Project) -> Iterator[tuple[str, str, str, Position | None]]:
    """The tasks of every area, and the services in its catalogue: the area, the path, the words and the place."""
    for id_, area in project.deelterreinen.items():
        for number, task in enumerate(area.taken, 1):
            yield id_, f"{area.path('taken')}[{number}]", task or "", plek(area, "taken", number)
    for dienst in project.catalogus:
        if dienst.inbegrepen and dienst.deelterrein:
            pad = dienst.path("omschrijving")
            yield dienst.deelterrein, pad, dienst.omschrijving or "", dienst.where("omschrijving")
