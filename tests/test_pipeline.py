"""The stages together: whole projects in, small, large, hostile or damaged; documents or problems out, never an exception."""

import copy
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from projects import KLEIN, briefly, documents, every_text, library, make, outline, write

from generator.document import Document
from generator.pipeline import make_documents
from generator.problem import format_problem
from generator.render.docx import render_docx
from generator.render.html import render_html
from generator.render.txt import render_txt

VOORBEELDEN = Path(__file__).parents[1] / "examples"
NAMEN = [
    "Emmen", "Coevorden", "Borger-Odoorn", "'s-Hertogenbosch", "Bergen (L)", "Kollumerland c.a.", "Súdwest-Fryslân",
    "IJsselstein", 'Van Dijk & Zn. <Noord> "x"',
]  # fmt: skip
SOORTEN = """\
  raam: {soort: raamovereenkomst, ingangsdatum: DATUM, bijlagen: [{titel: Kaart}]}
  deel: {soort: deelovereenkomst, ingangsdatum: DATUM, raamovereenkomst: raam}
  personeel: {soort: bijlage-personeel, ingangsdatum: DATUM}
  brief: {soort: raadsbrief, onderwerp: Over de samenwerking, datum: DATUM}
"""


def cooperation(partijen: int, staf: int = 0, dag: str = "2027-01-01") -> str:
    """A project with only what is required: so many parties, the first of them the host, and so many staff."""
    lines = ["indeling: 1", "naam: Proef", "organisaties:"]
    lines += [f"  p{n}: {{naam: '{NAMEN[n].replace(chr(39), chr(39) * 2)}'}}" for n in range(partijen)]
    lines += ["samenwerking:", "  naam: Proef", "  partijen:"]
    lines += [f"    p{n}: {{rol: {'gast' if n else 'gastheer'}}}" for n in range(partijen)]
    if staf:
        lines += ["personeel:", "  medewerkers:"]
        lines += [
            f"    - {{nummer: N{n}, van: p{1 + n % (partijen - 1)}, naar: p0, functie: adviseur, schaal: 10, fte: 1}}"
            for n in range(staf)
        ]
    return "\n".join(lines) + "\ndocumenten:\n" + SOORTEN.replace("DATUM", dag)


def rendered(document: Document) -> str:
    """Render for reading and for the web; the text."""
    render_html(document)
    return render_txt(document).decode("utf-8")


@pytest.mark.no_cover
@pytest.mark.parametrize("partijen", range(2, 10))
def test_every_kind_is_made_for_two_to_nine_parties_without_any_optional_data(
    partijen: int, tmp_path: Path
) -> None:
    made = documents(make(tmp_path, cooperation(partijen)))
    assert len(made) == 3 + partijen
    raam = every_text(made["raam"])
    for name in NAMEN[:partijen]:
        assert name in raam
    assert ("beide Partijen" in raam or "Beide Partijen" in raam) is (partijen == 2)
    for document in made.values():
        assert not re.search(
            r"\{\{|\{%|\bNone\b|Decimal\(|object at| ,|\(\)", rendered(document).replace("{{ x }}", "")
        )


@pytest.mark.no_cover
@pytest.mark.parametrize("staf", [0, 1, 2, 400])
def test_every_kind_is_made_for_any_number_of_staff(staf: int, tmp_path: Path) -> None:
    made = documents(make(tmp_path, cooperation(3, staf)))
    rows = [line for line in outline(made["personeel"]) if re.match(r" *\| N\d", line)]
    assert len(rows) == 4 * staf  # who goes, what changes, and two tables of rights


@pytest.mark.no_cover
@pytest.mark.parametrize("vorm", ["overeenkomst", "centrumregeling", "dienstverleningshandvest"])
@pytest.mark.parametrize(
    "dag", ["2009-12-31", "2015-01-01", "2019-12-31", "2020-01-01", "2022-07-01", "2027-01-01"]
)
def test_every_form_of_cooperation_is_made_under_the_law_of_every_day(
    vorm: str, dag: str, tmp_path: Path
) -> None:
    project = cooperation(3, 2, dag).replace(
        "  naam: Proef\n  partijen:", f"  naam: Proef\n  vorm: {vorm}\n  partijen:"
    )
    assert len(documents(make(tmp_path, project))) == 6


