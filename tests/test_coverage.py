"""Coverage of a library: small clauses in; the projects that try them out, what they reach, and what nothing can reach."""

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import UNHURRIED, write

from generator.clausecheck.findings import usage_in
from generator.clausecheck.names import beeld_van
from generator.coverage.design import design
from generator.coverage.levels import Gebruik
from generator.coverage.measure import measure
from generator.coverage.pairwise import pairwise_rows
from generator.coverage.points import Punt, choices_in, parsed, points_of
from generator.coverage.search import Getuige, Zoeker
from generator.coverage.trial import only, steps_of, trial, with_value
from generator.coverage.unreached import figures, unreached
from generator.coverage.written import written
from generator.library.folders import built_in
from generator.library.library import Library
from generator.problem import Problem
from generator.sheets import sheets

DAY = date(2026, 1, 1)
KOP = "titel: Proef\npeildatum: ingang\nstatus: ontwerp\ntoelichting: om te proberen"
SOORT = """\
soort: proef
titel: Proefstuk
omschrijving: om te proberen
sjabloon: overeenkomst
ondertekening: partijen
velden:
  termijn: {type: duur, label: termijn, verplicht: nee}
  wie: {type: keuze, label: wie, keuzes: [gastheer, gast, beide], standaard: gast}
  reden: {type: tekst, label: reden, verplicht: nee}
opbouw:
  - clausules: [proef/proef]
"""


# --- combinations


@UNHURRIED
@given(st.lists(st.integers(1, 4), min_size=1, max_size=9), st.data())
def test_every_two_values_that_have_to_meet_are_together_in_a_row(
    sizes: list[int], data: st.DataObject
) -> None:
    groepen = data.draw(st.lists(st.sampled_from(["", "a", "b"]), min_size=len(sizes), max_size=len(sizes)))
    rows = pairwise_rows(sizes, groepen)
    for one, other in itertools.combinations(range(len(sizes)), 2):
        if not groepen[one] or not groepen[other] or groepen[one] == groepen[other]:
            met = {(row[one], row[other]) for row in rows}
            assert met == set(itertools.product(range(sizes[one]), range(sizes[other])))
    for field, size in enumerate(sizes):
        assert {row[field] for row in rows} == set(range(size))


def test_pairs_take_far_fewer_rows_than_all_combinations() -> None:
    assert len(pairwise_rows([3] * 20)) < 30


# --- expressions written back


@pytest.mark.parametrize(
    "bron",
    [
        "document.looptijd",
        "not (a or b) and c",
        "besluiten['principe-emmen'].datum",
        "(gasten | aantal) > 1",
        "'wel' if document.terugwerkend else ('niet' if artikel('kosten', x) else -1)",
        "feit.soort in ['advies', 'plan'] and feit.aard == 'stuk'",
        "true != false",
        "producten | waar('aard', 'eenmalig') | som('bedrag')",
    ],
)
def test_an_expression_that_is_written_back_reads_the_same(bron: str) -> None:
    assert parsed(written(parsed(bron))) == parsed(bron)


def test_the_tests_of_choices_are_found_also_one_that_is_the_whole_expression() -> None:
    assert choices_in("'a' if x else 'b' if y == 1 else 'c'") == ("x", "y == 1")
    assert choices_in("document.looptijd") == ()


# --- trials


def test_a_path_is_read_as_steps_and_its_value_replaced_in_a_copy() -> None:
    values = {"kpis": [{"norm": "1"}, {"norm": "2"}], "naam": "x"}
    changed = with_value(values, steps_of("kpis[2].norm"), "3")
    assert changed == {"kpis": [{"norm": "1"}, {"norm": "3"}], "naam": "x"}
    assert values["kpis"][1] == {"norm": "2"}


@pytest.mark.no_cover
def test_a_trial_of_every_row_of_the_built_in_library_is_read_without_a_problem() -> None:
    library = Library((built_in(),))
    drawn = design(library, usage_in(library), (DAY,))
    problems: dict[str, None] = {}
    for number in range(0, len(drawn.rijen), 7):
        problems |= dict.fromkeys(
            each.message for each in trial(drawn.waarden(number), DAY, library).problems
        )
    assert list(problems) == []


def test_a_trial_of_one_document_keeps_those_that_it_names() -> None:
    documents = {"a": {"bij": "b"}, "b": {"bij": ["c"]}, "c": {}, "d": {"bij": "a"}}
    assert list(only({"documenten": documents}, "a")["documenten"]) == ["a", "b", "c"]


