"""Wrapping, hanging and tables of fixed width."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.render.page.layout import TextTable, columns, hang, pairs, spaced, table, wrap

WORDS = st.lists(st.text("abé漢-\u00a0", min_size=1, max_size=30), min_size=1, max_size=30)


@given(WORDS, st.integers(min_value=10, max_value=60))
def test_wrapped_lines_hold_the_same_words_and_fit_unless_one_word_does_not(
    words: list[str], width: int
) -> None:
    lines = wrap(" ".join(words), width)
    assert " ".join(lines).split(" ") == words
    assert all(columns(line) <= width or " " not in line for line in lines)


@given(WORDS, st.integers(min_value=10, max_value=60))
def test_a_line_is_broken_only_where_the_next_word_does_not_fit(words: list[str], width: int) -> None:
    lines = wrap(" ".join(words), width)
    for line, following in pairwise(lines):
        assert columns(line) + 1 + columns(following.split(" ")[0]) > width


def test_a_name_with_a_hyphen_and_an_amount_are_never_broken() -> None:
    assert wrap("van Borger-Odoorn", 12) == ["van", "Borger-Odoorn"]
    assert wrap("samen €\u00a025.451", 10) == ["samen", "€\u00a025.451"]


def test_two_spaces_between_postcode_and_place_stay_two() -> None:
    assert wrap("7811\u00a0AP  Emmen", 40) == ["7811\u00a0AP  Emmen"]


def test_wide_characters_count_double_and_combining_marks_not_at_all() -> None:
    assert [columns(text) for text in ("abc", "漢字", "e\u0301", "ĳ", "😀")] == [3, 4, 1, 1, 2]


def test_a_label_without_text_stands_alone() -> None:
    assert hang("1. ", []) == ["1. "]


def test_empty_groups_leave_no_empty_lines() -> None:
    assert spaced([[], ["a"], [], ["b", "c"], []]) == ["a", "", "b", "c"]


def test_values_of_labels_begin_in_one_column_and_hang_there() -> None:
    assert pairs([("Datum", "1 mei"), ("Onderwerp", "een lang verhaal")], 20) == [
        "Datum:      1 mei",
        "Onderwerp:  een lang",
        "            verhaal",
    ]


def test_no_labels_give_no_lines() -> None:
    assert pairs([], 20) == []


def test_the_widest_column_gives_way_and_amounts_stay_whole() -> None:
    content = TextTable(
        ("Omschrijving", "Bedrag"), right=(False, True), rows=(("een heel lange omschrijving", "1.234,56"),)
    )
    assert [line.rstrip() for line in table(content, 26)] == [
        "Omschrijving        Bedrag",
        "----------------  --------",
        "een heel lange    1.234,56",
        "omschrijving",
    ]


@given(
    st.lists(st.lists(st.text("ab 漢\u0301", max_size=20), min_size=3, max_size=3), min_size=1, max_size=5)
)
def test_an_aligned_table_never_leaves_the_page_and_loses_no_word(rows: list[list[str]]) -> None:
    content = TextTable(("A", "B", "C"), (False, True, False), tuple(tuple(row) for row in rows))
    lines = table(content, 130)
    assert all(columns(line) <= 130 for line in lines)
    kept = sorted(re.findall(r"[^ ]+", " ".join(lines[2:])))
    assert kept == sorted(word for row in rows for cell in row for word in re.findall(r"[^ ]+", cell))
