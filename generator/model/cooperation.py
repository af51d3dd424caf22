"""The cooperation itself: parties and their roles, policy areas, decisions, advice of works councils."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from generator.fields import (
    Datum,
    DocumentId,
    JaNee,
    Keuze,
    PartijId,
    Record,
    Tekst,
    Uitleg,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolwoord(Record):
    """What a role is called: `Gastgemeente`, `Gastgemeenten`, `de`."""

    enkelvoud: Tekst
    meervoud: Tekst
    lidwoord: Annotated[Literal["de", "het"], Keuze()] = "de"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolwoorden(Record):
    """The role words. They are not stable between cooperations: some call the client gastgemeente, others the host."""

    gastheer: Rolwoord = field(
        default_factory=lambda: Rolwoord(enkelvoud="Gastheergemeente", meervoud="Gastheergemeenten")
    )
    gast: Rolwoord = field(
        default_factory=lambda: Rolwoord(enkelvoud="Gastgemeente", meervoud="Gastgemeenten")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelnemer(Record):
    """The part that an organisation has in the cooperation. A party that left keeps its place here, with its date."""

    rol: Annotated[
        Literal["gastheer", "gast"] | None,
        Keuze(("gastheer", "gast")),
        Uitleg(hulp="niet nodig voor wie nog verkent of is afgehaakt"),
    ] = None
    status: Annotated[Literal["verkennend", "deelnemer", "afgehaakt"], Keuze()] = "deelnemer"
    sinds: Datum | None = None
    tot: Annotated[Datum | None, Uitleg(hulp="de eerste dag dat zij niet meer meedoet")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenwerking(Record):
    """The cooperation: its legal shape and its parties."""

    naam: Tekst
    omschrijving: Tekst | None = None
    vorm: Annotated[
        Literal["overeenkomst", "centrumregeling", "dienstverleningshandvest"],
        Keuze(),
        Uitleg(
            "rechtsvorm", "overeenkomst (privaatrecht), centrumregeling (Wgr) of handvest onder een regeling"
        ),
    ] = "overeenkomst"
    partijen: Mapping[PartijId, Deelnemer]
    rolwoorden: Rolwoorden = field(default_factory=Rolwoorden)
    doelen: Annotated[
        tuple[Tekst, ...], Uitleg(hulp="elk doel als zinsdeel: de kwaliteit van de dienstverlening")
    ] = ()

    def deelnemers(self, dag: date | None) -> tuple[str, ...]:
        """Who takes part on a day, in the order of the file; on an unknown day who has not left.

        The parties that begin together take part from the first talks on; who joins later, from its own first day. Who left
        took part until then.
        """
        begins = [each.sinds for each in self.partijen.values()]
        begin = min((each for each in begins if each), default=None) if all(begins) else None
        return tuple(id_ for id_, each in self.partijen.items() if _takes_part(each, dag, begin))


def _takes_part(deelnemer: Deelnemer, dag: date | None, begin: date | None) -> bool:
    if dag is None:
        return deelnemer.status != "afgehaakt"
    if deelnemer.sinds and begin and deelnemer.sinds > max(dag, begin):
        return False
    left = deelnemer.tot is None or deelnemer.tot <= dag
    return deelnemer.status != "afgehaakt" or not left


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelterrein(Record):
    """A policy area on which the parties cooperate."""

    naam: Tekst
    omschrijving: Tekst | None = None
    soort: Annotated[Literal["sociaal", "ict", "bedrijfsvoering", "fysiek", "algemeen"], Keuze()] = "algemeen"
    taken: tuple[Tekst, ...] = ()
    persoonsgegevens: Annotated[
        JaNee, Uitleg(hulp="de gastheer verwerkt persoonsgegevens voor de gasten")
    ] = False
    alleen_genoemd: Annotated[JaNee, Uitleg(hulp="genoemd als geschikt, nog niet afgesproken")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluit(Record):
    """A decision that was taken, by one body of one organisation."""

    orgaan: Annotated[
        Literal["college", "raad", "burgemeester", "dagelijks bestuur", "algemeen bestuur"], Keuze()
    ]
    organisatie: PartijId
    datum: Datum | None = None
    onderwerp: Annotated[Tekst, Uitleg(hulp="wat is besloten, als vervolg op: het besluit om/tot …")]
    kenmerk: Tekst | None = None
    betreft: Annotated[DocumentId | None, Uitleg(hulp="het document waarover is besloten")] = None
    soort: Annotated[
        Literal[
            "principebesluit",
            "toetreding",
            "aangaan",
            "zienswijze",
            "toestemming",
            "instemming",
            "mandaat",
            "overig",
        ],
        Keuze(),
    ] = "overig"
    voorstel: Annotated[DocumentId | None, Uitleg(hulp="het voorstel waarover is besloten")] = None
    beslispunten: Annotated[tuple[Tekst, ...], Uitleg(hulp="elk punt zoals het is besloten, letterlijk")] = ()
    ondertekend_door: Annotated[
        tuple[Tekst, ...],
        Uitleg(hulp="elke functie: griffier, voorzitter; of burgemeester, gemeentesecretaris"),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Medezeggenschap(Record):
    """Advice or agreement of a works council (OR), Georganiseerd Overleg (GO) or lokaal overleg."""

    orgaan: Annotated[Literal["OR", "GO", "lokaal overleg"], Keuze()]
    organisatie: PartijId
    datum: Datum | None = None
    strekking: Annotated[
        Literal["gevraagd", "in principe positief", "positief", "instemming", "overeenstemming", "negatief"],
        Keuze(),
        Uitleg(hulp="in principe positief is geen instemming"),
    ]
    omschrijving: Tekst | None = None
