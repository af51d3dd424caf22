"""A document to make, as the project file orders it: `Opdracht`. The own fields of its kind are in `velden`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Literal

from generator.fields import (
    BesluitId,
    Bron,
    Datum,
    DeelterreinId,
    DocumentId,
    Id,
    JaNee,
    Keuze,
    Looptijd,
    PartijId,
    Record,
    Tekst,
    Uitleg,
    Verborgen,
)
from generator.model.archive import Archivering
from generator.model.arrangements import Kosten
from generator.model.organisation import Persoon


@dataclass(frozen=True, slots=True, kw_only=True)
class Handtekening(Record):
    """Who signs for a party, in which office, where and when. Without a name the office-holder of that date signs."""

    functie: Annotated[Tekst, Uitleg(hulp="burgemeester, loco-burgemeester, gemeentesecretaris")] = (
        "burgemeester"
    )
    persoon: Annotated[
        Persoon | None, Uitleg(hulp="alleen als de ondertekenaar niet bij de ambtsdragers staat")
    ] = None
    datum: Annotated[Datum | None, Uitleg("datum van ondertekening")] = None
    plaats: Annotated[Tekst | None, Uitleg("plaats van ondertekening")] = None
    volmacht: Annotated[BesluitId | None, Uitleg(hulp="het besluit waarbij volmacht is gegeven")] = None
    besluit: Annotated[
        BesluitId | None, Uitleg("collegebesluit", "het besluit om het document aan te gaan")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage(Record):
    """An annex: a document of this project, or a title of one made elsewhere."""

    titel: Tekst | None = None
    document: DocumentId | None = None
    vertrouwelijk: JaNee = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdracht(Record):
    """A document to make. Beside these keys it has the fields of its kind."""

    soort: Annotated[Id, Uitleg(hulp="een bestand in templates/soorten")]
    titel: Tekst | None = None
    citeertitel: Tekst | None = None
    lidwoord: Annotated[
        Literal["de", "het"] | None,
        Keuze(("de", "het")),
        Uitleg(hulp="als het anders is dan de titel doet verwachten"),
    ] = None
    status: Annotated[Literal["concept", "definitief", "getekend"], Keuze()] = "concept"
    versie: Tekst | None = None
    kenmerk: Annotated[Tekst | None, Uitleg("kenmerk")] = None
    partijen: Annotated[tuple[PartijId, ...], Uitleg(hulp="zonder deze sleutel: alle deelnemers")] = ()
    deelterrein: DeelterreinId | None = None
    raamovereenkomst: DocumentId | None = None
    hoort_bij: Annotated[
        DocumentId | None, Uitleg(hulp="bij een bijlage: het document waar zij bij hoort")
    ] = None
    vervangt: DocumentId | None = None
    datum: Annotated[Datum | None, Uitleg("datum", "bij een brief: de dag van verzending")] = None
    ondertekening: Mapping[PartijId, Handtekening] = field(default_factory=dict)
    ingangsdatum: Datum | None = None
    overgangsdatum: Annotated[Datum | None, Uitleg("datum van overgang van personeel")] = None
    publicatiedatum: Datum | None = None
    einddatum: Annotated[Datum | None, Uitleg("einddatum", "de laatste dag")] = None
    looptijd: Looptijd | None = None
    terugwerkend: Annotated[JaNee, Uitleg("terugwerkende kracht")] = False
    naloop: Annotated[
        JaNee,
        Uitleg("naloop", "ja: de deelovereenkomsten blijven na haar einde gelden tot hun eigen einde"),
    ] = False
    kosten: Annotated[Kosten | None, Uitleg(hulp="als zij afwijken van het project")] = None
    archivering: Annotated[Archivering | None, Uitleg(hulp="als het afwijkt van het project")] = None
    bijlagen: tuple[Bijlage, ...] = ()
    alternatieven: Annotated[
        Mapping[Tekst, Tekst],
        Uitleg(hulp="een andere tekst van een clausule: financien/betaling: financien/betaling-achteraf"),
    ] = field(default_factory=dict)
    huisstijl: Id | None = None
    velden: Annotated[Record, Verborgen()] = field(default_factory=Record)
    exemplaren: Annotated[Mapping[str, "Exemplaar"], Verborgen()] = field(default_factory=dict)

    @property
    def ondertekeningsdatum(self) -> date | None:
        """The date of the last signature, None while one is missing."""
        dates = [each.datum for each in self.ondertekening.values()]
        return max((each for each in dates if each), default=None) if dates and all(dates) else None

    def exemplaar_van(self, organisatie: str) -> "Opdracht":
        """The same order with the keys in which the copy of an organisation differs put in."""
        exemplaar = self.exemplaren.get(organisatie)
        if exemplaar is None or not exemplaar.anders:
            return self
        common = {key: each for key, each in exemplaar.anders.items() if key in Opdracht.__dataclass_fields__}
        own = {key: each for key, each in exemplaar.anders.items() if key not in common}
        return replace(self, velden=replace(self.velden, **own), **common)


@dataclass(frozen=True, slots=True)
class Exemplaar:
    """The copy of a letter for one organisation: the keys in which it differs from the document."""

    organisatie: str
    anders: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    bron: Bron = field(default_factory=Bron)
