"""The files that others use in their CI in; their own commands run on a copy of the examples, and what they promise out."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from lxml import etree
from pre_commit.clientlib import load_manifest

from generator.cli import main

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
PATH = f"{BIN}{os.pathsep}{os.environ['PATH']}"
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
JOB: dict[str, Any] = yaml.safe_load((ROOT / "ci" / "gitlab-akkoord.yml").read_text("utf-8"))["akkoord"]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository of somebody with a project that has warnings, and no errors."""
    shutil.copytree(ROOT / "examples" / "boce", tmp_path / "repo" / "projecten" / "boce")
    return tmp_path / "repo"


def broken(checkout: Path) -> None:
    """Add an error: a date that does not exist."""
    file = checkout / "projecten" / "boce" / "project.yaml"
    text = file.read_text("utf-8")
    assert "2010-01-01" in text
    file.write_text(text.replace("2010-01-01", "2010-02-30", 1), "utf-8")


def run(script: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a script as a runner of GitHub or GitLab does: with bash, and stopping at the first error."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": PATH, **environment},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def options_of(command: str) -> set[str]:
    return set(re.findall(r"(?<= )--[a-z-]+", command))


KNOWN = {each for parameter in main.commands["controleer"].params for each in parameter.opts}


# --- pre-commit


def test_pre_commit_takes_the_list_of_hooks() -> None:
    manifest = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert [hook["id"] for hook in manifest] == ["akkoord", "akkoord-word"]


def git(folder: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *words],
        cwd=folder,
        check=True,
        capture_output=True,
    )


def pre_commit(checkout: Path) -> subprocess.CompletedProcess[str]:
    """Run the hooks on everything in a repository; as `system`, since installing them again needs a network."""
    hooks = [{**hook, "language": "system"} for hook in HOOKS]
    (checkout / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}), "utf-8"
    )
    git(checkout, "init", "-q")
    git(checkout, "add", ".")
    return run("pre-commit run --all-files", checkout, {"PRE_COMMIT_HOME": str(checkout.parent / "cache")})


def test_the_hook_checks_every_project_and_stops_at_an_error(checkout: Path) -> None:
    done = pre_commit(checkout)
    assert done.returncode == 0, done.stdout
    assert re.search(r"^akkoord controleer\.+Passed$", done.stdout, re.MULTILINE)
    assert re.search(
        r"^akkoord controleer \(Word\)\.+\(no files to check\)Skipped$", done.stdout, re.MULTILINE
    )
    broken(checkout)
    done = pre_commit(checkout)
    assert done.returncode == 1
    assert "30 februari 2010 bestaat niet" in done.stdout


@pytest.mark.parametrize(
    ("name", "belongs"),
    [
        ("project.yaml", True),
        ("a/project.yaml", True),
        ("a/bibliotheek/clauses/x/kosten.md", True),
        ("a/personeel.xlsx", True),
        ("a/mijn-project.yaml", False),
        ("README.md", False),
    ],
)
def test_the_hook_runs_when_a_file_of_a_project_changes(name: str, *, belongs: bool) -> None:
    assert bool(re.search(HOOKS[0]["files"], name)) is belongs


def test_the_hook_for_word_checks_the_files_that_changed(checkout: Path) -> None:
    (checkout / "brief.docx").write_bytes(b"geen zip")
    done = pre_commit(checkout)
    assert done.returncode == 1
    assert "brief.docx:1:1: fout [word-bestand]" in done.stdout


# --- GitHub


def step(name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in ACTION["runs"]["steps"] if each["name"] == name)
    return found


