"""The counter of a bundle: a PDF in, on every page its place in the whole ("Bundel: pagina 3 van 40").

PDF/A wants every font in the file (ISO 19005-2, 6.2.11.4). LibreOffice puts one in: from a small Word file with the words
and digits of a counter it makes a PDF with a font that has just these.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from pikepdf import Dictionary, Name, Object, Page, Pdf

from generator.pdf.objects import letters
from generator.pdf.office import convert
from generator.problem import Outcome
from generator.render.word import ooxml
from generator.render.word.package import Pakket

_WORDS = ("Bundel: pagina ", " van ")
_FONT = "Arial"  # LibreOffice takes a font of the same widths where this one is absent
_SIZE = 7.5
_ABOVE_EDGE = 20  # points; most printers print no closer than 14, and footers stand higher
_KEY = Name("/FBundel")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


@dataclass(frozen=True, slots=True)
class Stempel:
    """A font that can write a counter: a PDF that holds it, the code of each letter, and its width in thousandths."""

    pdf: bytes
    codes: Mapping[str, bytes]
    widths: Mapping[str, float]

    def width(self, text: str) -> float:
        """How wide a text is, in points."""
        return sum(self.widths[letter] for letter in text) * _SIZE / 1000


def make_stamp() -> Outcome[Stempel]:
    """Let LibreOffice embed the font. Problems: those of office.py."""
    converted = convert({"paginateller": _sample()})
    if converted.value is None:
        return Outcome(None, converted.problems)
    raw = converted.value["paginateller"]
    with Pdf.open(BytesIO(raw)) as pdf:
        font = _font(pdf.pages[0])
        known = letters(font)
        codes = {text: code.to_bytes(known.width) for code, text in known.table.items()}
        first = int(font.get("/FirstChar", 0))
        advances = [float(each) for each in font.get("/Widths", [])]
        widths = {
            text: advances[code - first] if 0 <= code - first < len(advances) else 556.0
            for code, text in known.table.items()
        }
    return Outcome(Stempel(raw, codes, widths))


def stamp(pdf: Pdf, stempel: Stempel) -> None:
    """Write the counter at the foot of every page, as an artifact: it says nothing that belongs to a text."""
    with Pdf.open(BytesIO(stempel.pdf)) as source:
        font = pdf.copy_foreign(source.make_indirect(_font(source.pages[0])))
    for number, page in enumerate(pdf.pages, start=1):
        resources = page.obj.Resources
        if "/Font" not in resources:
            resources.Font = Dictionary()
        resources.Font[_KEY] = font
        text = f"{_WORDS[0]}{number}{_WORDS[1]}{len(pdf.pages)}"
        page.contents_add(_drawn(page, text, stempel), prepend=False)


def _drawn(page: Page, text: str, stempel: Stempel) -> bytes:
    left, bottom, right, _ = (float(side) for side in page.mediabox)
    start = (left + right - stempel.width(text)) / 2
    codes = b"".join(stempel.codes[letter] for letter in text).hex()
    return (
        f"/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq BT {_KEY} {_SIZE} Tf 0.25 g "
        f"1 0 0 1 {start:.3f} {bottom + _ABOVE_EDGE:.3f} Tm <{codes}> Tj ET Q\nEMC\n"
    ).encode()


def _font(page: Page) -> Object:
    return next(iter(page.resources.Font.values()))


def _sample() -> bytes:
    """The smallest Word file that holds every letter of a counter."""
    run = (
        f'<w:r><w:rPr><w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:cs="{_FONT}"/></w:rPr>'
        f'<w:t xml:space="preserve">{"".join(_WORDS)}0123456789</w:t></w:r>'
    )
    body = f"<w:document {ooxml.namespaces('w')}><w:body><w:p>{run}</w:p></w:body></w:document>"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>'
    )
    parts = {"[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": body}
    return Pakket.of({name: (ooxml.XML_HEAD + xml).encode() for name, xml in parts.items()}).write()
