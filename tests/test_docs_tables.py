"""The tables and examples of docs/clausules.md and docs/soorten.md in; they list what the program has, and they work."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from generator.expression.list_filters import LIJSTFILTERS
from generator.expression.names import NAMEN
from generator.expression.number_filters import GETALFILTERS
from generator.expression.party_filters import PARTIJFILTERS
from generator.expression.reference_filters import VERWIJSFILTERS
from generator.fields import VELDTYPEN, Record
from generator.library.clause import Clausulekop, read_clausule
from generator.library.kinds import Onderdeel, Soortblad, Veldopgave, read_kind
from generator.load import EIGEN_MAP
from generator.pipeline import make_documents
from generator.problem import has_errors
from generator.records import hints_of
from generator.render.txt import render_txt
from generator.resolve import blocks

ROOT = Path(__file__).parents[1]
CLAUSULES = (ROOT / "docs" / "clausules.md").read_text("utf-8")
SOORTEN = (ROOT / "docs" / "soorten.md").read_text("utf-8")
CODE = re.compile(r"`([^`]+)`")


def table(page: str, heading: str) -> list[tuple[str, ...]]:
    """The rows of the table whose header starts with a word, without its header and its line of dashes."""
    lines = page.split(f"\n| {heading} |", 1)[1].split("\n")[2:]
    rows = lines[: next(number for number, line in enumerate(lines) if not line.startswith("|"))]
    return [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in rows]


def first_words(page: str, heading: str) -> list[str]:
    """The names in the first column, without the arguments of a filter."""
    return [code.partition("(")[0] for row in table(page, heading) for code in CODE.findall(row[0])]


def fenced(page: str, language: str) -> list[str]:
    """The fenced examples of a page in one language, the longest fence first."""
    pattern = re.compile(rf"^(`{{3,}}){language}\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
    return [match[2] for match in pattern.finditer(page)]


def test_the_names_are_those_of_expressions() -> None:
    names = first_words(CLAUSULES, "naam")
    assert sorted(names) == sorted(NAMEN)


def test_the_filters_are_those_that_know_the_project() -> None:
    assert sorted(first_words(CLAUSULES, "filter")) == sorted(
        {*PARTIJFILTERS, *LIJSTFILTERS, *GETALFILTERS, *VERWIJSFILTERS}
    )


def test_the_keys_of_a_clause_are_those_of_its_head() -> None:
    assert sorted(first_words(CLAUSULES, "sleutel")) == sorted(hints_of(Clausulekop))


def test_the_blocks_are_those_that_clauses_can_hold() -> None:
    assert sorted(first_words(CLAUSULES, "blok")) == sorted(blocks.BLOKKEN)


def test_the_field_types_are_those_of_kinds() -> None:
    named = re.compile(r"[a-z_]+").findall(" ".join(first_words(SOORTEN, "veldtype")))
    assert sorted(set(named) - {"keuzes", "velden"}) == sorted(
        {*VELDTYPEN, "alineas", "keuze", "lijst", "groep"}
    )


@pytest.mark.parametrize(
    ("veldtype", "example"),
    [
        (code, CODE.findall(row[1])[0])
        for row in table(SOORTEN, "veldtype")
        for code in CODE.findall(row[0])
        if code in VELDTYPEN and row[1].startswith("`")
    ],
)
def test_the_example_of_a_field_type_can_be_read(veldtype: str, example: str) -> None:
    if veldtype in ("email", "postcode"):  # they share the example of telefoon
        example = f"x: {VELDTYPEN[veldtype].voorbeeld}"
    value = yaml.load(example, yaml.BaseLoader)
    assert VELDTYPEN[veldtype].lees(next(iter(value.values()))) is not None


@pytest.mark.parametrize("record", [Veldopgave, Onderdeel, Soortblad])
def test_every_key_of_a_kind_is_on_its_page(record: type[Record]) -> None:
    missing = [key for key in hints_of(record) if not re.search(rf"\b{key}\b", SOORTEN)]
    assert missing == []


def test_the_examples_make_a_document(tmp_path: Path) -> None:
    project = shutil.copytree(ROOT / "examples" / "hedendaags", tmp_path / "project")
    library = project / EIGEN_MAP
    clause = library / "clauses" / "financien" / "prijs-per-product.md"
    kind = library / "templates" / "soorten" / "proefovereenkomst.yaml"
    proposal = kind.with_name("proefvoorstel.yaml")
    texts = (fenced(CLAUSULES, "markdown")[0], *fenced(SOORTEN, "yaml"))
    for path, text in zip((clause, kind, proposal), texts, strict=False):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert read_clausule(clause, "financien/prijs-per-product", clause.name).problems == ()
    assert read_kind(kind, kind.name).problems == ()
    assert read_kind(proposal, proposal.name).problems == ()
    order = fenced(SOORTEN, "yaml")[2].removeprefix("documenten:\n")
    with (project / "project.yaml").open("a", encoding="utf-8") as file:
        file.write(order)
    made = make_documents(project, ["proef-2027"])
    assert not has_errors(made.problems), made.problems
    assert made.value is not None
    text = " ".join(render_txt(made.value[0].document).decode().split())
    assert " betaalt voor elk Product de prijs uit de tabel in lid 2." in text
    assert "De prijzen volgen jaarlijks de consumentenprijsindex (CPI)" in text
    assert "een dienst die in de productencatalogus is beschreven" in text
