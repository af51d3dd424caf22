"""The last look: the bytes of a public file in; a problem for every part of it that still tells who somebody is, out.

It reads what was written, not what was meant: every part of a Word file with its text, attributes and file names, files
within files, every sign of a page or text. A name that is spread over runs is read as one.
"""

import contextlib
import html
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

from generator.problem import Problem
from generator.publish.search import Regel, Zoeker

_PARAGRAPH = re.compile(r"\}(?:p|tr|comment)$")
_BREAK = re.compile(r"\}(?:br|tab|cr|noBreakHyphen|softHyphen)$")
_HASH = re.compile(r"[0-9A-Fa-f]{1,8}|[0-9A-Fa-f]{32,64}|[0-9.+-]+")  # colours, sizes, fingerprints: no words
_SIGNED = re.compile(r"handtekening|paraaf|gesigneerd|signature", re.IGNORECASE)
_PICTURE = re.compile(r"\}docPr$")
_DEPTH = 5


def find_leaks(name: str, data: bytes, zoeker: Zoeker) -> Iterator[Problem]:
    """One problem for each part that holds what may not be read. Problem: `gelekt`."""
    for part, text in (("de naam van het bestand", name), *texts_in(data)):
        found = zoeker.find(Regel(text, letters=_letters(part)))
        if found:
            kinds = ", ".join(sorted({each.soort for each in found}))
            message = f"{name}: in {part or 'het bestand'} staat nog een persoonsgegeven ({kinds}); er is niets geschreven"
            yield Problem("gelekt", message, hint=_hint(part))
        elif part.endswith(_PICTURE_PART) and _SIGNED.search(text):
            message = f"{name}: het Word-sjabloon heeft een afbeelding van een handtekening"
            hint = "haal de afbeelding uit het sjabloon van de huisstijl"
            yield Problem("gelekt", message, hint=hint)


def _letters(part: str) -> int:
    """How many letters a surname needs that stands alone: see search.Regel."""
    if part.endswith(_ATTRIBUTE) or _TECHNICAL.search(part):
        return _NEVER
    return _IN_BYTES if part.endswith(_BYTES) else 0


_PICTURE_PART, _ATTRIBUTE, _BYTES = "(afbeelding)", "(kenmerk)", "(bytes)"
_TECHNICAL = re.compile(
    r"(?:styles|numbering|fontTable|settings|webSettings|theme\d*|Content_Types\])\.xml|\.rels"
)
_NEVER, _IN_BYTES = 1_000, 6
# Attributes in which a word for people may stand; the others name styles, colours and parts.
_SPOKEN = re.compile(r"(?:^|\})(?:descr|title|alt|author|initials|tooltip|instr|Target|fullName|userId)$")
_SPOKEN_ELEMENTS = re.compile(
    r"\}(?:alias|tag|tblCaption|tblDescription|docVar|property|bookmarkStart|docPr|cNvPr|clausules?)$"
)


def _hint(part: str) -> str:
    if part == "de naam van het bestand":
        return "geef het document in project.yaml een id zonder naam van een persoon"
    return "staat de naam in het Word-sjabloon, in de tekst van een clausule of in een id? haal hem daar weg"


def texts_in(data: bytes, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Every text in a file, with the name of the part that it stands in."""
    if data.startswith(b"PK") and depth < _DEPTH:
        try:
            with ZipFile(BytesIO(data)) as archive:
                for info in archive.infolist():
                    yield info.filename, f"{info.filename} {info.comment.decode('utf-8', 'replace')}"
                    for part, text in texts_in(archive.read(info), depth + 1):
                        yield f"{info.filename} {part}".strip(), text
                yield "de opmerking van de zip", archive.comment.decode("utf-8", "replace")
        except BadZipFile:
            yield _read(data)[::-1]
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    elif data.lstrip()[:5] == b"<?xml":
        yield from _of_xml(data)
    else:
        text, what = _read(data)
        text = re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
        yield what, html.unescape(text)
        yield what, _page(text)


def _read(data: bytes) -> tuple[str, str]:
    """The words in a file that is no XML, and whether they were picked out of bytes."""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        words = re.findall(rb"[\x20-\x7e]{4,}", data) + re.findall(rb"[\x20-\x7e\xa0-\xff]{6,}", data)
        wide = re.findall(rb"(?:[\x20-\x7e]\x00){6,}", data)
        parts = [word.decode("latin-1") for word in words] + [word.decode("utf-16-le") for word in wide]
        return "\n".join(parts), _BYTES


def _page(page: str) -> str:
    """A page without its tags: a name may be partly in italics."""
    return html.unescape(re.sub(r"<[^>]{0,2000}>", "", page)) if "</" in page else ""


def _of_pdf(data: bytes) -> Iterator[tuple[str, str]]:
    """Every string and every unpacked stream of a PDF: properties, bookmarks, alternative texts, XMP.

    What stands on the pages is here but numbers of glyphs; those words were looked at before they became a PDF.
    """
    import pikepdf  # noqa: PLC0415 - slow to import

    yield _read(data)[::-1]
    with pikepdf.open(BytesIO(data)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                with contextlib.suppress(pikepdf.PdfError):  # a picture that pikepdf does not unpack
                    text, what = _read(thing.read_bytes())
                    yield f"een stroom {what}".strip(), text
            yield "(gegevens)", "\n".join(_strings(thing))


def _strings(thing: Any, depth: int = 0) -> Iterator[str]:
    """The strings in an object of a PDF, not in those that it refers to: they have their own turn."""
    import pikepdf  # noqa: PLC0415 - as above

    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif depth < _DEPTH and isinstance(thing, pikepdf.Array):
        for each in thing.as_list():
            if not getattr(each, "is_indirect", False):
                yield from _strings(each, depth + 1)
    elif depth < _DEPTH and isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in thing.keys():  # noqa: SIM118 - an object of pikepdf, no dict
            each = thing[key]
            if not getattr(each, "is_indirect", False):
                yield from _strings(each, depth + 1)


def _of_xml(data: bytes) -> Iterator[tuple[str, str]]:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        yield _read(data)[::-1]
        return
    lines: list[str] = []
    for element in root.iter():
        if not isinstance(element.tag, str):
            yield "(commentaar)", str(element.text or "")
            continue
        for key, value in element.attrib.items():
            if _HASH.fullmatch(value := str(value)):
                continue
            spoken = _SPOKEN.search(str(key)) or _SPOKEN_ELEMENTS.search(element.tag)
            yield (_PICTURE_PART if _PICTURE.search(element.tag) else "" if spoken else _ATTRIBUTE), value
        if _PARAGRAPH.search(element.tag):
            lines.append("\n")
        if _BREAK.search(element.tag):
            lines.append(" ")
        lines += [element.text or ""]
        if element.tail and element.tail.strip():
            lines.append(element.tail)
    yield "", "".join(lines)
    # The same with a word a line: parts such as properties have no paragraphs.
    yield "", "\n".join(filter(None, (str(each).strip() for each in root.itertext())))
