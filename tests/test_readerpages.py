"""What the reader reports has a manual page: project files that cannot be read in; for every code a page out."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.checks import all_checks
from generator.cli import main
from generator.examine.readerpages import reader_pages
from generator.values import (
    FieldError,
    lees_bedrag,
    lees_datum,
    lees_fte,
    lees_getal,
    lees_jaar,
    lees_postcode,
)
from generator.wordcheck import all_rules

READERS = {
    "bedrag": lees_bedrag,
    "datum": lees_datum,
    "fte": lees_fte,
    "getal": lees_getal,
    "jaar": lees_jaar,
    "postcode": lees_postcode,
}


@pytest.mark.parametrize("code", reader_pages())
def test_a_page_of_the_reader_can_be_shown(code: str) -> None:
    done = CliRunner().invoke(main, ["controleer", "--uitleg", code])
    assert done.exit_code == 0
    assert done.output.startswith(f"{code}\n\n")
    assert "Herstel: " in done.output


def test_no_code_has_two_pages() -> None:
    assert not set(reader_pages()) & ({*all_checks()} | {*all_rules()})


@pytest.mark.parametrize("code", READERS)
def test_the_examples_of_a_page_are_right_and_wrong(code: str) -> None:
    page = reader_pages()[code]
    good, wrong = (
        page.split(f"{heading}:\n\n    ")[1].split("\n")[0].split(": ", 1)[1].strip('"')
        for heading in ("Goed", "Fout")
    )
    READERS[code](good)
    with pytest.raises(FieldError) as caught:
        READERS[code](wrong)
    assert caught.value.code == code


def test_a_missing_key_is_reported_with_a_code_that_has_a_page(tmp_path: Path) -> None:
    (tmp_path / "project.yaml").write_text("indeling: 1\nnaam: Proef\n", "utf-8")
    done = CliRunner().invoke(main, ["controleer", str(tmp_path)])
    assert "[ontbreekt]" in done.output
    assert "ontbreekt" in reader_pages()
