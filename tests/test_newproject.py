"""Answers in; a project that can be made at once out. Older project files in; the newest format out. House styles made."""

import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from projects import KLEIN, briefly, write

from generator.cli import main
from generator.library.folders import built_in
from generator.library.library import Library
from generator.load import load_project
from generator.model import INDELING
from generator.pipeline import make_documents
from generator.source.characters import is_clean_value
from generator.start.migrate import STAPPEN, migrate_project
from generator.start.newproject import (
    SOORTEN,
    Begin,
    lees_gemeente,
    project_text,
    quote,
    start_project,
    unique_ids,
)
from generator.start.schema import project_schema
from generator.values import ID_PATROON

FLAGS = ["-g", "Emmen", "-g", "gemeente Coevorden", "--ingangsdatum", "2027-01-01", "--deelterrein", "ICT"]
BEGIN = Begin("samenwerking Emmen en Coevorden", ("Emmen", "Coevorden"), date(2027, 1, 1), "ICT", "ict")

names = (
    st.text(min_size=1, max_size=80)
    .map(lambda text: " ".join(text.split()))
    .filter(is_clean_value)
    .filter(bool)
)


def akkoord(*words: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=answers)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# --- a new project


def test_options_alone_make_a_project_that_builds_without_errors(tmp_path: Path) -> None:
    done = akkoord("nieuw", tmp_path / "p", *FLAGS)
    assert done.exit_code == 0, done.output
    assert names_in(tmp_path / "p") == {"project.yaml", "project.schema.json"}
    made = make_documents(tmp_path / "p")
    assert made.value is not None, briefly(made.problems)
    assert {each.blad.sleutel for each in made.value} == {
        "raam-2027",
        "deel-ict-2027",
        "brief-2027-emmen",
        "brief-2027-coevorden",
    }
    assert akkoord("maak", tmp_path / "p", "-n", "docx", "-d", "brief-2027").exit_code == 0


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize("number", [2, 9])
def test_every_kind_of_policy_area_builds(soort: str, number: int, tmp_path: Path) -> None:
    gemeenten = tuple(f"{letter}dorp" for letter in "ABCDEFGHI"[:number])
    start_project(tmp_path, Begin("proef", gemeenten, date(2027, 1, 1), "het gebied", soort))
    made = make_documents(tmp_path)
    assert made.value is not None, briefly(made.problems)
    assert made.problems == ()
    assert len(made.value) == number + 2


def test_what_was_not_given_is_asked_and_asked_again(tmp_path: Path) -> None:
    answers = "Emmen\n\nEmmen\nCoevorden\n\n\n2027-02-30\n1-1-2027\n2027-01-01\nICT\nict\n"
    done = akkoord("nieuw", tmp_path / "p", answers=answers)
    assert done.exit_code == 0, done.output
    assert "Fout: een gemeente staat er twee keer" in done.output
    assert "30 februari 2027 bestaat niet" in done.output
    assert "schrijf 2027-01-01" in done.output
    written = (tmp_path / "p" / "project.yaml").read_text("utf-8")
    assert written == project_text(BEGIN)


def test_answers_that_stop_half_way_write_nothing(tmp_path: Path) -> None:
    done = akkoord("nieuw", tmp_path / "p", answers="Emmen\nCoevorden\n")
    assert done.exit_code == 2
    assert "niet alle vragen zijn beantwoord" in done.output
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["-g", "Emmen"], "ten minste twee gemeenten"),
        (["-g", "Emmen", "-g", "emmen"], "een gemeente staat er twee keer"),
        (["--ingangsdatum", "1 mei 2027"], "'1 mei 2027' is geen datum"),
        (["--naam", " "], "een naam heeft 1 tot 200 tekens"),
        (["--naam", "a\x00b"], "een teken dat in geen document past"),
        (["--soort-deelterrein", "zorg"], "'zorg' is geen van"),
    ],
)
def test_a_wrong_option_is_wrong_usage_before_anything_is_asked(
    flags: list[str], message: str, tmp_path: Path
) -> None:
    done = akkoord("nieuw", tmp_path / "p", *flags)
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stdout == ""
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize("there", ["project.yaml", "project.schema.json"])
def test_what_is_in_the_folder_stays_as_it_is(there: str, tmp_path: Path) -> None:
    (tmp_path / there).write_text("van mij", "utf-8")
    (tmp_path / "brief.docx").write_bytes(b"van mij")
    done = akkoord("nieuw", tmp_path, *FLAGS)
    assert done.exit_code == 1
    assert f"staat al een {there}" in done.stderr
    assert (tmp_path / there).read_text("utf-8") == "van mij"
    assert names_in(tmp_path) == {there, "brief.docx"}


