"""Documents made elsewhere, or signed before this project, with the facts that they state: `Stuk`.

What such a document says is written down to be held against the documents of the project. All of it may be left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.fields import (
    Aantal,
    Datum,
    DeelterreinId,
    DocumentId,
    DuurVeld,
    Fte,
    Id,
    JaNee,
    Keuze,
    Looptijd,
    PartijId,
    Record,
    Tekst,
    Uitleg,
)
from generator.model.arrangements import Kosten
from generator.model.assignment import Bijlage, Handtekening


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk(Record):
    """A document made elsewhere, or signed before this project: to quote, to refer to and to compare with."""

    titel: Tekst
    citeertitel: Tekst | None = None
    lidwoord: Annotated[Literal["de", "het"], Keuze()] = "de"
    soort: Tekst
    datum: Datum | None = None
    ingangsdatum: Datum | None = None
    einddatum: Annotated[Datum | None, Uitleg("einddatum", "de laatste dag")] = None
    looptijd: Looptijd | None = None
    terugwerkend: Annotated[JaNee, Uitleg("terugwerkende kracht")] = False
    naloop: Annotated[
        JaNee,
        Uitleg("naloop", "ja: wat eronder valt, blijft na haar einde gelden tot het eigen einde"),
    ] = False
    kenmerk: Tekst | None = None
    versie: Tekst | None = None
    vorm: Annotated[
        Literal["overeenkomst", "centrumregeling", "dienstverleningshandvest"] | None,
        Keuze(("overeenkomst", "centrumregeling", "dienstverleningshandvest")),
        Uitleg("rechtsvorm"),
    ] = None
    vertrouwelijk: Annotated[
        JaNee, Uitleg(hulp="ja: niet voor publicatie, er staan bijvoorbeeld personen in")
    ] = False
    partijen: tuple[PartijId, ...] = ()
    deelterrein: DeelterreinId | None = None
    raamovereenkomst: DocumentId | None = None
    hoort_bij: Annotated[DocumentId | None, Uitleg(hulp="het document waar dit stuk een bijlage van is")] = (
        None
    )
    vervangt: DocumentId | None = None
    status: Annotated[Literal["concept", "vastgesteld", "getekend"], Keuze()] = "vastgesteld"
    ondertekening: Annotated[
        Mapping[PartijId, Handtekening], Uitleg(hulp="wie het stuk voor iedere partij heeft getekend")
    ] = field(default_factory=dict)
    kosten: Annotated[
        Kosten | None, Uitleg(hulp="wat het stuk over de kosten zegt: totaal, btw, indexering, formatie")
    ] = None
    fte: Annotated[Fte | None, Uitleg("omvang in fte", "de fte die volgens het stuk overgaan")] = None
    medewerkers: Annotated[
        Aantal | None, Uitleg("aantal medewerkers", "het aantal medewerkers dat volgens het stuk overgaat")
    ] = None
    overgangsdatum: Annotated[Datum | None, Uitleg("datum van overgang van personeel")] = None
    salarisgarantie: Annotated[
        Looptijd | None, Uitleg("duur van de salarisgarantie", "3 jaar, of onbepaald")
    ] = None
    werkgarantie: Annotated[Looptijd | None, Uitleg("duur van de werkgarantie", "5 jaar, of onbepaald")] = (
        None
    )
    opzegtermijn: DuurVeld | None = None
    rapportage: Annotated[
        Literal["maand", "kwartaal", "halfjaar", "jaar"] | None,
        Keuze(("maand", "kwartaal", "halfjaar", "jaar")),
        Uitleg("rapportage", "hoe vaak de gastheer volgens het stuk rapporteert"),
    ] = None
    geschillen: Annotated[
        Literal["rechter", "commissie", "mediation", "bindend advies", "arbitrage"] | None,
        Keuze(("rechter", "commissie", "mediation", "bindend advies", "arbitrage")),
        Uitleg("geschillen", "wie een geschil beslecht als overleg niet helpt"),
    ] = None
    kpis: Annotated[
        Mapping[Tekst, Tekst], Uitleg(hulp="de norm van iedere KPI volgens het stuk, bij haar code")
    ] = field(default_factory=dict)
    voorstel: Annotated[
        DocumentId | None, Uitleg(hulp="bij een besluit: het voorstel waarover is besloten")
    ] = None
    beslispunten: Annotated[
        tuple[Tekst, ...], Uitleg(hulp="bij een voorstel of besluit: elk punt, letterlijk")
    ] = ()
    ondertekend_door: Annotated[
        tuple[Tekst, ...], Uitleg(hulp="bij een voorstel of besluit, elke functie: griffier, voorzitter")
    ] = ()
    bijlagen: Annotated[tuple[Bijlage, ...], Uitleg(hulp="de bijlagen die het stuk zelf noemt")] = ()
    artikelen: Annotated[
        Mapping[Id, Tekst], Uitleg(hulp="nummers van artikelen waarnaar u verwijst: kosten: 7")
    ] = field(default_factory=dict)
    omschrijving: Tekst | None = None
