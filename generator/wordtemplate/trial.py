"""A template and a small document in; the Word file that comes of it, and what is not as it must be out.

What no rule on tags foresees shows itself here: the template is really filled, as for any document.
"""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from lxml import etree

from generator.fault import wants_bare
from generator.problem import Outcome
from generator.render.word.package import TemplateError
from generator.wordcheck import R, W, Wordbestand
from generator.wordtemplate.fresh import fresh_bytes, unpack
from generator.wordtemplate.looks import is_on, val
from generator.wordtemplate.samples import HOOFDSTUK, INHOUD, KOP, OVERAL, VOET, VOORAAN, Proef, Verwacht
from generator.wordtemplate.template import Sjabloon

# The element that a paragraph, run, text, row or cell may stand in (ECMA-376 part 1, annex A.1).
_PARENTS = {
    "p": ("body", "tc", "hdr", "ftr", "txbxContent", "sdtContent", "footnote", "endnote", "comment", "customXml"),
    "r": ("p", "hyperlink", "ins", "del", "smartTag", "sdtContent", "fldSimple", "moveTo", "moveFrom", "customXml", "rt", "rubyBase"),
    "t": ("r",),
    "tr": ("tbl", "sdtContent", "customXml", "ins", "del"),
    "tc": ("tr", "sdtContent", "customXml"),
}  # fmt: skip
_WITH_TEXT = ("t", "instrText", "delText", "delInstrText", "fldData", "rubyBase")


@dataclass(frozen=True)
class Gevuld:
    """The Word file that came of a template."""

    word: Wordbestand

    @cached_property
    def secties(self) -> tuple[etree._Element, ...]:
        """The properties of its sections, in order."""
        return tuple(self.word.document.iter(f"{W}sectPr"))

    def tekst(self, part: str) -> str:
        """All text of a part."""
        return "\n".join(alinea.tekst for alinea in self.word.alineas if alinea.deel == part)

    def kop_of_voet(self, kind: str, page: str, section: int) -> str:
        """The text of the header or footer ("header", "footer") of some pages; a section without takes that before it."""
        targets = {identifier: target for identifier, _, target in self.word.relaties(self.word.hoofddeel)}
        for properties in reversed(self.secties[: section + 1]):
            for use in properties.iter(f"{W}{kind}Reference"):
                if (val(use, "type") or "default") == page:
                    return self.tekst(targets.get(use.get(f"{R}id") or "", ""))
        return ""

    def plekken(self, waar: str) -> tuple[str, ...]:
        """The texts that each must hold what is expected at a place."""
        if waar == VOORAAN:
            page = "first" if self._first_differs else "default"
            return (f"{self.hoofdtekst}\n{self.kop_of_voet('header', page, 0)}",)
        kind = "header" if waar == KOP else "footer"
        # A cover has a section of its own, without a running header and footer.
        start = 1 if len(self.secties) > 1 else 0
        found = [self.kop_of_voet(kind, "default", number) for number in range(start, len(self.secties))]
        if waar == VOET and self._first_differs and start == 0:
            found.append(self.kop_of_voet(kind, "first", 0))
        return tuple(found)

    @property
    def _first_differs(self) -> bool:
        return bool(self.secties) and is_on(self.secties[0].find(f"{W}titlePg"))

    @cached_property
    def hoofdtekst(self) -> str:
        """The main text."""
        return self.tekst(self.word.hoofddeel)

    def overal(self) -> str:
        """All text that it has."""
        return "\n".join(alinea.tekst for alinea in self.word.alineas)


def fill(template: Sjabloon, proef: Proef) -> Outcome[Gevuld]:
    """Make the document of a trial. Problem: `sjabloon-proef`, for whatever a template can make go wrong."""
    from generator.render.docx import render_docx  # noqa: PLC0415 - start-up time

    try:
        with warnings.catch_warnings():
            # python-docx does not know how LibreOffice names the properties of a file, and adds them once more.
            warnings.simplefilter("ignore", UserWarning)
            parts = unpack(render_docx(proef.document, template.inhoud))
    except Exception as error:
        # Anything: python-docx and docxtpl raise what comes over a file that they did not expect. What also goes wrong
        # with a template that nobody touched is no fault of the template.
        if wants_bare():
            raise
        render_docx(proef.document, fresh_bytes(template.naam))
        return Outcome(None, (template.meld("sjabloon-proef", _reason(error), ""),))
    word = Wordbestand.of(template.word.naam, parts)
    return Outcome(None if word.value is None else Gevuld(word.value), word.problems)


