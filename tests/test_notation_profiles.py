"""One notation profile for a whole document: a project and a profile in; every place in Word, HTML and text out."""

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from word import parts

from generator.load import load_project
from generator.make import rendered
from generator.pipeline import make_loaded

ROOT = Path(__file__).parents[1]
TAGS = re.compile(r"<[^>]+>")


@cache
def texts(profile: str) -> dict[str, str]:
    """The text of the deelovereenkomst of the example, in each format, with white space as it is printed."""
    folder = Path(mkdtemp()) / "project"
    shutil.copytree(ROOT / "examples" / "hedendaags", folder)
    # What a user types in a text stays as typed; here we look at what the program writes.
    project = (folder / "project.yaml").read_text("utf-8")
    (folder / "project.yaml").write_text(re.sub(r" tot € [\d.]+", "", project), "utf-8")
    house = folder / "bibliotheek" / "templates" / "huisstijlen" / "standaard" / "huisstijl.yaml"
    house.parent.mkdir(parents=True)
    sheet = (ROOT / "templates" / "huisstijlen" / "standaard" / "huisstijl.yaml").read_text("utf-8")
    house.write_text(f"{sheet}\nnotatie: {profile}\n", "utf-8")
    loaded = load_project(folder)
    made = make_loaded(loaded, ["deel-ict-2027"])
    assert made.value, made.problems
    assert loaded.value
    found: dict[str, str] = {}
    for formaat in ("docx", "html", "txt"):
        output = rendered(made.value[0], formaat, loaded.value).value
        assert output
        if formaat == "docx":
            body = parts(output.inhoud)["word/document.xml"].decode()
            # Instructions of fields are no text.
            found[formaat] = TAGS.sub("", re.sub(r"<w:instrText.*?</w:instrText>", "", body))
        else:
            found[formaat] = TAGS.sub("", output.inhoud.decode())
        found[formaat] = found[formaat].replace("\u00a0", " ")
    shutil.rmtree(folder.parent)
    return found


@pytest.mark.parametrize("formaat", ["docx", "html", "txt"])
def test_without_a_profile_the_default_notation_stands_everywhere(formaat: str) -> None:
    text = texts("standaard")[formaat]
    assert re.search(r"€ \d", text)
    assert not re.search(r"€\d", text)
    assert re.search(r"lid \d", text)
    assert not re.search(r"artikel \d+, \w+ lid(?!,? van)", text)


@pytest.mark.parametrize("formaat", ["docx", "html", "txt"])
def test_the_profile_of_a_province_writes_every_amount_without_a_space(formaat: str) -> None:
    text = texts("zuid-holland")[formaat]
    assert re.search(r"€\d", text)
    assert not re.search(r"€ \d", text)


@pytest.mark.parametrize("formaat", ["docx", "html", "txt"])
def test_the_profile_of_the_eu_writes_every_amount_with_its_code_behind(formaat: str) -> None:
    text = texts("eu")[formaat]
    assert re.search(r"\d EUR", text)
    assert "€" not in text


@pytest.mark.parametrize("formaat", ["docx", "html", "txt"])
def test_the_profile_of_the_aanwijzingen_writes_every_lid_in_words(formaat: str) -> None:
    text = texts("aanwijzingen")[formaat]
    assert re.search(r"artikel \d+, \w+ lid", text)
    assert not re.search(r"artikel \d+ lid \d", text)


def test_a_profile_changes_nothing_but_the_notation() -> None:
    default, province = (texts(profile)["txt"].split() for profile in ("standaard", "zuid-holland"))
    words = [[word for word in text if word.isalpha() and len(word) > 3] for text in (default, province)]
    assert (
        len(set(words[0]) ^ set(words[1])) < 40
    )  # numbers that one writes in words and the other in figures
