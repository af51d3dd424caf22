"""Staff lists: a CSV or XLSX file beside a project in; its members with their rows, or problems, out."""

import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from projects import briefly

from generator.model import Medewerker, Personeel
from generator.problem import Outcome, Severity
from generator.source.table import MAX_UNPACKED
from generator.staff import MAX_BYTES, MAX_ROWS, read_staff

KOP = ["nummer", "achternaam", "van", "naar", "functie", "schaal", "fte"]
RIJ = ["7", "Wit", "coevorden", "emmen", "adviseur", "010", "0,8889"]


def read(folder: Path, naam: str, inhoud: str | bytes) -> Outcome[Personeel]:
    path = folder / naam
    path.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
    return read_staff(Personeel(bestand=naam), folder)


def members(outcome: Outcome[Personeel]) -> tuple[Medewerker, ...]:
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value.medewerkers


def xlsx(*rows: list[Any]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def table(*rows: list[str], delimiter: str = ";") -> str:
    return "\n".join(delimiter.join(row) for row in (KOP, *rows)) + "\n"


def test_a_csv_of_dutch_excel_has_semicolons_and_decimal_commas(tmp_path: Path) -> None:
    (found,) = members(read(tmp_path, "p.csv", "\ufeff" + table(RIJ).replace("\n", "\r\n")))
    assert (found.nummer, found.schaal, found.fte) == ("7", "010", Decimal("0.8889"))
    assert str(found.where("fte")) == "p.csv:2:7"


def test_a_csv_may_have_commas_and_quotes(tmp_path: Path) -> None:
    row = [*RIJ[:4], '"adviseur, ""senior""\nteam 2"', "10", '"0,8889"']
    (found,) = members(read(tmp_path, "p.csv", table(row, delimiter=",")))
    assert found.functie == 'adviseur, "senior"\nteam 2'


def test_a_csv_may_name_its_delimiter_above_the_list(tmp_path: Path) -> None:
    (found,) = members(read(tmp_path, "p.csv", "sep=;\n" + table(RIJ)))
    assert str(found.where("fte")) == "p.csv:3:7"


def test_a_csv_in_an_old_encoding_is_refused_with_the_way_to_save_it(tmp_path: Path) -> None:
    outcome = read(tmp_path, "p.csv", table([*RIJ[:1], "Zoë", *RIJ[2:]]).encode("cp1252"))
    assert [problem.code for problem in outcome.problems] == ["personeelsbestand"]
    assert "UTF-8" in outcome.problems[0].message


def test_an_xlsx_gives_numbers_and_dates_as_they_would_be_typed(tmp_path: Path) -> None:
    head = [*KOP, "salaris", "in_dienst", "uren", "verlofsaldo"]
    row = [
        7,
        "Wit",
        "coevorden",
        "emmen",
        "adviseur",
        10,
        0.8889,
        3450.1,
        date(2010, 2, 1),  # openpyxl gives it back as a datetime
        32.0,
        0.1 + 0.2,
    ]
    (found,) = members(read(tmp_path, "p.xlsx", xlsx(head, row)))
    assert (found.nummer, found.schaal, found.fte, found.salaris) == (
        "7",
        "10",
        Decimal("0.8889"),
        Decimal("3450.1"),
    )
    assert (found.in_dienst, found.uren, found.verlofsaldo) == (date(2010, 2, 1), Decimal(32), Decimal("0.3"))
    assert str(found.where("salaris")) == "p.xlsx:2:8"


def test_empty_rows_and_columns_are_passed_over_and_headings_may_be_written_freely(tmp_path: Path) -> None:
    head = ["Nummer ", "ACHTERNAAM", None, *KOP[2:], "In dienst"]
    content = xlsx(
        head, [], ["7", "Wit", None, *RIJ[2:], None], [None] * 9, [" "], ["8", "Zwart", None, *RIJ[2:], None]
    )
    found = members(read(tmp_path, "p.XLSX", content))
    assert [each.nummer for each in found] == ["7", "8"]
    assert str(found[1].where("nummer")) == "p.XLSX:6:1"


@pytest.mark.parametrize("inhoud", ["", "\n\n", table(), table() + ";;\n"])
def test_a_list_without_people_is_a_warning(inhoud: str, tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "p.csv", inhoud).problems
    assert (problem.message, problem.severity) == ("in p.csv staat niemand", Severity.WARNING)


def test_four_hundred_people_are_read_and_those_in_the_project_come_first(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text(table(*([str(n), *RIJ[1:]] for n in range(400))))
    listed = Medewerker(nummer="x", van="a", naar="b", functie="f", schaal="1", fte=Decimal(1))
    found = members(read_staff(Personeel(bestand="p.csv", medewerkers=(listed,)), tmp_path))
    assert len(found) == 401
    assert found[0] is listed


def test_every_mistake_in_a_row_has_its_cell(tmp_path: Path) -> None:
    wrong = ["7", "Wit", "Coevorden", "emmen", "", "10", "veel"]
    assert briefly(read(tmp_path, "p.csv", table(wrong, RIJ)).problems) == [
        "p.csv:2:3 id", "p.csv:2:1 ontbreekt", "p.csv:2:7 fte",
    ]  # fmt: skip


def test_wrong_columns_are_named_once(tmp_path: Path) -> None:
    outcome = read(tmp_path, "p.csv", "nummer;functi;fte;fte;van;naar;schaal\n" + "7;a;1;1;a;b;1\n" * 400)
    assert briefly(outcome.problems) == [
        "p.csv:1:2 onbekende-kolom",
        "p.csv:1:4 dubbele-kolom",
        "p.csv:1:1 ontbrekende-kolom",
    ]
    assert outcome.problems[0].hint == "bedoelde u 'functie'?"
    assert outcome.problems[2].message == "de kolom 'functie' ontbreekt"


def test_a_decimal_comma_that_splits_a_cell_is_noticed(tmp_path: Path) -> None:
    outcome = read(tmp_path, "p.csv", table(RIJ, delimiter=","))
    assert "p.csv:2:8 extra-cel" in briefly(outcome.problems)


def test_control_characters_in_a_cell_are_refused(tmp_path: Path) -> None:
    outcome = read(tmp_path, "p.xlsx", xlsx(KOP, [*RIJ[:4], "a\u202eb", *RIJ[5:]]))
    assert outcome.problems == () or briefly(outcome.problems)[0].startswith("p.xlsx:2:5")


def test_a_list_of_too_many_rows_is_refused(tmp_path: Path) -> None:
    outcome = read(tmp_path, "p.csv", table(*([str(n), *RIJ[1:]] for n in range(MAX_ROWS + 1))))
    assert briefly(outcome.problems) == [f"p.csv:{MAX_ROWS + 1}:1 personeelsbestand"]


@pytest.mark.parametrize(
    ("naam", "reden"),
    [
        ("weg.csv", "dit bestand is er niet"),
        ("p.docx", "een personeelsbestand is een .csv of een .xlsx"),
        ("../buiten.csv", "dit bestand staat buiten de map van het project"),
        ("/etc/passwd.csv", "dit bestand staat buiten de map van het project"),
        ("map.csv", "dit bestand is er niet"),
        ("x" * 300 + ".csv", "dit bestand is er niet"),
        ("link.csv", "dit bestand staat buiten de map van het project"),
        ("groot.csv", "dit bestand is te groot voor een personeelslijst"),
    ],
)
def test_a_file_that_cannot_be_it_is_refused_before_it_is_read(naam: str, reden: str, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    (folder / "map.csv").mkdir(parents=True)
    (tmp_path / "buiten.csv").write_text(table(RIJ))
    (folder / "link.csv").symlink_to(tmp_path / "buiten.csv")
    (folder / "groot.csv").write_bytes(b"x" * (MAX_BYTES + 1))
    (problem,) = read_staff(Personeel(bestand=naam), folder).problems
    assert problem.code == "personeelsbestand"
    assert reden in problem.message


def damaged(kind: str) -> bytes:
    whole = xlsx(KOP, RIJ)
    if kind == "text":
        return b"nummer;naam"
    if kind == "cut":
        return whole[: len(whole) // 2]
    if kind == "charts only":
        book = Workbook()
        book.remove(book.worksheets[0])
        book.create_chartsheet("x")
        out = BytesIO()
        book.save(out)
        return out.getvalue()
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(whole)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if kind == "bomb" and name.endswith("sheet1.xml"):
                target.writestr(name, b" " * (MAX_UNPACKED + 1))
            elif kind == "entities" and name.endswith("sheet1.xml"):
                target.writestr(
                    name, b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
                )
            elif not (kind == "no sheet" and name.endswith("sheet1.xml")):
                target.writestr(
                    name, b"<nee" if kind == "no xml" and name.endswith("workbook.xml") else source.read(name)
                )
    return out.getvalue()


@pytest.mark.parametrize("kind", ["text", "cut", "charts only", "bomb", "entities", "no sheet", "no xml"])
def test_a_damaged_or_hostile_workbook_is_one_problem(kind: str, tmp_path: Path) -> None:
    outcome = read(tmp_path, "p.xlsx", damaged(kind))
    assert [problem.code for problem in outcome.problems] == ["personeelsbestand"]
    assert outcome.value is not None
    assert outcome.value.medewerkers == ()


def test_no_staff_and_no_file_are_nothing_to_read(tmp_path: Path) -> None:
    assert read_staff(None, tmp_path) == Outcome(None)
    assert read_staff(Personeel(), tmp_path).value == Personeel()


@settings(max_examples=50, deadline=None)
@given(
    inhoud=st.binary(max_size=200)
    | st.text(max_size=200).map(str.encode)
    | st.binary(max_size=40).map(lambda tail: xlsx(KOP, RIJ)[:-40] + tail)
)
def test_any_bytes_give_members_or_problems(inhoud: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("staff")
    for naam in ("p.csv", "p.xlsx"):
        outcome = read(folder, naam, inhoud)
        assert outcome.value is not None
        assert outcome.value.medewerkers or outcome.problems


def test_a_formula_without_an_outcome_is_refused_with_its_cell(tmp_path: Path) -> None:
    problems = read(tmp_path, "p.csv", table(["=A1"])).problems
    assert [str(each.position) for each in problems if each.code == "formule"] == ["p.csv:2:1"]
