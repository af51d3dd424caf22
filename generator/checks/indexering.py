"""Indexering noemt een indexcijfer, een basisjaar en een eerste datum, in alle stukken dezelfde, en gebeurt één keer.

„De bedragen worden jaarlijks geïndexeerd” zegt niet waarmee en vanaf wanneer. Leg de drie vast onder `kosten.index`; dan staan zij in de
overeenkomst. Noemt een zin of een stuk van elders een ander cijfer, een ander prijspeil of een andere eerste datum, dan rekent iedere partij anders.
Zijn de bedragen volgens de tekst al op het prijspeil van het jaar waarin de eerste indexering valt, dan wordt dat jaar twee keer geïndexeerd.
Wie schrijft dat iets niet wordt geïndexeerd, of hoe het vroeger ging, wordt met rust gelaten.

Goed:

    kosten:
      index: {indexcijfer: de consumentenprijsindex (CPI), basisjaar: 2026, eerste: 2028-01-01}
      toelichting: De bedragen gaan uit van het prijspeil van 2026.

Fout:

    kosten:
      index: {indexcijfer: de consumentenprijsindex (CPI), basisjaar: 2026, eerste: 2028-01-01}
      toelichting: De bedragen zijn al geïndexeerd naar het prijspeil van 2028.

Herstel: vul `kosten.index` in, of maak de tekst daaraan gelijk.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks._bedragen import hoort_bij_nu
from generator.checks._datums import named_days
from generator.checks._melding import dag
from generator.checks._patronen import plain, sentences
from generator.checks._teksten import Tekst, teksten
from generator.library.library import Library
from generator.model import Index, Kosten, Opdracht, Project
from generator.problem import Problem

_INDEX = re.compile(
    r"\b(?:ge)?indexe\w*|\bgeïndexeerd\w*|\bindexering\w*|\bprijspeil\b|\bindexatie\w*", re.IGNORECASE
)
_JAARLIJKS = re.compile(
    r"\b(?:jaarlijks|ieder jaar|elk jaar)\b[^.;]*\b(?:verhoogd|aangepast|bijgesteld|stijgen|stijgt)\b[^.;]*\b(?:procent|%|prijzen|lonen|inflatie|index\w*|cpi)",
    re.IGNORECASE,
)
_NIET = re.compile(
    r"\b(?:niet|geen|zonder|was|waren|werd|werden|vroeger|voorheen|eerder|oude|vorig\w*|evaluer\w*|vervalt)\b",
    re.IGNORECASE,
)
_PRIJSPEIL = re.compile(
    r"\b(?:prijspeil|basisjaar|geïndexeerd (?:naar|tot en met|tot)|indexering (?:naar|tot en met))\b(?:\s+(?:van|het|naar|prijspeil|is|per|1 januari))*\s+((?:19|20)\d{2})",
    re.IGNORECASE,
)
_ELK_JAAR = "(?i)\\b(?:jaarlijks|ieder jaar|elk jaar)\\b"
# What is regulated elsewhere is not lacking here; in a clause another lid may say it.
_ELDERS = re.compile(
    r"\bartikel\b|\bbijlage\b|\b(?:volgens|staat in|geregeld in|regelt|zoals)\b", re.IGNORECASE
)
_EERSTE = re.compile(
    r"\b(?:voor het eerst|eerste (?:keer|indexering|aanpassing)|vanaf|met ingang van|per)\b", re.IGNORECASE
)
# Series that differ from each other, by the words that name them.
_REEKSEN = {
    "prijzen": re.compile(r"\bcpi\b|consumentenprijs\w*|\binflatie\w*|prijsindex\w*", re.IGNORECASE),
    "lonen": re.compile(
        r"\bcao\b|\bcao-lonen\b|loonindex\w*|loonkosten\w*|loonontwikkeling\w*|\blonen\b|loon-", re.IGNORECASE
    ),
}


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Hold sentences about indexation, and documents from elsewhere, against the index of their costs."""
    for tekst in teksten(project, library):
        if not (tekst.in_clausule or tekst.pad.startswith(("documenten.", "kosten."))):
            continue
        kosten = tekst.record if isinstance(tekst.record, Kosten) else _kosten(project, tekst.opdracht)
        for _, sentence in sentences(plain(tekst.tekst)):
            if (_INDEX.search(sentence) or _JAARLIJKS.search(sentence)) and not _NIET.search(sentence):
                yield from _zin(tekst, sentence, kosten.index if kosten else None)
    for id_, stuk in project.stukken.items():
        own = stuk.kosten.index if stuk.kosten else None
        main = _kosten(project, project.documenten.get(stuk.hoort_bij or stuk.raamovereenkomst or ""))
        if own and main and main.index and hoort_bij_nu(project, id_):
            yield from _stuk(own, main.index)


