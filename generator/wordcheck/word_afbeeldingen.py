"""Iedere afbeelding heeft een alternatieve tekst, of is als versiering gemerkt.

Wie niet ziet, hoort de alternatieve tekst (WCAG 2.1, 1.1.1). In kop- en voetteksten leest een schermlezer niets voor; daar wordt niet
naar gekeken.

Fout: een schema dat als plaatje is geplakt, zonder tekst.

Herstel: klik met rechts op de afbeelding, kies „Alternatieve tekst weergeven” en beschrijf in één zin wat zij zegt. Zegt zij
niets, zet dan het vinkje bij „Markeren als decoratief”.
"""

from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.wordcheck._view import Wordbestand

_HERSTEL = "klik met rechts op de afbeelding, kies „Alternatieve tekst weergeven” en beschrijf wat zij zegt"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
# Kinds of drawing that show something. A text box is read by itself.
_SHOWN = ("/picture", "/chart", "/diagram")


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look at the drawings of the main text, in the new format and in that of old versions of Word."""
    for named in word.document.iter(_DRAWING):
        if shows(named.getparent()) and not (named.get("descr") or "").strip() and not is_decoration(named):
            yield _without(word, named, named.get("name") or "")
    for picture in word.document.iter(_PICTURE):
        shape = picture.getparent()
        if shape is not None and not (shape.get("alt") or "").strip():
            yield _without(word, picture, shape.get("id") or "")


def _without(word: Wordbestand, element: etree._Element, name: str) -> Problem:
    message = f"{word.waar(element)}: de afbeelding '{name}' heeft geen alternatieve tekst"
    return word.meld("word-afbeeldingen", message, _HERSTEL, fout=False)


def shows(drawing: etree._Element | None) -> bool:
    """Whether a drawing is a picture, a chart or a diagram."""
    if drawing is None:
        return False
    return any((each.get("uri") or "").endswith(_SHOWN) for each in drawing.iter(_GRAPHIC))


def is_decoration(named: etree._Element) -> bool:
    """Whether a drawing is marked as one that says nothing."""
    return any(each.get("val") in ("1", "true") for each in named.iter(_DECORATIVE))
