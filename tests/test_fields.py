"""Field types: annotations in; validation, schema, labels and marks out."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

import jsonschema
import pytest

from generator import fields
from generator.fields import (
    HOLE,
    VELDTYPEN,
    Bron,
    Keuze,
    Record,
    Tekst,
    Uitleg,
    Veld,
    Verborgen,
    ground_of,
    label_of,
    type_of,
)
from generator.problem import Position
from generator.records import adapter


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorbeeld(Record):
    naam: Annotated[Tekst | None, Uitleg("naam van iets", "hoe het heet", grond="naam")] = None
    soort: Annotated[Literal["a", "b"], Keuze()] = "a"
    bedrag: fields.Bedrag | None = None
    leden: tuple[fields.PartijId, ...] = ()
    intern: Annotated[dict[str, str], Verborgen()] = field(default_factory=dict)


SCHEMA = adapter(Voorbeeld).json_schema()


def test_the_schema_has_titles_help_examples_and_choices_and_no_inner_fields() -> None:
    properties = SCHEMA["properties"]
    assert set(properties) == {"naam", "soort", "bedrag", "leden"}
    assert properties["naam"]["title"] == "naam van iets"
    assert properties["naam"]["description"] == "hoe het heet"
    assert properties["soort"]["enum"] == ["a", "b"]
    assert properties["leden"]["items"]["pattern"] == fields.ID.schema["pattern"]
    assert SCHEMA["additionalProperties"] is False


@pytest.mark.parametrize(
    "goed", [{}, {"naam": "x", "soort": "b"}, {"bedrag": 12.5}, {"bedrag": "1250,50"}, {"leden": ["emmen"]}]
)
def test_the_schema_takes_what_we_take(goed: dict[str, object]) -> None:
    jsonschema.validate(goed, SCHEMA)


@pytest.mark.parametrize(
    "fout", [{"nam": "x"}, {"soort": "c"}, {"leden": "emmen"}, {"leden": ["É"]}, {"intern": {}}]
)
def test_the_schema_refuses_what_we_refuse(fout: dict[str, object]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(fout, SCHEMA)


@pytest.mark.parametrize("naam", VELDTYPEN)
def test_the_example_of_a_type_fits_its_schema(naam: str) -> None:
    veld = VELDTYPEN[naam]
    jsonschema.validate(
        veld.voorbeeld, {"$schema": "https://json-schema.org/draft/2020-12/schema", **veld.schema}
    )


def test_labels_and_marks_come_from_the_annotation_and_from_the_key_otherwise() -> None:
    assert [label_of(Voorbeeld, key) for key in ("naam", "soort", "weg_van")] == [
        "naam van iets",
        "soort",
        "weg van",
    ]
    assert [ground_of(Voorbeeld, key) for key in ("naam", "soort")] == ["naam", ""]
    assert isinstance(type_of(Voorbeeld, "leden"), Veld)
    assert type_of(Voorbeeld, "soort") is None


def test_a_record_says_where_its_keys_stand() -> None:
    here, value = Position("p", 1), Position("p", 2)
    record = Voorbeeld(bron=Bron("x.y", here, {"soort": Position("p", 3)}, {"naam": value}))
    assert [record.where(key) for key in ("naam", "soort", "bedrag", "")] == [
        value,
        Position("p", 3),
        here,
        here,
    ]
    assert record.path("naam") == "x.y.naam"
    assert Voorbeeld().path("naam") == "naam"
    assert Voorbeeld().where("naam") is None


def test_a_hole_reads_as_nothing() -> None:
    assert fields.read_scalar(fields.TEKST.lees, HOLE) is None
