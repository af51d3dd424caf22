"""Slips in running text: a text in, what is wrong in it out, with the place in the text and how to mend it.

Nothing here knows of projects or of Word: checks of projects and rules for received Word files ask the same questions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Texts that are remembered: some forty checks look at the same ones, and the projects of a series have most in common.
_ONTHOUDEN = 4096
HOLE = "\0"  # stands where the project fills something in
_QUOTE = re.compile(r"„[^”“]*[”“]|“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")


@dataclass(frozen=True, slots=True)
class Treffer:
    """What was found, where it begins, and what to say of it."""

    tekst: str
    begin: int
    wat: str = ""
    tip: str = ""


@lru_cache(maxsize=_ONTHOUDEN)
def plain(text: str) -> str:
    """A text with plain spaces, so that patterns need know of no others."""
    return re.sub("[\u00a0\u202f\u2007]", " ", text)


def unquoted(text: str) -> str:
    """A text in which what stands between quotation marks is blank; of the same length."""
    return _QUOTE.sub(lambda found: " " * len(found[0]), text)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with where it begins; a point in an abbreviation or a number ends none."""
    return iter(_sentences(text))


@lru_cache(maxsize=_ONTHOUDEN)
def _sentences(text: str) -> tuple[tuple[int, str], ...]:
    found: list[tuple[int, str]] = []
    start = 0
    for end in re.finditer(
        r"(?<![A-Z])(?<!\bart)(?<!\bnr)(?<!d\.d)(?<!\bca)[.!?][”’\"')]?\s+(?=[A-ZÀ-Ý„“‘'\"])|\n+", text
    ):
        found.append((start, text[start : end.end()]))
        start = end.end()
    if text[start:].strip():
        found.append((start, text[start:]))
    return tuple(found)


# --- what still had to be filled in

_GAP = r"(?:…|\.{3,}|_{2,}|[xX]{1,3}(?!\w)|\?{1,3})"
_PLACEHOLDERS = (
    # Three small x, not XXX, which is thirty.
    re.compile(r"\b[xX]{4,}\b|(?<![\w.])xxx(?![\w.])|\b[xX]{2}[-./ ][xX]{2}[-./ ][xX]{2,4}\b"),
    re.compile(r"\b(?:19|20)(?:[xX]{2}|_{2}|\.\.(?!\.)|\?\?)(?!\w)|\b\d+[.\-/]?[xX]{3,}\b"),
    re.compile(r"\bdd?[-./ ]+(?:mm?|maand)[-./ ]+(?:jj|jjjj|yyyy)(?!\w)", re.IGNORECASE),
    re.compile(r"(?<!\.)\.{5,}|…{2,}|_{3,}|\?{3,}|@{2,}"),
    # One ellipsis may close a sentence; behind these words something is missing.
    re.compile(
        rf"(?:€|\b(?:d\.d\.|artikel|lid|nummer|nr\.|kenmerk|per|op|van|te|tot|met|door|bedraagt|bedragen))\s{_GAP}(?![\w/-])"
    ),
    re.compile(
        r"\[[^\]\n]*\b(?:invullen|aanvullen|in te vullen|in te voegen|kiezen)(?!\w)[^\]\n]*\]?"
        r"|\[\s*(?:de |het |uw )?(?:naam|namen|datum|bedrag|plaats|functie|kenmerk|titel|nummer|aantal|gemeente|partij|adres|"
        r"jaar|n\.?t\.?b\.?|p\.?m\.?)(?!\w)[^\]\n]*\]",
        re.IGNORECASE,
    ),
    re.compile(r"\(\s*(?:nog )?(?:in te vullen|invullen|aanvullen)\s*\)", re.IGNORECASE),
    re.compile(r"\b(?:lorem ipsum|todo|tbd|tbc|n\.t\.b\.|ntb|n\.n\.b\.|nnb)(?!\w)", re.IGNORECASE),
    # "pro memorie" and "p.m." are an entry in a budget; PM in capitals is a note of who still had to look it up.
    re.compile(r"(?<![\w.-])PM(?![\w-])"),
    re.compile(
        r"«[^»\n]{1,60}»|<<[^<>\n]{1,60}>>|<(?:naam|datum|bedrag|plaats|gemeente)[^<>\n]{0,40}>|\{\{.{0,60}|\}\}"
    ),
    re.compile(r"\b[Gg]emeente (?:X|Y|Z|XX|NN|N\.N\.)(?!\w)"),
)
_BRACKETS = re.compile(r"\[\s*(?:\.{2,}|…|\?+|_+)?\s*\]")  # in a quotation these say that words were left out


def placeholders(text: str) -> Iterator[Treffer]:
    """Traces of a model: xxxx, dd-mm-jjjj, [naam], € …, PM."""
    text = plain(text)
    found = [match for pattern in _PLACEHOLDERS for match in pattern.finditer(text)]
    found += _BRACKETS.finditer(unquoted(text))
    at = -1
    for match in sorted(found, key=lambda each: (each.start(), -each.end())):
        if match.start() >= at:
            at = match.end()
            yield Treffer(match[0].strip(), match.start())


# --- what leaves open what holds

_EN_OF = re.compile(
    r"\ben\s?/\s?of\b|\bof\s?/\s?en\b|(?<!\w)c\.q\.|(?<![\w.])cq\b|\bcasu quo\b", re.IGNORECASE
)


def either_or(text: str) -> Iterator[Treffer]:
    """En/of and c.q., not where they are quoted."""
    for found in _EN_OF.finditer(unquoted(plain(text))):
        yield Treffer(found[0], found.start())
