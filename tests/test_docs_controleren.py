"""docs/controleren.md and docs/controles.md in; what they say of checks, reports and CI is what the program has."""

import json
import re
from pathlib import Path
from typing import Any

import yaml
from checks_page import PAGE, page
from click.testing import CliRunner

from generator.cli import main
from generator.load import load_project
from generator.model import Uitzondering
from generator.records import hints_of
from generator.reports import formats

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "controleren.md").read_text("utf-8")
BLOCKS: list[Any] = [
    yaml.load(each, yaml.BaseLoader) for each in re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
]


def block(key: str) -> Any:
    return next(each for each in BLOCKS if key in each)


def rows(heading: str) -> list[str]:
    """The codes in the first column of a table."""
    table = TEXT.split(f"\n| {heading} | ", 1)[1].split("\n\n")[0]
    return re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


def test_the_page_of_checks_is_what_the_checks_say() -> None:
    assert PAGE.read_text("utf-8") == page(), "maak haar opnieuw: .venv/bin/python tests/checks_page.py"


def test_every_format_of_a_report_is_explained() -> None:
    assert sorted(rows("rapport")) == list(formats())


def test_the_keys_of_the_json_report_are_explained() -> None:
    done = CliRunner().invoke(main, ["controleer", str(ROOT / "examples" / "boce"), "-r", "json"])
    report = json.loads(done.stdout)
    (subject,) = report["onderzocht"]
    explained = TEXT.split("Het JSON-rapport heeft", 1)[1].split("\n\n| sleutel")[0]
    for key in (*report, *subject):
        assert f"`{key}`" in explained
    keys = TEXT.split("Een melding:\n\n| sleutel | ", 1)[1].split("\n\n")[0]
    assert re.findall(r"^\| `([^`]+)` \|", keys, re.MULTILINE) == list(subject["meldingen"][0])


def test_the_exemption_that_is_shown_works_on_the_example(tmp_path: Path) -> None:
    (given,) = block("uitzonderingen")["uitzonderingen"]
    assert list(given) == list(hints_of(Uitzondering))
    source = (ROOT / "examples" / "boce" / "project.yaml").read_text("utf-8")
    assert "\nuitzonderingen:" not in source
    (tmp_path / "project.yaml").write_text(
        f"{source}\nuitzonderingen: {json.dumps([given], ensure_ascii=False)}\n", "utf-8"
    )
    assert load_project(tmp_path).problems == ()
    done = CliRunner().invoke(main, ["controleer", str(tmp_path)])
    assert f"uitgezonderd [{given['code']}] {given['waar']}." in done.stderr
    assert f"  reden: {given['reden']}\n" in done.stderr


def test_the_example_for_pre_commit_names_hooks_that_exist() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (repo,) = block("repos")["repos"]
    assert [each["id"] for each in repo["hooks"]] == [each["id"] for each in hooks]


def test_the_example_for_github_gives_inputs_that_exist() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    steps = block("jobs")["jobs"]["akkoord"]["steps"]
    (used,) = (each["with"] for each in steps if "akkoord@" in each["uses"])
    assert set(used) == set(inputs)
    (upload,) = (each["with"] for each in steps if "upload-sarif" in each["uses"])
    assert upload["sarif_file"] == used["sarif"]


def test_the_example_for_gitlab_includes_the_file_and_sets_variables_that_exist() -> None:
    example = block("include")
    (included,) = example["include"]
    job = yaml.safe_load((ROOT / included["file"]).read_text("utf-8"))["akkoord"]
    assert set(example["variables"]) == set(job["variables"])
