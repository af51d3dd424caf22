"""Een tabel met gegevens heeft een koprij.

Een schermlezer noemt bij iedere cel de kop van haar kolom, en Word herhaalt de rij op iedere bladzijde; dat kan alleen wanneer de
rij als koprij is gemerkt (WCAG 2.1, 1.3.1). Een tabel die alleen dient om tekst naast elkaar te zetten, heeft er geen nodig.

Fout: een tabel met randen waarvan de eerste rij vet is, en geen koprij.

Herstel: zet de cursor in de eerste rij en kies Tabelindeling > Veldnamenrij herhalen.
"""

from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = "zet de cursor in de eerste rij en kies Tabelindeling > Veldnamenrij herhalen"
_FIRST_ROW = (
    0x0020  # ECMA-376 part 1, 17.4.55: the bit of w:tblLook that gives the first row a look of its own
)
_NO_LINE = ("nil", "none")


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look at every table that shows lines and whose first row looks different."""
    for number, table in enumerate(word.document.iter(f"{W}tbl"), 1):
        rows = table.findall(f"{W}tr")
        columns = max((len(row.findall(f"{W}tc")) for row in rows), default=0)
        if len(rows) < 2 or columns < 2 or not _is_data(word, table):  # noqa: PLR2004 - else there is nothing to name
            continue
        if rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            first = next(rows[0].iter(f"{W}p"), None)
            where = "" if first is None else f", {word.waar(first)}"
            message = f"tabel {number}{where}: de eerste rij is niet als koprij gemerkt"
            yield word.meld("word-tabelkop", message, _HERSTEL, fout=False)


def _is_data(word: Wordbestand, table: etree._Element) -> bool:
    properties = table.find(f"{W}tblPr")
    if properties is None or not _first_row_differs(properties.find(f"{W}tblLook")):
        return False
    used = properties.find(f"{W}tblStyle")
    styles = word.keten("" if used is None else used.get(f"{W}val") or "")
    return any(_has_lines(each) for each in (properties, *styles))


def _first_row_differs(look: etree._Element | None) -> bool:
    if look is None:
        return False
    if (first := look.get(f"{W}firstRow")) is not None:
        return first in ("1", "true", "on")
    try:
        return bool(int(look.get(f"{W}val") or "0", 16) & _FIRST_ROW)
    except ValueError:
        return False


def _has_lines(element: etree._Element) -> bool:
    return any(
        (line.get(f"{W}val") or "nil") not in _NO_LINE
        for borders in element.iter(f"{W}tblBorders", f"{W}tcBorders")
        for line in borders
    )
