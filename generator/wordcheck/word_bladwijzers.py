"""Iedere bladwijzer heeft een eigen naam en een eigen nummer, en begint en eindigt.

Verwijzingen leunen op bladwijzers. Staan er twee met dezelfde naam, dan gooit Word er bij het openen een weg, en kan een
verwijzing naar het verkeerde artikel gaan (ECMA-376 deel 1, 17.13.6.2: namen zijn uniek in het document).

Fout: een artikel dat met bladwijzer en al is gekopieerd.

Herstel: zet de bladwijzer opnieuw (Invoegen > Bladwijzer) en werk de velden bij: Ctrl+A, dan F9.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = "zet de bladwijzer opnieuw (Invoegen > Bladwijzer) en werk de velden bij: Ctrl+A, dan F9"


def check(word: Wordbestand) -> Iterator[Problem]:
    """Count names in the document, and numbers in each part."""
    names: Counter[str] = Counter()
    for tree in word.verhalen.values():
        for mark in tree.iter(f"{W}bookmarkStart"):
            name = mark.get(f"{W}name") or ""
            names[name.lower()] += 1
            if names[name.lower()] == 2:  # noqa: PLR2004 - once for each name
                message = f"{word.waar(mark)}: de bladwijzer '{name}' is er al"
                yield word.meld("word-bladwijzers", message, _HERSTEL)
        yield from _pairs(word, tree)


def _pairs(word: Wordbestand, tree: etree._Element) -> Iterator[Problem]:
    starts = [mark.get(f"{W}id") or "" for mark in tree.iter(f"{W}bookmarkStart")]
    ends = {mark.get(f"{W}id") or "" for mark in tree.iter(f"{W}bookmarkEnd")}
    count = Counter(starts)
    for mark in tree.iter(f"{W}bookmarkStart"):
        identifier, name = mark.get(f"{W}id") or "", mark.get(f"{W}name") or ""
        if count[identifier] > 1:
            count[identifier] = 1
            message = f"{word.waar(mark)}: twee bladwijzers hebben nummer {identifier}"
            yield word.meld("word-bladwijzers", message, _HERSTEL)
        if identifier not in ends:
            message = f"{word.waar(mark)}: de bladwijzer '{name}' begint en eindigt niet"
            yield word.meld("word-bladwijzers", message, _HERSTEL)
