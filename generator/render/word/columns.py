"""How wide the columns of a table are: its cells, the page and the size of its letters in; widths in twips out.

Word would balance columns itself, LibreOffice takes what the file says; so the file says it well.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from math import sqrt

from generator.document import Tabel, Verwijzing, inline_text

# How wide letters are, in thousandths of the size; a little more than in Arial, because a column that is too wide is
# not noticed and a word that is cut is. Other fonts are so much narrower or wider.
_CAPITAL, _LETTER, _BOLD = 730, 580, 1.08


class _Widths(dict[str, int]):
    """The width of every letter; those that are not said are of a usual width."""

    def __missing__(self, letter: str) -> int:
        return _CAPITAL if letter.isupper() else _LETTER


_WIDTHS = _Widths(
    dict.fromkeys("ijlI.,:;'|! ", 300) | dict.fromkeys("frt()[]-/\u00a0", 370) | dict.fromkeys("mwMW%@—", 920)
)
_FONTS = {
    "Calibri": 0.87,
    "Cambria": 0.94,
    "Times New Roman": 0.87,
    "Georgia": 0.98,
    "Verdana": 1.13,
    "Courier New": 1.1,
}
_PADDING = 240  # twips, the white left and right in a cell
# A date or a code does not break at its hyphens, a compound name does.
_BREAK = re.compile(r"[ \n/]|(?<=[^\W\d]{3}-)(?=[^\W\d]{3})")
_LINE = re.compile(r"\n")


def letter_size(font: str, points: float) -> float:
    """The size at which Arial would be as wide."""
    return points * _FONTS.get(font, 1.0)


def column_widths(tabel: Tabel[Verwijzing], whole: int, points: float) -> tuple[int, ...]:
    """Widths that add up to the whole: by the shares where everything fits on one line, else by what cells need.

    No column is narrower than its longest word, unless the page is too narrow for all of those together.
    """
    columns = range(len(tabel.kolommen))
    scale = points * 20 / 1000
    least = [_widest(tabel, index, _BREAK) * scale + _PADDING for index in columns]
    most = [_widest(tabel, index, _LINE) * scale + _PADDING for index in columns]
    shares = [float(max(kolom.breedte, 1)) for kolom in tabel.kolommen]
    if sum(most) <= whole:
        return rounded(_by_share(most, shares, whole), whole)
    if sum(least) >= whole:
        return rounded(least, whole)
    # The root: a column of sentences gets more room than one of a few words, but not all of it.
    weights = [share * sqrt(high - low) for low, high, share in zip(least, most, shares, strict=True)]
    free = (whole - sum(least)) / (sum(weights) or 1)
    return rounded([low + free * weight for low, weight in zip(least, weights, strict=True)], whole)


def _by_share(floor: Sequence[float], shares: Sequence[float], whole: int) -> list[float]:
    """As the shares ask; a column that would be too narrow gets its floor, and the others share the rest."""
    fixed: set[int] = set()
    while True:
        free = whole - sum(floor[index] for index in fixed)
        total = sum(share for index, share in enumerate(shares) if index not in fixed)
        wanted = [
            floor[index] if index in fixed else free * share / total for index, share in enumerate(shares)
        ]
        narrow = {index for index, width in enumerate(wanted) if width < floor[index]} - fixed
        if not narrow:
            return wanted
        fixed |= narrow


def _widest(tabel: Tabel[Verwijzing], index: int, breaks: re.Pattern[str]) -> float:
    """The widest piece of a column between breaks, in thousandths of the size; heading and total are bold."""
    plain = {inline_text(rij[index]) for rij in tabel.rijen if index < len(rij)}
    bold = [tabel.kolommen[index].kop, *(inline_text(cel) for cel in tabel.totaal[index : index + 1])]
    widest = max((_longest(text, breaks) for text in plain), default=0)
    return max(widest, _BOLD * max(_longest(text, breaks) for text in bold))


@lru_cache(maxsize=4096)  # the same products, norms and names, document after document
def _longest(text: str, breaks: re.Pattern[str]) -> int:
    return max(map(_width, breaks.split(text)))


def _width(text: str) -> int:
    return sum(map(_WIDTHS.__getitem__, text))


def rounded(widths: Sequence[float], whole: int) -> tuple[int, ...]:
    """Whole numbers in the same proportion that add up exactly."""
    total = sum(widths)
    edges = [round(edge * whole / total) for edge in accumulate(widths, initial=0)]
    return tuple(right - left for left, right in pairwise(edges))
