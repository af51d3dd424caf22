"""Records: YAML in; typed values out, and one problem with its place for every mistake."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import UNHURRIED, briefly, underlined

from generator.fields import (
    Bedrag,
    Bron,
    Datum,
    Id,
    JaNee,
    PartijId,
    Record,
    Tekst,
    Uitleg,
    Verborgen,
    ground_of,
    label_of,
    type_of,
)
from generator.model import Opdracht, Organisatie, Project
from generator.problem import Outcome
from generator.records import hints_of, read_record
from generator.source.source import parse_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Record):
    naam: Annotated[Tekst, Uitleg("naam van het kind", grond="naam")]
    geboren: Datum | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezin(Record):
    naam: Tekst
    sinds: Annotated[Datum, Uitleg("eerste dag")]
    bedrag: Bedrag | None = None
    groot: JaNee = False
    vriend: PartijId | None = None
    vrienden: tuple[PartijId, ...] = ()
    regels: tuple[Tekst, ...] = ()
    oudste: Kind | None = None
    kinderen: tuple[Kind, ...] = ()
    met_id: Mapping[Id, Kind] = field(default_factory=dict)
    intern: Annotated[str, Verborgen()] = ""


HEEL = "naam: Jansen\nsinds: 2020-01-01\n"


def read(text: str) -> Outcome[Gezin]:
    tree = parse_yaml(text, "p.yaml")
    assert tree.value is not None, tree.problems
    return read_record(tree.value, Gezin)


def gezin(text: str) -> Gezin:
    outcome = read(text)
    assert outcome.value is not None
    assert outcome.problems == ()
    return outcome.value


def test_values_are_read_by_the_type_of_their_field() -> None:
    read_ = gezin("naam: 010\nsinds: 2020-01-01\nbedrag: 14.031,50\ngroot: ja\nregels: [nee, 21.30]")
    assert (read_.naam, read_.sinds, read_.bedrag) == ("010", date(2020, 1, 1), Decimal("14031.50"))
    assert (read_.groot, read_.regels) == (True, ("nee", "21.30"))


@pytest.mark.parametrize("leeg", ["", "~", "null"])
def test_an_empty_value_counts_as_no_value(leeg: str) -> None:
    assert gezin(f"{HEEL}bedrag: {leeg}\nkinderen: {leeg}\nmet_id: {leeg}\ngroot: {leeg}").groot is False


def test_one_text_where_a_list_may_stand_is_divided_at_its_blank_lines() -> None:
    assert gezin(f"{HEEL}regels: |\n  een\n  twee\n\n  drie\n").regels == ("een twee", "drie")


def test_a_record_knows_its_path_and_places() -> None:
    read_ = gezin(f"{HEEL}kinderen:\n  - {{naam: Jan, geboren: 2020-01-01}}\nmet_id:\n  jan: {{naam: Jan}}")
    assert read_.kinderen[0].path("naam") == "kinderen[1].naam"
    assert str(read_.kinderen[0].where("geboren")) == "p.yaml:4:26"
    assert read_.met_id["jan"].bron.pad == "met_id.jan"
    assert str(read_.where("nergens")) == "p.yaml:1:1"


def test_every_mistake_of_one_file_is_reported_in_one_run() -> None:
    text = """\
naam: [a, b]
sinds: 2027-02-30
bedrag: veel
groot: misschien
vrienden: [emmen, "É"]
oudste: tekst
kinderen:
  - {geboren: 2020-01-01}
  - tekst
met_id:
  "A b": {naam: Jan}
  jan: {naam: Jan, leeftijd: 3}
