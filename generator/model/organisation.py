"""Organisations of the project file: their addresses, contact data and office-holders."""

from dataclasses import dataclass
from typing import Annotated, Literal

from generator.fields import (
    Datum,
    Email,
    Id,
    JaNee,
    Keuze,
    Kvk,
    Postbus,
    Postcode,
    Record,
    Tekst,
    Telefoon,
    Tooi,
    Uitleg,
)

_AMBT = "ambtsdrager"  # who holds an office acts in public: the public version keeps the name (ABRvS 31 January 2018)
Aanspreekvorm = Annotated[
    Literal["de heer", "mevrouw", "geen"], Keuze(), Uitleg("aanspreekvorm", grond=_AMBT)
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adres(Record):
    """A visiting address (`straat`, with the number) or a postal one (`postbus`)."""

    straat: Annotated[Tekst | None, Uitleg(hulp="straat met huisnummer, bijvoorbeeld Raadhuisplein 1")] = None
    postbus: Annotated[Postbus | None, Uitleg(hulp="alleen het nummer, bijvoorbeeld 30001")] = None
    postcode: Postcode
    plaats: Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Persoon(Record):
    """A person's name, in the parts that Dutch notation needs. Initials with points, without spaces: `A.J.`"""

    voorletters: Annotated[Tekst, Uitleg(grond=_AMBT)]
    tussenvoegsel: Annotated[Tekst | None, Uitleg(hulp="van den, de, 't", grond=_AMBT)] = None
    achternaam: Annotated[Tekst, Uitleg(grond=_AMBT)]
    titels_voor: Annotated[Tekst | None, Uitleg(hulp="mr., drs., dr.", grond=_AMBT)] = None
    titels_na: Annotated[Tekst | None, Uitleg(hulp="MPM, MA", grond=_AMBT)] = None
    aanspreekvorm: Aanspreekvorm = "geen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambtsdrager(Persoon):
    """Somebody who holds or held an office, from and until (inclusive)."""

    functie: Annotated[Tekst, Uitleg(hulp="burgemeester, gemeentesecretaris, loco-burgemeester, griffier")]
    van: Datum | None = None
    tot_en_met: Datum | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisatie(Record):
    """A municipality or another organisation that takes part or is named."""

    naam: Annotated[Tekst, Uitleg("naam van de organisatie", "alleen de naam: Emmen, niet gemeente Emmen")]
    soort: Annotated[Literal["gemeente", "anders"], Keuze()] = "gemeente"
    plaats: Annotated[Tekst | None, Uitleg("plaats", "waar de organisatie zetelt en ondertekent")] = None
    huisstijl: Annotated[Id, Uitleg(hulp="een map in templates/huisstijlen")] = "standaard"
    bezoekadres: Adres | None = None
    postadres: Adres | None = None
    telefoon: Telefoon | None = None
    fax: Telefoon | None = None
    email: Annotated[Email | None, Uitleg("e-mailadres")] = None
    website: Tekst | None = None
    kvk: Annotated[Kvk | None, Uitleg("KvK-nummer")] = None
    tooi: Annotated[
        Tooi | None,
        Uitleg(
            "TOOI-id", "alleen als akkoord de gemeente niet kent; staat in het TOOI-register van gemeenten"
        ),
    ] = None
    bestaat_vanaf: Annotated[Datum | None, Uitleg(hulp="bij een herindeling: de eerste dag")] = None
    bestaat_tot: Annotated[
        Datum | None, Uitleg(hulp="bij een herindeling: de eerste dag dat zij er niet meer is")
    ] = None
    opvolger: Annotated[Id | None, Uitleg(hulp="bij een herindeling: de organisatie die haar opvolgt")] = None
    ambtsdragers: tuple[Ambtsdrager, ...] = ()
    fictief: Annotated[JaNee, Uitleg(hulp="deze organisatie is verzonnen")] = False
