"""House styles in a folder of their own, right and wrong: their huisstijl.yaml, their notation, what they are made of."""

import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.checks import check_library
from generator.cli import main
from generator.examine.housestyles import check_house_style, check_template_file
from generator.library.folders import built_in
from generator.library.housestyle import (
    Briefstijl,
    Huisstijl,
    Kenmerklabel,
    Marges,
    Woordmerk,
    read_house_style,
)
from generator.library.library import Library
from generator.problem import Problem
from generator.render.template import maak_sjablonen
from generator.wordtemplate.template import is_template, read_house_styles

STYLES = built_in() / "templates" / "huisstijlen"
NOTATIONS = built_in() / "templates" / "notaties"


def copy(folder: Path, naam: str = "emmen") -> Path:
    """A house style in a library of its own."""
    target = folder / "templates" / "huisstijlen" / naam
    shutil.copytree(STYLES / naam, target)
    return target


def said(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{each.position.line if each.position else 0} {each.code}: {each.message}" for each in problems]


def line_of(path: Path, text: str) -> int:
    return 1 + next(number for number, line in enumerate(path.read_text("utf-8").split("\n")) if text in line)


# --- files that are good


@pytest.mark.parametrize("naam", ["standaard", "emmen", "coevorden", "borger-odoorn"])
def test_nothing_is_said_of_a_built_in_house_style(naam: str) -> None:
    assert check_house_style(STYLES / naam) == ()


MADE: list[dict[str, Any]] = [
    {},
    {"lettertype": "Comic Sans MS", "kop_lettertype": "Georgia"},
    {"lettergrootte": Decimal(9)},
    {"lettergrootte": Decimal(14), "marges": Marges(boven=15, onder=15, links=15, rechts=15)},
    {"kleur": "#000000"},
    {"kleur": "#767676"},  # the lightest grey that WCAG lets pass on white
    {"woordmerk": Woordmerk(tekst="{{ organisatie }}", alternatief="naam")},
    {"woordmerk": Woordmerk(tekst="Gemeente A & B", alternatief="A & B")},
    {"woordmerk": Woordmerk(tekst="x", alternatief="Woordmerk & zo", afbeelding="woordmerk.png")},
]


@pytest.mark.parametrize(("choices", "labels"), [(each, (0, 3, 12)[at % 3]) for at, each in enumerate(MADE)])
def test_nothing_is_said_of_a_template_that_was_just_made(
    tmp_path: Path, choices: dict[str, Any], labels: int
) -> None:
    plain = Woordmerk(tekst="Gemeente Proef", alternatief="Proef")
    keys = tuple(Kenmerklabel(sleutel="datum", label=f"Label {number}") for number in range(labels))
    style = Huisstijl(
        naam="proef", omschrijving="Proef & <meer>", woordmerk=plain, brief=Briefstijl(labels=keys)
    )
    style = replace(style, **choices)
    (tmp_path / "woordmerk.png").write_bytes((STYLES / "emmen" / "woordmerk.png").read_bytes())
    for naam, content in maak_sjablonen(style, tmp_path).items():
        (tmp_path / f"{naam}.docx").write_bytes(content)
        assert check_template_file(tmp_path / f"{naam}.docx") == ()


def test_a_house_style_made_by_the_command_is_clean(tmp_path: Path) -> None:
    runner = CliRunner()
    start = ["nieuw", str(tmp_path / "p"), "--naam", "Proef", "-g", "Duinrade", "-g", "Veenwoude"]
    more = ["--ingangsdatum", "2027-01-01", "--deelterrein", "ICT", "--soort-deelterrein", "ict"]
    assert runner.invoke(main, [*start, *more]).exit_code == 0
    options = ["--woordmerk", 'Gemeente "D" & V', "--kleur", "#1F4E79", "--lettertype", "Calibri"]
    made = runner.invoke(main, ["huisstijl", "nieuw", "duinrade", "--in", str(tmp_path / "p"), *options])
    assert made.exit_code == 0, made.output
    folder = tmp_path / "p" / "bibliotheek" / "templates" / "huisstijlen" / "duinrade"
    done = runner.invoke(main, ["controleer", str(folder)])
    assert (done.exit_code, done.stderr) == (
        0,
        "2 documenten gecontroleerd: geen fouten, geen waarschuwingen\n",
    )


# --- huisstijl.yaml

SLIPS = [
    ("lettertype: Calibri", "letertype: Calibri", "onbekende-sleutel", "letertype"),
    ("naam: emmen", "naam: coevorden", "huisstijl-naam", "naam"),
    ("marges: {boven: 28", "marges: {bovn: 28", "onbekende-sleutel", "bovn"),
    ("marges: {boven: 28", "marges: {boven: 280", "huisstijl-maten", "280"),
    ("lettergrootte: 11", "lettergrootte: 110", "huisstijl-maten", "110"),
    ("lettergrootte: 11", "lettergrootte: elf", "getal", "elf"),
    ('kleur: "#00594F"', 'kleur: "00594F"', "kleur", "00594F"),
    ('kleur: "#00594F"', 'kleur: "#A0E0C0"', "kleur", "A0E0C0"),
    ('kleur: "#00594F"', "kleur: #00594F", "kleur", "kleur"),
    ("afbeelding: woordmerk.png", "afbeelding: woordmerkje.png", "huisstijl-woordmerk", "woordmerkje"),
    ("afbeelding: woordmerk.png", "afbeelding: ../emmen/woordmerk.png", "huisstijl-woordmerk", "../emmen"),
    ("afbeelding: woordmerk.png", "afbeelding: huisstijl.yaml", "huisstijl-woordmerk", "afbeelding"),
    ("marges:", "notatie: standard\nmarges:", "huisstijl-notatie", "standard"),
    ("sleutel: behandeld_door", "sleutel: behandelddoor", "huisstijl-labels", "behandelddoor"),
    ("sleutel: team", "sleutel: afdeling", "huisstijl-labels", "label: Team"),
    ("sleutel: team", "sleutl: team", "onbekende-sleutel", "sleutl"),
    ("lege_labels: ja", "lege_labels: soms", "ja-nee", "soms"),
    ("ondertekenaars: [gemeentesecretaris", "ondertekenaars: [gemeentesecretris", "huisstijl-ondertekenaars", "ondertekenaars"),
    ("ondertekenaars: [gemeentesecretaris", "ondertekenaars: [burgemeester", "huisstijl-ondertekenaars", "ondertekenaars"),
    ("tekst: Gemeente Emmen", "tekst: [Gemeente Emmen", "", "tekst"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "words"), SLIPS)
def test_a_slip_in_the_sheet_is_found_at_its_line(
    tmp_path: Path, old: str, new: str, code: str, words: str
) -> None:
    folder = copy(tmp_path)
    sheet = folder / "huisstijl.yaml"
    text = sheet.read_text("utf-8")
    assert old in text
    sheet.write_text(text.replace(old, new, 1), "utf-8")
    found = [
        each for each in check_house_style(folder) if each.position and each.position.file.endswith(".yaml")
    ]
    assert found, said(check_house_style(folder))
    assert not code or code in {each.code for each in found}, said(tuple(found))
    lines = {each.position.line for each in found if each.position and (not code or each.code == code)}
    assert line_of(sheet, words) in lines or not code, (said(tuple(found)), words)


# --- what a house style is made of


def test_a_word_file_that_is_gone_or_has_another_name_is_told(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    (folder / "brief.docx").rename(folder / "breif.docx")
    assert said(check_house_style(folder)) == [
        "1 sjabloon-ontbreekt: breif.docx wordt nergens gebruikt: een huisstijl heeft overeenkomst.docx en brief.docx",
        "1 sjabloon-ontbreekt: in de huisstijl 'emmen' ontbreekt brief.docx; wat zij opmaakt, ziet eruit als 'standaard'",
    ]


def test_the_last_house_style_must_have_both(tmp_path: Path) -> None:
    folder = copy(tmp_path, "standaard")
    (folder / "overeenkomst.docx").unlink()
    (problem,) = check_house_style(folder)
    assert problem.is_error


def test_a_folder_without_a_sheet_is_told_when_the_library_is_examined(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    (folder / "huisstijl.yaml").unlink()
    found = read_house_styles(Library((tmp_path, built_in())))
    assert [each.message for each in found.problems] == [
        "in de map 'emmen' ontbreekt huisstijl.yaml: het programma kent deze huisstijl niet"
    ]


def test_a_library_checks_every_house_style_that_wins(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    (folder / "brief.docx").write_bytes(b"weg")
    found = read_house_styles(Library((tmp_path, built_in())))
    assert [each.code for each in found.problems] == ["word-bestand"]
    assert found.value is not None
    assert len(found.value.sjablonen) == 7
    library = Library((tmp_path, built_in()))
    codes = {each.code for each in check_library(library, found.value.onderwerpen)}
    assert not {code for code in codes if code.startswith(("sjabloon", "huisstijl", "notatie"))}


# --- notations

NOTES = [
    ("munt: code-achter", "mnut: code-achter", "onbekende notatie 'mnut' (bedoelde u 'munt'?)"),
    ("munt: code-achter", "munt: code-achte", "bedoelde u 'code-achter'?"),
    ("grens_voluit: 12", "grens_voluit: twaalf", "is een heel getal vanaf 0"),
    ("procent_spatie: ja", "procent_spatie: misschien", "is 'ja' of 'nee'"),
    ("munt: code-achter", "munt: [code-achter]", "bij 'munt' hoort één waarde"),
]


@pytest.mark.parametrize(("old", "new", "words"), NOTES)
def test_a_slip_in_a_notation_is_found_at_its_line(tmp_path: Path, old: str, new: str, words: str) -> None:
    folder = tmp_path / "templates" / "notaties"
    shutil.copytree(NOTATIONS, folder)
    path = folder / "eu.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    (problem,) = read_house_styles(Library((tmp_path, built_in()))).problems
    assert words in problem.message
    assert problem.position is not None
    assert problem.position.file.endswith("templates/notaties/eu.yaml")
    assert problem.position.line == line_of(path, new)


def test_two_slips_in_a_notation_are_two_problems(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "notaties"
    shutil.copytree(NOTATIONS, folder)
    (folder / "eu.yaml").write_text("naam: eu\nmunt: goud\ngrens: 3\n", "utf-8")
    assert len(Library((tmp_path, built_in())).notatie("eu").problems) == 2


def test_a_notation_is_called_as_its_file(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "notaties"
    shutil.copytree(NOTATIONS, folder)
    (folder / "eu.yaml").write_text("naam: standaard\n", "utf-8")
    found = [
        each for each in check_library(Library((tmp_path, built_in())), {}) if each.code == "notatie-naam"
    ]
    assert [each.message for each in found] == ["het bestand heet eu.yaml, maar de notatie 'standaard'"]


# --- what counts as a template


def test_a_template_is_known_by_its_folder_or_by_its_tags(tmp_path: Path) -> None:
    loose = tmp_path / "los.docx"
    shutil.copy(STYLES / "emmen" / "brief.docx", loose)
    assert is_template(loose)
    assert is_template(STYLES / "emmen" / "brief.docx")
    assert check_template_file(loose) == ()
    assert read_house_style(STYLES / "emmen" / "huisstijl.yaml", "x").value is not None
