"""Tables of users in; their rows with a place for every cell out, no more than were asked for."""

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from generator.source.table import Grens, UnreadableError, read_table

GRENS = Grens(rijen=3, bytes=20_000)


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
        rows(csv(tmp_path, "x" * 20_001))
    (tmp_path / "t.csv").write_bytes(b"a;b\xff\n")
    with pytest.raises(UnreadableError, match="UTF-8"):
        rows(tmp_path / "t.csv")
    (tmp_path / "t.xlsx").write_bytes(b"a;b\n")
    with pytest.raises(UnreadableError, match="geen Excel-bestand"):
        rows(tmp_path / "t.xlsx")


def test_a_row_with_more_columns_than_are_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="regel 2 heeft meer dan 60 kolommen"):
        rows(csv(tmp_path, "a;b\n" + "x;" * 60 + "y\n"))
    book = Workbook()
    book.worksheets[0].append([*"ab", *[None] * 60, "ver weg"])
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(UnreadableError, match="regel 1 heeft meer dan 60 kolommen"):
        rows(tmp_path / "t.xlsx")


def test_a_quotation_mark_that_does_not_close_takes_no_other_rows_along(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"regel 3: .* aanhalingsteken sluit niet"):
        rows(csv(tmp_path, 'a;b\nc;d\n"e;f\ng;h\n'))


def test_a_percentage_of_excel_is_read_as_it_is_shown(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([0.055, 1, 0.2])
    sheet["A1"].number_format, sheet["B1"].number_format = "0.0%", "0%"
    book.save(tmp_path / "t.xlsx")
    assert rows(tmp_path / "t.xlsx") == [["5,5%@t:1:1", "100%@t:1:2", "0,2@t:1:3"]]


def test_a_formula_that_was_never_worked_out_is_no_empty_cell(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["a", "=1+1", None, '=HYPERLINK("https://x.example")'])
    book.save(tmp_path / "t.xlsx")
    assert rows(tmp_path / "t.xlsx") == [["a@t:1:1", "=1+1@t:1:2", '=HYPERLINK("https://x.example")@t:1:4']]


def test_a_formula_with_an_outcome_gives_that_also_when_it_is_an_empty_text(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["a", "=1+1", "=B1"])
    book.save(tmp_path / "zonder.xlsx")
    with ZipFile(tmp_path / "zonder.xlsx") as old, ZipFile(tmp_path / "t.xlsx", "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = re.sub(rb"<f>1\+1</f><v ?/?>(</v>)?", b"<f>1+1</f><v>2</v>", old.read(name))
            new.writestr(name, text.replace(b'<c r="C1">', b'<c r="C1" t="str">'))
    assert rows(tmp_path / "t.xlsx") == [["a@t:1:1", "2@t:1:2"]]