def check_action(checkout: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the step that checks as a runner does: every input has its default, and goes through the environment."""
    place = checkout.parent / "temp" / "akkoord" / "bin"
    place.mkdir(parents=True, exist_ok=True)
    if not (place / "akkoord").exists():
        (place / "akkoord").symlink_to(BIN / "akkoord")
    given = {name: inputs.get(name, str(each["default"])) for name, each in ACTION["inputs"].items()}
    environment = {
        key: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: given[found[1]], value)
        for key, value in step("controleren")["env"].items()
    }
    return run(
        step("controleren")["run"], checkout, {**environment, "RUNNER_TEMP": str(checkout.parent / "temp")}
    )


def test_the_action_is_composite_and_every_input_reaches_it() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert all(each["shell"] == "bash" and "${{" not in each["run"] for each in ACTION["runs"]["steps"])
    used = " ".join(step("controleren")["env"].values())
    assert set(re.findall(r"inputs\.(\w+)", used)) == set(ACTION["inputs"])
    assert options_of(step("controleren")["run"]) <= KNOWN | {"--"}


def test_the_action_installs_what_the_lock_names_from_its_own_repository() -> None:
    script = step("akkoord installeren")["run"]
    assert subprocess.run(["bash", "-n", "-c", script], check=False).returncode == 0
    named = re.findall(r"\$GITHUB_ACTION_PATH/([^\"]+)", script)
    assert named == ["requirements/uitvoering.txt"]
    assert all((ROOT / each).is_file() for each in named)


def test_the_action_shows_warnings_and_fails_on_an_error(checkout: Path) -> None:
    done = check_action(checkout)
    assert done.returncode == 0
    assert "::warning file=projecten/boce/project.yaml,line=" in done.stdout
    broken(checkout)
    done = check_action(checkout)
    assert done.returncode == 1
    assert "::error file=projecten/boce/project.yaml,line=" in done.stdout


def test_the_action_writes_sarif_is_strict_and_takes_names_as_they_are(checkout: Path) -> None:
    shutil.move(checkout / "projecten", checkout / "een map; echo gevaar")
    inputs = {"projecten": "een map; echo gevaar\n\n", "strikt": "ja", "sarif": "uit/rapport.sarif"}
    done = check_action(checkout, **inputs)
    assert done.returncode == 1
    assert "::error file=een map; echo gevaar/boce/project.yaml" in done.stdout
    assert json.loads((checkout / "uit" / "rapport.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert "gevaar" not in done.stdout.splitlines()


def test_the_action_takes_a_baseline_and_refuses_one_that_is_not_there(checkout: Path) -> None:
    broken(checkout)
    command = ["controleer", str(checkout), "--schrijf-basis", str(checkout / "basis.json")]
    assert CliRunner().invoke(main, command).exit_code == 0
    assert check_action(checkout, basis="basis.json").returncode == 0
    done = check_action(checkout, basis="weg.json", sarif="x.sarif")
    assert done.returncode != 0
    assert done.stderr.count("weg.json kan niet gelezen worden") == 1


# --- GitLab


def check_job(checkout: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return run("\n".join(JOB["script"]), checkout, {**JOB["variables"], **variables})


def test_the_job_promises_the_reports_that_it_writes(checkout: Path) -> None:
    broken(checkout)
    done = check_job(checkout)
    assert done.returncode == 1
    named = JOB["artifacts"]["reports"]
    assert JOB["artifacts"]["when"] == "always"
    issues = json.loads((checkout / named["codequality"]).read_text("utf-8"))
    assert issues[0]["location"]["path"] == "projecten/boce/project.yaml"
    suites = etree.parse(str(checkout / named["junit"])).getroot()
    assert suites.get("failures") == "1"


def test_the_job_passes_on_warnings_unless_it_is_strict(checkout: Path) -> None:
    assert check_job(checkout).returncode == 0
    assert check_job(checkout, AKKOORD_OPTIES="--strikt", AKKOORD_PROJECTEN="projecten/boce").returncode == 1
    done = check_job(checkout, AKKOORD_OPTIES="--onzin")
    assert done.returncode != 0
    assert done.stderr.count("De optie '--onzin' bestaat niet.") == 1


def test_the_job_asks_where_akkoord_comes_from_and_knows_its_options() -> None:
    assert options_of("\n".join(JOB["script"])) <= KNOWN
    install = next(line for line in JOB["before_script"] if "pip install" in line)
    words = install.partition("--quiet")[2]
    done = run(f"printf %s {words}", ROOT, JOB["variables"])
    assert done.returncode != 0
    assert "zet AKKOORD_BRON" in done.stderr
    assert run(f"printf %s {words}", ROOT, {"AKKOORD_BRON": "akkoord @ git+x"}).stdout == "akkoord @ git+x"
