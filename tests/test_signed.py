"""A signed document is kept once, with its numbers and texts; later documents refer to it and nothing makes it again."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from projects import briefly, documents, every_text, library, make, outline, write

from generator.cli import main
from generator.keep.signed import VASTGELEGD, read_signed
from generator.pipeline import make_documents
from generator.write.manifest import sha256

BEGIN = """\
indeling: 1
naam: Proef
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
"""
RAAM = """\
  raam:
    soort: raam
    status: getekend
    ingangsdatum: 2027-01-01
    ondertekening:
      emmen: {datum: 2026-12-01, besluit: emmen}
      coevorden: {datum: 2026-12-03, besluit: coevorden}
"""
DEEL = "  deel: {soort: deel, ingangsdatum: 2028-01-01, raamovereenkomst: raam}\n"
APPROVED = "status: vastgesteld\ngoedgekeurd_door: de jurist\n---\n"
KIND = (
    "soort: {0}\ntitel: {1}\nomschrijving: om te proberen\nsjabloon: overeenkomst\nondertekening: {3}\n"
    "opbouw:\n  - clausules: [{2}]\n"
)


def files(raam: str = "proef/kosten, proef/slot", sign: str = "partijen") -> dict[str, str]:
    """A framework of some clauses, and an agreement below it that refers to a lid of one of them."""
    clauses = {
        "kosten": f"---\ntitel: Kosten\n{APPROVED}1. Eerst.\n1. Dan per kwartaal. {{#kwartaal}}\n",
        "slot": f"---\ntitel: Slot\n{APPROVED}Klaar.\n",
        "begin": f"---\ntitel: Begin\n{APPROVED}Voorop.\n",
        "verwijzing": f"---\ntitel: Verwijzing\n{APPROVED}Zie [](raam#kosten.kwartaal) en [](raam#).\n",
    }
    own = library(clauses)
    own["bibliotheek/templates/soorten/raam.yaml"] = KIND.format("raam", "Raamstuk", raam, sign)
    own["bibliotheek/templates/soorten/deel.yaml"] = KIND.format(
        "deel", "Deelstuk", "proef/verwijzing", "partijen"
    )
    return own


def akkoord(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return write(tmp_path, BEGIN + RAAM + DEEL, files())


@pytest.fixture
def signed(project: Path) -> Path:
    done = akkoord("teken", project, "raam")
    assert done.exit_code == 0, done.stderr
    return project


def test_file_hash_numbers_and_texts_are_kept(signed: Path) -> None:
    record = (read_signed(signed).value or {})["raam"]
    data = (signed / "getekend/raam/raam.docx").read_bytes()
    assert record.sha256 == sha256(data)
    assert (record.titel, record.naam) == ("Raamstuk", "het Raamstuk")
    assert record.getekend == {"emmen": "2026-12-01", "coevorden": "2026-12-03"}
    assert set(record.clausules) == {"proef/kosten", "proef/slot"}
    assert record.numbering.plekken["kosten.kwartaal"].nummer.los == "2"
    assert record.numbering.plekken["slot"].nummer.tekst == "Artikel 2"


def test_the_record_reads_back_as_it_was_written(signed: Path) -> None:
    path = signed / "getekend/raam" / VASTGELEGD
    record = (read_signed(signed).value or {})["raam"]
    assert record.as_bytes() == path.read_bytes()


def test_a_later_document_refers_to_its_numbers_after_the_library_changed(signed: Path) -> None:
    before = outline(documents(make_documents(signed))["deel"])
    assert "  Zie artikel 1 lid 2 van het Raamstuk en het Raamstuk." in before
    write(signed, BEGIN + RAAM + DEEL, files("proef/begin, proef/slot, proef/kosten"))
    kind = signed / "bibliotheek/templates/soorten/raam.yaml"
    kind.write_text(kind.read_text("utf-8").replace("Raamstuk", "Heel ander stuk"), "utf-8")
    clause = signed / "bibliotheek/clauses/proef/kosten.md"
    clause.write_text(clause.read_text("utf-8").replace("{#kwartaal}", "{#anders}"), "utf-8")
    assert outline(documents(make_documents(signed))["deel"]) == before


def test_without_keeping_it_the_same_change_moves_the_reference(tmp_path: Path) -> None:
    concept = RAAM.replace("getekend", "concept")
    made = make(tmp_path, BEGIN + concept + DEEL, files("proef/begin, proef/slot, proef/kosten"))
    assert "Zie artikel 3 lid 2 van het Raamstuk" in every_text(documents(made)["deel"])


def test_maak_leaves_it_alone_and_says_so(signed: Path) -> None:
    done = akkoord("maak", signed)
    assert done.exit_code == 0
    assert "raam is getekend en blijft zoals het is: getekend/raam/raam.docx" in done.stderr
    assert sorted(path.name for path in (signed / "uit").glob("*.docx")) == ["deel.docx"]
    asked = akkoord("maak", signed, "--document", "raam")
    assert asked.exit_code == 1
    assert "[document-getekend]" in asked.stderr


def test_a_project_of_signed_documents_only_is_no_error(project: Path) -> None:
    write(project, BEGIN + RAAM, {})
    assert akkoord("teken", project, "raam").exit_code == 0
    done = akkoord("maak", project)
    assert done.exit_code == 0
    assert "blijft zoals het is" in done.stderr


def test_a_kept_file_that_changed_is_an_error(signed: Path) -> None:
    path = signed / "getekend/raam/raam.docx"
    path.write_bytes(path.read_bytes() + b"x")
    outcome = make_documents(signed)
    assert outcome.value is None
    assert "het getekende bestand raam.docx is gewijzigd" in [each.message for each in outcome.problems]


def test_a_kept_file_that_is_gone_is_an_error(signed: Path) -> None:
    (signed / "getekend/raam/raam.docx").unlink()
    assert make_documents(signed).value is None


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"id": "raam", "nummers": []}'])
def test_a_damaged_record_is_an_error(signed: Path, content: str) -> None:
    (signed / "getekend/raam" / VASTGELEGD).write_text(content, "utf-8")
    assert briefly(read_signed(signed).problems) == ["vastgelegd.json:1:1 vastgelegd"]


def test_a_record_of_another_document_is_an_error(signed: Path) -> None:
    (signed / "getekend/raam").rename(signed / "getekend/deel")
    assert read_signed(signed).problems[0].message == "dit bestand hoort bij 'raam'"


def test_a_record_is_never_overwritten(signed: Path) -> None:
    before = {path.name: path.read_bytes() for path in (signed / "getekend/raam").iterdir()}
    done = akkoord("teken", signed, "raam")
    assert done.exit_code == 1
    assert "[al-vastgelegd]" in done.stderr
    assert {path.name: path.read_bytes() for path in (signed / "getekend/raam").iterdir()} == before


def test_a_status_that_is_set_back_is_an_error(signed: Path) -> None:
    write(signed, BEGIN + RAAM.replace("getekend", "concept") + DEEL, {})
    assert "maar de status is 'concept'" in make_documents(signed).problems[0].message


# --- what is refused


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("status: getekend", "status: concept", "niet-getekend"),
        (
            "coevorden: {datum: 2026-12-03, besluit: coevorden}",
            "coevorden: {functie: burgemeester}",
            "niet-getekend",
        ),
        ("      coevorden: {datum: 2026-12-03, besluit: coevorden}\n", "", "niet-getekend"),
    ],
)
def test_status_and_the_dates_of_all_parties_are_needed(project: Path, old: str, new: str, code: str) -> None:
    assert old in RAAM
    write(project, BEGIN + RAAM.replace(old, new) + DEEL, {})
    done = akkoord("teken", project, "raam")
    assert done.exit_code == 1
    assert f"[{code}]" in done.stderr
    assert not (project / "getekend").exists()


def test_an_open_point_is_refused(project: Path) -> None:
    clause = project / "bibliotheek/clauses/proef/slot.md"
    clause.write_text(clause.read_text("utf-8") + "\nKenmerk {{ document.kenmerk }}.\n", "utf-8")
    done = akkoord("teken", project, "raam")
    assert done.exit_code == 1
    assert "[open-punt]" in done.stderr


def test_a_text_that_is_not_approved_is_refused(project: Path) -> None:
    clause = project / "bibliotheek/clauses/proef/slot.md"
    clause.write_text(clause.read_text("utf-8").replace("vastgesteld", "ontwerp"), "utf-8")
    done = akkoord("teken", project, "raam")
    assert done.exit_code == 1
    assert "[clausule-ontwerp]" in done.stderr


def test_an_unknown_document_is_refused_with_a_suggestion(project: Path) -> None:
    done = akkoord("teken", project, "raams")
    assert done.exit_code == 1
    assert "[document-onbekend]" in done.stderr


def test_a_letter_is_not_kept(project: Path) -> None:
    write(project, BEGIN + RAAM + DEEL, files(sign="brief"))
    done = akkoord("teken", project, "raam")
    assert "is van één partij" in done.stderr
    assert done.exit_code == 1


def test_a_signed_document_that_is_not_kept_stops_the_project(project: Path) -> None:
    outcome = make_documents(project)
    assert [each.code for each in outcome.problems] == ["niet-vastgelegd"]


def test_two_that_were_signed_together_and_refer_to_each_other_can_be_kept_one_by_one(tmp_path: Path) -> None:
    deel = RAAM.replace("raam", "deel").replace("soort: deel\n", "soort: deel\n    raamovereenkomst: raam\n")
    own = files("proef/kosten, proef/terug")
    own["bibliotheek/clauses/proef/terug.md"] = f"---\ntitel: Terug\n{APPROVED}Zie [](deel#verwijzing).\n"
    write(tmp_path, BEGIN + RAAM + deel, own)
    assert akkoord("teken", tmp_path, "raam").exit_code == 0
    assert akkoord("teken", tmp_path, "deel").exit_code == 0
    assert make_documents(tmp_path).value == ()


# --- the file that was signed


def test_a_scan_can_be_kept(project: Path, tmp_path: Path) -> None:
    scan = tmp_path / "Scan 3.PDF"
    scan.write_bytes(b"%PDF-1.7 scan")
    assert akkoord("teken", project, "raam", "--bestand", scan).exit_code == 0
    assert (project / "getekend/raam/raam.pdf").read_bytes() == b"%PDF-1.7 scan"
    assert make_documents(project).value is not None


@pytest.mark.parametrize(
    ("name", "data"), [("a.txt", b"x"), ("a.pdf", b"x"), ("a.docx", b"x"), ("weg.pdf", None)]
)
def test_what_is_no_word_file_or_pdf_is_refused(project: Path, name: str, data: bytes | None) -> None:
    if data is not None:
        (project / name).write_bytes(data)
    done = akkoord("teken", project, "raam", "--bestand", project / name)
    assert done.exit_code == 1
    assert "[getekend-bestand]" in done.stderr
    assert not (project / "getekend/raam").exists()


def test_a_word_file_of_other_texts_is_kept_with_a_warning(project: Path, tmp_path: Path) -> None:
    write(project, BEGIN + RAAM.replace("getekend", "definitief") + DEEL, {})
    akkoord("maak", project)
    earlier = (project / "uit/raam.docx").rename(tmp_path / "getekend.docx")
    write(project, BEGIN + RAAM + DEEL, {})
    clause = project / "bibliotheek/clauses/proef/slot.md"
    clause.write_text(clause.read_text("utf-8").replace("Klaar.", "Anders."), "utf-8")
    done = akkoord("teken", project, "raam", "--bestand", earlier)
    assert done.exit_code == 0
    assert "[getekend-anders]" in done.stderr
    assert "proef/slot" in done.stderr
    assert "proef/kosten" not in done.stderr


def test_a_document_that_was_edited_in_word_has_to_be_given(project: Path) -> None:
    write(project, BEGIN + RAAM.replace("getekend", "definitief") + DEEL, {})
    akkoord("maak", project)
    write(project, BEGIN + RAAM + DEEL, {})
    made = project / "uit/raam.docx"
    made.write_bytes(made.read_bytes() + b"edited")
    done = akkoord("teken", project, "raam")
    assert done.exit_code == 1
    assert "--bestand" in done.stderr
    elsewhere = akkoord("teken", project, "raam", "--uit", project / "nergens")
    assert elsewhere.exit_code == 0


def test_the_record_is_for_people_too(signed: Path) -> None:
    content = json.loads((signed / "getekend/raam" / VASTGELEGD).read_text("utf-8"))
    assert content["nummers"]["kosten.kwartaal"][:2] == ["2.", "2"]
    assert content["getekend"]["coevorden"] == "2026-12-03"
