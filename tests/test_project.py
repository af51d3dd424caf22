"""The project's own files in; proof that they agree: pyproject, lock, wheel, publiccode.yml, licence, `akkoord --help`."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from generator import __version__

ROOT = Path(__file__).parents[1]
PYPROJECT_TEXT = (ROOT / "pyproject.toml").read_text("utf-8")
PYPROJECT = tomllib.loads(PYPROJECT_TEXT)
RUNTIME: list[str] = PYPROJECT["project"]["dependencies"]
DEVELOPMENT: list[str] = PYPROJECT["dependency-groups"]["dev"]
LOCKS = ("uitvoering.txt", "ontwikkeling.txt")
# The slow ones; `akkoord --help` has to answer before any of them is read.
HEAVY = {"docx", "docxtpl", "lxml", "pydantic", "markdown_it", "babel", "openpyxl"}


def lock_text(name: str) -> str:
    return (ROOT / "requirements" / name).read_text("utf-8")


def pinned(name: str) -> dict[str, Version]:
    """Every package of a lock with its version."""
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)", lock_text(name), re.MULTILINE)
    return {canonicalize_name(package): Version(version) for package, version in pins}


@pytest.mark.parametrize("dependency", RUNTIME + DEVELOPMENT)
def test_every_dependency_says_why_it_is_there(dependency: str) -> None:
    line = next(line for line in PYPROJECT_TEXT.splitlines() if line.strip().startswith(f'"{dependency}"'))
    assert re.search(r"#\s+\S.{9,}$", line), f"geef de reden achter {dependency}"


@pytest.mark.parametrize(
    ("lock", "dependencies"), [("uitvoering.txt", RUNTIME), ("ontwikkeling.txt", RUNTIME + DEVELOPMENT)]
)
def test_the_lock_pins_what_pyproject_asks(lock: str, dependencies: list[str]) -> None:
    pins = pinned(lock)
    for requirement in map(Requirement, dependencies):
        name = canonicalize_name(requirement.name)
        assert name in pins, f"{requirement}: draai `make lock`"
        assert pins[name] in requirement.specifier, f"{requirement}: draai `make lock`"


def test_both_locks_hold_the_same_versions() -> None:
    assert pinned("uitvoering.txt").items() <= pinned("ontwikkeling.txt").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_the_lock_has_a_hash(lock: str) -> None:
    blocks = re.split(r"^(?=\w)", lock_text(lock), flags=re.MULTILINE)[1:]
    # A package has a second block where a newer Python needs another version.
    assert {canonicalize_name(block.partition("==")[0]) for block in blocks} == set(pinned(lock)) != set()
    assert [block.partition("\n")[0] for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_place_to_download_from(lock: str) -> None:
    assert re.findall(r".*(?:://|file:|--[a-z-]*(?:index|find-links|host)|\s@\s).*", lock_text(lock)) == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.parametrize("source", ["templates", "clauses"])
def test_every_template_and_clause_travels_in_the_wheel(wheel: Path, source: str) -> None:
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / source).rglob("*") if path.is_file()}
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    packed = {
        name.removeprefix("generator/data/") for name in names if name.startswith(f"generator/data/{source}/")
    }
    # A Word file that lies open leaves a lock file beside it, an editor its backups: neither is ours.
    assert {path for path in here if not re.search(r"(^|/)[.~]|__pycache__", path)} == packed
    assert packed


def test_the_wheel_holds_the_licence_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert [name for name in names if name.endswith("/licenses/LICENSE")]
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"generator"}
    assert "generator/hulp.txt" in names


def test_akkoord_from_the_wheel_makes_documents_in_any_folder(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    program = "import generator; print(generator.__file__); from generator.cli import main; main()"
    command = [sys.executable, "-c", program, "maak", str(ROOT / "examples" / "boce"), "--uit", "uit"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site")}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.startswith(str(tmp_path / "site")), done.stdout
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((tmp_path / "uit").glob("**/*.docx"))


def test_help_appears_without_importing_word_or_pydantic_code() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "generator", "--help"]
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "maak" in done.stdout
    assert "generator" in imported
    assert imported & {*HEAVY, "click"} == set()


def test_publiccode_has_the_keys_that_the_standard_requires() -> None:
    # publiccode.yml standard 0.5, "The Standard (core)": the keys with presence mandatory.
    content = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    required = {
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "categories",
        "developmentStatus",
        "softwareType",
    }
    assert required | {"description", "legal", "maintenance", "localisation"} <= content.keys()
    assert content["name"] == PYPROJECT["project"]["name"]
    assert content["legal"]["license"] == PYPROJECT["project"]["license"]
    assert content["localisation"].keys() >= {"localisationReady", "availableLanguages"}
    text = content["description"]["nl"]
    assert len(text["shortDescription"]) <= 150
    assert 150 <= len(text["longDescription"]) <= 10_000
    assert text["features"]


def test_contacts_are_named_only_where_somebody_maintains() -> None:
    # The standard asks for natural persons as contacts with `internal` and `community`, and for none with `none`.
    maintenance = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))["maintenance"]
    assert (maintenance["type"] in {"internal", "community"}) == bool(maintenance.get("contacts"))


def test_the_licence_is_the_whole_eupl() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert [int(number) for number in re.findall(r"^(\d+)\.[A-Z]", text, re.MULTILINE)] == list(range(1, 16))
    assert "Appendix" in text


def test_the_changelog_knows_this_version_or_keeps_its_changes_unreleased() -> None:
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0] in {"Unreleased", __version__}
