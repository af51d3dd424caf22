"""Numbers: a clause's text in; what stands before each article, lid and onderdeel, and the table of anchors, out."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import KLEIN, library, lines_of, make, only_document, outline

from generator.load import load_project
from generator.numbering import letters
from generator.pipeline import make_loaded


def marks(folder: Path, clause: str) -> list[str]:
    """Only what stands before the first word of every line."""
    return [line.strip().split(" ")[0] for line in lines_of(folder, clause)]


def test_thirty_onderdelen_go_on_after_z_with_double_letters(tmp_path: Path) -> None:
    found = marks(tmp_path, "1. Lijst:\n" + "   1. x\n" * 30 + "1. Slot.\n")
    assert found[1:4] == ["a.", "b.", "c."]
    assert found[25:31] == ["y.", "z.", "aa.", "bb.", "cc.", "dd."]
    assert found[31] == "2."


def test_articles_count_on_through_chapters_and_leden_begin_anew(tmp_path: Path) -> None:
    files = library({"een": "1. a\n1. b\n", "twee": "1. c\n1. d\n", "drie": "Tekst.\n"})
    files["bibliotheek/templates/soorten/proef.yaml"] = (
        "soort: proef\ntitel: Proefstuk\nomschrijving: x\nsjabloon: overeenkomst\nondertekening: partijen\nopbouw:\n"
        "  - {hoofdstuk: Eerste, clausules: [proef/een]}\n"
        "  - {kop: Zonder nummer, clausules: [proef/twee]}\n"
        "  - {hoofdstuk: 'Tweede {{ samenwerking.naam }}', clausules: [proef/drie]}\n"
        "  - {hoofdstuk: Leeg}\n"
    )
    assert outline(only_document(make(tmp_path, KLEIN, files))) == [
        "# Hoofdstuk 1 Eerste", "Artikel 1 Proef", "  1. a", "  2. b",
        "# Zonder nummer", "Artikel 2 Proef", "  1. c", "  2. d",
        "# Hoofdstuk 2 Tweede Proefsamenwerking", "Artikel 3 Proef", "  Tekst.", "# Hoofdstuk 3 Leeg",
    ]  # fmt: skip


def test_a_chapter_whose_clauses_are_all_out_is_out(tmp_path: Path) -> None:
    files = library({"een": "---\ntitel: Een\nals: kosten\n---\nx\n", "twee": "Tekst.\n"})
    kind = files["bibliotheek/templates/soorten/proef.yaml"].split("opbouw:")[0]
    files["bibliotheek/templates/soorten/proef.yaml"] = (
        f"{kind}opbouw:\n  - {{hoofdstuk: Weg, clausules: [proef/een]}}\n  - {{hoofdstuk: Blijft, clausules: [proef/twee]}}\n"
    )
    assert outline(only_document(make(tmp_path, KLEIN, files)))[0] == "# Hoofdstuk 1 Blijft"


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("1. Een.\n", ["Een."]),
        ("1. Een:\n   1. a;\n   1. b.\n", ["Een:", "a.", "b."]),
        ("1. Een.\n\nTussen.\n\n1. Twee.\n", ["1.", "Tussen.", "2."]),
        ("- a\n\n1. Een.\n", ["–", "Een."]),
        ("1. Een:\n   1. a.\n1. Twee:\n   1. a.\n", ["1.", "a.", "2.", "a."]),
        ("1. Een:\n   - x\n   - y\n1. Twee.\n", ["1.", "–", "–", "2."]),
        ("1. A:\n   1. b:\n      1. c:\n         1. d.\n1. E.\n", ["1.", "a.", "1°.", "1°.", "2."]),
    ],
)
def test_a_single_lid_has_no_number_and_its_onderdelen_do(
    clause: str, found: list[str], tmp_path: Path
) -> None:
    assert marks(tmp_path, clause) == found


def test_the_numbers_are_a_table_beside_an_unchanged_draft(tmp_path: Path) -> None:
    files = library({"kosten": "1. Een. {#een}\n1. Twee:\n   1. a. {#a}\n   1. b.\n"})
    outcome = make(tmp_path, KLEIN, files)
    assert outcome.value is not None
    numbering = outcome.value[0].numbering
    assert {anchor: plek.nummer.los for anchor, plek in numbering.plekken.items()} == {
        "kosten": "1", "kosten.een": "1", "kosten.~2": "2", "kosten.a": "a", "kosten.~2.~2": "b",
    }  # fmt: skip
    assert numbering.plekken["kosten.a"].boven == ("kosten", "kosten.~2")
    assert "kosten" in numbering
    assert "weg" not in numbering


def test_letters_are_those_of_word() -> None:
    assert [letters(count) for count in (1, 26, 27, 52, 53, 79)] == ["a", "z", "aa", "zz", "aaa", "aaaa"]


@given(st.integers(1, 400))
def test_letters_never_repeat(count: int) -> None:
    assert letters(count) != letters(count + 1)
    assert len(letters(count)) == (count - 1) // 26 + 1


SHAPES = st.recursive(
    st.just("x"), lambda inner: st.lists(inner, min_size=1, max_size=4), max_leaves=12
).filter(lambda shape: shape != "x")


def written(shape: object, depth: int = 0) -> str:
    """A list of lists as clause text: every member an item, every list in it a layer deeper."""
    pad = "   " * depth
    out = ""
    for member in shape if isinstance(shape, list) else []:
        out += f"{pad}1. x\n"
        out += written(member, depth + 1)
    return out


@pytest.mark.no_cover
@settings(max_examples=20, deadline=None)
@given(shape=SHAPES)
def test_items_of_any_nesting_are_numbered_in_order_each_once(
    shape: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("shape")
    outcome = make(folder, KLEIN, library({"kosten": written(shape)}))
    assert outcome.value is not None
    plekken = outcome.value[0].numbering.plekken
    assert len(plekken) == written(shape).count("x") + 1
    siblings: dict[tuple[str, ...], list[str]] = {}
    for plek in plekken.values():
        siblings.setdefault(plek.boven, []).append(plek.nummer.los)
    for boven, numbers in siblings.items():
        expected = [str(n) for n in range(1, len(numbers) + 1)]
        if len(boven) == 2:
            expected = [letters(n) for n in range(1, len(numbers) + 1)]
        elif len(boven) > 2:
            expected = [f"{n}°" for n in range(1, len(numbers) + 1)]
        assert numbers in (expected, [""])


def test_numbering_the_same_draft_twice_gives_the_same_table(tmp_path: Path) -> None:
    files = library({"kosten": "1. Een.\n1. Twee.\n"})
    make(tmp_path, KLEIN, files)
    first, second = (make_loaded(load_project(tmp_path)).value for _ in range(2))
    assert first is not None
    assert second is not None
    assert first[0].numbering == second[0].numbering
