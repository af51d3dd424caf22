"""Nothing in, two hand-made documents out: an agreement with every kind of block, and a letter. All of it is fictional."""

from dataclasses import replace

from voorbeeldbouw import PIXEL, alinea, artikel, item, lijst, passage, stuk

from generator.document import (
    Afbeelding,
    Alineasoort,
    Begrip,
    Begrippen,
    Briefhoofd,
    Document,
    Hoofdstuk,
    Hyperlink,
    Kolom,
    Label,
    Lijst,
    Nadruk,
    Nummer,
    Ondertekenaar,
    Ondertekening,
    Ontbreekt,
    Reeks,
    Regeleinde,
    Schil,
    Tabel,
    Tekst,
    Verwijsdeel,
    Verwijzing,
    Voorblad,
    Waarde,
)

LASTIG = "Gemeente Van Dijk & Zn. <Noord>"

KOSTEN: Tabel[Verwijzing] = Tabel(
    "Kosten per product, in euro's",
    (Kolom("Product", breedte=3), Kolom("Aantal", "rechts"), Kolom("Bedrag", "rechts", 2)),
    (
        ((Tekst("Werkplek"),), (Waarde("410"),), (Waarde("€\u00a0492.000,00"),)),
        ((Tekst("Beheer van de gezamenlijke voorzieningen"),), (Waarde("1"),), (Waarde("€\u00a025.451,50"),)),
    ),
    ((Tekst("Totaal"),), (), (Waarde("€\u00a0517.451,50"),)),
)

TEKENEN = Ondertekening(
    (
        Ondertekenaar((Tekst("Gemeente Noorderhaven"),), (Tekst("burgemeester"),), (Waarde("A. Voorbeeld"),)),
        Ondertekenaar((Waarde(LASTIG),), (Tekst("burgemeester"),), (Ontbreekt("naam van de burgemeester"),)),
    )
)

OPENING = passage(
    "De ondergetekenden",
    lijst(
        Reeks.PARTIJ,
        "1.|De gemeente Noorderhaven, hierna te noemen: de gastheer; en",
        f"2.|{LASTIG}, hierna te noemen: de afnemer,",
    ),
    alinea("overwegende dat:", soort=Alineasoort.TUSSENKOP),
    lijst(Reeks.OVERWEGING, "A.|de colleges sinds 2009 samenwerken;", "B.|de raden daarmee instemmen;"),
    anker="partijen",
)

_VERSTAAN: Begrippen[Verwijzing] = Begrippen(
    (
        Begrip("afnemer", (Tekst("de gemeente die diensten afneemt;"),)),
        Begrip("gastheer", (Tekst("de gemeente "), Waarde("Noorderhaven"), Tekst("."))),
    )
)
_WET = Hyperlink("https://wetten.overheid.nl", "de wet")
_NADRUK: Nadruk[Verwijzing] = Nadruk("sterk", (Tekst("beide"),))

BEGRIPPEN = artikel(
    1,
    "Begrippen",
    Lijst(
        Reeks.LID,
        (
            item(Reeks.LID, "1.", "In dit stuk wordt verstaan onder:", _VERSTAAN, anker="begrippen.1"),
            item(
                Reeks.LID, "2.", alinea("Op ", _NADRUK, " is ", _WET, " van toepassing."), anker="begrippen.2"
            ),
        ),
    ),
    anker="begrippen",
)

_NAAR_LID = Verwijzing(
    (
        Verwijsdeel("artikel 1", "begrippen", "artikel"),
        Verwijsdeel(" lid "),
        Verwijsdeel("2", "begrippen.2", "lid"),
    ),
    "begrippen.2",
)
_INWONERS = (
    "het aantal inwoners op 1 januari van het jaar waarop de kosten betrekking hebben, volgens de opgave van "
    "het Centraal Bureau voor de Statistiek; en"
)
_MAATSTAVEN = Lijst(
    Reeks.ONDERDEEL,
    (
        item(Reeks.ONDERDEEL, "a.", _INWONERS),
        item(
            Reeks.ONDERDEEL,
            "b.",
            "de afname, gemeten in:",
            lijst(Reeks.SUBONDERDEEL, "1°.|werkplekken;", "2°.|meldingen."),
        ),
    ),
)
_VOORSCHOT = alinea(
    "In afwijking van ",
    _NAAR_LID,
    " bedraagt het voorschot ",
    Ontbreekt("voorschot", "kosten.voorschot"),
    ".",
)

