"""A run that was done before: the same files and the same words, and made anew as soon as anything it depends on changed."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from projects import KLEIN, library, write

from generator.cli import main
from generator.load import Geladen, load_project
from generator.problem import Outcome

CLAUSES = library({"een": "Tekst van {{ document.ingangsdatum }}.\n"})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKKOORD_CACHE", str(tmp_path / "cache"))
    return write(tmp_path / "project", KLEIN, CLAUSES)


def run(folder: Path, *options: str) -> Result:
    result = CliRunner().invoke(main, ["maak", str(folder), *options])
    assert result.exit_code == 0, result.output
    return result


@pytest.fixture
def made_anew(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects that were loaded, in order: a run that is done again loads none."""
    seen: list[Path] = []

    def counted(path: Path) -> Outcome[Geladen]:
        seen.append(path)
        return load_project(path)

    monkeypatch.setattr("generator.commands.make.load_project", counted)
    return seen


def test_a_run_that_was_done_before_writes_the_same_files_and_says_the_same(
    folder: Path, made_anew: list[Path]
) -> None:
    first = run(folder)
    data = {path.name: path.read_bytes() for path in (folder / "uit").iterdir()}
    for path in (folder / "uit").iterdir():
        path.unlink()
    second = run(folder)
    assert len(made_anew) == 1
    assert {path.name: path.read_bytes() for path in (folder / "uit").iterdir()} == data
    assert (second.stdout, second.stderr) == (first.stdout, first.stderr)
    assert "Niets veranderd" in run(folder).stdout
    assert len(made_anew) == 1


@pytest.mark.parametrize(
    "changed",
    ["project.yaml", "bibliotheek/clauses/proef/een.md", "bibliotheek/templates/soorten/proef.yaml"],
)
def test_a_change_in_any_file_makes_it_anew(folder: Path, made_anew: list[Path], changed: str) -> None:
    run(folder)
    path = folder / changed
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    run(folder)
    assert len(made_anew) == 2


def test_another_wish_makes_it_anew(folder: Path, made_anew: list[Path]) -> None:
    run(folder)
    run(folder, "--naar", "txt")
    run(folder, "--document", "proef")
    assert len(made_anew) == 3


def test_a_file_that_was_edited_is_not_overwritten(folder: Path) -> None:
    run(folder)
    (folder / "uit" / "proef.docx").write_bytes(b"bewerkt")
    result = CliRunner().invoke(main, ["maak", str(folder)])
    assert result.exit_code == 1
    assert (folder / "uit" / "proef.docx").read_bytes() == b"bewerkt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with a name")
def test_a_pipe_beside_the_project_is_not_waited_for(folder: Path, made_anew: list[Path]) -> None:
    os.mkfifo(folder / "pijp")
    run(folder)
    run(folder)
    assert len(made_anew) == 2


def test_nothing_is_kept_of_a_project_with_staff(
    tmp_path: Path, made_anew: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AKKOORD_CACHE", str(tmp_path / "cache"))
    staff = "personeel:\n  medewerkers:\n    - {nummer: '1', achternaam: Verzonnen, van: emmen}\n"
    folder = write(tmp_path / "project", KLEIN + staff, CLAUSES)
    for _ in range(2):
        CliRunner().invoke(main, ["maak", str(folder)])
    assert len(made_anew) == 2
