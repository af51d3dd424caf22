"""An agreement and a letter built by hand, with everything that a tree can hold: for the tests of Word files."""

from word_notation import (
    NB,
    al,
    artikel,
    hoofdstuk,
    kosten_tabel,
    leden,
    lijst,
    onderdelen,
    partij_blok,
    passage,
    png,
    ref_artikel,
    ref_lid,
    stuk,
    t,
)

from generator.document import (
    Afbeelding,
    Alinea,
    Alineasoort,
    Begrip,
    Begrippen,
    Briefhoofd,
    Document,
    Hyperlink,
    Item,
    Label,
    Lijst,
    Nadruk,
    Nummer,
    Ondertekenaar,
    Ondertekening,
    Ontbreekt,
    Reeks,
    Schil,
    Tekst,
    Verwijsdeel,
    Verwijzing,
    Voorblad,
    Waarde,
)

LANG = (
    "De gastheergemeente verricht de werkzaamheden die in de deelovereenkomst staan beschreven, met de zorg die van een "
    "goed opdrachtnemer mag worden verwacht, en legt daarover elk kwartaal verantwoording af aan de gastgemeenten."
)


def overeenkomst(status: str = "concept") -> Document:
    """An agreement with a cover, a table of contents, chapters, every kind of block and every kind of reference."""
    gegevens = (
        Label("Kenmerk", (Tekst("14.031553"),)),
        Label("Versie", (Tekst("1.0"),)),
        Label("Status", (Tekst(status),)),
        Label("Datum", (Ontbreekt("datum van ondertekening"),)),
    )
    schil = Schil(
        "Raamovereenkomst samenwerking Borger-Odoorn, Coevorden en Emmen 2009",
        "Raamovereenkomst samenwerking Borger-Odoorn, Coevorden en Emmen 2009",
        "Kenmerk 14.031553",
        None,
        Voorblad(
            "Sociale zaken en informatievoorziening",
            ("de gemeente Borger-Odoorn", "de gemeente Coevorden", "de gemeente Emmen"),
            gegevens,
        ),
        inhoudsopgave=True,
    )
    partijen = lijst(
        Reeks.PARTIJ,
        "partijen",
        "de gemeente Borger-Odoorn, te dezen rechtsgeldig vertegenwoordigd door haar burgemeester, hierna te noemen: "
        "Borger-Odoorn;",
        Alinea(
            t(
                "de gemeente Coevorden, vertegenwoordigd door ",
                Ontbreekt("ondertekenaar"),
                ", hierna: Coevorden;",
            )
        ),
        "de gemeente Emmen, hierna te noemen: Emmen;",
    )
    overwegingen = lijst(
        Reeks.OVERWEGING,
        "overwegingen",
        "de gemeenten werken sinds 2004 samen op het terrein van werk en inkomen;",
        (
            "de samenwerking heeft tot doel:",
            onderdelen("overwegingen.doel", "de kwaliteit te verbeteren;", "de kwetsbaarheid te verkleinen;"),
        ),
        Alinea(
            t(
                "onderdeel ",
                Verwijzing((Verwijsdeel("A", "overwegingen.1", "item"),), "overwegingen.1"),
                " geldt;",
            )
        ),
    )
    begrippen = Begrippen(
        (
            Begrip("deelovereenkomst", t("een overeenkomst als bedoeld in ", ref_artikel(3, "kosten"), ";")),
            Begrip("gastheergemeente", t("de gemeente Emmen.")),
        )
    )
    taken = artikel(
        2,
        "taken",
        "Taken en bevoegdheden van de gastheergemeente bij de uitvoering van werkzaamheden voor de gastgemeenten",
        leden(
            "taken",
            LANG,
            (
                "De gastheergemeente zorgt voor:",
                onderdelen(
                    "taken.2",
                    "de uitvoering van de wet;",
                    (
                        "de rapportage over:",
                        lijst(Reeks.SUBONDERDEEL, "taken.2.2", "de kosten;", "de kwaliteit;"),
                    ),
                ),
                "Deze alinea gaat verder met het tweede lid en springt in zoals het lid zelf. " + LANG,
                Lijst(
                    Reeks.ONDERDEEL,
                    (Item(Reeks.ONDERDEEL, "taken.2.3", Nummer("c.", "c"), (al("het archief."),)),),
                    vervolg=True,
                ),
            ),
            (
                "Daarbij geldt:",
                onderdelen("taken.3", "eerst dit;", "dan dat."),
                lijst(Reeks.OPSOMMING, "taken.3.b", "een punt", "nog een punt"),
            ),
        ),
    )
    kosten = artikel(
        3,
        "kosten",
        "Kosten",
        leden(
            "kosten",
            Alinea(
                t(
                    "De kosten, bedoeld in ",
                    ref_lid(2, "taken", 1),
                    ", zijn ",
                    Waarde(f"€{NB}12.345", ("kosten",)),
                    ".",
                )
            ),
            Alinea(
                t(ref_artikel(2, "taken", hoofdletter=True), " is van toepassing op ", ref_onderdeel(), ".")
            ),
        ),
        kosten_tabel(),
    )
    enkel = artikel(
        4,
        "duur",
        "Duur",
        leden(
            "duur",
            (
                "Deze overeenkomst eindigt:",
                onderdelen("duur.1", "door opzegging;", "met wederzijds goedvinden."),
            ),
        ),
    )
    slot = artikel(
        5,
        "slot",
        "Slot",
        leden(
            "slot",
            Alinea(
                t(
                    "Zie ",
                    Hyperlink("https://www.emmen.nl/a?b=1&c=2", "de website van Emmen"),
                    " en ",
                    Nadruk("sterk", t("let op ", Nadruk("cursief", t("dit")))),
                    ".",
                )
            ),
            Alinea(
                t(
                    "Hoofdstuk ",
                    Verwijzing((Verwijsdeel(f"hoofdstuk{NB}1", "hoofdstuk-1", "hoofdstuk"),), "hoofdstuk-1"),
                    " en artikel 1 van de ",
                    Verwijzing((Verwijsdeel("deelovereenkomst"),), ""),
                    ".",
                )
            ),
        ),
    )
    ondertekening = Ondertekening(
        (
            partij_blok("De gemeente Borger-Odoorn,", "burgemeester", ""),
            partij_blok("De gemeente Coevorden,", "burgemeester", "B. Bouwmeester"),
            partij_blok("De gemeente Emmen,", "burgemeester", "C. Bijl"),
        )
    )
    return stuk(
        passage("partijen-p", "De ondergetekenden", partijen),
        passage("overwegingen-p", "Overwegende dat", overwegingen),
        hoofdstuk(
            1,
            "Algemeen",
            artikel(1, "begrippen", "Begrippen", al("In deze overeenkomst wordt verstaan onder:"), begrippen),
            taken,
        ),
        hoofdstuk(2, "Kosten en duur", kosten, enkel, slot),
        passage(
            "ondertekening",
            "Ondertekening",
            al("Aldus overeengekomen en in drievoud ondertekend,"),
            ondertekening,
            Afbeelding(png(), 40, "Een blauw vlak"),
        ),
        schil=schil,
        status=status,
    )


