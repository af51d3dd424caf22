"""The public overview of staff: lists of members in; numbers out, and none that tells who somebody is."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.load import load_project
from generator.model import Medewerker
from generator.pipeline import finish_document, start_document
from generator.render.txt import render_txt
from generator.sheets import sheets

EXAMPLE = Path(__file__).parents[1] / "examples" / "hedendaags"


def members() -> dict[str, list[Medewerker]]:
    """The staff of the example by the municipality that they leave."""
    loaded = load_project(EXAMPLE).value
    assert loaded
    assert loaded.project.personeel
    found: dict[str, list[Medewerker]] = {}
    for each in loaded.project.personeel.medewerkers:
        found.setdefault(each.van, []).append(each)
    return found


def overview(staff: Sequence[Medewerker]) -> str:
    """The public overview of a project with this staff, as plain text."""
    loaded = load_project(EXAMPLE).value
    assert loaded
    assert loaded.project.personeel
    project = replace(loaded.project, personeel=replace(loaded.project.personeel, medewerkers=tuple(staff)))
    loaded = replace(loaded, project=project)
    (sheet,) = (each for each in sheets(loaded) if each.id == "personeel-openbaar-2027")
    started = start_document(sheet, loaded).value
    assert started
    made = finish_document(started, {}).value
    assert made
    return " ".join(render_txt(made.document).decode().split())


def test_it_holds_numbers_and_no_name_or_number_of_a_person() -> None:
    groups = members()
    text = overview([each for group in groups.values() for each in group])
    assert "Dertig medewerkers gaan over" in text
    for each in groups["kruisvoorde"]:
        assert each.nummer not in text
        assert each.achternaam
        assert f" {each.achternaam} " not in text


def test_one_small_group_takes_the_whole_division_away() -> None:
    groups = members()
    text = overview([*groups["kruisvoorde"], *groups["heerenduin"][:4]])
    assert "De verdeling over de gemeenten blijft ongenoemd" in text
    # Neither the small group nor what could be subtracted from the total.
    assert str(len(groups["kruisvoorde"])) not in text.split("Medewerkers die van werkgever veranderen")[1]


def test_a_group_of_five_may_be_named() -> None:
    groups = members()
    assert "Medewerkers naar huidige werkgever" in overview(
        [*groups["kruisvoorde"], *groups["heerenduin"][:5]]
    )


@pytest.mark.parametrize("count", [1, 4])
def test_so_few_that_the_total_tells_who_they_are_gives_no_number(count: int) -> None:
    text = overview(members()["kruisvoorde"][:count])
    assert "Het blijft daarom ongenoemd." in text
    assert "fte" not in text


def test_nobody_is_told_as_nobody() -> None:
    assert "Er gaan geen medewerkers over" in overview([])
