"""The folder of a project in; its files as a value with their hash out, and back in another folder."""

import os
import shutil
from pathlib import Path

import pytest
from series_of_letters import BRIEF, files, project

from generator.batch import package
from generator.batch.package import pack, program, unpack
from generator.batch.task import Pakket


def packed(folder: Path) -> Pakket:
    found = pack(folder).value
    assert found is not None
    return found


def test_a_package_holds_what_documents_are_made_of_and_nothing_else(tmp_path: Path) -> None:
    folder = project(tmp_path, BRIEF.replace("documenten:", "personeel: {bestand: lijst.csv}\ndocumenten:"))
    for name in ("lijst.csv", "uit/brief.docx", "andere.txt", "getekend/raam/raam.docx", ".git/config"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", "utf-8")
    assert sorted(packed(folder).bestanden) == [
        "bibliotheek/clauses/proef/tekst.md",
        "bibliotheek/templates/soorten/proefbrief.yaml",
        "getekend/raam/raam.docx",
        "lijst.csv",
        "project.yaml",
    ]


def test_the_same_files_in_another_folder_have_the_same_key_and_a_change_gives_another(
    tmp_path: Path,
) -> None:
    folder = project(tmp_path)
    key = packed(folder).sleutel
    shutil.copytree(folder, tmp_path / "q")
    assert packed(tmp_path / "q").sleutel == key
    (tmp_path / "q" / "project.yaml").write_text(BRIEF + "\n", "utf-8")
    assert packed(tmp_path / "q").sleutel != key


def test_what_was_packed_comes_out_as_it_was(tmp_path: Path) -> None:
    found = packed(project(tmp_path))
    file = unpack(found, tmp_path / "kopie")
    assert file.name == "project.yaml"
    assert files(tmp_path / "kopie") == dict(found.bestanden)


@pytest.mark.parametrize("name", ["../weg.txt", "/weg.txt", "a/../../weg.txt"])
def test_nothing_comes_outside_the_folder(name: str, tmp_path: Path) -> None:
    bad = Pakket("0", "project.yaml", "", program(), {name: b"x"})
    with pytest.raises(ValueError, match="outside"):
        unpack(bad, tmp_path / "kopie")
    assert not (tmp_path / "weg.txt").exists()


def test_a_project_with_too_many_files_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_FILES", 1)
    (problem,) = pack(project(tmp_path)).problems
    assert problem.code == "te-groot"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with a name")
def test_a_pipe_in_the_library_is_told_and_not_waited_for(tmp_path: Path) -> None:
    home = project(tmp_path)
    os.mkfifo(home / "bibliotheek" / "pijp")
    (problem,) = pack(home).problems
    assert problem.message == "een bestand van dit project is niet te lezen: pijp"


def test_a_link_that_leads_round_in_the_library_ends(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (folder / "bibliotheek" / "rond").symlink_to(folder / "bibliotheek")
    outcome = pack(folder)
    assert outcome.value is not None or outcome.problems[0].code in ("te-groot", "bestand")