def test_a_folder_in_which_nothing_can_be_made_is_a_message(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    done = akkoord("nieuw", tmp_path / "bestand" / "p", *FLAGS)
    assert done.exit_code == 1
    assert "fout [schrijven]" in done.stderr


def test_the_file_is_right_to_the_schema_that_lies_beside_it(tmp_path: Path) -> None:
    start_project(tmp_path, BEGIN)
    content = (tmp_path / "project.yaml").read_text("utf-8")
    assert content.startswith("# yaml-language-server: $schema=project.schema.json\n")
    schema = project_schema(Library((built_in(),))).value
    assert schema is not None
    # PyYAML makes dates of dates; an editor, and so the schema, reads them as text.
    quoted = re.sub(r"(\d{4}-\d\d-\d\d)", r'"\1"', content)
    assert list(Draft7Validator(schema).iter_errors(yaml.safe_load(quoted))) == []


def test_every_line_that_is_offered_as_a_comment_may_count(tmp_path: Path) -> None:
    start_project(tmp_path, BEGIN)
    head, _, rest = (tmp_path / "project.yaml").read_text("utf-8").partition("indeling:")
    (tmp_path / "project.yaml").write_text(head + "indeling:" + re.sub(r"(?m)^( *)# ", r"\1", rest), "utf-8")
    loaded = load_project(tmp_path)
    assert briefly(loaded.problems) == []
    assert loaded.value
    assert loaded.value.project.organisaties["emmen"].ambtsdragers[0].functie == "burgemeester"
    assert loaded.value.project.samenwerking.doelen
    assert loaded.value.project.kosten
    assert loaded.value.project.documenten["raam-2027"].ondertekening["emmen"].plaats


@given(st.lists(names, min_size=2, max_size=4), names)
@settings(deadline=None, max_examples=40)
def test_any_name_comes_back_as_it_was_typed(
    tmp_path_factory: pytest.TempPathFactory, gemeenten: list[str], gebied: str
) -> None:
    folder = tmp_path_factory.mktemp("p")
    begin = Begin("proef: " + gebied, tuple(gemeenten), date(2027, 1, 1), gebied)
    (folder / "project.yaml").write_text(project_text(begin), "utf-8", newline="\n")
    loaded = load_project(folder)
    assert briefly(loaded.problems) == []
    assert loaded.value
    project = loaded.value.project
    assert [each.naam for each in project.organisaties.values()] == gemeenten
    assert [each.rol for each in project.samenwerking.partijen.values()] == [
        "gastheer",
        *["gast"] * (len(gemeenten) - 1),
    ]
    assert [each.naam for each in project.deelterreinen.values()] == [gebied]
    assert project.naam == "proef: " + gebied


@given(st.lists(names, max_size=6))
def test_ids_are_ids_and_all_different(found: list[str]) -> None:
    ids = unique_ids(found)
    assert len(set(ids)) == len(found)
    assert all(re.fullmatch(ID_PATROON, each) and len(each) <= 60 for each in ids)


@given(names)
def test_a_quoted_name_is_that_name_to_any_reader(text: str) -> None:
    assert yaml.safe_load(f"naam: {quote(text)}") == {"naam": text}


@pytest.mark.parametrize(
    ("typed", "naam"),
    [
        ("gemeente Emmen", "Emmen"),
        (" De Gemeente  Emmen ", "Emmen"),
        ("Gemeenteveld", "Gemeenteveld"),
        ("De Wolden", "De Wolden"),
    ],
)
def test_the_word_gemeente_is_no_part_of_a_name(typed: str, naam: str) -> None:
    assert lees_gemeente(typed) == naam


# --- an older format


def lf(text: str) -> bytes:
    return text.encode()


def crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def with_mark(text: str) -> bytes:
    return text.encode("utf-8-sig")


OUD = "# van ons\n\n# wie\n" + KLEIN.removeprefix("indeling: 1\n").replace(
    "naam: Proef\n", "naam: Proef # zo heet het\n"
)


@pytest.mark.parametrize("as_bytes", [lf, crlf, with_mark])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OUD, OUD.replace("naam: Proef", "indeling: 1\nnaam: Proef", 1)),
        (OUD + "indeling: 0 # toen\n", OUD + "indeling: 1 # toen\n"),
        (OUD + "indeling: '0'\n", OUD + "indeling: 1\n"),
        ("---\n" + OUD, "---\n" + OUD.replace("naam: Proef", "indeling: 1\nnaam: Proef", 1)),
    ],
    ids=["no format", "format 0", "quoted", "document mark"],
)
def test_migrating_changes_one_line_and_keeps_a_copy(
    old: str, new: str, as_bytes: Callable[[str], bytes], tmp_path: Path
) -> None:
    file = tmp_path / "project.yaml"
    file.write_bytes(as_bytes(old))
    done = akkoord("migreer", tmp_path)
    assert done.exit_code == 0, done.output
    assert "indeling 1: het bestand noemt nu zijn indeling" in done.stdout
    assert file.read_bytes() == as_bytes(new)
    assert (tmp_path / "project.oud-1.yaml").read_bytes() == as_bytes(old)
    again = akkoord("migreer", file)
    assert again.exit_code == 0
    assert "heeft al indeling 1; er is niets veranderd" in again.stdout
    assert names_in(tmp_path) == {"project.yaml", "project.oud-1.yaml"}


