"""A sound project (volledig.yaml) with one slip of the pen in; one problem out, at the slip."""

from pathlib import Path

import pytest

from generator.checks import check_project
from generator.load import load_project
from generator.problem import Problem, has_errors, sort_problems

SOUND = (Path(__file__).parent / "volledig.yaml").read_text("utf-8")

RAAM = "vervangt: convenant\n"
WERK = "    deelterrein: werk\n    raamovereenkomst: raam\n    ingangsdatum: 2021-01-01\n"
ICT = "    partijen: [aadorp, beestad]\n    ingangsdatum: 2021-07-01\n"
SIGNED = "2020-12-10, besluit: college-a}\n      beestad: {datum: 2020-12-10"

# What stands in the sound project, what is typed instead, the code of the one problem, and the text that it points at.
SLIPS = [
    # types
    ("1999 AA, plaats: Aadorp", "1999A, plaats: Aadorp", "postcode", "1999A"),
    ("datum: 2020-09-08", "datum: 2020-09-31", "datum", "2020-09-31"),
    ("beestad: {rol: gast}", "beestad: {rol: gasst}", "keuze", "gasst"),
    ("    beestad: {rol: gast}", "    Beestad: {rol: gast}", "id", "Beestad"),
    ("looptijd: 5 jaar", "looptijd: vijf", "duur", "vijf"),
    ("aandelen: {aadorp: 1/3", "aandelen: {aadorp: 1/0", "breuk", "1/0"),
    ("besluit: college-c}\n    bijlagen", "besluit: college-d}\n    bijlagen", "onbekende-verwijzing", "college-d"),
    # periods
    ("einddatum: 2025-12-31", "einddatum: 2020-12-31", "einde-voor-begin", "2020-12-31"),
    ("einddatum: 2025-12-31", "einddatum: 2026-01-01", "looptijd-einddatum", "2026-01-01"),
    ("tot_en_met: 2018-12-31", "tot_en_met: 2011-12-31", "einde-voor-begin", "2011-12-31"),
    (RAAM, RAAM + "    einddatum: 2025-12-31\n", "looptijd-einddatum", "2025-12-31"),
    (ICT, ICT.replace("2021-07", "2020-12"), "deel-voor-raam", "2020-12-01"),
    ("eerste_opzegging: 2024-01-01", "eerste_opzegging: 2024-07-01", "eerste-opzegging", "2024-07-01"),
    ("basisjaar: 2021", "basisjaar: 2023", "index-datum", "2023"),
    # parties and roles
    ("aadorp: {rol: gastheer}", "aadorp: {rol: gast}", "gastheer-aantal", "partijen"),
    ("beestad: {rol: gast}", "beestad: {rol: gastheer}", "gastheer-aantal", "gastheer"),
    ("    beestad: {rol: gast}\n", "", "partij-buiten-samenwerking", "beestad"),
    ("[aadorp, beestad]\n    ingang", "[ceedam, beestad]\n    ingang", "overeenkomst-partijen", "["),
    ("afnemer: ceedam", "afnemer: aadorp", "rol-omgekeerd", "aadorp"),
    ("plaats: Beestad\n", "plaats: Beestad\n    bestaat_tot: 2020-12-31\n", "gemeente-bestaat-niet", "2021-01-01"),
    # documents
    (RAAM, "vervangt: raam\n", "kringverwijzing", "raam"),
    (WERK, WERK.replace("    raamovereenkomst: raam\n", ""), "raam-ontbreekt", "deelovereenkomst"),
    (WERK, WERK.replace(": raam\n", ": deel-ict\n"), "raam-verkeerd", "deel-ict"),
    (ICT, ICT.replace("07-01", "01-01") + "    vervangt: raam\n", "vervanging", "raam"),
    ("hoort_bij: deel-werk", "hoort_bij: raam", "bijlage-niet-genoemd", "raam"),
    ("- {titel: Productencatalogus}", "- {vertrouwelijk: ja}", "bijlage-leeg", "{"),
    ("twee bijlagen", "drie bijlagen", "bijlagen-aantal", "Bij deze brief"),
    # signatures and decisions
    ("Smid, van: 2012", "Smid, van: 2022", "einde-voor-begin", "2018-12-31"),
    (", tot_en_met: 2018-12-31", "", "ambt-dubbel", "2019-01-01"),
    ("Visser, van: 2019-01-01", "Visser, van: 2021-01-01", "ondertekenaar-niet-in-functie", "2020-12-10"),
    ("datum: 2020-11-17, onderwerp: om de", "datum: 2020-12-15, onderwerp: om de", "besluit-na-ondertekening", "2020-12-10"),
    ("datum: 2020-11-17, onderwerp: om de", "datum: 2020-11-15, onderwerp: om de", "vergaderdag", "2020-11-15"),
    (SIGNED, SIGNED.replace("besluit: college-a", "besluit: college-b"), "besluit-van-ander", "college-b"),
    ("datum: 2020-12-17", "datum: 2020-11-19", "brief-voor-besluit", "2020-11-19"),
    # money, quality, staff
    ("aandelen: {aadorp: 1/3", "aandelen: {aadorp: 1/4", "aandelen-samen-een", "{"),
    ('"1500,00", btw_tarief: 21%', '"1500,00", btw_tarief: 19%', "btw-tarief", "19%"),
    ("code: P1, omschrijving: aanvraag om bijstand, deelterrein: werk, afnemer: ceedam", "code: P1, omschrijving: aanvraag om bijstand, deelterrein: werk, afnemer: beestad", "product-dubbel", "P1"),
    ("nummer: 1002", "nummer: 1001", "medewerker-dubbel", "1001"),
    ("overgangsdatum: 2021-01-01\n  brief", "overgangsdatum: 2021-03-01\n  brief", "overgangsdatum", "2021-03-01"),
    ("orgaan: lokaal overleg", "orgaan: GO", "medezeggenschap-orgaan", "GO"),
    (", instemming: instemming", "", "mandaat-zonder-instemming", "beslissen"),
    ("bevoegdheid: beslissen op aanvragen om bijstand", "bevoegdheid: vaststellen van de verordening", "mandaat-niet-mogelijk", "vaststellen"),
    ("  - {deelterrein: ict, rol: verwerker, overeenkomst: Verwerkersovereenkomst ICT}\n", "", "verwerking-ontbreekt", "ja"),
    # words
    ("positief geadviseerd", "op maandag 8 september 2020 positief geadviseerd", "weekdag-datum", "De ondernemingsraad"),
    ("onderwerp: Samenwerking", "onderwerp: XXXX", "plaatshouder", "XXXX"),
]  # fmt: skip

