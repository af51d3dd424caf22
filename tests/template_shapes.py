"""The same template as different programs leave it: a Word file in, the file with its tags in pieces or in another file out."""

import random
import re
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from template_files import changed, entries
from wordfiles import NAMESPACES

_RUN = re.compile(r"<w:r>(<w:rPr>.*?</w:rPr>)?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>", re.DOTALL)
_BETWEEN = (
    "",
    '<w:proofErr w:type="spellStart"/>',
    '<w:proofErr w:type="gramEnd"/>',
    '<w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/>',
)


def in_pieces(data: bytes, seed: int) -> bytes:
    """Tags in pieces, with the marks of the spelling checker and a bookmark between them, as Word leaves them."""
    chance = random.Random(seed)

    def cut(found: re.Match[str]) -> str:
        pieces = [""]
        for sign in re.findall(r"&[^;]+;|.", found[2], re.DOTALL):
            pieces[-1] += sign
            if chance.random() < 0.3:
                pieces.append("")
        runs = (
            f'<w:r w:rsidR="00AB12CD">{found[1] or ""}<w:t xml:space="preserve">{piece}</w:t></w:r>'
            for piece in pieces
        )
        return "".join(run + chance.choice(_BETWEEN) for run in runs)

    return changed(data, lambda xml: _RUN.sub(cut, xml))


def indented(data: bytes) -> bytes:
    """With line ends and spaces between the elements."""
    return changed(data, lambda xml: re.sub(r"(</w:p>|<w:tr>|</w:tr>|<w:body>)", r"\1\n  ", xml))


def hard_spaces(data: bytes) -> bytes:
    """With spaces that do not break inside the tags, as Word types them in French."""
    return changed(data, lambda xml: xml.replace(" }}", "\u00a0}}"))


def of_python_docx(data: bytes) -> bytes:
    """The body in the template of python-docx."""
    document: Any = Document()
    body = document.element.body
    xml = dict(entries(data))["word/document.xml"].decode()
    found = re.search(r"<w:body>(.*?)(<w:sectPr>(?:(?!<w:sectPr>).)*</w:sectPr>)?</w:body>", xml, re.DOTALL)
    assert found
    for element in parse_xml(f"<w:body {NAMESPACES}>{found[1]}</w:body>"):
        body.insert(len(body) - 1, element)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