KOSTENARTIKEL = artikel(
    2,
    "Kosten",
    Lijst(
        Reeks.LID,
        (
            item(
                Reeks.LID,
                "1.",
                "De afnemers dragen de kosten naar rato van:",
                _MAATSTAVEN,
                anker="kosten.deel",
            ),
            item(Reeks.LID, "2.", _VOORSCHOT, KOSTEN, anker="kosten.voorschot"),
        ),
    ),
    anker="kosten",
)

ENIG_LID = artikel(
    3,
    "Slot",
    Lijst(Reeks.LID, (item(Reeks.LID, "", "Dit stuk heet: Raamovereenkomst.", anker="slot.1"),)),
    anker="slot",
)

DELEN = (
    OPENING,
    Hoofdstuk("algemeen", Nummer("Hoofdstuk 1", "1"), (Tekst("Algemeen"),), (BEGRIPPEN, KOSTENARTIKEL)),
    Hoofdstuk("slotdeel", Nummer("", ""), (Tekst("Slotbepalingen"),), (ENIG_LID,), genummerd=False),
    passage(
        "Ondertekening",
        TEKENEN,
        alinea("Dit is een voorbeeld.", soort=Alineasoort.NOOT),
        Afbeelding(PIXEL, 20, "Woordmerk van de gemeente Noorderhaven"),
        anker="ondertekening",
    ),
    passage("Bijlagen", lijst(Reeks.OPSOMMING, "|kostenbijlage", "|personeelsbijlage"), anker="bijlagen"),
)


def overeenkomst() -> Document:
    """A concept agreement with a cover, a table of contents and every kind of block."""
    titel = "Raamovereenkomst samenwerking 2027"
    gegevens = (
        Label("Kenmerk", (Waarde("14.031550"),)),
        Label("Versie", (Waarde("0.3"),)),
        Label("Datum", (Ontbreekt("datum van ondertekening"),)),
    )
    voorblad = Voorblad("over de bedrijfsvoering", ("Gemeente Noorderhaven", LASTIG), gegevens)
    schil = Schil(titel, f"{titel} – concept", "Gemeente Noorderhaven", voorblad=voorblad, inhoudsopgave=True)
    leeg = stuk(*DELEN)
    eigenschappen = replace(
        leeg.eigenschappen,
        titel=titel,
        onderwerp="Samenwerking",
        kenmerk="14.031550",
        versie="0.3",
        status="concept",
    )
    return replace(leeg, eigenschappen=eigenschappen, schil=schil)


def brief() -> Document:
    """A letter to a council; the reference block names its subject, which is its title too."""
    onderwerp = "Samenwerking met onze buurgemeenten"
    hoofd = Briefhoofd(
        "Gemeente Noorderhaven",
        ("Havenplein 1", "1234\u00a0AB  Noorderhaven", "t. 14\u00a00123"),
        ("Aan de raad van de gemeente Noorderhaven", "Postbus 1", "1234\u00a0AA  NOORDERHAVEN"),
        (
            Label("Ons kenmerk", (Waarde("14.031553"),)),
            Label("Uw kenmerk", ()),
            Label("Onderwerp", (Waarde(onderwerp),)),
        ),
    )
    college = (Tekst("Burgemeester en wethouders van Noorderhaven,"),)
    tekenen = Ondertekening(
        (
            Ondertekenaar(college, (Tekst("gemeentesecretaris"),), (Waarde("B. Fictief"),)),
            Ondertekenaar((), (Tekst("burgemeester"),), (Waarde("A. Voorbeeld"),)),
        ),
        functie_eerst=False,
        regel=False,
    )
    tekst = passage(
        "",
        alinea("Geachte leden van de raad,", soort=Alineasoort.AANHEF),
        alinea("Met deze brief informeren wij u over de samenwerking.", Regeleinde(), "Zie de bijlage."),
        alinea("Vervolg", soort=Alineasoort.TUSSENKOP),
        alinea("Wij melden ons voor de zomer opnieuw."),
        alinea("Hoogachtend,", soort=Alineasoort.AFSLUITING),
        tekenen,
    )
    leeg = stuk(tekst)
    eigenschappen = replace(leeg.eigenschappen, titel=onderwerp, kenmerk="14.031553")
    return replace(
        leeg, sjabloon="brief", eigenschappen=eigenschappen, schil=Schil(onderwerp, "", "", brief=hoofd)
    )
