"""The cases in tests/checks/*.md in: projects and the problems that they give, as printed; proof that the checks agree.

A case is a heading, a project in YAML, and behind a case that is wrong the problems in a block `text`. Of a project only what
matters is written: keys that are missing at the top come from `BASIS`, below it, so that the lines stay what they are.
Every check of projects runs on every case, so a case also shows that no second check speaks about the same mistake; behind a
check of documents the documents are made, and all checks of those run too. Files of a case of its own stand in blocks with a
path: "```md bibliotheek/clauses/kosten/eigen.md". The checks of a library have tests of their own.
"""

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks import all_checks, all_codes, check_project, codes_of, subjects_of
from generator.library.library import Library
from generator.load import load_project
from generator.pipeline import make_loaded
from generator.problem import Problem, format_problem, has_errors, sort_problems

CASES = Path(__file__).parent / "checks"
EXAMPLES = Path(__file__).parents[1] / "examples"
BASIS = """\
indeling: 1
naam: Proef
organisaties:
  aadorp: {naam: Aadorp, plaats: Aadorp}
  beestad: {naam: Beestad, plaats: Beestad}
  ceedam: {naam: Ceedam, plaats: Ceedam}
samenwerking:
  naam: Proefsamenwerking
  partijen:
    aadorp: {rol: gastheer}
    beestad: {rol: gast}
    ceedam: {rol: gast}
deelterreinen:
  ict: {naam: ICT, soort: ict}
  werk: {naam: werk en inkomen, soort: sociaal}
documenten:
  raam: {soort: raamovereenkomst}
"""
_CASE = re.compile(r"^## (?P<titel>.+)\n(?P<tekst>(?:(?!^## )[^\n]*\n)*)", re.MULTILINE)
_BLOCK = re.compile(
    r"^```(?P<soort>yaml|text|md)(?: (?P<pad>\S+))?\n(?P<inhoud>.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Case:
    code: str
    titel: str
    project: str
    verwacht: str
    bestanden: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.code}: {self.titel}"


def read_cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("*.md")):
        for case in _CASE.finditer(path.read_text("utf-8")):
            found = list(_BLOCK.finditer(case["tekst"]))
            blocks = {block["soort"]: block["inhoud"] for block in found if not block["pad"]}
            files = tuple((block["pad"], block["inhoud"]) for block in found if block["pad"])
            yield Case(path.stem, case["titel"], blocks["yaml"], blocks.get("text", ""), files)


@cache
def cases() -> tuple[Case, ...]:
    return tuple(read_cases())


def whole(project: str) -> str:
    """A case with the keys at the top that it leaves out."""
    given = set(re.findall(r"^([a-z]+):", project, re.MULTILINE))
    parts = re.split(r"^(?=[a-z]+:)", BASIS, flags=re.MULTILINE)
    return project + "".join(part for part in parts if part and part.split(":")[0] not in given)


def check_folder(folder: Path, code: str = "") -> tuple[Problem, ...]:
    """Run the checks of a project; for a check of documents, those are made first."""
    loaded = load_project(folder)
    assert loaded.value is not None, loaded.problems
    if code in codes_of("documenten"):
        return make_loaded(loaded).problems
    checks = check_project(loaded.value, whole=not has_errors(loaded.problems))
    return sort_problems([*loaded.problems, *checks])


def report(folder: Path, case: Case) -> str:
    """The problems of a case as they are printed, with the lines they are about."""
    for name, text in (("project.yaml", whole(case.project)), *case.bestanden):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    problems = check_folder(folder, case.code)
    names = {each.position.file for each in problems if each.position}
    texts = {name: Path(name).read_text("utf-8") for name in names if Path(name).is_file()}
    printed = "\n".join(format_problem(each, texts) for each in problems)
    return printed.replace(f"{folder}/", "") + "\n" if printed else ""


@pytest.mark.parametrize("case", cases(), ids=str)
def test_a_case_gives_the_problems_that_it_lists_and_no_others(case: Case, tmp_path: Path) -> None:
    assert report(tmp_path, case) == case.verwacht


@pytest.mark.parametrize("code", [*codes_of("project"), *codes_of("documenten")])
def test_every_check_has_a_case_that_is_wrong_and_one_that_only_looks_wrong(code: str) -> None:
    own = [case for case in cases() if case.code == code]
    assert any(f"[{code}]" in case.verwacht for case in own), "geef een project dat de regel schendt"
    assert any(not case.verwacht for case in own), "geef een project dat erop lijkt en goed is"


@pytest.mark.parametrize("case", cases(), ids=str)
def test_a_wrong_case_shows_the_problem_of_its_own_check(case: Case) -> None:
    assert case.code in all_checks(), "het bestand heet naar geen enkele controle"
    assert not case.verwacht or f"[{case.code}]" in case.verwacht
    assert case.titel.startswith("Fout: ") == bool(case.verwacht)


def test_what_a_check_asks_for_is_read_off_its_text_as_python_reads_it() -> None:
    checks = all_checks()
    assert tuple(checks) == all_codes()
    assert {code: subjects_of(code) for code in checks} == {
        code: tuple(inspect.signature(each.check).parameters) for code, each in checks.items()
    }


@pytest.mark.parametrize("code", all_checks())
def test_every_check_has_a_manual_page(code: str) -> None:
    page = all_checks()[code].__doc__ or ""
    first, *rest = page.split("\n\n")
    assert re.fullmatch(r"[A-Z„].+\.", first, re.DOTALL), "de eerste zin zegt de regel"
    assert [part for part in rest if part.startswith("Herstel: ")]
    for heading in ("Goed:", "Fout:"):
        example = rest[rest.index(heading) + 1]
        assert yaml.safe_load(example), f"onder {heading} staat een stuk projectbestand"


@pytest.mark.parametrize("code", all_checks())
def test_a_problem_has_the_name_of_its_file_as_code(code: str) -> None:
    source = Path(all_checks()[code].__file__ or "").read_text("utf-8")
    assert f'"{code}"' in source


VALUE = re.compile(r"(?<=: )[^\s{}\[\],#|>][^{}\[\],#\n]*")


@cache
def library() -> Library:
    """The built-in library; it keeps what it read, so that every example does not read it again."""
    loaded = load_project(EXAMPLES / "boce").value
    assert loaded is not None
    return loaded.library


@cache
def example(name: str) -> str:
    return (EXAMPLES / name / "project.yaml").read_text("utf-8")


@pytest.mark.parametrize("name", ["boce", "hedendaags"])
def test_the_examples_hold_no_mistakes(name: str) -> None:
    assert [each for each in check_folder(EXAMPLES / name) if each.is_error] == []


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ["boce", "hedendaags"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_check_stumbles_over_what_could_not_be_read(
    tmp_path: Path, name: str, data: st.DataObject
) -> None:
    text = example(name).replace("  bestand: personeel.xlsx\n", "")
    for _ in range(data.draw(st.integers(1, 4))):
        found = data.draw(st.sampled_from(list(VALUE.finditer(text))))
        text = (
            text[: found.start()]
            + data.draw(st.sampled_from(["'?'", "''", "", "[]", "{}"]))
            + text[found.end() :]
        )
    (tmp_path / "project.yaml").write_text(text, "utf-8")
    loaded = load_project(tmp_path).value
    if loaded is None:
        return
    subjects = {"project": loaded.project, "library": library()}
    for code in codes_of("project"):
        list(all_checks()[code].check(**{name: subjects[name] for name in subjects_of(code)}))
