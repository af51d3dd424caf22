"""Folders, files and mistakes of our own in; what is examined, in which order, and what a crash hides (nothing) out."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from projects import KLEIN, library, write

from generator.cli import main
from generator.examine import examine as module
from generator.examine.examine import Onderzocht, examine, examine_one, subjects
from generator.problem import Problem

CLAUSE = library({"kosten": "1. Tekst.\n"})
WRONG = KLEIN.replace("2027-01-01", "2027-02-30")


# --- what is examined


def test_a_folder_of_projects_is_every_project_below_it(tmp_path: Path) -> None:
    for name in ("b", "a/een", "a/twee"):
        write(tmp_path / name, KLEIN)
    for name in ("b/bibliotheek", "b/uit", ".verborgen", "node_modules/x"):
        write(tmp_path / name, KLEIN)
    found = [path.relative_to(tmp_path).as_posix() for path in subjects([tmp_path])]
    assert found == ["a/een", "a/twee", "b"]


def test_a_project_is_examined_once_however_often_it_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a", KLEIN)
    assert subjects([tmp_path / "a", tmp_path, tmp_path / "a" / "project.yaml"]) == (tmp_path / "a",)


def test_a_folder_without_any_project_stays_what_was_asked(tmp_path: Path) -> None:
    assert subjects([tmp_path, tmp_path / "nergens"]) == (tmp_path, tmp_path / "nergens")


def test_a_folder_without_any_project_is_a_problem_with_exit_code_one(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["controleer", str(tmp_path)])
    assert done.exit_code == 1
    assert "fout [bestand] dit bestand bestaat niet" in done.stderr


# --- many at once


def test_many_projects_are_examined_in_the_order_in_which_they_were_named(tmp_path: Path) -> None:
    paths = [write(tmp_path / str(number), WRONG if number % 2 else KLEIN, CLAUSE) for number in range(3)]
    steps: list[str] = []
    found = examine(paths, steps.append)
    assert [each.pad for each in found] == [str(path) for path in paths]
    assert [[problem.code for problem in each.problems] for each in found] == [[], ["datum"], []]
    assert [each.documenten for each in found] == [1, None, 1]
    assert steps[-1] == "3 van 3 gecontroleerd"


def test_the_command_reports_every_project_and_fails_when_one_has_an_error(tmp_path: Path) -> None:
    for name, project in (("goed", KLEIN), ("fout", WRONG)):
        write(tmp_path / name, project, CLAUSE)
    done = CliRunner().invoke(main, ["controleer", str(tmp_path)])
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-3:] == [
        f"{tmp_path / 'fout'}: 1 fout, geen waarschuwingen",
        f"{tmp_path / 'goed'}: 1 document gecontroleerd: geen fouten, geen waarschuwingen",
        "Samen: 1 document gecontroleerd: 1 fout, geen waarschuwingen",
    ]


# --- our own faults


def ended_by_the_system(path: Path) -> Onderzocht:
    """Stands for a project that takes all memory: its process is gone at once."""
    if path.name == "groot":
        os._exit(9)
    return Onderzocht(str(path), (Problem("datum", f"in {path.name}"),))


def test_a_process_that_is_ended_hides_no_other_project() -> None:
    paths = [Path(name) for name in ("a", "groot", "b", "c")]
    found = examine(paths, onderzoek=ended_by_the_system)
    assert [each.pad for each in found] == ["a", "groot", "b", "c"]
    assert [each.problems[0].code for each in found] == ["datum", "vastgelopen", "datum", "datum"]
    assert "het systeem heeft de controle afgebroken" in found[1].problems[0].message


def test_a_fault_of_ours_is_a_problem_that_names_the_project_and_no_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> None:
        raise KeyError("salaris van De Vries")

    monkeypatch.setattr(module, "load_project", fail)
    monkeypatch.delenv("AKKOORD_DEBUG", raising=False)
    (problem,) = examine_one(tmp_path).problems
    assert problem.is_error
    assert problem.code == "vastgelopen"
    assert (
        f"akkoord is vastgelopen op {tmp_path} (KeyError, generator/examine/examine.py regel "
        in problem.message
    )
    assert "De Vries" not in problem.message
    monkeypatch.setenv("AKKOORD_DEBUG", "1")
    with pytest.raises(KeyError):
        examine_one(tmp_path)
