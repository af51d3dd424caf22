"""A table with a project in; a letter for every row out, and what is said of rows and columns that cannot be."""

from datetime import date
from pathlib import Path

import pytest
from series_of_letters import BRIEF, TABEL, akkoord, files, letters, project, table, words_of, xlsx

from generator.batch.derive import Basis
from generator.batch.rows import read_rows
from generator.load import ground_of, read_tree


def test_every_row_gives_a_letter_with_its_own_values(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path)
    done = letters(tmp_path)
    assert done.exit_code == 0, done.output
    made = files(tmp_path / "p" / "uit" / "brieven")
    assert [name for name in made if name.endswith(".txt")] == [
        "brief-emmen-de vries.txt",
        "brief-emmen-jansen.txt",
        "brief-emmen-pieters.txt",
    ]
    assert "Wij schrijven u over de weg in Emmen." in made["brief-emmen-pieters.txt"].decode()
    assert done.stdout.splitlines()[-1].startswith("3 gemaakt, geen ongewijzigd, geen mislukt in ")


def test_a_letter_of_a_row_is_the_letter_of_a_project_that_says_the_same(tmp_path: Path) -> None:
    project(tmp_path)
    table(
        tmp_path,
        "bestand;onderwerp;organisaties.emmen.plaats;exemplaren.emmen.kenmerk\nx;het dak;Klazienaveen;7\n",
    )
    rows = akkoord(
        "maak", tmp_path / "p", "-d", "brief", "-r", tmp_path / "brieven.csv", "--uit", tmp_path / "uit"
    )
    text = BRIEF.replace("de proef", "het dak").replace("emmen: {}", "emmen: {kenmerk: 7}")
    typed = project(tmp_path / "los", text.replace("plaats: Emmen", "plaats: Klazienaveen"))
    plain = akkoord("maak", typed, "--uit", tmp_path / "los" / "uit")
    assert (rows.exit_code, plain.exit_code) == (0, 0), rows.output + plain.output
    one, other = files(tmp_path / "uit"), files(tmp_path / "los" / "uit")
    assert "Klazienaveen" in words_of(one["brief-emmen-x.docx"])
    assert one["brief-emmen-x.docx"] == other["brief-emmen.docx"]


def test_without_a_document_every_row_has_a_folder_with_the_whole_project(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, "bestand;naam;organisaties.emmen.naam\nnoord;Noord;Noorderveen\nzuid;Zuid;Zuidlaren\n")
    done = akkoord("maak", tmp_path / "p", "-n", "txt", "--reeks", tmp_path / "brieven.csv")
    assert done.exit_code == 0, done.output
    made = files(tmp_path / "p" / "uit" / "brieven")
    assert list(made) == [
        f"{name}/{file}"
        for name in ("noord", "zuid")
        for file in ("akkoord-manifest.json", "brief-emmen.txt")
    ]
    assert "Gemeente Zuidlaren" in made["zuid/brief-emmen.txt"].decode()


def test_a_table_of_excel_gives_the_same_as_one_of_text(tmp_path: Path) -> None:
    project(tmp_path)
    head: list[object] = ["Bestand ", "Onderwerp", None, "uiterlijk"]
    path = xlsx(
        tmp_path / "brieven.xlsx", head, ["jansen", "het dak", None, date(2027, 3, 1)], [], ["de boer", None]
    )
    done = akkoord("maak", tmp_path / "p", "-d", "brief", "-n", "txt", "-r", path)
    assert done.exit_code == 0, done.output
    made = files(tmp_path / "p" / "uit" / "brieven")
    assert "over het dak" in made["brief-emmen-jansen.txt"].decode()
    assert (
        "over de proef" in made["brief-emmen-de boer.txt"].decode()
    )  # an empty cell leaves what the project says


