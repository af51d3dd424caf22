"""An element with properties in; the first property that stands too late out. Order of the schema: ECMA-376 part 1, annex A.1."""

from collections.abc import Mapping

from lxml import etree

from generator.wordcheck._view import W

# The sequences of CT_PPr, CT_TblPr and CT_TcPr. Properties of runs may stand in any order.
_ORDERS: Mapping[str, tuple[str, ...]] = {
    "pPr": (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
        "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
        "sectPr", "pPrChange",
    ),
    "tblPr": (
        "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize",
        "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar",
        "tblLook", "tblCaption", "tblDescription", "tblPrChange",
    ),
    "tcPr": (
        "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar",
        "textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge",
        "tcPrChange",
    ),
}  # fmt: skip
_PLACES = {
    f"{W}{name}": {f"{W}{child}": place for place, child in enumerate(order)}
    for name, order in _ORDERS.items()
}
ORDERED = tuple(_PLACES)


def out_of_order(element: etree._Element) -> str:
    """The name of the first child that should have stood before the one in front of it, "" when there is none."""
    places = _PLACES.get(str(element.tag), {})
    before = -1
    for child in element:
        place = places.get(str(child.tag))  # what newer versions of Word add has no place here
        if place is None:
            continue
        if place < before:
            return "w:" + str(child.tag).removeprefix(W)
        before = place
    return ""
