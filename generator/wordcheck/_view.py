"""The parts of a Word file in; what the rules look at out: parsed parts, paragraphs with their number, styles by id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from posixpath import basename, dirname, join, normpath

from lxml import etree

from generator.problem import Outcome, Position, Problem, Severity
from generator.wordcheck._package import is_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
# The roots of parts with text that a reader sees.
STORIES = tuple(f"{W}{name}" for name in ("document", "hdr", "ftr", "footnotes", "endnotes"))
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
# Parts as Word calls them in its ribbon.
_IN_WORD = {
    "hdr": "de koptekst",
    "ftr": "de voettekst",
    "footnotes": "de voetnoten",
    "endnotes": "de eindnoten",
}
_PAGES = {"first": " van de eerste bladzijde", "even": " van even bladzijden"}
_SNIPPET = 50
_MAX_CHAIN = 50
_SAVE = "open het in Word en sla het opnieuw op"


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph, with its number in its part and the name of that part."""

    element: etree._Element
    nummer: int
    deel: str
    plek: str  # the part in words of Word, "" for the main text
    tekst: str  # what a reader sees: not what was deleted with tracked changes, nor a text box within it

    @property
    def waar(self) -> str:
        """Words that find it: its number in the text, and how it begins."""
        start = " ".join(self.tekst.split())
        shown = f" („{start[:_SNIPPET]}{'…' if len(start) > _SNIPPET else ''}”)" if start else ""
        return f"alinea {self.nummer}{f' van {self.plek}' if self.plek else ''}{shown}"

    @property
    def hoofdtekst(self) -> bool:
        """Whether it stands in the main text."""
        return not self.plek