def test_a_mistake_in_a_row_stays_with_that_row(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, "bestand;onderwerp;uiterlijk\njansen;het dak;2027-02-30\npieters;de weg;2027-02-03\n")
    done = letters(tmp_path)
    assert done.exit_code == 1
    assert (
        "brieven.csv:2:3: fout [datum] documenten.brief.uiterlijk: 30 februari 2027 bestaat niet"
        in done.stderr
    )
    assert "jansen: 1 fout; hiervan is niets geschreven\n" in done.stderr
    assert done.stdout.splitlines()[-1].startswith("1 gemaakt, geen ongewijzigd, 1 mislukt")
    assert list(files(tmp_path / "p" / "uit")) == [
        "brieven/akkoord-manifest/pieters.json",
        "brieven/brief-emmen-pieters.txt",
    ]


def test_every_check_of_a_project_holds_for_a_row(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, "bestand;status\njansen;definitief\npieters;\n")
    done = letters(tmp_path)
    assert done.exit_code == 1
    assert "brieven.csv:2:2: fout [clausule-ontwerp] brief-emmen" in done.stderr
    assert done.stdout.splitlines()[-1].startswith("1 gemaakt")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (";het dak;", "3:1: fout [ontbreekt] de kolom 'bestand' is leeg"),
        ("../weg;het dak;", "3:1: fout [bestandsnaam] zo kan een bestand niet heten: '../weg'"),
        ("GOED;het dak;", "3:1: fout [dubbele-naam] deze rij heet 'GOED', net als regel 2"),
        ("x;=A2;", "3:2: fout [formule] in deze cel staat een formule zonder uitkomst: =A2"),
        ("x;#N/B;", "3:2: fout [formule] in deze cel staat een formule zonder uitkomst: #N/B"),
        ("x;het dak;;over", "3:4: fout [extra-cel] deze cel heeft geen kolom"),
        ("x;het dak;30-02-2027", "3:3: fout [datum]"),
    ],
)
def test_a_row_that_cannot_be_is_told_with_its_cell(row: str, message: str, tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, f"bestand;onderwerp;uiterlijk\ngoed;de weg;\n{row}\n")
    done = letters(tmp_path)
    assert done.exit_code == 1
    assert f"brieven.csv:{message}" in done.stderr
    assert done.stdout.splitlines()[-1].startswith("1 gemaakt, geen ongewijzigd, 1 mislukt")


def test_two_ways_to_write_the_same_letter_make_no_other_name(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, "bestand;onderwerp\nZo\u00eb;het dak\nZoe\u0308;de weg\n")
    assert "brieven.csv:3:1: fout [dubbele-naam]" in letters(tmp_path).stderr


def test_a_formula_of_excel_without_an_outcome_stops_its_row(tmp_path: Path) -> None:
    project(tmp_path)
    path = xlsx(tmp_path / "f.xlsx", ["bestand", "onderwerp"], ["x", "=1+1"], ["y", "het dak"])
    done = akkoord("maak", tmp_path / "p", "-d", "brief", "-n", "txt", "-r", path)
    assert "f.xlsx:2:2: fout [formule] in deze cel staat een formule zonder uitkomst: =1+1" in done.stderr
    assert done.stdout.splitlines()[-1].startswith("1 gemaakt, geen ongewijzigd, 1 mislukt")


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("onderwerp;naam", "1:1: fout [ontbrekende-kolom] de kolom 'bestand' ontbreekt"),
        ("bestand;onderwrp", "1:2: fout [onbekende-sleutel] documenten.brief.onderwrp"),
        ("bestand;organisaties.emen.naam", "1:2: fout [onbekende-kolom] de kolom 'organisaties.emen.naam'"),
        (
            "bestand;organisaties.emmen",
            "1:2: fout [onbekende-kolom] de kolom 'organisaties.emmen' is geen waarde",
        ),
        ("bestand;organisaties[1].naam", "1:2: fout [onbekende-kolom]"),
        ("bestand;partijen[3]", "1:2: fout [onbekende-kolom]"),
        ("bestand;[;]", "1:2: fout [onbekende-kolom]"),
        (
            "bestand;personeel.bestand",
            "1:2: fout [onbekende-kolom] 'personeel.bestand' is in elke rij hetzelfde",
        ),
        ("bestand;onderwerp;Onderwerp", "1:3: fout [dubbele-kolom] de kolommen 'onderwerp' en 'Onderwerp'"),
        ("bestand;partijen;partijen[1]", "1:3: fout [dubbele-kolom]"),
    ],
)
def test_a_column_that_cannot_be_stops_the_series(head: str, message: str, tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, f"{head}\na;b;c\n")
    done = letters(tmp_path)
    assert done.exit_code == 1
    assert f"brieven.csv:{message}" in done.stderr
    assert done.stderr.endswith("er is niets geschreven\n")
    assert not (tmp_path / "p" / "uit").exists()


