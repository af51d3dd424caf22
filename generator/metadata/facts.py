"""What metadata says of a document: an order of a project in, its facts out, without a single person in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date

from generator.document import GEEN_DATUM, Waarde
from generator.dutch.durations import Duur
from generator.dutch.notation import STANDAARD
from generator.dutch.terms import einddatum
from generator.expression.names import Blad, Omgeving
from generator.lines import nodes_of
from generator.load import Geladen
from generator.metadata.relations import Namen, Relatie, relations_of
from generator.model import Archivering, Opdracht
from generator.pipeline import Gemaakt
from generator.publish.search import Zoeker


@dataclass(frozen=True, slots=True)
class Instantie:
    """An organisation: its id in the project, its name in full, and its address in the register when it is known."""

    id: str
    naam: str
    tooi: str = ""


@dataclass(frozen=True, slots=True)
class Handeling:
    """What was done with a document, when, and by which organisation."""

    soort: str  # Creatie, Accordering, Verzending
    dag: date
    wie: Instantie


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file of a document: its name and its bytes."""

    naam: str
    inhoud: bytes

    @property
    def formaat(self) -> str:
        """docx, pdf, html or txt."""
        return self.naam.rpartition(".")[2].lower()


@dataclass(frozen=True, slots=True)
class Feiten:
    """Everything that the metadata of one document is made from."""

    sleutel: str
    soort: str
    titel: str
    kenmerk: str
    datum: date
    datum_bekend: bool  # otherwise it is the nearest that the project has, such as the first day of validity
    taal: str
    status: str
    project: str
    vorm: str
    brief: bool
    vertrouwelijk: bool
    persoonsgegevens: tuple[str, ...]  # the kinds of personal data in it, sorted
    archiefvormers: tuple[Instantie, ...]
    geldig: tuple[date | None, date | None]
    handelingen: tuple[Handeling, ...]
    relaties: tuple[Relatie, ...]
    archivering: Archivering
    bestanden: tuple[Bestand, ...] = ()
    openbaar: bool = False  # the public version
    publiceerbaar: bool = True  # there is no other version that is published in its place


@dataclass(frozen=True, slots=True)
class Bekend:
    """What is known of the whole project: its organisations, and how its documents belong together."""

    loaded: Geladen
    instanties: Mapping[str, Instantie]
    namen: Namen
    zoeker: Zoeker | None = None  # finds personal data, in a run that makes public versions


def facts_of_made(each: Gemaakt, known: Bekend) -> Feiten:
    """The facts of a document that was made in this run."""
    eigenschappen = each.document.eigenschappen
    kinds = {node.grond for node in nodes_of(each.document) if isinstance(node, Waarde) and node.grond}
    secret = each.selection.soort.blad.vertrouwelijk
    titel = eigenschappen.titel
    stuk = _Stuk(each.blad, titel, eigenschappen.datum, kinds=kinds, secret=secret)
    return _facts(stuk, known)


def facts_of_signed(id_: str, known: Bekend) -> Feiten:
    """The facts of a document that was signed and kept; what was made of it is not looked into again."""
    loaded = known.loaded
    kept = loaded.getekend[id_]
    opdracht = loaded.project.documenten[id_]
    kind = loaded.library.soort(opdracht.soort).value
    days = sorted(date.fromisoformat(day) for day in kept.getekend.values())
    stuk = _Stuk(
        Blad(id_, opdracht),
        kept.titel,
        days[-1] if days else GEEN_DATUM,
        secret=bool(kind and kind.blad.vertrouwelijk),
    )
    return _facts(stuk, known)


@dataclass(frozen=True, slots=True)
class _Stuk:
    blad: Blad
    titel: str
    datum: date
    kinds: set[str] | frozenset[str] = frozenset()
    secret: bool = False


def _facts(stuk: _Stuk, known: Bekend) -> Feiten:
    project, opdracht = known.loaded.project, stuk.blad.opdracht
    omgeving = Omgeving(project, stuk.blad, STANDAARD)
    keeping = _keeping(project.archivering, opdracht.archivering)
    who = keeping.archiefvormers or ((stuk.blad.afzender,) if stuk.blad.afzender else omgeving.partij_ids())
    hosts = {id_ for id_, each in project.samenwerking.partijen.items() if each.rol == "gastheer"}
    makers = tuple(
        known.instanties[id_]
        for id_ in sorted(who, key=lambda id_: id_ not in hosts)
        if id_ in known.instanties
    )
    named = (annex for each in project.documenten.values() for annex in each.bijlagen)
    return Feiten(
        sleutel=stuk.blad.sleutel,
        soort=opdracht.soort,
        titel=stuk.titel,
        kenmerk=opdracht.kenmerk or "",
        datum=stuk.datum,
        datum_bekend=_dated(stuk),
        taal="nl",
        status=opdracht.status,
        project=project.naam,
        vorm=project.samenwerking.vorm,
        brief=bool(stuk.blad.afzender),
        vertrouwelijk=stuk.secret
        or any(each.vertrouwelijk and each.document == stuk.blad.id for each in named),
        persoonsgegevens=tuple(sorted(stuk.kinds)),
        archiefvormers=makers,
        geldig=_valid(opdracht),
        handelingen=tuple(_done(stuk, opdracht, makers)),
        relaties=relations_of(stuk.blad, known.namen),
        archivering=keeping,
    )


def _keeping(whole: Archivering | None, own: Archivering | None) -> Archivering:
    """What the project says of keeping, with what the document says otherwise put in."""
    first, second = own or Archivering(), whole or Archivering()
    names = [each.name for each in fields(Archivering) if each.name != "bron"]
    bron = first.bron if first.woo_categorie else second.bron  # a message points at the category
    return Archivering(bron=bron, **{name: getattr(first, name) or getattr(second, name) for name in names})


def _valid(opdracht: Opdracht) -> tuple[date | None, date | None]:
    """From when and until when what the document says holds; a letter holds for no time."""
    start, looptijd = opdracht.ingangsdatum, opdracht.looptijd
    if start and not opdracht.einddatum and looptijd and isinstance(looptijd.duur, Duur):
        return start, einddatum(start, looptijd.duur)
    return start, opdracht.einddatum


def _dated(stuk: _Stuk) -> bool:
    """Whether the date is that of the document itself: of its signatures, its sending or its publication."""
    opdracht = stuk.blad.opdracht
    return stuk.datum in (opdracht.datum, opdracht.ondertekeningsdatum, opdracht.publicatiedatum)


def _done(stuk: _Stuk, opdracht: Opdracht, makers: tuple[Instantie, ...]) -> Iterator[Handeling]:
    """What has been done: of a concept only that it was made, as the rest still has to happen."""
    for who in makers:
        if _dated(stuk):
            yield Handeling("Creatie", stuk.datum, who)
        if opdracht.status == "concept":
            continue
        if stuk.blad.afzender:
            yield Handeling("Verzending", stuk.datum, who)
        signature = opdracht.ondertekening.get(who.id)
        if opdracht.status == "getekend" and signature and signature.datum:
            yield Handeling("Accordering", signature.datum, who)
