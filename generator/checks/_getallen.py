"""Numbers and amounts in running text: a text in, where words and figures differ out, and the amounts that it names."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks._patronen import Treffer, plain
from generator.dutch.word_numbers import bedrag_uit_woorden, getal_uit_woorden
from generator.dutch.words import bedrag_voluit, getal_voluit
from generator.values import FieldError, lees_bedrag

_BEDRAG = r"€\s*\d[\d.]*(?:,(?:\d{2}|-+|=+))?(?![\d])"
# € 25.000 (zegge: vijfentwintigduizend euro); the words of a bare bracket have to be an amount.
_ZEGGE = re.compile(
    rf"({_BEDRAG})\s*(?:euro\s*)?(?:[(,]\s*)?(?:zegge|in woorden|voluit)\s*:?\s*([^);,.]+(?:,[^);.]*cent)?)",
    re.IGNORECASE,
)
_HAAKJES = re.compile(rf"({_BEDRAG})\s*\(\s*([a-zà-ÿ\s-]*euro[a-zà-ÿ\s,-]*)\)", re.IGNORECASE)
_OMGEKEERD = re.compile(
    rf"((?:[a-zà-ÿ-]+\s+){{1,6}}?euro)\s*\(\s*(?:zegge\s*:?\s*)?({_BEDRAG})\s*\)", re.IGNORECASE
)
_GETAL = re.compile(r"(?<![\d.,€-])(?<!€ )(\d{1,6})\s*\(\s*(?:zegge\s*:?\s*)?([a-zà-ÿ]+)\s*\)", re.IGNORECASE)
_GETAL_OMGEKEERD = re.compile(r"\b([a-zà-ÿ]+)\s*\(\s*(\d{1,6})\s*\)", re.IGNORECASE)
_LOS = re.compile(
    r"€\s*(\d[\d.]*(?:,\d{1,2})?)(?![\d])(?:,[-=]+)?(?:\s+(duizend|miljoen|miljard)\b)?"
    r"|(?<![\w.,])(\d[\d.]*(?:,\d{1,2})?)\s+(?:(duizend|miljoen|miljard)\s+)?euro\b",
    re.IGNORECASE,
)
_FACTOR = {"": 1, "duizend": 10**3, "miljoen": 10**6, "miljard": 10**9}


def words_and_figures(text: str) -> Iterator[Treffer]:
    """An amount or a number that stands there twice and differs, or whose words cannot be read."""
    text = plain(text)
    seen: set[int] = set()
    for pattern, strict in ((_ZEGGE, True), (_HAAKJES, False)):
        for found in pattern.finditer(text):
            digits = _cijfers(found[1])
            if digits is not None and found.start() not in seen:
                seen.add(found.start())
                yield from _amount(found[1], found[2].strip(" ("), found.start(), strict=strict)
    for found in _OMGEKEERD.finditer(text):
        words = _last_amount(found[1])
        digits = _cijfers(found[2])
        if words and digits is not None and bedrag_uit_woorden(words) != digits:
            yield Treffer(
                found[2],
                found.start(),
                f"{found[2]} is niet '{words}'",
                f"{found[2]} is {bedrag_voluit(digits)}",
            )
    for found in _GETAL.finditer(text):
        yield from _number(found[1], found[2], found.start())
    for found in _GETAL_OMGEKEERD.finditer(text):
        yield from _number(found[2], found[1], found.start())


def amounts(text: str) -> Iterator[tuple[str, Decimal]]:
    """Every amount of money in figures: € 25.000, € 1,5 miljoen, 25.000 euro."""
    for found in _LOS.finditer(plain(text)):
        digits = (found[1] or found[3]).rstrip(".").replace(".", "").replace(",", ".")
        yield found[0].rstrip("."), Decimal(digits) * _FACTOR[(found[2] or found[4] or "").lower()]


def _amount(figures: str, words: str, at: int, *, strict: bool) -> Iterator[Treffer]:
    digits = _cijfers(figures)
    read = _woorden(words)
    if digits is None or read == digits or (read is None and not strict):
        return
    yield Treffer(figures, at, f"{figures} is niet '{words}'", f"{figures} is {bedrag_voluit(digits)}")


def _number(figures: str, word: str, at: int) -> Iterator[Treffer]:
    if word.lower() in ("een", "nul"):  # also an article, and a nought between brackets is a mark
        return
    try:
        read = getal_uit_woorden(word)
    except ValueError:
        return
    if read != int(figures):
        yield Treffer(
            figures, at, f"{figures} is niet '{word}'", f"{figures} is {getal_voluit(int(figures))}"
        )


def _last_amount(words: str) -> str:
    """The amount in words that a piece of text ends with: of "ten hoogste duizend euro" the last two."""
    parts = words.split()
    for start in range(len(parts) - 1):
        tail = " ".join(parts[start:])
        if _woorden(tail) is not None:
            return tail
    return ""


def _cijfers(text: str) -> Decimal | None:
    try:
        return lees_bedrag(re.sub(r",[-=]+$", "", text))
    except FieldError:
        return None


def _woorden(text: str) -> Decimal | None:
    try:
        return bedrag_uit_woorden(text)
    except ValueError:
        return None
