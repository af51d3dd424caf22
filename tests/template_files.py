"""Word templates with docxtpl's tags, made by hand: XML of the parts in, the bytes of a .docx out, and what a file holds."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from wordfiles import CORE, NAMESPACES, STYLES, part

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN = f"{_WORD}.document.main+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'  # as Word writes it

SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


@dataclass(frozen=True)
class Deel:
    """A part beside the document: its place, its kind of relation and content, and relations of its own."""

    naam: str
    soort: str
    inhoud: str | bytes
    type: str = ""
    relaties: str = ""
    rid: str = ""
    buiten: bool = False


def header(content: str, number: int = 1, relaties: str = "", rid: str = "") -> Deel:
    return Deel(
        f"header{number}.xml",
        "header",
        _HEAD + part("hdr", content),
        f"{_WORD}.header+xml",
        relaties,
        rid or f"rIdH{number}",
    )


def footer(content: str, number: int = 1, relaties: str = "", rid: str = "") -> Deel:
    return Deel(
        f"footer{number}.xml",
        "footer",
        _HEAD + part("ftr", content),
        f"{_WORD}.footer+xml",
        relaties,
        rid or f"rIdF{number}",
    )


def footnotes(content: str) -> Deel:
    notes = f'<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">{content}</w:footnote>'
    return Deel("footnotes.xml", "footnotes", _HEAD + part("footnotes", notes), f"{_WORD}.footnotes+xml")


def picture(data: bytes, naam: str = "media/image1.png", rid: str = "rIdP") -> Deel:
    return Deel(naam, "image", data, "", "", rid)


def embedded(data: bytes, naam: str = "embeddings/oleObject1.docx", rid: str = "rIdE") -> Deel:
    return Deel(naam, "package", data, _MAIN.replace(".main+xml", ""), "", rid)


def relation(rid: str, soort: str, target: str) -> str:
    return f'<Relationship Id="{rid}" Type="{_OFFICE}/{soort}" Target="{target}"/>'


def word(body: str, *delen: Deel, core: str | None = CORE, sections: str = SECTION) -> bytes:
    """A Word file, with its parts in the order in which Word writes them."""
    styles = Deel("styles.xml", "styles", _HEAD + STYLES, f"{_WORD}.styles+xml", "", "rIdS")
    each = [styles, *delen]
    overrides = "".join(
        f'<Override PartName="/word/{deel.naam}" ContentType="{deel.type}"/>' for deel in each if deel.type
    )
    properties = '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{_MAIN}"/>'
        f"{overrides}{properties if core else ''}</Types>"
    )
    to_core = f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": types,
        "_rels/.rels": _relations(
            relation("rId1", "officeDocument", "word/document.xml") + (to_core if core else "")
        ),
        "word/document.xml": f"{_HEAD}<w:document {NAMESPACES}><w:body>{body}{sections}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            "".join(relation(deel.rid or f"rId{n}", deel.soort, deel.naam) for n, deel in enumerate(each, 1))
        ),
    }
    for deel in each:
        parts[f"word/{deel.naam}"] = deel.inhoud
        if deel.relaties:
            parts[f"word/_rels/{deel.naam}.rels"] = _relations(deel.relaties)
    if core:
        parts["docProps/core.xml"] = _HEAD + core
    return zipped(parts)


def _relations(each: str) -> str:
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def changed(data: bytes, change: Callable[[str], str]) -> bytes:
    """The same file with the text of its Word parts changed."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(
        {
            name: change(content.decode()) if re.fullmatch(r"word/[a-z0-9]+\.xml", name) else content
            for name, content in parts.items()
        }
    )


def entries(data: bytes) -> list[tuple[str, bytes]]:
    """Every entry of a zip, with its order, and both of two with one name."""
    with ZipFile(BytesIO(data)) as archive:
        return [(each.filename, archive.read(each)) for each in archive.infolist()]
