"""A series that was made before, wholly or in part, in; only what is new or changed out, and nothing of anybody's lost."""

import shutil
from pathlib import Path

from series_of_letters import TABEL, TEKST, files, letters, project, table


def tally(output: str) -> str:
    return output.splitlines()[-1].partition(" in ")[0]


def test_what_was_made_before_is_not_made_again(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path)
    letters(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "p" / "uit").rglob("*")}
    assert tally(letters(tmp_path).stdout) == "geen gemaakt, 3 ongewijzigd, geen mislukt"
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "p" / "uit").rglob("*")} == before


def test_a_series_that_was_cut_off_goes_on_where_it_was(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path)
    letters(tmp_path)
    folder = tmp_path / "p" / "uit" / "brieven"
    whole = files(folder)
    (folder / "brief-emmen-pieters.txt").unlink()
    (folder / "akkoord-manifest" / "pieters.json").unlink()
    (folder / "brief-emmen-jansen.txt").unlink()  # its manifest is still there
    hidden = folder / ".akkoord-half"
    hidden.mkdir()  # what a run that was killed leaves
    assert tally(letters(tmp_path).stdout) == "2 gemaakt, 1 ongewijzigd, geen mislukt"
    assert files(folder) == whole
    shutil.rmtree(hidden)


def test_only_the_row_that_changed_is_made(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path)
    letters(tmp_path)
    table(tmp_path, TABEL.replace("de weg", "de vaart") + "nieuw;het plein\n")
    assert tally(letters(tmp_path).stdout) == "2 gemaakt, 2 ongewijzigd, geen mislukt"
    folder = tmp_path / "p" / "uit" / "brieven"
    assert "over de vaart" in (folder / "brief-emmen-pieters.txt").read_text("utf-8")


def test_letters_of_rows_that_are_gone_are_named_while_they_lie_there(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path)
    letters(tmp_path)
    table(tmp_path, TABEL.replace("pieters;de weg\n", "").replace("jansen", "Jansen"))
    done = letters(tmp_path)
    assert done.exit_code == 0, done.output
    assert done.stderr.splitlines()[-2:] == [
        f"In {tmp_path / 'p' / 'uit' / 'brieven'} liggen ook brieven van rijen die niet in deze tabel staan:",
        "  pieters",
    ]
    (tmp_path / "p" / "uit" / "brieven" / "brief-emmen-pieters.txt").unlink()
    assert "liggen ook brieven" not in letters(tmp_path).stderr


def test_a_change_in_the_project_makes_every_row_again(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path)
    letters(tmp_path)
    clause = tmp_path / "p" / "bibliotheek" / "clauses" / "proef" / "tekst.md"
    clause.write_text(TEKST.replace("Wij schrijven", "Met deze brief schrijven wij"), "utf-8")
    assert tally(letters(tmp_path).stdout) == "3 gemaakt, geen ongewijzigd, geen mislukt"


def test_a_letter_that_was_edited_stays_and_the_others_are_made(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path)
    letters(tmp_path)
    folder = tmp_path / "p" / "uit" / "brieven"
    mine = folder / "brief-emmen-jansen.txt"
    mine.write_text("met de hand", "utf-8")
    table(tmp_path, TABEL.replace("de weg", "de vaart"))
    refused = letters(tmp_path)
    assert refused.exit_code == 1
    assert "fout [bewerkt] brief-emmen-jansen.txt" in refused.stderr
    assert tally(refused.stdout) == "1 gemaakt, 1 ongewijzigd, 1 mislukt"
    assert mine.read_text("utf-8") == "met de hand"
    done = letters(tmp_path, "--overschrijf")
    assert tally(done.stdout) == "1 gemaakt, 2 ongewijzigd, geen mislukt"
    assert (folder / "brief-emmen-jansen.bewerkt-1.txt").read_text("utf-8") == "met de hand"


def test_a_folder_of_manifests_that_leads_elsewhere_is_not_followed(tmp_path: Path) -> None:
    project(tmp_path)
    table(tmp_path)
    folder = tmp_path / "p" / "uit" / "brieven"
    folder.mkdir(parents=True)
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (folder / "akkoord-manifest").symlink_to(elsewhere)
    done = letters(tmp_path)
    assert done.exit_code == 1
    assert "[snelkoppeling]" in done.stderr
    assert files(elsewhere) == {}
    assert files(folder) == {}
