"""Het aantal bijlagen in een brief is het aantal in de lijst.

Het programma telt de bijlagen in het kenmerkenblok zelf. Noemt de tekst van de brief ook een aantal („bij deze brief vindt u twee
bijlagen”), dan moet dat hetzelfde zijn, in ieder exemplaar.

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

_AANTAL = re.compile(
    r"\b(?:bij (?:deze|die) brief|bijgevoegd|bijgaand|meegezonden|met deze brief)\b[^.;]*?\b(\w+)\s+bijlagen?\b"
    r"|\b(\w+)\s+bijlagen?\b[^.;]*?\b(?:bij (?:deze|die) brief|bijgevoegd|meegezonden)\b",
    re.IGNORECASE,
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Read the numbers in the texts of every letter."""
    letters = {opdracht.bron.pad: opdracht for _, opdracht in brieven(project, library)}
    for each in teksten(project):
        letter = next((opdracht for pad, opdracht in letters.items() if each.pad.startswith(f"{pad}.")), None)
        found = _AANTAL.search(each.tekst) if letter else None
        said = _getal(found[1] or found[2]) if found else None
        if letter and said is not None and (real := _aantallen(letter, each)) and real != {said}:
            message = f"{each.pad}: het aantal bijlagen is hier {said}, in de lijst {' of '.join(map(str, sorted(real)))}"
            hint = "verbeter het aantal of de lijst, of noem geen aantal"
            yield Problem("bijlagen-aantal", message, each.plaats, hint)


def _getal(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
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
