"""The bundle of a run: a letter with its annexes as one PDF, and a zip; what is in them, what is not, and in what order."""

import json
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from click.testing import CliRunner
from pdfs import ROOT, findings, loaded_and_made, outputs, page_texts, pdfs, tree
from pikepdf import Pdf

from generator.cli import main
from generator.make import Uitgave, outputs_of
from generator.problem import Outcome
from generator.write.bundle import bundle_outputs
from generator.write.manifest import Herkomst, sha256
from generator.write.write import Uitvoer

HEDEN = "examples/hedendaags"
BUNDEL = "brief-2026-elzenmeer.bundel.pdf"
DELEN = ("brief-2026-elzenmeer.pdf", "raam-2027.pdf", "deel-ict-2027.pdf", "personeel-openbaar-2027.pdf")


@cache
def run(project: str = HEDEN) -> Outcome[tuple[Uitvoer, ...]]:
    loaded, made = loaded_and_made(project)
    made_already = [each for each in outputs(project) if each.pad.endswith(".pdf")]
    return bundle_outputs(made, loaded, made_already, Herkomst("1", {}))


def bundles(project: str = HEDEN) -> Mapping[str, bytes]:
    return {each.pad: each.inhoud for each in run(project).value or ()}


def test_a_bundle_is_pdf_a_2b_and_pdf_ua_1() -> None:
    assert {name: findings(data) for name, data in bundles().items() if name.endswith(".pdf")} == {
        BUNDEL: [],
        "brief-2026-heerenduin.bundel.pdf": [],
        "brief-2026-kruisvoorde.bundel.pdf": [],
    }


def test_a_bundle_has_the_pages_of_letter_and_annexes_in_order(tmp_path: Path) -> None:
    alone = [text for name in DELEN for text in page_texts(pdfs(HEDEN)[name], tmp_path)]
    whole = page_texts(bundles()[BUNDEL], tmp_path)
    assert len(whole) == len(alone)
    for number, (text, before) in enumerate(zip(whole, alone, strict=True), start=1):
        assert text == f"{before} Bundel: pagina {number} van {len(whole)}".strip()


def test_every_part_has_a_bookmark_with_its_own_below_it() -> None:
    with Pdf.open(BytesIO(bundles()[BUNDEL])) as pdf, pdf.open_outline() as outline:
        places = {each.obj.objgen: number for number, each in enumerate(pdf.pages)}
        found = [(each.title, places[each.destination[0].objgen]) for each in outline.root]  # type: ignore[index]  # always an array here
        inner = [child.title for child in outline.root[1].children]
    assert [title for title, _ in found] == [
        "Brief: Gezamenlijke ICT-dienst vanaf 1 januari 2027",
        "Bijlage 1: Raamovereenkomst ICT-samenwerking Elzenmeer, 's-Heerenduin en Kruisvoorde",
        "Bijlage 2: Deelovereenkomst ICT",
        "Bijlage 2, bijlage 3: Openbaar overzicht personeel bij de Deelovereenkomst ICT",
    ]
    lengths = [len(Pdf.open(BytesIO(pdfs(HEDEN)[name])).pages) for name in DELEN]
    assert [place for _, place in found] == [sum(lengths[:index]) for index in range(len(DELEN))]
    assert inner[:2] == ["Partijen", "Overwegingen"]


def test_the_tree_of_a_bundle_is_that_of_its_parts() -> None:
    lines = tree(bundles()[BUNDEL])
    assert [line for line in lines if line.startswith("  Part")] == ["  Part"] * len(DELEN)
    parts = [line for name in DELEN for line in tree(pdfs(HEDEN)[name])[1:]]
    assert [line[2:] for line in lines[1:] if line != "  Part"] == parts


def test_links_in_a_bundle_lead_to_pages_of_their_own_part() -> None:
    with Pdf.open(BytesIO(bundles()[BUNDEL])) as pdf:
        places = {each.obj.objgen: number for number, each in enumerate(pdf.pages)}
        start = len(Pdf.open(BytesIO(pdfs(HEDEN)[DELEN[0]])).pages)
        contents = pdf.pages[start + 1].obj.Annots
        shown = {str(link.Contents).rpartition(" ")[2]: places[link.Dest[0].objgen] for link in contents}
    assert len(shown) > 5
    assert all(place == start + int(number) - 1 for number, place in shown.items())


def test_what_is_confidential_stays_out_of_a_bundle() -> None:
    warnings = {each.message for each in run().problems if each.code == "bundel-bijlage"}
    assert any("personeel-2027" in each and "vertrouwelijk" in each for each in warnings)
    assert all(each.is_warning for each in run().problems)
    assert not any("Handtekening werknemer" in line for line in tree(bundles()[BUNDEL]))
    facts = {each.pad: each.gegevens for each in run().value or ()}
    assert facts[BUNDEL]["bundel"] == [name.removesuffix(".pdf") for name in DELEN]


def test_a_letter_without_annexes_of_ours_has_no_bundle() -> None:
    names = set(bundles("examples/boce"))
    assert names == {"brief-2014-borger-odoorn.bundel.pdf", "brief-2014-coevorden.bundel.pdf", "bundel.zip"}


def test_two_bundles_of_the_same_input_are_the_same() -> None:
    loaded, made = loaded_and_made("examples/boce")
    anew = outputs_of(made, loaded, Uitgave(Path(), ("pdf",)))
    assert anew.value
    assert {each.pad: each.inhoud for each in anew.value} == pdfs("examples/boce")
    again = bundle_outputs(made, loaded, anew.value, Herkomst("1", {})).value
    assert {each.pad: each.inhoud for each in again or ()} == bundles("examples/boce")


def test_the_zip_has_every_file_and_a_manifest_with_its_hash() -> None:
    with ZipFile(BytesIO(bundles()["bundel.zip"])) as archive:
        names = archive.namelist()
        manifest = json.loads(archive.read("akkoord-manifest.json"))["uitvoer"]
        hashes = {name: sha256(archive.read(name)) for name in names if name in manifest}
        dates = {each.date_time for each in archive.infolist()}
    assert {*pdfs(HEDEN), BUNDEL, "akkoord-manifest.json"} <= set(names)
    assert names == sorted(names)
    assert {name: entry["sha256"] for name, entry in manifest.items()} == hashes
    assert dates == {(1980, 1, 1, 0, 0, 0)}


def test_the_command_writes_word_pdf_bundle_and_zip(tmp_path: Path) -> None:
    words = [
        "maak",
        str(ROOT / "examples" / "boce"),
        "-d",
        "brief-2014-coevorden",
        "-d",
        "deel-coevorden-2015",
    ]
    done = CliRunner().invoke(main, [*words, "--bundel", "--uit", str(tmp_path / "uit")])
    assert done.exit_code == 0, done.output
    written = {each.name for each in (tmp_path / "uit").iterdir()}
    assert {each for each in written if not each.endswith(".xml")} == {
        *(
            f"{name}.{end}"
            for name in ("brief-2014-coevorden", "deel-coevorden-2015")
            for end in ("docx", "pdf")
        ),
        *("brief-2014-coevorden.bundel.pdf", "bundel.zip", "akkoord-manifest.json"),
    }
    with ZipFile(tmp_path / "uit" / "bundel.zip") as archive:
        assert set(archive.namelist()) == written - {"bundel.zip"}
