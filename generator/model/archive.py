"""How long documents are kept and under which heading they are published, as the project decides it."""

from dataclasses import dataclass
from typing import Annotated, Literal

from generator.fields import DuurVeld, Id, Keuze, PartijId, Record, Tekst, Uitleg


@dataclass(frozen=True, slots=True, kw_only=True)
class Archivering(Record):
    """What an archivist decides. What is left out stays open: a retention period is never made up."""

    waardering: Annotated[
        Literal["blijvend", "tijdelijk", "nader te bepalen"] | None,
        Keuze(("blijvend", "tijdelijk", "nader te bepalen")),
        Uitleg(hulp="volgens de selectielijst; zonder deze sleutel: nader te bepalen"),
    ] = None
    bewaartermijn: Annotated[DuurVeld | None, Uitleg(hulp="bij tijdelijk: 10 jaar")] = None
    selectielijst: Annotated[
        Tekst | None, Uitleg(hulp="Selectielijst gemeenten en intergemeentelijke organen 2020")
    ] = None
    categorie: Annotated[Tekst | None, Uitleg(hulp="het nummer van het resultaat in de selectielijst")] = None
    categorie_naam: Annotated[Tekst | None, Uitleg(hulp="hoe de selectielijst dat resultaat noemt")] = None
    archiefvormers: Annotated[
        tuple[PartijId, ...], Uitleg(hulp="zonder deze sleutel: elke partij, en bij een brief de afzender")
    ] = ()
    woo_categorie: Annotated[
        Id | None, Uitleg(hulp="als het een andere is dan die van de soort: convenanten, vergaderstukken")
    ] = None
