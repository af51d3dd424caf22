"""A library in; a JSON Schema out that agrees with what akkoord itself accepts and refuses, read by jsonschema."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, ValidationError
from projects import KLEIN, write

from generator import fields
from generator.cli import main
from generator.fields import Veld
from generator.library.folders import built_in
from generator.library.library import Library
from generator.load import load_project
from generator.start.schema import project_schema, schema_text

ROOT = Path(__file__).parents[1]
EXAMPLES = ("boce", "hedendaags")
VELDEN = sorted(
    (each for each in vars(fields).values() if isinstance(each, Veld)), key=lambda veld: veld.naam
)

MEMO = """\
soort: memo
titel: Memo
omschrijving: een eigen soort
sjabloon: overeenkomst
ondertekening: geen
velden:
  haast: {type: ja_nee, label: haast, hulp: "ja: het kan niet wachten", standaard: nee}
  aan: {type: tekst, label: aan wie, verplicht: ja}
  punten: {type: lijst, velden: {punt: {type: tekst}}}
opbouw: []
"""


class Yaml12(yaml.SafeLoader):
    """YAML as editors read it: version 1.2.2, chapter 10.3 (core schema); dates are text there, and `nee` is too."""


Yaml12.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", "~nN"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), [*first, ""])


def read(text: str) -> Any:
    return yaml.load(text, Yaml12)  # a SafeLoader


def builtin_schema() -> dict[str, Any]:
    outcome = project_schema(Library((built_in(),)))
    assert outcome.value is not None
    assert outcome.problems == ()
    return outcome.value


SCHEMA = builtin_schema()
CHECK = Draft7Validator(SCHEMA)


def mistakes(content: object, check: Draft7Validator = CHECK) -> list[str]:
    """Each mistake as "documenten.raam: …", sorted; where a value may be two things, what is wrong with it as a block."""
    return sorted(
        f"{'.'.join(map(str, each.absolute_path))}: {each.message}"
        for each in map(_innermost, check.iter_errors(content))
    )


def _innermost(error: ValidationError) -> ValidationError:
    return _innermost(error.context[0]) if error.context else error


def example(naam: str) -> Any:
    return read((ROOT / "examples" / naam / "project.yaml").read_text("utf-8"))


def test_the_schema_is_sound() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("naam", EXAMPLES)
def test_the_examples_are_right_to_an_ordinary_reader(naam: str) -> None:
    assert mistakes(example(naam)) == []


@pytest.mark.parametrize("naam", EXAMPLES)
def test_the_examples_name_the_schema_that_lies_beside_them(naam: str) -> None:
    first = (ROOT / "examples" / naam / "project.yaml").read_text("utf-8").split("\n", 1)[0]
    assert first == "# yaml-language-server: $schema=../project.schema.json"


def test_the_committed_schema_is_what_the_command_makes() -> None:
    committed = (ROOT / "examples" / "project.schema.json").read_text("utf-8")
    assert committed == schema_text(SCHEMA), "draai: akkoord schema --uit examples/project.schema.json"


# --- what is refused


def blocks(content: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every block whose keys akkoord chooses, in the hedendaags example."""
    if isinstance(content, dict):
        free = {
            "organisaties", "partijen", "deelterreinen", "besluiten", "stukken", "verdeelsleutels", "aandelen",
            "documenten", "ondertekening", "exemplaren", "artikelen",
        }  # fmt: skip
        if not (path and path[-1] in free):
            yield path
        for key, each in content.items():
            yield from blocks(each, (*path, key))
    elif isinstance(content, list):
        for index, each in enumerate(content):
            yield from blocks(each, (*path, index))


HEDENDAAGS = example("hedendaags")


@given(st.sampled_from(list(blocks(HEDENDAAGS))))
def test_a_misspelt_key_is_wrong_wherever_it_stands(path: tuple[str | int, ...]) -> None:
    content = copy.deepcopy(HEDENDAAGS)
    block = content
    for step in path:
        block = block[step]
    block["ingangsdatun"] = "x"
    found = mistakes(content)
    assert len(found) == 1
    assert found[0].startswith(".".join(map(str, path)))
    assert "'ingangsdatun' was unexpected" in found[0]


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("documenten.raam-2027.soort", "raamovereenkomt", "is not one of"),
        ("documenten.raam-2027.ingangsdatum", "1 januari 2027", "does not match"),
        ("documenten.raam-2027.status", "klaar", "is not one of"),
        ("documenten.raam-2027.kpi_tabel", "ja", "'kpi_tabel' was unexpected"),
        ("documenten.raam-2027.exemplaren", {"elzenmeer": {}}, "'exemplaren' was unexpected"),
        ("documenten.brief-2026.exemplaren.elzenmeer.soort", "raadsbrief", "'soort' was unexpected"),
        ("documenten.Raam 2027", {"soort": "raamovereenkomst"}, "does not match any of the regexes"),
        ("organisaties.elzenmeer.kvk", "1234", "does not match"),
        ("organisaties.elzenmeer", "Elzenmeer", "is not of type 'object'"),
        ("deelterreinen.ict.taken", {"a": "b"}, "is not of type 'array'"),
        ("indeling", 2, "is not one of"),
    ],
)
def test_what_does_not_fit_is_wrong_at_its_place(path: str, value: object, message: str) -> None:
    content = copy.deepcopy(HEDENDAAGS)
    *parents, last = path.split(".")
    block = content
    for step in parents:
        block = block[step]
    block[last] = value
    found = mistakes(content)
    assert len(found) == 1, found
    assert message in found[0]


