"""Small PDFs made here: what a page shows, how it is marked, the tree and the bytes that are written."""

import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, unparse_content_stream

from generator.pdf.content import Content, Marking, read_content, remark
from generator.pdf.objects import letters, numbers, text_of
from generator.pdf.repair import repair
from generator.pdf.save import save
from generator.pdf.structure import Annotation, Element, Mark, read_structure, write_structure

CMAP = b"""1 beginbfchar <01> <0041> endbfchar
2 beginbfrange <02> <04> <0062> <05> <06> [<0078> <00E900E9>] endbfrange"""
FONT = b"BT /F1 10 Tf 10 700 Td <0102> Tj ET"


def small(content: bytes, pages: int = 1) -> Pdf:
    """A PDF with this content on every page, and a font that knows A, b, c, d, x and éé."""
    pdf = Pdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(100, 800))
    table = pdf.make_stream(CMAP)
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.TrueType, ToUnicode=table))
    for page in pdf.pages:
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
        page.obj.Contents = pdf.make_stream(content)
    return pdf


def content_of(content: bytes) -> Content:
    """What is read on a page with these operators."""
    with small(content) as pdf:
        return read_content(pdf.pages[0])


def marked(content: bytes, marking: Marking | None = None) -> list[str]:
    """The operators of a page after its marks were changed."""
    operators = remark(content_of(content), marking or Marking())
    return unparse_content_stream(operators).decode("latin-1").split("\n")


# --- what a page shows -----------------------------------------------------------------------------------------------


def test_codes_of_a_font_become_text() -> None:
    pdf = small(b"")
    table = letters(pdf.pages[0].obj.Resources.Font.F1)
    assert table.read(b"\x01\x02\x03\x04\x05\x06") == "Abcdxéé"
    assert table.read(b"\x09") == "\ufffd"


def test_a_font_without_a_table_says_nothing_it_does_not_know() -> None:
    assert letters(Dictionary(Subtype=Name.Type0)).read(b"\x00\x01\x00\x02") == "\ufffd\ufffd"


def test_the_text_of_each_mark_is_read_also_where_it_is_cut_up() -> None:
    content = (
        b"/P <</MCID 0>> BDC BT /F1 10 Tf 10 700 Td [<01> -3 <02>] TJ <03> Tj ET EMC /P <</MCID 1>> BDC EMC"
    )
    found = content_of(content)
    assert found.shown == {0: "Abc", 1: ""}
    assert found.free == 2
    assert found.top == 700


def test_text_that_stands_for_other_text_is_read_once() -> None:
    inner = b"/Span <</ActualText (x)>> BDC <01> Tj <02> Tj EMC"
    content = b"/P <</MCID 0>> BDC BT /F1 10 Tf 1 2 Td " + inner + b" ET EMC"
    assert content_of(content).shown == {0: "x"}


def test_artifacts_are_remembered_with_their_place() -> None:
    found = content_of(b"/Artifact BMC " + FONT + b" EMC")
    assert [(each.text, each.box[:2]) for each in found.lines] == [("Ab", (10, 700))]
    assert found.shown == {}


# --- marks -----------------------------------------------------------------------------------------------------------


def test_what_is_drawn_outside_any_mark_becomes_an_artifact() -> None:
    assert marked(b"q 1 w 0 0 m 5 5 l S Q") == [
        "q",
        "1 w",
        "/Artifact BMC",
        "0 0 m",
        "5 5 l",
        "S",
        "EMC",
        "Q",
    ]


def test_a_clip_and_what_is_marked_stay_as_they_are() -> None:
    content = "q 0 0 5 5 re W* n /P <</MCID 0>> BDC 0 0 m 5 5 l S EMC Q"
    assert " ".join(marked(content.encode())).replace("<< /MCID 0 >>", "<</MCID 0>>") == content


