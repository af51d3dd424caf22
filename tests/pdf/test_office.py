"""LibreOffice as a program: absent, broken, slow, or stopping half-way; every one a problem, and nothing left running."""

import os
import stat
import subprocess
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from projects import KLEIN, library, write

from generator.cli import main
from generator.pdf import office
from generator.pdf.office import Geduld, convert, find_office

ONGEDULDIG = Geduld(0.3, 0.1)
WORDS = {"een": b"1", "twee": b"2", "drie": b"3"}
# What a program like LibreOffice is given: the files at the end, and where the PDFs must come.
MAKE = 'mkdir -p pdf; for f in "$@"; do case $f in *.docx) '
DONE = ";; esac; done"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole path, in which a test puts a program of its own under LibreOffice's name."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(office, "_PLACES", ())
    return folder


def put(folder: Path, script: str) -> None:
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)


def codes(files: dict[str, bytes], geduld: Geduld = office.RUSTIG) -> list[str]:
    return [each.code for each in convert(files, geduld).problems]


def small_project(folder: Path) -> Path:
    return write(folder / "p", KLEIN, library({"kosten": "Ieder betaalt.\n"}))


def test_without_libreoffice_a_message_says_what_to_install(program: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["maak", str(small_project(tmp_path)), "-n", "pdf"])
    assert done.exit_code == 1
    assert "fout [libreoffice]" in done.stderr
    assert "sudo apt install libreoffice-writer-nogui" in done.stderr
    assert not (tmp_path / "p" / "uit").exists()


def test_without_libreoffice_everything_else_is_made(program: Path, tmp_path: Path) -> None:
    words = ["maak", str(small_project(tmp_path)), "-n", "docx", "-n", "html", "-n", "txt"]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    assert {each.suffix for each in (tmp_path / "p" / "uit").iterdir()} == {".docx", ".html", ".txt", ".json"}


def test_a_program_that_makes_nothing_does_not_work(program: Path) -> None:
    put(program, "exit 7")
    outcome = convert(WORDS)
    assert [each.code for each in outcome.problems] == ["libreoffice"]
    assert "stopte met code 7" in outcome.problems[0].message


def test_a_file_that_cannot_be_converted_is_named(program: Path) -> None:
    put(program, f"{MAKE} test $(cat $f) = 2 || printf '%%PDF %%%%EOF' > pdf/${{f%.docx}}.pdf{DONE}")
    outcome = convert(WORDS)
    assert [each.code for each in outcome.problems] == ["pdf-omzetten"]
    assert "van twee geen PDF" in outcome.problems[0].message


def test_a_file_that_makes_it_stop_takes_no_others_along(program: Path) -> None:
    put(program, f"{MAKE} test $(cat $f) = 2 && exit 9; printf '%%PDF %%%%EOF' > pdf/${{f%.docx}}.pdf{DONE}")
    assert ["van twee" in each.message for each in convert(WORDS).problems] == [True]


def test_half_a_pdf_is_none(program: Path) -> None:
    put(program, f"{MAKE} printf '%%PDF' > pdf/${{f%.docx}}.pdf{DONE}")
    assert codes({"een": b"1"}) == ["pdf-omzetten"]


def test_what_takes_too_long_is_ended_with_all_that_it_started(program: Path, tmp_path: Path) -> None:
    note = tmp_path / "kind"
    put(program, f"sleep 60 & echo $! > {note}; wait")
    begin = time.monotonic()
    outcome = convert({"een": b"1"}, ONGEDULDIG)
    assert "deed er te lang over" in outcome.problems[0].message
    assert time.monotonic() - begin < 20
    child = int(note.read_text("utf-8"))
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and is_running(child):
        time.sleep(0.05)
    assert not is_running(child)


def is_running(number: int) -> bool:
    """A process that has ended but that nobody asked after (a zombie) does not run."""
    try:
        state = Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def test_a_program_that_cannot_start_is_a_problem(program: Path) -> None:
    (program / "soffice").write_text("#!/bestaat/niet\n", encoding="utf-8")
    (program / "soffice").chmod(0o755)
    assert codes(WORDS) == ["libreoffice"]


def test_the_program_works_apart_from_what_a_user_has_open(program: Path, tmp_path: Path) -> None:
    note = tmp_path / "opdracht"
    put(program, f'echo "$@" > {note}; pwd >> {note}; exit 1')
    convert({"brief van 's-Heerenduin": b"1"})
    said, folder = note.read_text("utf-8").splitlines()
    assert f"-env:UserInstallation=file://{folder}/profiel" in said
    assert said.endswith("0000.docx")
    assert not Path(folder).exists()


def test_libreoffice_is_found_where_its_installer_puts_it(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_office() is None
    elsewhere = tmp_path / "LibreOffice.app" / "soffice"
    elsewhere.parent.mkdir()
    elsewhere.touch()
    monkeypatch.setattr(office, "_PLACES", (str(elsewhere),))
    assert find_office() == str(elsewhere)


def test_the_real_program_leaves_nothing_running() -> None:
    if find_office() is None:
        pytest.skip("LibreOffice is niet geïnstalleerd")
    before = ours()
    outcome = convert({"tekst": b"LibreOffice leest ook platte tekst."})
    assert outcome.value
    assert outcome.value["tekst"].startswith(b"%PDF-")
    assert ours() == before


def ours() -> list[str]:
    """Processes of LibreOffice that work in a folder of ours, whoever started them in this process."""
    listed = subprocess.run(["ps", "-eo", "ppid=,args="], check=True, capture_output=True, text=True).stdout
    return [line for line in listed.splitlines() if "soffice" in line and line.split()[0] == str(os.getpid())]
