"""Cooperations that the examples do not have: the projects of tests/cases in; documents whose words fit their legal shape."""

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from projects import documents, every_text

from generator.document import Document, Ondertekening, Ontbreekt, clausules_in, inline_text
from generator.load import load_project
from generator.make import rendered
from generator.pipeline import make_loaded

CASES = sorted(each.parent for each in Path("tests/cases").glob("*/project.yaml"))


@cache
def case(naam: str) -> dict[str, Document]:
    return documents(make_loaded(load_project(Path("tests/cases") / naam)))


def text(naam: str, document: str) -> str:
    return every_text(case(naam)[document])


@pytest.mark.parametrize("folder", CASES, ids=lambda each: each.name)
def test_every_document_of_a_case_is_made_in_every_format(folder: Path) -> None:
    loaded = load_project(folder)
    outcome = make_loaded(loaded)
    assert not [problem for problem in outcome.problems if problem.is_error]
    assert outcome.value
    assert loaded.value
    for each in outcome.value:
        for formaat in ("docx", "html", "txt"):
            assert rendered(each, formaat, loaded.value).value, f"{each.blad.sleutel}.{formaat}"


@pytest.mark.parametrize("folder", CASES, ids=lambda each: each.name)
def test_a_document_has_no_traces_of_the_pattern_it_was_made_from(folder: Path) -> None:
    """Two spaces before a comma, an empty item, a doubled word: what a branch that was left out leaves behind."""
    for document in case(folder.name).values():
        whole = every_text(document)
        assert not re.findall(r" [,;.:]\s|\(\s*\)|\b(de|het|een|van|op) \1\b|\{|\}", whole), document.id


# --- a centrumregeling of 2026


def test_a_centrumregeling_is_made_by_bodies_that_lay_it_down() -> None:
    regeling = text("centrumregeling-2026", "regeling-2026")
    assert (
        "De colleges van burgemeester en wethouders en de burgemeesters van de gemeenten Alderbroek, Biezerhout en "
        "Cranenveld, ieder voor zover het zijn bevoegdheden betreft," in regeling
    )
    assert "besluiten de volgende regeling vast te stellen." in regeling
    assert "gelet op artikel 1 en artikel 8, vierde lid, van de Wet gemeenschappelijke regelingen" in regeling


def test_a_centrumregeling_names_the_consent_of_every_council_by_the_article_of_its_day() -> None:
    regeling = text("centrumregeling-2026", "regeling-2026")
    for gemeente, day in (("Alderbroek", 20), ("Biezerhout", 22), ("Cranenveld", 23)):
        assert (
            f"de raad van de gemeente {gemeente} op {day} april 2026 toestemming heeft gegeven om deze regeling te "
            "treffen (artikel 1, vierde lid, van de Wet gemeenschappelijke regelingen)" in regeling
        )
    assert "de raad van de gemeente Biezerhout op 9 maart 2026 heeft besloten om te vragen" in regeling


def test_consent_that_the_project_does_not_have_is_an_open_point() -> None:
    """The day of a council's consent cannot be made up; it stays visible until somebody fills it in."""
    source = (Path("tests/cases/centrumregeling-2026") / "project.yaml").read_text(encoding="utf-8")
    without = re.sub(r"  toestemming-cranenveld:.*\n", "", source)
    assert without != source
    made = case_from(without)
    assert "de raad van de gemeente Cranenveld op [nog in te vullen: " in every_text(made["regeling-2026"])


def case_from(source: str) -> dict[str, Document]:
    with TemporaryDirectory() as folder:
        (Path(folder) / "project.yaml").write_text(source, encoding="utf-8")
        return documents(make_loaded(load_project(Path(folder))))


@pytest.mark.parametrize(
    "words",
    [
        "deze overeenkomst",
        "komen het volgende overeen",
        "rechtspersoon, in deze zaak",
        "ontbinden",
        "burgerlijke rechter",
        "Nederlands recht",
        "Mandaatbesluit",
    ],
)
def test_a_centrumregeling_has_no_words_of_a_contract(words: str) -> None:
    assert words not in text("centrumregeling-2026", "regeling-2026")


def test_college_and_burgemeester_sign_a_regeling_separately() -> None:
    for naam, document in (("centrumregeling-2026", "regeling-2026"), ("handvest-2027", "handvest-2027")):
        signed = [
            block
            for clause in clausules_in(case(naam)[document].delen)
            if clause.anker == "ondertekening"
            for block in clause.blokken
            if isinstance(block, Ondertekening)
        ]
        assert len(signed) == (3 if naam.startswith("centrum") else 2)
        for block in signed:
            who = [
                (inline_text(each.kop).split(" van ")[0], inline_text(each.functie))
                for each in block.ondertekenaars
            ]
            assert who == [
                ("Het college", "Gemeentesecretaris"),
                ("Het college", "Burgemeester"),
                ("De burgemeester", "Burgemeester"),
            ]
            assert not any(isinstance(node, Ontbreekt) for each in block.ondertekenaars for node in each.naam)


