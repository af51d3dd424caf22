"""Ieder veld in het document begint en eindigt.

Paginanummers, verwijzingen en de inhoudsopgave zijn velden. Een veld bestaat uit een begin, een opdracht, een resultaat en een
einde (ECMA-376 deel 1, 17.16.18). Ontbreekt er een, dan toont Word de opdracht als tekst, of verdwijnt de tekst erachter.

Fout: een verwijzing die half is weggeknipt.

Herstel: haal de zin weg en typ haar opnieuw, met Verwijzingen > Kruisverwijzing.
"""

import re
from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck._fields import read_fields
from generator.wordcheck._view import Wordbestand

_HERSTEL = (
    "haal het veld weg en voeg het opnieuw in (Verwijzingen > Kruisverwijzing, of Invoegen > Snelonderdelen)"
)

# 17.16.5: these take switches only, each with at most one value.
_COUNTS = re.compile(
    r'\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b(?:\s*\\\S+(?:\s+(?:"[^"]*"|[^\s\\]+))?)*\s*', re.IGNORECASE
)


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look at the fields of every part."""
    for tree in word.verhalen.values():
        found = read_fields(tree)
        for element, what in found.stuk:
            yield word.meld("word-velden", f"{word.waar(element)}: {what}", _HERSTEL)
        for veld in found.heel:
            if not veld.opdracht.strip():
                yield word.meld("word-velden", f"{word.waar(veld.begin)}: een veld zonder opdracht", _HERSTEL)
            elif _COUNTS.match(veld.opdracht) and not _COUNTS.fullmatch(veld.opdracht):
                message = (
                    f"{word.waar(veld.begin)}: de veldopdracht '{veld.opdracht.strip()[:40]}' klopt niet"
                )
                yield word.meld("word-velden", message, _HERSTEL)
