"""Tables of users in; their rows with a place for every cell out, no more than were asked for."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.source.table import Grens, UnreadableError, read_table

GRENS = Grens(rijen=3, bytes=10_000)


def rows(path: Path, grens: Grens = GRENS) -> list[list[str]]:
    return [[f"{text}@{place}" for text, place in row if text] for row in read_table(path, "t", grens)]


def csv(folder: Path, text: str) -> Path:
    path = folder / "t.csv"
    path.write_text(text, "utf-8")
    return path


def test_every_cell_has_its_row_and_column(tmp_path: Path) -> None:
    assert rows(csv(tmp_path, 'a;b\n\n;"c\nd"\ne;f\n')) == [
        ["a@t:1:1", "b@t:1:2"],
        ["c\nd@t:4:2"],
        ["e@t:5:1", "f@t:5:2"],
    ]


def test_a_workbook_gives_its_first_sheet(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["a", None, 2.5])
    book.create_sheet().append(["niet"])
    book.save(tmp_path / "t.xlsx")
    assert rows(tmp_path / "t.xlsx") == [["a@t:1:1", "2,5@t:1:3"]]


def test_one_row_more_than_there_may_be_is_read_and_no_other(tmp_path: Path) -> None:
    assert len(rows(csv(tmp_path, "a;b\n" * 50))) == 4


def test_a_file_that_is_too_large_or_no_text_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="groter dan"):
        rows(csv(tmp_path, "x" * 10_001))
    (tmp_path / "t.csv").write_bytes(b"a;b\xff\n")
    with pytest.raises(UnreadableError, match="UTF-8"):
        rows(tmp_path / "t.csv")
    (tmp_path / "t.xlsx").write_bytes(b"a;b\n")
    with pytest.raises(UnreadableError, match="geen Excel-bestand"):
        rows(tmp_path / "t.xlsx")
