"""Lists of staff in; figures that tell of nobody out, whatever is subtracted from what."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import loaded_example, make_all
from projects import UNHURRIED

from generator.document import Waarde, inline_text
from generator.expression.origin import GROEP
from generator.lines import lines_of, nodes_of
from generator.load import Geladen
from generator.model import Deelterrein, Medewerker, Opdracht
from generator.publish.groups import Cijfer, Groep, group_of, hidden_figures, is_safe
from generator.publish.publish import Openbaarmaking, public_versions

MINST = 5


def people(*numbers: int) -> Groep:
    return frozenset(f"personeel.medewerkers[{number}]" for number in numbers)


def closure(groups: Sequence[Groep]) -> set[Groep]:
    """Everything that an attacker gets by subtracting parts from wholes and adding what does not overlap."""
    found = set(groups)
    while True:
        more = {one - other for one in found for other in found if other < one}
        more |= {one | other for one in found for other in found if not one & other}
        if more <= found or len(found) > 400:
            return found
        found |= more


def test_a_figure_about_four_people_is_not_safe_and_one_about_five_is() -> None:
    assert not is_safe([people(*range(4))], MINST)
    assert is_safe([people(*range(5))], MINST)


def test_what_follows_by_subtraction_is_not_safe() -> None:
    assert not is_safe([people(*range(12)), people(*range(9))], MINST)
    assert is_safe([people(*range(12)), people(*range(7))], MINST)


def test_what_follows_from_three_figures_together_is_not_safe() -> None:
    # Everybody, those of one employer and those of the others less two: the two are left.
    everybody, one, others = people(*range(20)), people(*range(10)), people(*range(10, 18))
    assert is_safe([everybody, one], MINST)
    assert not is_safe([everybody, one, others], MINST)


def test_overlapping_groups_that_cannot_be_taken_apart_are_safe() -> None:
    assert is_safe([people(*range(10)), people(*range(8, 18))], MINST)


@given(st.lists(st.frozensets(st.integers(0, 11), min_size=1), min_size=1, max_size=4))
@settings(UNHURRIED, max_examples=200)
def test_in_safe_figures_no_attacker_finds_a_small_group(sets: list[frozenset[int]]) -> None:
    groups = [people(*each) for each in sets]
    if is_safe(groups, MINST):
        assert all(len(each) == 0 or len(each) >= MINST for each in closure(groups))


@given(st.lists(st.frozensets(st.integers(0, 11), min_size=1), min_size=1, max_size=5))
@settings(UNHURRIED, max_examples=100)
def test_what_is_left_after_hiding_is_always_safe(sets: list[frozenset[int]]) -> None:
    figures = [Cijfer("a", people(*each)) for each in sets]
    hidden = hidden_figures(figures, MINST)
    gone = hidden["a"].groepen if "a" in hidden else frozenset()
    left = [each.groep for each in figures if each.groep not in gone]
    assert all(len(each) == 0 or len(each) >= MINST for each in closure(left))


# --- whole projects


def staffed(counts: Sequence[tuple[str, str, int]]) -> Geladen:
    """The example with so many members of staff for each employer and area, and an overview for each area and for all."""
    loaded = loaded_example()
    assert loaded.project.personeel
    model = loaded.project.personeel.medewerkers[0]
    members: list[Medewerker] = []
    for van, area, number in counts:
        for _ in range(number):
            place = len(members) + 1
            fte = Decimal(10_000 - 37 * place) / 10_000
            bron = replace(model.bron, pad=f"personeel.medewerkers[{place}]")
            members.append(
                replace(model, nummer=f"ZZ-{place:05}", van=van, deelterrein=area, fte=fte, bron=bron)
            )
    documents = dict(loaded.project.documenten)
    overview = documents["personeel-openbaar-2027"]
    kept: dict[str, Opdracht] = {
        "deel-ict-2027": replace(documents["deel-ict-2027"], deelterrein=None, bijlagen=())
    }
    overviews: dict[str, str | None] = {"alles": None, "openbaar-ict": "ict", "openbaar-zorg": "zorg"}
    for id_, part in overviews.items():
        bron = replace(overview.bron, pad=f"documenten.{id_}")
        kept[id_] = replace(overview, deelterrein=part, bron=bron)
    areas = {**loaded.project.deelterreinen, "zorg": Deelterrein(naam="zorg")}
    staff = replace(loaded.project.personeel, medewerkers=tuple(members))
    project = replace(loaded.project, personeel=staff, documenten=kept, deelterreinen=areas)
    return replace(loaded, project=project)


def published(loaded: Geladen) -> Openbaarmaking:
    overviews = [each for each in make_all(loaded) if each.blad.id != "deel-ict-2027"]
    made = public_versions(overviews, loaded)
    assert made.value, made.problems
    return made.value


def shown_groups(made: Openbaarmaking, loaded: Geladen) -> list[Groep]:
    """The groups about which a figure can still be read."""
    assert loaded.project.personeel
    known = {each.bron.pad for each in loaded.project.personeel.medewerkers}
    nodes = (node for each in made.versies for node in nodes_of(each.gemaakt.document))
    return [group_of(node.paden, known) for node in nodes if isinstance(node, Waarde) and node.grond == GROEP]


SMALL = st.integers(0, 9)
STAFF = st.tuples(SMALL, SMALL, SMALL, SMALL, SMALL, SMALL)


@given(STAFF)
@settings(UNHURRIED, max_examples=12)
def test_nobody_can_be_told_apart_in_the_overviews_of_a_project(numbers: tuple[int, ...]) -> None:
    places = [(van, area) for van in ("elzenmeer", "heerenduin", "kruisvoorde") for area in ("ict", "zorg")]
    loaded = staffed([(*place, number) for place, number in zip(places, numbers, strict=True)])
    groups = [each for each in shown_groups(published(loaded), loaded) if each]
    assert all(len(each) >= MINST for each in groups)
    assert all(len(each) == 0 or len(each) >= MINST for each in closure(groups))


@pytest.mark.parametrize(("rest", "both"), [(2, False), (6, True)])
def test_an_overview_of_a_part_is_not_subtracted_from_that_of_the_whole(rest: int, *, both: bool) -> None:
    loaded = staffed([("kruisvoorde", "ict", 10), ("kruisvoorde", "zorg", rest)])
    made = published(loaded)
    texts = {each.van: " ".join(map(inline_text, lines_of(each.gemaakt.document))) for each in made.versies}
    assert "[gelakt: " not in texts["alles"]
    assert ("[gelakt: " not in texts["openbaar-ict"]) is both


def test_fte_of_two_people_typed_as_formatie_is_withheld() -> None:
    loaded = loaded_example("boce")
    assert loaded.project.personeel
    two = replace(loaded.project.personeel, medewerkers=loaded.project.personeel.medewerkers[:2])
    documents = dict(loaded.project.documenten)
    raam, deel = documents["raam-2009"], documents["deel-coevorden-2015"]
    assert raam.kosten
    bron = replace(deel.bron, pad=f"{deel.bron.pad}.kosten")
    kosten = replace(raam.kosten, formatie=Decimal("1.8889"), bron=bron)
    documents["deel-coevorden-2015"] = replace(deel, kosten=kosten)
    loaded = replace(loaded, project=replace(loaded.project, personeel=two, documenten=documents))
    made = public_versions(make_all(loaded), loaded).value
    assert made
    (version,) = (each for each in made.versies if each.van == "deel-coevorden-2015")
    text = " ".join(map(inline_text, lines_of(version.gemaakt.document)))
    assert "1,8889" not in text
    assert "[gelakt: Wob 10 lid 2 onder e]" in text


def letter_says(sentence: str, counts: Sequence[tuple[str, str, int]]) -> str:
    """What a sentence of a letter reads in its public version, beside an overview of everybody."""
    loaded = staffed(counts)
    example = loaded_example().project.documenten["brief-2026"]
    velden: Any = example.velden
    velden = replace(velden, betreft=(), personeel_toelichting=(sentence,))
    one = {"elzenmeer": example.exemplaren["elzenmeer"]}
    documents = {
        "deel-ict-2027": loaded.project.documenten["deel-ict-2027"],
        "alles": loaded.project.documenten["alles"],
        "brief": replace(example, velden=velden, exemplaren=one, bijlagen=(), deelterrein=None),
    }
    loaded = replace(loaded, project=replace(loaded.project, documenten=documents))
    made = published(loaded)
    (version,) = (each for each in made.versies if each.van.startswith("brief"))
    return " ".join(map(inline_text, lines_of(version.gemaakt.document)))


TWO_EMPLOYERS = [("kruisvoorde", "ict", 12), ("heerenduin", "ict", 3)]


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        (
            "Drie medewerkers van 's-Heerenduin gaan in dienst van Elzenmeer.",
            "[gelakt: Woo 5.1 lid 2 onder e] medewerkers",
        ),
        # With the total of fifteen beside it, twelve tells of the three.
        (
            "Van Kruisvoorde gaan twaalf medewerkers over.",
            "gaan [gelakt: Woo 5.1 lid 2 onder e] medewerkers over",
        ),
        ("Vijftien medewerkers gaan over.", "Vijftien medewerkers gaan over."),
        ("Er zijn drie medewerkers nodig per balie.", "drie medewerkers nodig per balie"),
    ],
)
def test_a_number_of_staff_that_somebody_typed_counts_as_a_figure(sentence: str, left: str) -> None:
    assert left in letter_says(sentence, TWO_EMPLOYERS)
