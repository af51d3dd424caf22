"""The staff that changes employer: personal data, each field with the kind of data it is."""

from dataclasses import dataclass
from typing import Annotated, Literal

from generator.fields import (
    Bedrag,
    Datum,
    DeelterreinId,
    Fte,
    Getal,
    Keuze,
    PartijId,
    Record,
    Tekst,
    Uitleg,
)

_Naam = Uitleg(grond="naam")


@dataclass(frozen=True, slots=True, kw_only=True)
class Medewerker(Record):
    """One member of staff. In a CSV or XLSX file the column headings are these keys."""

    nummer: Annotated[Tekst, Uitleg("personeelsnummer", grond="personeelsnummer")]
    voorletters: Annotated[Tekst | None, _Naam] = None
    tussenvoegsel: Annotated[Tekst | None, _Naam] = None
    achternaam: Annotated[Tekst | None, _Naam] = None
    van: Annotated[PartijId, Uitleg("huidige werkgever")]
    naar: Annotated[PartijId, Uitleg("nieuwe werkgever")]
    deelterrein: DeelterreinId | None = None
    functie: Annotated[Tekst, Uitleg("huidige functie", grond="functie")]
    nieuwe_functie: Annotated[Tekst | None, Uitleg("nieuwe functie", grond="functie")] = None
    plaatsing: Annotated[
        Literal["mens volgt werk", "plaatsing", "herplaatsing"], Keuze(), Uitleg(grond="dienstverband")
    ] = "mens volgt werk"
    schaal: Annotated[Tekst, Uitleg(grond="salaris")]
    trede: Annotated[Tekst | None, Uitleg(grond="salaris")] = None
    salaris: Annotated[Bedrag | None, Uitleg("bruto maandsalaris", grond="salaris")] = None
    toelagen: Annotated[Tekst | None, Uitleg(grond="salaris")] = None
    fte: Annotated[Fte, Uitleg("omvang in fte", grond="dienstverband")]
    uren: Annotated[Getal | None, Uitleg("uren per week", grond="dienstverband")] = None
    dienstverband: Annotated[Literal["vast", "tijdelijk"], Keuze(), Uitleg(grond="dienstverband")] = "vast"
    in_dienst: Annotated[Datum | None, Uitleg("in dienst sinds", grond="dienstverband")] = None
    verlofsaldo: Annotated[Getal | None, Uitleg("verlofsaldo in uren", grond="dienstverband")] = None
    overgang: Annotated[
        Datum | None, Uitleg("datum van overgang", "als die afwijkt van het document", grond="dienstverband")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Personeel(Record):
    """The staff of the project: listed here, or in a CSV or XLSX file beside the project file."""

    bestand: Annotated[
        Tekst | None, Uitleg(hulp="naam van een .csv- of .xlsx-bestand naast project.yaml")
    ] = None
    peildatum: Datum | None = None
    fictief: Annotated[Tekst | None, Uitleg(hulp="zeg hier dat de gegevens verzonnen zijn")] = None
    medewerkers: tuple[Medewerker, ...] = ()
