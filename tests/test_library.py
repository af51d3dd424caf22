"""The library: folders of clauses, kinds, house styles and notations in; each by its name, or a problem in its file, out."""

import os
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import KLEIN, briefly, library, make, only_document, outline, write

from generator.library.clause import EERSTE, Clausule, may_be_alternative
from generator.library.folders import built_in, shown
from generator.library.library import Library
from generator.problem import Outcome


def folder(tmp_path: Path, **files: str) -> Path:
    """A library folder; `een__b` stands for the file een/b.md."""
    return write(
        tmp_path,
        bestanden={
            f"clauses/{name.replace('__', '/').replace('_op_', '@')}.md": text for name, text in files.items()
        },
    )


def read(tmp_path: Path, text: str, naam: str = "a") -> Outcome[tuple[Clausule, ...]]:
    write(tmp_path, bestanden={f"clauses/x/{naam}.md": text})
    return Library((tmp_path,)).clausules("x/a")


def test_versions_of_a_clause_come_in_the_order_of_their_first_day(tmp_path: Path) -> None:
    head = "---\ntitel: A\n---\nx\n"
    write(
        tmp_path,
        bestanden={
            f"clauses/x/{name}.md": head
            for name in ("a@2020-01-01", "a", "a@2009-07-01", "ab", "a-b@2001-01-01")
        },
    )
    found = Library((tmp_path,)).clausules("x/a").value
    assert found is not None
    assert [(each.versie, each.vanaf, each.naam) for each in found] == [
        ("", EERSTE, "a"), ("2009-07-01", date(2009, 7, 1), "a"), ("2020-01-01", date(2020, 1, 1), "a"),
    ]  # fmt: skip


def test_the_first_day_may_stand_in_the_file_instead_of_in_its_name(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "---\ntitel: A\ngeldig_vanaf: 2011-05-01\n---\nx\n", "a@2020-01-01").value or ()
    assert found.vanaf == date(2011, 5, 1)


def test_what_is_in_an_earlier_folder_wins_by_name_with_all_its_versions(tmp_path: Path) -> None:
    own, general = tmp_path / "own", tmp_path / "general"
    write(own, bestanden={"clauses/x/a.md": "---\ntitel: Eigen\n---\nx\n"})
    write(
        general,
        bestanden={
            "clauses/x/a.md": "---\ntitel: Oud\n---\nx\n",
            "clauses/x/a@2020-01-01.md": "---\ntitel: Nieuw\n---\nx\n",
            "clauses/x/b.md": "---\ntitel: B\n---\n",
        },
    )
    both = Library((own, general))
    assert [each.kop.titel for each in both.clausules("x/a").value or ()] == ["Eigen"]
    assert [each.kop.titel for each in both.clausules("x/b").value or ()] == ["B"]
    assert both.clausule_ids() == ("x/a", "x/b")


def test_a_library_beside_the_project_wins_over_the_one_of_the_program(tmp_path: Path) -> None:
    files = library({"kosten": "x\n"})
    files["bibliotheek/clauses/slot/citeertitel.md"] = "---\ntitel: Eigen slot\n---\nMijn tekst.\n"
    project = KLEIN.replace("soort: proef", "soort: raamovereenkomst")
    lines = outline(only_document(make(tmp_path, project, files)))
    assert lines[[line.endswith("Eigen slot") for line in lines].index(True) + 1] == "  Mijn tekst."


def test_a_kind_beside_the_project_wins_too(tmp_path: Path) -> None:
    files = library({"kosten": "x\n"})
    text = files.pop("bibliotheek/templates/soorten/proef.yaml").replace("soort: proef", "soort: raadsbrief")
    files["bibliotheek/templates/soorten/raadsbrief.yaml"] = text
    assert outline(
        only_document(make(tmp_path, KLEIN.replace("soort: proef", "soort: raadsbrief"), files))
    ) == ["Artikel 1 Proef", "  x"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("geen gegevens\n", "a.md:1:1 clausule-indeling"),
        ("", "a.md:1:1 clausule-indeling"),
        ("---\ntitel: A\n", "a.md:1:1 clausule-indeling"),
        ("---\n---\nx\n", "a.md:2:1 leeg"),
        ("---\ntekst\n---\nx\n", "a.md:2:1 geen-blok"),
        ("---\ntoelichting: x\n---\nx\n", "a.md:2:1 clausule-indeling"),
        ("---\ntitl: A\n---\nx\n", "a.md:2:1 onbekende-sleutel"),
        ("---\ntitel: A\ntitel: B\n---\nx\n", "a.md:3:1 dubbele-sleutel"),
        ("---\ntitel: A\nstatus: klaar\n---\nx\n", "a.md:3:9 keuze"),
        ("---\ntitel: A\ngeldig_tot: 2027-02-30\n---\nx\n", "a.md:3:13 datum"),
        ("---\ntitel: A\nvorm: [artikel]\n---\nx\n", "a.md:3:7 geen-waarde"),
        ("---\ntitel: 'A {{ b'\n---\nx\n", "a.md:2:11 clausule-uitdrukking"),
        ("---\ntitel: A\nbegrippen: tekst\n---\nx\n", "a.md:3:12 geen-blok"),
        ("---\ntitel: A\nbegrippen:\n  Term:\n---\nx\n", "a.md:4:8 tekst-leeg"),
        ("---\ntitel: A\nbegrippen:\n  Term: '{{ x'\n---\nx\n", "a.md:4:10 clausule-uitdrukking"),
        ("---\ntitel: A\nals: ''\n---\nx\n", "a.md:3:6 tekst-leeg"),
        ("---\ntitel: A\n---\n\n1. x\n   {% if y %}\n", "a.md:6:4 clausule-opbouw"),
        ("---\r\ntitel: A\r\n---\r\n\r\n{{ x\r\n", "a.md:5:1 clausule-uitdrukking"),
        ("---\ntitel: A\n---\n\x07\n", "a.md:4:1 teken"),
    ],
)
def test_a_broken_clause_is_a_problem_at_its_place(text: str, problem: str, tmp_path: Path) -> None:
    outcome = read(tmp_path, text)
    assert outcome.value is None
    assert problem in briefly(outcome.problems)


