"""The Makefile in; proof that a machine without a fit Python gets a sentence that says what to do, and no half .venv."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Pythons of other machines, played by a shell script: `-c` is followed by a program that names what it asks for.
WITHOUT_ENSUREPIP = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\n'
TOO_OLD = '#!/bin/sh\ncase "$2" in *version_info*) exit 1;; esac\n'


def make_voorbeeld(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    """Run `make voorbeeld` in a copy of what it needs, where the only `python3` on the path is the given script."""
    shutil.copy(ROOT / "Makefile", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    programs = folder / "bin"
    programs.mkdir()
    if python:
        (programs / "python3").write_text(python, "utf-8")
        (programs / "python3").chmod(0o755)
    make = shutil.which("make")
    assert make, "make ontbreekt"
    environment = {"PATH": str(programs), "HOME": os.environ.get("HOME", "/")}
    return subprocess.run(
        [make, "voorbeeld"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("python", "advice"),
    [
        (WITHOUT_ENSUREPIP, "sudo apt install python3-venv"),
        (TOO_OLD, "akkoord heeft Python 3.11 of nieuwer nodig; python3 is ouder"),
        ("", "Er is geen Python gevonden. Installeer Python 3.11 of nieuwer"),
    ],
    ids=["without ensurepip", "too old", "no python"],
)
def test_a_machine_without_a_fit_python_is_told_what_to_install(
    tmp_path: Path, python: str, advice: str
) -> None:
    done = make_voorbeeld(tmp_path, python)
    assert done.returncode != 0
    assert advice in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_make_alone_lists_every_target_with_what_it_does() -> None:
    make = shutil.which("make")
    assert make, "make ontbreekt"
    done = subprocess.run(
        [make, "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    listed = {line.split()[1] for line in done.stdout.splitlines()}
    assert listed >= {"voorbeeld", "hedendaags", "test", "lint", "types", "lock", "schoon"}
    assert all(len(line.split()) > 3 for line in done.stdout.splitlines())
