"""Word files for tests, made by hand: the XML of a body and of other parts in; the path of a whole .docx out."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": _OFFICE,
        "v": "urn:schemas-microsoft-com:vml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    }.items()
)
TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="png" ContentType="image/png"/></Types>'
)
STYLES = (
    f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='nl-NL'/></w:rPr></w:rPrDefault>"
    "</w:docDefaults><w:style w:type='paragraph' w:default='1' w:styleId='Standaard'><w:name w:val='Normal'/></w:style>"
    + "".join(
        f"<w:style w:type='paragraph' w:styleId='Kop{level}'><w:name w:val='heading {level}'/>"
        "<w:basedOn w:val='Standaard'/></w:style>"
        for level in (1, 2, 3)
    )
    + "<w:style w:type='table' w:styleId='Raster'><w:name w:val='Table Grid'/><w:tblPr><w:tblBorders>"
    "<w:top w:val='single'/></w:tblBorders></w:tblPr></w:style></w:styles>"
)
CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>Overeenkomst</dc:title></cp:coreProperties>"
)


def relations(*targets: tuple[str, str], mode: str = "") -> str:
    """Relations rId1, rId2, … by kind and target."""
    outside = f' TargetMode="{mode}"' if mode else ""
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"{outside}/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def part(root: str, content: str) -> str:
    """A part with a root element of Word ("hdr", "numbering")."""
    return f"<w:{root} {NAMESPACES}>{content}</w:{root}>"


def p(text: str = "", style: str = "", content: str = "") -> str:
    """A paragraph."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p>{properties}{run}{content}</w:p>"


def fld(*kinds: str) -> str:
    """Runs with field characters; a word that is no kind of those is the instruction."""
    pieces = (
        f'<w:fldChar w:fldCharType="{kind}"/>'
        if kind in ("begin", "separate", "end")
        else f"<w:instrText>{kind}</w:instrText>"
        for kind in kinds
    )
    return "".join(f"<w:r>{piece}</w:r>" for piece in pieces)


def bookmark(name: str, number: int = 1, *, ends: bool = True) -> str:
    """A bookmark around nothing."""
    end = f'<w:bookmarkEnd w:id="{number}"/>' if ends else ""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{end}'


def parts_of(body: str, others: Mapping[str, str] | None = None) -> dict[str, str]:
    """The parts of a small whole file with this body."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": STYLES,
        "docProps/core.xml": CORE,
    }
    return {**parts, **(others or {})}


def word_file(folder: Path, body: str = "", others: Mapping[str, str] | None = None) -> Path:
    """Write such a file."""
    path = folder / "stuk.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts_of(body or p("Tekst."), others).items():
            archive.writestr(name, content)
    return path
