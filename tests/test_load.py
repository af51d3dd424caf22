"""Loading: a folder or file in; the project with its own fields, copies, staff and library, or problems, out."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from projects import KLEIN, briefly, library, write

from generator.load import Geladen, load_project
from generator.model import INDELING, Handtekening, Opdracht
from generator.problem import Outcome
from generator.sheets import sheets

BRIEF = """\
  brief:
    soort: raadsbrief
    onderwerp: Over ICT
    datum: 2027-01-01
    exemplaren:
      emmen: {kenmerk: E1, team: Beleid, datum: 2027-01-02}
      coevorden:
"""


def load(folder: Path, project: str = KLEIN, velden: str = "") -> Outcome[Geladen]:
    return load_project(write(folder, project, library({"kosten": "x\n"}, velden)))


def loaded(outcome: Outcome[Geladen]) -> Geladen:
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value


def test_a_project_is_named_by_its_folder_or_its_file(tmp_path: Path) -> None:
    by_folder = loaded(load(tmp_path))
    by_file = loaded(load_project(tmp_path / "project.yaml"))
    assert by_folder.project == by_file.project
    assert by_folder.map == by_file.map == tmp_path
    assert list(by_folder.bestanden.values()) == [tmp_path / "project.yaml"]


def test_a_document_has_the_fields_of_its_kind(tmp_path: Path) -> None:
    project = KLEIN.replace("ingangsdatum: 2027-01-01", "ingangsdatum: 2027-01-01, dag: 2027-02-01")
    found = loaded(
        load(tmp_path, project, "velden: {dag: {type: datum}, ander: {type: tekst, standaard: zo}}\n")
    )
    order: Any = found.project.documenten["proef"]  # its kind makes the type of its fields
    assert (order.ingangsdatum, order.velden.dag, order.velden.ander) == (
        date(2027, 1, 1),
        date(2027, 2, 1),
        "zo",
    )
    assert str(order.velden.where("dag")).endswith("project.yaml:12:56")


def test_a_copy_of_a_letter_gives_keys_anew_and_keeps_the_rest(tmp_path: Path) -> None:
    found = loaded(load(tmp_path, KLEIN + BRIEF))
    letters = {each.sleutel: each.opdracht for each in sheets(found) if each.id == "brief"}
    emmen, coevorden = letters["brief-emmen"], letters["brief-coevorden"]
    assert (emmen.kenmerk, emmen.datum) == ("E1", date(2027, 1, 2))
    assert (coevorden.kenmerk, coevorden.datum) == (None, date(2027, 1, 1))
    assert [getattr(each.velden, "team", "?") for each in (emmen, coevorden)] == ["Beleid", None]
    assert {getattr(each.velden, "onderwerp", "?") for each in (emmen, coevorden)} == {"Over ICT"}


def test_a_letter_without_copies_goes_to_every_party_that_takes_part(tmp_path: Path) -> None:
    project = (
        KLEIN.replace("coevorden: {rol: gast}", "coevorden: {rol: gast, status: afgehaakt, tot: 2020-01-01}")
        + BRIEF
    )
    found = loaded(load(tmp_path, project.split("    exemplaren:")[0]))
    assert [each.sleutel for each in sheets(found)] == ["proef", "brief-emmen"]


def test_a_required_field_may_stand_in_the_copies(tmp_path: Path) -> None:
    project = KLEIN + BRIEF.replace("    onderwerp: Over ICT\n", "")
    both = project.replace("team: Beleid", "onderwerp: A").replace(
        "      coevorden:\n", "      coevorden: {onderwerp: B}\n"
    )
    assert loaded(load(tmp_path / "a", both))
    assert briefly(load(tmp_path / "b", project.replace("team: Beleid", "onderwerp: A")).problems) == [
        "project.yaml:18:7 ontbreekt"
    ]
    assert briefly(load(tmp_path / "c", project).problems) == ["project.yaml:14:5 ontbreekt"]


@pytest.mark.parametrize(
    ("oud", "nieuw", "problem"),
    [
        ("team: Beleid", "taem: Beleid", "project.yaml:18:28 onbekende-sleutel"),
        ("team: Beleid", "soort: proef", "project.yaml:18:28 onbekende-sleutel"),
        ("datum: 2027-01-02", "datum: morgen", "project.yaml:18:49 datum"),
        ("{kenmerk: E1, team: Beleid, datum: 2027-01-02}", "[a]", "project.yaml:18:14 geen-blok"),
        ("soort: raadsbrief", "soort: raadsbreif", "project.yaml:14:12 soort-onbekend"),
        ("soort: raadsbrief", "soort: [raadsbrief]", "project.yaml:14:12 geen-waarde"),
        ("    soort: raadsbrief\n", "", "project.yaml:13:3 ontbreekt"),
        ("onderwerp: Over ICT", "onderwrp: Over ICT", "project.yaml:15:5 onbekende-sleutel"),
    ],
)
def test_a_mistake_in_a_document_or_copy_is_a_problem_at_its_place(
    oud: str, nieuw: str, problem: str, tmp_path: Path
) -> None:
    assert problem in briefly(load(tmp_path, KLEIN + BRIEF.replace(oud, nieuw)).problems)


def test_the_suggestion_knows_the_keys_of_every_document_and_of_its_kind(tmp_path: Path) -> None:
    problems = load(tmp_path, KLEIN + BRIEF.replace("team: Beleid", "afdelng: x, kenmrk: y")).problems
    assert [problem.hint for problem in problems] == ["bedoelde u 'afdeling'?", "bedoelde u 'kenmerk'?"]


@pytest.mark.parametrize(
    ("versie", "tip"),
    [
        ("0", "zet het bestand over met: akkoord migreer"),
        ("2", "werk akkoord bij"),
        ("'99'", "werk akkoord bij"),
    ],
)
def test_a_file_of_another_format_is_not_read_at_all(versie: str, tip: str, tmp_path: Path) -> None:
    outcome = load(tmp_path, KLEIN.replace("indeling: 1", f"indeling: {versie}") + "onzin: x\n")
    assert outcome.value is None
    assert [(problem.code, problem.hint) for problem in outcome.problems] == [("indeling", tip)]


@pytest.mark.parametrize("versie", ["01", "'1'", "1"])
def test_the_version_of_the_format_is_a_number(versie: str, tmp_path: Path) -> None:
    codes = [
        problem.code
        for problem in load(tmp_path, KLEIN.replace("indeling: 1", f"indeling: {versie}")).problems
    ]
    assert codes == (["keuze"] if versie == "01" else [])
    assert INDELING == "1"


def test_a_staff_file_belongs_to_the_inputs(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("nummer;van;naar;functie;schaal;fte\n1;coevorden;emmen;a;1;1\n")
    found = loaded(load(tmp_path, KLEIN + "personeel: {bestand: p.csv}\n"))
    assert found.project.personeel is not None
    assert [each.nummer for each in found.project.personeel.medewerkers] == ["1"]
    assert found.bestanden["p.csv"] == tmp_path / "p.csv"


def test_a_document_and_a_piece_made_elsewhere_cannot_have_one_name(tmp_path: Path) -> None:
    outcome = load(tmp_path, KLEIN + "stukken: {proef: {titel: x, soort: y}}\n")
    assert briefly(outcome.problems) == ["project.yaml:13:18 dubbele-naam"]


def test_ids_without_anything_behind_them_are_not_lost(tmp_path: Path) -> None:
    project = (
        KLEIN.replace("  coevorden: {naam: Coevorden, plaats: Coevorden}\n", "  coevorden:\n")
        + "verdeelsleutels: {a: {naam: x, grondslag: x, aandelen: {emmen: }}}\n"
    )
    assert briefly(load(tmp_path, project).problems) == [
        "project.yaml:5:3 ontbreekt",
        "project.yaml:13:64 breuk",
    ]


def test_the_dates_of_the_signatures_give_the_day_of_signing() -> None:
    signed = Handtekening(datum=date(2027, 1, 2))
    later = Handtekening(datum=date(2027, 1, 3))
    assert Opdracht(soort="x").ondertekeningsdatum is None
    assert Opdracht(soort="x", ondertekening={"a": signed, "b": later}).ondertekeningsdatum == date(
        2027, 1, 3
    )
    assert Opdracht(soort="x", ondertekening={"a": signed, "b": Handtekening()}).ondertekeningsdatum is None


WITHIN = """\
velden:
  leden:
    type: lijst
    velden:
      naam: {type: tekst, label: naam van het lid, verplicht: ja}
      adres: {type: groep, velden: {plaats: {type: tekst, verplicht: ja}}}
"""


@pytest.mark.parametrize(
    ("leden", "messages"),
    [
        ("{naam: A}", []),
        ("{naam: A, adres: {plaats: B}}", []),
        (
            "{adres: {plaats: B}}",
            ["documenten.proef.leden[1]: de sleutel 'naam' (naam van het lid) ontbreekt"],
        ),
        ("{naam: A, adres: {}}", ["documenten.proef.leden[1].adres: de sleutel 'plaats' (plaats) ontbreekt"]),
    ],
)
def test_what_a_kind_asks_for_within_a_list_has_to_be_there(
    tmp_path: Path, leden: str, messages: list[str]
) -> None:
    project = KLEIN.replace("{soort: proef, ", f"{{soort: proef, leden: [{leden}], ")
    outcome = load_project(write(tmp_path, project, library({"kosten": "x\n"}, WITHIN)))
    assert [each.message for each in outcome.problems] == messages
    assert all(each.position for each in outcome.problems)
