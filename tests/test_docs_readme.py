"""README.md and the pages it leads to in; its project builds, its excerpts are real, its links and pictures exist."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.pipeline import make_documents
from generator.problem import has_errors
from generator.render.txt import render_txt

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
LARGEST_PICTURE = 200_000
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(
    r"^(`{3,}).*?^\1$|`[^`\n]+`|^ {4}[^\n]*$", re.MULTILINE | re.DOTALL
)  # what is code is no link


def fenced(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def anchors(page: str) -> set[str]:
    """The anchors that a forge makes of the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_the_project_of_the_readme_makes_the_text_that_it_shows(tmp_path: Path) -> None:
    (tmp_path / "project.yaml").write_text(fenced("yaml")[0], "utf-8")
    made = make_documents(tmp_path)
    assert not has_errors(made.problems), made.problems
    assert made.value is not None
    text = " ".join(render_txt(made.value[0].document).decode().split())
    assert " ".join(fenced("text")[0].split()) in text
    assert "Wet open overheid" in text
    assert "[nog in te vullen: naam van de burgemeester van Duinrade]" in text


def test_with_an_older_date_it_speaks_the_law_of_then(tmp_path: Path) -> None:
    old = fenced("yaml")[0].replace("2027-01-01", "2012-01-01")
    (tmp_path / "project.yaml").write_text(old, "utf-8")
    made = make_documents(tmp_path)
    assert made.value is not None
    text = " ".join(render_txt(made.value[0].document).decode().split())
    assert "Wet openbaarheid van bestuur" in text
    assert "eervol ontslag van de ene gemeente en op dezelfde dag een aanstelling" in text


def test_a_mistake_gives_the_message_that_the_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = fenced("yaml")[0].replace("ingangsdatum: 2027-01-01", "ingangdatum: 2027-02-30")
    (tmp_path / "project.yaml").write_text(wrong, "utf-8")
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["controleer", "project.yaml"])
    assert done.exit_code == 1
    assert fenced("text")[1] in done.output


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    broken = []
    for link in LINK.findall(CODE.sub("", page.read_text("utf-8"))):
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if "://" not in link and not (
            target.exists() and (not anchor or anchor in anchors(target.read_text("utf-8")))
        ):
            broken.append(link)
    assert broken == []


def test_every_file_that_the_architecture_names_is_there() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8").split("## What is not there yet")[0]
    planned = {"pdf.py", "redline.py", "model.py", "markup.py"}  # said to be absent, or a folder now
    named = {name for name in re.findall(r"`([a-z_/]+\.py)`", page) if Path(name).name not in planned}
    assert len(named) > 20
    missing = [name for name in named if not any(ROOT.glob(f"generator/**/{Path(name).name}"))]
    assert missing == []


def test_pictures_are_small_and_say_what_they_show() -> None:
    for picture in (ROOT / "docs" / "beeld").iterdir():
        assert picture.stat().st_size < LARGEST_PICTURE, picture
    for page in PAGES:
        assert "![](" not in page.read_text("utf-8"), f"{page.name}: een afbeelding zonder tekst"
