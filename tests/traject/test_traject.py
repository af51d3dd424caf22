"""The road of a project: dates in a project file and a day in; steps, decisions, deadlines and a picture out."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from projects import KLEIN, write

from generator.cli import main
from generator.dutch.notation import NBSP
from generator.load import Geladen, load_project
from generator.render.word.ooxml import png_size
from generator.traject.deadlines import deadlines
from generator.traject.decisions import decisions
from generator.traject.picture import draw, in_words
from generator.traject.road import read_road
from generator.traject.stand import Stapstand, next_step, skipped, stands

EXAMPLES = Path(__file__).parents[2] / "examples"
PROJECT = KLEIN[: KLEIN.index("documenten:")]
VERKENNING = """\
besluiten:
  principe: {orgaan: raad, organisatie: emmen, datum: 2026-03-10, onderwerp: om mee te doen, soort: principebesluit}
stukken:
  rapport: {titel: Rapport, soort: onderzoeksrapport, datum: 2026-02-01}
documenten:
  analyse: {soort: probleemanalyse, datum: 2026-01-15}
  ontwerp: {soort: ontwerp-samenwerking, stand: definitief, datum: 2026-09-01, status: definitief}
"""


def loaded(folder: Path, rest: str, project: str = PROJECT) -> Geladen:
    found = load_project(write(folder, f"{project}{rest}")).value
    assert found is not None
    return found


def road(project: Geladen, dag: date) -> tuple[Stapstand, ...]:
    steps = read_road(project.library).value
    assert steps is not None
    return stands(project.project, steps, dag)


def states(project: Geladen, dag: date) -> list[str]:
    """The state of every step that something shows, in the order of the road."""
    return [str(each.staat) for each in road(project, dag) if each.bewijzen]


@pytest.mark.parametrize(
    ("dag", "expected"),
    [
        (date(2026, 1, 14), ["gepland", "gepland", "gepland", "gepland"]),
        (date(2026, 3, 10), ["concept", "gezet", "gezet", "gepland"]),
        (date(2026, 9, 1), ["concept", "gezet", "gezet", "gezet"]),
    ],
)
def test_a_step_is_what_its_documents_and_decisions_show_on_a_day(
    tmp_path: Path, dag: date, expected: list[str]
) -> None:
    assert states(loaded(tmp_path, VERKENNING), dag) == expected


def test_what_comes_next_is_the_step_after_the_last_one_that_was_taken(tmp_path: Path) -> None:
    project = loaded(tmp_path, VERKENNING)
    following = next_step(road(project, date(2026, 3, 10)))
    assert following is not None
    assert following.stap.naam == "concept-ontwerp"
    later = road(project, date(2026, 9, 1))
    assert [each.stap.naam for each in skipped(later)] == ["concept-ontwerp", "intentieverklaring"]


def test_an_empty_road_begins_at_its_beginning(tmp_path: Path) -> None:
    following = next_step(road(loaded(tmp_path, "documenten: {}\n"), date(2026, 1, 1)))
    assert following is not None
    assert following.stap.naam == "probleemanalyse"


def test_decisions_are_those_that_are_registered_and_those_in_documents_of_their_own(tmp_path: Path) -> None:
    project = loaded(
        tmp_path,
        """\
besluiten:
  principe: {orgaan: raad, organisatie: emmen, datum: 2026-03-10, onderwerp: om mee te doen, soort: principebesluit}
documenten:
  besluit: {soort: raadsbesluit, onderwerp: krediet, datum: 2026-05-01, exemplaren: {emmen: {}, coevorden: {datum: 2026-04-01}}}
  brief: {soort: raadsbrief, onderwerp: krediet, datum: 2026-05-02}
""",
    )
    assert [
        (each.dag, each.orgaan, each.besluit) for each in decisions(project.project, project.library)
    ] == [
        (date(2026, 3, 10), "raad van Emmen", "om mee te doen"),
        (date(2026, 4, 1), "raad van Coevorden", "raadsbesluit besluit"),
        (date(2026, 5, 1), "raad van Emmen", "raadsbesluit besluit"),
    ]


def test_deadlines_follow_from_terms_and_letters(tmp_path: Path) -> None:
    project = loaded(
        tmp_path,
        """\