def test_a_broken_clause_of_the_user_stops_the_documents_that_need_it(tmp_path: Path) -> None:
    outcome = make(tmp_path, KLEIN, library({"kosten": "---\ntitel: A\nstaus: x\n---\n{{ a\n"}))
    assert briefly(outcome.problems) == [
        "kosten.md:3:1 onbekende-sleutel",
        "kosten.md:5:1 clausule-uitdrukking",
    ]


@pytest.mark.parametrize("naam", ["a@2022-13-45", "a@0000-01-01"])
def test_a_day_that_does_not_exist_in_a_file_name_is_a_problem(naam: str, tmp_path: Path) -> None:
    outcome = read(tmp_path, "---\ntitel: A\n---\nx\n", naam)
    assert briefly(outcome.problems) == [f"{naam}.md:1:1 clausule-indeling"]


@pytest.mark.parametrize(
    "id_", ["x/weg", "weg/a", "a", "", "../x/a", "x/A", "x/a*", "/etc/passwd", "x/a.md", "x/a@2020-01-01"]
)
def test_a_clause_that_is_not_there_is_a_problem(id_: str, tmp_path: Path) -> None:
    outcome = Library((folder(tmp_path, x__a="---\ntitel: A\n---\nx\n"),)).clausules(id_)
    assert [problem.code for problem in outcome.problems] == ["clausule-onbekend"]


def test_a_clause_with_a_slip_in_its_name_gets_a_suggestion(tmp_path: Path) -> None:
    (problem,) = (
        Library((folder(tmp_path, kosten__verdeling="---\ntitel: A\n---\nx\n"),))
        .clausules("kosten/verdeeling")
        .problems
    )
    assert problem.hint == "bedoelde u 'kosten/verdeling'?"


@pytest.mark.parametrize("wat", ["soort", "huisstijl", "notatie"])
def test_other_things_that_are_not_there_are_problems_too(wat: str, tmp_path: Path) -> None:
    outcome = getattr(Library((tmp_path, built_in())), wat)("weg")
    assert [problem.code for problem in outcome.problems] == [f"{wat}-onbekend"]


def test_a_house_style_lends_its_word_file_from_the_standard_one(tmp_path: Path) -> None:
    both = Library((tmp_path, built_in()))
    assert both.sjabloon("weg", "brief") == both.sjabloon("standaard", "brief")
    assert both.sjabloon("weg", "weg") is None


def test_the_same_text_is_parsed_once_and_a_changed_one_anew(tmp_path: Path) -> None:
    (first,) = read(tmp_path, "---\ntitel: A\n---\nx\n").value or ()
    (again,) = read(tmp_path, "---\ntitel: A\n---\nx\n").value or ()
    (other,) = read(tmp_path, "---\ntitel: A\n---\ny\n").value or ()
    assert first is again
    assert first.hash != other.hash


def test_files_are_called_by_their_way_from_where_one_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "clauses" / "a.md") == "clauses/a.md"
    assert shown(built_in() / "clauses" / "a.md") == "clauses/a.md"
    assert shown(Path("/elders/a.md")) == "/elders/a.md"


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "---\n",
                "titel: A\n",
                "als: x\n",
                "begrippen:\n",
                "  a: b\n",
                "x\n",
                "1. y\n",
                "{% if a %}\n",
                "{{",
                "\n",
                "vorm: passage\n",
                "[a",
            ]
        ),
        max_size=10,
    )
)
def test_any_clause_file_gives_a_clause_or_problems(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder_:
        outcome = read(Path(folder_), "".join(lines))
    assert (outcome.value is not None) != bool(outcome.problems)
    assert all(problem.position for problem in outcome.problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes with a name")
def test_a_pipe_among_the_clauses_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.md")
    assert not may_be_alternative(tmp_path / "pijp.md")
