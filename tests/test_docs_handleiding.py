"""docs/handleiding.md in; its pieces of YAML are together a project that builds as the page says."""

import re
from pathlib import Path

import pytest

from generator.checks import all_checks
from generator.pipeline import Gemaakt, make_documents
from generator.problem import format_problem, has_errors
from generator.render.txt import render_txt
from generator.write.manifest import sha256
from generator.write.write import Herkomst, Uitvoer, write_all

PAGE = (Path(__file__).parents[1] / "docs" / "handleiding.md").read_text("utf-8")
PROJECT = "".join(re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Gemaakt]:
    folder = tmp_path_factory.mktemp("project")
    (folder / "project.yaml").write_text(PROJECT, "utf-8")
    outcome = make_documents(folder)
    assert not has_errors(outcome.problems), "\n".join(map(format_problem, outcome.problems))
    return {each.blad.sleutel: each for each in outcome.value or ()}


def text_of(made: dict[str, Gemaakt], naam: str) -> str:
    return " ".join(render_txt(made[naam].document).decode().split())


def test_the_pieces_are_together_a_project(made: dict[str, Gemaakt]) -> None:
    letters = {"brief-2026-duinrade", "brief-2026-veenwoude"}
    assert set(made) == {"raam-2027", "deel-ict-2027", "personeel-2027"} | letters


def test_whoever_holds_the_office_on_the_day_signs(made: dict[str, Gemaakt]) -> None:
    text = text_of(made, "raam-2027")
    assert "A.B. van Voorbeeld" in text
    assert "E. Bedacht" in text
    assert "D. Fictief" not in text


def test_roles_are_called_as_the_project_says(made: dict[str, Gemaakt]) -> None:
    text = text_of(made, "raam-2027")
    assert "Servicegemeente" in text
    assert "Gastheergemeente" not in text


def test_a_letter_speaks_for_its_sender(made: dict[str, Gemaakt]) -> None:
    assert "onze gemeente" in text_of(made, "brief-2026-duinrade").lower()
    assert "de gemeente Duinrade" in text_of(made, "brief-2026-veenwoude")
    assert "R26-114" not in text_of(made, "brief-2026-duinrade")


@pytest.mark.parametrize(
    ("right", "wrong", "shown"),
    [
        ("looptijd: 5 jaar", "loptijd: 5 jaar", "[onbekende-sleutel]"),
        ("ingangsdatum: 2027-01-01", "ingangsdatum: 20-03-2014", "schrijf 2014-03-20"),
        ("betreft: raam-2027", "betreft: raam-2072", "[onbekende-verwijzing]"),
        ("volume: 320", "volume: 1.250", "'1.250' kan 1250 zijn of 1,250"),
        ("soort: raamovereenkomst\n", "soort:\n", "[ontbreekt]"),
        ("status: concept", "status: definitief", "[clausule-ontwerp]"),
    ],
)
def test_what_often_goes_wrong_gives_the_message_of_the_table(
    tmp_path: Path, right: str, wrong: str, shown: str
) -> None:
    assert right in PROJECT
    (tmp_path / "project.yaml").write_text(PROJECT.replace(right, wrong, 1), "utf-8")
    messages = "\n".join(map(format_problem, make_documents(tmp_path).problems))
    assert shown in messages
    assert shown.strip("[]") in PAGE


def test_the_message_about_an_edited_file_is_the_one_that_is_shown(tmp_path: Path) -> None:
    (tmp_path / "raam-2009.docx").write_bytes(b"edited")
    outcome = write_all(
        tmp_path, [Uitvoer("raam-2009.docx", b"new", {})], Herkomst("1", {}), overschrijf=False
    )
    assert format_problem(outcome.problems[0]) in PAGE
    kept = write_all(tmp_path, [Uitvoer("raam-2009.docx", b"new", {})], Herkomst("1", {}), overschrijf=True)
    assert kept.value is not None
    assert kept.value[0].bewaard_als == "raam-2009.bewerkt-1.docx"
    assert kept.value[0].bewaard_als in PAGE
    assert sha256((tmp_path / kept.value[0].bewaard_als).read_bytes()) == sha256(b"edited")


def test_the_code_that_is_explained_is_a_check() -> None:
    assert re.findall(r"--uitleg ([a-z-]+)", PAGE)
    for code in re.findall(r"--uitleg ([a-z-]+)", PAGE):
        assert code in all_checks()
