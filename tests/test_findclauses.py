"""A question in, the clauses that answer it out; one clause with its history and use; a new one that can be made at once."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from projects import KLEIN, every_text, library, make, only_document, write

from generator.cli import main
from generator.library.findclauses import Kaart, Zoekvraag, card_of, new_clause, replaced, search, subjects
from generator.library.folders import built_in
from generator.library.library import Library
from generator.load import library_of
from generator.pipeline import make_documents

OURS = Library((built_in(),))
CLAUSES = {
    "kosten": """---
titel: Kosten van {{ gastheer | rol }}
geldig_tot: 2020-01-01
rechtsgrond: [Gemeentewet]
---
1. Wij verrekenen de kosten.
""",
    "kosten@2020-01-01": """---
titel: Kosten van {{ gastheer | rol }}
status: vastgesteld
goedgekeurd_door: de jurist
goedgekeurd_op: 2026-05-01
rechtsgrond: [Gemeentewet, artikel 160]
te_verifieren: [of dit mag]
toelichting: Voor het gewone geval.
---
1. Wij verrekenen de kosten (zie [](wet:gemeentewet#160)).
""",
    "slot": "---\ntitel: Slot\nals: kpis\n---\nHet einde van de **Regeling**.\n",
}
INSTEAD = "---\ntitel: Kosten\nalternatief_van: proef/kosten\nvoorkeur: aanvaardbaar\n---\nAnders.\n"


def akkoord(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = library(CLAUSES) | {"bibliotheek/clauses/proef/kosten-anders.md": INSTEAD}
    return write(tmp_path, KLEIN, files)


def found(project: Path, vraag: Zoekvraag) -> list[str]:
    outcome = search(library_of(project), vraag)
    assert outcome.problems == ()
    return [each.id for each in outcome.value or ()]


def card(project: Path, id_: str) -> Kaart:
    outcome = card_of(library_of(project), id_)
    assert outcome.value is not None
    return outcome.value


# --- searching


def test_every_word_has_to_be_there_in_the_head_or_the_text(project: Path) -> None:
    proef = "proef"
    assert found(project, Zoekvraag(("VERREKENEN", "Gemeentewet"), onderwerp=proef)) == ["proef/kosten"]
    assert found(project, Zoekvraag(("verrekenen", "einde"), onderwerp=proef)) == []
    assert found(project, Zoekvraag(("slot",), onderwerp=proef)) == ["proef/slot"]


def test_by_subject_kind_status_and_law(project: Path) -> None:
    assert found(project, Zoekvraag(onderwerp="proef")) == [
        "proef/kosten",
        "proef/kosten-anders",
        "proef/slot",
    ]
    assert found(project, Zoekvraag(soort="proef", status="vastgesteld")) == ["proef/kosten"]
    assert found(project, Zoekvraag(soort="proef", status="ontwerp")) == ["proef/kosten-anders", "proef/slot"]
    for law in ("gemeentewet", "Gemeentewet"):
        assert found(project, Zoekvraag(soort="proef", wet=law)) == ["proef/kosten"]


def test_a_law_is_found_by_its_name_its_short_name_and_where_it_is_cited() -> None:
    by_name = {each.id for each in search(OURS, Zoekvraag(wet="avg")).value or ()}
    assert by_name == {each.id for each in search(OURS, Zoekvraag(wet="AVG")).value or ()}
    assert "gegevens/persoonsgegevens" in by_name
    assert "slot/citeertitel" not in by_name


def test_what_is_shown_is_the_line_with_the_word(project: Path) -> None:
    outcome = search(library_of(project), Zoekvraag(("einde",), onderwerp="proef"))
    assert outcome.value is not None
    assert outcome.value[0].treffer == "Het einde van de **Regeling**."


def test_a_long_line_is_cut_around_the_word(tmp_path: Path) -> None:
    text = f"{'woord ' * 60}naald {'woord ' * 60}"
    write(tmp_path, KLEIN, library({"kosten": text}))
    outcome = search(library_of(tmp_path), Zoekvraag(("naald",)))
    assert outcome.value is not None
    line = outcome.value[0].treffer
    assert "naald" in line
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) < 110


def test_a_clause_that_cannot_be_read_is_a_problem_beside_the_others(project: Path) -> None:
    (project / "bibliotheek/clauses/proef/slot.md").write_text("---\ntitle: Slot\n---\n", "utf-8")
    outcome = search(library_of(project), Zoekvraag(onderwerp="proef"))
    assert [each.id for each in outcome.value or ()] == ["proef/kosten", "proef/kosten-anders"]
    assert outcome.problems


def test_every_built_in_clause_is_found_by_its_subject_and_its_kind() -> None:
    everything = [each.id for each in search(OURS, Zoekvraag()).value or ()]
    assert everything == list(OURS.clausule_ids())
    by_subject = [
        each.id for name in subjects(OURS) for each in search(OURS, Zoekvraag(onderwerp=name)).value or ()
    ]
    assert sorted(by_subject) == everything


def test_the_list_says_what_a_clause_is(project: Path) -> None:
    done = akkoord("clausules", "verrekenen", "--onderwerp", "proef", "--in", project)
    assert done.exit_code == 0
    assert done.stdout == (
        "proef/kosten  Kosten van …\n    proef; vastgesteld, 1 te verifiëren\n    1. Wij verrekenen de kosten.\n"
    )
    assert done.stderr == "1 clausule gevonden\n"


def test_searching_needs_no_command_and_no_word() -> None:
    assert akkoord("clausules", "zoek", "btw").stdout == akkoord("clausules", "btw").stdout != ""
    assert akkoord("clausules").stderr.startswith(f"{len(OURS.clausule_ids())} clausules")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--onderwerp", "financie"], "bedoelde u 'financien'?"),
        (["--soort", "raam"], "'raam' bestaat niet"),
        (["--status", "klaar"], "is geen van"),
    ],
)
def test_a_subject_kind_or_status_that_does_not_exist_is_wrong_usage(words: list[str], message: str) -> None:
    done = akkoord("clausules", *words)
    assert done.exit_code == 2
    assert message in done.stderr


# --- one clause


def test_a_clause_shows_its_texts_with_their_history(project: Path) -> None:
    shown = akkoord("clausules", "toon", "proef/kosten", "--in", project).stdout
    assert shown.startswith("proef/kosten: Kosten van …\n\nEerste tekst\n  bestand: ")
    first, second = shown.split("Tekst vanaf 2020-01-01\n")
    assert "  geldig: altijd, tot 2020-01-01\n" in first
    assert "  status: ontwerp; goedgekeurd: nog door niemand\n" in first
    assert "  geldig: vanaf 2020-01-01\n" in second
    assert "  status: vastgesteld; goedgekeurd: de jurist op 2026-05-01\n" in second
    for line in (
        "haalt aan: gemeentewet",
        "te verifiëren: of dit mag",
        "toelichting: Voor het gewone geval.",
    ):
        assert f"  {line}\n" in second
    assert shown.endswith("\n1. Wij verrekenen de kosten (zie [](wet:gemeentewet#160)).\n")


def test_it_shows_where_the_clause_is_used_and_where_not(project: Path) -> None:
    shown = akkoord("clausules", "toon", "proef/kosten", "--in", project).stdout
    assert (
        "  alternatief: proef/kosten-anders\n  soorten: proef\n  proef: ja, tekst vanaf 2020-01-01\n" in shown
    )
    assert "  proef: nee (kpis)\n" in akkoord("clausules", "toon", "proef/slot", "--in", project).stdout


def test_it_shows_when_another_text_took_its_place(project: Path) -> None:
    order = "soort: proef, alternatieven: {proef/kosten: proef/kosten-anders}"
    write(project, KLEIN.replace("soort: proef", order))
    instead = akkoord("clausules", "toon", "proef/kosten", "--in", project).stdout
    assert "  proef: niet, in haar plaats staat proef/kosten-anders\n" in instead
    chosen = akkoord("clausules", "toon", "proef/kosten-anders", "--in", project).stdout
    assert "  alternatief van: proef/kosten (aanvaardbaar)\n" in chosen
    assert "  proef: ja, eerste tekst\n" in chosen


def test_a_project_with_errors_does_not_hide_the_clause(project: Path) -> None:
    write(project, KLEIN.replace("rol: gast}", "rol: gastt}"))
    done = akkoord("clausules", "toon", "proef/slot", "--in", project)
    assert "documenten: onbekend" in done.stdout
    assert done.exit_code == 0


def test_a_clause_that_does_not_exist_is_refused_with_a_suggestion() -> None:
    done = akkoord("clausules", "toon", "financien/koste")
    assert done.exit_code == 1
    assert "bedoelde u 'financien/kosten'?" in done.stderr


@pytest.mark.parametrize(
    "id_", ["financien/kosten", "personeel/overgang", "brief/aanleiding", "gegevens/openbaarheid"]
)
def test_built_in_clauses_can_be_shown(id_: str, tmp_path: Path) -> None:
    done = akkoord("clausules", "toon", id_, "--in", tmp_path)
    assert done.exit_code == 0
    assert re.search(r"^  soorten: \w", done.stdout, re.MULTILINE)


# --- a new one


def test_a_new_clause_can_be_made_at_once(tmp_path: Path) -> None:
    write(tmp_path, KLEIN, library({}).copy())
    done = akkoord("clausules", "nieuw", "proef/extra-afspraken", "--in", tmp_path)
    assert done.exit_code == 0
    kind = tmp_path / "bibliotheek/templates/soorten/proef.yaml"
    kind.write_text(
        kind.read_text("utf-8").replace("clausules: []", "clausules: [proef/extra-afspraken]"), "utf-8"
    )
    outcome = make_documents(tmp_path)
    assert outcome.problems == ()
    assert every_text(only_document(outcome)).startswith(
        "Artikel 1 Extra afspraken 1. Schrijf hier één verplichting"
    )


def test_nothing_is_overwritten(project: Path) -> None:
    path = project / "bibliotheek/clauses/proef/slot.md"
    before = path.read_bytes()
    done = akkoord("clausules", "nieuw", "proef/slot", "--in", project)
    assert done.exit_code == 1
    assert "[clausule-bestaat]" in done.stderr
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "id_",
    ["kosten", "Proef/kosten", "proef/", "../kosten", "wetten/avg", "proef/kosten@2020-01-01", "/etc/a"],
)
def test_what_cannot_be_a_name_is_refused(id_: str, tmp_path: Path) -> None:
    outcome = new_clause(tmp_path, id_)
    assert [each.code for each in outcome.problems] == ["clausule-naam"]
    assert list(tmp_path.iterdir()) == []


def test_a_built_in_name_needs_a_copy_which_has_all_its_texts(tmp_path: Path) -> None:
    id_ = "gegevens/openbaarheid"
    assert [each.code for each in new_clause(tmp_path, id_).problems] == ["clausule-bestaat"]
    outcome = new_clause(tmp_path, id_, kopie=True)
    assert [path.name for path in outcome.value or ()] == ["openbaarheid.md", "openbaarheid@2022-05-01.md"]
    for path in outcome.value or ():
        assert path.read_bytes() == (built_in() / "clauses/gegevens" / path.name).read_bytes()


def test_there_is_no_copy_of_what_is_not_built_in(tmp_path: Path) -> None:
    assert [each.code for each in new_clause(tmp_path, "proef/kosten", kopie=True).problems] == [
        "clausule-onbekend"
    ]


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "bibliotheek").write_text("een bestand", "utf-8")
    assert [each.code for each in new_clause(tmp_path, "proef/kosten").problems] == ["schrijven"]


# --- in the place of what is built in


def test_a_run_says_which_own_texts_replace_built_in_ones(tmp_path: Path) -> None:
    own = library({"kosten": "Tekst.\n"}) | {
        "bibliotheek/clauses/financien/kosten.md": "---\ntitel: Kosten\n---\nEigen.\n",
        "bibliotheek/clauses/wetten/avg.yaml": "naam: AVG\nvindplaats: hier\n",
        "bibliotheek/templates/huisstijlen/standaard/huisstijl.yaml": "naam: standaard\n",
    }
    make(tmp_path, KLEIN, own)
    assert replaced(tmp_path) == ("clausule financien/kosten", "huisstijl standaard", "wet avg")
    (tmp_path / "bibliotheek/templates/huisstijlen/standaard/huisstijl.yaml").unlink()
    for command in ("maak", "controleer"):
        done = akkoord(command, tmp_path)
        assert done.exit_code == 0, done.stderr
        assert "eigen tekst in plaats van de ingebouwde: clausule financien/kosten\n" in done.stderr


def test_names_of_its_own_replace_nothing(project: Path) -> None:
    assert replaced(project) == ()
