"""Document kinds in; which of their fields hold personal data without saying so out."""

from pathlib import Path

from planted import loaded_example

from generator.checks.openbaar_veld import check
from generator.library.kinds import read_kind
from generator.library.library import Library
from generator.problem import Problem

KIND = """\
soort: proef
titel: Proef
omschrijving: om te proberen
sjabloon: overeenkomst
ondertekening: geen
velden:
  behandeld_door: {type: tekst}
  mobiel: {type: telefoon}
  bsn: {type: tekst, persoonsgegeven: bsn}
  afdeling: {type: tekst}
  naam: {type: tekst, persoonsgegeven: namen}
  gezin: {type: lijst, persoonsgegeven: naam, velden: {email: {type: email}}}
opbouw: []
"""


def library() -> Library:
    return loaded_example().library


def problems(path: Path) -> list[Problem]:
    kind = read_kind(path, path.name)
    assert kind.value, kind.problems
    return list(check(kind.value, library()))


def test_a_field_that_must_be_personal_data_and_is_not_marked_is_found(tmp_path: Path) -> None:
    path = tmp_path / "proef.yaml"
    path.write_text(KIND, "utf-8")
    found = problems(path)
    assert [(each.message.partition(":")[0], each.is_error) for each in found] == [
        ("velden.behandeld_door", False),
        ("velden.mobiel", False),
        ("velden.naam", True),
    ]
    assert found[0].hint == "voeg toe: persoonsgegeven: behandelaar"


def test_every_kind_of_ours_marks_its_personal_data() -> None:
    ours = library()
    for naam in ours.soorten():
        kind = ours.soort(naam).value
        assert kind, naam
        assert list(check(kind, ours)) == [], naam


def test_the_fields_of_a_marked_list_are_marked(tmp_path: Path) -> None:
    path = tmp_path / "proef.yaml"
    path.write_text(KIND, "utf-8")
    assert "velden.email" not in [each.message.partition(":")[0] for each in problems(path)]
