"""What docxtpl and python-docx make of a template before any value is known: the bytes of a Word file in, plain data out.

Opening, cleaning and patching are theirs and stay theirs: this file calls them, once for a template. What they give is text
and bytes, which can be kept on disk.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx.opc.constants import CONTENT_TYPE
from docxtpl import DocxTemplate
from lxml import etree

from generator.template.tables import W

# The properties that docxtpl prints, in its order (DocxTemplate.render_properties).
EIGENSCHAPPEN = ("author", "comments", "identifier", "language", "subject", "title")
_MARGES = (DocxTemplate.HEADER_URI, DocxTemplate.FOOTER_URI)
# The element that keeps the place of the body.
PLAATS = "plaats"
# For private use: no property of a file holds it.
_GAT = "\ue0f4"


@dataclass(frozen=True, slots=True)
class Voorbereid:
    """A template taken apart; what Jinja prints is text in which docxtpl has put everything right.

    `delen`: every part as python-docx writes it; `document`: the name of the main one, `romp` what stands around its
    `lichaam`; `marges`: headers and footers in the order of docxtpl; `noten`: footnotes; `eigenschappen`: properties of
    the file, and the XML around them. `eigen_pad`: why only docxtpl itself can print this template, or nothing.
    """

    delen: Mapping[str, bytes]
    document: str
    romp: str
    lichaam: str
    marges: Mapping[str, str]
    noten: Mapping[str, str]
    eigenschappen: tuple[str, ...]
    kern: str
    kern_xml: tuple[str, ...]
    eigen_pad: str = ""


def prepare(sjabloon: bytes) -> Voorbereid:
    """Open a template and patch its parts; raises what python-docx raises for a file that is no Word file."""
    template = DocxTemplate(BytesIO(sjabloon))
    template.init_docx()
    document = template.docx
    margins = [part for uri in _MARGES for _, part in template.get_headers_footers(uri)]
    notes = [part for part in document.part.package.parts if part.content_type == CONTENT_TYPE.WML_FOOTNOTES]
    properties = tuple(getattr(document.core_properties, naam) for naam in EIGENSCHAPPEN)
    delen = _saved(document)
    kern, kern_xml = _core(document)
    return Voorbereid(
        delen,
        _name(document.part),
        _hull(document),
        template.patch_xml(template.get_xml()),
        {_name(part): template.patch_xml(template.get_part_xml(part)) for part in margins},
        {_name(part): template.patch_xml(part.blob.decode("utf-8")) for part in notes},
        properties,
        kern,
        kern_xml,
        _own_path(margins, kern_xml),
    )


def _name(part: Any) -> str:
    return str(part.partname).lstrip("/")


def _saved(document: Any) -> dict[str, bytes]:
    """The parts as python-docx writes them: only what can be reached, relations and content types written anew."""
    buffer = BytesIO()
    document.save(buffer)
    with ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _hull(document: Any) -> str:
    """The root of the document with an element that keeps the place of its body."""
    root = etree.fromstring(etree.tostring(document.element))
    body = root.find(f"{W}body")
    if body is None:
        raise ValueError("dit Word-bestand heeft geen tekst")
    root.replace(body, etree.Element(PLAATS))
    return etree.tostring(root, encoding="unicode")


def _core(document: Any) -> tuple[str, tuple[str, ...]]:
    """The properties of the file as XML, cut where the printed ones go: before, number, between, number, …, after."""
    for number, naam in enumerate(EIGENSCHAPPEN):
        setattr(document.core_properties, naam, f"{_GAT}{number}{_GAT}")
    part = document.part.package._core_properties_part  # noqa: SLF001 - it has no public name
    return _name(part), tuple(part.blob.decode().split(_GAT))


def _own_path(margins: list[Any], kern_xml: tuple[str, ...]) -> str:
    """What only docxtpl's own path prints as docxtpl does."""
    names = Counter(_name(part) for part in margins)
    if any(count > 1 for count in names.values()):
        return "een koptekst of voettekst waar twee verwijzingen naar zijn"
    if len(kern_xml) != 2 * len(EIGENSCHAPPEN) + 1:
        return "eigenschappen die twee keer voorkomen"
    return ""
