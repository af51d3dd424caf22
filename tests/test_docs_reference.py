"""docs/projectbestand.md in; it is what the model says today, and its parts are complete."""

import re

from reference_page import KOPPEN, PAGE, WAARDEN, page, records

from generator import fields
from generator.fields import Veld


def test_the_page_is_what_the_model_says() -> None:
    assert PAGE.read_text("utf-8") == page(), "maak haar opnieuw: .venv/bin/python tests/reference_page.py"


def test_every_record_of_a_project_file_has_a_heading() -> None:
    assert set(KOPPEN) == set(records())


def test_every_type_of_value_is_explained() -> None:
    types = {veld.naam for veld in vars(fields).values() if isinstance(veld, Veld)}
    assert set(WAARDEN) == types


def test_every_link_leads_to_a_heading_of_the_page() -> None:
    text = page()
    headings = {
        re.sub(r"[^\w -]", "", line[3:]).lower().replace(" ", "-")
        for line in text.splitlines()
        if line.startswith("## ")
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= headings


def test_a_required_key_says_so_and_an_optional_one_shows_its_default() -> None:
    text = page()
    assert "| `plaats` | tekst | ja |" in text
    assert "| `facturering` | `maand`, `kwartaal`, `halfjaar`, `jaar` |  |  | `kwartaal` |" in text
    assert "| `partijen` | per partij: [Deelnemer](#deelnemer) | ja |" in text
