"""Colours as Word writes them in; how well letters can be read on what is behind them out (WCAG 2.1, 1.4.3)."""

import re

from lxml import etree

from generator.wordcheck import W
from generator.wordtemplate.looks import val

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
WHITE, BLACK = "FFFFFF", "000000"
LARGE, LARGE_BOLD = 18.0, 14.0  # points: WCAG 2.1, "large scale text"
ENOUGH, ENOUGH_LARGE = 4.5, 3.0
# The names of highlights (17.18.40).
_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0", "black": BLACK, "white": WHITE,
}  # fmt: skip


def letter_colour(element: etree._Element | None) -> str:
    """The colour of w:color, "" for automatic: Word then picks black or white, whatever reads best."""
    found = val(element)
    return found.upper() if _HEX.fullmatch(found) else ""


def fill_colour(element: etree._Element | None) -> str:
    """The colour behind the letters of w:shd or w:highlight, "" for none."""
    if element is None:
        return ""
    if element.tag == f"{W}highlight":
        return _HIGHLIGHTS.get(val(element), "")
    solid = val(element) == "solid"  # 17.18.78: a solid pattern shows its own colour
    found = val(element, "color" if solid else "fill")
    return found.upper() if _HEX.fullmatch(found) else BLACK if solid else ""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21.

    >>> round(contrast("000000", "FFFFFF")), round(contrast("777777", "FFFFFF"), 1)
    (21, 4.5)
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]  # noqa: PLR2004
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
