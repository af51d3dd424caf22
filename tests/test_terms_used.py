"""Documents with definitions in; a warning for every term that is unknown, unused or doubly defined out, and no other."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import KLEIN, UNHURRIED, briefly, library, make, place, write

from generator.examine.forms import Vormen
from generator.examine.terms_used import _pattern, proper_names, terms_of
from generator.load import load_project
from generator.pipeline import make_loaded
from generator.problem import Outcome, Problem

EXAMPLES = Path(__file__).parents[1] / "examples"
LIST = "---\ntitel: Begrippen\n---\nHier:\n\n```begrippen\n```\n"
PARTIES = "---\ntitel: Partijen\n---\nDe gemeenten worden hierna samen genoemd: Partijen, en ieder afzonderlijk: Partij.\n"


def warnings(folder: Path, clauses: Mapping[str, str], project: str = KLEIN) -> list[str]:
    """The warnings about terms, as "code 'term' file:line"."""
    outcome = make(folder, project, library({"begrippen": LIST, **clauses}))
    assert outcome.value is not None, briefly(outcome.problems)
    return [short(each) for each in outcome.problems if each.code.startswith("begrip")]


def short(problem: Problem) -> str:
    term = problem.message.split("'")[1]
    return f"{problem.code} {term} {place(problem).rsplit(':', 1)[0]}"


def clause(text: str, begrippen: str = "", rest: str = "") -> str:
    head = f"begrippen:\n{begrippen}" if begrippen else ""
    return f"---\ntitel: Proef\n{rest}{head}---\n{text}\n"


TASK = "  Taak: werk voor een ander\n"


# --- used and not defined


def test_a_capital_inside_a_sentence_asks_for_a_definition(tmp_path: Path) -> None:
    found = warnings(
        tmp_path, {"kosten": clause("1. Wij doen alles.\n1. De gemeente voert de Dienstverlening uit.")}
    )
    assert found == ["begrip-onbekend Dienstverlening kosten.md:5"]


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente voert de Taak en de Taken uit.",
        "Taken zijn er veel. Dienstverlening ook.",  # a capital that the sentence gives
        "Wij doen het met ICT en de AVG.",  # abbreviations
        "Volgens Nederlands recht, en dat van het Rijk.",  # names of the library's list
        "Zoals de Gemeentewet zegt, en de Algemene wet bestuursrecht.",  # laws
        "De gemeente {{ gastheer.naam }} betaalt aan Coevorden.",  # organisations of the project
        "{{ gastheer | rol | hoofdletter }} betaalt {{ gasten | rol }}.",  # what the project fills in
        "**Let op:** dit telt.",
    ],
)
def test_no_definition_is_asked_for(text: str, tmp_path: Path) -> None:
    clauses = {"kosten": clause(text), "taken": clause("Een Taak is werk.", TASK)}
    assert warnings(tmp_path, clauses) == []


def test_each_term_is_told_once_whatever_its_form(tmp_path: Path) -> None:
    text = "1. Zie de Dienst.\n1. Zie alle Diensten.\n1. Zie de Dienst."
    assert warnings(tmp_path, {"kosten": clause(text)}) == ["begrip-onbekend Dienst kosten.md:4"]


def test_parties_are_defined_where_they_are_named(tmp_path: Path) -> None:
    use = clause("Alle Partijen betalen; iedere Partij haar deel.")
    assert warnings(tmp_path, {"partijen": PARTIES, "kosten": use}) == []
    assert warnings(tmp_path, {"kosten": use}) == ["begrip-onbekend Partijen kosten.md:4"]


@pytest.mark.parametrize(
    "naming", ["hierna: de Regeling", "hierna te noemen: ‘Regeling’", "hierna genoemd: de Regeling"]
)
def test_a_text_can_name_what_it_will_be_called(naming: str, tmp_path: Path) -> None:
    text = f"1. Wij volgen de regels van 2020, {naming}.\n1. Wie de Regeling kent, doet mee."
    assert warnings(tmp_path, {"kosten": clause(text)}) == []


def test_a_definition_in_a_clause_that_is_left_out_is_pointed_at(tmp_path: Path) -> None:
    clauses = {
        "kosten": clause("Wij meten iedere KPI."),
        "kpis": clause("Iedere KPI telt.", "  KPI: een meetbare afspraak\n", "als: kpis\n"),
    }
    outcome = make(tmp_path, KLEIN, library({"begrippen": LIST, **clauses}))
    problem = next(each for each in outcome.problems if each.code == "begrip-onbekend")
    assert problem.hint == "de omschrijving staat bij clausule 'proef/kpis', die hier niet in staat"


def test_words_in_tables_and_deep_lists_count_too(tmp_path: Path) -> None:
    text = (
        "1. Het werk:\n   1. telkens een Opdracht;\n   1. en zo voort.\n1. De tabel:\n\n"
        "   ```tabel\n   titel: Prijs per Eenheid\n   kolommen:\n     - {kop: Wat de Afnemer betaalt}\n"
        "   rijen:\n     - [project.naam]\n   ```"
    )
    found = warnings(tmp_path, {"kosten": clause(text)})
    assert {each.split()[1] for each in found} == {"Opdracht", "Eenheid", "Afnemer"}


def test_a_project_can_have_names_of_its_own(tmp_path: Path) -> None:
    text = clause("Wij werken met het Platform Zuid.")
    assert warnings(tmp_path, {"kosten": text}) == ["begrip-onbekend Platform Zuid kosten.md:4"]
    write(tmp_path, KLEIN, {"bibliotheek/clauses/eigennamen.txt": "# namen\n\nPlatform Zuid\n"})
    assert warnings(tmp_path, {"kosten": text}) == []


def test_a_municipality_whose_name_begins_small_is_a_name_too(tmp_path: Path) -> None:
    text = clause("De gemeente {{ gastheer.naam }} betaalt aan 't Zandt-Oost.")
    project = KLEIN.replace("naam: Coevorden", 'naam: "\'t Zandt-Oost"')
    assert project != KLEIN
    assert warnings(tmp_path, {"kosten": text}, project) == []


# --- the document above


TWO = KLEIN + "  boven: {soort: boven, ingangsdatum: 2027-01-01}\n"
BELOW = TWO.replace("soort: proef,", "soort: proef, raamovereenkomst: boven,")


def both(folder: Path, project: str) -> Outcome[object]:
    files = library({"begrippen": LIST, "kosten": clause("Wij doen een Taak.")})
    files["bibliotheek/clauses/proef/taken.md"] = clause("Een Taak is werk.", TASK)
    kind = files["bibliotheek/templates/soorten/proef.yaml"]
    above = kind.replace("soort: proef", "soort: boven").replace("proef/kosten", "proef/taken")
    files["bibliotheek/templates/soorten/boven.yaml"] = above
    found = load_project(write(folder, project, files))
    made = make_loaded(found)
    return Outcome(made.value, tuple(each for each in made.problems if each.code.startswith("begrip")))


def test_the_terms_of_the_framework_hold_below_it(tmp_path: Path) -> None:
    assert [each.code for each in both(tmp_path, TWO).problems] == ["begrip-onbekend"]
    assert both(tmp_path, BELOW).problems == ()


def test_under_a_framework_made_elsewhere_nobody_knows_which_terms_it_has(tmp_path: Path) -> None:
    elsewhere = KLEIN.replace("soort: proef,", "soort: proef, raamovereenkomst: oud,") + (
        "stukken:\n  oud: {titel: Oude afspraken, soort: raamovereenkomst, partijen: [emmen, coevorden]}\n"
    )
    assert both(tmp_path, elsewhere).problems == ()


# --- defined and not used, or twice


def test_a_definition_that_nothing_uses_is_told_at_its_place(tmp_path: Path) -> None:
    found = warnings(tmp_path, {"kosten": clause("Wij doen werk.", TASK)})
    assert found == ["begrip-ongebruikt Taak kosten.md:4"]


def test_use_in_another_definition_is_use(tmp_path: Path) -> None:
    terms = TASK + "  Vaste Taak: een Taak die blijft\n"
    assert warnings(tmp_path, {"kosten": clause("Wij doen alle Vaste Taken.", terms)}) == []


def test_one_term_in_two_wordings_is_told_at_the_second(tmp_path: Path) -> None:
    clauses = {
        "kosten": clause("Wij doen een Taak.", TASK),
        "taken": clause("En Taken.", "  Taak: iets heel anders\n"),
    }
    assert warnings(tmp_path, clauses) == ["begrip-dubbel Taak taken.md:4"]


def test_one_term_in_singular_and_plural_is_told_too(tmp_path: Path) -> None:
    clauses = {"kosten": clause("Wij doen een Taak.", TASK), "taken": clause("En Taken.", "  Taken: werk\n")}
    assert "begrip-dubbel Taken taken.md:4" in warnings(tmp_path, clauses)


def test_the_same_words_twice_are_fine(tmp_path: Path) -> None:
    clauses = {"kosten": clause("Wij doen een Taak.", TASK), "taken": clause("En Taken.", TASK)}
    assert warnings(tmp_path, clauses) == []


def test_a_document_without_definitions_is_left_alone(tmp_path: Path) -> None:
    outcome = make(tmp_path, KLEIN, library({"kosten": clause("Wij voeren de Dienst uit.")}))
    assert outcome.problems == ()


# --- the examples


@pytest.mark.parametrize("project", ["boce", "hedendaags"])
def test_the_examples_give_no_false_alarm(project: str) -> None:
    found = load_project(EXAMPLES / project)
    made = make_loaded(found)
    assert made.value is not None, briefly(made.problems)
    assert found.value is not None
    assert [each for each in made.problems if each.code.startswith("begrip-")] == []
    assert sum(len(terms_of(each.document)) for each in made.value) > 30


def test_the_names_of_the_library_are_names() -> None:
    found = load_project(EXAMPLES / "boce").value
    assert found is not None
    assert {"Gemeentewet", "Emmen", "Belastingdienst"} <= proper_names(found.library, found.project)
    assert not any(name.startswith("#") for name in proper_names(found.library, found.project))


# --- many forms at once


PIECES = st.text(st.sampled_from("Aab-é. "), max_size=6)


@UNHURRIED
@given(
    forms=st.frozensets(PIECES.filter(bool), max_size=5),
    line=st.text(st.sampled_from("Aab-é. "), max_size=12),
)
def test_forms_are_found_where_a_pattern_of_all_of_them_finds_them(forms: frozenset[str], line: str) -> None:
    pattern, looked_up = _pattern(forms), Vormen(forms)
    assert (line in forms) == bool(pattern.fullmatch(line))
    for start in range(len(line)):
        match = pattern.match(line, start)
        assert looked_up.end_of(line, start) == (match.end() if match else None)
        for stop in range(start, len(line) + 1):
            found = pattern.search(line, start, stop)
            assert looked_up.first_in(line, start, stop) == (found.start() if found else stop)