def _kosten(project: Project, opdracht: Opdracht | None) -> Kosten | None:
    """The costs that a document prints, or its framework; a letter those of what it is about."""
    about = [each.document for each in getattr(opdracht.velden, "betreft", None) or ()] if opdracht else []
    own = [project.documenten[id_].kosten for id_ in about if id_ in project.documenten]
    candidates = [opdracht.kosten if opdracht else None, *own, project.kosten]
    candidates += [each.kosten for each in project.documenten.values()]
    found = [each for each in candidates if each]
    return next((each for each in found if each.index), found[0] if found else None)


def _zin(tekst: Tekst, sentence: str, index: Index | None) -> Iterator[Problem]:
    level = _PRIJSPEIL.search(sentence)
    series = {name for name, pattern in _REEKSEN.items() if pattern.search(sentence)}
    if index is None:
        lacking = [] if series or "indexcijfer" in sentence else ["indexcijfer"]
        lacking += [] if level or re.search(r"basisjaar|prijspeil", sentence) else ["basisjaar"]
        lacking += [] if _EERSTE.search(sentence) else ["eerste"]
        vague = _ELDERS.search(sentence) or (tekst.in_clausule and not re.search(_ELK_JAAR, sentence))
        if lacking and not vague and not re.search(r"^\W*\w+ prijspeil", sentence):
            wat = f"hier staat dat bedragen worden geïndexeerd, maar er ontbreekt: {', '.join(lacking)}"
            tip = "voeg toe onder kosten: index: {indexcijfer: …, basisjaar: …, eerste: …}"
            yield tekst.meld("indexering", wat, tip)
        return
    hint = f"maak de tekst gelijk aan {index.bron.pad}, of noem het hier niet"
    own = {name for name, pattern in _REEKSEN.items() if pattern.search(index.indexcijfer or "")}
    if own and series - own:
        yield tekst.meld("indexering", f"hier staat een andere index dan {index.indexcijfer}", hint)
    elif level and index.eerste and int(level[1]) >= index.eerste.year:
        wat = (
            f"de bedragen zijn hier al op het peil van {level[1]}, en worden op {dag(index.eerste)} opnieuw "
            "geïndexeerd: dat is twee keer"
        )
        yield tekst.meld("indexering", wat, hint)
    elif level and index.basisjaar and int(level[1]) != index.basisjaar and not _ouder(tekst, index):
        yield tekst.meld(
            "indexering", f"hier is het prijspeil {level[1]}, in {index.bron.pad} {index.basisjaar}", hint
        )
    elif index.eerste and _EERSTE.search(sentence):
        days = {each.dag for each in named_days(sentence)}
        if days and index.eerste not in days:
            wat = f"hier is de eerste indexering op {dag(min(days))}, in {index.bron.pad} op {dag(index.eerste)}"
            yield tekst.meld("indexering", wat, hint)


def _ouder(tekst: Tekst, index: Index) -> bool:
    """Whether a document is of before the base year: then prices had another level, and it may say so."""
    day = tekst.opdracht.datum if tekst.opdracht else None
    return day is not None and day.year < index.basisjaar


def _stuk(own: Index, other: Index) -> Iterator[Problem]:
    """Compare the index of a document made elsewhere with that of the agreements it belongs to."""
    series = [
        {name for name, pattern in _REEKSEN.items() if pattern.search(each.indexcijfer or "")}
        for each in (own, other)
    ]
    pairs = (
        (
            "indexcijfer",
            own.indexcijfer,
            other.indexcijfer,
            bool(series[0] and series[1] and series[0] != series[1]),
        ),
        ("basisjaar", own.basisjaar, other.basisjaar, own.basisjaar != other.basisjaar),
        ("eerste", own.eerste, other.eerste, own.eerste != other.eerste),
    )
    for key, said, real, differs in pairs:
        if said and real and differs:
            message = f"{own.path(key)}: {_woord(said)}, in {other.bron.pad} {_woord(real)}"
            yield Problem("indexering", message, own.where(key), "maak beide gelijk")


def _woord(value: str | int | date) -> str:
    return dag(value) if isinstance(value, date) else str(value)
