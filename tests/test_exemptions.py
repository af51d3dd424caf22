"""Projects with `uitzonderingen` in; what is reported, what stops the documents and what the reason looks like, out."""

from pathlib import Path

import pytest
from projects import KLEIN, briefly, library, make, write

from generator import checks
from generator.load import load_project
from generator.pipeline import make_loaded
from generator.problem import Problem, format_problem

WRONG = KLEIN.replace("coevorden: {rol: gast}", "coevorden: {rol: gast}\n    emen: {rol: gast}")
CLAUSE = library({"kosten": "1. Tekst.\n"})
REASON = "reden: Emen wordt volgende week toegevoegd"


def problems(folder: Path, exemptions: str, project: str = WRONG) -> tuple[Problem, ...]:
    return make(folder, f"{project}uitzonderingen:\n  - {{{exemptions}}}\n", CLAUSE).problems


def unknown(found: tuple[Problem, ...]) -> Problem:
    return next(each for each in found if each.code == "onbekende-verwijzing")


def test_an_error_with_a_reason_is_reported_and_stops_nothing(tmp_path: Path) -> None:
    found = unknown(problems(tmp_path, f"code: onbekende-verwijzing, {REASON}"))
    assert not found.is_error
    assert not found.is_warning
    printed = format_problem(found)
    assert "uitgezonderd [onbekende-verwijzing] samenwerking.partijen.emen: " in printed
    assert printed.endswith("\n  reden: Emen wordt volgende week toegevoegd")


def test_without_an_exemption_it_is_an_error(tmp_path: Path) -> None:
    assert unknown(make(tmp_path, WRONG, CLAUSE).problems).is_error


@pytest.mark.parametrize(
    ("where", "exempt"),
    [
        ("samenwerking.partijen.emen", True),
        ("samenwerking.partijen", True),
        ("samenwerking", True),
        ("samenwerking.partijen.em", False),
        ("samenwerking.partijen.coevorden", False),
        ("organisaties", False),
        ("project.yaml", True),
        ("project", False),
    ],
)
def test_an_exemption_holds_for_a_part_of_the_project_only(
    tmp_path: Path, where: str, *, exempt: bool
) -> None:
    found = problems(tmp_path, f"code: onbekende-verwijzing, waar: {where}, {REASON}")
    assert unknown(found).is_error is not exempt
    assert ("uitzondering-ongebruikt" in {each.code for each in found}) is not exempt


def test_another_code_exempts_nothing_and_is_a_warning_at_its_place(tmp_path: Path) -> None:
    found = problems(tmp_path, f"code: adres-leeg, {REASON}")
    assert unknown(found).is_error
    unused = next(each for each in found if each.code == "uitzondering-ongebruikt")
    assert unused.is_warning
    assert briefly((unused,)) == ["project.yaml:15:12 uitzondering-ongebruikt"]


def test_without_a_reason_there_is_no_exemption(tmp_path: Path) -> None:
    for reason in ("", ", reden: ''", ", reden: '  '"):
        found = problems(tmp_path, f"code: onbekende-verwijzing{reason}")
        assert unknown(found).is_error
        assert [each.code for each in found if "reden" in each.message] in (["ontbreekt"], ["tekst-leeg"])


def test_what_could_not_be_looked_at_makes_no_exemption_unused(tmp_path: Path) -> None:
    found = problems(tmp_path, f"code: adres-leeg, {REASON}", KLEIN.replace("2027-01-01", "gisteren"))
    assert [each.code for each in found] == ["datum"]


def test_a_list_of_exemptions_that_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    write(tmp_path, f"{KLEIN}uitzonderingen: adres-leeg\n", CLAUSE)
    assert [each.code for each in make_loaded(load_project(tmp_path)).problems] == ["geen-lijst"]


# --- a check that fails itself


def crash(project: object) -> None:
    raise ValueError(f"de naam van {project}")


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check `adres-leeg` fails over a value that is nobody's business."""
    monkeypatch.delenv("AKKOORD_DEBUG", raising=False)
    monkeypatch.setattr(checks.all_checks()["adres-leeg"], "check", crash)


@pytest.mark.usefixtures("crashing")
def test_a_check_that_crashes_is_a_problem_with_its_name_and_the_others_go_on(tmp_path: Path) -> None:
    found = make(tmp_path, WRONG, CLAUSE).problems
    crashed = next(each for each in found if each.code == "controle-vastgelopen")
    assert crashed.is_error
    assert "'adres-leeg' is vastgelopen (ValueError, generator/checks/__init__.py regel " in crashed.message
    assert "de naam van" not in crashed.message
    assert unknown(found)


@pytest.mark.usefixtures("crashing")
def test_a_crash_cannot_be_exempted(tmp_path: Path) -> None:
    found = problems(tmp_path, f"code: controle-vastgelopen, {REASON}", KLEIN)
    assert {each.code for each in found if each.is_error} == {"controle-vastgelopen", "uitzondering-onbekend"}


@pytest.mark.usefixtures("crashing")
def test_a_programmer_sees_the_crash_bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKKOORD_DEBUG", "1")
    with pytest.raises(ValueError, match="de naam van"):
        make(tmp_path, WRONG, CLAUSE)
