"""Several projects in; the documents of each in its own folder out, also where one of them has mistakes."""

from pathlib import Path

from projects import write
from series_of_letters import BESTANDEN, BRIEF, akkoord, files, project


def three(folder: Path) -> Path:
    """A folder with two projects and one that has a mistake, one of them a folder deeper."""
    for name, text in {
        "noord": BRIEF,
        "west/midden": BRIEF.replace("de proef", "het midden"),
        "zuid": BRIEF.replace("2027-01-01", "2027-02-30"),
    }.items():
        write(folder / "alle" / name, text, BESTANDEN)
    return folder / "alle"


def test_a_folder_of_projects_is_made_and_a_mistake_stays_with_its_project(tmp_path: Path) -> None:
    folder = three(tmp_path)
    done = akkoord("maak", folder, "-n", "txt", "--processen", "1")
    assert done.exit_code == 1
    assert "zuid/project.yaml:12:" in done.stderr
    assert f"{folder / 'zuid'}: 1 fout; hiervan is niets geschreven\n" in done.stderr
    assert done.stdout.splitlines()[-1].startswith("2 gemaakt, geen ongewijzigd, 1 mislukt")
    assert "over het midden" in (folder / "west" / "midden" / "uit" / "brief-emmen.txt").read_text("utf-8")
    assert not (folder / "zuid" / "uit").exists()


def test_each_has_what_it_would_have_alone_and_is_not_made_again(tmp_path: Path) -> None:
    folder = three(tmp_path)
    akkoord("maak", folder, "--processen", "1")
    together = files(folder / "noord" / "uit")
    again = akkoord("maak", folder / "noord", folder / "west", "--processen", "1")
    assert again.stdout.splitlines()[-1].startswith("geen gemaakt, 2 ongewijzigd, geen mislukt")
    alone = akkoord("maak", folder / "noord")
    assert alone.exit_code == 0
    assert "Niets veranderd" in alone.stdout
    assert together["brief-emmen.docx"] == files(folder / "noord" / "uit")["brief-emmen.docx"]


def test_in_a_folder_of_choice_each_has_a_folder_of_its_own(tmp_path: Path) -> None:
    folder = three(tmp_path)
    akkoord("maak", folder, "-n", "txt", "--uit", tmp_path / "uit", "--processen", "1")
    assert [name for name in files(tmp_path / "uit") if name.endswith(".txt")] == [
        "noord/brief-emmen.txt",
        "west/midden/brief-emmen.txt",
    ]


def test_a_folder_with_one_project_in_it_is_that_project(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path).parent, "-n", "txt")
    assert done.exit_code == 0, done.output
    assert "brief-emmen.txt" in files(tmp_path / "p" / "uit")


def test_a_project_that_is_not_there_is_told_and_the_others_are_made(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path), tmp_path / "nergens.yaml", "-n", "txt", "--processen", "1")
    assert done.exit_code == 1
    assert "nergens.yaml:1:1: fout [bestand] dit bestand bestaat niet" in done.stderr
    assert "brief-emmen.txt" in files(tmp_path / "p" / "uit")


def test_a_staff_list_outside_the_folder_of_the_project_is_not_taken_along(tmp_path: Path) -> None:
    (tmp_path / "buiten.csv").write_text("nummer;achternaam\n", "utf-8")
    project(tmp_path, BRIEF.replace("documenten:", "personeel: {bestand: ../buiten.csv}\ndocumenten:"))
    done = akkoord("maak", tmp_path / "p", "--processen", "1")
    assert done.exit_code == 1
    assert "[personeelsbestand] ../buiten.csv: dit bestand staat buiten de map van het project" in done.stderr
