"""Wie een besluit nam, beslist niet op het bezwaar daartegen.

Mandaat om op een bezwaarschrift te beslissen wordt niet verleend aan wie het besluit krachtens mandaat nam (Algemene wet bestuursrecht,
artikel 10:3, derde lid). Krijgt de gastheer op een deelterrein van dezelfde gemeente zowel mandaat om te beslissen op aanvragen als op
bezwaar, dan liggen beide in één hand. Dat kan ook in de productencatalogus, bij de taken of in een brief staan. Bezwaren behandelen,
voorbereiden of daarover adviseren mag wel.

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
from dataclasses import dataclass

from generator.checks._melding import zelfde_afnemer
from generator.checks._patronen import sentences
from generator.checks._teksten import teksten
from generator.fields import Record
from generator.model import Mandaat, Project
from generator.problem import Problem, Severity

# Deciding, as a verb; who advises on "de beslissing op bezwaar" decides nothing.
_BESLIST = r"(?:beslis(?:t|sen)|afdoen|afgedaan|heroverweg(?:en|t)|besluiten op|nemen van (?:een |de )?(?:beslissing|besluit)(?:en)? op|(?:un|on)?gegrond verklaren)"
_OP_BEZWAAR = re.compile(
    rf"\b{_BESLIST}\b[^;.]*\bbezwa|\bbezwa\w*\b[^;.,]*\b{_BESLIST}\b|\bbeslissingen? op bezwaar\b[^;.,]*\bnemen\b",
    re.IGNORECASE,
)
_VOORBEREIDEN = re.compile(
    rf"\b(?:voorbereiden|voorbereiding|adviseren|advies)\s+(?:van|over|bij)\s+(?:het\s+)?{_BESLIST}",
    re.IGNORECASE,
)
_ANDER = re.compile(
    r"\b(niet|geen|behalve|uitgezonderd|uitzondering|een ander\w*|zelf|ons college|blijft|blijven|voorbehouden)\b",
    re.IGNORECASE,
)
_BESLUIT = re.compile(
    r"\b(beslissen|besluiten|toekennen|afwijzen|verlenen|verstrekken|beëindigen|herzien|intrekken|weigeren|terugvorderen|opleggen)\b",
    re.IGNORECASE,
)
_EN_DAARTEGEN = re.compile(r"\b(aanvra|verzoek|melding)\w*\b[^;.]*\bbezwa", re.IGNORECASE)
_HINT = "laat de gemeente zelf op bezwaar beslissen (Algemene wet bestuursrecht, artikel 10:3, derde lid)"


@dataclass(frozen=True, slots=True)
class _Plaats:
    """Where the host gets the power to decide on objections."""

    record: Record
    sleutel: str
    deelterrein: str
    gever: str | None


def check(project: Project) -> Iterator[Problem]:
    """Look for a power to decide on objections beside a mandate to take the decision itself."""
    mandates = [each for each in project.mandaten if each.soort == "mandaat" and each.bevoegdheid]
    for place in _bezwaar(project):
        primary = next((each for each in mandates if _neemt_besluit(each, place)), None)
        if primary:
            pad = place.record.path(place.sleutel)
            own = place.record is primary
            which = "in ditzelfde mandaat" if own else primary.bevoegdheid
            message = f"{pad}: op bezwaar beslist dan dezelfde als die het besluit neemt ({which})"
            yield Problem("bezwaar-zelfde-hand", message, place.record.where(place.sleutel), _HINT)
    if any(_BESLUIT.search(each.bevoegdheid) for each in mandates):
        yield from _teksten(project)


def _bezwaar(project: Project) -> Iterator[_Plaats]:
    """Every mandate to decide on objections, and every service of that kind in the catalogue."""
    for mandaat in project.mandaten:
        if mandaat.soort == "mandaat" and _beslist_op_bezwaar(mandaat.bevoegdheid or ""):
            yield _Plaats(mandaat, "bevoegdheid", mandaat.deelterrein, mandaat.gever)
    for dienst in project.catalogus:
        if dienst.inbegrepen and _beslist_op_bezwaar(dienst.omschrijving or ""):
            yield _Plaats(dienst, "omschrijving", dienst.deelterrein, dienst.afnemer)


def _teksten(project: Project) -> Iterator[Problem]:
    """Tasks and letters that have the host decide on objections."""
    hosts = [id_ for id_, each in project.samenwerking.partijen.items() if each.rol == "gastheer"]
    names = [project.organisaties[id_].naam for id_ in hosts if id_ in project.organisaties]
    names += [project.samenwerking.rolwoorden.gastheer.enkelvoud, "gastheer"]
    guests = [id_ for id_, each in project.samenwerking.partijen.items() if each.rol == "gast"]
    others = [project.organisaties[id_].naam for id_ in guests if id_ in project.organisaties]
    others += [project.samenwerking.rolwoorden.gast.enkelvoud, "college"]
    for each in teksten(project):
        task = ".taken[" in each.pad
        for _, sentence in sentences(each.tekst) if task or each.pad.startswith("documenten.") else ():
            named = task or any(name and name.lower() in sentence.lower() for name in names)
            named = named and not any(name and name.lower() in sentence.lower() for name in others)
            if named and _beslist_op_bezwaar(sentence):
                message = f"{each.pad}: op bezwaar beslist dan dezelfde als die het besluit neemt"
                yield Problem("bezwaar-zelfde-hand", message, each.plaats, _HINT, Severity.WARNING)


def _beslist_op_bezwaar(text: str) -> bool:
    return bool(_OP_BEZWAAR.search(text)) and not _VOORBEREIDEN.search(text) and not _ANDER.search(text)


def _neemt_besluit(primary: Mandaat, bezwaar: _Plaats) -> bool:
    if primary is bezwaar.record:
        return bool(_EN_DAARTEGEN.search(primary.bevoegdheid))
    same = primary.deelterrein == bezwaar.deelterrein and zelfde_afnemer(primary.gever, bezwaar.gever)
    decides = _BESLUIT.search(primary.bevoegdheid) and "bezwa" not in primary.bevoegdheid.lower()
    return same and bool(decides)
