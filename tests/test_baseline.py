"""Projects with problems of long ago in; a baseline that knows them out, and after that only what is new."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from projects import KLEIN, library, write

from generator.cli import main
from generator.examine.baseline import baseline_text, fingerprints, read_baseline, without_known
from generator.examine.examine import Onderzocht
from generator.problem import Position, Problem

CLAUSE = library({"kosten": "1. Tekst.\n"})
OLD = KLEIN.replace("coevorden: {rol: gast}", "coevorden: {rol: gast}\n    emen: {rol: gast}")
NEW = OLD.replace("emen: {rol: gast}", "emen: {rol: gast}\n    noordenvelt: {rol: gast}")


def akkoord(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["controleer", *(str(word) for word in words)])


@pytest.fixture
def adopted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an old mistake, and beside it the baseline that knows it."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "p", OLD, CLAUSE)
    assert akkoord("p").exit_code == 1
    done = akkoord("p", "--schrijf-basis", "basis.json")
    assert done.exit_code == 0
    assert "Geschreven: basis.json" in done.stderr
    return tmp_path / "p" / "project.yaml"


def test_what_was_there_already_is_not_reported_again_but_counted(adopted: Path) -> None:
    done = akkoord(adopted.parent, "--basis", "basis.json")
    assert done.exit_code == 0
    assert done.stderr == "geen fouten, geen waarschuwingen, 1 al bekend uit de basis\n"


def test_something_new_is_reported(adopted: Path) -> None:
    adopted.write_text(NEW, "utf-8")
    done = akkoord("p", "--basis", "basis.json")
    assert done.exit_code == 1
    assert "samenwerking.partijen.noordenvelt" in done.stderr
    assert "samenwerking.partijen.emen:" not in done.stderr


def test_lines_above_change_nothing(adopted: Path) -> None:
    adopted.write_text("# een regel erbij\n\n" + OLD, "utf-8")
    assert akkoord("p", "--basis", "basis.json").exit_code == 0


def test_the_folder_that_one_works_in_changes_nothing(adopted: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(adopted.parent)
    assert akkoord(".", "--basis", "../basis.json").exit_code == 0
    assert akkoord(adopted, "--basis", "../basis.json").exit_code == 0


def test_another_project_with_the_same_mistake_is_not_known(adopted: Path) -> None:
    write(Path("q"), OLD, CLAUSE)
    done = akkoord("p", "q", "--basis", "basis.json")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1].endswith("1 fout, geen waarschuwingen, 1 al bekend uit de basis")


def test_what_is_solved_is_told(adopted: Path) -> None:
    adopted.write_text(KLEIN, "utf-8")
    done = akkoord("p", "--basis", "basis.json")
    assert done.exit_code == 0
    assert "1 melding uit de basis is opgelost; schrijf de basis opnieuw" in done.stderr


def test_a_baseline_can_be_read_by_people_and_is_the_same_every_time(adopted: Path) -> None:
    first = Path("basis.json").read_text("utf-8")
    (row,) = json.loads(first)["meldingen"]
    assert row["bestand"] == "p/project.yaml"
    assert row["code"] == "onbekende-verwijzing"
    akkoord(adopted.parent, "--schrijf-basis", "basis.json")
    assert Path("basis.json").read_text("utf-8") == first


def test_a_warning_that_a_baseline_knows_is_no_error_either(adopted: Path) -> None:
    done = akkoord("p", "--basis", "basis.json", "--strikt")
    assert done.exit_code == 0


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{}",
        '{"soort": "akkoord-basis", "versie": 2, "meldingen": []}',
        "[" * 100_000,
        "\udcff",
        "null",
    ],
)
def test_something_else_than_a_baseline_is_wrong_usage(tmp_path: Path, content: str) -> None:
    file = tmp_path / "basis.json"
    file.write_bytes(content.encode(errors="surrogateescape"))
    done = akkoord(write(tmp_path, KLEIN, CLAUSE), "--basis", file)
    assert done.exit_code == 2
    assert "is geen basis van akkoord" in done.stderr


def test_a_baseline_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    done = akkoord(write(tmp_path, KLEIN, CLAUSE), "--basis", tmp_path / "nergens.json")
    assert done.exit_code == 2
    assert "kan niet gelezen worden" in done.stderr


# --- fingerprints


def found(*problems: Problem) -> tuple[Onderzocht, ...]:
    return (Onderzocht("p", problems),)


def test_a_fingerprint_knows_no_numbers_that_move() -> None:
    one = Problem("a", "mandaten[1].x: zie regel 3, alinea 9", Position("p/project.yaml", 3, 1))
    two = Problem("a", "mandaten[22].x: zie regel 40, alinea 1", Position("p/project.yaml", 40, 7))
    first, second = (list(fingerprints(found(each), Path.cwd()).values()) for each in (one, two))
    assert first == second


def test_a_crash_and_an_exemption_are_never_known(tmp_path: Path) -> None:
    problems = (
        Problem("vastgelopen", "x"),
        Problem("controle-vastgelopen", "x"),
        Problem("a", "x", exemption="mag"),
    )
    assert json.loads(baseline_text(found(*problems), tmp_path))["meldingen"] == []


@given(st.lists(st.builds(Problem, st.sampled_from(["a", "b"]), st.sampled_from(["x", "y"])), max_size=8))
def test_a_baseline_of_now_leaves_nothing(problems: list[Problem]) -> None:
    folder = Path.cwd()
    text = baseline_text(found(*problems), folder)
    prints = [row["vingerafdruk"] for row in json.loads(text)["meldingen"]]
    assert len(set(prints)) == len(prints) == len(problems)


def test_of_three_the_same_one_is_new_when_the_baseline_has_two(tmp_path: Path) -> None:
    problem = Problem("a", "dubbel")
    path = tmp_path / "basis.json"
    path.write_text(baseline_text(found(problem, problem), tmp_path), "utf-8")
    basis = read_baseline(path).value
    assert basis
    (left,) = without_known(found(problem, problem, problem), basis, tmp_path)
    assert (len(left.problems), left.bekend) == (1, 2)
