"""The cache: data in, the same data out; a broken file, a folder of somebody else or too many files do no harm."""

import json
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from generator import cache

KEY = "0" * 64


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKKOORD_CACHE", str(tmp_path / "cache"))


def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "proef" / f"{KEY}.json"


def test_what_is_kept_comes_back() -> None:
    assert cache.get("proef", KEY) is None
    cache.put("proef", KEY, {"naam": "Emmen", "getallen": [1, 2]})
    assert cache.get("proef", KEY) == {"naam": "Emmen", "getallen": [1, 2]}


@pytest.mark.parametrize("broken", [b"", b"{}", b"0" * 64 + b"\n{}", b"\xff\xfe"])
def test_a_broken_file_is_ignored_and_removed(tmp_path: Path, broken: bytes) -> None:
    cache.put("proef", KEY, "goed")
    file(tmp_path).write_bytes(broken)
    assert cache.get("proef", KEY) is None
    assert not file(tmp_path).exists()


def test_a_file_of_which_one_byte_changed_is_not_believed(tmp_path: Path) -> None:
    cache.put("proef", KEY, {"bedrag": 100})
    file(tmp_path).write_bytes(file(tmp_path).read_bytes().replace(b"100", b"900"))
    assert cache.get("proef", KEY) is None


def test_only_data_is_kept(tmp_path: Path) -> None:
    cache.put("proef", KEY, ["tekst"])
    assert json.loads(file(tmp_path).read_bytes().split(b"\n", 1)[1]) == ["tekst"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rechten zoals van Unix")
def test_a_folder_that_others_can_write_to_is_not_trusted(tmp_path: Path) -> None:
    cache.put("proef", KEY, "goed")
    (tmp_path / "cache").chmod(0o777)
    assert cache.folder() is None
    assert cache.get("proef", KEY) is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rechten zoals van Unix")
def test_the_folder_is_for_the_user_alone(tmp_path: Path) -> None:
    cache.put("proef", KEY, "goed")
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert file(tmp_path).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("value", ["", "nee"])
def test_nothing_is_kept_when_the_user_does_not_want_it(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKKOORD_CACHE", value)
    cache.put("proef", KEY, "goed")
    assert cache.get("proef", KEY) is None


def test_a_place_where_nothing_can_be_written_is_no_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bestand").write_text("x", "utf-8")
    monkeypatch.setenv("AKKOORD_CACHE", str(tmp_path / "bestand"))
    cache.put("proef", KEY, "goed")
    assert cache.get("proef", KEY) is None


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MAX_FILES", 3)
    monkeypatch.setattr(cache, "BOUND_EVERY", 1)
    for number in range(5):
        cache.put("proef", f"{number:064}", number)
        path = tmp_path / "cache" / "proef" / f"{number:064}.json"
        os.utime(path, (number, number))
    assert [cache.get("proef", f"{number:064}") for number in range(5)] == [None, None, 2, 3, 4]


def test_many_files_are_looked_through_now_and_then_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MAX_FILES", 3)
    monkeypatch.setattr(cache, "BOUND_EVERY", 5)
    for number in range(11):
        cache.put("proef", f"{number:064}", number)
    assert len(list((tmp_path / "cache" / "proef").iterdir())) == 3


def test_what_is_larger_than_all_may_be_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.put("proef", KEY, "x" * 100)
    monkeypatch.setattr(cache, "MAX_BYTES", 100)
    assert cache.get("proef", KEY) is None


def test_a_key_holds_every_part_and_where_it_ends() -> None:
    assert len({cache.key("a", "b"), cache.key("ab"), cache.key("ab", ""), cache.key(b"a", b"c")}) == 4
    assert cache.key("a", b"b") == cache.key(b"a", "b")


def _put_and_get(number: int) -> bool:
    for _ in range(20):
        cache.put("proef", KEY, [number] * 1000)
        found = cache.get("proef", KEY)
        if found is None or len(set(found)) != 1:
            return False
    return True


def test_processes_at_the_same_time_never_see_half_a_file() -> None:
    with ProcessPoolExecutor(2) as pool:
        assert all(pool.map(_put_and_get, range(4)))
