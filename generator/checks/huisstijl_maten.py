"""Lettergrootte en marges van een huisstijl passen op een A4.

Tussen de marges past een regel tekst, en de letter is groot genoeg om te lezen. Buiten deze grenzen is een getal bijna altijd een
verschrijving: `105` voor `10,5`, centimeters in plaats van millimeters. De grenzen zijn ruim: letters van 6 tot 24 punten, marges van 5
tot 70 millimeter, en ten minste 80 millimeter tekst.

Goed:

    lettergrootte: 10,5
    marges: {links: 27, rechts: 25}

Fout:

    lettergrootte: 105
    marges: {links: 2, rechts: 2}   # centimeters

Herstel: schrijf punten bij de lettergrootte en millimeters bij de marges.
"""

from collections.abc import Iterator

from generator.problem import Problem
from generator.wordtemplate.template import Stijlmap

_CODE = "huisstijl-maten"
_LETTERS = (6, 24)  # points
_MARGINS = (5, 70)  # millimetres
_PAGE, _LINE = 210, 80  # millimetres: ISO 216, and some forty letters


def check(huisstijl: Stijlmap) -> Iterator[Problem]:
    """Look at the sizes of a house style."""
    style = huisstijl.stijl
    low, high = _LETTERS
    if not low <= style.lettergrootte <= high:
        message = f"een lettergrootte van {style.lettergrootte:f} punten past niet bij een document"
        hint = f"kies van {low} tot {high} punten, zoals 10,5"
        yield Problem(_CODE, message, style.where("lettergrootte"), hint)
    least, most = _MARGINS
    for side in ("boven", "onder", "links", "rechts"):
        size = getattr(style.marges, side)
        if not least <= size <= most:
            message = f"een marge van {size} millimeter ({side}) past niet bij een document"
            yield Problem(_CODE, message, style.marges.where(side), f"kies van {least} tot {most} millimeter")
    if _PAGE - style.marges.links - style.marges.rechts < _LINE:
        message = "tussen de marges past geen regel tekst"
        yield Problem(_CODE, message, style.marges.where(), "maak links en rechts kleiner")
