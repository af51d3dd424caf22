"""Every field of a project: a project in; its values with type, path and place out."""

from pathlib import Path

from projects import KLEIN, library, write

from generator.load import load_project
from generator.model import Project
from generator.walk import places, records_in, walk

PROJECT = (
    KLEIN.replace("coevorden: {naam: Coevorden, plaats: Coevorden}", "coevorden: {naam: Coevorden}")
    + """\
    partijen: [emmen,
               coevorden]
    hoeveel: 3
    wie:
      - {partij: emmen}
    exemplaren:
      emmen: {raamovereenkomst: oud, hoeveel: 4}
verdeelsleutels:
  gelijk:
    naam: gelijk
    grondslag: gelijke delen
    aandelen:
      emmen: 1/2
      coevorden: 1/2
stukken: {oud: {titel: Oud, soort: overeenkomst}}
"""
).replace("proef: {soort: proef, ingangsdatum: 2027-01-01}\n", "proef:\n    soort: proef\n")
VELDEN = "per_partij: ja\nvelden:\n  hoeveel: {type: getal}\n  wie: {type: lijst, velden: {partij: {type: partij}}}\n"


def test_every_value_knows_what_kind_of_personal_data_it_is(tmp_path: Path) -> None:
    staff = "personeel:\n  medewerkers:\n    - {nummer: 1, van: coevorden, naar: emmen, functie: a, schaal: 8, fte: 1}\n"
    loaded = load_project(write(tmp_path, KLEIN + staff, library({"kosten": "x\n"}))).value
    assert loaded
    kinds = {
        each.pad.rpartition(".")[2]: each.grond for each in walk(loaded.project) if "medewerkers" in each.pad
    }
    assert kinds["nummer"] == "personeelsnummer"
    assert kinds["schaal"] == "salaris"
    assert kinds["van"] == ""


def project(folder: Path) -> Project:
    outcome = load_project(write(folder, PROJECT, library({"kosten": "x\n"}, VELDEN)))
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value.project


def test_every_value_key_and_id_has_its_own_place(tmp_path: Path) -> None:
    found = {each.pad: each for each in walk(project(tmp_path))}
    spots = {pad: f"{each.plaats.line}:{each.plaats.column}" for pad, each in found.items() if each.plaats}
    # The role words of the program itself and the group that it calls small stand in no file.
    assert set(found) - set(spots) == {"enkelvoud", "meervoud", "lidwoord", "ondergrens"}
    assert spots["documenten.proef.partijen[1]"] == "14:16"
    assert spots["documenten.proef.partijen[2]"] == "15:16"
    assert spots["documenten.proef.wie[1].partij"] == "18:18"
    assert spots["documenten.proef.exemplaren.emmen"] == "20:7"
    assert spots["documenten.proef.exemplaren.emmen.raamovereenkomst"] == "20:33"
    assert spots["verdeelsleutels.gelijk.aandelen.coevorden"] == "27:7"
    assert spots["samenwerking.partijen.emmen"] == "9:5"


def test_every_value_knows_the_type_of_its_field(tmp_path: Path) -> None:
    types = {each.pad: each.veld.naam for each in walk(project(tmp_path)) if each.veld}
    assert types["documenten.proef.partijen[2]"] == "partij"
    assert types["documenten.proef.wie[1].partij"] == "partij"
    assert types["documenten.proef.exemplaren.emmen"] == "partij"
    assert types["documenten.proef.exemplaren.emmen.raamovereenkomst"] == "document"
    assert types["documenten.proef.exemplaren.emmen.hoeveel"] == "getal"
    assert types["stukken.oud"] == "id"


def test_every_record_and_the_place_of_every_key(tmp_path: Path) -> None:
    whole = project(tmp_path)
    assert {type(each).__name__ for each in records_in(whole)} >= {
        "Project",
        "Organisatie",
        "Deelnemer",
        "Opdracht",
        "Stuk",
    }
    assert str(places(whole)["stukken.oud.soort"]).endswith("project.yaml:28:29")
