"""Agreements as checks compare them: a project in, each agreement with its parties, its first day and its last day out.

An agreement may be made here (`documenten`) or elsewhere (`stukken`); both become an `Overeenkomst`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.library.library import Library
from generator.model import Besluit, Mandaat, Opdracht, Project, Stuk
from generator.model.periods import laatste_dag

NOOIT_RAAM = ("deelovereenkomst", "bijlage-personeel", "raadsbrief")

# What an agreement made elsewhere is called, and which kind of ours it is. A form with "raam" in it comes first.
_SOORTEN = (
    ("raamovereenkomst", re.compile(r"\b(raam|kader)(werk|overeenkomst|contract|convenant)")),
    (
        "deelovereenkomst",
        re.compile(r"\bdeel(overeenkomst|contract)|\bdienstverlenings(overeenkomst|contract)|\bdvo\b"),
    ),
)
_AANGAAN = re.compile(r"\b(aan te gaan|aangaan|te sluiten|sluiten van|te ondertekenen)\b", re.IGNORECASE)


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
        soort = soort_van(stuk)
        eind = _na(begin, laatste_dag(stuk))
        onbepaald = stuk.looptijd is not None and stuk.looptijd.onbepaald and not stuk.einddatum
        return Overeenkomst(id_, stuk, soort, begin, eind, onbepaald, frozenset(stuk.partijen))
    return None


def soort_van(stuk: Stuk) -> str:
    """The kind of a document made elsewhere, in our words where it is an agreement."""
    said = (stuk.soort or "").strip().lower()
    return next((kind for kind, pattern in _SOORTEN if pattern.search(said)), said)


def _na(begin: date | None, eind: date | None) -> date | None:
    """The last day, unless it lies before the first: that is a mistake of its own, and one message about it will do."""
    return None if begin and eind and eind < begin else eind


def raam_van(project: Project, id_: str) -> Overeenkomst | None:
    """The framework of a document; None when it names something that cannot be one (raam-verkeerd)."""
    raam = overeenkomst(project, record_van(project, id_).raamovereenkomst)
    return None if raam is None or raam.id == id_ or raam.soort in NOOIT_RAAM else raam


def record_van(project: Project, id_: str) -> Opdracht | Stuk:
    """A document that is made here, or one that is made elsewhere."""
    return project.documenten.get(id_) or project.stukken[id_]


def onder_raam(project: Project, library: Library) -> Iterator[tuple[Overeenkomst, Overeenkomst]]:
    """Every document that is signed with the framework that it names; those made elsewhere too."""
    for id_ in (*(id_ for id_, _ in tekenstukken(project, library)), *project.stukken):
        own, raam = overeenkomst(project, id_), raam_van(project, id_)
        if own and raam:
            yield own, raam


def partijen_van(project: Project, opdracht: Opdracht | Stuk) -> tuple[str, ...]:
    """The parties of a document, as expression/names.py chooses them; also those that are not in the cooperation.

    Of a document made elsewhere those that it names.
    """
    if isinstance(opdracht, Stuk):
        return tuple(dict.fromkeys(id_ for id_ in (*opdracht.partijen, *opdracht.ondertekening) if id_))
    main = project.documenten.get(opdracht.hoort_bij or "")
    listed = opdracht.partijen or (main.partijen if main else ())
    if listed:
        return tuple(id_ for id_ in listed if id_)
    return project.samenwerking.deelnemers(opdracht.ingangsdatum or opdracht.datum)


def partijen_volledig(project: Project) -> bool:
    """Whether every party in the file could be read; one with a wrong id is left out, and may be the one looked for."""
    bron = project.samenwerking.bron
    written = [key for key in bron.waarden if key.startswith("partijen.")]
    return bool(project.samenwerking.partijen) and len(written) <= len(project.samenwerking.partijen)


def deelnemers_van(project: Project, opdracht: Opdracht | Stuk) -> tuple[str, ...]:
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


def getekende_stukken(project: Project, library: Library) -> Iterator[tuple[str, Opdracht | Stuk]]:
    """What parties sign: the documents that are made here, and agreements that were signed elsewhere."""
    yield from tekenstukken(project, library)
    for id_, stuk in project.stukken.items():
        if "overeenkomst" in (stuk.soort or "").lower() and (stuk.status == "getekend" or stuk.ondertekening):
            yield id_, stuk


def tekendatum(opdracht: Opdracht | Stuk, partij: str) -> date | None:
    """When a party signs: its own date, or else that of the document."""
    tekent = opdracht.ondertekening.get(partij)
    return (tekent.datum if tekent else None) or opdracht.datum


def collegebesluit(project: Project, id_: str, partij: str) -> tuple[str, Besluit] | None:
    """The decision of a party to enter into a document: named where it signs, or found among the decisions.

    One that names no document is about the only agreement that there is; one about the framework covers an agreement under
    it when it says so.
    """
    record = record_van(project, id_)
    tekent = record.ondertekening.get(partij)
    if tekent and tekent.besluit:
        besluit = project.besluiten.get(tekent.besluit)
        return (tekent.besluit, besluit) if besluit else None
    own = {
        key: each
        for key, each in project.besluiten.items()
        if tot_aangaan(each) and each.organisatie == partij
    }
    for key, besluit in own.items():
        if besluit.betreft == id_:
            return key, besluit
    for key, besluit in own.items():
        about = besluit.onderwerp or ""
        if besluit.betreft is None and _enige_overeenkomst(project) == id_:
            return key, besluit
        if (
            besluit.betreft
            and besluit.betreft == record.raamovereenkomst
            and re.search("deelovereenkomst|overeenkomsten", about)
        ):
            return key, besluit
    return None


def _enige_overeenkomst(project: Project) -> str | None:
    """The only agreement of the project, None when there are more."""
    found = [id_ for id_, each in project.documenten.items() if (each.soort or "").endswith("overeenkomst")]
    found += [id_ for id_, each in project.stukken.items() if "overeenkomst" in (each.soort or "").lower()]
    return found[0] if len(found) == 1 else None


def tot_aangaan(besluit: Besluit) -> bool:
    """Whether a college decided to enter into an agreement; who left the kind open may have said so in words."""
    said = besluit.soort in ("aangaan", "toetreding") or (
        besluit.soort == "overig" and bool(_AANGAAN.search(besluit.onderwerp or ""))
    )
    return said and besluit.orgaan == "college"


def overeenkomsten_van(project: Project, mandaat: Mandaat) -> list[Opdracht]:
    """The deelovereenkomsten that a mandate falls under."""
    return [
        each
        for each in project.documenten.values()
        if each.soort == "deelovereenkomst"
        and each.deelterrein == mandaat.deelterrein
        and mandaat.gever in (None, *partijen_van(project, each))
    ]
