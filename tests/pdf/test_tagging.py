"""Trees as LibreOffice makes them in, in a short notation; the tree that who listens gets out."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.pdf.structure import Annotation, Element, Kid, Mark, Pages, elements
from generator.pdf.tagging import decoration, improve, without

SHOWN: dict[Mark, str] = {}


def mark(text: str) -> Mark:
    """A mark that shows a text."""
    made = Mark(0, len(SHOWN))
    SHOWN[made] = text
    return made


def el(kind: str, *kids: Kid | str, style: str = "", alt: str = "") -> Element:
    return Element(
        kind, tuple(mark(kid) if isinstance(kid, str) else kid for kid in kids), style or kind, alt
    )


def document(*kids: Kid) -> Element:
    return Element("Document", kids)


def outline(root: Kid) -> str:
    """A tree on one line: types with what they hold between brackets."""
    if isinstance(root, Mark):
        return repr(SHOWN[root])
    if isinstance(root, Annotation):
        return f"->{root.index}"
    extra = f"@{root.scope}" if root.scope else f"@{root.numbering}" if root.numbering else ""
    return f"{root.kind}{extra}({', '.join(outline(kid) for kid in root.kids)})"


def improved(*kids: Kid) -> list[str]:
    root = improve(document(*kids), Pages(SHOWN, lambda link: str(link.index)))
    return [outline(kid) for kid in root.kids]


def item(*kids: Kid | str, style: str = "Lid") -> Element:
    return el("LI", el("LBody", el("P", *kids, style=style)))


# --- headings --------------------------------------------------------------------------------------------------------


def test_a_title_becomes_the_first_heading_and_moves_the_others_down() -> None:
    assert improved(el("P", "T", style="Title"), el("H1", "a"), el("H2", "b"), el("H1", "c")) == [
        "H1('T')",
        "H2('a')",
        "H3('b')",
        "H2('c')",
    ]


def test_without_a_title_headings_stay_where_they_are() -> None:
    assert improved(el("H1", "a"), el("H2", "b")) == ["H1('a')", "H2('b')"]


def test_a_level_that_was_skipped_is_not_missed() -> None:
    assert improved(el("H2", "a"), el("H4", "b"), el("H1", "c")) == ["H1('a')", "H2('b')", "H1('c')"]


@given(st.lists(st.integers(1, 6), min_size=1))
def test_headings_begin_at_one_and_never_skip_a_level(levels: list[int]) -> None:
    root = improve(document(*(Element(f"H{level}") for level in levels)), Pages({}, str))
    found = [int(each.kind[1]) for each in elements(root) if each.kind.startswith("H")]
    assert found[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(found))
    steps = zip(pairwise(levels), pairwise(found), strict=True)
    assert all(after <= before or below > above for (before, after), (above, below) in steps)


# --- lists -----------------------------------------------------------------------------------------------------------


def test_the_number_of_an_item_becomes_its_label() -> None:
    assert improved(el("L", item("1.", "een"), item("2.", "twee"))) == [
        "L@Decimal(LI(Lbl('1.'), LBody(P('een'))), LI(Lbl('2.'), LBody(P('twee'))))"
    ]


def test_an_item_that_begins_with_a_number_in_its_text_has_no_label() -> None:
    assert improved(el("L", item("2027 is het jaar", " van de start"))) == [
        "L(LI(LBody(P('2027 is het jaar', ' van de start'))))"
    ]


def test_letters_capitals_degrees_and_dashes_are_labels() -> None:
    kinds = [improved(el("L", item(label, "x")))[0].split("(")[0] for label in ("a.", "B.", "1°.", "–", "•")]
    assert kinds == ["L@LowerAlpha", "L@UpperAlpha", "L@Decimal", "L@Disc", "L@Disc"]


def test_a_table_between_two_leden_belongs_to_the_first() -> None:
    table = el("Table", el("TR", el("TH", "h")))
    assert improved(el("L", item("1.", "een")), table, el("L", item("2.", "twee"))) == [
        "L@Decimal(LI(Lbl('1.'), LBody(P('een'), Table(TR(TH('h'))))), LI(Lbl('2.'), LBody(P('twee'))))"
    ]


def test_a_list_that_begins_anew_is_another_list() -> None:
    assert len(improved(el("L", item("1.", "een")), el("P", "x"), el("L", item("1.", "een")))) == 3


def test_a_list_does_not_go_on_past_a_heading() -> None:
    assert len(improved(el("L", item("1.", "een")), el("H1", "x"), el("L", item("2.", "twee")))) == 3


def test_dashes_after_a_paragraph_are_another_list() -> None:
    assert len(improved(el("L", item("–", "een")), el("P", "x"), el("L", item("–", "twee")))) == 3


# --- tables ----------------------------------------------------------------------------------------------------------


def test_a_table_without_headings_is_read_cell_by_cell() -> None:
    rows = (el("TR", el("TD", "a"), el("TD", "b")), el("TR", el("TD", "c"), el("TD")))
    assert improved(el("Table", *rows)) == ["Div(Div('a'), Div('b'), Div('c'))"]


def test_the_first_cell_of_a_row_names_it_unless_it_is_empty() -> None:
    rows = (el("TR", el("TH", "h"), el("TH", "i")), el("TR", el("TD", "a"), el("TD", "1")))
    (made,) = improved(el("Table", *rows, el("TR", el("TD"), el("TD", "2"))))
    assert made == "Table(TR(TH('h'), TH('i')), TR(TH@Row('a'), TD('1')), TR(TD(), TD('2')))"


def test_a_caption_belongs_to_the_table_below_it() -> None:
    table = el("Table", el("TR", el("TH", "h")))
    assert improved(el("P", "Kosten", style="caption"), table) == ["Table(Caption('Kosten'), TR(TH('h')))"]
    assert improved(el("P", "los", style="caption"), el("P", "x")) == ["P('los')", "P('x')"]


# --- links -----------------------------------------------------------------------------------------------------------


def link(index: int, *texts: str) -> Element:
    return el("Link", *texts, Annotation(0, index))


def test_pieces_of_one_link_become_one_with_the_space_between_them() -> None:
    one, two = el("Link", "artikel", Annotation(0, 7)), el("Link", "4", Annotation(0, 7))
    assert improved(el("P", one, "\u00a0", two, ".")) == [r"P(Link('artikel', ->7, '\xa0', '4', ->7), '.')"]


def test_links_to_two_places_stay_two() -> None:
    assert improved(el("P", link(1, "a"), " ", link(2, "b"))) == ["P(Link('a', ->1), ' ', Link('b', ->2))"]


def test_a_link_that_leads_nowhere_is_text() -> None:
    assert improved(el("P", el("Link", "a"), "b")) == ["P('a', 'b')"]


def test_entries_become_a_table_of_contents() -> None:
    entries = (el("P", link(1, "a", "1"), style="Contents 1"), el("P", link(2, "b", "2"), style="Contents 2"))
    assert improved(*entries, el("P", "x")) == [
        "TOC(TOCI(Reference(Link('a', '1', ->1))), TOCI(Reference(Link('b', '2', ->2))))",
        "P('x')",
    ]


# --- decoration ------------------------------------------------------------------------------------------------------


def test_what_shows_no_text_and_has_no_description_is_decoration() -> None:
    watermark, picture = mark(""), mark("")
    root = document(el("Figure", watermark), el("Figure", picture, alt="Woordmerk"), el("P", "x"))
    gone = decoration(root, SHOWN)
    assert gone == {watermark}
    assert [each.kind for each in elements(without(root, gone))] == ["Document", "Figure", "P"]


def test_an_empty_cell_stays_when_all_that_is_empty_goes() -> None:
    root = document(el("P"), el("Table", el("TR", el("TH", "h"), el("TD"))))
    assert outline(without(root, frozenset())) == "Document(Table(TR(TH('h'), TD())))"


def test_spans_of_word_say_nothing() -> None:
    assert improved(el("P", el("Span", "begrip"), ": tekst")) == ["P('begrip', ': tekst')"]
