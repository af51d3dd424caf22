"""Wie een besluit nam, beslist niet op het bezwaar daartegen.

Mandaat om op een bezwaarschrift te beslissen wordt niet verleend aan wie het besluit krachtens mandaat nam (Algemene wet bestuursrecht,
artikel 10:3, derde lid). Krijgt de gastheer op een deelterrein van dezelfde gemeente zowel mandaat om te beslissen op aanvragen als op
bezwaar, dan liggen beide in één hand. Bezwaren behandelen, voorbereiden of daarover adviseren mag wel.

Goed:

    mandaten:
      - {bevoegdheid: beslissen op aanvragen om bijstand, deelterrein: werk}
      - {bevoegdheid: het horen en adviseren over bezwaarschriften, deelterrein: werk}

Fout:

    mandaten:
      - {bevoegdheid: beslissen op aanvragen om bijstand, deelterrein: werk}
      - {bevoegdheid: beslissen op bezwaarschriften, deelterrein: werk}

Herstel: laat de gemeente zelf op bezwaar beslissen, of geef dat mandaat aan een ander en zeg dat in de bevoegdheid („niet door wie
het besluit nam”).
"""

import re
from collections.abc import Iterator

from generator.checks._melding import zelfde_afnemer
from generator.model import Mandaat, Project
from generator.problem import Problem

_OP_BEZWAAR = re.compile(
    r"\b(beslissen|besluiten|nemen van (een )?(beslissing|besluit)(en)?)\b[^,;.]*\bbezwa", re.IGNORECASE
)
_VOORBEREIDEN = re.compile(r"\b(voorbereid\w*|advi\w+|horen|behandelen)\b", re.IGNORECASE)
_ANDER = re.compile(r"\b(niet|geen|behalve|een ander)\b", re.IGNORECASE)
_BESLUIT = re.compile(
    r"\b(beslissen|besluiten|toekennen|verlenen|beëindigen|herzien|weigeren|terugvorderen)\b", re.IGNORECASE
)


def check(project: Project) -> Iterator[Problem]:
    """Look for a mandate to decide on objections beside one to take the decision itself."""
    mandates = [each for each in project.mandaten if each.soort == "mandaat" and each.bevoegdheid]
    for mandaat in mandates:
        if not _beslist_op_bezwaar(mandaat):
            continue
        primary = next((each for each in mandates if _neemt_besluit(each, mandaat)), None)
        if primary:
            message = (
                f"{mandaat.path('bevoegdheid')}: op bezwaar beslist dan dezelfde als die het besluit neemt "
                f"({primary.bevoegdheid})"
            )
            hint = "laat de gemeente zelf op bezwaar beslissen (Algemene wet bestuursrecht, artikel 10:3, derde lid)"
            yield Problem("bezwaar-zelfde-hand", message, mandaat.where("bevoegdheid"), hint)


def _beslist_op_bezwaar(mandaat: Mandaat) -> bool:
    text = mandaat.bevoegdheid
    return bool(_OP_BEZWAAR.search(text)) and not _VOORBEREIDEN.search(text) and not _ANDER.search(text)


def _neemt_besluit(primary: Mandaat, bezwaar: Mandaat) -> bool:
    same = primary.deelterrein == bezwaar.deelterrein and zelfde_afnemer(primary.gever, bezwaar.gever)
    decides = _BESLUIT.search(primary.bevoegdheid) and "bezwa" not in primary.bevoegdheid.lower()
    return primary is not bezwaar and same and bool(decides)
