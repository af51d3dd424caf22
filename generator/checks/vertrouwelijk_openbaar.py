"""Wat vertrouwelijk is, gaat niet mee met wat openbaar wordt.

Brieven aan de raad en hun bijlagen worden openbaar, tenzij er geheimhouding op ligt (Gemeentewet; Wet open overheid, artikel 5.1, tweede
lid, onder e: de persoonlijke levenssfeer). De personeelsbijlage en elk stuk met `vertrouwelijk: ja` gaan daarom niet als gewone bijlage mee
met een brief of bericht, heten in geen enkele lijst `vertrouwelijk: nee`, en hebben geen publicatiedatum. Het openbare overzicht noemt geen
groep van minder dan drie mensen: daarin is iemand te herkennen.

Goed:

    documenten:
      deel: {soort: deelovereenkomst, bijlagen: [{document: personeel, vertrouwelijk: ja}]}
      personeel: {soort: bijlage-personeel, hoort_bij: deel}

Fout:

    documenten:
      brief: {soort: raadsbrief, bijlagen: [{document: personeel}]}
      personeel: {soort: bijlage-personeel, hoort_bij: deel}

Herstel: zet `vertrouwelijk: ja` bij de bijlage, of stuur het openbare overzicht mee (soort `personeel-openbaar`).
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.library.library import Library
from generator.model import Bijlage, Opdracht, Project
from generator.problem import Problem

_KLEINSTE_GROEP = 3


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look at every list of annexes, and at what is public by itself."""
    for opdracht in project.documenten.values():
        letter = _openbaar(library, opdracht)
        annexes = [*opdracht.bijlagen]
        for copy in opdracht.exemplaren.values():
            annexes += [each for each in copy.anders.get("bijlagen") or () if isinstance(each, Bijlage)]
        for each in annexes:
            given = "vertrouwelijk" in each.bron.sleutels
            if (
                each.vertrouwelijk
                or not (letter or given)
                or not _vertrouwelijk(project, library, each.document or "")
            ):
                continue
            message = f"{each.path('document')}: {each.document} is vertrouwelijk, en staat hier als openbare bijlage"
            place = each.where("vertrouwelijk" if given else "document")
            tip = "voeg toe: vertrouwelijk: ja, of stuur het openbare overzicht mee"
            yield Problem("vertrouwelijk-openbaar", message, place, tip)
        yield from _zelf(library, opdracht)


def _openbaar(library: Library, opdracht: Opdracht) -> bool:
    """Whether a document is there to be read by everybody: a letter, a proposal, news."""
    kind = library.soort(opdracht.soort).value if opdracht.soort else None
    return kind is not None and kind.blad.ondertekening != "partijen" and not kind.blad.vertrouwelijk


def _vertrouwelijk(project: Project, library: Library, id_: str) -> bool:
    opdracht = project.documenten.get(id_)
    if opdracht and opdracht.soort:
        kind = library.soort(opdracht.soort).value
        return kind is not None and kind.blad.vertrouwelijk
    stuk = project.stukken.get(id_)
    return stuk is not None and stuk.vertrouwelijk


def _zelf(library: Library, opdracht: Opdracht) -> Iterator[Problem]:
    """A confidential document with a day of publication, and a public one with groups that are too small."""
    kind = library.soort(opdracht.soort).value if opdracht.soort else None
    if kind and kind.blad.vertrouwelijk and opdracht.publicatiedatum:
        message = (
            f"{opdracht.path('publicatiedatum')}: dit document is vertrouwelijk en wordt niet gepubliceerd"
        )
        tip = "haal de datum weg, of publiceer het openbare overzicht"
        yield Problem("vertrouwelijk-openbaar", message, opdracht.where("publicatiedatum"), tip)
    limit = getattr(opdracht.velden, "ondergrens", None)
    if isinstance(limit, Decimal) and limit < _KLEINSTE_GROEP:
        message = f"{opdracht.path('ondergrens')}: in een groep van {limit} is iemand te herkennen"
        place = opdracht.velden.where("ondergrens")
        yield Problem("vertrouwelijk-openbaar", message, place, "neem ten minste 3, en liever 5")
