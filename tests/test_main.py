"""The program as it is started: help and version at once and the same as click prints them, everything else by click."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from help_text import help_text

from generator import __main__ as program
from generator import __version__

NO_WIDTH = {key: value for key, value in os.environ.items() if key != "COLUMNS"}


def akkoord(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *words]
    return subprocess.run(command, env=NO_WIDTH | settings, capture_output=True, text=True, check=False)


def test_the_help_that_lies_ready_is_what_click_prints() -> None:
    assert Path(program.HULP).read_text("utf-8") == help_text(), "run: .venv/bin/python tests/help_text.py"


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_the_help_appears_without_click(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert akkoord(word).stdout == help_text()
    assert program._ready_answer([word])


@pytest.mark.parametrize("word", ["--versie", "--version"])
def test_the_version_appears_without_click(word: str) -> None:
    assert program._ready_answer([word]) == f"{__version__}\n"


def test_on_a_narrow_terminal_click_prints_the_help() -> None:
    printed = akkoord("--help", COLUMNS="60").stdout
    assert max(map(len, printed.splitlines())) <= 60 < max(map(len, help_text().splitlines()))


@pytest.mark.parametrize(("columns", "wide"), [(79, False), (80, True), (200, True)])
def test_a_terminal_is_wide_from_what_click_uses_at_most(
    columns: int, wide: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda: os.terminal_size((columns, 24)))
    assert program._is_wide() == wide


@pytest.mark.parametrize("words", [[], ["maak", "--help"], ["--help", "maak"], ["--hulp"]])
def test_anything_else_is_for_click(words: list[str]) -> None:
    assert program._ready_answer(words) is None


def test_a_shell_that_completes_asks_click() -> None:
    done = akkoord("--help", _AKKOORD_COMPLETE="bash_complete", COMP_WORDS="akkoord ", COMP_CWORD="1")
    assert "plain,maak" in done.stdout


def test_wrong_words_are_told_under_the_name_of_the_program() -> None:
    done = akkoord("maakt")
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        2,
        "Gebruik: akkoord [OPTIES] OPDRACHT [ARGUMENTEN]…",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_told_and_is_no_traceback() -> None:
    command = [sys.executable, "-m", "generator", "--help"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, env=NO_WIDTH, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (1, "Fout: de uitvoer is niet te schrijven. Is de schijf vol?\n")


def test_a_reader_that_went_away_is_no_mistake() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "--help"],
        env=NO_WIDTH,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")
