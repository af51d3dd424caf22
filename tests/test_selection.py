"""Choosing clauses: versions, dates and conditions in; which text takes part, with its reason, out."""

from datetime import date
from pathlib import Path

import pytest
from projects import KLEIN, briefly, documents, library, make, only_document, outline, write

from generator.dutch.notation import STANDAARD
from generator.expression.names import Blad, Omgeving
from generator.load import load_project
from generator.model import Handtekening, Opdracht
from generator.pipeline import Gemaakt
from generator.problem import Outcome, Severity

VERSIES = {
    "wet": "---\ntitel: Oud\ngeldig_tot: 2020-01-01\n---\noud\n",
    "wet@2020-01-01": "---\ntitel: Nieuw\ngeldig_tot: 2024-07-01\n---\nnieuw\n",
    "wet@2024-07-01": "---\ntitel: Nieuwst\ngeldig_tot: 2030-01-01\n---\nnieuwst\n",
}


def dated(keys: str) -> str:
    return KLEIN.replace("ingangsdatum: 2027-01-01", keys)


def chosen(folder: Path, keys: str, clauses: dict[str, str] = VERSIES) -> list[str]:
    return outline(only_document(make(folder, dated(keys), library(clauses))))


@pytest.mark.parametrize(
    ("dag", "tekst"),
    [
        ("2019-12-31", "oud"),
        ("2020-01-01", "nieuw"),
        ("2024-06-30", "nieuw"),
        ("2024-07-01", "nieuwst"),
        ("2029-12-31", "nieuwst"),
    ],
)
def test_the_text_is_that_of_the_day(dag: str, tekst: str, tmp_path: Path) -> None:
    assert chosen(tmp_path, f"datum: {dag}")[1] == f"  {tekst}"


def test_after_the_last_day_of_every_text_the_clause_is_out(tmp_path: Path) -> None:
    outcome = make(tmp_path, dated("datum: 2030-01-01"), library({**VERSIES, "vast": "x\n"}))
    assert outline(only_document(outcome)) == ["Artikel 1 Proef", "  x"]
    (made,) = outcome.value or ()
    gone = made.selection.delen[0].clausules[0]
    assert (gone.erin, gone.clausule, gone.reden.besluit) == (False, None, "datum")
    assert gone.reden.regel == "geen tekst die geldt op 2030-01-01"


@pytest.mark.parametrize(
    ("soort", "tekst"),
    [("ondertekening", "oud"), ("ingang", "nieuw"), ("overgang", "nieuwst"), ("publicatie", "oud")],
)
def test_the_clause_says_which_day_counts(soort: str, tekst: str, tmp_path: Path) -> None:
    clauses = {name: text.replace("titel:", f"peildatum: {soort}\ntitel:") for name, text in VERSIES.items()}
    keys = "datum: 2019-06-01, ingangsdatum: 2021-01-01, overgangsdatum: 2025-01-01, publicatiedatum: 2019-07-01, "
    keys += "ondertekening: {emmen: {datum: 2019-01-01}, coevorden: {datum: 2019-12-31}}"
    assert chosen(tmp_path, keys, clauses)[1] == f"  {tekst}"


def omgeving(opdracht: Opdracht, folder: Path) -> Omgeving:
    loaded = load_project(write(folder, KLEIN, library({"a": "x\n"}))).value
    assert loaded is not None
    return Omgeving(loaded.project, Blad("x", opdracht), STANDAARD)


D = {
    name: date(2020, month, 1)
    for month, name in enumerate(("datum", "ingangsdatum", "overgangsdatum", "publicatiedatum"), 1)
}
GETEKEND = {"emmen": Handtekening(datum=date(2020, 5, 1)), "coevorden": Handtekening(datum=date(2020, 6, 1))}


