"""Sommige bevoegdheden kunnen niet in mandaat worden uitgeoefend.

Mandaat is uitgesloten voor het vaststellen van algemeen verbindende voorschriften (zoals verordeningen), voor besluiten met een
versterkte meerderheid, voor het beslissen op een beroepschrift, en voor het vernietigen of het onthouden van goedkeuring aan een besluit van een ander bestuursorgaan
(Algemene wet bestuursrecht, artikel 10:3, tweede lid). Voor beleidsregels ligt dat anders; daar zegt deze controle niets over.

Goed:

    mandaten:
      - {bevoegdheid: beslissen op aanvragen op grond van de verordening, deelterrein: werk}

Fout:

    mandaten:
      - {bevoegdheid: vaststellen van de verordening, deelterrein: werk}

Herstel: haal de bevoegdheid uit de lijst; de gastheer kan het voorstel wel voorbereiden.
"""

import re
from collections.abc import Iterator

from generator.model import Project
from generator.problem import Problem

# Awb 10:3 lid 2, by letter.
_UITGESLOTEN = {
    "het vaststellen van algemeen verbindende voorschriften": re.compile(
        r"\b(vaststell?en|wijzigen|aanpassen|intrekken|geven|uitvaardigen)\b(?! van besluiten).{0,40}"
        r"\b(verordening(en)?|algemeen verbindende? voorschrift(en)?)\b"
        r"|\bverordening(en)?\s+(vaststellen|vast te stellen|wijzigen|intrekken)\b"
    ),
    "een besluit met een versterkte meerderheid": re.compile(r"\bversterkte meerderheid\b"),
    "het beslissen op een beroepschrift": re.compile(
        r"\b(beslissen|besluiten)\b.{0,20}\b(administratief beroep|beroepschrift(en)?)\b"
    ),
    "het vernietigen van een besluit van een ander bestuursorgaan of het onthouden van goedkeuring": re.compile(
        r"\bvernietigen\b.{0,60}\bbesluit|\bonthouden\b.{0,20}\bgoedkeuring\b|\bgoedkeuring\b.{0,20}\bonthouden\b"
    ),
}
# Deciding on the ground of a by-law is something else than making one; what is excepted is not in.
_WEL = re.compile(
    r"\b(op grond van|krachtens|ingevolge|volgens|bedoeld in|behalve|met uitzondering van|voorbereiden)\b"
)


def check(project: Project) -> Iterator[Problem]:
    """Look for powers that the law keeps from a mandate."""
    for mandaat in project.mandaten:
        if what := uitgesloten(mandaat.bevoegdheid or ""):
            message = f"{mandaat.path('bevoegdheid')}: {what} kan niet in mandaat"
            hint = "haal de bevoegdheid uit de lijst (Algemene wet bestuursrecht, artikel 10:3, tweede lid)"
            yield Problem("mandaat-niet-mogelijk", message, mandaat.where("bevoegdheid"), hint)


def uitgesloten(bevoegdheid: str) -> str:
    """What it is that the law keeps from a mandate, in a power as somebody wrote it; "" where it may be given."""
    text = bevoegdheid.lower()
    for what, pattern in _UITGESLOTEN.items():
        found = pattern.search(text)
        if found and not _WEL.search(text[: found.end()]):
            return what
    return ""
