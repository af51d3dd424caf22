"""The structure tree of a PDF: a PDF in, a tree of frozen elements out; and back: such a tree in, its objects in the PDF.

What belongs to an element is named by number (page and mark, page and annotation), not by object, so that a tree can be
changed as a value and still fits when its pages stand in another file. ISO 32000-1, 14.7 and 14.8; names of types as
there, without the slash.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from generator.pdf.objects import numbers, text_of


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A piece of the content of a page: the page and the number of its mark (MCID)."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True, order=True)
class Annotation:
    """A link on a page: the page and its place among the annotations there."""

    page: int
    index: int


@dataclass(frozen=True, slots=True)
class Element:
    """One element. `style` is the name of the Word style that LibreOffice wrote, `kind` the standard type that it stands for.

    `scope` is of a header cell, `spans` are the columns and rows of a cell, `box` and `page` are of a picture, `numbering` is
    of a list.
    """

    kind: str
    kids: tuple["Kid", ...] = ()
    style: str = ""
    alt: str = ""
    scope: str = ""
    spans: tuple[int, int] = (1, 1)
    box: tuple[float, ...] = ()
    page: int = -1
    numbering: str = ""


Kid = Element | Mark | Annotation


def elements(root: Element) -> Iterator[Element]:
    """Every element in reading order, the root first."""
    yield root
    for kid in root.kids:
        if isinstance(kid, Element):
            yield from elements(kid)


def marks(root: Element) -> Iterator[Mark]:
    """Every mark below an element, in reading order."""
    for kid in root.kids:
        if isinstance(kid, Element):
            yield from marks(kid)
        elif isinstance(kid, Mark):
            yield kid


def transform(root: Element, change: Callable[[Element], Element]) -> Element:
    """Change every element, those inside before those around them."""
    kids = tuple(transform(kid, change) if isinstance(kid, Element) else kid for kid in root.kids)
    return change(replace(root, kids=kids))


@dataclass(frozen=True, slots=True)
class Pages:
    """What the pages show: by mark its text, by link where it leads."""

    shown: Mapping[Mark, str]
    target: Callable[[Annotation], str]

    def text(self, root: Element) -> str:
        """The text below an element."""
        return "".join(self.shown.get(mark, "") for mark in marks(root))


# --- reading ---------------------------------------------------------------------------------------------------------


def read_structure(pdf: Pdf) -> Element:
    """The tree of a PDF, under one Document."""
    tree = pdf.Root.StructTreeRoot
    reader = _Reader(
        {page.obj.objgen: index for index, page in enumerate(pdf.pages)},
        {
            annotation.objgen: Annotation(number, index)
            for number, page in enumerate(pdf.pages)
            for index, annotation in enumerate(page.obj.get("/Annots", Array()))
        },
        tree.get("/RoleMap", Dictionary()),
    )
    kids: list[Kid] = []
    for kid in reader.kids(tree, -1):
        whole = isinstance(kid, Element) and kid.kind == "Document"
        kids += kid.kids if isinstance(kid, Element) and whole else [kid]
    return Element("Document", tuple(kids))


@dataclass(frozen=True, slots=True)
class _Reader:
    pages: dict[tuple[int, int], int]
    annotations: dict[tuple[int, int], Annotation]
    roles: Object

    def kids(self, holder: Object, page: int) -> Iterator[Kid]:
        """What an element holds; marks without a page of their own are on that of the element."""
        found: Any = holder.get("/K", Array())
        for kid in found if isinstance(found, Array) else (found,):
            if isinstance(kid, int):
                yield Mark(page, kid)
            elif kid.get("/Type") == Name.MCR:
                yield Mark(self._page(kid, page), int(kid.MCID))
            elif kid.get("/Type") == Name.OBJR:
                if place := self.annotations.get(kid.Obj.objgen):
                    yield place
            else:
                yield self._element(kid, page)

    def _element(self, found: Object, page: int) -> Element:
        page = self._page(found, page)
        style = str(found.S)[1:]
        attributes = {key: value for owner in _owners(found) for key, value in owner.items()}
        return Element(
            kind=str(self.roles.get(str(found.S), found.S))[1:],
            kids=tuple(self.kids(found, page)),
            style=style,
            alt=text_of(found.get("/Alt")),
            scope=str(attributes.get("/Scope", "/"))[1:],
            spans=(int(attributes.get("/ColSpan", 1)), int(attributes.get("/RowSpan", 1))),
            box=numbers(attributes.get("/BBox", ())),
            page=page,
        )

    def _page(self, found: Object, page: int) -> int:
        return self.pages[found.Pg.objgen] if "/Pg" in found else page


def _owners(found: Object) -> Iterator[Object]:
    attributes = found.get("/A", Array())
    yield from attributes if isinstance(attributes, Array) else (attributes,)


# --- writing ---------------------------------------------------------------------------------------------------------


def write_structure(pdf: Pdf, root: Element) -> None:
    """Put a tree in a PDF in place of the one that is there, with the way back from every mark and link to its element."""
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    writer = _Writer(pdf, {}, {})
    tree.K = Array([writer.element(root, tree)])
    entries: list[Object | int] = []
    for number, page in enumerate(pdf.pages):
        if "/StructParents" in page.obj:
            del page.obj.StructParents
        owned = {mark.mcid: owner for mark, owner in writer.owners.items() if mark.page == number}
        if owned:
            page.obj.StructParents = number
            row = Array([owned.get(mcid) for mcid in range(max(owned) + 1)])
            entries += [number, pdf.make_indirect(row)]
    for key, (place, owner) in enumerate(sorted(writer.links.items()), start=len(pdf.pages)):
        pdf.pages[place.page].obj.Annots[place.index].StructParent = key
        entries += [key, owner]
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(entries)))
    tree.ParentTreeNextKey = len(pdf.pages) + len(writer.links)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


@dataclass(frozen=True, slots=True)
class _Writer:
    pdf: Pdf
    owners: dict[Mark, Object]
    links: dict[Annotation, Object]

    def element(self, element: Element, parent: Object) -> Object:
        """An element with all that is below it."""
        made = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.kind), P=parent))
        if element.alt:
            made.Alt = String(element.alt)
        if attributes := _attributes(element):
            made.A = Array(attributes) if len(attributes) > 1 else attributes[0]
        page = next((kid.page for kid in element.kids if not isinstance(kid, Element)), -1)
        if page >= 0:
            made.Pg = self.pdf.pages[page].obj
        made.K = Array([self._kid(kid, made, page) for kid in element.kids])
        return made

    def _kid(self, kid: Kid, owner: Object, page: int) -> Object | int:
        if isinstance(kid, Element):
            return self.element(kid, owner)
        other = self.pdf.pages[kid.page].obj
        if isinstance(kid, Annotation):
            self.links[kid] = owner
            return Dictionary(Type=Name.OBJR, Obj=other.Annots[kid.index], Pg=other)
        self.owners[kid] = owner
        return kid.mcid if kid.page == page else Dictionary(Type=Name.MCR, Pg=other, MCID=kid.mcid)


def _attributes(element: Element) -> list[Object]:
    """The attributes that a reader needs (ISO 32000-1, 14.8.5); those of the look of a page stay in the page."""
    found: list[Object] = []
    if element.box:
        found.append(Dictionary(O=Name.Layout, BBox=Array(element.box), Placement=Name.Block))
    if element.numbering:
        found.append(Dictionary(O=Name.List, ListNumbering=Name("/" + element.numbering)))
    table = {"/Scope": Name("/" + element.scope)} if element.scope else {}
    spans = {key: span for key, span in zip(("/ColSpan", "/RowSpan"), element.spans, strict=True) if span > 1}
    if table or spans:
        found.append(Dictionary({"/O": Name.Table, **table, **spans}))
    return found
