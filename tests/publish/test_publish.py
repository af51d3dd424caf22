"""Projects in; what `akkoord maak --openbaar` writes, prints and refuses out."""

import json
import shutil
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from planted import EXAMPLES
from projects import KLEIN, library, write

from generator.cli import main
from generator.load import load_project
from generator.publish.collect import take_stock
from generator.publish.grounds import read_grounds
from generator.publish.leaks import find_leaks, texts_in
from generator.write.manifest import sha256

STAFF = """
personeel:
  medewerkers:
    - {nummer: QX-77123, voorletters: Q., achternaam: Zwartewaal, van: coevorden, naar: emmen, functie: beheerder, schaal: 8, fte: 1}
"""
# A check refuses names of staff in texts that become public; who lets them stand, gets them withheld.
TOCH = "uitzonderingen: [{code: persoon-genoemd, reden: om te proberen}]\n"
VELDEN = "velden:\n  tekst: {type: tekst, label: tekst, verplicht: nee}\n"
VELDEN += "  wie: {type: tekst, label: wie, verplicht: nee, persoonsgegeven: behandelaar}\n"
CLAUSE = "1. Dit is {{ document.tekst }}. {#een}\n1. Behandeld door *{{ document.wie }}*. {#twee}\n"


def project(folder: Path, document: str = "", clause: str = CLAUSE, rest: str = "") -> Path:
    text = KLEIN.replace("2027-01-01}", f"2027-01-01{document}}}") + STAFF + rest
    return write(folder / "p", text, library({"kosten": clause}, VELDEN))


def publish(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["maak", str(folder), "--openbaar", *words])


def text_of(folder: Path, name: str = "proef.openbaar.txt") -> str:
    return " ".join((folder / "uit" / name).read_text("utf-8").split())


def manifest(folder: Path) -> Mapping[str, Mapping[str, str]]:
    content: Mapping[str, Mapping[str, Mapping[str, str]]] = json.loads(
        (folder / "uit" / "akkoord-manifest.json").read_text("utf-8")
    )
    return content["uitvoer"]


def test_a_public_version_stands_beside_the_full_one_with_both_hashes_in_the_manifest(tmp_path: Path) -> None:
    folder = project(tmp_path, ", wie: K. Oosterling")
    done = publish(folder, "-n", "txt", "-n", "html", "-n", "docx")
    assert done.exit_code == 0, done.output
    for suffix in ("txt", "html", "docx"):
        full, public = folder / "uit" / f"proef.{suffix}", folder / "uit" / f"proef.openbaar.{suffix}"
        entry = manifest(folder)[public.name]
        assert entry["sha256"] == sha256(public.read_bytes())
        assert entry["sha256_volledig"] == sha256(full.read_bytes()) == manifest(folder)[full.name]["sha256"]
    assert "K. Oosterling" in text_of(folder, "proef.txt").replace("\N{NO-BREAK SPACE}", " ")
    assert "Behandeld door [gelakt: Woo 5.1 lid 2 onder e]." in text_of(folder)


def test_the_report_names_place_kind_ground_and_count_and_never_the_value(tmp_path: Path) -> None:
    folder = project(
        tmp_path, ", wie: K. Oosterling, tekst: wat Q. Zwartewaal en K. Oosterling deden", rest=TOCH
    )
    done = publish(folder, "-n", "txt")
    report = json.loads((folder / "uit" / "lakverslag.json").read_text("utf-8"))
    rows = [(each["plaats"], each["soort"], each["aantal"]) for each in report["documenten"][0]["gelakt"]]
    assert rows == [
        ("artikel 1, lid 1", "naam", 1),
        ("artikel 1, lid 1", "behandelaar", 1),
        ("artikel 1, lid 2", "behandelaar", 1),
    ]
    assert "artikel 1, lid 1: naam van een medewerker, 1 keer (Woo 5.1 lid 2 onder e)" in done.stdout
    for name in ("lakverslag.json", "lakverslag.txt", "akkoord-manifest.json"):
        written = (folder / "uit" / name).read_text("utf-8")
        assert "Zwartewaal" not in written
        assert "Oosterling" not in written


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    folder = project(tmp_path, ", wie: K. Oosterling")
    publish(folder, "-n", "docx")
    assert publish(folder, "-n", "docx").stdout.startswith("Niets veranderd: 4 bestanden")