def test_a_letter_goes_to_every_council_in_the_words_of_its_sender(tmp_path: Path) -> None:
    made = documents(make(tmp_path, cooperation(3)))
    for n, name in enumerate(NAMEN[:3]):
        text = rendered(made[f"brief-p{n}"])
        assert f"Aan de raad van de gemeente {name}" in text
        assert "Onze gemeente" in text


@pytest.mark.parametrize(
    ("keys", "aantal"),
    [
        ("", 0),
        (", bijlagen: [{titel: Een}]", 1),
        (", bijlagen: [{titel: Een}, {document: raam}, {titel: Drie}]", 3),
    ],
)
def test_the_annexes_of_a_letter_are_counted(keys: str, aantal: int, tmp_path: Path) -> None:
    project = cooperation(2).replace("onderwerp: Over de samenwerking", f"onderwerp: O{keys}")
    brief = documents(make(tmp_path, project))["brief-p0"]
    assert brief.schil.brief is not None
    counts = [
        label.tekst for label in brief.schil.brief.kenmerken if label.label.lower().startswith("bijlage")
    ]
    assert counts in ([str(aantal)], [] if not aantal else None)


def test_only_the_documents_that_are_asked_for_are_given(tmp_path: Path) -> None:
    folder = write(tmp_path, cooperation(3))
    assert set(documents(make_documents(folder, ["brief", "raam"]))) == {
        "brief-p0",
        "brief-p1",
        "brief-p2",
        "raam",
    }
    assert set(documents(make_documents(folder, ["brief-p1"]))) == {"brief-p1"}
    assert [problem.code for problem in make_documents(folder, ["weg"]).problems if problem.is_error] == [
        "document-onbekend"
    ]


def test_the_same_project_gives_the_same_documents(tmp_path: Path) -> None:
    folder = write(tmp_path, cooperation(3, 3))
    assert documents(make_documents(folder)) == documents(make_documents(folder))


NEGEN = """\
indeling: 1
naam: Proef
organisaties:
  emmen: {naam: Emmen, kvk: "1234"}
  coevorden: {naam: Coevorden, telefoon: bel maar}
  borger: {naam: [Borger]}
samenwerking:
  naam: Proef
  vorm: vereniging
  partijen:
    emmen: {rol: gastheer}
    coevorden: {rol: gast}
    borgr: {rol: gast}
deelterrein: {}
documenten:
  raam: {soort: raamovereenkomst, ingangsdatum: 2027-02-30, looptijd: lang}
  brief: {soort: raadsbrief}
"""


def test_nine_mistakes_of_every_sort_are_nine_messages_in_one_run(tmp_path: Path) -> None:
    outcome = make(tmp_path, NEGEN)
    assert outcome.value is None
    assert [each for each in briefly(outcome.problems) if "waarschuwing" not in each] == [
        "project.yaml:4:29 kvk-nummer",
        "project.yaml:5:42 telefoon",
        "project.yaml:6:18 geen-waarde",
        "project.yaml:9:9 keuze",
        "project.yaml:13:5 onbekende-verwijzing",
        "project.yaml:14:1 onbekende-sleutel",
        "project.yaml:16:49 datum",
        "project.yaml:16:71 duur",
        "project.yaml:17:10 ontbreekt",
    ]
    assert all(format_problem(problem, {}) for problem in outcome.problems)


ORDER = "{soort: proef, ingangsdatum: 2027-01-01}"


