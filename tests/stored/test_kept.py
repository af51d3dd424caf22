"""What is kept on disk: made once and then found; made anew when it is damaged; of a project with staff, nothing."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from shutil import copytree

import pytest

from bench.project import BRIEF, write_project
from generator import cache
from generator.library import clause, kinds
from generator.library.clause import read_clausule
from generator.library.folders import built_in
from generator.load import load_project
from generator.pipeline import make_documents
from generator.stored.templates import prepared
from generator.template.prepared import prepare

ROOT = Path(__file__).parents[2]
TEXT = "---\ntitel: Kosten\n---\n1. Elke partij draagt {{ partijen }} bij. {#bijdrage}\n"


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("AKKOORD_CACHE", str(tmp_path / "cache"))
    forget()
    yield tmp_path / "cache"
    forget()


def forget() -> None:
    """As if this were another process."""
    clause._clausule.cache_clear()
    kinds._kind.cache_clear()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kosten.md"
    path.write_text(TEXT, "utf-8")
    return path


def read(path: Path) -> clause.Clausule:
    forget()
    outcome = read_clausule(path, "proef/kosten", "kosten.md", bewaren=True)
    assert outcome.value
    return outcome.value


def test_a_clause_that_was_parsed_before_is_not_parsed_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read(file)
    monkeypatch.setattr(clause, "_parse_clausule", None)
    assert read(file) == first


def test_a_clause_that_changed_is_parsed_again(file: Path) -> None:
    first = read(file)
    file.write_text(TEXT.replace("Elke", "Iedere"), "utf-8")
    assert read(file).tekst != first.tekst


def test_another_program_parses_again(file: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(file)
    monkeypatch.setattr(cache, "_program", lambda: b"een volgende versie")
    read(file)
    assert len(list((kept / "clausule").iterdir())) == 2


@pytest.mark.parametrize("data", [None, [], [3], [99, 1], {"a": 1}, "tekst", [[[]]]])
def test_data_that_is_no_clause_is_made_anew(file: Path, kept: Path, data: object) -> None:
    first = read(file)
    (path,) = (kept / "clausule").iterdir()
    body = json.dumps(data).encode()
    path.write_bytes(sha256(body).hexdigest().encode() + b"\n" + body)
    assert read(file) == first


def test_a_clause_of_which_something_is_to_be_said_is_not_kept(file: Path, kept: Path) -> None:
    file.write_text(TEXT + "\n{% if x %}\n", "utf-8")
    assert read_clausule(file, "proef/kosten", "kosten.md", bewaren=True).problems
    assert not (kept / "clausule").exists()


@pytest.mark.parametrize(("name", "own"), [("wol", True), ("hedendaags", False)])
def test_clauses_of_a_project_with_staff_are_never_kept(
    name: str, own: bool, tmp_path: Path, kept: Path
) -> None:
    folder = copytree(ROOT / "examples" / name, tmp_path / name)
    place = folder / "bibliotheek" / "clauses" / "algemeen"
    place.mkdir(parents=True)
    (place / "eigen.md").write_text(TEXT.replace("Elke", "Eigen"), "utf-8")
    loaded = load_project(folder).value
    assert loaded
    for id_ in ("algemeen/eigen", "algemeen/rangorde"):
        loaded.library.clausules(id_)
    bodies = [path.read_text("utf-8") for path in (kept / "clausule").iterdir()]
    assert any("Eigen partij" in each for each in bodies) == own
    assert bodies


def test_a_word_template_comes_back_as_docxtpl_took_it_apart() -> None:
    for path in sorted((built_in() / "templates" / "huisstijlen").glob("*/*.docx")):
        sjabloon = path.read_bytes()
        first = prepared(sjabloon, bewaren=True)
        assert prepared(sjabloon, bewaren=True) == first == prepare(sjabloon)


def test_a_word_template_that_is_not_to_be_kept_is_not(kept: Path) -> None:
    prepared((built_in() / "templates/huisstijlen/standaard/brief.docx").read_bytes(), bewaren=False)
    assert not kept.exists() or not list(kept.iterdir())


def test_a_second_run_on_a_changed_project_does_without_docxtpl_markdown_and_pydantic(tmp_path: Path) -> None:
    folder = write_project(tmp_path / "project", 2)
    program = (
        "import sys\nfrom generator.__main__ import main\n"
        "try: main()\nexcept SystemExit: print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    command = [sys.executable, "-c", program, "maak", str(folder), "--document", BRIEF]
    for day in (1, 2):
        write_project(folder, 2, day)
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
        imported = set(done.stdout.splitlines()[-1].split())
        assert "jinja2" in imported
        assert (imported & {"docx", "docxtpl", "markdown_it", "pydantic"} == set()) == (day == 2)


def test_documents_are_the_same_from_disk(tmp_path: Path) -> None:
    folder = write_project(tmp_path / "project", 2)
    first = make_documents(folder)
    forget()
    again = make_documents(folder)
    assert first.problems == again.problems
    assert [each.document for each in again.value or ()] == [each.document for each in first.value or ()]
    assert again.value
