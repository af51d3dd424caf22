"""clauses/README.md in; its words of the code are classes, every record of a project file is explained, folders are listed."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import generator
from generator import model
from generator.fields import Record

CLAUSES = Path(__file__).parents[1] / "clauses"
PAGE = (CLAUSES / "README.md").read_text("utf-8")


def rows(after: str) -> list[tuple[str, ...]]:
    """The rows of the first table after a heading."""
    part = PAGE.split(after, 1)[1]
    lines = [line for line in part.split("\n## ", 1)[0].splitlines() if line.startswith("|")]
    return [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines[2:]]


def classes() -> set[str]:
    """The name of every class of ours."""
    found: set[str] = set()
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        for name, member in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if member.__module__.startswith("generator."):
                found.add(name)
    return found


def test_every_word_of_the_code_is_a_class() -> None:
    words = {row[0] for row in rows("## Woorden in het projectbestand")}
    assert words
    assert words - classes() == set()


def test_every_record_of_a_project_file_is_explained() -> None:
    words = {row[0] for row in rows("## Woorden in het projectbestand")}
    records = {
        name
        for name, member in inspect.getmembers(model, inspect.isclass)
        if issubclass(member, Record) and name != "Rolwoorden"  # the plural of Rolwoord
    }
    assert records - words == set()


def test_every_word_has_a_meaning_and_a_source() -> None:
    for row in (*rows("## Woorden van het recht"), *rows("## Woorden in het projectbestand")):
        assert len(row) == 3, row
        assert all(row), row


def test_every_folder_of_clauses_is_listed() -> None:
    listed = set(re.findall(r"`([a-z]+)`", " ".join(row[0] for row in rows("# Clausules en hun woorden"))))
    assert listed == {path.parent.name for path in CLAUSES.glob("*/*.md")}
