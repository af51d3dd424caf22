"""The pages of every project in a real browser: no barrier that axe knows, at a desk and on a telephone; and on paper."""

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from chromium import DESK, NEEDED, TELEPHONE, examine, printed
from voorbeeldstukken import brief, overeenkomst

from generator.pipeline import make_documents
from generator.render.html import render_html

pytestmark = NEEDED
ROOT = Path(__file__).parents[2]
PROJECTEN = [
    *sorted((ROOT / "examples").glob("*/project.yaml")),
    *sorted((ROOT / "tests/cases").glob("*/project.yaml")),
]
# A page with a barrier of each kind that people make: without language, without a text for a picture, in pale grey, and
# with a table that is wider than a telephone and cannot be scrolled by keyboard.
BARRIERS = b"""<!DOCTYPE html><html><head><title>x</title></head><body><h1>Kop</h1><h3>Sprong</h3><img src="x.png">
<p style="color:#bbb">bleek</p><div style="width:700px">breed</div></body></html>"""


@pytest.mark.no_cover
@pytest.mark.parametrize("path", PROJECTEN, ids=lambda path: path.parent.name)
def test_no_page_of_a_project_has_a_barrier_or_scrolls_sideways(path: Path, tmp_path: Path) -> None:
    made = make_documents(path.parent).value
    assert made
    kinds = {each.document.soort: each for each in made}  # one of each kind: the copies of a letter are alike
    pages = {each.blad.sleutel: render_html(each.document) for each in kinds.values()}
    told = examine(pages, tmp_path)
    assert len(told) == 2 * len(pages)
    assert barriers(told) == {}
    assert min(each["passed"] for each in told.values()) > 20


def barriers(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is wrong with each page: findings and doubts of axe, and whether the page itself scrolls sideways.

    Of a cell that is scrolled out of sight axe cannot see the contrast; on a wide screen it sees the same cell.
    """
    found: dict[str, Any] = {}
    for name, each in told.items():
        narrow = name.endswith(f" {TELEPHONE}")
        doubts = [rule for rule in each["doubts"] if not (narrow and rule[0] == "color-contrast")]
        if wrong := [*each["findings"], *doubts, *([each["sideways"]] if each["sideways"] else [])]:
            found[name] = wrong
    return found


def test_a_page_with_everything_in_it_has_none_either(tmp_path: Path) -> None:
    told = examine({"overeenkomst": render_html(overeenkomst()), "brief": render_html(brief())}, tmp_path)
    assert len(told) == 4
    assert barriers(told) == {}


def test_axe_sees_the_barriers_of_a_bad_page(tmp_path: Path) -> None:
    told = examine({"slecht": BARRIERS}, tmp_path)
    found = {rule for rule, _ in told[f"slecht {DESK}"]["findings"]}
    assert {"html-has-lang", "image-alt", "color-contrast", "heading-order"} <= found
    assert told[f"slecht {TELEPHONE}"]["sideways"] > 300


def test_a_page_prints_on_a4_without_what_is_only_for_the_screen(tmp_path: Path) -> None:
    path = printed(render_html(overeenkomst()), tmp_path)
    facts = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert "A4" in facts
    text = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Naar de tekst" not in text
    assert "\nInhoud\n" not in text
    assert "Pagina 1 van" in text
