"""Words that are nearly the same: two texts in; how many letters differ, and whether one is a slip for the other, out."""

import re
import unicodedata
from functools import cache, lru_cache

_UITGANG = re.compile(r"(?:en|s|e|n|’s|'s|er|ers|ing|ingen|lijke?|se)$")


@lru_cache(maxsize=4096)  # every check asks it of the same titles and sentences
def bare(text: str) -> str:
    """A text without capitals, accents and punctuation: what is left is what was meant."""
    letters = text.lower()
    if not letters.isascii():
        plain = unicodedata.normalize("NFKD", letters)
        letters = "".join(each for each in plain if not unicodedata.combining(each))
    return " ".join(re.sub(r"[^\w€%]+", " ", letters).split())


@cache
def distance(one: str, other: str, limit: int = 4) -> int:
    """The number of letters to change, add, drop or swap with their neighbour; more than `limit` is not counted on."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def inflected(one: str, other: str) -> bool:
    """Whether two words are forms of one: plan and plannen, gemeente and gemeenten."""
    short, long = sorted((one, other), key=len)
    stem = _UITGANG.sub("", short)
    return long.startswith(stem) and (
        long == short or len(long) - len(stem) <= 4  # noqa: PLR2004 - the longest ending, with a doubled consonant
    )


def slip(typed: str, meant: str, letters: int) -> bool:
    """Whether a word is a slip for another: few letters differ, it begins alike, and it is no other form of it."""
    one, other = bare(typed), bare(meant)
    if one == other or not one or not other or one[0] != other[0] or inflected(one, other):
        return False
    return distance(one, other, letters) <= letters
