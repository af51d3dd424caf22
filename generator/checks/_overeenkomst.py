"""Agreements as checks compare them: a project in, each agreement with its parties, its first day and its last day out.

An agreement may be made here (`documenten`) or elsewhere (`stukken`); both become an `Overeenkomst`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.dutch.terms import einddatum
from generator.library.library import Library
from generator.model import Besluit, Deelnemer, Opdracht, Project, Stuk
from generator.values import Looptijd

NOOIT_RAAM = ("deelovereenkomst", "bijlage-personeel", "raadsbrief")


@dataclass(frozen=True, slots=True)
class Overeenkomst:
    """One agreement; a date that is not known is None."""

    id: str
    record: Opdracht | Stuk
    soort: str
    begin: date | None
    eind: date | None
    onbepaald: bool
    partijen: frozenset[str]


def overeenkomsten(project: Project, soort: str) -> Iterator[Overeenkomst]:
    """All agreements of a kind, in the order of the file; those made elsewhere first."""
    for id_ in (*project.stukken, *project.documenten):
        found = overeenkomst(project, id_)
        if found and found.soort == soort:
            yield found


def overeenkomst(project: Project, id_: str | None) -> Overeenkomst | None:
    """The document or earlier agreement with this id."""
    if id_ is not None and (opdracht := project.documenten.get(id_)):
        onbepaald = opdracht.looptijd is not None and opdracht.looptijd.onbepaald and not opdracht.einddatum
        partijen = frozenset(partijen_van(project, opdracht))
        eind = _na(opdracht.ingangsdatum, laatste_dag(opdracht))
        return Overeenkomst(
            id_,
            opdracht,
            opdracht.soort or "",
            opdracht.ingangsdatum,
            eind,
            onbepaald,
            partijen,
        )
    if id_ is not None and (stuk := project.stukken.get(id_)):
        # An agreement of which only the date is known took effect on that date, as far as anyone can tell.
        begin = stuk.ingangsdatum or stuk.datum
        soort = (stuk.soort or "").strip().lower()
        eind = _na(begin, stuk.einddatum)
        return Overeenkomst(id_, stuk, soort, begin, eind, False, frozenset(stuk.partijen))
    return None


def _na(begin: date | None, eind: date | None) -> date | None:
    """The last day, unless it lies before the first: that is a mistake of its own, and one message about it will do."""
    return None if begin and eind and eind < begin else eind


def raam_van(project: Project, id_: str) -> Overeenkomst | None:
    """The framework of a document; None when it names something that cannot be one (raam-verkeerd)."""
    raam = overeenkomst(project, project.documenten[id_].raamovereenkomst)
    return None if raam is None or raam.id == id_ or raam.soort in NOOIT_RAAM else raam


def laatste_dag(opdracht: Opdracht) -> date | None:
    """The last day of a document: as given, or as it follows from its first day and its duration."""
    if opdracht.einddatum:
        return opdracht.einddatum
    return verwachte_einddatum(opdracht.ingangsdatum, opdracht.looptijd)


def verwachte_einddatum(begin: date | None, looptijd: Looptijd | None) -> date | None:
    """The last day that follows from a first day and a duration, None where that cannot be said."""
    return einddatum(begin, looptijd.duur) if begin and looptijd and looptijd.duur else None


def partijen_van(project: Project, opdracht: Opdracht) -> tuple[str, ...]:
    """The parties of a document, as expression/names.py chooses them; also those that are not in the cooperation."""
    main = project.documenten.get(opdracht.hoort_bij or "")
    listed = opdracht.partijen or (main.partijen if main else ())
    if listed:
        return tuple(id_ for id_ in listed if id_)
    return tuple(
        id_ for id_, each in project.samenwerking.partijen.items() if _doet_mee(each, opdracht.ingangsdatum)
    )


def _doet_mee(deelnemer: Deelnemer, begin: date | None) -> bool:
    if deelnemer.status != "afgehaakt":
        return True
    return deelnemer.tot is not None and begin is not None and deelnemer.tot > begin


def partijen_volledig(project: Project) -> bool:
    """Whether every party in the file could be read; one with a wrong id is left out, and may be the one looked for."""
    bron = project.samenwerking.bron
    written = [key for key in bron.waarden if key.startswith("partijen.")]
    return bool(project.samenwerking.partijen) and len(written) <= len(project.samenwerking.partijen)


def deelnemers_van(project: Project, opdracht: Opdracht) -> tuple[str, ...]:
    """The parties of a document that are in the cooperation; the others have a check of their own."""
    known = project.samenwerking.partijen
    return tuple(id_ for id_ in partijen_van(project, opdracht) if id_ in known)


def tekenstukken(project: Project, library: Library) -> Iterator[tuple[str, Opdracht]]:
    """The documents that their parties sign: agreements and annexes, no letters."""
    for id_, opdracht in project.documenten.items():
        kind = library.soort(opdracht.soort).value if opdracht.soort else None
        if kind and kind.blad.ondertekening == "partijen":
            yield id_, opdracht


def brieven(project: Project, library: Library) -> Iterator[tuple[str, Opdracht]]:
    """The letters."""
    for id_, opdracht in project.documenten.items():
        kind = library.soort(opdracht.soort).value if opdracht.soort else None
        if kind and kind.blad.ondertekening == "brief":
            yield id_, opdracht


def tekendatum(opdracht: Opdracht, partij: str) -> date | None:
    """When a party signs: its own date, or else that of the document."""
    tekent = opdracht.ondertekening.get(partij)
    return (tekent.datum if tekent else None) or opdracht.datum


def collegebesluit(project: Project, id_: str, partij: str) -> tuple[str, Besluit] | None:
    """The decision of a party to enter into a document: named where it signs, or found among the decisions."""
    tekent = project.documenten[id_].ondertekening.get(partij)
    if tekent and tekent.besluit:
        besluit = project.besluiten.get(tekent.besluit)
        return (tekent.besluit, besluit) if besluit else None
    for key, besluit in project.besluiten.items():
        aangaan = besluit.soort in ("aangaan", "toetreding") and besluit.orgaan == "college"
        if aangaan and besluit.organisatie == partij and besluit.betreft == id_:
            return key, besluit
    return None
