"""The text of an agreement after its changes: a project with an agreement and changes to it in; the text as it reads out."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from projects import KLEIN, library, make, outline, write

from generator.cli import main
from generator.consolidate import changes_of, consolidate
from generator.document import Document
from generator.keep.tree import tree_as_json, tree_from_json
from generator.load import load_project
from generator.problem import Problem

CLAUSES = {"kosten": "1. Een. {#een}\n1. Twee. {#twee}\n", "duur": "Drie.\n", "slot": "Vier.\n"}
CHANGE = """\
  wijziging-{n}:
    soort: wijzigingsovereenkomst
    wijzigt: proef
    citeertitel: Wijziging {n}
    ingangsdatum: {dag}
    wijzigingen: [{wat}]
"""


def read(
    folder: Path, *changes: tuple[str, str], op: date = date(2030, 1, 1)
) -> tuple[Document | None, tuple[Problem, ...]]:
    text = KLEIN + "".join(CHANGE.format(n=n, dag=dag, wat=wat) for n, (dag, wat) in enumerate(changes, 1))
    files = library(CLAUSES)
    proef = make(folder, KLEIN, files)
    assert proef.value is not None
    project = load_project(write(folder, text, files)).value
    assert project is not None
    outcome = consolidate(proef.value[0].document, changes_of(project.project, "proef", op), op)
    return outcome.value, outcome.problems


def lines(folder: Path, *changes: tuple[str, str], op: date = date(2030, 1, 1)) -> list[str]:
    document, problems = read(folder, *changes, op=op)
    assert document is not None
    assert problems == ()
    return [line.strip() for line in outline(document)]


def test_an_article_that_changes_keeps_its_number_and_says_when_and_by_what(tmp_path: Path) -> None:
    assert lines(tmp_path, ("2028-07-01", "{artikel: duur, tekst: Drie en een half.}"))[3:6] == [
        "Artikel 2 Proef",
        "Drie en een half.",
        "Gewijzigd met ingang van 1 juli 2028 (Wijziging 1).",
    ]


def test_a_lid_changes_without_the_others(tmp_path: Path) -> None:
    assert lines(tmp_path, ("2028-07-01", "{artikel: kosten.een, tekst: Anders.}"))[1:4] == [
        "1. Anders.",
        "Gewijzigd met ingang van 1 juli 2028 (Wijziging 1).",
        "2. Twee.",
    ]


def test_an_article_that_lapses_keeps_its_place(tmp_path: Path) -> None:
    found = lines(tmp_path, ("2028-07-01", "{artikel: duur, aard: vervalt}"))
    assert found[3:5] == ["Artikel 2 Proef", "Vervallen."]
    assert found[6] == "Artikel 3 Proef"


def test_what_is_added_gets_letters_in_the_order_of_the_days(tmp_path: Path) -> None:
    found = lines(
        tmp_path,
        ("2029-01-01", "{artikel: duur, aard: toegevoegd, opschrift: Later, tekst: L.}"),
        ("2028-01-01", "{artikel: duur, aard: toegevoegd, opschrift: Eerder, tekst: E.}"),
    )
    assert [line for line in found if line.startswith("Artikel")] == [
        "Artikel 1 Proef",
        "Artikel 2 Proef",
        "Artikel 2a Eerder",
        "Artikel 2b Later",
        "Artikel 3 Proef",
    ]


def test_a_change_holds_from_its_day(tmp_path: Path) -> None:
    change = ("2028-07-01", "{artikel: duur, tekst: Anders.}")
    assert "Anders." not in lines(tmp_path, change, op=date(2028, 6, 30))
    assert "Anders." in lines(tmp_path, change, op=date(2028, 7, 1))


def test_a_change_of_what_is_not_there_is_a_problem_at_its_place(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, ("2028-07-01", "{artikel: weg, tekst: Anders.}"))
    assert problem.code == "wijziging-doel"
    assert problem.position is not None
    assert problem.position.line == len(KLEIN.splitlines()) + 6


def test_the_text_says_that_nobody_signed_it(tmp_path: Path) -> None:
    document, _ = read(tmp_path, ("2028-07-01", "{artikel: duur, tekst: Anders.}"))
    assert document is not None
    assert "niet ondertekend" in document.schil.voettekst
    assert document.eigenschappen.titel.endswith("(geconsolideerde tekst)")


# --- the tree as data


def test_a_tree_that_was_written_reads_back_the_same(tmp_path: Path) -> None:
    outcome = make(tmp_path, KLEIN, library(CLAUSES))
    assert outcome.value is not None
    document = outcome.value[0].document
    content = tree_as_json(document)
    assert tree_from_json(content) == document
    assert tree_as_json(tree_from_json(content)) == content


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b'{"_": "Path"}', b'{"_": "Tekst", "tekst": "x"}', b'{"_": "Stuk"}', b"[" * 5000],
)
def test_what_is_no_tree_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        tree_from_json(content)


# --- the command


def test_the_command_writes_a_page_and_a_text(tmp_path: Path) -> None:
    example = Path(__file__).parents[1] / "examples" / "hele-weg"
    done = CliRunner().invoke(
        main, ["geconsolideerd", str(example), "deel-belastingen-2027", "--uit", str(tmp_path)]
    )
    assert done.exit_code == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [f"deel-belastingen-2027.geconsolideerd-2028-07-01.{end}" for end in ("html", "txt")]


def test_without_a_change_nothing_is_written(tmp_path: Path) -> None:
    example = Path(__file__).parents[1] / "examples" / "hele-weg"
    done = CliRunner().invoke(main, ["geconsolideerd", str(example), "raam-2027", "--uit", str(tmp_path)])
    assert done.exit_code == 1
    assert "geen wijziging" in done.stderr
    assert list(tmp_path.iterdir()) == []
