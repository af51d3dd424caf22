"""Een document dat ook als stuk is vastgelegd, heeft daar dezelfde gegevens.

Staat een overeenkomst van dit project ook onder `stukken` (omdat zij al is getekend, of uit een ander systeem komt), dan zijn er twee bronnen:
kenmerk, versie, datums en partijen moeten gelijk zijn, en een document dat nog een concept is, kan niet al getekend zijn. Ook een tekst die
een document bij zijn titel noemt en een ander kenmerk of een andere versie geeft, spreekt het tegen, en een getekend stuk dat „concept” heet.

Goed:

    stukken:
      raam-getekend: {titel: Raamovereenkomst Noord, soort: raamovereenkomst, kenmerk: Z14-101}
    documenten:
      raam: {soort: raamovereenkomst, titel: Raamovereenkomst Noord, kenmerk: Z14-101}

Fout:

    stukken:
      raam-getekend: {titel: Raamovereenkomst Noord, soort: raamovereenkomst, kenmerk: Z14-110}
    documenten:
      raam: {soort: raamovereenkomst, titel: Raamovereenkomst Noord, kenmerk: Z14-101}

Herstel: maak de gegevens gelijk, of haal het stuk weg als het document zelf in het project staat.
"""

import re
from collections.abc import Iterator

from generator.checks._gelijkenis import bare
from generator.checks._patronen import plain, sentences
from generator.checks._teksten import Tekst, teksten
from generator.library.library import Library
from generator.model import Opdracht, Project, Stuk
from generator.problem import Problem

_SLEUTELS = ("kenmerk", "versie", "datum", "ingangsdatum", "einddatum")
_CONCEPT = re.compile(r"\bconcept(?:versie|overeenkomst)?\b|\bontwerpovereenkomst\b", re.IGNORECASE)
_CONCEPT_VAN = re.compile(r"\b(?:concept|ontwerp)[- ]?(raam|deel)overeenkomst(?:en)?\b", re.IGNORECASE)
_KENMERK = re.compile(
    r"\b(?:kenmerk|zaaknummer|zaaknr\.|registratienummer)\s*:?\s*([A-Za-z0-9][\w./-]*\w)", re.IGNORECASE
)
_VERSIE = re.compile(r"\bversie\s+(\d+(?:\.\d+)*)", re.IGNORECASE)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare documents with what is registered of them, and with what texts say of them."""
    for stuk in project.stukken.values():
        for opdracht in project.documenten.values():
            if _zelfde(stuk, opdracht):
                yield from _vergelijk(stuk, opdracht)
        if stuk.status == "getekend" and (found := _CONCEPT.search(f"{stuk.titel} {stuk.versie or ''}")):
            message = f"{stuk.path('status')}: getekend, maar het heet '{found[0]}'"
            yield _fout(stuk, "status", message)
    known: list[Opdracht | Stuk] = [*project.documenten.values(), *project.stukken.values()]
    named = [each for each in known if each.citeertitel or each.titel]
    for text in teksten(project, library):
        if not text.citaat:
            yield from _tekst(text, named)
            yield from _status(text, project)


def _zelfde(stuk: Stuk, opdracht: Opdracht) -> bool:
    titles = {bare(title) for title in (opdracht.titel, opdracht.citeertitel) if title}
    return bool(titles & {bare(title) for title in (stuk.titel, stuk.citeertitel) if title})


def _vergelijk(stuk: Stuk, opdracht: Opdracht) -> Iterator[Problem]:
    for key in _SLEUTELS:
        one, other = getattr(stuk, key), getattr(opdracht, key)
        if one and other and one != other:
            yield _fout(stuk, key, f"{stuk.path(key)}: {one}, maar {opdracht.path(key)} is {other}")
    if stuk.partijen and opdracht.partijen and set(stuk.partijen) != set(opdracht.partijen):
        both = (
            f"{', '.join(stuk.partijen)}, maar {opdracht.path('partijen')} is {', '.join(opdracht.partijen)}"
        )
        yield _fout(stuk, "partijen", f"{stuk.path('partijen')}: {both}")
    if stuk.status == "getekend" and opdracht.status == "concept":
        message = f"{stuk.path('status')}: getekend, maar {opdracht.path('status')} is concept"
        yield _fout(stuk, "status" if "status" in stuk.bron.sleutels else "titel", message)


def _tekst(text: Tekst, named: list[Opdracht | Stuk]) -> Iterator[Problem]:
    """A sentence that names one document by its title, with another number or version."""
    for _, sentence in sentences(plain(text.tekst)):
        about = [each for each in named if _noemt(sentence, each)]
        if len({(each.kenmerk, each.versie) for each in about}) != 1 or text.record is about[0]:
            continue
        for key, pattern in (("kenmerk", _KENMERK), ("versie", _VERSIE)):
            said, known = pattern.search(sentence), getattr(about[0], key)
            if said and known and said[1] != known and re.search(r"\d", said[1]):
                yield text.meld(
                    "stuk-verschilt", f"{key} {said[1]}, maar {about[0].path(key)} is {known}", _TIP
                )
                return


def _status(text: Tekst, project: Project) -> Iterator[Problem]:
    """A text that calls an agreement a draft, when all of that kind are final."""
    found = _CONCEPT_VAN.search(plain(text.tekst))
    if found is None or text.opdracht is None or text.opdracht.status == "concept":
        return
    same = [each for each in project.documenten.values() if each.soort == f"{found[1].lower()}overeenkomst"]
    if same and all(each.status != "concept" for each in same):
        wat = f"'{found[0]}', maar {same[0].path('status')} is {same[0].status}"
        yield text.meld("stuk-verschilt", wat, "noem haar geen concept meer", fout=False)


_TIP = "maak de gegevens gelijk"


def _noemt(sentence: str, each: Opdracht | Stuk) -> bool:
    titles = (bare(title) for title in (each.citeertitel, each.titel) if title)
    return any(f" {title} " in f" {bare(sentence)} " for title in titles)


def _fout(stuk: Stuk, key: str, message: str) -> Problem:
    return Problem("stuk-verschilt", message, stuk.where(key), _TIP)
