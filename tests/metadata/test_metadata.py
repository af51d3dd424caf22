"""Projects in; the metadata beside their documents out, held against the rules of the published schemas."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree
from projects import KLEIN, library, write
from schemaregels import DIWOO, LANGSTE_NAAM, MDTO, mistakes

from generator.cli import main
from generator.load import Geladen, load_project
from generator.make import Uitgave, outputs_of
from generator.metadata.outputs import metadata_outputs
from generator.model import Project
from generator.pipeline import make_loaded
from generator.problem import Outcome, Problem
from generator.write.write import Uitvoer

ROOT = Path(__file__).parents[2]
PROJECTEN = [
    *sorted((ROOT / "examples").glob("*/project.yaml")),
    *sorted((ROOT / "tests/cases").glob("*/project.yaml")),
]
GETEKEND = """\
    status: getekend
    ingangsdatum: 2027-01-01
    ondertekening:
      emmen: {persoon: {voorletters: A., achternaam: Geheim}, datum: 2026-12-01, besluit: emmen}
      coevorden: {persoon: {voorletters: B., achternaam: Verborgen}, datum: 2026-12-08, besluit: coevorden}
besluiten:
  emmen: {orgaan: college, organisatie: emmen, datum: 2026-11-03, onderwerp: om aan te gaan, soort: aangaan}
  coevorden: {orgaan: college, organisatie: coevorden, datum: 2026-11-04, onderwerp: om aan te gaan, soort: aangaan}