@pytest.mark.parametrize(
    ("gegeven", "soort", "dag"),
    [
        ({**D, "ondertekening": GETEKEND}, "ondertekening", "2020-06-01"),
        ({**D, "ondertekening": {"emmen": Handtekening()}}, "ondertekening", "2020-01-01"),
        (D, "ondertekening", "2020-01-01"),
        ({"ingangsdatum": D["ingangsdatum"]}, "ondertekening", "2020-02-01"),
        ({"overgangsdatum": D["overgangsdatum"]}, "ondertekening", None),
        (D, "ingang", "2020-02-01"),
        ({"datum": D["datum"]}, "ingang", "2020-01-01"),
        ({**D, "ingangsdatum": None, "ondertekening": GETEKEND}, "ingang", "2020-06-01"),
        (D, "overgang", "2020-03-01"),
        ({"ingangsdatum": D["ingangsdatum"], "datum": D["datum"]}, "overgang", "2020-02-01"),
        (D, "publicatie", "2020-04-01"),
        ({"ingangsdatum": D["ingangsdatum"], "datum": D["datum"]}, "publicatie", "2020-01-01"),
        ({}, "publicatie", None),
    ],
)
def test_where_a_date_is_missing_the_nearest_one_counts(
    gegeven: dict[str, date], soort: str, dag: str | None, tmp_path: Path
) -> None:
    order: dict[str, object] = dict(gegeven)
    found = omgeving(Opdracht(soort="proef", **order), tmp_path).datum(soort)  # type: ignore[arg-type]  # keys of the table above
    assert (found.isoformat() if found else None) == dag


def test_a_text_that_was_replaced_does_not_come_back_when_its_successor_ends(tmp_path: Path) -> None:
    clauses = {
        "wet": "---\ntitel: Oud\n---\noud\n",
        "wet@2020-01-01": "---\ntitel: Tijdelijk\ngeldig_tot: 2021-01-01\n---\ntijdelijk\n",
    }
    found = [
        [line.strip() for line in chosen(tmp_path, f"datum: {dag}", clauses)[1:]]
        for dag in ("2019-12-31", "2020-12-31", "2021-01-01")
    ]
    assert found == [["oud"], ["tijdelijk"], []]


def test_without_any_date_the_newest_text_is_taken_with_a_warning_or_problem(tmp_path: Path) -> None:
    clauses = {
        "wet": "---\ntitel: Oud\n---\noud\n",
        "wet@2020-01-01": "---\ntitel: Nieuw\n---\nnieuw\n",
        "ander": "---\ntitel: Oud\n---\noud\n",
        "ander@2020-01-01": "---\ntitel: Ander\n---\nnieuw\n",
        "buiten": "---\ntitel: Oud\nals: kosten\n---\noud\n",
        "buiten@2020-01-01": "---\ntitel: Ander\nals: kosten\n---\nnieuw\n",
    }
    outcome = make(tmp_path, dated("citeertitel: x"), library(clauses))
    (problem,) = outcome.problems
    assert (problem.code, problem.severity) == ("geen-datum", Severity.WARNING)
    assert (
        problem.message
        == "zonder datum is niet te kiezen welke tekst geldt van ander en wet; de nieuwste is genomen"
    )
    assert outcome.value is not None
    assert outline(outcome.value[0].document)[0] == "Artikel 1 Nieuw"


def test_a_definitive_document_without_a_date_is_refused(tmp_path: Path) -> None:
    clauses = {
        "wet": "---\ntitel: Oud\nstatus: vastgesteld\n---\noud\n",
        "wet@2020-01-01": "---\ntitel: Nieuw\nstatus: vastgesteld\n---\nx\n",
    }
    outcome = make(tmp_path, dated("status: definitief"), library(clauses))
    assert "geen-datum" in [problem.code for problem in outcome.problems if problem.is_error]


@pytest.mark.parametrize(
    ("als", "erin"),
    [
        ("gastheer", True),
        ("kosten", False),
        ("document.ingangsdatum >= '2027-01-01'", True),
        ("document.ingangsdatum > '2027-01-01'", False),
        ("gasten | aantal == 1", True),
        ("samenwerking.vorm in ['overeenkomst', 'centrumregeling']", True),
        ("gastheer == 'emmen' and not document.terugwerkend", True),
        ("artikel('vast')", True),
        ("artikel('weg')", False),
    ],
)
def test_a_clause_takes_part_when_its_condition_holds(als: str, erin: bool, tmp_path: Path) -> None:
    clauses = {"vraag": f'---\ntitel: Vraag\nals: "{als}"\n---\nx\n', "vast": "y\n"}
    found = outline(only_document(make(tmp_path, KLEIN, library(clauses))))
    assert ("Artikel 1 Vraag" in found) is erin


