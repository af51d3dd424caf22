"""Lists as LibreOffice tags them in, with the number of an item in its text; lists with labels, and whole, out.

ISO 14289-1 (PDF/UA-1), 7.6: an item has its label apart, and a list with labels says how it is numbered.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.pdf.structure import Element, Kid, Mark, Pages, elements

# What stands before an item ("1.", "a.", "1°", "C.", a dash), and with which of those a list begins; the kinds of list by
# their first item (ISO 32000-1, table 347).
_LABEL = re.compile(r"\d+[.°)]*|[a-z]{1,2}[.)]|[A-Z]{1,2}[.)]|[^\w\s]")
_KINDS = {
    "Decimal": re.compile(r"\d.*"),
    "LowerAlpha": re.compile(r"[a-z].*"),
    "UpperAlpha": re.compile(r"[A-Z].*"),
}
_FIRST = re.compile(r"1[.°)]*|[aA][.)]|[^\w\s]")
_HEADING = re.compile(r"H[1-6]")


def label_items(each: Element, pages: Pages) -> Element:
    """The number of an item is its label; a list says how its items are numbered."""
    if each.kind == "LI":
        return _item(each, pages)
    if each.kind == "L":
        label = _label(each, pages)
        kinds = (kind for kind, form in _KINDS.items() if form.fullmatch(label))
        return replace(each, numbering=next(kinds, "Disc") if label else "")
    return each


def _item(item: Element, pages: Pages) -> Element:
    match item.kids:
        case (
            Element(
                kind="LBody", kids=(Element(kind="P", kids=(Mark() as number, *text)) as first, *rest)
            ) as body,
        ):
            if text and _LABEL.fullmatch(pages.shown.get(number, "").strip()):
                body = replace(body, kids=(replace(first, kids=tuple(text)), *rest))
                return replace(item, kids=(Element("Lbl", (number,)), body))
    return item


def _label(found: Element, pages: Pages) -> str:
    """The label of the first item of a list."""
    label = next((each for each in elements(found) if each.kind in {"Lbl", "LBody"}), None)
    return pages.text(label).strip() if label and label.kind == "Lbl" else ""


def join_lists(each: Element, pages: Pages) -> Element:
    """A list that goes on after a table or a paragraph is one list: what stands between belongs to the item before."""
    kids: list[Kid] = []
    for kid in each.kids:
        start = _last_list(kids)
        if start is not None and isinstance(kid, Element) and kid.kind == "L":
            before = kids[start]
            label = _label(kid, pages)
            follows = label and not _FIRST.fullmatch(label)
            if isinstance(before, Element) and follows and before.numbering == kid.numbering:
                longer = _with_last(before, kids[start + 1 :])
                kids[start:] = [replace(longer, kids=(*longer.kids, *kid.kids))]
                continue
        kids.append(kid)
    return replace(each, kids=tuple(kids))


def _last_list(kids: Sequence[Kid]) -> int | None:
    """The place of the last list with no heading after it."""
    for place in range(len(kids) - 1, -1, -1):
        kid = kids[place]
        if isinstance(kid, Element) and kid.kind == "L":
            return place
        if isinstance(kid, Element) and _HEADING.fullmatch(kid.kind):
            return None
    return None


def _with_last(found: Element, more: Sequence[Kid]) -> Element:
    """A list with more in the body of its last item."""
    *items, last = found.kids
    if not (more and isinstance(last, Element) and last.kids and isinstance(body := last.kids[-1], Element)):
        return found
    body = replace(body, kids=(*body.kids, *more))
    return replace(found, kids=(*items, replace(last, kids=(*last.kids[:-1], body))))
