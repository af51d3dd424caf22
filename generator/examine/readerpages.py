"""The manual pages of what the reader of a project file reports: a code in, its page out.

These are no rules of the trade: a value that cannot be read is found while reading, and has no exemptions.
"""

from collections.abc import Mapping

_SLEUTELS = (
    "Alle sleutels met hun waarden staan in docs/projectbestand.md; een editor met het schema vult ze aan."
)
_YAML = "Het projectbestand is YAML: inspringen met spaties, achter elke dubbele punt een spatie."


def _page(regel: str, uitleg: str, goed: str, fout: str, herstel: str) -> str:
    return f"{regel}\n\n{uitleg}\n\nGoed:\n\n    {goed}\n\nFout:\n\n    {fout}\n\nHerstel: {herstel}"


_WAARDEN: Mapping[str, tuple[str, str, str]] = {
    "aantal": ("Een aantal is een heel getal.", "medewerkers: 25", "medewerkers: 25,5"),
    "bedrag": ("Een bedrag is een getal met ten hoogste twee cijfers achter de komma.", 'prijs: "1250,50"', "prijs: 1.250,5 euro"),
    "breuk": ("Een aandeel is een breuk of een percentage.", "aandelen: {emmen: 1/3}", "aandelen: {emmen: een derde}"),
    "datum": ("Een datum is jaar-maand-dag, en bestaat.", "datum: 2014-03-20", "datum: 20 mrt 2014"),
    "duur": ("Een duur is een aantal jaar, maanden, weken of dagen.", "opzegtermijn: 2 jaar", "opzegtermijn: lang"),
    "email": ("Een e-mailadres heeft een apenstaartje en een domein.", "email: gemeente@emmen.nl", "email: gemeente emmen.nl"),
    "fte": ("Een aantal fte is een getal vanaf nul.", 'fte: "0,8889"', "fte: 32 uur"),
    "getal": ("Een getal heeft alleen cijfers, en een komma voor wat erachter komt.", "volume: 12", "volume: twaalf stuks"),
    "id": ("Een id heeft kleine letters, cijfers en streepjes.", "raam-2009: …", "Raam 2009: …"),
    "ja-nee": ("Het antwoord is ja of nee.", "persoonsgegevens: ja", "persoonsgegevens: misschien"),
    "jaar": ("Een jaar heeft vier cijfers.", "basisjaar: 2015", "basisjaar: '15"),
    "keuze": ("De waarde is een van de keuzes bij deze sleutel.", "rol: gastheer", "rol: host"),
    "kvk-nummer": ("Een KvK-nummer heeft acht cijfers.", 'kvk: "01234567"', "kvk: 1234567"),
    "looptijd": ("Een looptijd is een duur, of onbepaald.", "looptijd: 5 jaar", "looptijd: tot het einde"),
    "percentage": ("Een percentage is een getal, met of zonder procentteken.", "btw_tarief: 21%", "btw_tarief: hoog"),
    "postbus": ("Van een postbus staat er alleen het nummer.", "postbus: 30001", "postbus: Postbus 30001"),
    "postcode": ("Een postcode heeft vier cijfers en twee letters.", "postcode: 7811 AP", "postcode: 7811"),
    "tekst-leeg": ("Een tekst is niet leeg.", "naam: Emmen", 'naam: ""'),
    "tekst-te-lang": ("Een tekst is niet langer dan een document kan dragen.", "toelichting: een alinea", "toelichting: een heel boek"),
    "telefoon": ("Een telefoonnummer bestaat.", "telefoon: 14 0591", "telefoon: 0591"),
    "tijd": ("Een tijd is uren en minuten, met een punt ertussen.", "tijd: 21.15", "tijd: kwart over negen"),
    "tooi": ("Een TOOI-id is het nummer van een overheid in de lijst van standaarden.overheid.nl.", "tooi: gm0114", "tooi: Emmen"),
}  # fmt: skip

_VORM: Mapping[str, str] = {
    "ontbreekt": _page(
        "Wat bij een blok hoort, staat er.",
        f"Zonder deze sleutel is niet te zeggen wat er is bedoeld: een KPI zonder norm, een besluit zonder orgaan. {_SLEUTELS}",
        "kpis: [{code: K1, omschrijving: op tijd, deelterrein: werk, eenheid: procent, norm: 95%, meetbron: …, meetmoment: …}]",
        "kpis: [{code: K1, omschrijving: op tijd, deelterrein: werk}]",
        "voeg de sleutel toe die de melding noemt.",
    ),
    "onbekende-sleutel": _page(
        "Iedere sleutel is bekend.",
        f"Een tikfout in een sleutel zou een gegeven stil weglaten. {_SLEUTELS}",
        "ingangsdatum: 2015-01-01",
        "ingangdatum: 2015-01-01",
        "gebruik de sleutel die de melding voorstelt.",
    ),
    "dubbele-sleutel": _page(
        "Een sleutel staat één keer in een blok.",
        "Staat hij er twee keer, dan is niet te zeggen welke waarde geldt.",
        "naam: Emmen",
        "{naam: Emmen, naam: Coevorden}",
        "haal een van beide weg.",
    ),
    "dubbele-naam": _page(
        "Een stuk en een document hebben elk een eigen naam.",
        "Verwijzingen noemen ze bij die naam.",
        "stukken: {raam-2009: …}, documenten: {raam-2015: …}",
        "stukken: {raam: …}, documenten: {raam: …}",
        "geef het stuk een andere naam.",
    ),
    "geen-blok": _page(
        "Onder deze sleutel staan sleutels met waarden.",
        _YAML,
        "organisaties: {emmen: {naam: Emmen}}",
        "organisaties: Emmen",
        "zet de sleutels eronder, ingesprongen.",
    ),
    "geen-lijst": _page(
        "Onder deze sleutel staat een lijst.",
        _YAML,
        "partijen: [coevorden, emmen]",
        "partijen: {coevorden: emmen}",
        "begin elke regel met een streepje.",
    ),
    "yaml": _page(
        "Het bestand is te lezen als YAML.",
        _YAML,
        'naam: "Raamovereenkomst: 2015"',
        "naam: Raamovereenkomst: 2015",
        "verbeter de regel die de melding noemt; een waarde met een dubbele punt staat tussen aanhalingstekens.",
    ),
}


def reader_pages() -> Mapping[str, str]:
    """Every page by its code."""
    fields = {
        code: _page(
            regel, _SLEUTELS, goed, fout, "schrijf de waarde zoals in het voorbeeld, of laat de sleutel weg."
        )
        for code, (regel, goed, fout) in _WAARDEN.items()
    }
    return {**fields, **_VORM}
