"""Er staat niets meer in wat nog ingevuld moest worden.

In overeenkomsten blijven plaatshouders staan: „xxxx”, „dd-mm-jjjj”, de taal van een sjabloon. Zij vallen pas op wanneer het stuk
bij het college ligt.

Fout: „De overeenkomst gaat in op dd-mm-jjjj.”

Herstel: vul het gegeven in. Komt het document uit akkoord, vul het dan in het projectbestand in en maak het opnieuw.
"""

import re
from collections.abc import Iterator, Mapping

from generator.problem import Problem
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = (
    "vul het in; komt het document uit akkoord, vul het dan in het projectbestand in en maak het opnieuw"
)
# Three capitals X can be the number thirty; a row of dots or lines is where somebody signs.
_TAGS = re.compile(r"\{\{.{0,60}|\{%.{0,60}|\}\}|%\}")  # of a template that was not filled
_PATTERNS: Mapping[re.Pattern[str], bool] = {
    _TAGS: True,
    re.compile(r"\[nog in te vullen[^\]]{0,80}\]?", re.IGNORECASE): False,
    re.compile(
        r"\[(?:\.{2,}|…|naam|datum|bedrag|invullen|aanvullen|n\.?t\.?b\.?|p\.?m\.?)\]", re.IGNORECASE
    ): False,
    re.compile(r"\b(?:x{3,}|X{4,}|x{2}[-./ ]x{2}[-./ ]x{2,4})\b"): False,
    re.compile(r"\bdd[-./ ]mm[-./ ](?:jj|yy){1,2}\b", re.IGNORECASE): False,
    re.compile(r"«[^»]{1,60}»|<<[^<>]{1,60}>>"): False,
    re.compile(r"\blorem ipsum\b", re.IGNORECASE): False,
}


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look for them in every paragraph, and for content controls that nobody filled in."""
    for alinea in word.alineas:
        text = alinea.tekst
        for pattern, fout in _PATTERNS.items():
            for found in _found(pattern, text):
                yield word.meld(
                    "word-plaatshouders", f"{alinea.waar}: er staat nog '{found}'", _HERSTEL, fout=fout
                )
    for tree in word.verhalen.values():
        for shown in tree.iter(f"{W}showingPlcHdr"):
            control = next((each for each in shown.iterancestors() if each.tag == f"{W}sdt"), None)
            inside = None if control is None else next(control.iter(f"{W}t"), None)
            if inside is not None and shown.get(f"{W}val") not in ("0", "false", "off"):
                message = f"{word.waar(inside)}: een invulveld is leeg ('{(inside.text or '')[:40]}')"
                yield word.meld("word-plaatshouders", message, _HERSTEL, fout=False)


def left_over(text: str) -> Iterator[str]:
    """What was to be filled in by somebody, in a text; not what a program fills in."""
    for pattern in _PATTERNS:
        if pattern is not _TAGS:
            yield from _found(pattern, text)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return iter(dict.fromkeys(each[0].strip() for each in pattern.finditer(text)))