def ref_onderdeel() -> Verwijzing:
    delen = (
        Verwijsdeel(f"artikel{NB}2", "taken", "artikel"),
        Verwijsdeel(f" lid{NB}"),
        Verwijsdeel("2", "taken.2", "lid"),
        Verwijsdeel(f" onder{NB}"),
        Verwijsdeel("b", "taken.2.2", "onderdeel"),
    )
    return Verwijzing(delen, "taken.2.2")


def brief(pages: int = 1, *, labels: int = 11) -> Document:
    """A letter to the council."""
    kenmerken = (
        Label("Afdeling", (Tekst("Werk"),)),
        Label("Team", (Tekst("Kwaliteit Werk & Participatie"),)),
        Label("Ons kenmerk", (Tekst("14.031553"),)),
        Label("Uw kenmerk", ()),
        Label("Bijlage", (Tekst("1"),)),
        Label("Behandeld door", (Ontbreekt("behandelaar"),)),
        Label("Datum", (Tekst(f"20{NB}maart{NB}2014"),)),
        Label("Telefoon", (Tekst(f"14{NB}0591"),)),
        Label("Fax", (Tekst(f"(0591){NB}68{NB}55{NB}99"),)),
        Label("E-mail", (Tekst("gemeente@emmen.nl"),)),
        Label(
            "Onderwerp", (Tekst("Deelovereenkomst samenwerking gemeente Borger-Odoorn, Coevorden en Emmen"),)
        ),
    )
    hoofd = Briefhoofd(
        "Gemeente Emmen",
        (
            "Raadhuisplein 1",
            f"7811{NB}AP{NB} Emmen",
            "Postbus 30001",
            f"7800{NB}RA{NB} Emmen",
            f"t. 14{NB}0591",
            "e. gemeente@emmen.nl",
            "i. www.emmen.nl",
        ),
        ("Aan de raad van de gemeente Emmen", "Postbus 30001", f"7800{NB}RA{NB} Emmen"),
        kenmerken[-labels:],
    )
    schil = Schil(
        "Deelovereenkomst samenwerking",
        "Deelovereenkomst samenwerking, 20 maart 2014, kenmerk 14.031553",
        "Gemeente Emmen",
        hoofd,
    )
    tekst = tuple(al(LANG) for _ in range(4 * pages))
    slot = Ondertekening(
        (
            Ondertekenaar(
                (Tekst("Burgemeester en wethouders van Emmen,"),),
                (Tekst("gemeentesecretaris"),),
                (Tekst(f"A.J.{NB}Mewe"),),
            ),
            Ondertekenaar((), (Tekst("burgemeester"),), (Tekst(f"C.{NB}Bijl"),)),
        ),
        functie_eerst=True,
        regel=False,
    )
    return stuk(
        passage("aanhef", "", al("Geachte leden van de raad,", soort=Alineasoort.AANHEF), al(LANG)),
        passage("aanleiding", "Aanleiding", *tekst, lijst(Reeks.NUMMER, "aanleiding", "eerst;", "daarna.")),
        passage(
            "vervolg", "Vervolg", al("Wij doen het volgende:"), lijst(Reeks.OPSOMMING, "v", "dit;", "dat.")
        ),
        passage("slot", "", al("Hoogachtend,", soort=Alineasoort.AFSLUITING), slot),
        schil=schil,
        sjabloon="brief",
    )
