"""The project file as a whole: `Project`, what every stage starts from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from generator.fields import Id, Keuze, PartijId, Record, Tekst, Uitleg
from generator.model.archive import Archivering
from generator.model.arrangements import Dienst, Kosten, Kpi, Mandaat, Product, Verdeelsleutel, Verwerking
from generator.model.assignment import Opdracht
from generator.model.cooperation import Besluit, Deelterrein, Medezeggenschap, Samenwerking
from generator.model.elsewhere import Stuk
from generator.model.exemption import Uitzondering
from generator.model.organisation import Organisatie
from generator.model.publication import Openbaar
from generator.model.staff import Personeel

INDELING = "1"  # the version of the format that this program reads


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """One cooperation: everything that its documents are made from."""

    indeling: Annotated[Literal["1"], Keuze(), Uitleg("versie van de indeling", "nu altijd 1")]
    naam: Tekst
    omschrijving: Tekst | None = None
    fictief: Annotated[tuple[Tekst, ...], Uitleg(hulp="welke gegevens in dit bestand verzonnen zijn")] = ()
    organisaties: Mapping[PartijId, Organisatie]
    samenwerking: Samenwerking
    deelterreinen: Mapping[Id, Deelterrein] = field(default_factory=dict)
    besluiten: Mapping[Id, Besluit] = field(default_factory=dict)
    stukken: Annotated[
        Mapping[Id, Stuk], Uitleg(hulp="documenten die elders zijn gemaakt of eerder zijn getekend")
    ] = field(default_factory=dict)
    medezeggenschap: tuple[Medezeggenschap, ...] = ()
    kosten: Kosten | None = None
    producten: tuple[Product, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    verdeelsleutels: Mapping[Id, Verdeelsleutel] = field(default_factory=dict)
    mandaten: tuple[Mandaat, ...] = ()
    verwerkingen: tuple[Verwerking, ...] = ()
    catalogus: tuple[Dienst, ...] = ()
    personeel: Personeel | None = None
    openbaar: Annotated[
        Openbaar,
        Uitleg(hulp="wat de openbare versies van de documenten tonen, als dat anders is dan gewoonlijk"),
    ] = field(default_factory=Openbaar)
    uitzonderingen: Annotated[
        tuple[Uitzondering, ...], Uitleg(hulp="wat een controle meldt en hier toch goed is, met de reden")
    ] = ()
    archivering: Annotated[
        Archivering | None, Uitleg(hulp="hoe lang de documenten worden bewaard, voor de metagegevens")
    ] = None
    documenten: Mapping[Id, Opdracht]
