"""Koppen volgen op elkaar zonder een niveau over te slaan, en het eerste niveau is 1.

Wie een schermlezer gebruikt, springt van kop naar kop (WCAG 2.1, 1.3.1 en 2.4.6). Na een kop van niveau 1 komt dus niveau 2, geen
niveau 3. Een kop die alleen vet en groot is, bestaat voor hem niet.

Fout: hoofdstuk (niveau 1), daaronder meteen een tussenkop van niveau 3.

Herstel: geef de kop het opmaakprofiel van het niveau dat erbij hoort, zoals Kop 2.
"""

import re
from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.wordcheck._view import Alinea, W, Wordbestand

_HERSTEL = "geef haar het opmaakprofiel van het niveau dat hier hoort, zoals Kop 1 of Kop 2"
_BODY_TEXT = 9  # ECMA-376 part 1, 17.3.1.20: levels 0 to 8 are headings
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_LONG = 60  # so many paragraphs without any heading is a text in which nobody finds the way


def check(word: Wordbestand) -> Iterator[Problem]:
    """Walk from heading to heading."""
    before = 0
    found = False
    for alinea, level in _headings(word):
        found = True
        if level > before + 1:
            what = "de eerste kop heeft" if before == 0 else f"na een kop van niveau {before} komt"
            yield word.meld("word-koppen", f"{alinea.waar}: {what} niveau {level}", _HERSTEL, fout=False)
        before = level
    if not found and sum(bool(each.tekst.strip()) for each in word.alineas if each.hoofdtekst) > _LONG:
        hint = "geef koppen een opmaakprofiel: Kop 1, Kop 2"
        yield word.meld("word-koppen", "het document heeft geen enkele kop", hint, fout=False)


def _headings(word: Wordbestand) -> Iterator[tuple[Alinea, int]]:
    """The headings of the main text with their level, counted from 1; a heading without text is none."""
    for alinea in word.alineas:
        level = _level(word, alinea)
        if alinea.hoofdtekst and level < _BODY_TEXT and alinea.tekst.strip():
            yield alinea, level + 1


def _level(word: Wordbestand, alinea: Alinea) -> int:
    """The level of a paragraph: its own, or else that of its style."""
    properties = alinea.element.find(f"{W}pPr")
    used = None if properties is None else properties.find(f"{W}pStyle")
    own = _given(properties)
    styles = word.keten("" if used is None else used.get(f"{W}val") or "")
    given = (own, *(_of_style(style) for style in styles))
    return next((level for level in given if level is not None), _BODY_TEXT)


def _given(properties: etree._Element | None) -> int | None:
    level = None if properties is None else properties.find(f"{W}outlineLvl")
    value = "" if level is None else level.get(f"{W}val") or ""
    return int(value) if value.isdecimal() else None


def _of_style(style: etree._Element) -> int | None:
    """The level that a style gives. Word knows its own headings by their name; LibreOffice leaves their level out."""
    name = style.find(f"{W}name")
    built_in = _HEADING.fullmatch("" if name is None else name.get(f"{W}val") or "")
    given = _given(style.find(f"{W}pPr"))
    return int(built_in[1]) - 1 if given is None and built_in else given
