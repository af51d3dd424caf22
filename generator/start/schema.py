"""The JSON Schema of project.yaml: a library in, a schema out that editors complete from and point out mistakes with.

Draft-07: the newest that every version of yaml-language-server reads, which takes YAML to be 1.2 (both in its README).
Pydantic derives the schema of the records; what it cannot know is added here: the fields of each document kind, and what
an ordinary YAML reader makes of a value without quotes, such as `indeling: 1`.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from generator import fields, values
from generator.library.kinds import Soort
from generator.library.library import Library
from generator.model import INDELING, Opdracht, Project
from generator.problem import Outcome, Problem
from generator.records import adapter

Schema = dict[str, Any]

TITEL = "project.yaml van akkoord"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_REF = "#/definitions/{model}"
# Examples that say something of the type as a whole, and nothing of the field that has it.
_TOO_GENERAL = {fields.TEKST.voorbeeld, fields.ID.voorbeeld}


def project_schema(library: Library) -> Outcome[Schema]:
    """The schema of a project that is made with this library. Problems: those of a kind that cannot be read."""
    kinds = [library.soort(naam) for naam in library.soorten()]
    problems: tuple[Problem, ...] = tuple(problem for kind in kinds for problem in kind.problems)
    usable = [kind.value for kind in kinds if kind.value]
    records = {"project": Project, "document": Opdracht} | {kind.naam: kind.velden for kind in usable}
    refs, whole = TypeAdapter.json_schemas(
        [(naam, "validation", adapter(record)) for naam, record in records.items()],
        ref_template=_REF,
        schema_generator=_Maker,
    )
    definitions: Schema = whole["$defs"]
    roots = {naam: _root(refs[naam, "validation"], definitions) for naam in records}
    common = roots["document"]
    documents = {f"Document_{kind.naam}": _document(kind, common, roots[kind.naam]) for kind in usable}
    copies = {f"Exemplaar_{kind.naam}": _copy(documents[f"Document_{kind.naam}"]) for kind in usable}
    project = roots["project"]
    project["properties"]["documenten"]["patternProperties"] = {values.ID_PATROON: _ref("Document")}
    everything = definitions | documents | copies | {"Document": _choice(usable)}
    _name_styles(everything, library.huisstijlen())
    head = {"$schema": _DRAFT, "title": TITEL, "description": f"Een samenwerking, in indeling {INDELING}."}
    return Outcome(head | project | {"definitions": _reachable(project, everything)}, problems)


def schema_text(schema: Schema) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


# --- documents and their kinds


def _document(kind: Soort, common: Schema, own: Schema) -> Schema:
    """A document of one kind: the keys of every document and those of the kind; what one body sends may have copies."""
    properties = {**common["properties"], "soort": {"const": kind.naam}, **own["properties"]}
    for key, opgave in kind.blad.velden.items():
        if opgave.standaard is not None:
            properties[key] = {**properties[key], "default": opgave.standaard}
    # As in load.py: what a kind asks for stands in the document, or else in its copies.
    asked = [key for key, opgave in kind.blad.velden.items() if opgave.verplicht == "ja"]
    schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    schema["title"], schema["description"] = kind.naam, kind.blad.omschrijving
    if kind.blad.voor_elke_partij:
        copies = {"type": "object", "additionalProperties": _ref(f"Exemplaar_{kind.naam}")}
        about = (
            "wat per afzender anders is; een afzender met een leeg blok krijgt de brief zoals hij hier staat"
        )
        properties["exemplaren"] = {"title": "exemplaren", "description": about, **copies}
        if asked:
            schema["allOf"] = [
                {"anyOf": [{"required": [key]}, {"required": ["exemplaren"]}]} for key in asked
            ]
        asked = []
    return schema | {"required": ["soort", *asked]}


def _copy(document: Schema) -> Schema:
    """The copy of a letter for one sender: the same keys, and none of them has to be there."""
    properties = {
        key: each for key, each in document["properties"].items() if key not in ("soort", "exemplaren")
    }
    return {"type": ["object", "null"], "additionalProperties": False, "properties": properties}


def _choice(kinds: Sequence[Soort]) -> Schema:
    """Any document: its `soort` says which keys it has."""
    about = "; ".join(f"{kind.naam}: {kind.blad.omschrijving}" for kind in kinds)
    soort = {"title": "soort", "description": about, "enum": [kind.naam for kind in kinds]}
    branches = [
        {
            "if": {"properties": {"soort": {"const": kind.naam}}, "required": ["soort"]},
            "then": _ref(f"Document_{kind.naam}"),
        }
        for kind in kinds
    ]
    return {"type": "object", "required": ["soort"], "properties": {"soort": soort}, "allOf": branches}


def _name_styles(definitions: Schema, styles: Sequence[str]) -> None:
    """Let the editor propose the house styles that there are; others may be made later, so it is no enum."""
    for each in definitions.values():
        if "huisstijl" in each.get("properties", {}):
            each["properties"]["huisstijl"]["examples"] = list(styles)


# --- pydantic's part


class _Maker(GenerateJsonSchema):
    """Pydantic's schema, with Dutch titles, defaults as people type them, and what our reader accepts besides."""

    def get_title_from_name(self, name: str) -> str:
        """A key as its own title, for fields that have no label."""
        return name.replace("_", " ")

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> Schema:
        """Without the docstring of the record, which speaks to programmers."""
        made = super().dataclass_schema(schema)
        made.pop("description", None)
        made.pop("title", None)
        return made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """A key that may be left out may also be left empty."""
        made = _or_null(self.generate_inner(schema["schema"]))
        default = schema.get("default")
        if isinstance(default, bool):
            return made | {"default": "ja" if default else "nee"}
        return made | {"default": default} if isinstance(default, str) else made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """`… | None`: the same."""
        return _or_null(self.generate_inner(schema["schema"]))

    def tuple_schema(self, schema: core_schema.TupleSchema) -> Schema:
        """A list; one value stands for a list of one (records.py)."""
        made = super().tuple_schema(schema)
        items: Schema = made["items"]
        return made if "$ref" in items else {"anyOf": [made, items]}

    def dict_schema(self, schema: core_schema.DictSchema) -> Schema:
        """A mapping with keys of the user's own; keys that cannot be an id are wrong."""
        made = super().dict_schema(schema)
        return made | {"additionalProperties": False} if "patternProperties" in made else made

    def generate_inner(self, schema: Any) -> Schema:
        """Every part of the schema passes here."""
        return _as_typed(super().generate_inner(schema))


