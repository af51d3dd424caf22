"""Een artikel van een wet is dat van de datum van het document.

Bepalingen verhuizen. De toestemming van de raad voor een gemeenschappelijke regeling stond tot 1 juli 2022 in artikel 1, tweede lid, van de
Wet gemeenschappelijke regelingen en staat nu in het vierde lid; geheimhouding stond tot 1 april 2023 in de artikelen 25, 55 en 86 van de
Gemeentewet. Wie een oud besluit overneemt, neemt het oude artikel mee. Deze controle leest artikelen die met de hand zijn getypt en kijkt
naar het onderwerp van de zin. Waar wat staat, is te vinden in de bibliotheek, in `clauses/wetten`; is een plaats daar nog niet nagegaan, dan
is het een waarschuwing.

Goed:

    documenten:
      brief:
        datum: 2026-12-17
        juridisch: De raad geeft toestemming op grond van artikel 1, vierde lid, van de Wet gemeenschappelijke regelingen.

Fout:

    documenten:
      brief:
        datum: 2026-12-17
        juridisch: De raad geeft toestemming op grond van artikel 1, tweede lid, van de Wet gemeenschappelijke regelingen.

Herstel: noem het artikel van die dag, of laat het programma de verwijzing maken met `[](wet:wgr#toestemming)` in een clausule.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.checks._melding import dag
from generator.checks._patronen import plain, sentences
from generator.checks._recht import GESCHIEDENIS, gedateerd, genoemde_dagen, zonder_titels
from generator.checks._teksten import Tekst
from generator.dutch.words import rangtelwoord_voluit
from generator.library.laws import Plaatsing, Wet
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem

_ORDE = {rangtelwoord_voluit(number): str(number) for number in range(1, 13)}
_ARTIKEL = (
    r"(?:[Aa]rtikel|[Aa]rt\.)\s+(?P<artikel>\d+[a-z]?)\b"
    rf"(?:,?\s+(?:(?:het\s+)?(?P<orde>{'|'.join(_ORDE)})\s+lid|lid\s+(?P<lid>\d+)))?"
    r"(?:,?\s+(?:aanhef\s+en\s+)?(?:onder|onderdeel|sub)\s+(?P<letter>[a-z])\b)?"
)
# The words in a sentence that say which provision is meant, by the first word of its name in the law's file.
_ONDERWERP: Mapping[str, re.Pattern[str]] = {
    "toestemming": re.compile(r"\btoestem|\binstem", re.IGNORECASE),
    "ontwerp": re.compile(r"\bontwerp", re.IGNORECASE),
    "zienswijze": re.compile(r"\bzienswijze|\bacht weken", re.IGNORECASE),
    "treffen": re.compile(r"\b(wijzig|toetred|uittred|toetreding|uittreding)", re.IGNORECASE),
    "centrumregeling": re.compile(r"\b(centrumregeling|centrumgemeente|regeling)\b", re.IGNORECASE),
    "geheimhouding": re.compile(r"\bgeheim", re.IGNORECASE),
    "privaatrecht": re.compile(r"\b(privaatrechtelijk|overeenkomst|besluit|bevoegd)", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class _Wetspatroon:
    """A law of which provisions moved, and its citations in both orders."""

    wet: Wet
    patroon: re.Pattern[str]


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Hold every typed article of a law in which something moved against the places of the day."""
    dated = list(gedateerd(project, library))
    laws = _wetten(library) if dated else ()
    for tekst, days in dated:
        for _, sentence in sentences(zonder_titels(project, plain(tekst.tekst))):
            if not GESCHIEDENIS.search(sentence):
                yield from _zin(tekst, sentence, laws, days)


def _zin(tekst: Tekst, sentence: str, laws: tuple[_Wetspatroon, ...], days: set[date]) -> Iterator[Problem]:
    about = days | genoemde_dagen(sentence)
    for law in laws:
        for found in law.patroon.finditer(sentence):
            if moved := _verhuisd(law.wet, _plaats(found), sentence, about):
                old, new = moved
                said = f"wat hier is bedoeld, staat op {dag(min(days))} niet in '{found[0].strip(' (')}'"
                hint = (
                    f"op die dag: {_artikel(new)}, van de {law.wet.naam}"
                    if new
                    else "zoek het artikel van die dag op"
                )
                # Of a letter that nobody looked up yet, a warning will do.
                unsure = old.te_verifieren or (new and new.te_verifieren and _zelfde_artikel(old, new))
                yield tekst.meld("wetsartikel-van-datum", said, hint, fout=not unsure)


def _zelfde_artikel(one: Plaatsing, other: Plaatsing) -> bool:
    return one.plaats.split(",")[0] == other.plaats.split(",")[0]


def _wetten(library: Library) -> tuple[_Wetspatroon, ...]:
    found = []
    for naam in library.wetten():
        wet = library.wet(naam).value
        if wet and wet.artikelen:
            name = "|".join(re.escape(each) for each in (wet.naam, wet.afkorting) if each)
            behind = rf"(?:{_ARTIKEL}),?\s+(?:van\s+)?(?:de\s+)?(?:{name})\b"
            found.append(_Wetspatroon(wet, re.compile(behind)))
            before = rf"\b(?:{name}),?\s*\(?\s*(?:in\s+)?(?:{_ARTIKEL})"
            found.append(_Wetspatroon(wet, re.compile(before)))
    return tuple(found)


def _plaats(found: re.Match[str]) -> tuple[str, ...]:
    """Article, lid and letter as cited, as far as they are named."""
    lid = found["lid"] or _ORDE.get(found["orde"] or "", "")
    return tuple(part for part in (found["artikel"], lid, found["letter"]) if part)


def _verhuisd(
    wet: Wet, cited: tuple[str, ...], sentence: str, days: set[date]
) -> tuple[Plaatsing, Plaatsing | None] | None:
    """The provision that is meant at the place of another day, and its place of this day; None when all is well."""
    meant = [
        places
        for name, places in wet.artikelen.items()
        if (words := _ONDERWERP.get(name.split("-")[0])) and words.search(sentence)
    ]
    now = [each for places in meant for each in places if any(_geldt(each, day) for day in days)]
    if any(_past(cited, each) for each in now):
        return None
    for places in meant:
        for each in places:
            if _past(cited, each) and len(cited) >= len(each.plaats.split(",")):
                return each, next((other for other in places if other in now), None)
    return None


def _geldt(plaatsing: Plaatsing, day: date) -> bool:
    return (plaatsing.vanaf is None or day >= plaatsing.vanaf) and (
        plaatsing.tot is None or day < plaatsing.tot
    )


def _past(cited: tuple[str, ...], plaatsing: Plaatsing) -> bool:
    """Whether a citation is of this place, as far as both are precise."""
    return all(one == other for one, other in zip(cited, plaatsing.plaats.split(","), strict=False))


def _artikel(plaatsing: Plaatsing) -> str:
    article, *rest = plaatsing.plaats.split(",")
    parts = [f"artikel {article}"]
    if rest:
        parts.append(f"{rangtelwoord_voluit(int(rest[0]))} lid")
    if rest[1:]:
        parts.append(f"onder {rest[1]}")
    return ", ".join(parts)
