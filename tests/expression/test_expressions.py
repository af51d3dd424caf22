"""Expressions: what one says of a small project in; the text, gap or problem that a document gets out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import write

from generator.dutch.notation import NBSP, STANDAARD
from generator.expression.compile import MAX_LENGTH, _Sandbox, compile_expression, environment
from generator.expression.names import NAMEN, Blad, Omgeving
from generator.expression.view import Gat, Kijk, Los, Paar, Rij, Spoor, UnknownFieldError, WrongUseError
from generator.fill_lines import LineFiller, bare_text
from generator.load import load_project
from generator.problem import Position

PROJECT = """\
indeling: 1
naam: Proef
organisaties:
  emmen:
    naam: Emmen
    plaats: Emmen
    bezoekadres: {straat: Raadhuisplein 1, postcode: 7811AP, plaats: Emmen}
    ambtsdragers:
      - {functie: burgemeester, voorletters: A.B., tussenvoegsel: van den, achternaam: Berg, van: 2020-01-01, tot_en_met: 2026-12-31}
      - {functie: burgemeester, voorletters: C., achternaam: Daarna, van: 2027-01-01}
  coevorden: {naam: Coevorden}
  borger: {naam: Borger-Odoorn}
  drenthe: {naam: Provincie Drenthe, soort: anders}
samenwerking:
  naam: Proefsamenwerking
  doelen: [meer doen, minder betalen]
  partijen:
    emmen: {rol: gastheer}
    coevorden: {rol: gast}
    borger: {rol: gast}
  rolwoorden:
    gast: {enkelvoud: Bedrijf, meervoud: Bedrijven, lidwoord: het}
deelterreinen:
  ict: {naam: ICT}
  zorg: {naam: Zorg}
besluiten:
  tweede: {orgaan: college, organisatie: emmen, datum: 2026-05-01, onderwerp: om mee te doen, soort: aangaan, betreft: raam}
  eerste: {orgaan: raad, organisatie: emmen, datum: 2026-02-01, onderwerp: om te wachten}
stukken:
  rapport: {titel: Rapport, soort: onderzoek, datum: 2026-03-01}
verdeelsleutels:
  helft: {naam: helft, grondslag: gelijke delen, aandelen: {emmen: 1/2, coevorden: 1/2}}
producten:
  - {code: A, omschrijving: eerste, deelterrein: ict, volume: 3, eenheid: stuk, prijs: "10,50"}
  - {code: B, omschrijving: tweede, deelterrein: ict, afnemer: coevorden, volume: 2, eenheid: stuk, prijs: 100}
  - {code: C, omschrijving: derde, deelterrein: zorg, volume: 1, eenheid: stuk, prijs: 1}
  - {code: D, omschrijving: vierde, deelterrein: ict, afnemer: drenthe, volume: 1, eenheid: stuk, prijs: 1}
personeel:
  medewerkers:
    - {nummer: 7, voorletters: J., tussenvoegsel: de, achternaam: Wit, van: coevorden, naar: emmen, functie: adviseur, schaal: 010, fte: "0,8889"}
documenten:
  raam: {soort: raamovereenkomst, deelterrein: ict, ingangsdatum: 2027-01-01, looptijd: 5 jaar, raamovereenkomst: rapport,
         ondertekening: {emmen: {datum: 2027-02-01}}}
  brief: {soort: raadsbrief, onderwerp: Over ICT, datum: 2027-03-01}
