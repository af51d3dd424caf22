"""README.md and docs/ in; their commands run as a reader would type them, and every `make` target they name exists.

A ```console block is a session: its lines with `$ akkoord …` run one after the other in a copy of examples/, so that a
later command finds what an earlier one wrote. A command that should fail says so as a shell would:

    $ akkoord controleer examples/boce-met-fouten
    project.yaml:5:10: fout …
    $ echo $?
    1

They run in this process, which has read the library already; that the installed program does the same is for test_cli.py.
"""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.examine import examine
from generator.pdf.office import find_office

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXIT_CODE = re.compile(r"^\$ echo \$\?\n(\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Command:
    """One line behind a `$`, and the exit code that the page promises."""

    words: tuple[str, ...]
    exit_code: int


def commands_of(page: str) -> Iterator[Command]:
    """The commands of a page in order; a backslash at the end of a line joins it with the next."""
    for block in BLOCK.findall(page):
        session = re.split(r"^(?=\$ (?!echo \$\?))", block.replace("\\\n", " "), flags=re.MULTILINE)
        for part in session:
            if part.startswith("$ "):
                shown = EXIT_CODE.search(part)
                words = shlex.split(part[2:].partition("\n")[0], comments=True)
                yield Command(tuple(words), int(shown[1]) if shown else 0)


def targets_of(makefile: str) -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Somebody in a folder with a copy of the examples; projects are checked one after another, each in this process."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        examine, "_in_parallel", lambda paths, onderzoek: [(each, onderzoek(each)) for each in paths]
    )
    return CliRunner()


@pytest.mark.no_cover
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_commands_of_a_page_do_what_it_says(page: Path, reader: CliRunner) -> None:
    targets = targets_of((ROOT / "Makefile").read_text("utf-8"))
    for command in commands_of(page.read_text("utf-8")):
        match command.words:
            case ("akkoord", *arguments):
                if {"pdf", "--bundel"} & set(arguments) and find_office() is None:
                    pytest.skip("LibreOffice is niet geïnstalleerd")
                done = reader.invoke(main, arguments)
                assert done.exit_code == command.exit_code, f"{command}\n{done.output}"
            case ("make", *named):
                assert {word for word in named if "=" not in word} <= targets, (
                    f"{command}: geen doel van de Makefile"
                )


def test_commands_are_read_from_console_blocks_only() -> None:
    page = (
        "```console\n$ akkoord maak \\\n  a\nklaar\n$ make test  # alles\n```\n\n```sh\n$ akkoord weg\n```\n"
    )
    assert list(commands_of(page)) == [Command(("akkoord", "maak", "a"), 0), Command(("make", "test"), 0)]


def test_a_shown_exit_code_belongs_to_the_command_before_it() -> None:
    page = "```console\n$ akkoord controleer a\nfout\n$ echo $?\n1\n$ akkoord maak b\n```\n"
    assert [command.exit_code for command in commands_of(page)] == [1, 0]


def test_targets_are_the_names_before_a_colon() -> None:
    assert targets_of("VENV := x\n.PHONY: a\na: b ## doet iets\n\techo c:\n") == {"a"}
