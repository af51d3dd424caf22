"""Word files as Word writes them, and as nobody should: the compiled path gives what docxtpl gives, or fails as it fails."""

from collections.abc import Callable
from typing import Any

import pytest
from docxtpl import DocxTemplate
from template_cases import core
from template_files import Deel, entries, footnotes, header, relation, word, zipped
from test_template_dropin import printed
from wordfiles import CORE, NAMESPACES, p

from generator.template.dropin import Sjabloon

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_SPACES = (
    f'{NAMESPACES} xmlns:m="{_OFFICE}/math" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" mc:Ignorable="w14 wp14"'
)
_BODY = """\
<w:p w14:paraId="0A1B2C3D" w:rsidR="00A1" w:rsidRDefault="00A1"><w:pPr><w:pStyle w:val="Kop1"/></w:pPr>
<w:bookmarkStart w:id="0" w:name="_Toc1"/><w:r w:rsidRPr="00C3"><w:rPr><w:lang w:val="nl-NL"/></w:rPr>
<w:t xml:space="preserve">Aan {{ </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>a</w:t></w:r><w:proofErr w:type="spellEnd"/>
<w:r><w:t xml:space="preserve"> }} en</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink r:id="rIdL" w:history="1"><w:r><w:t>{{ a }}</w:t></w:r></w:hyperlink>
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:ins w:id="4" w:author="x"><w:r><w:t>{{ a }}</w:t></w:r></w:ins><w:del w:id="5" w:author="x"><w:r><w:delText>{{ q }}</w:delText></w:r></w:del></w:p>
<m:oMathPara><m:oMath><m:r><m:t>x = {{ a }}</m:t></m:r></m:oMath></m:oMathPara><!-- {{ a }} --><?pi iets?>
<w:p><w:r><w:t><![CDATA[{{ a }} & < >]]></w:t><w:br/><w:noBreakHyphen/><w:t>&#8220;{{ a }}&#x201D; &#160;|</w:t></w:r>
<w:smartTag w:uri="x" w:element="y"><w:r><w:t>{{a}}</w:t></w:r></w:smartTag><w:r><w:commentReference w:id="1"/></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:anchor wp14:anchorId="1"><wp:docPr id="1" name="{{ a }}"/></wp:anchor>
</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="_x0000_s1026" o:spid="x"><v:textbox><w:txbxContent><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>
</w:txbxContent></v:textbox><w10:wrap anchorx="page"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4531"/><w:gridCol w:w="4531"/></w:tblGrid><w:tr w14:paraId="1"><w:trPr><w:tblHeader/></w:trPr>
<w:tc><w:p><w:r><w:t>{%tr for i in [1, 2] %}</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vAlign w:val="center"/></w:tcPr>
<w:p><w:r><w:t>{% cellbg i %}{{ i }}</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>
<w:p><w:r><w:t>{%tr endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:sdt><w:sdtPr><w:alias w:val="{{ a }}"/><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:sectPr><w:headerReference w:type="default" r:id="rIdH1"/><w:sectPrChange w:id="9" w:author="x"><w:sectPr/></w:sectPrChange></w:sectPr>
"""
DOCUMENT = f'<w:document {_SPACES}><w:background w:color="FFFFFF"/><w:body>{_BODY}</w:body></w:document>'


def _part(naam: str, soort: str, root: str, relaties: str = "") -> Deel:
    xml = f"<w:{root} {_SPACES}>{p('{{ a }}') if root in ('endnotes', 'comments') else ''}</w:{root}>"
    kind = "document.glossary" if soort == "glossaryDocument" else soort
    return Deel(naam, soort, xml, f"{_WORD}.{kind}+xml", relaties, f"rId_{soort}_{len(naam)}")