def _as_typed(schema: Schema) -> Schema:
    """A choice that is a number is a number to an ordinary reader; examples that would mislead are left out."""
    if "enum" in schema:
        numbers = [int(each) for each in schema["enum"] if isinstance(each, str) and each.isdigit()]
        schema = schema | {
            "enum": [*schema["enum"], *(each for each in numbers if each not in schema["enum"])]
        }
    if _TOO_GENERAL & set(schema.get("examples", ())):
        schema = {key: each for key, each in schema.items() if key != "examples"}
    return schema


def _or_null(schema: Schema) -> Schema:
    """The same value, or none: `kenmerk:` with nothing behind it."""
    match schema:
        case {"enum": list(choices)}:
            return schema if None in choices else schema | {"enum": [*choices, None]}
        case {"type": "null"}:
            return schema
        case {"type": str(one)}:
            return schema | {"type": [one, "null"]}
        case {"type": list(several)}:
            return schema if "null" in several else schema | {"type": [*several, "null"]}
        case {"anyOf": list(branches)}:
            return (
                schema if {"type": "null"} in branches else schema | {"anyOf": [*branches, {"type": "null"}]}
            )
    return {"anyOf": [schema, {"type": "null"}]}


# --- definitions


def _ref(naam: str) -> Schema:
    return {"$ref": _REF.format(model=naam)}


def _root(schema: Mapping[str, Any], definitions: Schema) -> Schema:
    """The record that a reference leads to, as a copy of its own."""
    found = definitions[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    return {**found, "properties": {key: dict(each) for key, each in found.get("properties", {}).items()}}


def _reachable(schema: Schema, definitions: Schema) -> Schema:
    """The definitions that the schema uses, directly or not, by name."""
    found: set[str] = set()
    todo = list(_names(schema))
    while todo:
        naam = todo.pop()
        if naam not in found:
            found.add(naam)
            todo += _names(definitions[naam])
    return {naam: definitions[naam] for naam in sorted(found)}


def _names(part: object) -> list[str]:
    if isinstance(part, Mapping):
        here = [str(part["$ref"]).rpartition("/")[2]] if "$ref" in part else []
        return here + [naam for each in part.values() for naam in _names(each)]
    return [naam for each in part for naam in _names(each)] if isinstance(part, list) else []