def test_a_name_in_the_text_of_a_clause_goes_too(tmp_path: Path) -> None:
    folder = project(tmp_path, clause="1. Volgens Q. *Zwarte*waal is dat zo.\n1. Nog een.\n", rest=TOCH)
    assert publish(folder, "-n", "txt").exit_code == 0
    assert "1. Volgens [gelakt: Woo 5.1 lid 2 onder e] is dat zo." in text_of(folder)


def test_a_name_in_a_title_goes_from_title_header_and_properties(tmp_path: Path) -> None:
    folder = project(tmp_path, ", titel: Overgang van mevrouw Zwartewaal", rest=TOCH)
    assert publish(folder).exit_code == 0
    data = (folder / "uit" / "proef.openbaar.docx").read_bytes()
    assert not [text for _, text in texts_in(data) if "zwartewaal" in text.lower()]
    full = (folder / "uit" / "proef.docx").read_bytes()
    assert len([text for _, text in texts_in(full) if "zwartewaal" in text.lower()]) > 3


def test_a_loop_over_staff_leaves_no_number_in_anchors_or_bookmarks(tmp_path: Path) -> None:
    clause = "{% for m in medewerkers %}\n1. Er gaat iemand. {#weg}\n{% endfor %}\n1. Klaar. {#klaar}\n"
    folder = project(tmp_path, clause=clause)
    assert publish(folder, "-n", "html").exit_code == 0
    assert "QX-77123" in (folder / "uit" / "proef.html").read_text("utf-8")
    assert "77123" not in (folder / "uit" / "proef.openbaar.html").read_text("utf-8")


def test_which_keys_a_clause_used_stays_inside(tmp_path: Path) -> None:
    folder = project(tmp_path, ", wie: K. Oosterling")
    assert publish(folder).exit_code == 0
    for name, holds in (("proef.docx", True), ("proef.openbaar.docx", False)):
        texts = texts_in((folder / "uit" / name).read_bytes())
        assert any("documenten.proef.wie" in text for _, text in texts) is holds


def test_an_id_that_is_a_name_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    folder = project(tmp_path)
    path = folder / "project.yaml"
    path.write_text(path.read_text("utf-8").replace("  proef: {soort", "  zwartewaal: {soort"), "utf-8")
    done = publish(folder, "-n", "txt")
    assert done.exit_code == 1
    assert (
        "fout [gelekt] zwartewaal.openbaar.txt: in de naam van het bestand staat nog een persoonsgegeven"
        in done.stderr
    )
    assert "geef het document in project.yaml een id zonder naam van een persoon" in done.stderr
    assert not (folder / "uit").exists()


def test_a_name_in_a_word_template_is_refused(tmp_path: Path) -> None:
    folder = project(tmp_path)
    style = folder / "bibliotheek" / "templates" / "huisstijlen" / "standaard"
    shutil.copytree(EXAMPLES.parent / "templates" / "huisstijlen" / "standaard", style)
    template = style / "overeenkomst.docx"
    template.write_bytes(with_footer(template.read_bytes(), "Zwarte", "waal"))
    done = publish(folder)
    assert done.exit_code == 1
    assert "[gelekt] proef.openbaar.docx: in word/footer" in done.stderr
    assert not (folder / "uit").exists()


