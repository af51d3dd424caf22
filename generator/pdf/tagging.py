"""What LibreOffice tags to what who listens needs: a structure tree and what its marks show in, a better tree out.

ISO 14289-1 (PDF/UA-1), 7.4 headings, 7.5 tables, 7.6 lists, 7.18.5 links; types as in ISO 32000-1, 14.8.4. LibreOffice 7.4 tags
a title as a paragraph, the number of an item as its text, and a table for layout as a table.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from generator.pdf.lists import join_lists, label_items
from generator.pdf.structure import Annotation, Element, Kid, Mark, Pages, elements, marks, transform

# The names that LibreOffice gives to styles of Word.
_TITLE, _CONTENTS_HEADING, _CAPTION = "Title", "Contents Heading", "caption"
_CONTENTS = re.compile(r"Contents \d")
_HEADING = re.compile(r"H[1-6]")
_DEEPEST = 6


def decoration(root: Element, shown: Mapping[Mark, str]) -> frozenset[Mark]:
    """Marks without text, such as a watermark, unless somebody wrote an alternative text for what they draw."""
    described = {mark for each in elements(root) if each.alt for mark in marks(each)}
    return frozenset(mark for mark in marks(root) if mark not in described and not shown.get(mark))


def without(root: Element, gone: frozenset[Mark]) -> Element:
    """The tree without these marks, and without the elements that then hold nothing; an empty cell stays."""

    def change(each: Element) -> Element:
        kept = (kid for kid in each.kids if kid not in gone and not _is_empty(kid))
        return replace(each, kids=tuple(kept))

    return transform(root, change)


def _is_empty(kid: Kid) -> bool:
    return isinstance(kid, Element) and not kid.kids and kid.kind not in {"TD", "TH"}


def improve(root: Element, pages: Pages) -> Element:
    """All changes, in the order in which they need each other."""
    steps: tuple[Callable[[Element], Element], ...] = (
        _without_spans,
        _layout,
        lambda each: _linked(each, pages),
        _contents,
        _captioned,
        lambda each: _row_headings(each, pages),
        lambda each: label_items(each, pages),
        lambda each: join_lists(each, pages),
    )
    for step in steps:
        root = transform(root, step)
    return _headings(root)


# --- what has no meaning of its own ----------------------------------------------------------------------------------


def _without_spans(each: Element) -> Element:
    """A span of Word's character styles says nothing to who listens."""
    kids: list[Kid] = []
    for kid in each.kids:
        kids += kid.kids if isinstance(kid, Element) and kid.kind == "Span" else (kid,)
    return replace(each, kids=tuple(kids))


def _layout(each: Element) -> Element:
    """A table without header cells is there for the look of the page: its cells are read one after another."""
    if each.kind == "Figure" and not each.alt:
        return replace(each, kind="Div")
    if each.kind != "Table" or any(cell.kind == "TH" for cell in elements(each)):
        return each
    cells = (cell for cell in elements(each) if cell.kind == "TD" and cell.kids)
    return Element("Div", tuple(replace(cell, kind="Div", spans=(1, 1)) for cell in cells))


# --- links and the table of contents ---------------------------------------------------------------------------------


def _linked(each: Element, pages: Pages) -> Element:
    """LibreOffice cuts a link at every space that binds, tab and line; what leads to one place becomes one again."""
    kids: list[Kid] = []
    for kid in each.kids:
        if not (isinstance(kid, Element) and kid.kind == "Link"):
            kids.append(kid)
            continue
        place = _place(kid, pages)
        if not place:
            kids += kid.kids
            continue
        last = len(kids) - 1
        while (
            last >= 0 and isinstance(between := kids[last], Mark) and not pages.shown.get(between, "").strip()
        ):
            last -= 1
        before = kids[last] if last >= 0 else None
        if isinstance(before, Element) and before.kind == "Link" and _place(before, pages) == place:
            kids[last:] = [replace(before, kids=(*before.kids, *kids[last + 1 :], *kid.kids))]
        else:
            kids.append(kid)
    return replace(each, kids=tuple(kids))


def _place(link: Element, pages: Pages) -> str:
    return next((pages.target(kid) for kid in link.kids if isinstance(kid, Annotation)), "")


def _contents(each: Element) -> Element:
    """Entries that follow each other are a table of contents."""
    kids: list[Kid] = []
    for kid in each.kids:
        if not (isinstance(kid, Element) and _CONTENTS.fullmatch(kid.style)):
            kids.append(kid)
            continue
        entry = Element("TOCI", (Element("Reference", kid.kids),))
        before = kids[-1] if kids else None
        if isinstance(before, Element) and before.kind == "TOC":
            kids[-1] = replace(before, kids=(*before.kids, entry))
        else:
            kids.append(Element("TOC", (entry,)))
    return replace(each, kids=tuple(kids))


# --- tables ----------------------------------------------------------------------------------------------------------


def _captioned(each: Element) -> Element:
    """What stands above a table and names it belongs to it."""
    kids: list[Kid] = []
    for kid in each.kids:
        before = kids[-1] if kids else None
        named = isinstance(before, Element) and before.style == _CAPTION
        if isinstance(kid, Element) and kid.kind == "Table" and isinstance(before, Element) and named:
            kids[-1] = replace(kid, kids=(Element("Caption", before.kids), *kid.kids))
        else:
            kids.append(kid)
    return replace(each, kids=tuple(kids))


def _row_headings(each: Element, pages: Pages) -> Element:
    """The first cell of a row is its name (document.py, Tabel)."""
    first = each.kids[0] if each.kids else None
    if each.kind != "TR" or not (
        isinstance(first, Element) and first.kind == "TD" and pages.text(first).strip()
    ):
        return each
    return replace(each, kids=(replace(first, kind="TH", scope="Row"), *each.kids[1:]))


# --- headings --------------------------------------------------------------------------------------------------------


def _headings(root: Element) -> Element:
    """The title is the first heading, chapters stand below it; no level is ever skipped (ISO 14289-1, 7.4.2)."""
    levels = _levels(level for each in elements(root) if (level := _level(each)) is not None)

    def rename(each: Element) -> Element:
        named = each if _level(each) is None else replace(each, kind=f"H{min(next(levels), _DEEPEST)}")
        kids = (rename(kid) if isinstance(kid, Element) else kid for kid in each.kids)
        return replace(named, kids=tuple(kids))

    return rename(root)


def _level(each: Element) -> int | None:
    if each.style == _TITLE:
        return 0
    if each.style == _CONTENTS_HEADING:
        return 1
    return int(each.kind[1]) if _HEADING.fullmatch(each.kind) else None


def _levels(found: Iterator[int]) -> Iterator[int]:
    """Levels as they are meant to levels without gaps."""
    above: list[int] = []
    for level in found:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        yield len(above)
