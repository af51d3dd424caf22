"""How the documents of a project belong together: a document in, what it is to each of the others out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.dutch.notation import STANDAARD
from generator.expression.names import Blad, Omgeving
from generator.load import Geladen
from generator.sheets import sheets
from generator.surroundings import titles

Verband = Literal[
    "uitwerking van",
    "uitgewerkt in",
    "bijlage",
    "bijlage bij",
    "verwijst naar",
    "genoemd in",
    "vervangt",
    "is versie van",
]


@dataclass(frozen=True, slots=True)
class Relatie:
    """What a document is to another; `sleutel` is empty for an annex of which only the title is known."""

    verband: Verband
    sleutel: str
    titel: str
    van_project: bool = True  # made in this project, not elsewhere
    vertrouwelijk: bool = False
    afzenders: tuple[str, ...] = ()  # of a letter: every organisation that sends a copy

    def exemplaar(self, organisatie: str) -> str:
        """The key of the other document in the archive of an organisation, "" when it has no copy of that letter."""
        if not self.afzenders:
            return self.sleutel
        return f"{self.sleutel}-{organisatie}" if organisatie in self.afzenders else ""


def relations_of(blad: Blad, names: "Namen") -> tuple[Relatie, ...]:
    """Every relation of a document, each once, in the order of the project."""
    return tuple(dict.fromkeys(each for each in _relations(blad, names) if each.sleutel != blad.id))


def _relations(blad: Blad, names: "Namen") -> Iterator[Relatie]:
    opdracht = blad.opdracht
    if opdracht.raamovereenkomst and not blad.afzender:
        yield names.relation("uitwerking van", opdracht.raamovereenkomst)
    if opdracht.hoort_bij:
        yield names.relation("bijlage bij", opdracht.hoort_bij)
    if opdracht.vervangt:
        yield names.relation("vervangt", opdracht.vervangt)
    for annex in opdracht.bijlagen:
        if annex.document:
            yield names.relation("bijlage", annex.document, secret=annex.vertrouwelijk)
        elif annex.titel:
            yield Relatie("bijlage", "", annex.titel, van_project=False, vertrouwelijk=annex.vertrouwelijk)
    for each in getattr(opdracht.velden, "betreft", None) or ():
        if each.document:
            yield names.relation("verwijst naar", each.document)
    yield from _from_others(blad, names)


def _from_others(blad: Blad, names: "Namen") -> Iterator[Relatie]:
    """The same seen from the other side."""
    for id_, other in names.loaded.project.documenten.items():
        if other.raamovereenkomst == blad.id and not _is_letter(id_, names.loaded):
            yield names.relation("uitgewerkt in", id_)
        if other.hoort_bij == blad.id:
            yield names.relation("bijlage", id_)
        named = getattr(other.velden, "betreft", None) or ()
        if any(each.document == blad.id for each in named):
            yield names.relation("genoemd in", id_)


def _is_letter(id_: str, loaded: Geladen) -> bool:
    kind = loaded.library.soort(loaded.project.documenten[id_].soort).value
    return bool(kind and kind.blad.sjabloon == "brief")


class Namen:
    """What the other documents are called, and which of them are confidential."""

    def __init__(self, loaded: Geladen) -> None:
        self.loaded = loaded
        first = next(iter(loaded.project.documenten.items()), None)
        around = Omgeving(loaded.project, Blad(*first), STANDAARD) if first else None
        self.titles = titles(loaded, around) if around else {}
        self.senders: dict[str, tuple[str, ...]] = {}
        for each in sheets(loaded):
            if each.afzender:
                self.senders[each.id] = (*self.senders.get(each.id, ()), each.afzender)

    def relation(self, verband: Verband, id_: str, *, secret: bool = False) -> Relatie:
        """A relation to a document of the project or to one made elsewhere."""
        project = self.loaded.project
        if id_ in project.documenten:
            own = project.documenten[id_]
            kind = self.loaded.library.soort(own.soort).value
            hidden = secret or bool(kind and kind.blad.vertrouwelijk)
            titel = own.titel or self.titles.get(id_, id_)
            return Relatie(verband, id_, titel, vertrouwelijk=hidden, afzenders=self.senders.get(id_, ()))
        stuk = project.stukken.get(id_)
        hidden = secret or bool(stuk and stuk.vertrouwelijk)
        return Relatie(verband, id_, stuk.titel if stuk else id_, van_project=False, vertrouwelijk=hidden)