documenten:
  raam:
    soort: raamovereenkomst
    ingangsdatum: 2020-01-01
    looptijd: 5 jaar
    opzegtermijn: 1 jaar
    evaluatie_eerste: 54 maanden
  brief: {soort: raadsbrief, onderwerp: ICT, datum: 2019-09-02, grondslag: wensen en bedenkingen, reactie_voor: 2019-10-28}
""",
    )
    assert [(each.dag, each.wat, each.document) for each in deadlines(project.project)] == [
        (date(2019, 10, 28), "wensen en bedenkingen van de raad", "brief"),
        (date(2023, 12, 31), "laatste dag om op te zeggen", "raam"),
        (date(2024, 7, 1), "eerste evaluatie (te laat: na de laatste dag om op te zeggen)", "raam"),
        (date(2024, 12, 31), "laatste dag van de overeenkomst", "raam"),
    ]


@pytest.mark.parametrize(("dag", "wanted"), [(date(2022, 6, 30), False), (date(2022, 7, 1), True)])
def test_a_council_has_eight_weeks_for_its_view_of_a_regeling_since_july_2022(
    tmp_path: Path, dag: date, *, wanted: bool
) -> None:
    regeling = PROJECT.replace("  naam: Proefs", "  vorm: centrumregeling\n  naam: Proefs")
    letter = f"{{soort: raadsbrief, onderwerp: ICT, datum: {dag}, grondslag: wensen en bedenkingen}}"
    project = loaded(tmp_path, f"documenten:\n  brief: {letter}\n", regeling)
    found = [each.dag for each in deadlines(project.project) if each.wat == "zienswijze van de raad"]
    assert found == ([date(2022, 8, 26)] if wanted else [])


def test_the_picture_is_the_same_each_time_and_says_in_words_what_it_shows(tmp_path: Path) -> None:
    steps = road(loaded(tmp_path, VERKENNING), date(2026, 3, 10))
    one, two = (draw("Proefsamenwerking", steps, date(2026, 3, 10)) for _ in range(2))
    assert one is not None
    assert one == two
    width, height = png_size(one.png)
    assert abs(width - 1260) < 5
    assert height > 500
    assert one.alternatief == in_words("Proefsamenwerking", steps, date(2026, 3, 10))
    assert (
        "probleemanalyse: 15 januari 2026, concept; scenario’s: 1 februari 2026, gezet"
        in one.alternatief.replace(NBSP, " ")
    )


def test_without_any_day_there_is_no_picture(tmp_path: Path) -> None:
    steps = road(loaded(tmp_path, "documenten:\n  analyse: {soort: probleemanalyse}\n"), date(2026, 1, 1))
    assert draw("Proefsamenwerking", steps, date(2026, 1, 1)) is None


# --- the command


def akkoord(*words: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, [str(each) for each in words])
    return done.exit_code, done.stdout, done.stderr


def test_the_command_tells_the_stand_in_words() -> None:
    code, shown, _ = akkoord("traject", EXAMPLES / "wol", "--op", "2009-04-20")
    assert code == 0
    assert "Stand op 20 april 2009" in shown.replace(NBSP, " ")
    assert "raad van Oostzaan" in shown


def test_the_command_writes_a_page_with_the_picture_and_its_text(tmp_path: Path) -> None:
    page = tmp_path / "traject.html"
    code, _, _ = akkoord("traject", EXAMPLES / "hele-weg", "--op", "2026-09-15", "--html", page)
    assert code == 0
    text = page.read_text("utf-8")
    assert 'alt="Tijdlijn van de planning van belastingsamenwerking' in text
    assert "De volgende stap is" in text


@pytest.mark.parametrize(
    "words", [("--op", "morgen"), ("--html", "project.yaml"), ("--beeld", "project.yaml")]
)
def test_what_cannot_be_meant_is_refused(words: tuple[str, str]) -> None:
    code, _, told = akkoord("traject", EXAMPLES / "wol", *words)
    assert code == 2
    assert words[0] in told


def test_a_project_can_have_steps_of_its_own(tmp_path: Path) -> None:
    own = "stappen:\n  - {naam: begin, fase: eerst, wie: colleges, soorten: [probleemanalyse]}\n"
    write(tmp_path, PROJECT, {"bibliotheek/templates/traject.yaml": own})
    project = loaded(tmp_path, "documenten:\n  analyse: {soort: probleemanalyse, datum: 2026-01-15}\n")
    assert [each.stap.naam for each in road(project, date(2026, 2, 1))] == ["begin"]