def _reason(error: Exception) -> str:
    return (
        str(error)
        if isinstance(error, TemplateError)
        else f"het invullen loopt vast ({type(error).__name__})"
    )


def misplaced(filled: Gevuld) -> Iterator[str]:
    """What stands where Word does not allow it: it shows as nothing, or Word calls the file damaged."""
    for part, tree in filled.word.verhalen.items():
        for element in tree.iter(etree.Element):
            name = str(element.tag).removeprefix(W)
            above = element.getparent()
            holder = "" if above is None else str(above.tag).removeprefix(W)
            if name in _PARENTS and holder not in _PARENTS[name] and not holder.startswith("{"):
                yield f"in {filled.word.plek(part) or 'de tekst'} komt een '{name}' in een '{holder}'"
            own = "" if name in _WITH_TEXT or name.startswith("{") else element.text or ""
            loose = (own + "".join(each.tail or "" for each in element)).strip()
            if loose and str(element.tag).startswith(W) and name not in _WITH_TEXT:
                yield f"in {filled.word.plek(part) or 'de tekst'} komt '{loose[:40]}' buiten een alinea"


def absent(filled: Gevuld, verwacht: tuple[Verwacht, ...]) -> Iterator[tuple[Verwacht, str]]:
    """What should have come back and did not, with where it stands instead ("" for nowhere)."""
    everywhere = filled.overal()
    for each in verwacht:
        if each.woorden not in everywhere:
            yield each, ""
        elif each.plek != OVERAL and not all(each.woorden in text for text in filled.plekken(each.plek)):
            yield each, "elders"


def twice(filled: Gevuld, verwacht: tuple[Verwacht, ...]) -> Iterator[tuple[Verwacht, str]]:
    """What stands twice in a part; a title may, if something stands in between."""
    for part in filled.word.verhalen:
        text = filled.tekst(part)
        for each in verwacht:
            first = text.find(each.woorden) + len(each.woorden)
            again = text.find(each.woorden, first)
            if (
                each.woorden in text
                and again >= 0
                and (each.naam != "titel" or not text[first:again].strip())
            ):
                yield each, filled.word.plek(part) or "de tekst"


def glued(filled: Gevuld, verwacht: tuple[Verwacht, ...]) -> Iterator[Verwacht]:
    """Values that stand against another word without white between them."""
    everywhere = filled.overal()
    for each in verwacht:
        words = re.escape(each.woorden)
        if re.search(rf"\w{words}|{words}\w", everywhere):
            yield each


def after_body(filled: Gevuld, verwacht: tuple[Verwacht, ...]) -> Iterator[Verwacht]:
    """What comes in the main text after the text of the document, and belongs before it."""
    main = filled.hoofdtekst
    if INHOUD in main:
        for each in verwacht:
            if main.find(each.woorden) > main.find(INHOUD):
                yield each


def out_of_order(filled: Gevuld, verwacht: tuple[Verwacht, ...]) -> Iterator[Verwacht]:
    """The items of a list that come before the one that they should follow."""
    main = filled.overal()
    for one, other in pairwise(verwacht):
        if one.naam == other.naam and -1 < main.find(other.woorden) < main.find(one.woorden):
            yield other


def runs_on(filled: Gevuld, woorden: str) -> bool:
    """Whether the text begins on the same page as some words before it: no page ends in between."""
    before = False
    for paragraph in filled.word.document.iter(f"{W}p"):
        text = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
        if before and (text == HOOFDSTUK or is_on(paragraph.find(f"{W}pPr/{W}pageBreakBefore"))):
            return text == HOOFDSTUK
        before = before or woorden in text
        if before and _ends_page(paragraph):
            return False
    return False


def has_empty_page(filled: Gevuld) -> bool:
    """Whether a section that begins a page of its own holds nothing to see."""
    body = filled.word.document.find(f"{W}body")
    seen = False
    for element in () if body is None else body:
        if element.tag == f"{W}sectPr":
            return not seen
        seen = seen or any((each.text or "").strip() for each in element.iter(f"{W}t"))
        seen = seen or next(element.iter(f"{W}drawing", f"{W}pict"), None) is not None
        if element.find(f"{W}pPr/{W}sectPr") is not None:
            if not seen and _ends_page(element):
                return True
            seen = False
    return False


def _ends_page(paragraph: etree._Element) -> bool:
    section = paragraph.find(f"{W}pPr/{W}sectPr")
    breaks = (val(each, "type") for each in paragraph.iter(f"{W}br"))
    return "page" in breaks or (section is not None and val(section.find(f"{W}type")) != "continuous")