def test_a_copy_never_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / "project.yaml").write_text(OUD, "utf-8")
        assert akkoord("migreer", tmp_path).exit_code == 0
        assert (tmp_path / f"project.oud-{number}.yaml").read_text("utf-8") == OUD


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("indeling: 2\nnaam: x\n", ["project.yaml:1:11 indeling"]),
        ("naam: x\nindeling: [1]\n", ["project.yaml:2:11 indeling"]),
        ("naam: x\nnaam: y\n", ["project.yaml:2:1 dubbele-sleutel"]),
        ("", ["project.yaml:1:1 leeg"]),
        ("- a\n", ["project.yaml:1:1 geen-blok"]),
    ],
)
def test_what_cannot_be_migrated_stays_as_it_is(text: str, problems: list[str], tmp_path: Path) -> None:
    write(tmp_path, text)
    outcome = migrate_project(tmp_path)
    assert outcome.value is None
    assert briefly(outcome.problems) == problems
    assert (tmp_path / "project.yaml").read_text("utf-8") == text
    assert names_in(tmp_path) == {"project.yaml"}


def test_the_steps_lead_to_the_format_that_the_program_reads() -> None:
    for start in STAPPEN:
        version = start
        for _ in STAPPEN:
            version = STAPPEN[version].naar if version in STAPPEN else version
        assert version == INDELING
    assert INDELING not in STAPPEN


# --- a house style


def style_folder(folder: Path, naam: str = "eigen") -> Path:
    return folder / "bibliotheek" / "templates" / "huisstijlen" / naam


def test_a_house_style_begins_with_a_few_choices_and_is_used(tmp_path: Path) -> None:
    write(
        tmp_path,
        KLEIN.replace("{naam: Emmen,", "{naam: Emmen, huisstijl: eigen,").replace(
            "soort: proef", "soort: raamovereenkomst"
        ),
    )
    choices = ["--woordmerk", 'Gemeente "E" & co', "--lettertype", "Calibri", "--kleur", "#7A0019"]
    done = akkoord("huisstijl", "nieuw", "eigen", "--in", tmp_path, *choices)
    assert done.exit_code == 0, done.output
    assert names_in(style_folder(tmp_path)) == {
        "huisstijl.yaml",
        "brief.docx",
        "overeenkomst.docx",
        "akkoord-manifest.json",
    }
    style = Library((tmp_path / "bibliotheek", built_in())).huisstijl("eigen")
    assert style.value, briefly(style.problems)
    assert (style.value.naam, style.value.lettertype, style.value.kleur) == ("eigen", "Calibri", "#7A0019")
    assert style.value.woordmerk.tekst == 'Gemeente "E" & co'
    assert akkoord("maak", tmp_path).exit_code == 0
    assert '"huisstijl": "eigen"' in (tmp_path / "uit" / "akkoord-manifest.json").read_text("utf-8")


