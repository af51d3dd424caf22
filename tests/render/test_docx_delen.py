"""Parts beside the body of a Word file: statuses and clauses in; watermark, properties and the map of clauses out."""

from dataclasses import replace
from pathlib import Path

import pytest
from word import find, parts, repacked, values, xml
from word_notation import al, artikel, leden, passage, stuk
from word_samples import brief, overeenkomst

from generator.document import Herkomst, Passage
from generator.render.docx import render_docx

HUISSTIJLEN = Path(__file__).parents[2] / "templates" / "huisstijlen"
SJABLOON = (HUISSTIJLEN / "standaard" / "overeenkomst.docx").read_bytes()
BRIEF = (HUISSTIJLEN / "standaard" / "brief.docx").read_bytes()
EMMEN = (HUISSTIJLEN / "emmen" / "brief.docx").read_bytes()


# --- watermark -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sjabloon", [SJABLOON, BRIEF, EMMEN])
def test_a_concept_says_so_across_every_page(sjabloon: bytes) -> None:
    document = brief() if sjabloon is not SJABLOON else overeenkomst()
    data = render_docx(
        replace(document, eigenschappen=replace(document.eigenschappen, status="concept")), sjabloon
    )
    headers = [name for name in parts(data) if name.startswith("word/header")]
    assert len(headers) == 2
    for name in headers:
        assert values(xml(data, name), "//v:shape/v:textpath/@string") == ["CONCEPT"]


def test_a_final_document_has_no_watermark() -> None:
    assert not any(
        b"textpath" in part for part in parts(render_docx(overeenkomst("definitief"), SJABLOON)).values()
    )


def test_a_template_without_headers_gets_them_for_the_watermark() -> None:
    bare = parts(SJABLOON)["word/document.xml"].decode()
    for number in (1, 2):
        bare = bare.replace(f'<w:headerReference w:type="default" r:id="rIdH{number}"/>', "")
    rels = parts(SJABLOON)["word/_rels/document.xml.rels"].decode()
    for number in (1, 2):
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
        rels = rels.replace(
            f'<Relationship Id="rIdH{number}" Type="{kind}" Target="header{number}.xml"/>', ""
        )
    template = repacked(
        SJABLOON, {"word/document.xml": bare.encode(), "word/_rels/document.xml.rels": rels.encode()}
    )
    data = render_docx(overeenkomst("concept"), template)
    assert len(find(xml(data), "//w:sectPr[1]/w:headerReference")) >= 1
    assert any(
        b'string="CONCEPT"' in part for name, part in parts(data).items() if name.startswith("word/header")
    )


# --- properties ------------------------------------------------------------------------------------------------


def test_properties_come_from_the_document_and_not_from_the_clock() -> None:
    core = xml(render_docx(overeenkomst("concept"), SJABLOON), "docProps/core.xml")
    found = {element.tag.split("}")[1]: element.text for element in core}
    assert found == {
        "title": "Raamovereenkomst samenwerking",
        "subject": "Samenwerking van gemeenten",
        "creator": "Gemeente Emmen",
        "lastModifiedBy": "Gemeente Emmen",
        "created": "2009-11-03T00:00:00Z",
        "modified": "2009-11-03T00:00:00Z",
        "language": "nl-NL",
        "contentStatus": "concept",
        "version": "1.0",
    }


def test_kenmerk_version_and_status_are_properties_of_our_own() -> None:
    custom = xml(render_docx(overeenkomst("concept"), SJABLOON), "docProps/custom.xml")
    assert {each.get("name"): each[0].text for each in custom} == {
        "Kenmerk": "14.031553",
        "Versie": "1.0",
        "Status": "concept",
    }


# --- content controls ------------------------------------------------------------------------------------------


def test_every_clause_stands_in_a_control_that_the_map_explains() -> None:
    herkomst = Herkomst("kosten/indexering", "2022-07-01", "f" * 64, ("kosten.index", "partijen"))
    document = stuk(
        artikel(1, "kosten", "Kosten & meer", leden("kosten", "x", "y")),
        Passage("slot", (), (al("z"),), herkomst),
    )
    data = render_docx(document, SJABLOON)
    assert values(xml(data), "//w:sdtPr/w:tag/@w:val") == ["kosten", "slot"]
    assert values(xml(data), "//w:sdtPr/w:alias/@w:val") == ["Artikel 1 Kosten & meer", "kosten/indexering"]
    entry = find(xml(data, "customXml/item1.xml"), "//c:clausule[@sleutel='slot']")[0]
    assert {str(key): str(value) for key, value in entry.attrib.items()} == {
        "sleutel": "slot",
        "naam": "kosten/indexering",
        "versie": "2022-07-01",
        "hash": "f" * 64,
    }
    assert values(entry, "c:pad/text()") == ["kosten.index", "partijen"]


def test_long_and_equal_anchors_still_give_short_and_unique_tags() -> None:
    delen = [artikel(number, "a" * 80, "Kop", al("x")) for number in (1, 2, 3)]
    tags = values(xml(render_docx(stuk(*delen), SJABLOON)), "//w:sdtPr/w:tag/@w:val")
    assert len(set(tags)) == 3
    assert all(len(tag) <= 64 for tag in tags)


def test_a_clause_without_text_leaves_no_empty_control() -> None:
    assert find(xml(render_docx(stuk(passage("leeg", "")), SJABLOON)), "//w:sdt") == []


def test_a_template_that_has_custom_xml_keeps_it() -> None:
    template = repacked(SJABLOON, {"customXml/item1.xml": b"<van-de-gemeente/>"})
    rels = parts(template)["word/_rels/document.xml.rels"].decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
    rels = rels.replace(
        "</Rel", f'<Relationship Id="rIdX" Type="{kind}" Target="../customXml/item1.xml"/></Rel'
    )
    template = repacked(template, {"word/_rels/document.xml.rels": rels.encode()})
    found = parts(render_docx(overeenkomst(), template))
    assert found["customXml/item1.xml"] == b"<van-de-gemeente/>"
    assert b"clausules" in found["customXml/item2.xml"]