@dataclass(frozen=True)
class Wordbestand:
    """A Word file that could be read: its parsed parts by name, and all names."""

    naam: str
    bomen: Mapping[str, etree._Element]
    namen: frozenset[str]
    hoofddeel: str
    begin: Mapping[str, bytes] = field(default_factory=dict)  # of parts that are not XML, the first bytes

    @classmethod
    def of(cls, naam: str, parts: Mapping[str, bytes]) -> "Outcome[Wordbestand]":
        """Parse every XML part. Problems: `word-bestand` (no XML, no document), `word-onveilig` (a DTD)."""
        problems: list[Problem] = []
        trees: dict[str, etree._Element] = {}
        for part, content in parts.items():
            if not is_xml(part):
                continue
            try:
                trees[part] = _parse(content)
            except _DoctypeError:
                message = f"het onderdeel '{part}' heeft een documenttype (DTD), en dat mag niet in een Word-bestand"
                hint = "open het niet; vraag de afzender om het document opnieuw op te slaan en te sturen"
                return Outcome(None, (Problem("word-onveilig", message, Position(naam), hint),))
            except (etree.XMLSyntaxError, ValueError) as error:
                message = f"het onderdeel '{part}' is geen goede XML{_place(error)}"
                problems.append(Problem("word-bestand", message, Position(naam), _SAVE))
        main = _main_part(trees)
        root = trees.get(main)
        if not problems and (root is None or root.tag != f"{W}document"):
            strict = root is not None and str(root.tag).startswith(_STRICT)
            problems.append(_no_document(naam, strict=strict))
        if problems:
            return Outcome(None, tuple(problems))
        heads = {name: content for name, content in parts.items() if not is_xml(name)}
        return Outcome(cls(naam, trees, frozenset(parts), main, heads))

    # --- what the rules ask

    def meld(self, code: str, message: str, hint: str, *, fout: bool = True) -> Problem:
        """A problem of this file."""
        severity = Severity.ERROR if fout else Severity.WARNING
        return Problem(code, message, Position(self.naam), hint, severity)

    @property
    def document(self) -> etree._Element:
        return self.bomen[self.hoofddeel]

    @cached_property
    def verhalen(self) -> Mapping[str, etree._Element]:
        """The parts with text, the main one first."""
        found = {
            name: tree for name, tree in self.bomen.items() if tree.tag in STORIES and name != self.hoofddeel
        }
        return {self.hoofddeel: self.document, **dict(sorted(found.items()))}

    @cached_property
    def alineas(self) -> tuple[Alinea, ...]:
        """Every paragraph of every part with text."""
        return tuple(
            Alinea(element, number, part, self.plek(part), "".join(_pieces(element)))
            for part, tree in self.verhalen.items()
            for number, element in enumerate(tree.iter(f"{W}p"), 1)
        )

    def plek(self, part: str) -> str:
        """A part with text as somebody finds it in Word, with its name in the file; "" for the main text."""
        if part == self.hoofddeel:
            return ""
        root = str(self.bomen[part].tag).removeprefix(W)
        return f"{_IN_WORD.get(root, root)}{_PAGES.get(self._soorten.get(part, ''), '')} ({basename(part)})"

    @cached_property
    def _soorten(self) -> Mapping[str, str]:
        """For headers and footers: on which pages of a section they stand; the first section that names one decides."""
        found: dict[str, str] = {}
        targets = {identifier: target for identifier, _, target in self.relaties(self.hoofddeel)}
        for use in self.document.iter(f"{W}headerReference", f"{W}footerReference"):
            part = targets.get(use.get(f"{R}id") or "", "")
            found.setdefault(part, use.get(f"{W}type") or "default")
        return found

    def relaties(self, source: str) -> tuple[tuple[str, str, str], ...]:
        """The relations of a part inside the file: id, last word of the kind ("styles"), part that it leads to."""
        name = join(dirname(source), "_rels", f"{basename(source)}.rels") if source else "_rels/.rels"
        tree = self.bomen.get(name)
        return tuple(
            (
                each.get("Id") or "",
                (each.get("Type") or "").rpartition("/")[2],
                resolve(source, each.get("Target")),
            )
            for each in (() if tree is None else tree.iter(f"{RELS}Relationship"))
            if each.get("TargetMode") != "External"
        )

    @cached_property
    def nummers(self) -> Mapping[etree._Element, Alinea]:
        """The paragraph that an element is."""
        return {each.element: each for each in self.alineas}

    def alinea_van(self, element: etree._Element) -> Alinea | None:
        """The paragraph that an element stands in."""
        above = (each for each in (element, *element.iterancestors()) if each.tag == f"{W}p")
        found = next(above, None)
        return None if found is None else self.nummers.get(found)

    def waar(self, element: etree._Element) -> str:
        """Words that find an element."""
        found = self.alinea_van(element)
        return found.waar if found else "het document"

    def boom(self, root: str) -> etree._Element | None:
        """The part with this root element ("styles", "numbering"), if it is there."""
        return next((tree for tree in self.bomen.values() if tree.tag == f"{W}{root}"), None)

    @cached_property
    def stijlen(self) -> Mapping[str, etree._Element]:
        """The styles by id."""
        styles = self.boom("styles")
        return (
            {} if styles is None else {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
        )

    def keten(self, style: str) -> Iterator[etree._Element]:
        """A style and what it is based on, nearest first. A circle, or a chain that nobody made by hand, ends somewhere."""
        for _ in range(_MAX_CHAIN):
            if style not in self.stijlen:
                return
            yield self.stijlen[style]
            based = self.stijlen[style].find(f"{W}basedOn")
            style = "" if based is None else based.get(f"{W}val", "")

    @cached_property
    def bladwijzers(self) -> frozenset[str]:
        """The names of all bookmarks; Word takes capitals for the same."""
        return frozenset(
            (mark.get(f"{W}name") or "").lower()
            for tree in self.verhalen.values()
            for mark in tree.iter(f"{W}bookmarkStart")
        )


def resolve(source: str, target: str | None) -> str:
    """The part that a relation of `source` leads to, "" for a place within the part itself."""
    path = (target or "").partition("#")[0]
    if not path:
        return ""
    return path.lstrip("/") if path.startswith("/") else normpath(join(dirname(source), path))


class _DoctypeError(Exception):
    """A part with a document type: it is not even parsed."""


def _parse(content: bytes) -> etree._Element:
    """Parse without entities, without network, and within libxml2's own limits of depth and size."""
    if any(each in content for each in _DOCTYPES):
        raise _DoctypeError
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise _DoctypeError
    # What older versions of Word would show instead says the same twice.
    for fallback in list(root.iter(f"{MC}Fallback")):
        above = fallback.getparent()
        if above is not None:
            above.remove(fallback)
    return root


def _place(error: Exception) -> str:
    """Where the XML goes wrong; libxml2 says the rest in English, for programmers."""
    line, column = getattr(error, "position", (0, 0))
    return f": regel {line}, teken {column}" if line else ""


def _main_part(trees: Mapping[str, etree._Element]) -> str:
    """The name of the main part, which the relations of the package give."""
    relations = trees.get("_rels/.rels")
    for relation in () if relations is None else relations.iter(f"{RELS}Relationship"):
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return (relation.get("Target") or "").lstrip("/")
    return "word/document.xml"


def _no_document(naam: str, *, strict: bool) -> Problem:
    if strict:
        message = "dit bestand is opgeslagen als „Strict Open XML”, en dat kan niet gecontroleerd worden"
        return Problem(
            "word-bestand", message, Position(naam), "sla het in Word op als gewoon Word-document (.docx)"
        )
    return Problem("word-bestand", "er zit geen Word-document in dit bestand", Position(naam), _SAVE)


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen"):
        nearest = next(each for each in element.iterancestors() if each.tag == f"{W}p")
        if nearest is not paragraph:
            continue
        if element.tag == f"{W}t":
            yield element.text or ""
        else:
            yield "-" if element.tag == f"{W}noBreakHyphen" else " "
