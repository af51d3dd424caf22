"""The manifest: bytes in, what was made and from what out, and back."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.write.manifest import (
    FORMAAT,
    Herkomst,
    Manifest,
    describe,
    manifest_bytes,
    merge,
    read_manifest,
    sha256,
)

EERST = Herkomst("0.1.0", {"project.yaml": "aa"})
LATER = Herkomst("0.2.0", {"project.yaml": "bb"})


def read_back(tmp_path: Path, data: bytes) -> Manifest | None:
    path = tmp_path / "akkoord-manifest.json"
    path.write_bytes(data)
    outcome = read_manifest(path)
    assert outcome.ok or [problem.code for problem in outcome.problems] == ["manifest"]
    return outcome.value


def test_without_a_manifest_nothing_was_made(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "geen" / "akkoord-manifest.json").value == Manifest()


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    gegevens = {"document": "raam-2009", "soort": "raamovereenkomst", "clausules": {"kosten@1": "cc"}}
    manifest = merge(Manifest(), EERST, {"raam-2009.docx": describe(b"x", gegevens)})
    read = read_back(tmp_path, manifest_bytes(manifest))
    assert read == manifest
    assert read.recorded_hash("raam-2009.docx") == sha256(b"x")
    assert read.recorded_hash("brief.docx") is None


def test_the_manifest_reads_well_and_is_the_same_every_time() -> None:
    one = Manifest(EERST, {"b.docx": {"sha256": "2"}, "a.docx": {"sha256": "1", "document": "é"}})
    other = Manifest(EERST, {"a.docx": {"document": "é", "sha256": "1"}, "b.docx": {"sha256": "2"}})
    assert manifest_bytes(one) == manifest_bytes(other)
    text = manifest_bytes(one).decode()
    assert text.endswith("}\n")
    assert "\r" not in text
    assert json.loads(text) == {
        "akkoord": "0.1.0",
        "formaat": FORMAAT,
        "invoer": {"project.yaml": "aa"},
        "uitvoer": {"a.docx": {"document": "é", "sha256": "1"}, "b.docx": {"sha256": "2"}},
    }
    assert "é" in text


def test_a_file_of_an_earlier_run_keeps_what_it_was_made_with() -> None:
    first = merge(Manifest(), EERST, {"a.docx": {"sha256": "1"}, "b.docx": {"sha256": "2"}})
    second = merge(first, LATER, {"b.docx": {"sha256": "3"}})
    assert second.herkomst == LATER
    assert second.uitvoer == {
        "a.docx": {"sha256": "1", "gemaakt_met": {"akkoord": "0.1.0", "invoer": {"project.yaml": "aa"}}},
        "b.docx": {"sha256": "3"},
    }
    third = merge(second, EERST, {"b.docx": {"sha256": "4"}})
    assert third.uitvoer["a.docx"] == second.uitvoer["a.docx"]


def test_the_same_run_again_gives_the_same_manifest() -> None:
    first = merge(Manifest(), EERST, {"a.docx": {"sha256": "1"}, "b.docx": {"sha256": "2"}})
    assert merge(first, EERST, {"b.docx": {"sha256": "2"}}) == first


@pytest.mark.parametrize(
    "data",
    [
        *[b"", b"\xff", b"[]", b"null", b"{", b"{}", b"[" * 100_000],
        *[b'{"uitvoer": []}', b'{"uitvoer": {"a": {}}}', b'{"uitvoer": {"a": {"sha256": 1}}}'],
        *[b'{"uitvoer": {}, "invoer": 3}', b'{"uitvoer": {}, "akkoord": 3}'],
    ],
)
def test_a_damaged_manifest_is_a_problem(tmp_path: Path, data: bytes) -> None:
    assert read_back(tmp_path, data) is None


def test_a_damaged_manifest_is_shown_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "akkoord-manifest.json"
    path.write_text('{\n  "uitvoer": x\n}')
    [problem] = read_manifest(path).problems
    assert str(problem.position) == f"{path}:2:14"
    assert "--overschrijf" in problem.hint


def test_a_manifest_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    [problem] = read_manifest(tmp_path).problems
    assert problem.message == "het manifest kan niet gelezen worden"


def test_a_manifest_of_a_newer_version_is_not_guessed_at(tmp_path: Path) -> None:
    path = tmp_path / "akkoord-manifest.json"
    path.write_text(json.dumps({"formaat": FORMAAT + 1, "uitvoer": {}, "akkoord": "9"}))
    [problem] = read_manifest(path).problems
    assert "nieuwere versie" in problem.message


KEYS = st.sampled_from(["uitvoer", "invoer", "akkoord", "formaat", "sha256", "a.docx"])
NESTED = st.recursive(
    st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner)
)


@given(data=st.binary() | NESTED.map(lambda content: json.dumps(content).encode()))
def test_no_manifest_whatever_raises(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    read_back(tmp_path_factory.getbasetemp(), data)
