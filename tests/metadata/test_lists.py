"""The lists of metadata that come with akkoord, and those of a project: read, whole, dated, and each term one that is used."""

from pathlib import Path

import pytest
from projects import KLEIN, library, write
from schemaregels import DIWOO

from generator.library.folders import built_in
from generator.library.library import Library
from generator.load import load_project
from generator.metadata.lists import KERN, MAP, Lijsten, read_lists
from generator.metadata.outputs import metadata_outputs
from generator.pipeline import make_loaded

BIBLIOTHEEK = Library((built_in(),))


@pytest.fixture(name="lijsten", scope="module")
def fixture_lijsten() -> Lijsten:
    outcome = read_lists(BIBLIOTHEEK)
    assert outcome.problems == ()
    assert outcome.value
    return outcome.value


def test_every_kind_of_document_has_a_category_and_every_category_exists(lijsten: Lijsten) -> None:
    assert set(BIBLIOTHEEK.soorten()) == set(lijsten.woo.soorten)
    assert {each.categorie for each in lijsten.woo.soorten.values()} <= set(lijsten.woo.categorieen)
    used = {each.documentsoort for each in lijsten.woo.soorten.values()} - {None}
    assert used == set(lijsten.woo.documentsoorten)


def test_every_code_of_the_woo_is_in_the_published_lists(lijsten: Lijsten) -> None:
    assert DIWOO.lijsten
    ours = {
        "informatiecategorie": [each.code for each in lijsten.woo.categorieen.values()],
        "soortHandeling": list(lijsten.woo.handelingen.values()),
        "role": list(lijsten.woo.relaties.values()),
        "documentsoort": list(lijsten.woo.documentsoorten.values()),
    }
    for name, codes in ours.items():
        assert {KERN + code for code in codes} <= DIWOO.lijsten[name]
        assert len(codes) == len(set(codes))


def test_no_two_municipalities_have_one_code_but_for_a_second_name(lijsten: Lijsten) -> None:
    codes = list(lijsten.gemeenten.values())
    double = {code.rpartition("/")[2] for code in codes if codes.count(code) > 1}
    assert double == {"gm0518", "gm0796"}  # Den Haag and Den Bosch beside their official names
    assert lijsten.gemeenten["Emmen"].endswith("/gm0114")
    assert len(codes) > 340


def test_every_list_says_where_it_comes_from_and_when_that_was_looked_at() -> None:
    for path in (built_in() / MAP).glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert "\nvindplaats: " in text, path.name
        assert "\nlaatst_getoetst: 20" in text, path.name


def test_a_project_can_have_lists_of_its_own(tmp_path: Path) -> None:
    own = (built_in() / MAP / "woo.yaml").read_text(encoding="utf-8").replace("  raadsbrief:", "  proef:")
    folder = write(
        tmp_path, KLEIN, {**library({"kosten": "Ieder betaalt.\n"}), f"bibliotheek/{MAP}/woo.yaml": own}
    )
    loaded = load_project(folder)
    made = make_loaded(loaded)
    assert loaded.value
    assert made.value
    found = metadata_outputs(made.value, loaded.value, ())
    assert not [each for each in found.problems if each.code == "woo-categorie"]


def test_a_mistake_in_a_list_of_ones_own_has_its_place(tmp_path: Path) -> None:
    own = (built_in() / MAP / "mdto.yaml").read_text(encoding="utf-8").replace("norm:", "nrom:")
    folder = write(
        tmp_path, KLEIN, {**library({"kosten": "Ieder betaalt.\n"}), f"bibliotheek/{MAP}/mdto.yaml": own}
    )
    loaded = load_project(folder)
    assert loaded.value
    wrong = read_lists(loaded.value.library)
    assert wrong.value is None
    assert any(each.position and each.position.file.endswith("mdto.yaml") for each in wrong.problems)
