"""Pieces of WordprocessingML: text and style ids in, XML strings out; nothing else in the project writes raw XML."""

import re
from collections.abc import Iterable

# Namespaces of ECMA-376 part 1 and of Word's own extensions, by the prefix that Word uses for them.
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
EMU_PER_MM = 36_000
PNG_HEAD = b"\x89PNG\r\n\x1a\n"

# What XML 1.0 (production 2, Char) cannot hold at all, however it is escaped. Tab and line feed are handled apart.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The hyphen of 's-Gravenhage binds: no line may end at it.
_BREAKS = re.compile("([\t\n\r]|(?<=['’][sS])-)")
# Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms: Word lays a run out from the right when it has w:rtl.
_RTL_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RTL = re.compile(f"([{_RTL_LETTERS}](?:[ \u00a0]*[{_RTL_LETTERS}])*)")
# What text() and run() have to do something about; most text has nothing of the kind.
_SPECIAL = re.compile(
    f"[\t\n\r&<>\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff{_RTL_LETTERS}]|['’][sS]-"
)
_BREAK_XML = {"\t": "<w:tab/>", "\n": "<w:br/>", "\r": "<w:br/>", "-": "<w:noBreakHyphen/>"}


def namespaces(*prefixes: str) -> str:
    """The xmlns attributes of a root element."""
    return " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)


def text(value: str) -> str:
    """Character data; what XML cannot hold becomes U+FFFD, so that a file always opens."""
    if not _SPECIAL.search(value):
        return value
    # By hand: the module of Python that does the same imports half of its network library.
    return _ILLEGAL.sub("\ufffd", value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(value: str) -> str:
    """The value of an attribute, between double quotes; line breaks become spaces, as XML would make them."""
    if '"' not in value and not _SPECIAL.search(value):
        return value
    return text(value).replace('"', "&quot;").replace("\n", " ").replace("\r", " ").replace("\t", " ")


def run(value: str, style: str = "") -> str:
    """Text as one run, or more where it changes direction; tabs and line breaks become Word's own."""
    if not value:
        return ""
    rstyle = f'<w:rStyle w:val="{style}"/>' if style else ""
    if not _SPECIAL.search(value):
        rpr = f"<w:rPr>{rstyle}</w:rPr>" if rstyle else ""
        return f'<w:r>{rpr}<w:t xml:space="preserve">{value}</w:t></w:r>'
    runs: list[str] = []
    for index, piece in enumerate(_RTL.split(value)):
        if piece:
            runs.append(_plain_run(piece, rstyle + ("<w:rtl/>" if index % 2 else "")))
    return "".join(runs)


def _plain_run(value: str, properties: str) -> str:
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    content = "".join(
        _BREAK_XML.get(piece) or f'<w:t xml:space="preserve">{text(piece)}</w:t>'
        for piece in _BREAKS.split(value)
        if piece
    )
    return f"<w:r>{rpr}{content}</w:r>"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """A paragraph; `properties` are elements that stand after w:pStyle, such as w:numPr."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def numbering_properties(num_id: int, level: int) -> str:
    """Puts a paragraph in a list of its own: the only way in which Word lets a count start again."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'


def bookmark(number: int, name: str, content: str) -> str:
    """Content with a bookmark around it."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def field_begin(instruction: str) -> str:
    """The start of a complex field, up to its stored result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {text(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(instruction: str, result: str) -> str:
    """A complex field with the runs of its stored result."""
    return field_begin(instruction) + result + FIELD_END


def page_column(width: int, *, hanging: bool) -> str:
    """Properties of an entry that ends in a page number at the right margin, with dots up to it."""
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    return tabs if hanging else f'{tabs}<w:ind w:left="0" w:firstLine="0"/>'


def internal_link(name: str, content: str) -> str:
    """A link to a bookmark of this document."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{content}</w:hyperlink>'


def external_link(relation: str, content: str) -> str:
    """A link to a web page, whose address stands in the relations of the part."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{content}</w:hyperlink>'


def content_control(number: int, tag: str, alias: str, content: str) -> str:
    """A block content control; `tag` is for programs, `alias` is what Word shows."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(alias)}"/><w:tag w:val="{attribute(tag)}"/>'
        f'<w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def building_block(number: int, gallery: str, content: str) -> str:
    """A content control of one of Word's galleries, by which Word knows a table of contents or a watermark again."""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{number}"/><w:docPartObj><w:docPartGallery w:val="{gallery}"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def cell(width: int, content: str, properties: str = "") -> str:
    """A table cell; its width is in fiftieths of a percent, as Word counts shares."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="pct"/>{properties}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], *, header: bool = False) -> str:
    """A table row that never splits over pages; a header row repeats on every page."""
    repeat = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cells)}</w:tr>"


def table(properties: str, widths: Iterable[int], rows: Iterable[str]) -> str:
    """A table with its grid (twips) and its rows."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def table_properties(style: str, look: str, caption: str, description: str = "") -> str:
    """Table properties in the order of the schema: style, full width, which rows are special, alternative text."""
    described = f'<w:tblDescription w:val="{attribute(description)}"/>' if description else ""
    named = f'<w:tblCaption w:val="{attribute(caption)}"/>' if caption else ""
    return (
        f'<w:tblStyle w:val="{style}"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook {look}/>{named}{described}'
    )


def look(*, first_row: bool = False, last_row: bool = False) -> str:
    """Which rows of a table have a look of their own; the bit mask repeats it for older versions of Word."""
    bits = 0x0600 | (0x0020 if first_row else 0) | (0x0040 if last_row else 0)
    return (
        f'w:val="{bits:04X}" w:firstRow="{first_row:d}" w:lastRow="{last_row:d}" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"'
    )


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the IHDR chunk (PNG specification, 11.2.2)."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def picture(number: int, relation: str, size_mm: tuple[float, float], alternative: str) -> str:
    """A picture that stands in the line, with its alternative text."""
    width, height = (round(side * EMU_PER_MM) for side in size_mm)
    label = attribute(alternative)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" {namespaces("wp", "a", "pic")}>'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Afbeelding {number}" descr="{label}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Afbeelding {number}" descr="{label}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
