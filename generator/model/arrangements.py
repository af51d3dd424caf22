"""What the parties arrange: costs, products, KPIs, shares, mandates, processing of personal data, the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.fields import (
    Bedrag,
    BesluitId,
    Breuk,
    Datum,
    DeelterreinId,
    Fte,
    Getal,
    Jaar,
    JaNee,
    Keuze,
    PartijId,
    Percentage,
    Record,
    Tekst,
    Uitleg,
)

Stelsel = Literal["prijs per product", "basisbedrag per fte"]
Btw = Annotated[
    Literal["exclusief", "inclusief"], Keuze(), Uitleg("btw", "zijn de bedragen exclusief of inclusief btw")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index(Record):
    """How amounts follow prices: which index figure, from which base year, and when first."""

    indexcijfer: Annotated[
        Tekst, Uitleg(hulp="de reeks: consumentenprijsindex (CPI), alle huishoudens, van het CBS")
    ]
    basisjaar: Jaar
    eerste: Annotated[Datum, Uitleg("eerste indexering")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Record):
    """A product or service with its volume and price. Without `afnemer` it holds for every guest."""

    code: Tekst
    omschrijving: Tekst
    deelterrein: DeelterreinId
    afnemer: PartijId | None = None
    volume: Getal
    eenheid: Tekst
    prijs: Annotated[Bedrag, Uitleg("prijs per eenheid")]
    btw_tarief: Percentage | None = None
    aard: Annotated[Literal["structureel", "eenmalig"], Keuze()] = "structureel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kosten(Record):
    """The cost system of a document or of the whole cooperation."""

    stelsel: Annotated[Stelsel, Keuze()] = "prijs per product"
    basisbedrag: Annotated[Bedrag | None, Uitleg("basisbedrag per fte per jaar")] = None
    formatie: Annotated[Fte | None, Uitleg("formatie waarover het basisbedrag geldt")] = None
    totaal: Annotated[
        Bedrag | None,
        Uitleg("totaal per jaar", "alleen als het ergens is genoemd: het programma rekent het na"),
    ] = None
    per_partij: Annotated[
        Mapping[PartijId, Bedrag], Uitleg("bedrag per jaar van iedere gast", "samen het totaal")
    ] = field(default_factory=dict)
    btw: Btw = "exclusief"
    btw_tarief: Percentage | None = None
    btw_grondslag: Annotated[
        Bedrag | None, Uitleg("bedrag waarover btw is gerekend", "als dat niet het hele totaal is")
    ] = None
    btw_bedrag: Annotated[Bedrag | None, Uitleg("bedrag aan btw")] = None
    index: Index | None = None
    facturering: Annotated[Literal["maand", "kwartaal", "halfjaar", "jaar"], Keuze()] = "kwartaal"
    afrekening: Annotated[Tekst, Uitleg("afrekening vóór", "dag en maand na afloop van het jaar: 1 juli")] = (
        "1 juli"
    )
    betaaltermijn: Annotated[Getal | None, Uitleg("betaaltermijn in dagen")] = None
    toelichting: Tekst | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi(Record):
    """A performance indicator: what is measured, against which norm, where the figure comes from, and when."""

    code: Tekst
    omschrijving: Tekst
    deelterrein: DeelterreinId
    afnemer: PartijId | None = None
    eenheid: Tekst
    norm: Tekst
    meetbron: Annotated[Tekst, Uitleg("bron van de meting")]
    meetmoment: Tekst
    gevolg: Annotated[Tekst | None, Uitleg("gevolg bij afwijking")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdeelsleutel(Record):
    """How a cost is shared: fractions that add up to one."""

    naam: Tekst
    grondslag: Annotated[Tekst, Uitleg(hulp="inwonertal, formatie, gebruik, gelijke delen")]
    peildatum: Datum | None = None
    ontleend_aan: Annotated[Tekst | None, Uitleg("bron van de cijfers", "bijvoorbeeld CBS StatLine")] = None
    aandelen: Mapping[PartijId, Breuk]
    deelterrein: DeelterreinId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandaat(Record):
    """A power that a guest's body has the host use in its name, with the host's consent (Awb 10:4)."""

    bevoegdheid: Annotated[
        Tekst, Uitleg(hulp="de bevoegdheid, met de wet: beslissen op aanvragen om bijstand")
    ]
    soort: Annotated[Literal["mandaat", "volmacht", "machtiging"], Keuze()] = "mandaat"
    deelterrein: DeelterreinId
    gever: PartijId | None = None
    besluit: Annotated[BesluitId | None, Uitleg("mandaatbesluit")] = None
    instemming: Annotated[BesluitId | None, Uitleg("besluit waarbij de gastheer instemt")] = None
    ondermandaat: JaNee = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwerking(Record):
    """Processing of personal data on one policy area, and in which role."""

    deelterrein: DeelterreinId
    rol: Annotated[Literal["verwerker", "gezamenlijk verwerkingsverantwoordelijken"], Keuze()]
    gegevens: tuple[Tekst, ...] = ()
    betrokkenen: tuple[Tekst, ...] = ()
    overeenkomst: Annotated[
        Tekst | None, Uitleg("titel van de verwerkersovereenkomst of onderlinge regeling")
    ] = None
    datum: Datum | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dienst(Record):
    """An entry of the product catalogue: in or out."""

    omschrijving: Tekst
    deelterrein: DeelterreinId
    inbegrepen: Annotated[JaNee, Uitleg(hulp="nee: uitdrukkelijk uitgesloten")] = True
    afnemer: PartijId | None = None
