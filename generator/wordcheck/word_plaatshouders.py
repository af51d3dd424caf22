"""Er staat niets meer in wat nog ingevuld moest worden.

In overeenkomsten blijven plaatshouders staan: „xxxx”, „dd-mm-jjjj”, de taal van een sjabloon. Zij vallen pas op wanneer het stuk
bij het college ligt.

Fout: „De overeenkomst gaat in op dd-mm-jjjj.”

Herstel: vul het gegeven in. Komt het document uit akkoord, vul het dan in het projectbestand in en maak het opnieuw.
"""

import re
from collections.abc import Iterator

from generator.checks._patronen import placeholders
from generator.problem import Problem
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = (
    "vul het in; komt het document uit akkoord, vul het dan in het projectbestand in en maak het opnieuw"
)
_TAGS = re.compile(r"\{\{.{0,60}|\{%.{0,60}|\}\}|%\}")  # of a template that was not filled
# A row of dots or lines is where somebody signs; between brackets it is a gap.
_TEKENREGEL = re.compile(r"(?!\[).*(?:\.{3}|\.\.$|_{2}|…)")


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look for them in every paragraph, and for content controls that nobody filled in."""
    for alinea in word.alineas:
        text = alinea.tekst
        found = dict.fromkeys((each[0].strip() for each in _TAGS.finditer(text)), True)
        for gap in left_over(text):
            found.setdefault(gap, False)
        for what, fout in found.items():
            yield word.meld(
                "word-plaatshouders", f"{alinea.waar}: er staat nog '{what}'", _HERSTEL, fout=fout
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
    for found in placeholders(_TAGS.sub(" ", text)):
        if not _TEKENREGEL.match(found.tekst):
            yield found.tekst
