"""What an expression says: a value, a filter, a gap or a condition in; the words of the document out."""

import pytest
from tried import holds, said, surroundings


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
def test_a_value_stands_in_the_text_in_the_notation_of_its_type(bron: str, text: str) -> None:
    assert said(bron) == text


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
        ("(producten | eerste).bedrag | verschil((producten | laatste).bedrag)", "€ -168,50"),
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
def test_filters_say_it_in_dutch(bron: str, text: str) -> None:
    assert said(bron) == text


def test_only_what_belongs_to_the_document_is_seen() -> None:
    assert said("producten | op('code') | aantal") == "2"
    assert said("medewerkers | aantal") == "1"
    assert said("(medewerkers | eerste).naam") == "J. de Wit"
    assert said("(medewerkers | eerste).schaal") == "010"
    assert said("(medewerkers | eerste).overgang") == "1 januari 2027"


def test_an_annex_is_about_the_policy_area_of_its_agreement() -> None:
    assert said("producten | op('code') | aantal", surroundings("bijlage")) == "2"
    assert said("producten | op('code') | aantal", surroundings("brief")) == "3"


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
def test_a_letter_speaks_for_its_sender(bron: str, text: str) -> None:
    assert said(bron, surroundings("brief", "emmen")) == text


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
def test_what_is_missing_shows_as_a_gap_whatever_is_done_with_it(bron: str, label: str) -> None:
    assert said(bron) == f"[nog in te vullen: {label}]"


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
def test_a_condition_compares_values_dates_and_ids(bron: str) -> None:
    assert holds(bron)