PARTS = (
    header(p("{{ a }}")),
    footnotes(p("{{ a }}")),
    _part("endnotes.xml", "endnotes", "endnotes"),
    _part("comments.xml", "comments", "comments"),
    _part("settings.xml", "settings", "settings"),
    _part("numbering.xml", "numbering", "numbering"),
    _part("glossary/document.xml", "glossaryDocument", "glossaryDocument", relation("rId1", "footnotes", "footnotes.xml")),
    _part("glossary/footnotes.xml", "footnotes", "footnotes"),
    Deel(
        "charts/chart1.xml",
        "chart",
        '<c:chart xmlns:c="http://example.org/c">{{ a }}</c:chart>',
        "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        relation("rId1", "package", "../embeddings/Blad1.xlsx"),
        "rIdC",
    ),
    Deel("embeddings/Blad1.xlsx", "package", b"PK", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "rIdX"),
)  # fmt: skip
Parts = dict[str, Any]
HEADER, RELATIONS, CORE_PART = "word/header1.xml", "word/_rels/document.xml.rels", "docProps/core.xml"


def wordlike(
    document: str | bytes = DOCUMENT, change: Callable[[Parts], Parts] = dict, properties: str | None = CORE
) -> bytes:
    parts: Parts = dict(entries(word("", *PARTS, core=properties)))
    link = f'<Relationship Id="rIdL" Type="{_OFFICE}/relationships/hyperlink" Target="https://emmen.example/{{{{ a }}}}" TargetMode="External"/>'
    parts[RELATIONS] = parts[RELATIONS].decode().replace("</Relationships>", f"{link}</Relationships>")
    return zipped(change(parts | {"word/document.xml": document}))


def with_relation(kind: str, target: str, mode: str = "") -> Callable[[Parts], Parts]:
    new = f'<Relationship Id="rIdQ" Type="{_OFFICE}/relationships/{kind}" Target="{target}" {mode}/></Relationships>'
    return lambda parts: parts | {RELATIONS: parts[RELATIONS].replace("</Relationships>", new)}


FILES: dict[str, tuple[bytes, bool]] = {
    "van Word": (wordlike(), True),
    "met een BOM": (wordlike(b"\xef\xbb\xbf" + DOCUMENT.encode()), True),
    "in UTF-16": (wordlike(DOCUMENT.encode("utf-16")), True),
    "met een commentaar ervoor": (wordlike(f"<!-- x --><?y z?>{DOCUMENT}<!-- na -->"), True),
    "met een documenttype": (wordlike('<!DOCTYPE x [<!ENTITY q "e">]>' + DOCUMENT.replace("Aan {{", "&q; {{")), False),
    "met een ander voorvoegsel": (wordlike(DOCUMENT.replace("w:", "q:")), False),
    "zonder tekst": (wordlike(f"<w:document {_SPACES}/>"), False),
    "met voetnoten in UTF-16": (wordlike(change=lambda parts: parts | {"word/footnotes.xml": "<x/>".encode("utf-16")}), False),
    "met een kapotte kop": (wordlike(change=lambda parts: parts | {HEADER: b"<x"}), False),
    "met een lege kop": (wordlike(change=lambda parts: parts | {HEADER: b""}), False),
    "met andere eigenschappen": (wordlike(change=lambda parts: parts | {CORE_PART: b"<x/>"}), False),
    "met twee titels": (wordlike(properties=CORE.replace("</cp:", "<dc:title>{{ a }}</dc:title></cp:")), True),
    "met tekens voor eigen gebruik": (wordlike(properties=core(title="\ue0f43\ue0f4 {{ a }}")), True),
    "met zulke tekens elders": (wordlike(properties=CORE.replace("</cp:", "<dc:publisher>\ue0f43\ue0f4</dc:publisher></cp:")), False),
    "met een relatie nergens heen": (wordlike(change=with_relation("x", "NULL")), False),
    "met een kop elders": (wordlike(change=with_relation("header", "https://emmen.example", 'TargetMode="External"')), False),
    "met een kop die ook voet is": (wordlike(change=with_relation("footer", "header1.xml")), False),
}  # fmt: skip


@pytest.mark.parametrize("naam", FILES)
@pytest.mark.parametrize("value", ["Jan “é”\n\t", "Jan & <Piet>"])
def test_a_file_comes_out_as_docxtpl_has_it(naam: str, value: str) -> None:
    data, quick = FILES[naam]
    theirs, _ = printed(DocxTemplate, data, {"a": value})
    ours, quickly = printed(Sjabloon, data, {"a": value})
    assert ours == theirs
    assert quickly == (quick and "&" not in value)  # which breaks the header