"""
PLACE = Position("x.md", 4, 5)


@pytest.fixture(scope="module")
def omgeving(tmp_path_factory: pytest.TempPathFactory) -> Omgeving:
    return surroundings(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Omgeving:
    return surroundings(tmp_path_factory.mktemp("brief"), id_="brief", afzender="emmen")


def surroundings(folder: Path, id_: str = "raam", afzender: str = "") -> Omgeving:
    loaded = load_project(write(folder, PROJECT))
    assert loaded.value is not None
    assert loaded.problems == ()
    project = loaded.value.project
    omgeving = Omgeving(project, Blad(id_, project.documenten[id_], afzender), STANDAARD)
    omgeving.aanwezig = lambda anker, document: (anker, document) == ("kosten", "")
    return omgeving


def said(bron: str, omgeving: Omgeving) -> str:
    """The text that an expression gives, or "! code: message"."""
    filler = LineFiller(omgeving)
    line = filler.shown(filler.value(bron, PLACE), PLACE)
    if filler.problems:
        assert all(problem.position == PLACE for problem in filler.problems)
        return "; ".join(f"! {problem.code}: {problem.message}" for problem in filler.problems)
    return bare_text(line).replace(NBSP, " ")


def holds(bron: str, omgeving: Omgeving) -> bool:
    filler = LineFiller(omgeving)
    answer = filler.holds(bron, PLACE)
    assert filler.problems == []
    return answer


@pytest.mark.parametrize(
    ("bron", "text"),
    [
        ("gastheer", "Emmen"),
        ("gastheer['naam']", "Emmen"),
        ("partijen['coevorden'].naam", "Coevorden"),
        ("document.ingangsdatum", "1 januari 2027"),
        ("document.looptijd", "vijf jaar"),
        ("document.einddatum", "31 december 2031"),
        ("document.terugwerkend", "nee"),
        ("document.raamovereenkomst", "Rapport"),
        ("deelterrein.naam", "ICT"),
        ("gastheer.bezoekadres.postcode", "7811 AP"),
        ("gastheer.ondertekenaar.naam", "C. Daarna"),
        ("gastheer.ondertekenaar.functie", "burgemeester"),
        ("gastheer.collegebesluit.datum", "1 mei 2026"),
        ("gastheer.rol", "gastheer"),
        ("1.5", "1,5"),
        ("2027", "2027"),
        ("'*ster* {{ x }}'", "*ster* {{ x }}"),
        ("none", ""),
        ("'ja' if gasten else 'nee'", "ja"),
        ("besluiten['eerste'].aard", "besluit"),
    ],
)
def test_a_value_stands_in_the_text_in_the_notation_of_its_type(
    bron: str, text: str, omgeving: Omgeving
) -> None:
    assert said(bron, omgeving) == text


@pytest.mark.parametrize(
    ("bron", "text"),
    [
        ("partijen | namen", "Borger-Odoorn, Coevorden en Emmen"),
        ("gasten | gemeenten", "de gemeenten Borger-Odoorn en Coevorden"),
        ("gastheer | gemeente", "de gemeente Emmen"),
        ("organisaties['drenthe'] | gemeente", "Provincie Drenthe"),
        ("gastheer | college", "het college van burgemeester en wethouders van Emmen"),
        ("gastheer | raad", "de raad van de gemeente Emmen"),
        ("gastheer | rol", "de Gastheergemeente"),
        ("gasten | rol", "de Bedrijven"),
        ("gasten | eerste | rol", "het Bedrijf"),
        ("gasten | iedere", "ieder Bedrijf"),
        ("gasten | waar('id', 'borger') | iedere", "het Bedrijf"),
        ("gasten | rolnaam", "Bedrijven"),
        ("partijen | elk_van", "alle Partijen"),
        ("gasten | elk_van", "beide Partijen"),
        ("gastheer | rol | hoofdletter", "De Gastheergemeente"),
        ("gasten | naar_aantal('betaalt', 'betalen')", "betalen"),
        ("gastheer | naar_aantal('betaalt', 'betalen')", "betaalt"),
        ("samenwerking.doelen | opsomming", "meer doen en minder betalen"),
        ("partijen | aantal", "3"),
        ("producten | som('bedrag')", "€ 231,50"),
        ("producten | som('bedrag') | bedrag_tabel", "€ 231,50"),
        ("producten | op('prijs') | laatste", "tweede"),
        ("(besluiten | op('datum') | eerste).onderwerp", "om te wachten"),
        ("(besluiten | tijdlijn(stukken) | laatste).datum", "1 mei 2026"),
        ("document.ingangsdatum | einddatum('1 jaar')", "31 december 2027"),
        ("document.ingangsdatum | datum_met_weekdag", "vrijdag 1 januari 2027"),
        ("verdeelsleutels['helft'].aandelen['emmen'].aandeel", "een half"),
        ("verdeelsleutels['helft'].aandelen['emmen'].partij", "Emmen"),
    ],
)
def test_filters_say_it_in_dutch(bron: str, text: str, omgeving: Omgeving) -> None:
    assert said(bron, omgeving) == text


def test_only_what_belongs_to_the_document_is_seen(omgeving: Omgeving) -> None:
    assert said("producten | op('code') | aantal", omgeving) == "2"
    assert said("medewerkers | aantal", omgeving) == "1"
    assert said("(medewerkers | eerste).naam", omgeving) == "J. de Wit"
    assert said("(medewerkers | eerste).schaal", omgeving) == "010"
    assert said("(medewerkers | eerste).overgang", omgeving) == "1 januari 2027"


@pytest.mark.parametrize(
    ("bron", "text"),
    [
        ("afzender | gemeente", "onze gemeente"),
        ("afzender | college", "ons college"),
        ("afzender | raad", "uw raad"),
        ("partijen | gemeenten", "onze gemeente en de gemeenten Borger-Odoorn en Coevorden"),
        ("gasten | gemeenten", "de gemeenten Borger-Odoorn en Coevorden"),
        ("document.onderwerp", "Over ICT"),
    ],
)
def test_a_letter_speaks_for_its_sender(bron: str, text: str, brief: Omgeving) -> None:
    assert said(bron, brief) == text


@pytest.mark.parametrize(
    ("bron", "label"),
    [
        ("kosten", "kosten"),
        ("kosten.index.eerste", "eerste van index van kosten"),
        ("kosten.index.eerste | datum", "eerste van index van kosten"),
        ("document.publicatiedatum | datum_met_weekdag", "publicatiedatum"),
        ("document.ingangsdatum | periode_tot(document.publicatiedatum)", "publicatiedatum"),
        ("document.publicatiedatum | einddatum('1 jaar')", "publicatiedatum"),
        ("document.publicatiedatum | hoofdletter", "publicatiedatum"),
        ("afzender | gemeente", "afzender"),
        ("besluiten['weg'].datum", "datum van besluiten 'weg'"),
        ("kpis | opsomming", "kpis"),
        ("partijen | waar('rol', 'x') | gemeenten", "partijen"),
        ("partijen | waar('rol', 'x') | namen", "partijen"),
        ("partijen | waar('rol', 'x') | college", "partijen"),
        ("partijen | waar('rol', 'x') | eerste", "het eerste van een lege lijst"),
        ("(gasten | eerste).telefoon | telefoon", "telefoon"),
        ("(gasten | eerste).ondertekenaar.naam", "naam van de burgemeester van Borger-Odoorn"),
    ],
)
def test_what_is_missing_shows_as_a_gap_whatever_is_done_with_it(
    bron: str, label: str, omgeving: Omgeving
) -> None:
    assert said(bron, omgeving) == f"[nog in te vullen: {label}]"


@pytest.mark.parametrize(
    "bron",
    [
        "gastheer",
        "gasten",
        "not kosten",
        "not kosten.index.eerste",
        "document.ingangsdatum >= '2020-01-01'",
        "document.ingangsdatum == '2027-01-01'",
        "not document.publicatiedatum > '2020-01-01'",
        "not document.publicatiedatum < '2020-01-01'",
        "gastheer == 'emmen'",
        "'emmen' == gastheer",
        "gastheer in partijen",
        "'emmen' in partijen",
        "gastheer not in gasten",
        "gastheer.rol == 'gastheer'",
        "document.status in ['concept', 'definitief']",
        "gasten is meervoud",
        "deelterreinen is enkelvoud",
        "document.ingangsdatum is feestdag",
        "not document.publicatiedatum is werkdag",
        "(producten | eerste).prijs == 10.5",
        "(producten | eerste).volume > 2",
        "partijen | waar('rol', 'gast')",
        "partijen | waar('bezoekadres') | aantal == 1",
        "artikel('kosten')",
        "not artikel('kosten', 'raam-2009')",
        "not artikel('kosten', document.vervangt)",
        "1 < 2 < 3",
    ],
)
def test_a_condition_compares_values_dates_and_ids(bron: str, omgeving: Omgeving) -> None:
    assert holds(bron, omgeving)


@pytest.mark.parametrize(
    ("bron", "problem"),
    [
        ("gastherr.naam", "onbekende-naam: de naam 'gastherr' bestaat niet in een uitdrukking"),
        ("gastheer.namm", "onbekend-veld: 'namm' bestaat niet bij Organisatie"),
        ("gastheer.naam.lengte", "onbekend-veld: 'lengte' bestaat niet bij een enkele waarde"),
        ("gastheer.ondertekenaar.leeftijd", "onbekend-veld: 'leeftijd' bestaat niet bij een ondertekenaar"),
        ("gastheer | gemeentes", "uitdrukking: het filter 'gemeentes' bestaat niet"),
        ("gastheer is groot", "uitdrukking: de toets 'groot' bestaat niet"),
        ("partijen", "uitdrukking: een lijst kan zo niet in de tekst"),
        ("gastheer.ondertekenaar", "uitdrukking: een ondertekenaar kan zo niet in de tekst"),
        ("not gastheer", "uitdrukking: ja of nee kan zo niet in de tekst"),
        ("artikel", "uitdrukking: dit kan niet in de tekst"),
        ("[1, 2]", "uitdrukking: dit kan niet in de tekst"),
        ("'x' if kosten", "uitdrukking: dit kan niet in de tekst"),
        ("project", "notatie: kies een veld van Project"),
        ("partijen[0]", "uitdrukking: tussen [ ] hoort een id tussen aanhalingstekens, bij een lijst"),
        ("document.ingangsdatum > 'x'", "uitdrukking: 'x' is geen datum; schrijf hem als '2020-01-01'"),
        (
            "document.ingangsdatum > 3",
            "uitdrukking: deze uitdrukking past niet bij de waarden die zij krijgt",
        ),
        ("gastheer < gastheer", "uitdrukking: deze uitdrukking past niet bij de waarden die zij krijgt"),
        ("'Emm' in gastheer.naam", "uitdrukking: deze uitdrukking past niet bij de waarden die zij krijgt"),
        ("partijen | waar", "uitdrukking: deze uitdrukking past niet bij de waarden die zij krijgt"),
        ("gastheer is werkdag", "uitdrukking: dit filter past niet bij deze waarde (organisaties.emmen)"),
        ("gastheer | datum", "uitdrukking: dit filter past niet bij deze waarde (organisaties.emmen)"),
        ("3 | afgerond(99999999)", "uitdrukking: dit filter past niet bij deze waarde"),
        ("partijen | som('naam')", "uitdrukking: 'naam' is geen getal of bedrag, en telt niet op"),
        ("gastheer | namen", "uitdrukking: dit filter past alleen bij een lijst"),
        ("'abc' | opsomming", "uitdrukking: dit filter past alleen bij een lijst"),
        (
            "gastheer.naam | naar_aantal('a', 'b')",
            "uitdrukking: dit filter past alleen bij een lijst of een getal",
        ),
        ("partijen | hoofdletter", "uitdrukking: een hoofdletter past alleen bij een tekst"),
        (
            "document | gemeente",
            "uitdrukking: dit filter past alleen bij een partij of een lijst van partijen",
        ),
        ("", "uitdrukking: hier staat een lege uitdrukking"),
        (
            "a b",
            "uitdrukking: deze uitdrukking is niet te lezen: er ontbreekt een haakje of aanhalingsteken, of er staat een woord te veel",
        ),
        ("a" * (MAX_LENGTH + 1), f"uitdrukking: deze uitdrukking is langer dan {MAX_LENGTH} tekens"),
    ],
)
def test_a_mistake_is_one_problem_in_plain_dutch(bron: str, problem: str, omgeving: Omgeving) -> None:
    assert said(bron, omgeving) == f"! {problem}"


@pytest.mark.parametrize(
    "bron",
    [
        "document.__class__",
        "''.join",
        "''.__class__.__mro__",
        "gastheer.record",
        "gastheer.get",
        "gastheer.zicht",
        "gastheer._naam",
        "document.bron",
        "document.velden",
        "document.exemplaren",
        "document['__class__']",
        "partijen['__class__'].x",
        "gastheer | attr('__class__')",
        "gastheer.naam | safe",
        "gastheer.naam.upper()",
        "partijen.get('emmen')",
        "range(10)",
        "artikel()",
        "artikel(1)",
        "artikel(gastheer)",
        "artikel(*partijen)",
        "artikel(**partijen)",
        "artikel(anker='kosten')",
        "artikel('a', 'b', 'c')",
        "artikel.omgeving",
        "2 ** 999999999",
        "'a' * 999999999",
        "1 + 1",
        "'a' ~ 'b'",
        "'%s' % 1",
        "1 / 0",
        "{'a': 1}",
        "partijen[1:2]",
        "self",
        "self.x",
        "zicht_",
        "caller()",
        "loop",
        "namespace()",
        "lambda: 1",
        "gastheer.naam }} {{ gastheer.naam",
        "gastheer.naam }} {% set x = 1 %} {{ x",
        "(" * 200 + "1" + ")" * 200,
    ],
)
def test_an_expression_cannot_leave_its_sandbox(bron: str, omgeving: Omgeving) -> None:
    answer = said(bron, omgeving)
    assert answer.startswith(("!", "[nog in te vullen")), answer
    assert "object at" not in answer


def test_the_sandbox_knows_no_globals_and_calls_nothing_unasked() -> None:
    assert environment().globals == {}
    sandbox = _Sandbox()
    assert not sandbox.is_safe_callable(print)
    with pytest.raises(UnknownFieldError):
        sandbox.getattr("tekst", "upper")
    with pytest.raises(WrongUseError):
        sandbox.getitem({"a": 1}, "a")


NAMES = st.sampled_from(
    [*sorted(NAMEN), "naam", "datum", "__class__", "artikel", "'x'", "1", "2.5", "none", "true", "[]"]
)
FILTERS = st.sampled_from(sorted(environment().filters))
FIELDS = st.sampled_from(["naam", "datum", "titel", "rol", "get", "id", "bron", "prijs", "partijen"])
EXPRESSIONS = st.recursive(
    NAMES,
    lambda inner: st.one_of(
        st.tuples(inner, FIELDS).map(lambda pair: f"{pair[0]}.{pair[1]}"),
        st.tuples(inner, FILTERS).map(lambda pair: f"({pair[0]} | {pair[1]})"),
        st.tuples(inner, FILTERS, inner).map(lambda three: f"({three[0]} | {three[1]}({three[2]}))"),
        st.tuples(inner, FILTERS, inner, inner).map(
            lambda four: f"({four[0]} | {four[1]}({four[2]}, {four[3]}))"
        ),
        st.tuples(inner, st.sampled_from(["==", "<", "in", "and", "or", "not in"]), inner)
        .map(" ".join)
        .map("({})".format),
        st.tuples(inner, st.sampled_from(sorted(environment().tests))).map(
            lambda pair: f"({pair[0]} is {pair[1]})"
        ),
        inner.map("not ({})".format),
        inner.map("-{}".format),
        st.tuples(inner, inner).map(lambda pair: f"{pair[0]}[{pair[1]}]"),
    ),
    max_leaves=5,
)


@given(bron=EXPRESSIONS)
def test_any_expression_gives_text_a_gap_or_a_problem(bron: str, omgeving: Omgeving) -> None:
    said(bron, omgeving)


@given(bron=st.text(max_size=40) | st.text("abc'\"()[]{}|.,%#~*/<>=! ", max_size=25))
def test_any_text_between_braces_gives_text_or_a_problem(bron: str, omgeving: Omgeving) -> None:
    said(bron, omgeving)


def test_a_value_never_becomes_text_by_accident() -> None:
    with pytest.raises(WrongUseError):
        str(Los("geheim"))
    with pytest.raises(TypeError):
        f"{Los('geheim')}"
    assert not Gat("niets")
    assert Gat("a") != Gat("a")


def test_views_remember_what_was_looked_at(omgeving: Omgeving) -> None:
    omgeving.spoor = Spoor()
    assert holds("document.ingangsdatum and gastheer.bezoekadres.postcode", omgeving)
    assert {"documenten.raam.ingangsdatum", "organisaties.emmen.bezoekadres.postcode"} <= set(
        omgeving.spoor.gezien
    )


def test_a_text_of_several_values_keeps_all_its_keys_and_its_mark(omgeving: Omgeving) -> None:
    filler = LineFiller(omgeving)
    value = filler.value("(medewerkers | eerste).naam | hoofdletter", PLACE)
    assert value.grond == "naam"
    assert value.paden == ("personeel.medewerkers[1].achternaam",)
    total = filler.value("producten | som('bedrag') | bedrag", PLACE)
    assert total.paden == (
        "producten[1].volume", "producten[1].prijs", "producten[2].volume", "producten[2].prijs",
    )  # fmt: skip


def test_views_say_what_they_are(omgeving: Omgeving) -> None:
    view = omgeving.namen(frozenset({"partijen", "gastheer"}))
    assert isinstance(view["partijen"], Rij)
    host = view["gastheer"]
    assert isinstance(host, Kijk)
    assert isinstance(host.get("ondertekenaar"), Paar)
    assert "ondertekenaar" in host.names()
    assert "bron" not in host.names()
    assert hash(host) == hash(Kijk(host.record, omgeving, "emmen"))


def test_every_name_of_the_manual_exists_and_every_name_that_exists_is_in_it() -> None:
    manual = Path(__file__).parents[2].joinpath("docs", "clausules.md").read_text(encoding="utf-8")
    table = manual.split("## De namen in uitdrukkingen")[1].split("Vergelijken kan")[0]
    first = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    written = {name.strip(" `") for cell in first for name in cell.split(",")}
    assert written == NAMEN


def test_every_filter_of_the_manual_exists() -> None:
    manual = Path(__file__).parents[2].joinpath("docs", "clausules.md").read_text(encoding="utf-8")
    table = manual.split("### Filters van het programma zelf")[1].split("## Blokken")[0]
    names = [line.split("`")[1].split("(")[0] for line in table.splitlines() if line.startswith("| `")]
    written = {name for cell in names for name in [cell]}
    assert written <= set(environment().filters)


def test_an_expression_is_compiled_once() -> None:
    first = compile_expression("gastheer.naam", PLACE, NAMEN)
    assert first is compile_expression("gastheer.naam", Position("y.md"), NAMEN)