@pytest.mark.parametrize(
    ("oud", "nieuw", "problem"),
    [
        ("organisaties:\n", "organisaties: []\nx:\n", "geen-blok"),
        ("documenten:\n", "documenten: {}\nx:\n", "onbekende-sleutel"),
        ("soort: proef", "soort: Proef", "soort-onbekend"),
        ("soort: proef", "soort: ../proef", "soort-onbekend"),
        ("soort: proef", "soort: [proef]", "geen-waarde"),
        ("{soort: proef, ingangsdatum: 2027-01-01}", "", "ontbreekt"),
        ("{soort: proef, ingangsdatum: 2027-01-01}", "tekst", "geen-blok"),
        ("{soort: proef, ingangsdatum: 2027-01-01}", "[a]", "geen-blok"),
        ("  proef:", "  Proef 1:", "id"),
        (ORDER, "{soort: raadsbrief, onderwerp: ICT, exemplaren: [a]}", "geen-blok"),
        (ORDER, "{soort: raadsbrief, onderwerp: ICT, exemplaren: {emmen: tekst}}", "geen-blok"),
        (ORDER, "{soort: raadsbrief, onderwerp: ICT, exemplaren: {weg: {}}}", "onbekende-verwijzing"),
        (
            ORDER,
            "{soort: raadsbrief, onderwerp: ICT, exemplaren: {emmen: {soort: raadsbrief}}}",
            "onbekende-sleutel",
        ),
        (ORDER, "{soort: raadsbrief, onderwerp: ICT, exemplaren: {emmen: {datum: morgen}}}", "datum"),
        (ORDER, "{soort: proef, exemplaren: {emmen: {}}}", "onbekende-sleutel"),
        ("ingangsdatum: 2027-01-01", "ingangsdatm: 2027-01-01", "onbekende-sleutel"),
        ("ingangsdatum: 2027-01-01", "huisstijl: weg", "huisstijl-onbekend"),
        ("indeling: 1", "indeling: 2", "indeling"),
        ("indeling: 1", "indeling: 0", "indeling"),
        ("indeling: 1", "indeling: ²", "keuze"),
        ("indeling: 1", "indeling: " + "9" * 5000, "keuze"),
        ("indeling: 1\n", "", "ontbreekt"),
        ("naam: Proef\n", "naam: &a Proef\n", "yaml-anker"),
        ("naam: Proef\n", "naam: Proef\nnaam: Proef\n", "dubbele-sleutel"),
        ("naam: Proef\n", "naam: '\x1b'\n", "teken"),
    ],
)
def test_a_mistake_in_the_project_file_is_a_problem_with_a_place(
    oud: str, nieuw: str, problem: str, tmp_path: Path
) -> None:
    assert oud in KLEIN
    outcome = make(tmp_path, KLEIN.replace(oud, nieuw, 1), library({"kosten": "x\n"}))
    assert outcome.value is None
    assert problem in [each.code for each in outcome.problems]
    assert all(each.position for each in outcome.problems)


def test_a_project_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    (problem,) = make_documents(tmp_path).problems
    assert problem.code == "bestand"


def test_two_documents_cannot_be_written_to_one_file(tmp_path: Path) -> None:
    outcome = make(
        tmp_path, cooperation(2) + "  brief-p0: {soort: bijlage-personeel, ingangsdatum: 2027-01-01}\n"
    )
    assert [problem.code for problem in outcome.problems if problem.is_error] == ["dubbele-naam"]


def test_a_value_that_a_clause_cannot_use_is_named_with_its_key(tmp_path: Path) -> None:
    outcome = make(
        tmp_path,
        cooperation(2).replace("raamovereenkomst, ", "raamovereenkomst, secretarissenoverleg: '0,5', ", 1),
    )
    assert [problem.message for problem in outcome.problems if problem.is_error] == [
        "dit filter past niet bij deze waarde (documenten.raam.secretarissenoverleg)"
    ]


