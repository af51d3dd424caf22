"""A project is pinned, the library changes; its documents stay as they were, until somebody brings them up to date."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from projects import KLEIN, briefly, every_text, library, make, only_document, write

from generator.cli import main
from generator.keep.lock import (
    LOCK_NAAM,
    VERGRENDELD,
    changes,
    check_lock,
    lock_bytes,
    pin,
    read_lock,
    used_files,
)
from generator.load import load_project
from generator.pipeline import make_documents, make_loaded

EARLIER = {"kosten": "---\ntitel: Kosten\nals: gasten\n---\n1. Ieder betaalt zijn deel.\n1. Per kwartaal.\n"}
LATER = EARLIER["kosten"].replace("zijn deel", "de helft")


def akkoord(*words: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=answers)


@pytest.fixture
def pinned(tmp_path: Path) -> Path:
    """A pinned project; its own library is what changes."""
    write(tmp_path, KLEIN, library(EARLIER))
    assert akkoord("vergrendel", tmp_path).exit_code == 0
    return tmp_path


def own_clause(folder: Path) -> Path:
    return folder / "bibliotheek/clauses/proef/kosten.md"


def text_of(folder: Path) -> str:
    return every_text(only_document(make_documents(folder)))


def test_a_library_that_changes_leaves_a_pinned_project_as_it_was(pinned: Path) -> None:
    before = text_of(pinned)
    own_clause(pinned).write_text(LATER, "utf-8")
    own_clause(pinned).with_name("kosten@2026-01-01.md").write_text(LATER, "utf-8")
    kind = pinned / "bibliotheek/templates/soorten/proef.yaml"
    kind.write_text(kind.read_text("utf-8").replace("Proefstuk", "Ander stuk"), "utf-8")
    assert text_of(pinned) == before
    assert "zijn deel" in before


def test_without_a_lock_the_same_change_shows(tmp_path: Path) -> None:
    write(tmp_path, KLEIN, library(EARLIER))
    own_clause(tmp_path).write_text(LATER, "utf-8")
    assert "de helft" in text_of(tmp_path)


def test_the_word_file_of_a_pinned_project_keeps_its_bytes(pinned: Path) -> None:
    akkoord("maak", pinned)
    before = (pinned / "uit/proef.docx").read_bytes()
    own_clause(pinned).write_text(LATER, "utf-8")
    done = akkoord("maak", pinned)
    assert (pinned / "uit/proef.docx").read_bytes() == before
    assert "1 vergrendelde tekst is in de bibliotheek veranderd" in done.stderr


def test_clauses_that_are_left_out_laws_and_all_versions_are_pinned_too(tmp_path: Path) -> None:
    clauses = EARLIER | {
        "slot": "---\ntitel: Slot\nals: kpis\n---\nKlaar.\n",
        "kosten@2028-01-01": EARLIER["kosten"],
    }
    write(tmp_path, KLEIN, library(clauses))
    akkoord("vergrendel", tmp_path)
    names = set(read_lock(tmp_path).value or {})
    own = {f"clauses/proef/{name}.md" for name in ("kosten", "kosten@2028-01-01", "slot")}
    assert own | {"templates/soorten/proef.yaml", "clauses/wetten/gemeentewet.yaml"} <= names


def test_pinning_again_adds_what_a_new_document_uses_and_changes_no_other_text(pinned: Path) -> None:
    own_clause(pinned).write_text(LATER, "utf-8")
    kind = pinned / "bibliotheek/templates/soorten/tweede.yaml"
    kind.write_text(
        "soort: tweede\ntitel: Tweede\nomschrijving: nog een\nsjabloon: overeenkomst\nondertekening: partijen\n"
        "opbouw:\n  - clausules: [proef/kosten]\n",
        "utf-8",
    )
    second = KLEIN + "  tweede: {soort: tweede, ingangsdatum: 2027-01-01}\n"
    write(pinned, second)
    done = akkoord("vergrendel", pinned)
    assert done.stdout.startswith("Vergrendeling bijgewerkt:")
    assert "templates/soorten/tweede.yaml" in (read_lock(pinned).value or {})
    assert "zijn deel" in text_of(pinned)


# --- what is wrong with a lock


def test_an_edited_copy_is_an_error(pinned: Path) -> None:
    copy = pinned / VERGRENDELD / "clauses/proef/kosten.md"
    copy.write_text(LATER, "utf-8")
    outcome = make_documents(pinned)
    assert outcome.value is None
    assert [each.message for each in outcome.problems] == [
        "het vergrendelde bestand clauses/proef/kosten.md is gewijzigd"
    ]


def test_a_copy_that_is_gone_is_an_error(pinned: Path) -> None:
    (pinned / VERGRENDELD / "clauses/wetten/gemeentewet.yaml").unlink()
    assert "is er niet" in next(check_lock(pinned)).message


def test_a_file_that_somebody_put_there_is_an_error(pinned: Path) -> None:
    (pinned / VERGRENDELD / "clauses/proef/extra.md").write_text(LATER, "utf-8")
    assert "staat niet in akkoord.lock" in next(check_lock(pinned)).message


def test_copies_without_a_lock_are_an_error(pinned: Path) -> None:
    (pinned / LOCK_NAAM).unlink()
    assert make_documents(pinned).value is None


@pytest.mark.parametrize("content", ["{", "[]", '{"bestanden": 1}', '{"bestanden": {"a": 1}}', "[" * 5000])
def test_a_damaged_lock_is_an_error(pinned: Path, content: str) -> None:
    (pinned / LOCK_NAAM).write_text(content, "utf-8")
    assert briefly(tuple(check_lock(pinned))) == ["akkoord.lock:1:1 vergrendeling"]


def test_a_project_with_errors_is_not_pinned(tmp_path: Path) -> None:
    write(tmp_path, KLEIN.replace("soort: proef", "soort: proeff"), library(EARLIER))
    done = akkoord("vergrendel", tmp_path)
    assert done.exit_code == 1
    assert not (tmp_path / LOCK_NAAM).exists()
    assert not (tmp_path / VERGRENDELD).exists()


def test_the_lock_has_a_line_for_each_file_in_order(tmp_path: Path) -> None:
    text = lock_bytes({"b": "2", "a": "1"}).decode()
    assert json.loads(text) == {"formaat": 1, "bestanden": {"a": "1", "b": "2"}}
    assert text.index('"a"') < text.index('"b"')


# --- bringing it up to date


def test_the_changes_are_shown_clause_by_clause_and_nothing_is_done_unasked(pinned: Path) -> None:
    own_clause(pinned).write_text(LATER, "utf-8")
    own_clause(pinned).with_name("kosten@2030-01-01.md").write_text(
        "---\ntitel: Kosten\n---\nNieuw.\n", "utf-8"
    )
    before = (pinned / LOCK_NAAM).read_bytes()
    done = akkoord("clausules", "bijwerken", pinned)
    shown = done.stdout.split("\n")
    assert "gewijzigd: clausule proef/kosten" in shown
    assert "    - 1. Ieder betaalt zijn deel." in shown
    assert "    + 1. Ieder betaalt de helft." in shown
    assert "      1. Per kwartaal." in shown
    assert "nieuw: clausule proef/kosten (tekst vanaf 2030-01-01)" in shown
    assert "    + Nieuw." in shown
    assert "1 nieuw, 1 gewijzigd" in shown
    assert done.exit_code == 0
    assert (pinned / LOCK_NAAM).read_bytes() == before
    assert "zijn deel" in text_of(pinned)


@pytest.mark.parametrize(("words", "answer"), [(["--ja"], ""), ([], "ja\n")])
def test_it_is_done_when_somebody_agrees(pinned: Path, words: list[str], answer: str) -> None:
    own_clause(pinned).write_text(LATER, "utf-8")
    done = akkoord("clausules", "bijwerken", pinned, *words, answers=answer)
    assert done.exit_code == 0
    assert "de helft" in text_of(pinned)
    assert list(check_lock(pinned)) == []


def test_no_is_no(pinned: Path) -> None:
    own_clause(pinned).write_text(LATER, "utf-8")
    akkoord("clausules", "bijwerken", pinned, answers="nee\n")
    assert "zijn deel" in text_of(pinned)


def test_a_text_that_is_used_no_more_is_told_and_taken_away(pinned: Path) -> None:
    write(pinned, KLEIN, library({"slot": "---\ntitel: Slot\n---\nKlaar.\n"}))
    done = akkoord("clausules", "bijwerken", pinned, "--ja")
    assert "niet meer gebruikt: clausule proef/kosten" in done.stdout
    assert not (pinned / VERGRENDELD / "clauses/proef/kosten.md").exists()
    assert "Klaar." in text_of(pinned)


def test_nothing_changes_when_the_library_did_not(pinned: Path) -> None:
    done = akkoord("clausules", "bijwerken", pinned, "--ja")
    assert done.stdout == "De vergrendelde teksten zijn gelijk aan de teksten van nu.\n"


def test_copies_edited_by_hand_are_kept_from_harm_until_somebody_says_otherwise(pinned: Path) -> None:
    copy = pinned / VERGRENDELD / "clauses/proef/kosten.md"
    copy.write_text("met de hand", "utf-8")
    refused = akkoord("clausules", "bijwerken", pinned, "--ja")
    assert refused.exit_code == 1
    assert copy.read_text("utf-8") == "met de hand"
    assert "--overschrijf" in refused.stderr
    done = akkoord("clausules", "bijwerken", pinned, "--ja", "--overschrijf")
    assert done.exit_code == 0
    assert copy.with_name("kosten.bewerkt-1.md").read_text("utf-8") == "met de hand"
    assert "zijn deel" in text_of(pinned)
    akkoord("vergrendel", pinned)
    assert copy.with_name("kosten.bewerkt-1.md").exists()


def test_a_library_with_which_the_project_cannot_be_made_is_refused(pinned: Path) -> None:
    own_clause(pinned).write_text(LATER.replace("de helft", "{{ kostn }}"), "utf-8")
    done = akkoord("clausules", "bijwerken", pinned, "--ja")
    assert done.exit_code == 1
    assert "er is niets bijgewerkt" in done.stderr
    assert "zijn deel" in text_of(pinned)


def test_a_project_that_is_not_pinned_has_nothing_to_bring_up_to_date(tmp_path: Path) -> None:
    make(tmp_path, KLEIN, library(EARLIER))
    done = akkoord("clausules", "bijwerken", tmp_path)
    assert done.exit_code == 0
    assert "niet vergrendeld" in done.stderr


def test_pinning_and_comparing_agree(pinned: Path) -> None:
    loaded = load_project(pinned, vergrendeld=False)
    made = make_loaded(loaded)
    assert made.value is not None
    assert loaded.value is not None
    files = used_files((each.selection for each in made.value), loaded.value.library)
    own_clause(pinned).write_text(LATER, "utf-8")
    assert [each.bestand for each in changes(pinned, files)] == ["clauses/proef/kosten.md"]
    pin(pinned, files)
    assert changes(pinned, files) == ()