def test_a_choice_has_its_rule_and_what_it_looked_at(tmp_path: Path) -> None:
    als = "kosten or document.ingangsdatum > '2030-01-01'"
    outcome = make(
        tmp_path, KLEIN, library({"vraag": f'---\ntitel: V\nals: "{als}"\n---\nx\n', "vast": "y\n"})
    )
    (made,) = outcome.value or ()
    first, second = made.selection.delen[0].clausules
    assert (first.erin, first.reden.regel) == (False, als)
    assert dict(first.reden.gezien) == {
        "documenten.proef.ingangsdatum": "2027-01-01",
        "kosten": "niet ingevuld",
    }
    assert (second.erin, second.reden.regel) == (True, "staat er altijd in")


@pytest.mark.parametrize(
    ("als", "problem"),
    [
        ("gastherr", "vraag.md:3:7 onbekende-naam"),
        ("gastheer.namm", "vraag.md:3:7 onbekend-veld"),
        ("gastheer ==", "vraag.md:3:7 uitdrukking"),
        ("gastheer < 3", "vraag.md:3:7 uitdrukking"),
        ("document.ingangsdatum > 'x'", "vraag.md:3:7 uitdrukking"),
    ],
)
def test_a_wrong_condition_is_a_problem_in_the_clause(als: str, problem: str, tmp_path: Path) -> None:
    outcome = make(tmp_path, KLEIN, library({"vraag": f"---\ntitel: V\nals:  {als}\n---\nx\n"}))
    assert briefly(outcome.problems) == [problem]


def test_conditions_that_hang_on_each_other_are_followed_to_the_end(tmp_path: Path) -> None:
    clauses = {
        "a": "---\ntitel: A\nals: artikel('b')\n---\nZie [](#b).\n",
        "b": "---\ntitel: B\nals: artikel('c')\n---\nZie [](#c).\n",
        "c": "---\ntitel: C\nals: kosten\n---\nx\n",
        "d": "---\ntitel: D\nals: not artikel('a')\n---\n{% if artikel('b') %}\nZie [](#b).\n{% endif %}\nslot\n",
    }
    assert outline(only_document(make(tmp_path, KLEIN, library(clauses)))) == ["Artikel 1 D", "  slot"]


def test_conditions_that_undo_each_other_are_a_problem(tmp_path: Path) -> None:
    outcome = make(tmp_path, KLEIN, library({"a": "---\ntitel: A\nals: not artikel('a')\n---\nx\n"}))
    assert briefly(outcome.problems) == ["project.yaml:12:10 voorwaarden-kring"]


def parties(outcome: Outcome[tuple[Gemaakt, ...]]) -> dict[str, list[str]]:
    return {
        naam: [line.split(" / ")[0].strip() for line in outline(each)[1:]]
        for naam, each in documents(outcome).items()
    }


def test_a_document_has_its_own_parties_those_of_what_it_hangs_on_or_all(tmp_path: Path) -> None:
    project = KLEIN.replace("organisaties:", "organisaties:\n  borger: {naam: Borger}").replace(
        "    coevorden: {rol: gast}", "    coevorden: {rol: gast}\n    borger: {rol: gast}"
    )
    project += "  twee: {soort: proef, partijen: [emmen, borger], bijlagen: [{document: bij}]}\n  bij: {soort: proef, hoort_bij: twee}\n"
    found = parties(make(tmp_path, project, library({"slot": "```ondertekening\n```\n"})))
    assert found["proef"] == ["De gemeente Borger", "De gemeente Coevorden", "De gemeente Emmen"]
    assert found["twee"] == found["bij"] == ["De gemeente Borger", "De gemeente Emmen"]


@pytest.mark.parametrize(
    ("tot", "erbij"), [("2027-01-01", False), ("2027-01-02", True), ("2030-01-01", True)]
)
def test_who_left_is_no_party_from_that_day_on(tot: str, erbij: bool, tmp_path: Path) -> None:
    project = KLEIN.replace(
        "coevorden: {rol: gast}", f"coevorden: {{rol: gast, status: afgehaakt, tot: {tot}}}"
    )
    found = parties(make(tmp_path, project, library({"slot": "```ondertekening\n```\n"})))
    assert ("De gemeente Coevorden" in found["proef"]) is erbij