def test_the_nearest_name_of_a_column_is_suggested(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, "bestand;onderwrp\nx;y\n")
    assert "bedoelde u 'onderwerp'?" in letters(tmp_path).stderr


def test_columns_of_a_copy_for_one_sender_go_to_that_copy(tmp_path: Path) -> None:
    two = BRIEF.replace("partijen: [emmen]", "partijen: [emmen, coevorden]")
    project(tmp_path, two.replace("{emmen: {}}", "{emmen: {kenmerk: 1}, coevorden: {kenmerk: 2}}"))
    table(tmp_path, "bestand;kenmerk\nx;77\n")
    done = akkoord(
        "maak", tmp_path / "p", "-d", "brief-coevorden", "-n", "txt", "-r", tmp_path / "brieven.csv"
    )
    assert done.exit_code == 0, done.output
    made = files(tmp_path / "p" / "uit" / "brieven")
    assert [name for name in made if name.endswith("txt")] == ["brief-coevorden-x.txt"]
    assert "kenmerk:  77" in made["brief-coevorden-x.txt"].decode()


@pytest.mark.parametrize("text", ["", "bestand;onderwerp\n", "\n\n"])
def test_a_table_without_rows_says_so(text: str, tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path, text)
    done = letters(tmp_path)
    assert done.exit_code == 1
    assert "fout [tabel] in deze tabel staat geen enkele rij" in done.stderr


def test_what_is_no_table_is_told(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path), "-d", "brief", "--reeks", tmp_path / "p" / "project.yaml")
    assert done.exit_code == 1
    assert "is geen tabel: een .csv of een .xlsx" in done.stderr
    done = akkoord("maak", tmp_path / "p", "-d", "brief", "--reeks", tmp_path / "weg.csv")
    assert "weg.csv:1:1: fout [tabel] deze tabel bestaat niet" in done.stderr


@pytest.mark.parametrize("text", [None, "bestand;datum\nx;2027-01-01\n", 'bestand;onderwerp\n"x'])
def test_a_table_that_changes_under_way_stops_the_series_with_a_message(
    text: str | None, tmp_path: Path
) -> None:
    home, path = project(tmp_path), table(tmp_path)
    tree = read_tree(home).value
    assert tree
    looked_through = read_rows(path, Basis(tree, ground_of(home)), ["brief"]).value
    assert looked_through
    path.unlink() if text is None else path.write_text(text, "utf-8")
    ((deel, problems),) = looked_through.rijen()
    assert (deel.naam, [each.message for each in problems]) == (
        "",
        ["deze tabel is veranderd terwijl akkoord bezig was"],
    )


def test_a_table_in_an_old_encoding_is_told_with_its_line_and_how_to_save_it(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "brieven.csv").write_bytes("bestand;onderwerp\nx;België\n".encode("cp1252"))
    done = letters(tmp_path)
    assert "regel 2: dit bestand is geen UTF-8" in done.stderr
    assert "CSV UTF-8" in done.stderr


def test_a_series_is_of_one_project(tmp_path: Path) -> None:
    project(tmp_path)
    done = akkoord("maak", tmp_path / "p", tmp_path / "q", "--reeks", table(tmp_path, TABEL))
    assert done.exit_code == 2
    assert "Een reeks is van één project; noem er één." in done.stderr


def test_a_warning_that_every_row_has_is_told_once(tmp_path: Path) -> None:
    project(tmp_path, BRIEF.replace("onderwerp: de proef", "onderwerp: op dd-mm-jjjj"))
    table(tmp_path, "bestand;exemplaren.emmen.kenmerk\na;1\nb;2\nc;3\n")
    done = letters(tmp_path)
    assert done.stderr.count("[plaatshouder]") == 1
