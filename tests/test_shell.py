"""The shell of the page: a small project in; letterhead, reference block, cover, signatures and properties out."""

from datetime import date
from pathlib import Path

import pytest
from projects import documents, every_text, library, make, outline, write

from generator.document import GEEN_DATUM, Briefhoofd, Document, Voorblad
from generator.dutch.notation import NBSP
from generator.pipeline import make_documents

PROJECT = """\
indeling: 1
naam: Proef
organisaties:
  emmen:
    naam: Emmen
    plaats: Emmen
    bezoekadres: {straat: Raadhuisplein 1, postcode: 7811AP, plaats: Emmen}
    postadres: {postbus: 30001, postcode: 7800 RA, plaats: Emmen}
    telefoon: 14 0591
    email: gemeente@emmen.example
    website: www.emmen.example
    ambtsdragers:
      - {functie: burgemeester, voorletters: A., achternaam: Eerst, van: 2020-01-01, tot_en_met: 2026-12-31}
      - {functie: burgemeester, voorletters: B., tussenvoegsel: van, achternaam: Daarna, titels_voor: mr., van: 2027-01-01}
      - {functie: gemeentesecretaris, voorletters: C., achternaam: Secretaris, titels_na: MPM}
      - {functie: loco-burgemeester, voorletters: D., achternaam: Loco}
  coevorden: {naam: Coevorden, huisstijl: eigen}
  drenthe: {naam: Provincie Drenthe, soort: anders}
samenwerking:
  naam: Proefsamenwerking
  omschrijving: Samen verder
  partijen:
    emmen: {rol: gastheer}
    coevorden: {rol: gast}
    drenthe: {rol: gast}
documenten:
  brief: {soort: raadsbrief, onderwerp: Over ICT, datum: 2027-01-01, kenmerk: 14.031550, bijlagen: [{titel: Een}, {titel: Twee}],
          exemplaren: {emmen: {}, coevorden: {kenmerk: C-1, datum: 2026-12-31, doorkiesnummer: 088 000 01 00, evaluatie: {jaar: 2026}}}}
  overeenkomst: {soort: proef, kenmerk: E.1, versie: "1.0", datum: 2026-12-31, partijen: [emmen, coevorden, drenthe],
    ondertekening: {emmen: {functie: loco-burgemeester, datum: 2027-01-02, plaats: Assen},
                    coevorden: {persoon: {voorletters: X., achternaam: Vreemd}}}}
  kaal: {soort: proef}
"""
EIGEN = """\
naam: eigen
omschrijving: om te proberen
woordmerk: {tekst: Coevorden, alternatief: Coevorden}
brief:
  labels: [{sleutel: datum, label: Dag}, {sleutel: kenmerk, label: Nummer}, {sleutel: uw_kenmerk, label: Uw}, {sleutel: bijlagen, label: Bijl.},
           {sleutel: doorkiesnummer, label: Bel}, {sleutel: onzin, label: Onzin}, {sleutel: evaluatie, label: Groep}, {sleutel: bezoekadres, label: Adres}]
  lege_labels: ja
  aanhef: Geachte raad,
  afsluiting: Met vriendelijke groet,
  functie_eerst: nee
  ondertekenaars: [burgemeester]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    files = library({"slot": "```ondertekening\n```\n"})
    files["bibliotheek/templates/huisstijlen/eigen/huisstijl.yaml"] = EIGEN
    return documents(make_documents(write(tmp_path_factory.mktemp("project"), PROJECT, files)))


def letterhead(document: Document) -> Briefhoofd:
    assert document.schil.brief is not None
    assert document.schil.voorblad is None
    return document.schil.brief


def cover(document: Document) -> Voorblad:
    assert document.schil.voorblad is not None
    assert document.schil.brief is None
    return document.schil.voorblad


def test_a_letter_has_the_addresses_of_its_sender_and_the_council_as_addressee(
    made: dict[str, Document],
) -> None:
    found = letterhead(made["brief-emmen"])
    assert found.afzender == "Gemeente Emmen"
    assert [line.replace(NBSP, "~") for line in found.afzenderregels] == [
        "Raadhuisplein 1", "7811~AP~ Emmen", "Postbus~30001", "7800~RA~ Emmen", "t. 14~0591", "gemeente@emmen.example", "www.emmen.example",
    ]  # fmt: skip
    assert [line.replace(NBSP, "~") for line in found.geadresseerde] == [
        "Aan de raad van de gemeente Emmen",
        "Postbus~30001",
        "7800~RA~ Emmen",
    ]


def test_the_reference_block_has_the_labels_of_the_house(made: dict[str, Document]) -> None:
    labels = {
        label.label: label.tekst.replace(NBSP, " ") for label in letterhead(made["brief-emmen"]).kenmerken
    }
    assert labels["Datum"] == "1 januari 2027"
    assert "14.031550" in labels.values()
    assert "2" in labels.values()
    assert "" not in labels.values()
    own = [
        (label.label, label.tekst.replace(NBSP, " "))
        for label in letterhead(made["brief-coevorden"]).kenmerken
    ]
    assert own == [
        ("Dag", "31 december 2026"),
        ("Nummer", "C-1"),
        ("Uw", ""),
        ("Bijl.", "2"),
        ("Bel", "088 000 01 00"),
        ("Onzin", ""),
        ("Groep", ""),
        ("Adres", ""),
    ]


def test_a_letter_opens_closes_and_is_signed_as_the_house_does(made: dict[str, Document]) -> None:
    emmen, coevorden = outline(made["brief-emmen"]), outline(made["brief-coevorden"])
    assert emmen[0] == "  Geachte leden van de raad,"
    assert emmen[-3:] == [
        "  Hoogachtend,",
        "  Burgemeester en wethouders van Emmen, / gemeentesecretaris / C. Secretaris MPM",
        "  Burgemeester en wethouders van Emmen, / burgemeester / mr. B. van Daarna",
    ]
    assert coevorden[0] == "  Geachte raad,"
    assert coevorden[-2:] == [
        "  Met vriendelijke groet,",
        "  Burgemeester en wethouders van Coevorden, / burgemeester / [nog in te vullen: naam van de burgemeester van Coevorden]",
    ]


def test_who_signs_an_agreement_is_who_holds_the_office_on_that_day_or_who_is_named(
    made: dict[str, Document],
) -> None:
    assert outline(made["overeenkomst"])[1:] == [
        "  De gemeente Coevorden / Burgemeester / X. Vreemd",
        "  De gemeente Emmen / Loco-burgemeester / D. Loco / Assen, 2 januari 2027",
        "  Provincie Drenthe / Burgemeester / [nog in te vullen: naam van de burgemeester van Provincie Drenthe]",
    ]


def test_the_cover_names_parties_and_facts(made: dict[str, Document]) -> None:
    found = cover(made["overeenkomst"])
    assert found.ondertitel == "Samen verder"
    assert found.partijen == ("Gemeente Coevorden", "Gemeente Emmen", "Provincie Drenthe")
    assert {label.label: label.tekst.replace(NBSP, " ") for label in found.gegevens}["Kenmerk"] == "E.1"
    assert "Kenmerk" not in {label.label for label in cover(made["kaal"]).gegevens}


def test_the_properties_of_a_file_come_from_the_project_and_never_from_the_clock(
    made: dict[str, Document],
) -> None:
    found = made["overeenkomst"].eigenschappen
    assert (found.titel, found.organisatie, found.kenmerk, found.versie, found.status, found.datum) == (
        "Proefstuk", "Gemeente Emmen", "E.1", "1.0", "concept", date(2026, 12, 31),
    )  # fmt: skip
    assert made["kaal"].eigenschappen.datum == GEEN_DATUM
    assert made["brief-coevorden"].eigenschappen.organisatie == "Gemeente Coevorden"
    assert made["brief-emmen"].schil.titel == "Over ICT"


@pytest.mark.parametrize("dag", ["2026-12-31", "2027-01-01"])
def test_an_office_holder_signs_from_the_first_to_the_last_day(dag: str, tmp_path: Path) -> None:
    files = library({"slot": "```ondertekening\n```\n"})
    files["bibliotheek/templates/huisstijlen/eigen/huisstijl.yaml"] = EIGEN
    project = PROJECT.replace("functie: loco-burgemeester, datum: 2027-01-02", f"datum: {dag}")
    text = every_text(documents(make(tmp_path, project, files))["overeenkomst"])
    name = {"2026-12-31": "A. Eerst", "2027-01-01": "mr. B. van Daarna"}
    assert f"De gemeente Emmen / Burgemeester / {name[dag]} / Assen" in text


VAN_EEN_ORGAAN = """\
soort: {soort}
titel: Over {{{{ document.onderwerp }}}}
omschrijving: om te proberen
sjabloon: brief
geadresseerde: {aan}
kenmerken: [{{sleutel: datum, label: Dag}}, {{sleutel: onderwerp, label: Over}}]
ondertekening: {orgaan}
velden: {{onderwerp: {{type: tekst, verplicht: ja}}}}
opbouw: [{{kop: Voorstel, clausules: [proef/tekst]}}]
"""


def of_one_body(folder: Path, orgaan: str, aan: str = "geen") -> Document:
    files = library({"tekst": "Wij stellen voor.\n"})
    kind = VAN_EEN_ORGAAN.format(soort="voorstel", orgaan=orgaan, aan=aan)
    files["bibliotheek/templates/soorten/voorstel.yaml"] = kind
    order = "  voorstel: {soort: voorstel, onderwerp: ICT, datum: 2027-01-01, partijen: [emmen]}\n"
    project = PROJECT.split("documenten:\n", maxsplit=1)[0].replace(
        "      - {functie: loco",
        "      - {functie: griffier, voorletters: G., achternaam: Griffie}\n      - {functie: loco",
    )
    return documents(make_documents(write(folder, f"{project}documenten:\n{order}", files)))["voorstel-emmen"]


def test_what_a_college_decides_has_no_salutation_and_ends_with_its_signatures(tmp_path: Path) -> None:
    lines = outline(of_one_body(tmp_path, "college"))
    assert "Geachte leden van de raad," not in every_text(of_one_body(tmp_path, "college"))
    assert lines[-2:] == [
        "  Burgemeester en wethouders van Emmen, / gemeentesecretaris / C. Secretaris MPM",
        "  Burgemeester en wethouders van Emmen, / burgemeester / mr. B. van Daarna",
    ]


def test_for_a_council_sign_its_griffier_and_its_chair_and_never_the_secretaris(tmp_path: Path) -> None:
    text = outline(of_one_body(tmp_path, "raad"))
    assert text[-2:] == [
        "  De raad van de gemeente Emmen, / griffier / G. Griffie",
        "  De raad van de gemeente Emmen, / voorzitter / mr. B. van Daarna",
    ]
    assert not any("Secretaris" in line for line in text)


def test_a_kind_says_to_whom_it_goes_and_which_references_it_shows(tmp_path: Path) -> None:
    head = letterhead(of_one_body(tmp_path, "college"))
    assert head.geadresseerde == ()
    assert [each.label for each in head.kenmerken] == ["Dag", "Over"]
    to_college = letterhead(of_one_body(tmp_path, "raad", "college"))
    assert to_college.geadresseerde == ("Aan burgemeester en wethouders van Emmen",)


def test_a_letter_of_all_parties_together_is_refused(tmp_path: Path) -> None:
    files = library({"tekst": "Tekst.\n"})
    files["bibliotheek/templates/soorten/voorstel.yaml"] = VAN_EEN_ORGAAN.format(
        soort="voorstel", orgaan="geen", aan="geen"
    )
    project = f"{PROJECT.split('documenten:', maxsplit=1)[0]}documenten:\n  voorstel: {{soort: voorstel, onderwerp: ICT}}\n"
    outcome = make_documents(write(tmp_path, project, files))
    assert [each.code for each in outcome.problems] == ["soort-afzender"]


def test_copies_of_what_the_parties_make_together_do_not_exist(tmp_path: Path) -> None:
    project = PROJECT.replace("  kaal: {soort: proef}", "  kaal: {soort: proef, exemplaren: {emmen: {}}}")
    files = library({"slot": "```ondertekening\n```\n"})
    files["bibliotheek/templates/huisstijlen/eigen/huisstijl.yaml"] = EIGEN
    outcome = make_documents(write(tmp_path, project, files))
    assert [each.code for each in outcome.problems if each.is_error] == ["onbekende-sleutel"]
