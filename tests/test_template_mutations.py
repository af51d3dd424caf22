"""Every template of every house style, with one thing wrong; found, with its place. Untouched, nothing is said of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest
from template_mutations import MUTATIES, p

from generator.examine.housestyles import check_template_file
from generator.library.folders import built_in
from generator.problem import Problem

STYLES = built_in() / "templates" / "huisstijlen"
HOUSES = sorted(path.parent.name for path in STYLES.glob("*/huisstijl.yaml"))
TEMPLATES = [(house, naam) for house in HOUSES for naam in ("overeenkomst", "brief")]


def parts_of(house: str, naam: str) -> dict[str, bytes]:
    with ZipFile(STYLES / house / f"{naam}.docx") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(folder: Path, house: str, naam: str, parts: Mapping[str, bytes]) -> Path:
    """The house style in a folder of its own, with these parts for one of its Word files."""
    target = folder / house
    target.mkdir()
    for each in (STYLES / house).glob("*.*"):
        (target / each.name).write_bytes(each.read_bytes())
    path = target / f"{naam}.docx"
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def said(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{each.code}: {each.message}" for each in problems]


def template_for(number: int, wanted: str, part: str, old: str) -> tuple[str, str]:
    """The templates take turns; one that has not got what is to be changed lets the next go first."""
    turns = TEMPLATES[number % len(TEMPLATES) :] + TEMPLATES[: number % len(TEMPLATES)]
    for house, naam in turns:
        if wanted in ("", naam) and old.encode() in parts_of(house, naam).get(part, b""):
            return house, naam
    raise AssertionError(f"geen sjabloon heeft in {part}: {old}")


@pytest.mark.parametrize(("house", "naam"), TEMPLATES)
def test_nothing_is_said_of_a_template_that_nobody_touched(house: str, naam: str) -> None:
    assert said(check_template_file(STYLES / house / f"{naam}.docx")) == []


@pytest.mark.parametrize(
    "number", range(len(MUTATIES)), ids=lambda number: f"{number}-{MUTATIES[number][3][:30]}"
)
def test_one_thing_wrong_is_found_with_its_place(tmp_path: Path, number: int) -> None:
    wanted, part, old, new, code, words = MUTATIES[number]
    house, naam = template_for(number, wanted, part, old)
    parts = parts_of(house, naam)
    parts[part] = parts[part].decode().replace(old, new, 1).encode()
    found = check_template_file(write(tmp_path, house, naam, parts))
    lines = said(found)
    if not code:
        assert lines == []
        return
    assert any(line.startswith(f"{code}: ") and words in line for line in lines), lines
    assert all(each.position and each.position.file.endswith(f"{house}/{naam}.docx") for each in found)
    assert all(each.hint for each in found if each.code == code)
    assert not any(line.startswith("controle-vastgelopen") for line in lines), lines


Change = Callable[[dict[str, bytes]], object]


def without(name: str) -> Change:
    return lambda parts: parts.pop(name)


def put(name: str, content: bytes) -> Change:
    return lambda parts: parts.update({name: content})


PARTS = [
    (without("word/numbering.xml"), "word-bestand", "'word/numbering.xml', en dat ontbreekt"),
    (without("word/styles.xml"), "word-bestand", "'word/styles.xml', en dat ontbreekt"),
    (without("word/header2.xml"), "word-bestand", "'word/header2.xml', en dat ontbreekt"),
    (without("word/settings.xml"), "word-bestand", "'word/settings.xml', en dat ontbreekt"),
    (without("word/document.xml"), "word-bestand", "er zit geen Word-document in"),
    (without("[Content_Types].xml"), "word-bestand", "'[Content_Types].xml' ontbreekt"),
    (without("word/_rels/document.xml.rels"), "word-bestand", "gebruikt de relatie"),
    (put("word/footer2.xml", b""), "word-bestand", "'word/footer2.xml' is geen goede XML"),
    (put("word/vbaProject.bin", b"x"), "word-onveilig", "bevat een macro"),
    (put("word/extra.xml", b'<!DOCTYPE x SYSTEM "http://x/y.dtd"><x/>'), "word-onveilig", "documenttype"),
]


@pytest.mark.parametrize("number", range(len(PARTS)))
def test_a_part_that_is_gone_or_does_not_belong_is_found(tmp_path: Path, number: int) -> None:
    change, code, words = PARTS[number]
    house, naam = TEMPLATES[number % len(TEMPLATES)]
    parts = parts_of(house, naam)
    change(parts)
    lines = said(check_template_file(write(tmp_path, house, naam, parts)))
    assert any(line.startswith(f"{code}: ") and words in line for line in lines), lines


@pytest.mark.parametrize(
    ("one", "other"), [("Strong", "Hyperlink"), ("Lid", "Onderdeel"), ("Noot", "footer")]
)
def test_two_styles_with_each_others_name_are_found(tmp_path: Path, one: str, other: str) -> None:
    parts = parts_of("emmen", "overeenkomst")
    text = parts["word/styles.xml"].decode()
    names = [f'<w:name w:val="{name}"/>' for name in (one, other)]
    swapped = text.replace(names[0], "@").replace(names[1], names[0]).replace("@", names[1])
    parts["word/styles.xml"] = swapped.encode()
    lines = said(check_template_file(write(tmp_path, "emmen", "overeenkomst", parts)))
    assert (
        f"sjabloon-stijlen: het opmaakprofiel '{one}' is eigenlijk '{other}': hun namen zijn verwisseld"
        in lines
    )


def test_a_section_end_outside_its_condition_makes_an_empty_page(tmp_path: Path) -> None:
    parts = parts_of("emmen", "overeenkomst")
    text = parts["word/document.xml"].decode()
    end = text.index(p("{%p endif %}"), text.index("{{p inhoudsopgave }}"))
    start = text.index(p("{{p inhoudsopgave }}")) + len(p("{{p inhoudsopgave }}"))
    moved = text[:start] + p("{%p endif %}") + text[start:end] + text[end + len(p("{%p endif %}")) :]
    parts["word/document.xml"] = moved.encode()
    lines = said(check_template_file(write(tmp_path, "emmen", "overeenkomst", parts)))
    assert lines == ["sjabloon-proef: een document zonder inhoudsopgave krijgt een lege bladzijde"]


def test_a_zip_that_was_cut_off_is_no_word_file(tmp_path: Path) -> None:
    path = write(tmp_path, "emmen", "brief", parts_of("emmen", "brief"))
    path.write_bytes(path.read_bytes()[:-200])
    assert "beschadigd" in said(check_template_file(path))[0]


PICTURES = [
    ('descr="Woordmerk van de gemeente Emmen"', "", "heeft geen alternatieve tekst"),
    ('descr="Woordmerk van de gemeente Emmen"', 'descr="woordmerk.png"', "'woordmerk.png' zegt niets"),
    ('cx="2592000"', 'cx="5192000"', "de afbeelding is uitgerekt"),
    ('cx="2592000"', 'cx="25920000"', "groter dan de bladzijde"),
    ('cx="2592000"', 'cx="0"', "geen afmetingen"),
    ('<a:blip r:embed="rId1"/>', "", "de afbeelding is niet heel"),
    ('<a:blip r:embed="rId1"/>', '<a:blip r:embed="rId9"/>', "gebruikt de relatie 'rId9'"),
]


@pytest.mark.parametrize(("old", "new", "words"), PICTURES)
def test_what_is_wrong_with_a_logo_is_found(tmp_path: Path, old: str, new: str, words: str) -> None:
    parts = parts_of("emmen", "brief")
    text = parts["word/header1.xml"].decode()
    assert old in text
    parts["word/header1.xml"] = text.replace(old, new).encode()
    lines = said(check_template_file(write(tmp_path, "emmen", "brief", parts)))
    assert any(words in line for line in lines), lines


def test_a_logo_that_is_no_picture_or_is_gone_is_found(tmp_path: Path) -> None:
    parts = parts_of("emmen", "brief") | {"word/media/woordmerk.png": b"dit is tekst"}
    lines = said(check_template_file(write(tmp_path, "emmen", "brief", parts)))
    assert lines == [
        "sjabloon-afbeelding: de afbeelding 'word/media/woordmerk.png' is geen afbeelding van deze soort"
    ]
    parts = parts_of("coevorden", "brief")
    text = parts["word/header1.xml"].decode()
    start, end = text.index("<w:drawing>"), text.index("</w:drawing>") + len("</w:drawing>")
    parts["word/header1.xml"] = (text[:start] + text[end:]).encode()
    lines = said(check_template_file(write(tmp_path, "coevorden", "brief", parts)))
    assert lines == [
        "sjabloon-afbeelding: het woordmerk van de huisstijl (woordmerk.png) staat niet in het sjabloon"
    ]
