"""Ieder opmaakprofiel en iedere lijst die het document gebruikt, is er.

De opmaak van een overeenkomst zit in opmaakprofielen, de nummering van artikelen en leden in lijsten. Noemt een alinea een
profiel of lijst die er niet is, dan toont Word haar als gewone tekst, en is haar nummer weg.

Fout: tekst die uit een ander document is geplakt door een programma dat de profielen niet meenam.

Herstel: geef de alinea een opmaakprofiel van het document, of plak de tekst opnieuw met „Doelopmaak behouden”.
"""

from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = "geef de tekst een opmaakprofiel van dit document"
_LIJST = "geef de alinea een genummerd opmaakprofiel van dit document"
_USES = tuple(f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle"))


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look up styles and lists, each that is missing once."""
    missing: set[str] = set()
    for tree in word.verhalen.values():
        for use in tree.iter(*_USES):
            name = use.get(f"{W}val") or ""
            if name not in word.stijlen and name not in missing:
                missing.add(name)
                message = f"{word.waar(use)}: het opmaakprofiel '{name}' ontbreekt"
                yield word.meld("word-stijlen", message, _HERSTEL)
    for name, style in word.stijlen.items():
        based = style.find(f"{W}basedOn")
        above = "" if based is None else based.get(f"{W}val") or ""
        if above and above not in word.stijlen:
            message = f"het opmaakprofiel '{name}' is gebaseerd op '{above}', en dat ontbreekt"
            yield word.meld("word-stijlen", message, _HERSTEL, fout=False)
    yield from _lists(word)


def _lists(word: Wordbestand) -> Iterator[Problem]:
    numbering = word.boom("numbering")
    lists = () if numbering is None else tuple(numbering.iter(f"{W}num"))
    looks = () if numbering is None else tuple(numbering.iter(f"{W}abstractNum"))
    known = {each.get(f"{W}numId") for each in lists}
    defined = {each.get(f"{W}abstractNumId") for each in looks}
    for each in lists:
        look = each.find(f"{W}abstractNumId")
        if look is None or look.get(f"{W}val") not in defined:
            message = f"lijst {each.get(f'{W}numId')} heeft geen opmaak"
            yield word.meld("word-stijlen", message, _LIJST)
    missing: set[str] = set()
    for tree in word.verhalen.values():
        for use in tree.iter(f"{W}numId"):
            number = use.get(f"{W}val") or ""
            # 17.9.18: list 0 takes a paragraph out of the list of its style.
            if number not in known and number not in missing and number != "0":
                missing.add(number)
                yield word.meld("word-stijlen", f"{word.waar(use)}: lijst {number} ontbreekt", _LIJST)
