"""Text as people vary it: a string in; the same without accents, odd spaces and invisible signs out, each sign with its place.

A name is the same name with a non-breaking space, a curly apostrophe, a soft hyphen or without its accents. Capitals stay:
whether `berg` is a name depends on them.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_QUOTES = dict.fromkeys("‘’‚‛`´ʼ′", "'") | dict.fromkeys("“”„«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
# Letters that Unicode does not take apart into a letter and an accent.
_LETTERS = {
    "æ": "ae",
    "Æ": "Ae",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ß": "ss",
    "ı": "i",
}
_SIGNS = {**_QUOTES, **_DASHES, **_LETTERS}
_INVISIBLE = ("Cf", "Mn", "Cc")


@dataclass(frozen=True, slots=True)
class Plat:
    """A text made plain; `plaatsen` has for each sign its place in the text it was made of."""

    tekst: str
    plaatsen: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The part of the first text that a part of the plain one stands for."""
        return self.plaatsen[start], self.plaatsen[end - 1] + 1


def plain_text(text: str) -> Plat:
    """Make a text plain."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return Plat(text, tuple(range(len(text))))
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for each in _signs(sign):
            if each in " \n" and signs and signs[-1] in " \n":
                # Of several spaces one is left; the end of a line stays one.
                if each == "\n":
                    signs[-1] = each
                continue
            signs.append(each)
            places.append(place)
    return Plat("".join(signs), tuple(places))


def fold(text: str) -> str:
    """The plain text alone."""
    return plain_text(text).tekst


@lru_cache(maxsize=4096)
def _signs(sign: str) -> str:
    if sign.isascii() and sign.isprintable():
        return sign
    if sign.isspace():
        return "\n" if sign == "\n" else " "
    if sign in _SIGNS:
        return _SIGNS[sign]
    parts = unicodedata.normalize("NFKD", sign)
    return "".join(
        _SIGNS.get(each, " " if each.isspace() else each)
        for each in parts
        if unicodedata.category(each) not in _INVISIBLE
    )