def test_a_deelovereenkomst_under_a_regeling_is_a_contract_that_follows_the_regeling() -> None:
    deel = text("centrumregeling-2026", "deel-sociaal-2026")
    assert "Partijen komen het volgende overeen." in deel
    assert "Regeling: de Centrumregeling Alderbroek, Biezerhout en Cranenveld 2026 van 27 mei 2026" in deel
    assert re.search(r"alleen de bevoegdheden waarvoor artikel \d+ van de Regeling mandaat geeft", deel)
    assert "het artikel noemt waarvan zij afwijkt" not in deel
    assert "Raamovereenkomst" not in deel


# --- a dienstverleningshandvest


def test_a_handvest_is_signed_for_the_college_by_two_and_by_the_burgemeester_himself() -> None:
    handvest = text("handvest-2027", "handvest-2027")
    assert (
        "1. het college van burgemeester en wethouders van Dorrebeek, in deze zaak vertegenwoordigd door"
        in handvest
    )
    assert "2. de burgemeester van de gemeente Dorrebeek;" in handvest
    assert "gelet op de Centrumregeling Dorrebeek en Eikenschot 2026; spreken het volgende af." in handvest


def test_a_handvest_gives_no_mandate_and_gives_way_to_its_regeling() -> None:
    handvest = text("handvest-2027", "handvest-2027")
    assert "Dit handvest geeft zelf geen mandaat." in handvest
    assert "Is dit handvest in strijd met die regeling, dan geldt de regeling." in handvest
    assert "deze overeenkomst" not in handvest
    assert "deze regeling" not in handvest


# --- 2007, a merger, a guest that leaves


def test_a_partial_cooperation_of_2007_has_the_law_of_2007() -> None:
    bijstand, bouwen = (
        text("gedeeltelijk-2007", each) for each in ("deel-bijstand-2007", "deel-bouwen-2007")
    )
    assert "de Wet werk en bijstand" in bijstand
    assert "Wet investeren in jongeren" not in bijstand
    assert "de Wet op de Ruimtelijke Ordening, de Woningwet en de Wet milieubeheer" in bouwen
    assert "eervol ontslag" in text("gedeeltelijk-2007", "raam-2007")


def test_a_host_that_merged_is_named_with_the_one_that_took_its_place() -> None:
    raam = text("herindeling-2019", "raam-2019")
    assert (
        "De gemeente Heidelaar is op 1 januari 2019 door herindeling opgegaan in de gemeente IJsterdal, die op grond "
        "van de Wet algemene regels herindeling haar rechten en plichten heeft overgenomen." in raam
    )
    assert "De gemeente IJsterdal wordt hierna genoemd: de Gastheergemeente." in raam
    assert "vervalt de Raamovereenkomst Heidelaar en Jonkerwold 2016" in raam


def test_a_guest_that_leaves_is_a_party_before_and_a_recital_after() -> None:
    before, after = (text("vertrek-2021", each) for each in ("raam-2021", "raam-2023"))
    assert "de gemeente Mosterveen, publiekrechtelijke rechtspersoon" in before
    assert "de gemeente Mosterveen, publiekrechtelijke rechtspersoon" not in after
    assert (
        "De gemeente Mosterveen neemt met ingang van 1 januari 2023 niet meer deel aan de samenwerking."
        in after
    )
    assert "ondertekend in drie exemplaren" in after


# --- alternatives


def alternatives() -> list[tuple[str, str]]:
    """Every clause that may stand in for another, after the one that it stands in for."""
    files = sorted(Path("clauses").glob("*/*.md"))
    heads = [
        re.search(r"^alternatief_van: (\S+)$", each.read_text(encoding="utf-8"), re.MULTILINE)
        for each in files
    ]
    return [
        (head[1], f"{each.parent.name}/{each.stem}") for each, head in zip(files, heads, strict=True) if head
    ]


def test_several_subjects_have_alternatives() -> None:
    assert len({original.split("/")[0] for original, _ in alternatives()}) >= 4


@pytest.mark.parametrize(("original", "other"), alternatives(), ids=[other for _, other in alternatives()])
def test_an_alternative_takes_the_place_of_the_first_choice(original: str, other: str) -> None:
    source = Path("tests/cases/wet-op-datum/project.yaml").read_text(encoding="utf-8")
    document = "deel-ict" if original.endswith("-deel") else "raam"
    chosen = f"alternatieven: {{{original}: {other}}}"
    pattern = rf"(  {document}: \{{|  {document}:\n)"
    source = re.sub(
        pattern,
        lambda found: f"{found[0]}{chosen}, " if found[0].endswith("{") else f"{found[0]}    {chosen}\n",
        source,
    )
    made = case_from(source)
    [clause] = [each for each in clausules_in(made[document].delen) if each.anker == original.split("/")[1]]
    assert clause.herkomst.clausule == other
    assert every_text(made[document]) != text("wet-op-datum", document)