def test_a_letter_needs_its_subject_or_copies_that_have_one() -> None:
    letter = {"soort": "raadsbrief"}
    project = read(KLEIN) | {"documenten": {"brief": letter}}
    assert len(mistakes(project)) == 1
    assert mistakes(project | {"documenten": {"brief": letter | {"onderwerp": "x"}}}) == []
    copies = {"exemplaren": {"emmen": {"onderwerp": "x"}, "coevorden": {"onderwerp": "y"}}}
    assert mistakes(project | {"documenten": {"brief": letter | copies}}) == []


# --- what is accepted


@pytest.mark.parametrize("veld", VELDEN, ids=lambda veld: veld.naam)
def test_the_example_of_a_field_type_is_right_without_quotes(veld: Veld) -> None:
    veld.lees(veld.voorbeeld)
    assert mistakes(read(veld.voorbeeld), Draft7Validator(dict(veld.schema))) == []


@pytest.mark.parametrize(
    "more",
    [
        "omschrijving:\n",
        "fictief: alles is verzonnen\n",
        "fictief: [a, b]\n",
        "naam: 2027\n",
        'indeling: "1"\n',
        "personeel: {medewerkers: []}\n",
        "producten:\n",
    ],
)
def test_what_akkoord_accepts_is_right_in_the_schema(more: str, tmp_path: Path) -> None:
    key = more.split(":", 1)[0]
    rest = re.sub(rf"^{key}:.*\n", "", KLEIN, count=1, flags=re.MULTILINE)
    text = (more + rest).replace("soort: proef", "soort: raamovereenkomst")
    assert load_project(write(tmp_path, text)).problems == ()
    assert mistakes(read(text)) == []


# --- what the editor shows


def test_every_key_of_a_document_has_a_title_in_dutch_and_the_help_of_its_kind() -> None:
    for naam in Library((built_in(),)).soorten():
        kind = Library((built_in(),)).soort(naam).value
        assert kind
        properties = SCHEMA["definitions"][f"Document_{naam}"]["properties"]
        for key, opgave in kind.blad.velden.items():
            assert properties[key]["title"] == opgave.label
            assert properties[key].get("description") == opgave.hulp
            assert properties[key].get("default") == opgave.standaard


def test_no_english_docstring_reaches_the_editor() -> None:
    assert not re.search(r'"description": "[^"]*\b(the|of a|with)\b', schema_text(SCHEMA))


def test_house_styles_are_proposed_and_not_prescribed() -> None:
    style = SCHEMA["definitions"]["Organisatie"]["properties"]["huisstijl"]
    assert "emmen" in style["examples"]
    assert "enum" not in style


def test_the_schema_of_a_project_knows_its_own_kinds(tmp_path: Path) -> None:
    write(tmp_path, KLEIN, {"bibliotheek/templates/soorten/memo.yaml": MEMO})
    done = CliRunner().invoke(main, ["schema", "--in", str(tmp_path)])
    assert done.exit_code == 0
    check = Draft7Validator(json.loads(done.stdout))
    memo = {"soort": "memo", "aan": "college", "haast": "ja", "punten": [{"punt": "a"}]}
    project = read(KLEIN) | {"documenten": {"memo": memo}}
    assert mistakes(project, check) == []
    assert mistakes(project) != []
    del memo["aan"]
    assert mistakes(project, check) == ["documenten.memo: 'aan' is a required property"]


def test_a_broken_kind_is_reported_and_left_out(tmp_path: Path) -> None:
    write(tmp_path, KLEIN, {"bibliotheek/templates/soorten/memo.yaml": "soort: memo\n"})
    done = CliRunner().invoke(main, ["schema", "--in", str(tmp_path)])
    assert done.exit_code == 1
    assert "memo.yaml:1:1: fout [ontbreekt]" in done.stderr
    assert "memo" not in json.loads(done.stdout)["definitions"]["Document"]["properties"]["soort"]["enum"]


# --- where it is written


def test_the_schema_replaces_an_older_one_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "project.schema.json"
    for before in (None, json.dumps(SCHEMA | {"description": "een oudere"})):
        if before:
            target.write_text(before, "utf-8")
        assert CliRunner().invoke(main, ["schema", "--uit", str(target)]).exit_code == 0
        assert json.loads(target.read_text("utf-8")) == SCHEMA
    for content in ("aantekeningen", '{"title": "iets anders"}', "[1]"):
        target.write_text(content, "utf-8")
        done = CliRunner().invoke(main, ["schema", "--uit", str(target)])
        assert done.exit_code == 1
        assert "wordt niet overschreven" in done.stderr
        assert target.read_text("utf-8") == content
    assert [path.name for path in tmp_path.iterdir()] == ["project.schema.json"]