sind: 2020-01-01
"""
    outcome = read(text)
    assert sorted(briefly(outcome.problems)) == sorted(
        [
            "p.yaml:1:7 geen-waarde",
            "p.yaml:2:8 datum",
            "p.yaml:3:9 bedrag",
            "p.yaml:4:8 ja-nee",
            "p.yaml:5:19 id",
            "p.yaml:6:9 geen-blok",
            "p.yaml:8:5 ontbreekt",
            "p.yaml:9:5 geen-blok",
            "p.yaml:11:3 id",
            "p.yaml:12:20 onbekende-sleutel",
            "p.yaml:13:1 onbekende-sleutel",
        ]
    )


def test_what_could_not_be_read_is_a_hole_and_the_rest_is_there() -> None:
    outcome = read(
        "naam: Jansen\nsinds: gisteren\nkinderen: [{naam: Jan, geboren: x}]\nvrienden: ['É', emmen]"
    )
    assert outcome.value is not None
    read_: Any = outcome.value  # a hole is what its type does not allow
    assert read_.sinds is None
    assert read_.kinderen[0].naam == "Jan"
    assert read_.vrienden == (None, "emmen")


def test_a_record_that_could_not_be_read_keeps_its_place() -> None:
    outcome = read(f"{HEEL}kinderen: [tekst, {{naam: Jan}}]\noudste: [a]")
    assert outcome.value is not None
    assert [(each.bron.pad, str(each.where())) for each in outcome.value.kinderen] == [
        ("kinderen[1]", "p.yaml:3:12"), ("kinderen[2]", "p.yaml:3:19"),
    ]  # fmt: skip
    assert outcome.value.oudste is not None
    assert str(outcome.value.oudste.where()) == "p.yaml:4:9"


def test_a_wrong_id_as_a_value_is_reported_once_and_leaves_a_hole() -> None:
    outcome = read(f"{HEEL}vriend: '['")
    assert briefly(outcome.problems) == ["p.yaml:3:9 id"]
    assert outcome.value is not None
    assert outcome.value.vriend is None


def test_a_missing_key_is_named_with_its_label_and_how_to_add_it() -> None:
    (problem,) = read("naam: Jansen").problems
    assert problem.message == "het bestand: de sleutel 'sinds' (eerste dag) ontbreekt of is leeg"
    assert problem.hint == "voeg toe: sinds: …"


def test_an_unknown_key_is_underlined_and_gets_a_suggestion() -> None:
    text = f"{HEEL}kindern: []"
    (problem,) = read(text).problems
    assert underlined(problem, text) == "kindern"
    assert problem.hint == "bedoelde u 'kinderen'?"


def test_a_decimal_comma_between_braces_is_recognised() -> None:
    (problem, *_) = read("{naam: 12,50}").problems
    assert problem.message == "50: de sleutel '50' bestaat hier niet"
    assert problem.hint == 'binnen accolades begint na een komma een nieuwe sleutel; schrijf "12,50"'


def test_a_comma_in_a_text_between_braces_is_recognised() -> None:
    (problem, *_) = read("{naam: Jansen, burgemeester}").problems
    tip = 'binnen accolades begint na een komma een nieuwe sleutel; schrijf "Jansen, burgemeester"'
    assert (problem.code, problem.hint) == ("onbekende-sleutel", tip)


def test_an_empty_unknown_key_on_a_line_of_its_own_is_no_cut_text() -> None:
    (problem, *_) = read("naam: Jansen\nkindern:").problems
    assert problem.hint == "bedoelde u 'kinderen'?"


@pytest.mark.parametrize("verborgen", ["bron: x", "intern: x"])
def test_a_field_that_the_program_fills_cannot_be_written(verborgen: str) -> None:
    assert [problem.code for problem in read(HEEL + verborgen).problems] == ["onbekende-sleutel"]


def test_a_block_is_asked_for_where_the_file_holds_a_list() -> None:
    assert briefly(read("- a").problems) == ["p.yaml:1:1 geen-blok"]


def test_labels_grounds_and_types_of_fields_come_from_their_annotations() -> None:
    assert label_of(Kind, "naam") == "naam van het kind"
    assert label_of(Gezin, "met_id") == "met id"
    assert (ground_of(Kind, "naam"), ground_of(Kind, "geboren")) == ("naam", "")
    assert getattr(type_of(Gezin, "vrienden"), "naam", "") == "partij"
    assert type_of(Gezin, "oudste") is None
    assert "intern" not in hints_of(Gezin)


def test_records_are_compared_by_what_they_say_and_not_by_where_they_stand() -> None:
    assert Kind(naam="Jan", bron=Bron("a")) == Kind(naam="Jan", bron=Bron("b"))


@pytest.mark.parametrize("record", [Project, Organisatie, Opdracht])
def test_every_field_of_the_project_file_has_a_type(record: type[Record]) -> None:
    assert hints_of(record)


SCALARS = st.sampled_from(["a", "", "~", "2020-01-01", "É", "[]", "ja", "1,50", "naam", "x y"]).map(
    lambda text: f"'{text}'"
)
TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(
            st.sampled_from([*(f"'{key}'" for key in hints_of(Gezin)), "'geboren'", "'É'", "'bron'"]),
            inner,
            max_size=4,
        ).map(lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}")
    ),
    max_leaves=12,
)


@UNHURRIED
@given(TREES)
def test_any_tree_gives_a_record_or_problems_with_a_place(tree: str) -> None:
    outcome = read(tree)
    assert outcome.value is not None or outcome.problems
    assert all(problem.position for problem in outcome.problems)
