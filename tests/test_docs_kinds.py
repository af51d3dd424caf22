"""docs/soorten in; it is what the kinds say today, each with a picture of a page of an example."""

import pytest
from kind_pages import PAGES, examples, index, kinds, page, picture

REMAKE = "maak de bladzijden opnieuw: .venv/bin/python tests/kind_pages.py"


def test_the_list_holds_every_kind() -> None:
    assert (PAGES / "README.md").read_text("utf-8") == index(), REMAKE


@pytest.mark.parametrize("naam", kinds())
def test_the_page_of_a_kind_is_what_the_kind_says(naam: str) -> None:
    assert (PAGES / f"{naam}.md").read_text("utf-8") == page(naam), REMAKE


@pytest.mark.parametrize("naam", kinds())
def test_every_kind_is_made_in_an_example(naam: str) -> None:
    assert naam in examples()


@pytest.mark.parametrize("naam", kinds())
def test_every_kind_has_a_picture(naam: str) -> None:
    assert picture(naam).read_bytes().startswith(b"\x89PNG"), f"{REMAKE} --beeld"


def test_no_page_or_picture_is_of_a_kind_that_is_gone() -> None:
    pages = {path.stem for path in PAGES.glob("*.md")} - {"README"}
    assert pages == {path.stem for path in PAGES.glob("beeld/*.png")} == set(kinds())