def test_a_house_style_can_start_from_another_under_its_own_name(tmp_path: Path) -> None:
    source = built_in() / "templates" / "huisstijlen" / "emmen"
    for van in (source, source / "huisstijl.yaml"):
        folder = write(tmp_path / van.name)
        done = akkoord("huisstijl", "nieuw", "eigen", "--in", folder, "--van", van)
        assert done.exit_code == 0, done.output
        made = (style_folder(folder) / "huisstijl.yaml").read_text("utf-8")
        assert made == (source / "huisstijl.yaml").read_text("utf-8").replace("naam: emmen", "naam: eigen")
        assert (style_folder(folder) / "woordmerk.png").read_bytes() == (
            source / "woordmerk.png"
        ).read_bytes()


def test_an_edited_word_file_is_never_overwritten(tmp_path: Path) -> None:
    akkoord("huisstijl", "nieuw", "eigen", "--in", write(tmp_path))
    folder = style_folder(tmp_path)
    with zipfile.ZipFile(folder / "brief.docx", "a") as archive:
        archive.writestr("docProps/van-mij.xml", "<x/>")
    edited = (folder / "brief.docx").read_bytes()
    sheet = folder / "huisstijl.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("Arial", "Cambria"), "utf-8")
    agreement = (folder / "overeenkomst.docx").read_bytes()
    refused = akkoord("huisstijl", "nieuw", "eigen", "--in", tmp_path)
    assert refused.exit_code == 1
    assert "fout [bewerkt] brief.docx" in refused.stderr
    assert (folder / "brief.docx").read_bytes() == edited
    assert (folder / "overeenkomst.docx").read_bytes() == agreement
    done = akkoord("huisstijl", "nieuw", "eigen", "--in", tmp_path, "--overschrijf")
    assert done.exit_code == 0
    assert (folder / "brief.bewerkt-1.docx").read_bytes() == edited
    assert (folder / "overeenkomst.docx").read_bytes() != agreement
    assert "Cambria" in sheet.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["Onze Stijl"], "id"),
        (["eigen", "--kleur", "geel"], "kleur"),
        (["eigen", "--kleur", "#FFFF00"], "kleur"),
        (["eigen", "--van", "nergens.yaml"], "bestand"),
        (["eigen", "--van", "stijl.yaml", "--kleur", "#000000"], "bestaat-al"),
        (["eigen", "--van", "stijl.yaml"], "woordmerk"),
        (["eigen", "--van", "buiten.yaml"], "woordmerk"),
        (["eigen", "--van", "geen-plaatje.yaml"], "woordmerk"),
        (["eigen", "--van", "mis.yaml"], "onbekende-sleutel"),
        (["eigen", "--van", "dubbel.yaml"], "dubbele-sleutel"),
    ],
)
def test_what_makes_no_house_style_is_a_problem_and_writes_nothing(
    words: list[str], code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = "naam: x\nomschrijving: x\nwoordmerk: {{tekst: x, alternatief: x, afbeelding: {}}}\n"
    sources = {
        "stijl.yaml": sheet.format("weg.png"),
        "buiten.yaml": sheet.format("../project.yaml"),
        "geen-plaatje.yaml": sheet.format("project.yaml"),
        "mis.yaml": "naam: x\nomschrijving: x\nwoordmerk: {tekst: x, alternatief: x}\nletters: Arial\n",
        "dubbel.yaml": "naam: x\nnaam: y\nomschrijving: x\nwoordmerk: {tekst: x, alternatief: x}\n",
    }
    write(tmp_path, KLEIN, sources)
    monkeypatch.chdir(tmp_path)
    done = akkoord("huisstijl", "nieuw", *words)
    assert done.exit_code == 1, done.output
    assert f"fout [{code}]" in done.stderr
    assert not (tmp_path / "bibliotheek").exists()


def test_a_house_style_is_made_in_a_project_only(tmp_path: Path) -> None:
    done = akkoord("huisstijl", "nieuw", "eigen", "--in", tmp_path)
    assert done.exit_code == 1
    assert "fout [geen-project]" in done.stderr
    assert names_in(tmp_path) == set()


def test_the_list_tells_which_house_styles_are_of_the_project(tmp_path: Path) -> None:
    akkoord("huisstijl", "nieuw", "eigen", "--in", write(tmp_path))
    done = akkoord("huisstijl", "lijst", "--in", tmp_path)
    assert done.exit_code == 0
    assert re.search(r"^  eigen +Huisstijl eigen \(van dit project\)$", done.stdout, re.MULTILINE)
    assert re.search(r"^  standaard ", done.stdout, re.MULTILINE)
    assert done.stdout.count("van dit project") == 1
