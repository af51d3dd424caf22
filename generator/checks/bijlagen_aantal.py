"""Het aantal bijlagen in een brief is het aantal in de lijst.

Het programma telt de bijlagen in het kenmerkenblok zelf. Noemt de tekst van de brief ook een aantal („bij deze brief vindt u twee
bijlagen”, „Bijlagen: 2”), dan moet dat hetzelfde zijn, in ieder exemplaar. Wie schrijft dat iets als bijlage meegaat, heeft ten minste één
bijlage in de lijst.

Goed:

    documenten:
      brief:
        soort: raadsbrief
        vervolg: Bij deze brief vindt u twee bijlagen.
        bijlagen: [{titel: Deelovereenkomst}, {titel: Begroting}]

Fout:

    documenten:
      brief:
        soort: raadsbrief
        vervolg: Bij deze brief vindt u drie bijlagen.
        bijlagen: [{titel: Deelovereenkomst}, {titel: Begroting}]

Herstel: verbeter het aantal in de tekst of de lijst, of noem geen aantal.
"""

import re
from collections.abc import Iterator

from generator.checks._overeenkomst import brieven
from generator.checks._teksten import Tekst, teksten
from generator.dutch.word_numbers import getal_uit_woorden
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.problem import Problem

_HIER = r"(?:bij (?:deze|die) (?:brief|overeenkomst)|bijgevoegd|bijgaand|meegezonden|meegestuurd|met deze brief|hierbij)"
_AANTAL = re.compile(
    rf"\b{_HIER}\b[^.;]*?\b(\w+)\s+bijlagen?\b|\b(\w+)\s+bijlagen?\b[^.;]*?\b{_HIER}\b"
    r"|\bbijlagen?(?:\(n\))?\s*:\s*(\w+)|\bmet (\w+) bijlagen?\b",
    re.IGNORECASE,
)
_GAAT_MEE = re.compile(
    r"\b(?:treft|vindt|ontvangt|sturen|zenden)\b[^.;]*\b(?:als bijlage|in de bijlagen? bij deze brief|bijgaand)\b"
    r"|\b(?:als bijlage|in de bijlagen? bij deze brief|bijgaand)\b[^.;]*\b(?:treft|vindt|ontvangt|sturen|zenden)\b",
    re.IGNORECASE,
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Read the numbers in the texts of every letter, and in the agreements about themselves."""
    letters = {opdracht.bron.pad: opdracht for _, opdracht in brieven(project, library)}
    for each in teksten(project):
        letter = letters.get(each.opdracht.bron.pad) if each.opdracht else None
        document = letter or each.opdracht
        if document is None:
            continue
        found = _AANTAL.search(each.tekst)
        said = _getal(next(filter(None, found.groups()))) if found else None
        real = _aantallen(document, each)
        if said is not None and real != {said}:
            wat = f"het aantal bijlagen is hier {said}, in de lijst {' of '.join(map(str, sorted(real)))}"
            yield each.meld("bijlagen-aantal", wat, "verbeter het aantal of de lijst, of noem geen aantal")
        elif letter and said is None and 0 in real and _GAAT_MEE.search(each.tekst):
            wat = "hier gaat iets als bijlage mee, maar de lijst van bijlagen is leeg"
            yield each.meld("bijlagen-aantal", wat, "voeg toe: bijlagen: [{titel: …}]")


def _getal(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    if word.lower() == "beide":
        return 2
    if word.lower() == "een":  # the article; the number has its accents
        return None
    try:
        return getal_uit_woorden(word)
    except ValueError:
        return None


def _aantallen(letter: Opdracht, tekst: Tekst) -> set[int]:
    """How many annexes the copies have in which this text stands."""
    own = {
        id_: len(copy.anders["bijlagen"]) if copy.anders.get("bijlagen") is not None else len(letter.bijlagen)
        for id_, copy in letter.exemplaren.items()
    }
    for id_, count in own.items():
        if tekst.pad.startswith(f"{letter.bron.pad}.exemplaren.{id_}."):
            return {count}
    return set(own.values()) or {len(letter.bijlagen)}