# What looks like a mistake and is none.
FINE = [
    ("omschrijving: schuldhulpverlening", "omschrijving: digitale werkplek"),  # left out on one area, in on another
    ('volume: 80, eenheid: aanvraag, prijs: "400,00"', 'volume: 80, eenheid: aanvraag, prijs: "385,00"'),
    ("datum: 2020-11-24", "datum: 2020-12-10"),  # decided on the day of the signature
    ("tot_en_met: 2018-12-31", "tot_en_met: 2018-06-30"),  # half a year without a burgemeester
    ('    kvk: "00000201"\n', ""),  # what may be missing
    (RAAM, "vervangt: convenant\n    citeertitel: Raamovereenkomst 2021\n"),
    ("looptijd: 5 jaar\n    einddatum: 2025-12-31", "looptijd: onbepaald"),
    ("ingangsdatum: 2021-07-01", "ingangsdatum: 2020-07-01\n    terugwerkend: ja"),
]  # fmt: skip


def problems_of(folder: Path, text: str) -> tuple[Problem, ...]:
    (folder / "project.yaml").write_text(text, "utf-8")
    loaded = load_project(folder)
    assert loaded.value is not None
    return sort_problems(
        [*loaded.problems, *check_project(loaded.value, whole=not has_errors(loaded.problems))]
    )


def varied(old: str, new: str) -> str:
    assert old in SOUND, "dit staat niet in volledig.yaml"
    return SOUND.replace(old, new, 1)


def at(text: str, problem: Problem) -> str:
    """The text that a problem points at, up to the end of its line."""
    assert problem.position is not None
    return text.splitlines()[problem.position.line - 1][problem.position.column - 1 :]


def test_the_sound_project_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(tmp_path, SOUND) == ()


@pytest.mark.parametrize(("old", "new", "code", "where"), SLIPS)
def test_one_mistake_gives_one_message_at_its_place(
    tmp_path: Path, old: str, new: str, code: str, where: str
) -> None:
    text = varied(old, new)
    problems = problems_of(tmp_path, text)
    assert [each.code for each in problems] == [code], "\n".join(map(str, problems))
    assert at(text, problems[0]).startswith(where)


@pytest.mark.parametrize(("old", "new"), FINE)
def test_what_only_looks_like_a_mistake_gives_no_message(tmp_path: Path, old: str, new: str) -> None:
    assert problems_of(tmp_path, varied(old, new)) == ()


def test_nine_mistakes_give_nine_messages_at_their_places(tmp_path: Path) -> None:
    codes = [
        "postcode",
        "datum",
        "einde-voor-begin",
        "eerste-opzegging",
        "raam-ontbreekt",
        "besluit-van-ander",
        "product-dubbel",
        "aandelen-samen-een",
        "medewerker-dubbel",
    ]
    chosen = [next(slip for slip in SLIPS if slip[2] == code) for code in codes]
    text = SOUND
    for old, new, _, _ in chosen:
        assert old in text
        text = text.replace(old, new, 1)
    problems = problems_of(tmp_path, text)
    assert sorted(each.code for each in problems) == sorted(code for _, _, code, _ in chosen)
    places = {each.code: at(text, each) for each in problems}
    assert all(places[code].startswith(where) for _, _, code, where in chosen)
