"""What docxtpl and python-docx make of a template before any value is known: the bytes of a Word file in, plain data out.

Opening, cleaning and patching are theirs and stay theirs: this file calls them, once for a template. What they give is text
and bytes, which can be kept on disk.
"""

import re
from collections import Counter
from io import BytesIO
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.pkgwriter import PackageWriter
from docxtpl import DocxTemplate
from lxml import etree

from generator.template.parts import EIGENSCHAPPEN, GEWIJZIGD, PLAATS, Voorbereid
from generator.template.tables import W

_MARGES = (DocxTemplate.HEADER_URI, DocxTemplate.FOOTER_URI)
# For private use: no property of a file holds it.
_GAT = "\ue0f4"


def prepare(sjabloon: bytes) -> Voorbereid:
    """Open a template and patch its parts; raises what python-docx raises for a file that is no Word file."""
    template = DocxTemplate(BytesIO(sjabloon))
    template.init_docx()
    document = template.docx
    margins = [part for uri in _MARGES for _, part in template.get_headers_footers(uri)]
    notes = [part for part in document.part.package.parts if part.content_type == CONTENT_TYPE.WML_FOOTNOTES]
    without_core = not _has_core(document)
    properties = tuple(getattr(document.core_properties, naam) for naam in EIGENSCHAPPEN)
    saved = _Schrijver(document.part.package)
    kern, kern_xml = _core(document, without_core)
    return Voorbereid(
        saved.delen,
        _name(document.part),
        _hull(document),
        template.patch_xml(template.get_xml()),
        {_name(part): template.patch_xml(template.get_part_xml(part)) for part in margins},
        {_name(part): template.patch_xml(part.blob.decode("utf-8")) for part in notes},
        properties,
        kern,
        kern_xml,
        _own_path(margins, saved, (kern, kern_xml)),
        tuple(saved.eerder),
    )


def _name(part: Any) -> str:
    return str(part.partname).lstrip("/")


class _Schrijver:
    """Takes the parts that python-docx writes: only what can be reached, relations and content types written anew."""

    def __init__(self, package: Any) -> None:
        """Let python-docx write a package, but not in a zip."""
        self.delen: dict[str, bytes] = {}
        self.eerder: list[tuple[int, str, bytes]] = []
        writer: Any = PackageWriter  # its one public method makes a zip
        writer._write_content_types_stream(self, package.parts)  # noqa: SLF001
        writer._write_pkg_rels(self, package.rels)  # noqa: SLF001
        writer._write_parts(self, package.parts)  # noqa: SLF001

    def write(self, uri: Any, blob: bytes) -> None:
        """Take one part; of two with one name a reader finds the last.

        LibreOffice gives the properties a kind of relation of its own: python-docx does not know them and adds others.
        """
        name = uri.membername
        if name in self.delen:
            self.eerder.append((list(self.delen).index(name), name, self.delen.pop(name)))
        self.delen[name] = blob


def _hull(document: Any) -> str:
    """The root of the document with an element that keeps the place of its body."""
    root = etree.fromstring(etree.tostring(document.element))
    body = root.find(f"{W}body")
    if body is None:
        raise ValueError("dit Word-bestand heeft geen tekst")
    root.replace(body, etree.Element(PLAATS))
    return etree.tostring(root, encoding="unicode")


def _has_core(document: Any) -> bool:
    try:
        document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    except KeyError:
        return False
    return True


def _core(document: Any, made: bool) -> tuple[str, tuple[str, ...]]:
    """The properties of the file as XML, cut where the printed ones go: before, number, between, number, …, after."""
    for number, naam in enumerate(EIGENSCHAPPEN):
        setattr(document.core_properties, naam, f"{_GAT}{number}{_GAT}")
    part = document.part.package._core_properties_part  # noqa: SLF001 - it has no public name
    xml = part.blob.decode()
    if made:
        xml = re.sub(r"(<dcterms:modified[^>]*>)[^<]*", rf"\1{_GAT}{GEWIJZIGD}{_GAT}", xml)
    return _name(part), tuple(xml.split(_GAT))


def _own_path(margins: list[Any], saved: _Schrijver, core: tuple[str, tuple[str, ...]]) -> str:
    """What only docxtpl's own path prints as docxtpl does."""
    names = Counter(_name(part) for part in margins)
    if any(count > 1 for count in names.values()):
        return "een koptekst of voettekst waar twee verwijzingen naar zijn"
    kern, kern_xml = core
    if [name for _, name, _ in saved.eerder] not in ([], [kern]):
        return "een onderdeel dat python-docx twee keer schrijft"
    gaps = sorted(gap for gap in kern_xml[1::2] if gap != GEWIJZIGD)
    if gaps != [str(number) for number in range(len(EIGENSCHAPPEN))]:
        return "eigenschappen met een teken voor eigen gebruik"
    return ""
