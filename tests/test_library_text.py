"""The text of the library: every clause file in; no law typed by hand, no role or municipality by name, a note on each."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from generator.library.laws import Wet, read_law

CLAUSES = Path("clauses")
LAWS = CLAUSES / "wetten"
FILES = sorted(each for each in CLAUSES.glob("*/*.md"))

CITATION = re.compile(r"\[(?:kort)?\]\([^)]*\)")
EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


def laws() -> dict[str, Wet]:
    found = {path.stem: read_law(path, path.name).value for path in sorted(LAWS.glob("*.yaml"))}
    return {naam: wet for naam, wet in found.items() if wet}


def head_and_body(path: Path) -> tuple[dict[str, object], str]:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), body


def printed(path: Path) -> str:
    """What a reader may see of a clause: its title, the descriptions of its terms and its text, without citations."""
    head, body = head_and_body(path)
    terms = head.get("begrippen") or {}
    assert isinstance(terms, dict)
    shown = "\n".join([str(head.get("titel") or ""), *map(str, terms.values()), body])
    return EXPRESSION.sub(" ", CITATION.sub(" ", shown))


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def typed_by_hand(text: str) -> list[str]:
    names = {name for wet in laws().values() for name in (wet.naam, wet.afkorting) if name}
    return sorted(name for name in names if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_clause_names_no_law_outside_a_citation(path: Path) -> None:
    assert typed_by_hand(printed(path)) == []


def test_a_law_that_is_typed_by_hand_is_found() -> None:
    assert typed_by_hand("volgens de Wet open overheid en de AVG") == ["AVG", "Wet open overheid"]
    assert typed_by_hand("volgens de Wet openbaarheid") == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_clause_has_no_typed_article_number(path: Path) -> None:
    assert re.findall(r"\b[Aa]rtikel(?:en)? \d\S*", printed(path)) == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_clause_of_an_agreement_has_a_drafting_note_for_the_jurist(path: Path) -> None:
    head, _ = head_and_body(path)
    assert len(str(head.get("toelichting") or "")) > 30


NAMED_ELSEWHERE = r"Emmen|Coevorden|Borger-Odoorn|Wormerland|Oostzaan|Landsmeer"
ROLES = r"\b(?:Gastheergemeente|Gastgemeente|Centrumgemeente|Partnergemeente)(?:n)?\b"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_clause_leaves_municipalities_and_role_words_to_the_project(path: Path) -> None:
    assert re.findall(f"{NAMED_ELSEWHERE}|{ROLES}", printed(path)) == []


def test_every_law_of_the_library_is_cited_or_says_why_it_is_there() -> None:
    cited = set(
        re.findall(r"wet:([a-z0-9-]+)", "\n".join(each.read_text(encoding="utf-8") for each in FILES))
    )
    known = set(laws())
    assert cited <= known
    # These stand beside a clause in `rechtsgrond`, or are what another law came from or went into.
    beside = {
        "ambtenarenwet",
        "bw-3",
        "mededingingswet",
        "wet-ob-1968",
        "btw-compensatiefonds",
        "wjz",
        "wnra",
    }
    assert known - cited == beside


@pytest.mark.parametrize(("naam", "wet"), laws().items(), ids=list(laws()))
def test_a_law_says_where_it_was_looked_up_and_since_when_it_holds(naam: str, wet: Wet) -> None:
    assert wet.vindplaats, naam
    assert wet.geldig_vanaf or wet.te_verifieren, "no first day: then say what is still to be verified"
    assert wet.laatst_getoetst or wet.te_verifieren, "never checked: then say what is still to be verified"
    if wet.geldig_tot and wet.geldig_vanaf:
        assert wet.geldig_vanaf < wet.geldig_tot


def test_a_law_ends_when_its_successor_begins() -> None:
    """A gap or an overlap of regimes would leave a day without law, or with two."""
    known = laws()
    for naam, wet in known.items():
        if wet.opvolger:
            assert wet.geldig_tot, naam
            begun = known[wet.opvolger].geldig_vanaf
            assert begun, wet.opvolger
            assert begun <= wet.geldig_tot, f"{naam} ends before {wet.opvolger} begins"


def test_places_of_a_provision_follow_each_other_without_a_gap() -> None:
    for naam, wet in laws().items():
        for provision, places in wet.artikelen.items():
            for before, after in pairwise(places):
                assert before.tot == after.vanaf, f"{naam}: {provision}"
            for each in places:
                assert each.vindplaats or each.te_verifieren, f"{naam}: {provision}"