def test_an_open_point_is_an_error_only_in_what_is_definitive(tmp_path: Path) -> None:
    clause = library({"kosten": "---\ntitel: K\nstatus: vastgesteld\n---\n{{ document.einddatum }}\n"})
    assert make(tmp_path, KLEIN, clause).value is not None
    outcome = make(tmp_path, KLEIN.replace("ingangsdatum", "status: definitief, ingangsdatum"), clause)
    assert [problem.message for problem in outcome.problems if problem.code == "open-punt"] == [
        "proef is definitief, maar er ontbreekt: einddatum"
    ]


# --- damaged projects


@cache
def example(naam: str) -> Any:
    """An example as plain lists, dicts and texts."""
    return _nulled(
        yaml.load(VOORBEELDEN.joinpath(naam, "project.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    )


def _nulled(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _nulled(each) for key, each in node.items()}
    return [_nulled(each) for each in node] if isinstance(node, list) else node or None


def paths(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    keys = node.keys() if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        yield (*path, key)
        yield from paths(node[key], (*path, key))


VERVANGERS: list[Any] = [
    None, "", "x", "0", "-1", "nee", "2027-02-30", "2027-01-01", "9999-12-31", "onbepaald", "5 jaar", "1/3", "emmen",
    "elzenmeer", "raam-2027", "brief-2026", "raadsbrief", "bijlage-personeel", "getekend", "definitief", "gast", "gastheer",
    "{{ x }}", 'Van Dijk & Zn. <Noord> "x"', "a\nb", "x" * 21_000, "É", [], {}, ["a"], [["a"]], {"a": "b"}, [{"a": "b"}],
]  # fmt: skip


@st.composite
def damage(draw: st.DrawFn, naam: str) -> Any:
    """An example in which a few things were dropped, replaced, renamed or copied to another place."""
    project = copy.deepcopy(example(naam))
    for _ in range(draw(st.integers(1, 3))):
        places = list(paths(project))
        *parents, last = draw(st.sampled_from(places))
        target = project
        for key in parents:
            target = target[key]
        action = draw(st.sampled_from(["drop", "replace", "replace", "copy", "rename"]))
        if action == "drop":
            del target[last]
        elif action == "replace":
            target[last] = copy.deepcopy(draw(st.sampled_from(VERVANGERS)))
        elif action == "rename" and isinstance(target, dict):
            target[draw(st.sampled_from(["naam", "soort", "bron", "velden", "exemplaren", "É", "1"]))] = (
                target.pop(last)
            )
        else:
            source = project
            for key in draw(st.sampled_from(places)):
                source = (
                    source[key]
                    if isinstance(source, dict | list)
                    and key in (source if isinstance(source, dict) else range(len(source)))
                    else source
                )
            target[last] = copy.deepcopy(source)
        if not project:
            break
    return project


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def check_damaged(project: Any, folder: Path) -> None:
    text = yaml.dump(project, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    outcome = make_documents(write(folder, text))
    assert (outcome.value is not None) != any(problem.is_error for problem in outcome.problems)
    for made in outcome.value or ():
        rendered(made.document)


@pytest.mark.no_cover
@settings(max_examples=20, deadline=None)
@given(project=damage("hedendaags"))
def test_a_damaged_project_of_today_gives_documents_or_problems(
    project: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("hedendaags")
    folder.joinpath("personeel.xlsx").write_bytes(
        VOORBEELDEN.joinpath("hedendaags", "personeel.xlsx").read_bytes()
    )
    check_damaged(project, folder)


@pytest.mark.no_cover
@settings(max_examples=20, deadline=None)
@given(project=damage("boce"))
def test_a_damaged_project_of_2009_gives_documents_or_problems(
    project: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    check_damaged(project, tmp_path_factory.mktemp("boce"))


def test_word_takes_the_most_hostile_name_there_is(tmp_path: Path) -> None:
    made = documents(make(tmp_path, cooperation(9)))
    template = (
        Path(__file__)
        .parents[1]
        .joinpath("templates", "huisstijlen", "standaard", "overeenkomst.docx")
        .read_bytes()
    )
    assert render_docx(made["deel"], template).startswith(b"PK")