def test_text_outside_any_mark_becomes_an_artifact_as_a_whole() -> None:
    lines = marked(FONT)
    assert (lines[0], lines[1], lines[-2], lines[-1]) == ("/Artifact BMC", "BT", "ET", "EMC")


def test_decoration_becomes_a_watermark_and_a_line_content() -> None:
    content = b"/Div <</MCID 3>> BDC 0 0 m S EMC /Artifact BMC " + FONT + b" EMC"
    (line,) = content_of(content).lines
    lines = marked(content, Marking(frozenset({3}), {}, {line.at: 4}))
    assert "/Watermark" in lines[0]
    assert "/Artifact" in lines[0]
    assert any(each.startswith("/P") and "/MCID 4" in each for each in lines)


# --- trees -----------------------------------------------------------------------------------------------------------

TREE = Element(
    "Document",
    (
        Element("H1", (Mark(0, 0),), "H1", page=0),
        Element(
            "L",
            (Element("LI", (Element("Lbl", (Mark(0, 1),), "Lbl", page=0),), "LI", page=-1),),
            "L",
        ),
        Element("P", (Mark(0, 2), Mark(1, 0)), "P", page=0),
        Element("Figure", (Mark(1, 1),), "Figure", "Een grafiek", box=(1.0, 2.0, 3.0, 4.0), page=1),
        Element("TD", (), "TD", scope="Row", spans=(2, 1)),
        Element("Link", (Mark(1, 2), Annotation(1, 0)), "Link", page=1),
    ),
)


def test_a_tree_that_was_written_is_read_as_it_was() -> None:
    pdf = small(b"", pages=2)
    pdf.pages[1].obj.Annots = Array([pdf.make_indirect(Dictionary(Subtype=Name.Link))])
    write_structure(pdf, TREE)
    again = Pdf.open(BytesIO(save(pdf)))
    assert read_structure(again) == TREE
    entries = list(again.Root.StructTreeRoot.ParentTree.Nums.as_list())
    assert [entries[0], entries[2], entries[4]] == [0, 1, 2]
    assert Name.Link == entries[5].S
    assert again.pages[1].obj.Annots[0].StructParent == 2


def test_what_is_no_pdf_or_has_no_tags_is_refused() -> None:
    with pytest.raises(ValueError, match="geen PDF"):
        repair(b"tekst", None)  # type: ignore[arg-type]  # it does not come to that
    with pytest.raises(ValueError, match="niet gelabeld"):
        repair(save(small(FONT)), None)  # type: ignore[arg-type]  # it does not come to that


# --- bytes -----------------------------------------------------------------------------------------------------------


@given(st.lists(st.binary(max_size=40), min_size=1, max_size=6))
def test_no_stream_ends_in_a_carriage_return_and_none_changes_its_meaning(contents: list[bytes]) -> None:
    pdf = Pdf.new()
    pdf.add_blank_page()
    pdf.Root.Dingen = Array([pdf.make_stream(each, Length1=len(each)) for each in contents])
    data = save(pdf)
    assert b"\r\nendstream" not in data
    with Pdf.open(BytesIO(data)) as again:
        for before, after in zip(contents, again.Root.Dingen.as_list(), strict=True):
            assert after.read_bytes() in {before, before + b"\n"}
            assert after.Length1 == len(after.read_bytes())


def test_the_case_that_is_in_doubt_exists() -> None:
    """The test above can fail: bytes whose checksum ends in a carriage return are easily found."""
    found = next(text for text in (b"x" * n for n in range(1, 4000)) if zlib.compress(text).endswith(b"\r"))
    pdf = Pdf.new()
    pdf.add_blank_page()
    pdf.Root.Tekst = pdf.make_stream(found)
    with Pdf.open(BytesIO(save(pdf))) as again:
        assert again.Root.Tekst.read_bytes() == found + b"\n"


def test_strings_and_numbers_are_read_plainly() -> None:
    assert text_of(None) == ""
    assert numbers(Array([1, 2.123456])) == (1.0, 2.1235)
