"""One PDF of many: PDFs with their titles in, a PDF/A-2b and PDF/UA-1 file with all their pages, tags and bookmarks out.

The parts must come from repair.py. Their structure trees become parts of one tree; a tree names pages by number, so it
moves along with them. Every part keeps its own page numbers, which its table of contents and its references use; the
place in the whole is stamped below them.
"""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from pikepdf import Array, Name, Object, OutlineItem, Pdf, String

from generator.pdf.metadata import describe, read_properties
from generator.pdf.save import save
from generator.pdf.stamp import Stempel, stamp
from generator.pdf.structure import Annotation, Element, Mark, read_structure, transform, write_structure


def merge(delen: Sequence[tuple[str, bytes]], stempel: Stempel) -> bytes:
    """Put parts one after another, with a bookmark for each and a counter over all pages.

    A part is what it is in the bundle ("Bijlage 1") and its PDF; what the bundle says of itself is that of its first part.
    """
    roots: list[Element] = []
    outline: list[OutlineItem] = []
    with Pdf.new() as whole, Pdf.open(BytesIO(delen[0][1])) as first:
        _take_over(whole, first)
        eigenschappen = read_properties(first)
        for rol, data in delen:
            with Pdf.open(BytesIO(data)) as part:
                start = len(whole.pages)
                roots.append(_shifted(read_structure(part), start))
                _append(whole, part)
                outline.append(_bookmark(whole, rol, part, start))
        write_structure(whole, Element("Document", tuple(roots)))
        with whole.open_outline() as bookmarks:
            bookmarks.root.extend(outline)
        whole.Root.PageMode = Name.UseOutlines
        stamp(whole, stempel)
        describe(whole, replace(eigenschappen, titel=f"{eigenschappen.titel}, met bijlagen"))
        return save(whole)


def _shifted(root: Element, start: int) -> Element:
    """A tree whose pages come after others."""

    def change(each: Element) -> Element:
        kids = (
            replace(kid, page=kid.page + start) if isinstance(kid, Mark | Annotation) else kid
            for kid in each.kids
        )
        return replace(each, kids=tuple(kids), page=each.page + start if each.page >= 0 else -1)

    return replace(transform(root, change), kind="Part")


def _append(whole: Pdf, part: Pdf) -> None:
    """The pages of a part, with links that lead to the pages as they are now."""
    start = len(whole.pages)
    places = _places(part)
    targets = [
        [places.get(each.Dest[0].objgen) if "/Dest" in each else None for each in page.obj.get("/Annots", [])]
        for page in part.pages
    ]
    whole.pages.extend(part.pages)
    for page, found in zip(whole.pages[start:], targets, strict=True):
        for annotation, target in zip(page.obj.get("/Annots", []), found, strict=True):
            if target is not None:
                annotation.Dest[0] = whole.pages[start + target].obj


def _places(part: Pdf) -> dict[tuple[int, int], int]:
    return {page.obj.objgen: index for index, page in enumerate(part.pages)}


def _bookmark(whole: Pdf, rol: str, part: Pdf, start: int) -> OutlineItem:
    """The bookmark of a part with its own bookmarks below it."""
    titel = f"{rol}: {part.docinfo[Name.Title]}"
    places = _places(part)
    item = OutlineItem(titel, start)
    with part.open_outline() as outline:
        item.children.extend(_moved(each, whole, places, start) for each in outline.root)
    return item


def _moved(item: OutlineItem, whole: Pdf, places: dict[tuple[int, int], int], start: int) -> OutlineItem:
    page, *place = _destination(item)
    moved = OutlineItem(item.title, Array([whole.pages[start + places[page.objgen]].obj, *place]))
    moved.children.extend(_moved(each, whole, places, start) for each in item.children)
    return moved


def _destination(item: OutlineItem) -> Array:
    """LibreOffice writes the place itself, not a name or a number for it."""
    assert isinstance(item.destination, Array)
    return item.destination


def _take_over(whole: Pdf, part: Pdf) -> None:
    """The colour profile and the maker, which are the same in every part."""
    intents: list[Object] = [whole.copy_foreign(part.make_indirect(each)) for each in part.Root.OutputIntents]
    whole.Root.OutputIntents = Array(intents)
    whole.docinfo[Name.Producer] = String(str(part.docinfo.get("/Producer", "")))
