"""What LibreOffice made to what may be published and kept: a PDF and its properties in, PDF/A-2b and PDF/UA-1 out.

The steps in order: read what each page shows, mark every piece as content or as an artifact, mend the structure tree,
describe every link, say what the file is. Same PDF apart from its dates in, same bytes out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from pikepdf import Array, Name, Pdf, PdfError, String, unparse_content_stream

from generator.document import Eigenschappen
from generator.pdf.content import Content, Marking, Stray, read_content, remark
from generator.pdf.metadata import describe
from generator.pdf.save import save
from generator.pdf.structure import (
    Annotation,
    Element,
    Mark,
    Pages,
    elements,
    marks,
    read_structure,
    transform,
    write_structure,
)
from generator.pdf.tagging import decoration, improve, without

Box = tuple[float, ...]
_NEAR = 2.0  # points between where LibreOffice says that a picture stands and where it is drawn


@dataclass(frozen=True, slots=True)
class Hersteld:
    """A PDF that is ready, and the page numbers that its table of contents shows, in order."""

    inhoud: bytes
    paginanummers: tuple[str, ...]


def repair(raw: bytes, eigenschappen: Eigenschappen) -> Hersteld:
    """Mend one PDF; ValueError when this is no PDF with tags."""
    try:
        pdf = Pdf.open(BytesIO(raw))
    except PdfError as error:
        raise ValueError("dit is geen PDF") from error
    with pdf:
        if "/StructTreeRoot" not in pdf.Root:
            raise ValueError("de PDF is niet gelabeld")
        _drop_doubles(pdf)
        contents = [read_content(page) for page in pdf.pages]
        root, pages = _content_or_artifact(pdf, contents)
        root = improve(root, pages)
        _describe_links(pdf, root, pages)
        write_structure(pdf, root)
        if "/Outlines" in pdf.Root:
            pdf.Root.PageMode = Name.UseOutlines
        describe(pdf, eigenschappen)
        return Hersteld(save(pdf), tuple(_page_numbers(root, pages)))


def _content_or_artifact(pdf: Pdf, contents: Sequence[Content]) -> tuple[Element, Pages]:
    """Give every piece of every page its mark; the tree as it then is, and what its marks show."""
    root = read_structure(pdf)
    shown = {
        Mark(page, mcid): text
        for page, content in enumerate(contents)
        for mcid, text in content.shown.items()
    }
    gone = decoration(root, shown)
    found = _pictures(root, contents)
    head = _letterhead(contents, sum(mark.page == 0 for mark, _ in found.values()))
    shown |= {mark: line.text for lines in head for mark, line in lines}
    root = replace(
        root, kids=(*(Element("P", tuple(mark for mark, _ in lines)) for lines in head), *root.kids)
    )
    for number, (page, content) in enumerate(zip(pdf.pages, contents, strict=True)):
        marking = Marking(
            frozenset(mark.mcid for mark in gone if mark.page == number),
            {at: mark.mcid for mark, at in found.values() if mark.page == number},
            {line.at: mark.mcid for lines in head for mark, line in lines if mark.page == number},
        )
        page.obj.Contents = pdf.make_stream(unparse_content_stream(remark(content, marking)))
        page.obj.Tabs = Name.S  # links in the order of the tree (ISO 14289-1, 7.18.3)

    def with_picture(each: Element) -> Element:
        place = found.get((each.page, each.box)) if _lost(each) else None
        return replace(each, kids=(place[0],)) if place else each

    return without(transform(root, with_picture), gone), Pages(shown, lambda link: _target(pdf, link))


def _lost(each: Element) -> bool:
    """A picture with a description of which LibreOffice marked the drawing as an artifact."""
    return each.kind == "Figure" and bool(each.alt) and not each.kids


def _pictures(root: Element, contents: Sequence[Content]) -> dict[tuple[int, Box], tuple[Mark, int]]:
    """By page and place of a lost picture: the mark that it gets, and where it is drawn."""
    found: dict[tuple[int, Box], tuple[Mark, int]] = {}
    for each in elements(root):
        if not _lost(each):
            continue
        content = contents[each.page]
        taken = {at for mark, at in found.values() if mark.page == each.page}
        for picture in content.pictures:
            if picture.at not in taken and _same_place(picture.box, each.box):
                found[each.page, each.box] = (Mark(each.page, content.free + len(taken)), picture.at)
                break
    return found


def _letterhead(contents: Sequence[Content], taken: int) -> Sequence[Sequence[tuple[Mark, Stray]]]:
    """The lines of the first page above its text that stand on no other page, each with the marks that it gets.

    A running header repeats what is known, but who sends a letter, and where to reach him, stands in its letterhead only.
    """
    first, *others = contents
    running = {line.text.strip() for content in others for line in content.lines}
    lines: dict[float, list[tuple[Mark, Stray]]] = {}
    number = first.free + taken
    for line in first.lines:
        if line.box[1] > first.top and line.text.strip() not in running - {""}:
            lines.setdefault(round(line.box[1], 1), []).append((Mark(0, number), line))
            number += 1
    return [
        found
        for _, found in sorted(lines.items(), reverse=True)
        if any(line.text.strip() for _, line in found)
    ]


def _same_place(one: Box, other: Box) -> bool:
    return len(one) == len(other) and all(abs(a - b) < _NEAR for a, b in zip(one, other, strict=True))


# --- links -----------------------------------------------------------------------------------------------------------


def _drop_doubles(pdf: Pdf) -> None:
    """LibreOffice makes two links of a page number that is a field in a link; that of the field is in no tree."""
    for page in pdf.pages:
        if "/Annots" in page.obj:
            page.obj.Annots = Array([each for each in page.obj.Annots if "/StructParent" in each])


def _target(pdf: Pdf, link: Annotation) -> str:
    """Where a link leads, in a form that can be compared; empty when nowhere."""
    annotation = pdf.pages[link.page].obj.Annots[link.index]
    if "/Dest" in annotation:
        page, *place = annotation.Dest
        return f"{page.objgen} {place}"
    return str(annotation.A.get("/URI", "")) if "/A" in annotation else ""


def _describe_links(pdf: Pdf, root: Element, pages: Pages) -> None:
    """Every link says what it shows (ISO 14289-1, 7.18.5)."""
    for each in elements(root):
        links = [kid for kid in each.kids if isinstance(kid, Annotation)]
        text = " ".join(" ".join(pages.shown.get(mark, "") for mark in marks(each)).split())
        for link in links:
            annotation = pdf.pages[link.page].obj.Annots[link.index]
            annotation.Contents = String(text or str(annotation.get("/Contents", "")))


def _page_numbers(root: Element, pages: Pages) -> Iterator[str]:
    """What the entries of the table of contents end with."""
    for each in elements(root):
        if each.kind == "TOCI":
            last = [pages.shown.get(mark, "").strip() for mark in marks(each)][-1:]
            yield "".join(last)