"""


def loaded(path: Path) -> Geladen:
    found = load_project(path)
    assert found.value, found.problems
    return found.value


def metadata(path: Path, formats: tuple[str, ...] = ("txt",)) -> Outcome[tuple[Uitvoer, ...]]:
    """The metadata of a project, its documents made in plain text, which is quick."""
    project = loaded(path)
    made = make_loaded(Outcome(project))
    assert made.value is not None, made.problems
    outputs = outputs_of(made.value, project, Uitgave(path, formats))
    return metadata_outputs(made.value, project, outputs.value or ())


@cache
def files(path: Path, formats: tuple[str, ...] = ("txt",)) -> Mapping[str, bytes]:
    return {each.pad: each.inhoud for each in metadata(path, formats).value or ()}


def small(folder: Path, rest: str = "", text: str = KLEIN) -> Path:
    one = text.replace("  proef: {soort: proef, ingangsdatum: 2027-01-01}\n", "  proef:\n    soort: proef\n")
    return write(folder / "p", one + rest, library({"kosten": "Ieder betaalt.\n"}))


def texts(data: bytes, name: str) -> list[str]:
    return [each.text or "" for each in etree.fromstring(data).iter(f"{{*}}{name}")]


def resources(data: bytes, name: str) -> list[str]:
    return [each.get("resource", "") for each in etree.fromstring(data).iter(f"{{*}}{name}")]


def warnings(found: tuple[Problem, ...]) -> list[str]:
    return [f"{each.code}: {each.message}" for each in found]


# --- against the rules of the schemas


@pytest.mark.parametrize("path", PROJECTEN, ids=lambda path: path.parent.name)
def test_all_metadata_of_every_project_keeps_the_rules_of_its_schema(path: Path) -> None:
    found = files(path.parent)
    assert found
    wrong = {
        name: lines
        for name, data in found.items()
        if (lines := mistakes(data, DIWOO if name.endswith(".diwoo.xml") else MDTO))
    }
    assert wrong == {}
    for name, data in found.items():
        if name.endswith(".mdto.xml"):
            assert all(
                len(each.text or "") <= LANGSTE_NAAM for each in etree.fromstring(data).iter("{*}naam")
            )


@pytest.mark.parametrize(
    ("was", "wordt", "fout"),
    [
        ("<taal>nl</taal>", "", ""),  # may be left out
        ("<naam>", "<naam/><naam>", "informatieobject"),
        ("waardering>", "waardeering>", "informatieobject"),
        ("<taal>nl</taal>", "<taal>Nederlands!</taal>", "taal"),
        ("<identificatieBron>akkoord, project Proef</identificatieBron>", "", "identificatie"),
        ("<begripCode>N</begripCode>", "<begripCode/>", "begripCode"),
    ],
)
def test_the_rules_of_mdto_see_a_mistake(tmp_path: Path, was: str, wordt: str, fout: str) -> None:
    data = files(small(tmp_path))["proef.emmen.mdto.xml"]
    broken = data.replace(was.encode(), wordt.encode())
    assert broken != data
    lines = mistakes(broken, MDTO)
    assert (lines[0].split(":")[0] == fout) if fout else lines == []


@pytest.mark.parametrize(
    ("was", "wordt", "fout"),
    [
        ("officieleTitel>", "titel>", "titelcollectie"),
        ("gm0114", "gm114", "publisher"),
        ("c_816e508d", "c_00000000", "informatiecategorie"),
        ("T00:00:00", "", "atTime"),
    ],
)
def test_the_rules_of_the_woo_see_a_mistake(tmp_path: Path, was: str, wordt: str, fout: str) -> None:
    data = files(small(tmp_path))["proef.diwoo.xml"]
    broken = data.replace(was.encode(), wordt.encode())
    assert broken != data
    assert any(line.startswith(f"{fout}:") for line in mistakes(broken, DIWOO))


# --- what is in it


def test_every_party_has_the_document_in_its_own_archive_with_its_files(tmp_path: Path) -> None:
    found = files(small(tmp_path), ("html", "txt"))
    assert set(found) == {
        *(
            f"proef.{wie}.{soort}mdto.xml"
            for wie in ("emmen", "coevorden")
            for soort in ("", "html.", "txt.")
        ),
        "proef.diwoo.xml",
    }
    archive = found["proef.coevorden.mdto.xml"]
    assert texts(archive, "identificatieKenmerk")[0] == "proef.coevorden"
    assert texts(archive, "verwijzingNaam")[-2] == "gemeente Coevorden"
    assert "gm0109" in texts(archive, "identificatieKenmerk")
    assert [each for each in texts(archive, "verwijzingNaam") if each.startswith("proef")] == [
        "proef.html",
        "proef.txt",
    ]


def test_the_fingerprint_and_the_size_are_those_of_the_file(tmp_path: Path) -> None:
    folder = small(tmp_path)
    done = maak(folder, "-n", "txt", "--metadata")
    assert done.exit_code == 0, done.output
    data = (folder / "uit" / "proef.txt").read_bytes()
    file = (folder / "uit" / "proef.emmen.txt.mdto.xml").read_bytes()
    assert texts(file, "checksumWaarde") == [hashlib.sha256(data).hexdigest()]
    assert texts(file, "omvang") == [str(len(data))]


def test_what_nobody_decided_stays_open(tmp_path: Path) -> None:
    archive = files(small(tmp_path))["proef.emmen.mdto.xml"]
    labels = texts(archive, "begripLabel")
    assert labels.count("Nader te bepalen") == 2  # appraisal, and the restriction on use
    assert texts(archive, "bewaartermijn") == []
    assert texts(archive, "eventTijd") == []  # no date is known


def test_the_archivist_decides_for_the_project_and_otherwise_for_a_document(tmp_path: Path) -> None:
    rest = (
        "    archivering: {bewaartermijn: 20 jaar}\n"
        "archivering: {waardering: tijdelijk, bewaartermijn: 10 jaar, selectielijst: Selectielijst, categorie: '1.1'}\n"
    )
    archive = files(small(tmp_path, rest))["proef.emmen.mdto.xml"]
    assert texts(archive, "termijnLooptijd") == ["P20Y"]
    assert "Tijdelijk te bewaren" in texts(archive, "begripLabel")
    assert "1.1" in texts(archive, "begripCode")
    assert mistakes(archive, MDTO) == []


def test_a_title_that_is_too_long_is_cut_at_a_word_and_stands_in_full_beside_it(tmp_path: Path) -> None:
    titel = "Overeenkomst " + "over samenwerking " * 6
    archive = files(small(tmp_path, f"    titel: {titel}\n"))["proef.emmen.mdto.xml"]
    (naam,) = texts(archive, "naam")
    assert len(naam) <= LANGSTE_NAAM
    assert naam.endswith((" over…", " samenwerking…"))
    assert titel.strip() in texts(archive, "omschrijving")


def test_a_letter_is_in_the_archive_of_its_sender_only() -> None:
    found = files(ROOT / "examples" / "boce")
    assert {name for name in found if name.startswith("brief-2014-coevorden")} == {
        "brief-2014-coevorden.coevorden.mdto.xml",
        "brief-2014-coevorden.coevorden.txt.mdto.xml",
        "brief-2014-coevorden.diwoo.xml",
    }


def test_documents_point_at_each_other_within_one_archive() -> None:
    found = files(ROOT / "examples" / "boce")
    assert related(found["deel-coevorden-2015.emmen.mdto.xml"]) == {
        "raam-2009.emmen": "Heeft nodig",
        "eerdere-deelovereenkomst-coevorden": "Vervangt",
        "brief-2014-emmen.emmen": "Wordt aangehaald door",
    }
    raam = related(found["raam-2009.emmen.mdto.xml"])
    assert raam["deel-coevorden-2015.emmen"] == "Is vereist door"
    assert raam["personeel-2010.emmen"] == "Heeft nodig"
    assert related(found["personeel-2010.emmen.mdto.xml"])["raam-2009.emmen"] == "Is vereist door"


def related(data: bytes) -> Mapping[str, str]:
    pairs = etree.fromstring(data).iter("{*}gerelateerdInformatieobject")
    return {
        each.findtext(".//{*}identificatieKenmerk") or "": each.findtext(".//{*}begripLabel") or ""
        for each in pairs
    }


# --- confidential, personal, public


def test_a_confidential_annex_is_kept_with_a_restriction_and_never_published() -> None:
    found = files(ROOT / "examples" / "boce")
    assert "personeel-2010.diwoo.xml" not in found
    assert "Overig" in texts(found["personeel-2010.emmen.mdto.xml"], "begripLabel")
    assert "personeel-2010" not in found["raam-2009.diwoo.xml"].decode()


@pytest.mark.parametrize("name", ["boce", "hedendaags"])
def test_no_metadata_names_a_person(name: str) -> None:
    project = loaded(ROOT / "examples" / name).project
    people = set(_names(project))
    assert len(people) > 10
    together = " ".join(data.decode() for data in files(ROOT / "examples" / name).values())
    assert {each for each in people if re.search(rf"\b{re.escape(each)}\b", together)} == set()


def _names(project: Project) -> Iterator[str]:
    staff = project.personeel.medewerkers if project.personeel else ()
    yield from (f"{each.voorletters} {each.achternaam}" for each in staff)
    yield from (each.nummer for each in staff)
    for organisatie in project.organisaties.values():
        yield from (each.achternaam for each in organisatie.ambtsdragers)


def test_the_public_version_has_metadata_of_its_own_and_takes_the_place_of_the_other(tmp_path: Path) -> None:
    done = maak(
        ROOT / "examples/boce", "-n", "txt", "-d", "brief-2014", "--openbaar", "--metadata", "-u", tmp_path
    )
    assert done.exit_code == 0, done.output
    names = {path.name for path in tmp_path.glob("brief-2014-emmen*.xml")}
    assert names == {
        "brief-2014-emmen.emmen.mdto.xml",
        "brief-2014-emmen.emmen.txt.mdto.xml",
        "brief-2014-emmen.openbaar.emmen.mdto.xml",
        "brief-2014-emmen.openbaar.emmen.txt.mdto.xml",
        "brief-2014-emmen.openbaar.diwoo.xml",
    }
    full = (tmp_path / "brief-2014-emmen.emmen.mdto.xml").read_bytes()
    public = (tmp_path / "brief-2014-emmen.openbaar.emmen.mdto.xml").read_bytes()
    assert "Overig" in texts(full, "begripLabel")
    assert "Geen beperking" in texts(public, "begripLabel")
    assert related(public)["brief-2014-emmen.emmen"] == "Is een versie van"
    assert mistakes(public, MDTO) == []


def test_the_overview_in_the_place_of_a_confidential_annex_is_called_what_it_is(tmp_path: Path) -> None:
    words = ("-n", "txt", "-d", "personeel-2010", "--openbaar", "--metadata", "-u", tmp_path)
    done = maak(ROOT / "examples/boce", *words)
    assert done.exit_code == 0, done.output
    public = (tmp_path / "personeel-2010.openbaar.diwoo.xml").read_bytes()
    assert texts(public, "officieleTitel")[0].startswith("Openbaar overzicht personeel")
    assert texts(public, "identifier") == ["personeel-2010.openbaar"]
    assert mistakes(public, DIWOO) == []
    full = (tmp_path / "personeel-2010.emmen.mdto.xml").read_bytes()
    assert texts(full, "naam")[0].startswith("Bijlage personeel")
    assert not (tmp_path / "personeel-2010.diwoo.xml").exists()


def test_a_personal_value_in_a_typed_title_is_withheld_from_public_metadata_too(tmp_path: Path) -> None:
    staff = (
        "personeel:\n  medewerkers:\n    - {nummer: Q-99171, voorletters: X.Y., achternaam: Kwetterbos, van: coevorden,"
        " naar: emmen, functie: kok, schaal: 7, fte: 1}\n"
        "uitzonderingen:\n  - {code: persoon-genoemd, reden: dit is een proef}\n"
    )
    folder = small(tmp_path, "    titel: Afspraak over medewerker Q-99171\n" + staff)
    done = maak(folder, "-n", "txt", "--openbaar", "--metadata")
    assert done.exit_code == 0, done.output
    public = [path.read_text(encoding="utf-8") for path in folder.glob("uit/*.openbaar.*xml")]
    assert len(public) == 5
    assert not any("Q-99171" in text or "Kwetterbos" in text for text in public)
    assert any("Afspraak over medewerker [gelakt]" in text for text in public)
    assert "Q-99171" in (folder / "uit/proef.emmen.mdto.xml").read_text(
        encoding="utf-8"
    )  # it could have leaked


# --- the Woo


def test_the_host_publishes_and_the_others_answer_for_it_too() -> None:
    data = files(ROOT / "examples" / "boce")["raam-2009.diwoo.xml"]
    assert texts(data, "publisher") == ["gemeente Emmen"]
    assert resources(data, "publisher") == ["https://identifier.overheid.nl/tooi/id/gemeente/gm0114"]
    assert texts(data, "medeverantwoordelijke") == ["gemeente Borger-Odoorn", "gemeente Coevorden"]
    assert texts(data, "informatiecategorie") == ["convenanten"]


def test_a_project_can_choose_another_category(tmp_path: Path) -> None:
    data = files(small(tmp_path, "    archivering: {woo_categorie: onderzoeksrapporten}\n"))[
        "proef.diwoo.xml"
    ]
    assert texts(data, "informatiecategorie") == ["onderzoeksrapporten"]


def test_a_category_that_does_not_exist_is_refused_with_those_that_do(tmp_path: Path) -> None:
    found = metadata(small(tmp_path, "    archivering: {woo_categorie: convenant}\n"))
    assert found.value is None
    (wrong,) = [each for each in found.problems if each.is_error]
    assert wrong.code == "woo-categorie"
    assert wrong.position
    assert wrong.position.line == 14
    assert "convenanten" in wrong.hint


def test_of_a_kind_that_nobody_filed_the_doubt_is_said(tmp_path: Path) -> None:
    lines = warnings(metadata(small(tmp_path)).problems)
    assert any(line.startswith("woo-categorie: proef:") for line in lines)


def test_a_scheme_under_the_wgr_is_no_covenant() -> None:
    found = metadata(ROOT / "tests/cases/centrumregeling-2026")
    assert any("geen convenant" in line for line in warnings(found.problems))


# --- organisations


def test_an_unknown_municipality_gets_no_address_and_a_warning(tmp_path: Path) -> None:
    text = KLEIN.replace("naam: Coevorden,", "naam: Pijnakkerhout,")
    folder = small(tmp_path, text=text)
    found = metadata(folder)
    assert any(line.startswith("tooi-onbekend: organisaties.coevorden") for line in warnings(found.problems))
    data = files(folder)["proef.diwoo.xml"]
    assert resources(data, "medeverantwoordelijke") == [""]
    assert mistakes(data, DIWOO) == []


def test_an_invented_municipality_gets_no_address_and_nothing_is_asked(tmp_path: Path) -> None:
    text = KLEIN.replace("{naam: Coevorden,", "{fictief: ja, naam: Coevorden,")
    found = metadata(small(tmp_path, text=text))
    assert not any("tooi-onbekend" in line for line in warnings(found.problems))
    assert "gm0109" not in " ".join(each.inhoud.decode() for each in found.value or ())


def test_the_project_can_give_the_address(tmp_path: Path) -> None:
    text = KLEIN.replace("naam: Coevorden,", "tooi: gm9999, naam: Pijnakkerhout,")
    data = files(small(tmp_path, text=text))["proef.diwoo.xml"]
    assert resources(data, "medeverantwoordelijke") == [
        "https://identifier.overheid.nl/tooi/id/gemeente/gm9999"
    ]


# --- signed


def test_a_signed_document_is_kept_with_its_own_file_and_the_days_of_its_signatures(tmp_path: Path) -> None:
    folder = small(tmp_path, GETEKEND)
    clause = folder / "bibliotheek/clauses/proef/kosten.md"
    clause.write_text(
        clause.read_text().replace("titel:", "status: vastgesteld\ngoedgekeurd_door: de jurist\ntitel:")
    )
    scan = tmp_path / "getekend.pdf"
    scan.write_bytes(b"%PDF-1.7 ondertekend")
    kept = CliRunner().invoke(main, ["teken", str(folder), "proef", "--bestand", str(scan)])
    assert kept.exit_code == 0, kept.output
    done = maak(folder, "--metadata")
    assert done.exit_code == 0, done.output
    archive = (folder / "uit" / "proef.coevorden.mdto.xml").read_bytes()
    assert texts(archive, "eventTijd") == ["2026-12-08", "2026-12-08"]
    assert "Accordering" in texts(archive, "begripLabel")
    assert "Verborgen" not in archive.decode()
    (file,) = folder.glob("uit/proef.coevorden.pdf.mdto.xml")
    assert texts(file.read_bytes(), "checksumWaarde") == [hashlib.sha256(scan.read_bytes()).hexdigest()]
    woo = (folder / "uit" / "proef.diwoo.xml").read_bytes()
    assert texts(woo, "soortHandeling") == ["ondertekening", "ondertekening"]
    assert mistakes(woo, DIWOO) == []


# --- the command


def maak(folder: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(main, ["maak", str(folder), *map(str, words)])


def test_a_second_run_writes_the_same_bytes(tmp_path: Path) -> None:
    folder = small(tmp_path)
    maak(folder, "-n", "txt", "--metadata")
    assert "Niets veranderd" in maak(folder, "-n", "txt", "--metadata").stdout


def test_without_being_asked_no_metadata_is_written(tmp_path: Path) -> None:
    folder = small(tmp_path)
    maak(folder, "-n", "txt")
    assert not list(folder.glob("uit/*.xml"))


def test_the_manifest_knows_the_metadata_and_its_standard(tmp_path: Path) -> None:
    folder = small(tmp_path)
    maak(folder, "-n", "txt", "--metadata")
    manifest = (folder / "uit" / "akkoord-manifest.json").read_text(encoding="utf-8")
    assert '"proef.emmen.mdto.xml": {' in manifest
    assert '"norm": "MDTO 1.0.1"' in manifest


def test_a_draft_with_comments_has_no_metadata(tmp_path: Path) -> None:
    done = maak(small(tmp_path), "--toelichting", "--metadata")
    assert done.exit_code == 2
