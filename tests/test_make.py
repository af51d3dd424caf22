"""Projects in; what `akkoord maak` and `akkoord controleer` write, print and return out."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from projects import KLEIN, library, write

from generator import pipeline
from generator.cli import main
from generator.commands import make as make_module
from generator.load import load_project

TWEE = KLEIN + "  tweede: {soort: proef, ingangsdatum: 2027-01-01}\n"
OPEN = "De gemeente heeft kenmerk {{ document.kenmerk }}.\n"


def akkoord(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def project(folder: Path, text: str = TWEE, clause: str = "Ieder betaalt.\n") -> Path:
    return write(folder / "p", text, library({"kosten": clause}))


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_word_files_come_in_uit_beside_the_project(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path))
    assert done.exit_code == 0, done.output
    assert files(tmp_path / "p" / "uit") == {"proef.docx", "tweede.docx", "akkoord-manifest.json"}
    assert re.search(r"proef\.docx\s+\S\s+nieuw", done.stdout)


def test_the_project_file_itself_may_be_named(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path) / "project.yaml", "-n", "txt")
    assert done.exit_code == 0
    assert files(tmp_path / "p" / "uit") == {"proef.txt", "tweede.txt", "akkoord-manifest.json"}


def test_only_the_document_and_the_formats_that_were_asked_for_are_made(tmp_path: Path) -> None:
    words: list[str | Path] = [
        "-d",
        "tweede",
        "-n",
        "html",
        "-n",
        "txt",
        "-n",
        "html",
        "--uit",
        tmp_path / "hier",
    ]
    done = akkoord("maak", project(tmp_path), *words)
    assert done.exit_code == 0
    assert files(tmp_path / "hier") == {"tweede.html", "tweede.txt", "akkoord-manifest.json"}


def test_the_project_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []

    def counted(path: Path) -> object:
        read.append(path)
        return load_project(path)

    monkeypatch.setattr(make_module, "load_project", counted)
    monkeypatch.setattr(pipeline, "load_project", counted)
    assert akkoord("maak", project(tmp_path), "-n", "txt").exit_code == 0
    assert len(read) == 1


def test_a_second_run_says_that_nothing_changed(tmp_path: Path) -> None:
    folder = project(tmp_path)
    akkoord("maak", folder, "-n", "txt")
    before = {path: path.stat().st_mtime_ns for path in (folder / "uit").iterdir()}
    done = akkoord("maak", folder, "-n", "txt")
    assert done.exit_code == 0
    assert done.stdout == f"Niets veranderd: 2 bestanden in {folder / 'uit'} waren al bij.\n"
    assert {path: path.stat().st_mtime_ns for path in (folder / "uit").iterdir()} == before


def test_an_edited_document_stays_and_is_kept_when_it_is_replaced(tmp_path: Path) -> None:
    folder = project(tmp_path)
    akkoord("maak", folder, "-n", "txt")
    (folder / "uit" / "proef.txt").write_text("met de hand", "utf-8")
    refused = akkoord("maak", folder, "-n", "txt")
    assert refused.exit_code == 1
    assert "fout [bewerkt] proef.txt" in refused.stderr
    assert refused.stderr.endswith("1 fout; er is niets geschreven\n")
    assert (folder / "uit" / "proef.txt").read_text("utf-8") == "met de hand"
    done = akkoord("maak", folder, "-n", "txt", "--overschrijf")
    assert done.exit_code == 0
    assert "proef.bewerkt-1.txt" in done.stdout
    assert (folder / "uit" / "proef.bewerkt-1.txt").read_text("utf-8") == "met de hand"


def test_a_document_that_does_not_exist_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path), "-d", "tweed", "-d", "proef")
    assert done.exit_code == 1
    assert "fout [document-onbekend] het document 'tweed' bestaat niet" in done.stderr
    assert "bedoelde u 'tweede'?" in done.stderr
    assert files(tmp_path / "p" / "uit") == set()


def test_a_signed_document_is_not_made_again(tmp_path: Path) -> None:
    folder = project(tmp_path, KLEIN.replace("2027-01-01}", "2027-01-01, status: getekend}"))
    done = akkoord("maak", folder, "-d", "proef")
    assert done.exit_code == 1
    assert "project.yaml:12:" in done.stderr
    assert "[document-getekend]" in done.stderr
    assert files(folder / "uit") == set()


def test_a_project_without_documents_says_so(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path, KLEIN.partition("documenten:")[0] + "documenten: {}\n"))
    assert done.exit_code == 0
    assert done.stderr == "Dit project heeft geen documenten om te maken.\n"


def test_mistakes_are_shown_with_their_line_and_nothing_is_written(tmp_path: Path) -> None:
    folder = project(
        tmp_path, TWEE.replace("2027-01-01", "2027-02-30").replace("naam: Proef\n", "name: Proef\n")
    )
    for command in ("maak", "controleer"):
        done = akkoord(command, folder)
        assert done.exit_code == 1
        assert "12:39: fout [datum]" in done.stderr
        assert "    proef: {soort: proef, ingangsdatum: 2027-02-30}\n" in done.stderr
        assert "\n" + " " * 40 + "^^^^^^^^^^\n" in done.stderr
        assert "bedoelde u 'naam'?" in done.stderr
        assert done.stderr.splitlines()[-1].startswith("4 fouten")
    assert files(folder / "uit") == set()


def test_open_points_are_listed_by_document_each_once(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path, KLEIN, OPEN * 2), "-n", "txt")
    assert done.exit_code == 0
    assert done.stdout.endswith("\nNog in te vullen in proef:\n  - kenmerk\n")


def test_checking_writes_nothing_and_counts(tmp_path: Path) -> None:
    folder = project(tmp_path)
    done = akkoord("controleer", folder)
    assert done.exit_code == 0
    assert done.stderr == "2 documenten gecontroleerd: geen fouten, geen waarschuwingen\n"
    assert files(folder) == {"project.yaml", "bibliotheek"}


def test_a_folder_without_a_project_is_a_mistake_with_a_place(tmp_path: Path) -> None:
    done = akkoord("maak", tmp_path / "nergens")
    assert done.exit_code == 1
    assert "fout [bestand] dit bestand bestaat niet" in done.stderr
    assert not (tmp_path / "nergens").exists()


def test_names_between_brackets_are_no_markup_for_the_terminal(tmp_path: Path) -> None:
    done = akkoord("maak", project(tmp_path, KLEIN), "-n", "txt", "--uit", tmp_path / "[bold]uit[/x]")
    assert done.exit_code == 0, done.output
    assert "[bold]uit[/x]" in done.stdout


def test_on_a_terminal_the_progress_is_shown(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="alleen op systemen met een pseudoterminal")
    main_end, child_end = pty.openpty()
    command: list[str | Path] = [
        Path(sys.executable).with_name("akkoord"),
        "maak",
        project(tmp_path),
        "-n",
        "txt",
    ]
    done = subprocess.run(
        command, stderr=child_end, stdout=subprocess.PIPE, env=os.environ | {"TERM": "xterm"}, check=False
    )
    os.close(child_end)
    shown = os.read(main_end, 100_000).decode(errors="replace")
    os.close(main_end)
    assert done.returncode == 0
    assert "proef.txt" in shown or "samenstellen" in shown or "lezen" in shown
