"""`akkoord controleer --bibliotheek`: libraries in; what is said of them as a whole, and the exit code."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from projects import write

from generator.checks import all_checks, check_library
from generator.clausecheck.names import clauses_in
from generator.cli import main
from generator.examine.library import Bibliotheekvraag, examination_day, examine_library, unreadable
from generator.library.folders import built_in
from generator.library.library import Library
from generator.problem import Problem

KOP = "titel: Proef\npeildatum: ingang\nstatus: {status}\ntoelichting: om te proberen"
SOORT = """\
soort: proef
titel: Proefstuk
omschrijving: om te proberen
sjabloon: overeenkomst
ondertekening: partijen
opbouw:
  - clausules: [{clausules}]
"""


def own(folder: Path, clauses: dict[str, str], listed: str = "proef/een") -> Library:
    """The library of a project with these clauses: head and text, by the name of their file."""
    files = {f"bibliotheek/clauses/proef/{name}.md": f"---\n{text}" for name, text in clauses.items()}
    files["bibliotheek/templates/soorten/proef.yaml"] = SOORT.format(clausules=listed)
    write(folder, "", files)
    return Library((folder / "bibliotheek", built_in()))


def clause(extra: str = "", text: str = "1. Tekst.", status: str = "ontwerp") -> str:
    head = KOP.format(status=status)
    return f"{head}\n{extra}\n---\n{text}\n" if extra else f"{head}\n---\n{text}\n"


def said(library: Library, code: str, day: date = date(2026, 11, 22)) -> list[str]:
    """What one check says of the own clauses and kind: file, line and message."""
    texts = [each for each in clauses_in(library) if each.id.startswith("proef/")]
    kinds = [library.soort("proef").value]
    found: list[Problem] = [
        *check_library(library, {"clausule": texts, "soort": kinds, "peildatum": [day]}),
    ]
    return [
        f"{Path(each.position.file).name}:{each.position.line}: {each.message}"
        for each in found
        if each.code == code and each.position and "proef" in each.position.file
    ]


# --- each check, a case that is wrong and one that looks like it


def test_a_text_that_no_kind_names_is_dead_and_an_alternative_is_not(tmp_path: Path) -> None:
    other = clause("alternatief_van: proef/een")
    library = own(tmp_path, {"een": clause(), "twee": clause(), "drie": other})
    assert said(library, "clausule-ongebruikt") == [
        "twee.md:1: geen enkele soort noemt 'proef/twee', dus deze tekst komt nooit in een document"
    ]


def test_an_alternative_of_nothing_or_of_an_alternative_is_told(tmp_path: Path) -> None:
    clauses = {
        "een": clause(),
        "twee": clause("alternatief_van: proef/een"),
        "drie": clause("alternatief_van: proef/twee"),
        "vier": clause("alternatief_van: proef/nul"),
    }
    found = said(own(tmp_path, clauses), "alternatief-onbekend")
    assert found == [
        "drie.md:6: 'proef/twee' is zelf een alternatief",
        "vier.md:6: de clausule 'proef/nul' bestaat niet",
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("geldig_tot: 2020-01-01", "", []),
        ("", "", []),
        ("geldig_tot: 2021-01-01", "", ["een.md:6: deze tekst geldt tot 1 januari 2021, maar"]),
        (
            "geldig_tot: 2019-01-01",
            "",
            ["een.md:6: tussen 1 januari 2019 en 1 januari 2020 geldt geen tekst"],
        ),
        (
            "",
            "geldig_tot: 2019-05-01",
            ["een@2020-01-01.md:6: deze tekst eindigt op 1 mei 2019, voordat zij begint"],
        ),
    ],
)
def test_texts_follow_each_other(first: str, second: str, expected: list[str], tmp_path: Path) -> None:
    library = own(tmp_path, {"een": clause(first), "een@2020-01-01": clause(second)})
    found = [each.replace("\N{NO-BREAK SPACE}", " ") for each in said(library, "teksten-overlappen")]
    assert len(found) == len(expected)
    assert all(one.startswith(other) for one, other in zip(found, expected, strict=True))


def test_a_text_that_is_laid_down_was_tested_in_the_last_two_years(tmp_path: Path) -> None:
    clauses = {
        "een": clause("laatst_getoetst: 2024-11-22", status="vastgesteld"),
        "twee": clause("laatst_getoetst: 2024-11-20"),
        "drie": clause(status="vastgesteld"),
        "vier": clause(),
    }
    library = own(tmp_path, clauses, "proef/een, proef/twee, proef/drie, proef/vier")
    assert [each.split(":")[0] for each in said(library, "toetsing-oud")] == ["drie.md", "twee.md"]
    assert said(library, "toetsing-oud", date(2024, 12, 1)) == said(library, "toetsing-oud")[:1]


def test_a_law_has_to_hold_on_the_last_day_of_a_text(tmp_path: Path) -> None:
    clauses = {
        "een": clause(text="1. Volgens [](wet:wwb#)."),
        "een@2015-01-01": clause(text="1. Volgens [](wet:wwb#), of [](wet:wwb@2009-09-23#)."),
        "twee": clause("geldig_tot: 2015-01-01", "1. Volgens [](wet:wwb#)."),
        "drie": clause(
            text="{% if document.ingangsdatum < '2015-01-01' %}\n1. Volgens [](wet:wwb#).\n{% endif %}"
        ),
    }
    library = own(tmp_path, clauses, "proef/een, proef/twee, proef/drie")
    [found] = said(library, "wet-niet-geldig")
    assert found.startswith("een@2015-01-01.md:7: Wet werk en bijstand geldt niet meer sinds")


def test_a_kind_names_each_clause_once_and_only_those_that_are_there(tmp_path: Path) -> None:
    library = own(tmp_path, {"een": clause()}, "proef/een, proef/eeen, proef/een")
    assert said(library, "soort-opbouw") == [
        "proef.yaml:7: de clausule 'proef/eeen' bestaat niet",
        "proef.yaml:7: de clausule 'proef/een' staat al in deze soort",
    ]


def test_a_term_that_no_clause_uses_is_told(tmp_path: Path) -> None:
    used = clause("begrippen:\n  Proefding: iets\n  Nergensding: niets", "1. Een Proefding.")
    assert said(own(tmp_path, {"een": used}), "begrip-nergens") == [
        "een.md:8: het begrip 'Nergensding' wordt in geen enkele clausule gebruikt"
    ]


def test_a_field_that_nobody_asks_for_is_told(tmp_path: Path) -> None:
    library = own(tmp_path, {"een": clause(text="1. {{ document.wel_gevraagd }}")})
    kind = tmp_path / "bibliotheek/templates/soorten/proef.yaml"
    fields = "velden:\n  wel_gevraagd: {type: tekst}\n  niet_gevraagd: {type: tekst}\nopbouw:"
    kind.write_text(kind.read_text("utf-8").replace("opbouw:", fields), "utf-8")
    library = Library(library.mappen)
    assert said(library, "veld-ongebruikt") == [
        "proef.yaml:8: geen clausule van deze soort gebruikt het veld 'niet_gevraagd'"
    ]


def test_a_file_that_is_never_read_for_its_name_is_told(tmp_path: Path) -> None:
    library = own(tmp_path, {"een": clause()})
    (tmp_path / "bibliotheek/clauses/proef/Een-Kopie.md").write_text("---\n---\n", "utf-8")
    [found] = [each for each in unreadable(library) if each.code == "bestand-ongelezen"]
    assert found.position
    assert found.position.file.endswith("Een-Kopie.md")


def test_every_check_of_a_library_is_known_to_the_manual() -> None:
    for code in ("wet-onbekend", "voorwaarde-vast", "soort-opbouw", "kop-onvolledig", "losse-tekens"):
        assert code in all_checks()


# --- the whole


def test_the_day_of_the_examination_is_the_last_on_which_somebody_tested_something(tmp_path: Path) -> None:
    library = Library((built_in(),))
    assert examination_day(library, date(2030, 1, 1)) == date(2030, 1, 1)
    tested = [each.kop.laatst_getoetst for each in clauses_in(library)]
    assert examination_day(library) >= max(day for day in tested if day)


def test_what_cannot_be_read_is_told_before_anything_is_tried_out(tmp_path: Path) -> None:
    own(tmp_path, {"een": clause(text="{% if document.datum %}\n1. Open.")})
    result = CliRunner().invoke(
        main, ["controleer", "--bibliotheek", "--in", str(tmp_path), "--rapport", "json"]
    )
    [subject] = json.loads(result.stdout)["onderzocht"]
    assert result.exit_code == 1
    assert [(each["code"], each["regel"]) for each in subject["meldingen"]] == [("clausule-opbouw", 7)]
    assert "wachten" in subject["opmerkingen"][0]


def test_a_mistake_in_an_expression_keeps_the_trials_from_being_made(tmp_path: Path) -> None:
    own(tmp_path, {"een": clause(text="1. {{ document.dattum }}")})
    found = examine_library(Bibliotheekvraag(tmp_path))
    assert [each.code for each in found.problems] == ["onbekend-veld"]
    assert "niet gemeten" in found.opmerkingen[0]


@pytest.mark.parametrize("arguments", [["--in", "."], ["--peildatum", "2026-01-01"], []])
def test_options_of_a_library_without_asking_for_one_are_wrong_usage(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, ["controleer", *arguments]).exit_code == 2


@pytest.mark.no_cover
@pytest.mark.timeout(1200)  # minutes of work for two cores, and a test machine may do more at once
def test_every_text_branch_and_choice_of_the_built_in_library_is_reached() -> None:
    found = examine_library(Bibliotheekvraag())
    assert [str(each) for each in found.problems] == []
    assert found.opmerkingen[0].startswith("bereikt door proefprojecten")
