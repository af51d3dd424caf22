"""Document kinds: the YAML of a kind in; a record type for its fields and its structure, or problems in the file, out."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from projects import KLEIN, briefly, library, make, only_document, outline, write

from generator.fields import VELDTYPEN
from generator.library.folders import built_in
from generator.library.kinds import Soort, read_kind
from generator.library.library import Library
from generator.load import load_project
from generator.problem import Outcome

KOP = "soort: proef\ntitel: Proef\nomschrijving: x\nsjabloon: overeenkomst\nondertekening: geen\n"


def read(tmp_path: Path, rest: str, kop: str = KOP) -> Outcome[Soort]:
    write(tmp_path, bestanden={"proef.yaml": kop + rest})
    return read_kind(tmp_path / "proef.yaml", "proef.yaml")


def fields_of(tmp_path: Path, velden: str, waarden: str) -> Any:
    """The own fields of a document, as read from a project."""
    project = KLEIN.replace("ingangsdatum: 2027-01-01", waarden)
    outcome = load_project(write(tmp_path, project, library({"kosten": "x\n"}, f"velden: {{{velden}}}\n")))
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value.project.documenten["proef"].velden


@pytest.mark.parametrize(
    ("veld", "waarde", "gelezen"),
    [
        ("{type: tekst}", "010", "010"),
        ("{type: alineas}", "[een, twee]", ("een", "twee")),
        ("{type: alineas}", '"een\\n\\ntwee"', ("een", "twee")),
        ("{type: datum}", "2014-03-20", date(2014, 3, 20)),
        ("{type: bedrag}", "'1250,50'", Decimal("1250.50")),
        ("{type: percentage}", "21%", Decimal(21)),
        ("{type: getal}", "12", Decimal(12)),
        ("{type: fte}", "'12,5'", Decimal("12.5")),
        ("{type: ja_nee}", "nee", False),
        ("{type: keuze, keuzes: [maand, jaar]}", "jaar", "jaar"),
        ("{type: tijd}", "21.15", time(21, 15)),
        ("{type: breuk}", "1/3", Fraction(1, 3)),
        ("{type: partij}", "emmen", "emmen"),
        ("{type: document}", "proef", "proef"),
        ("{type: tekst, standaard: zo}", "", "zo"),
        ("{type: getal, standaard: 3}", "", Decimal(3)),
        ("{type: keuze, keuzes: [a, b], standaard: b}", "", "b"),
        ("{type: alineas, standaard: x}", "", ("x",)),
        ("{type: tekst}", "", None),
        ("{type: lijst, velden: {x: {type: tekst}}}", "", ()),
    ],
)
def test_a_field_of_every_type_is_read(veld: str, waarde: str, gelezen: object, tmp_path: Path) -> None:
    given = f"eigen: {waarde}" if waarde else "versie: '1'"
    assert fields_of(tmp_path, f"eigen: {veld}", given).eigen == gelezen


def test_lists_and_groups_have_fields_of_their_own(tmp_path: Path) -> None:
    velden = "fasen: {type: lijst, velden: {naam: {type: tekst}, deel: {type: groep, velden: {dag: {type: datum}}}}}"
    found = fields_of(tmp_path, velden, "fasen: [{naam: een, deel: {dag: 2027-01-01}}, {naam: twee}]")
    assert found.fasen[0].deel.dag == date(2027, 1, 1)
    assert found.fasen[1].path("naam") == "documenten.proef.fasen[2].naam"


def test_fields_can_be_used_in_clauses_and_missing_ones_are_open_points_with_their_label(
    tmp_path: Path,
) -> None:
    files = library(
        {"kosten": "{{ document.fase }} en {{ document.dag }}\n"},
        "velden: {fase: {type: tekst}, dag: {type: datum, label: grote dag}}\n",
    )
    project = KLEIN.replace("ingangsdatum: 2027-01-01", "fase: '*een*'")
    assert (
        outline(only_document(make(tmp_path, project, files)))[1]
        == "  *een* en [nog in te vullen: grote dag]"
    )


@pytest.mark.parametrize(
    ("velden", "waarden", "problem"),
    [
        ("x: {type: getal}", "x: veel", "project.yaml:12:28 getal"),
        ("x: {type: keuze, keuzes: [a, b]}", "x: c", "project.yaml:12:28 keuze"),
        ("x: {type: partij}", "x: Emmen", "project.yaml:12:28 id"),
        ("x: {type: partij}", "x: weg", "project.yaml:12:28 onbekende-verwijzing"),
        ("x: {type: document}", "x: weg", "project.yaml:12:28 onbekende-verwijzing"),
        ("x: {type: tekst}", "y: z", "project.yaml:12:25 onbekende-sleutel"),
        ("x: {type: tekst, verplicht: ja}", "versie: '1'", "project.yaml:12:10 ontbreekt"),
        ("x: {type: getal, verplicht: ja}", "x: veel", "project.yaml:12:28 getal"),
        ("x: {type: lijst, velden: {y: {type: getal}}}", "x: [{y: a}]", "project.yaml:12:33 getal"),
        ("x: {type: lijst, velden: {y: {type: getal}}}", "x: [a]", "project.yaml:12:29 geen-blok"),
        ("x: {type: lijst, velden: {y: {type: getal}}}", "x: a", "project.yaml:12:28 geen-lijst"),
        ("x: {type: groep, velden: {y: {type: getal}}}", "x: [a]", "project.yaml:12:28 geen-blok"),
    ],
)
def test_a_wrong_value_for_a_field_is_one_problem_at_its_place(
    velden: str, waarden: str, problem: str, tmp_path: Path
) -> None:
    project = KLEIN.replace("ingangsdatum: 2027-01-01", waarden)
    outcome = make(tmp_path, project, library({"kosten": "x\n"}, f"velden: {{{velden}}}\n"))
    assert briefly(tuple(each for each in outcome.problems if each.is_error)) == [problem]


OPBOUW = "opbouw: [{clausules: [a/b]}]\n"


@pytest.mark.parametrize(
    ("rest", "problem"),
    [
        ("", "1:1 ontbreekt"),
        ("opbouw: tekst\n", "6:9 geen-lijst"),
        ("opbouw: [{hoofdstk: A}]\n", "6:11 onbekende-sleutel"),
        (f"{OPBOUW}velden: {{x: {{type: nummer}}}}\n", "7:20 keuze"),
        (f"{OPBOUW}velden: {{x: {{label: y}}}}\n", "7:10 ontbreekt"),
        (f"{OPBOUW}velden: {{x: {{type: keuze}}}}\n", "7:20 veldtype"),
        (f"{OPBOUW}velden: {{x: {{type: keuze, keuzes: [a], standaard: b}}}}\n", "7:51 veldtype"),
        (f"{OPBOUW}velden: {{x: {{type: getal, standaard: b}}}}\n", "7:38 veldtype"),
        (f"{OPBOUW}velden: {{x: {{type: lijst}}}}\n", "7:20 veldtype"),
        (f"{OPBOUW}velden: {{'x y': {{type: tekst}}}}\n", "7:17 veldtype"),
        (f"{OPBOUW}velden: {{één: {{type: tekst}}}}\n", "7:15 veldtype"),
        (f"{OPBOUW}velden: {{class: {{type: tekst}}}}\n", "7:17 veldtype"),
        (f"{OPBOUW}velden: {{bron: {{type: tekst}}}}\n", "7:16 veldtype"),
        (f"{OPBOUW}velden: {{titel: {{type: tekst}}}}\n", "7:17 veldtype"),
        (f"{OPBOUW}velden: {{x: {{type: tekst}}, x: {{type: tekst}}}}\n", "7:28 dubbele-sleutel"),
        ("opbouw:\n  - {kop: 'A {{ b', clausules: [a/b]}\n", "7:14 clausule-uitdrukking"),
    ],
)
def test_a_mistake_in_a_kind_is_a_problem_in_its_file(rest: str, problem: str, tmp_path: Path) -> None:
    outcome = read(tmp_path, rest)
    assert outcome.value is None
    assert f"proef.yaml:{problem}" in briefly(outcome.problems)


def test_a_kind_is_called_like_its_file(tmp_path: Path) -> None:
    assert briefly(read(tmp_path, OPBOUW, KOP.replace("soort: proef", "soort: ander")).problems) == [
        "proef.yaml:1:8 soort-naam"
    ]


def test_a_clause_that_a_kind_names_and_does_not_exist_is_reported_there(tmp_path: Path) -> None:
    files = library({"kosten": "x\n"})
    kind = files["bibliotheek/templates/soorten/proef.yaml"]
    files["bibliotheek/templates/soorten/proef.yaml"] = kind.replace("proef/kosten", "proef/kostn")
    (problem,) = make(tmp_path, KLEIN, files).problems
    assert problem.code == "clausule-onbekend"
    assert problem.hint == "bedoelde u 'proef/kosten'?"
    assert problem.position is not None
    assert problem.position.file.endswith("proef.yaml")


def test_a_broken_kind_is_reported_once_and_where_it_is_named_if_it_is_not_there(tmp_path: Path) -> None:
    files = library({"kosten": "x\n"}, "inhoudsopgave: misschien\n")
    assert briefly(make(tmp_path, KLEIN, files).problems) == ["proef.yaml:6:16 ja-nee"]
    assert briefly(make(tmp_path / "b", KLEIN.replace("soort: proef", "soort: prof"), files).problems) == [
        "project.yaml:12:18 soort-onbekend"
    ]


@pytest.mark.parametrize("soort", ["raamovereenkomst", "deelovereenkomst", "bijlage-personeel", "raadsbrief"])
def test_the_kinds_of_the_program_are_whole(soort: str) -> None:
    library_ = Library((built_in(),))
    found = library_.soort(soort)
    assert found.problems == ()
    assert found.value is not None
    assert all(library_.clausules(id_).value for deel in found.value.opbouw for id_, _ in deel.clausules)


def test_the_manual_names_every_type_of_field() -> None:
    manual = Path(__file__).parents[1].joinpath("docs", "soorten.md").read_text(encoding="utf-8")
    for naam in (*VELDTYPEN, "keuze", "lijst", "groep", "alineas"):
        assert f"`{naam}`" in manual


def test_choices_that_are_one_text_are_refused_in_the_kind(tmp_path: Path) -> None:
    path = tmp_path / "proef.yaml"
    path.write_text(
        "soort: proef\ntitel: P\nomschrijving: p\nsjabloon: overeenkomst\nondertekening: geen\n"
        'velden: {oordeel: {type: keuze, keuzes: "goed, slecht"}}\nopbouw: []\n',
        "utf-8",
    )
    (problem,) = read_kind(path, path.name).problems
    assert (problem.code, problem.hint) == ("veldtype", "schrijf een lijst: keuzes: [a, b]")