def with_footer(template: bytes, *runs: str) -> bytes:
    """A Word file with a line more in every footer, in as many runs."""
    out = BytesIO()
    line = "".join(f"<w:r><w:t>{each}</w:t></w:r>" for each in runs)
    with ZipFile(BytesIO(template)) as old, ZipFile(out, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename.startswith("word/footer"):
                data = data.replace(b"</w:ftr>", f"<w:p>{line}</w:p></w:ftr>".encode())
            new.writestr(info, data)
    return out.getvalue()


def test_a_project_may_show_what_the_program_withholds_and_the_other_way_round(tmp_path: Path) -> None:
    folder = project(tmp_path, ", wie: K. Oosterling", rest="openbaar: {tonen: [behandelaar]}\n")
    assert publish(folder, "-n", "txt").exit_code == 0
    assert "K. Oosterling" in text_of(folder).replace("\N{NO-BREAK SPACE}", " ")


def test_a_kind_of_data_that_does_not_exist_is_refused_with_a_suggestion(tmp_path: Path) -> None:
    done = publish(project(tmp_path, rest="openbaar: {tonen: [behandelaars]}\n"), "-n", "txt")
    assert done.exit_code == 1
    assert (
        "fout [openbaar-soort] openbaar.tonen[1]: het soort gegeven 'behandelaars' bestaat niet"
        in done.stderr
    )
    assert "bedoelde u 'behandelaar'?" in done.stderr


def test_before_may_2022_the_ground_is_in_the_wob(tmp_path: Path) -> None:
    folder = project(tmp_path, ", wie: K. Oosterling, publicatiedatum: 2022-04-30")
    publish(folder, "-n", "txt")
    assert "[gelakt: Wob 10 lid 2 onder e]" in text_of(folder)


def test_the_title_of_a_letter_stays_where_another_document_names_it(tmp_path: Path) -> None:
    text = (
        KLEIN
        + "  ander: {soort: proef, ingangsdatum: 2027-01-01, titel: Het andere stuk, wie: K. Oosterling}\n"
    )
    velden = VELDEN + "  over: {type: document, label: over, verplicht: nee}\n"
    files = library({"kosten": "1. Zie {{ document.over }}.\n1. Twee.\n"}, velden)
    folder = write(tmp_path / "p", text.replace("2027-01-01}", "2027-01-01, over: ander}", 1), files)
    assert publish(folder, "-n", "txt", "-d", "proef").exit_code == 0
    assert "1. Zie Het andere stuk." in text_of(folder)


def test_comments_for_the_jurist_are_not_for_the_public(tmp_path: Path) -> None:
    done = publish(project(tmp_path), "--toelichting")
    assert done.exit_code == 2
    assert "laat --toelichting of --openbaar weg" in done.stderr


def test_the_confidential_annex_becomes_an_overview_of_numbers(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "boce", tmp_path / "boce")
    done = publish(tmp_path / "boce", "-n", "txt", "-d", "personeel-2010")
    assert done.exit_code == 0, done.output
    text = text_of(tmp_path / "boce", "personeel-2010.openbaar.txt")
    assert "Openbaar overzicht personeel bij de Raamovereenkomst" in text
    assert "Twaalf medewerkers gaan over" in text
    assert "Vertrouwelijk" not in text
    assert "Meppelink" not in text
    assert "in plaats van personeel-2010, dat vertrouwelijk is" in done.stdout


def test_a_confidential_document_without_a_counterpart_is_left_out_and_told(tmp_path: Path) -> None:
    folder = project(tmp_path)
    kind = folder / "bibliotheek" / "templates" / "soorten" / "proef.yaml"
    kind.write_text(kind.read_text("utf-8") + "vertrouwelijk: ja\n", "utf-8")
    done = publish(folder, "-n", "txt")
    assert done.exit_code == 0
    assert "[openbaar-vertrouwelijk] proef is vertrouwelijk en krijgt geen openbare versie" in done.stderr
    assert "vertrouwelijk: geen openbare versie" in done.stdout
    assert not (folder / "uit" / "proef.openbaar.txt").exists()


@pytest.mark.parametrize(
    "data",
    [b"<p>Zwarte<b>waal</b></p></html>", "Zwartewaal".encode("utf-16-le"), b"\x00\xffZwartewaal\x00\xff"],
)
def test_the_last_look_reads_tags_and_other_encodings(data: bytes, tmp_path: Path) -> None:
    loaded = load_project(project(tmp_path)).value
    assert loaded
    grounds = read_grounds(loaded.library, loaded.project.openbaar).value
    assert grounds
    searcher = take_stock(loaded.project, grounds).zoeker
    assert [each.code for each in find_leaks("a.bin", data, searcher)][:1] == ["gelekt"]
    assert list(find_leaks("a.bin", b"\x00\xffAlles goed\x00\xff", searcher)) == []


SIGNED = """\
organisaties:
  emmen: {naam: Emmen, plaats: Emmen}
  coevorden: {naam: Coevorden, plaats: Coevorden}
samenwerking:
  naam: Proefsamenwerking
  partijen:
    emmen: {rol: gastheer}
    coevorden: {rol: gast}
besluiten:
  emmen: {orgaan: college, organisatie: emmen, datum: 2026-11-03, onderwerp: om aan te gaan, soort: aangaan}
  coevorden: {orgaan: college, organisatie: coevorden, datum: 2026-11-04, onderwerp: om aan te gaan, soort: aangaan}
documenten:
  proef:
    soort: proef
    status: getekend
    ingangsdatum: 2027-01-01
    tekst: een afspraak
    wie: K. Oosterling
    ondertekening:
      emmen: {datum: 2026-12-01, besluit: emmen}
      coevorden: {datum: 2026-12-03, besluit: coevorden}
"""


def signed(folder: Path) -> Path:
    """A project with one document, signed and kept."""
    approved = "---\ntitel: Proef\nstatus: vastgesteld\ngoedgekeurd_door: de jurist\n---\n"
    files = library({"kosten": approved + CLAUSE}, VELDEN)
    place = write(folder / "p", f"indeling: 1\nnaam: Proef\n{SIGNED}", files)
    done = CliRunner().invoke(main, ["teken", str(place), "proef"])
    assert done.exit_code == 0, done.output
    return place


def test_a_signed_document_that_is_still_made_as_it_was_kept_has_a_public_version(tmp_path: Path) -> None:
    folder = signed(tmp_path)
    done = publish(folder, "-n", "docx", "-n", "txt")
    assert done.exit_code == 0, done.output
    assert "Behandeld door [gelakt: Woo 5.1 lid 2 onder e]." in text_of(folder)
    kept = folder / "getekend" / "proef" / "proef.docx"
    assert manifest(folder)["proef.openbaar.docx"]["sha256_volledig"] == sha256(kept.read_bytes())
    assert not (folder / "uit" / "proef.docx").exists()


def test_a_signed_document_that_cannot_be_made_again_is_told_and_never_guessed_at(tmp_path: Path) -> None:
    folder = signed(tmp_path)
    path = folder / "project.yaml"
    path.write_text(path.read_text("utf-8").replace("een afspraak", "een andere afspraak"), "utf-8")
    done = publish(folder, "-n", "txt")
    assert (
        "[openbaar-getekend] proef is getekend, en het bestand is niet meer precies zo te maken"
        in done.stderr
    )
    assert "lak met de hand een kopie van het bestand in getekend/proef" in done.stderr
    assert not (folder / "uit" / "proef.openbaar.txt").exists()


def test_a_figure_about_staff_in_the_title_of_a_table_is_refused_with_its_place(tmp_path: Path) -> None:
    clause = (
        "```tabel\ntitel: Overzicht van {{ medewerkers | aantal }} mensen\nrij: x in medewerkers\n"
        "kolommen:\n  - {kop: Nummer, waarde: x.nummer}\n```\n"
    )
    done = publish(project(tmp_path, clause=clause), "-n", "txt")
    assert done.exit_code == 1
    assert "kosten.md:5" in done.stderr
    assert "fout [blok] een persoonsgegeven kan hier niet" in done.stderr


def test_figures_about_one_person_go_and_the_sentence_stays(tmp_path: Path) -> None:
    clause = "1. Er gaan {{ medewerkers | aantal_met_woord('medewerker') }} over, {{ medewerkers | som('fte') | fte }}.\n1. Twee.\n"
    folder = project(tmp_path, clause=clause)
    assert publish(folder, "-n", "txt").exit_code == 0
    mark = "[gelakt: Woo 5.1 lid 2 onder e]"
    assert f"1. Er gaan {mark} over, {mark}." in text_of(folder)
    assert "één medewerker over, 1" in text_of(folder, "proef.txt").replace("\N{NO-BREAK SPACE}", " ")
