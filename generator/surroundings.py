"""The surroundings of a document: its house style and notation, the titles of all documents, the clauses that are in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from generator.dutch.grammar import lidwoord
from generator.dutch.notation import STANDAARD, Notatie
from generator.expression.common import common_surroundings
from generator.expression.computed import titel_van
from generator.expression.names import Blad, Omgeving
from generator.library.housestyle import Huisstijl
from generator.library.kinds import Soort
from generator.load import Geladen, Namen
from generator.model import Opdracht
from generator.problem import Outcome
from generator.resolve.resolve import fill_line
from generator.selection import select_clausules
from generator.traject.planning import planning


def surroundings(blad: Blad, huisstijl: Huisstijl, loaded: Geladen) -> Outcome[Omgeving]:
    """What one document can see. Problems: `notatie-onbekend`, `notatie`."""
    notation = loaded.library.notatie(huisstijl.notatie)
    omgeving = Omgeving(loaded.project, blad, notation.value or STANDAARD, loaded.library.wet)
    omgeving.planning = partial(planning, loaded)
    omgeving.gemeenschappelijk = _common(loaded, huisstijl.notatie, omgeving.notatie)
    names = names_of(loaded, omgeving, huisstijl.notatie)
    omgeving.titels, omgeving.lidwoorden = names.titels, names.lidwoorden
    kind = loaded.library.soort(blad.opdracht.soort)
    own_title = (
        fill_line(kind.value.titel, omgeving).problems if kind.value and not blad.opdracht.titel else ()
    )
    return Outcome(omgeving, (*notation.problems, *own_title))


def _common(loaded: Geladen, notatie: str, profiel: Notatie) -> Omgeving:
    """What documents in one notation see alike."""
    if notatie not in loaded.gemeenschappelijk:
        loaded.gemeenschappelijk[notatie] = common_surroundings(loaded.project, profiel)
    return loaded.gemeenschappelijk[notatie]


def names_of(loaded: Geladen, omgeving: Omgeving, notatie: str) -> Namen:
    """How every document is called: the same for all documents of one sender in one notation, so found out once."""
    key = notatie, omgeving.afzender
    if key not in loaded.namen:
        omgeving.titels = titles(loaded, omgeving)
        articles = {
            id_: article_of(opdracht, kind.value, omgeving)
            for id_, opdracht in loaded.project.documenten.items()
            if (kind := loaded.library.soort(opdracht.soort)).value
        }
        loaded.namen[key] = Namen(omgeving.titels, articles)
    return loaded.namen[key]


def article_of(opdracht: Opdracht, soort: Soort, omgeving: Omgeving) -> str:
    """The article before the title of a document: its own, that of the title's first word, or that of its kind."""
    if opdracht.lidwoord:
        return opdracht.lidwoord
    first = (opdracht.citeertitel or titel_van(opdracht, omgeving) or "").split(" ", 1)[0]
    try:
        return lidwoord(first)
    except ValueError:
        return soort.blad.lidwoord


def house_style(blad: Blad, loaded: Geladen) -> Outcome[Huisstijl]:
    """The house style of a document: its own, that of the sender of a letter, or that of the host."""
    project = loaded.project
    hosts = [id_ for id_, each in project.samenwerking.partijen.items() if each.rol == "gastheer"]
    own = [id_ for id_ in hosts if not blad.opdracht.partijen or id_ in blad.opdracht.partijen]
    whose = project.organisaties.get(
        next(iter((*filter(None, [blad.afzender]), *own, *blad.opdracht.partijen, *hosts)), "")
    )
    naam = blad.opdracht.huisstijl or (whose.huisstijl if whose else "standaard")
    outcome = loaded.library.huisstijl(naam)
    place = (
        blad.opdracht.where("huisstijl")
        if blad.opdracht.huisstijl
        else whose.where("huisstijl")
        if whose
        else None
    )
    placed = tuple(each if each.position else replace(each, position=place) for each in outcome.problems)
    return Outcome(outcome.value, placed)


def titles(loaded: Geladen, omgeving: Omgeving) -> Mapping[str, str]:
    """The title that its kind gives to every document that has none of its own; annexes may quote those of others."""
    found: dict[str, str] = {}
    for _ in range(2):  # a title may quote that of another document, which may be an annex too
        for id_, opdracht in loaded.project.documenten.items():
            kind = loaded.library.soort(opdracht.soort) if opdracht.soort else Outcome(None)
            if id_ in loaded.getekend:
                found[id_] = loaded.getekend[id_].titel
            if id_ in loaded.getekend or opdracht.titel or kind.value is None:
                continue
            blad = _sheet(id_, opdracht, omgeving.afzender)
            own = Omgeving(loaded.project, blad, omgeving.notatie, titels=found)
            line = fill_line(kind.value.titel, own)
            found[id_] = "".join(getattr(node, "tekst", "") for node in line.value or ())
    return found


def _sheet(id_: str, opdracht: Opdracht, afzender: str) -> Blad:
    """A document as another one quotes it: the only copy that there is, or else that of the same sender."""
    copies = tuple(opdracht.exemplaren) or opdracht.partijen
    sender = copies[0] if len(copies) == 1 else afzender
    return Blad(id_, opdracht.exemplaar_van(sender), sender)


@dataclass(slots=True)
class Onbeantwoord:
    """Says that every clause is in while none has been chosen yet, and remembers whether that was asked."""

    gevraagd: bool = False

    def __call__(self, _anker: str, _document: str) -> bool:
        self.gevraagd = True
        return True


@dataclass(frozen=True, slots=True)
class PresenceOf:
    """Whether a clause is in a document of the project, or an article number is known of one made elsewhere."""

    id: str
    chosen: frozenset[str]
    loaded: Geladen
    _others: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)

    def __call__(self, anker: str, document: str) -> bool:
        clause = anker.split(".", 1)[0]
        if document in ("", self.id):
            return clause in self.chosen
        if document in self.loaded.project.stukken:
            return anker in self.loaded.project.stukken[document].artikelen
        if document in self.loaded.getekend:
            return anker in self.loaded.getekend[document].numbering
        if document not in self._others:
            self._others[document] = self._clauses_of(document)
        return clause in self._others[document]

    def _clauses_of(self, document: str) -> frozenset[str]:
        """The clauses of another document of the project."""
        opdracht = self.loaded.project.documenten.get(document)
        kind = self.loaded.library.soort(opdracht.soort).value if opdracht else None
        if opdracht is None or kind is None:
            return frozenset()
        other = Omgeving(self.loaded.project, Blad(document, opdracht), STANDAARD, self.loaded.library.wet)
        selection = select_clausules(kind, other, self.loaded.library).value
        return frozenset(each.naam for each in selection.clausules()) if selection else frozenset()