# --- what is reached


def small(folder: Path, tekst: str, kop: str = KOP, soort: str = SOORT) -> Library:
    write(
        folder,
        "",
        {"clauses/proef/proef.md": f"---\n{kop}\n---\n{tekst}", "templates/soorten/proef.yaml": soort},
    )
    for name in ("huisstijlen", "notaties"):
        (folder / "templates" / name).symlink_to(built_in() / "templates" / name)
    return Library((folder,))


def reached(library: Library) -> tuple[set[Punt], list[Punt]]:
    """What the rows and the search reach of the one clause, and all there is."""
    [clause] = library.clausules("proef/proef").value or ()
    every = list(points_of(clause))
    drawn = design(library, usage_in(library), (DAY,))
    known: dict[Punt, tuple[Getuige, ...]] = {}
    for number in range(len(drawn.rijen)):
        loaded = trial(drawn.waarden(number), DAY, library).value
        assert loaded
        for seen in measure(loaded).waargenomen:
            known |= {
                punt: tuple(Getuige(number, DAY, seen.document, keys) for keys in both)
                for punt, both in seen.punten.items()
            }
    seeker = Zoeker(beeld_van(library), drawn, known)
    seeker.seek(clause, every)
    return set(seeker.bekend), every


def lines(library: Library) -> list[str]:
    """The warnings for what is not reached: line and message."""
    known, every = reached(library)
    found: list[Problem] = list(unreached({"proef.md": tuple(every)}, known))
    return [f"{each.position.line}: {each.message.split(':')[0]}" for each in found if each.position]


def test_every_branch_loop_and_choice_of_a_clause_is_reached(tmp_path: Path) -> None:
    library = small(
        tmp_path,
        "{% if document.wie == 'gastheer' %}\n1. Een {{ 'a' if document.termijn else 'b' }}.\n"
        "{% elif document.wie == 'gast' and document.reden %}\n1. Twee.\n{% else %}\n1. Drie.\n{% endif %}\n"
        "{% for kpi in kpis %}\n1. {{ kpi.norm }}\n{% endfor %}\n",
    )
    known, every = reached(library)
    assert [punt for punt in every if punt not in known] == []
    assert figures({"x": tuple(every)}, known).startswith("1 van 1 teksten, 4 van 4 uitkomsten van takken")


def test_what_a_condition_names_is_tried_also_in_a_free_text(tmp_path: Path) -> None:
    text = "{% for stuk in stukken %}\n{% if stuk.soort == 'mijn eigen soort' and stuk.lidwoord == 'het' and not stuk.datum %}\n1. Ja.\n"
    assert lines(small(tmp_path, text + "{% endif %}\n{% endfor %}\n")) == []


def test_a_condition_that_contradicts_the_one_around_it_is_not_reached(tmp_path: Path) -> None:
    text = "{% if document.termijn %}\n{% if not document.termijn %}\n1. Nooit.\n{% endif %}\n{% else %}\n1. Wel.\n{% endif %}\n"
    assert lines(small(tmp_path, text)) == ["8: deze voorwaarde is in geen enkel proefproject waar"]


def test_a_condition_that_always_holds_is_told(tmp_path: Path) -> None:
    text = "{% if samenwerking.naam %}\n1. Altijd.\n{% endif %}\n"
    assert lines(small(tmp_path, text)) == ["7: deze voorwaarde is in elk proefproject waar"]


def test_a_clause_whose_condition_never_holds_is_told_once(tmp_path: Path) -> None:
    kop = f"{KOP}\nals: document.wie == 'gast' and document.wie == 'beide'"
    text = "{% if document.termijn %}\n1. Nooit.\n{% endif %}\n"
    assert lines(small(tmp_path, text, kop)) == ["6: deze voorwaarde is in geen enkel proefproject waar"]


def test_each_party_of_a_letter_kind_is_measured_twice_at_most(tmp_path: Path) -> None:
    soort = SOORT.replace("ondertekening: partijen", "ondertekening: college").replace(
        "overeenkomst", "brief", 1
    )
    library = small(tmp_path, "1. Tekst.\n", soort=soort)
    drawn = design(library, Gebruik(), (DAY,))
    loaded = trial(drawn.vol(), DAY, library).value
    assert loaded
    assert len(sheets(loaded)) == 2
