"""Iedere verwijzing binnen het document heeft een doel.

Een verwijzing naar een artikel is een veld dat een bladwijzer noemt. Is het artikel weg, dan wordt de verwijzing bij de
eerstvolgende keer bijwerken of afdrukken: „Fout! Verwijzingsbron niet gevonden.”

Fout: een artikel is geschrapt, en artikel 12 noemt het nog; een link die nergens heen gaat.

Herstel: leg de verwijzing opnieuw (Verwijzingen > Kruisverwijzing), of haal haar weg.
"""

import re
from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck._fields import Veld, read_fields
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = "leg de verwijzing opnieuw (Verwijzingen > Kruisverwijzing), of haal haar weg"
_FIELDS = ("REF", "PAGEREF", "NOTEREF")
_PLACE_IN = re.compile(r'\\l\s+"([^"]+)"')  # HYPERLINK \l "bladwijzer"
_BROKEN = re.compile(
    r"(?:Fout|Error)!\s*(?:Verwijzingsbron niet gevonden|Bladwijzer niet gedefinieerd|Reference source not found"
    r"|Bookmark not defined)",
    re.IGNORECASE,
)


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look up the target of every field and link."""
    for tree in word.verhalen.values():
        for veld in read_fields(tree).heel:
            name = _target(veld)
            if name and name.lower() not in word.bladwijzers:
                message = (
                    f"{word.waar(veld.begin)}: de verwijzing '{veld.resultaat[:40]}' heeft geen doel ({name})"
                )
                yield word.meld("word-verwijzingen", message, _HERSTEL)
        for link in tree.iter(f"{W}hyperlink"):
            name = link.get(f"{W}anchor") or ""
            if name and name != "_top" and name.lower() not in word.bladwijzers:
                text = "".join(each.text or "" for each in link.iter(f"{W}t"))
                message = f"{word.waar(link)}: de link '{text[:40]}' heeft geen doel ({name})"
                yield word.meld("word-verwijzingen", message, _HERSTEL)
    for alinea in word.alineas:
        if found := _BROKEN.search(alinea.tekst):
            yield word.meld("word-verwijzingen", f"{alinea.waar}: er staat '{found[0]}'", _HERSTEL)


def _target(veld: Veld) -> str:
    """The bookmark that a field names, "" when it names none."""
    words = veld.woorden
    if len(words) > 1 and words[0].upper() in _FIELDS:
        return words[1].strip('"')
    if words and words[0].upper() == "HYPERLINK" and (found := _PLACE_IN.search(veld.opdracht)):
        return found[1]
    return ""
