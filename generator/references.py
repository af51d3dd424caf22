"""Make every number and reference final: a Draft and the numberings of all documents in, a Document out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import cast

from generator.document import (
    Alinea,
    Artikel,
    Begrip,
    Begrippen,
    DocBlok,
    DocClausule,
    DocDeel,
    DocInline,
    Document,
    Draft,
    DraftBlok,
    DraftClausule,
    DraftDeel,
    DraftInline,
    Hoofdstuk,
    Item,
    Lijst,
    Nadruk,
    Ontbreekt,
    OpenVerwijzing,
    Passage,
    Stuk,
    Tabel,
    Verwijsdeel,
    Verwijzing,
)
from generator.dutch.notation import NBSP, Notatie
from generator.dutch.words import rangtelwoord_voluit
from generator.lines import special_in_table, special_nodes
from generator.numbering import Numbering, Plek
from generator.problem import Outcome, Problem
from generator.values import suggest


@dataclass(frozen=True, slots=True)
class Doel:
    """Another document as references see it: how it is called ("de raamovereenkomst BOCE"), and its numbers.

    `artikelen` holds the numbers of a document made elsewhere, by anchor.
    """

    naam: str
    numbering: Numbering = field(default_factory=Numbering)
    artikelen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Samenhang:
    """What linking a document needs of the others, by document id, and the notation of this one."""

    doelen: Mapping[str, Doel]
    notatie: Notatie


def link_document(draft: Draft, numbering: Numbering, samenhang: Samenhang) -> Outcome[Document]:
    """Put the final numbers and the text of every reference into a draft.

    Problems: `verwijzing-doel` (nothing has that anchor), `verwijzing-document` (no such document).
    """
    linker = _Linker(numbering, samenhang)
    delen = tuple(linker.deel(deel) for deel in draft.delen)
    document: Document = Stuk(
        draft.id,
        draft.soort,
        draft.huisstijl,
        draft.sjabloon,
        draft.eigenschappen,
        draft.schil,
        delen,
        draft.citeertitel,
    )
    return Outcome(document, tuple(linker.problems))


@dataclass(slots=True)
class _Linker:
    numbering: Numbering
    samenhang: Samenhang
    problems: list[Problem] = field(default_factory=list)
    clausule: str = ""  # the anchor of the clause that is being linked

    def deel(self, deel: DraftDeel) -> DocDeel:
        match deel:
            case Hoofdstuk():
                kop = self.line(deel.kop)
                inner = tuple(self.clause(each) for each in deel.delen)
                nummer = self.numbering.plekken[deel.anker].nummer
                return Hoofdstuk(deel.anker, nummer, kop, inner, deel.genummerd)
            case Artikel() | Passage():
                return self.clause(deel)

    def clause(self, deel: DraftClausule) -> DocClausule:
        """A clause with its number and its references; the same clause as before when those are the same."""
        self.clausule = deel.anker
        asked = deel.geheugen.neem("verwijzingen", None, partial(_open_references, deel))
        before = len(self.problems)
        found = tuple([self.reference(each) for each in asked])
        if len(self.problems) > before:
            del self.problems[before:]
            return self.linked(deel)
        key = (self.numbering.plekken[deel.anker].nummer, found)
        return deel.geheugen.neem("link", key, partial(self.linked, deel))

    def linked(self, deel: DraftClausule) -> DocClausule:
        kop, blokken = self.line(deel.kop), self.blocks(deel.blokken)
        if isinstance(deel, Artikel):
            nummer = self.numbering.plekken[deel.anker].nummer
            return Artikel(deel.anker, nummer, kop, blokken, deel.herkomst, deel.bron)
        return Passage(deel.anker, kop, blokken, deel.herkomst, deel.bron)

    def blocks(self, blokken: tuple[DraftBlok, ...]) -> tuple[DocBlok, ...]:
        return tuple(self.block(blok) for blok in blokken)

    def block(self, blok: DraftBlok) -> DocBlok:
        match blok:
            case Alinea():
                return Alinea(self.line(blok.inhoud), blok.soort, blok.bron)
            case Lijst():
                items = tuple(
                    Item(
                        each.reeks,
                        each.anker,
                        self.numbering.plekken[each.anker].nummer,
                        self.blocks(each.blokken),
                        each.bron,
                    )
                    for each in blok.items
                )
                return Lijst(blok.reeks, items, blok.vervolg)
            case Tabel() if not any(isinstance(node, OpenVerwijzing) for node in special_in_table(blok)):
                return cast("DocBlok", blok)
            case Tabel():
                rows = tuple(tuple(self.line(cell) for cell in row) for row in blok.rijen)
                total = tuple(self.line(cell) for cell in blok.totaal)
                return Tabel(blok.titel, blok.kolommen, rows, total, blok.bron)
            case Begrippen():
                return Begrippen(
                    tuple(Begrip(each.term, self.line(each.omschrijving)) for each in blok.begrippen)
                )
            case _:
                return blok

    def line(self, inhoud: tuple[DraftInline, ...]) -> tuple[DocInline, ...]:
        return tuple(self.inline(node) for node in inhoud)

    def inline(self, node: DraftInline) -> DocInline:
        match node:
            case Nadruk():
                return Nadruk(node.soort, self.line(node.inhoud))
            case OpenVerwijzing():
                return self.reference(node) or Ontbreekt(f"verwijzing naar {node.anker}")
            case _:
                return node

    # --- references

    def reference(self, open_: OpenVerwijzing) -> Verwijzing | None:
        if not open_.document:
            if open_.anker not in self.numbering:
                self.unknown(open_, tuple(self.numbering.plekken))
                return None
            delen = self.parts(open_.anker, self.numbering)
            return Verwijzing(_capital(delen) if open_.begin_zin else delen, open_.anker)
        doel = self.samenhang.doelen.get(open_.document)
        if doel is None:
            message = f"er is geen document '{open_.document}'"
            hint = suggest(open_.document, tuple(self.samenhang.doelen))
            self.problems.append(Problem("verwijzing-document", message, open_.bron, hint))
            return None
        if not open_.anker:
            text = doel.naam
        elif open_.anker in doel.artikelen:
            text = f"artikel{NBSP}{doel.artikelen[open_.anker]}"
        elif open_.anker in doel.numbering:
            text = "".join(part.tekst for part in self.parts(open_.anker, doel.numbering, elsewhere=True))
        else:
            self.unknown(open_, (*doel.artikelen, *doel.numbering.plekken))
            return None
        if open_.anker and not open_.kort:
            text += f" van {doel.naam}"
        delen = (Verwijsdeel(text),)
        return Verwijzing(_capital(delen) if open_.begin_zin else delen)

    def unknown(self, open_: OpenVerwijzing, known: tuple[str, ...]) -> None:
        where = f" in '{open_.document}'" if open_.document else " in dit document"
        hint = suggest(open_.anker, [each for each in known if "~" not in each])
        self.problems.append(
            Problem(
                "verwijzing-doel",
                f"'{open_.anker}' staat niet{where}",
                open_.bron,
                hint or "zet er {% if artikel('…') %} om",
            )
        )

    def parts(self, anker: str, numbering: Numbering, *, elsewhere: bool = False) -> tuple[Verwijsdeel, ...]:
        """The words of a reference, from the article inward; within its own article the article is not named."""
        target = numbering.plekken[anker]
        chain = [(each, numbering.plekken[each]) for each in (*target.boven, anker)]
        named = [(each, plek) for each, plek in chain if plek.nummer.los]
        if not elsewhere and len(named) > 1 and chain[0][0] == self.clausule:
            named = named[1:] if len(named) > 1 else named
        if not named:
            return (Verwijsdeel("deze passage"),)
        return _joined(
            [_word(each, plek, self.samenhang.notatie) for each, plek in named], self.samenhang.notatie
        )


def _open_references(deel: DraftClausule) -> tuple[OpenVerwijzing, ...]:
    return tuple(node for node in special_nodes(deel) if isinstance(node, OpenVerwijzing))


def _word(anker: str, plek: Plek, notatie: Notatie) -> tuple[Verwijsdeel, ...]:
    """One step of a reference: its word, and the number that Word can count anew."""
    los = plek.nummer.los
    match plek.soort:
        case "artikel":
            return (Verwijsdeel(f"artikel{NBSP}{los}", anker, "artikel"),)
        case "hoofdstuk":
            return (Verwijsdeel(f"hoofdstuk{NBSP}{los}", anker, "hoofdstuk"),)
        case "lid" if notatie.verwijzing == "aanwijzingen":
            # Aanwijzingen voor de regelgeving 3.29: the lid as an ordinal in words, which Word cannot count.
            return (Verwijsdeel(f"{rangtelwoord_voluit(int(los))} lid"),)
        case "lid":
            return (Verwijsdeel(f"lid{NBSP}"), Verwijsdeel(los, anker, "lid"))
        case "onderdeel" | "subonderdeel":
            return (Verwijsdeel(f"onder{NBSP}"), Verwijsdeel(los, anker, "onderdeel"))
        case "partij":
            return (Verwijsdeel(f"partij{NBSP}"), Verwijsdeel(los, anker, "item"))
        case "overweging":
            return (Verwijsdeel(f"overweging{NBSP}"), Verwijsdeel(los, anker, "item"))
        case _:
            return (Verwijsdeel(f"punt{NBSP}"), Verwijsdeel(los, anker, "item"))


def _joined(steps: list[tuple[Verwijsdeel, ...]], notatie: Notatie) -> tuple[Verwijsdeel, ...]:
    between = Verwijsdeel(", " if notatie.verwijzing == "aanwijzingen" else " ")
    parts = list(steps[0])
    for _, step in pairwise(steps):
        parts += [between, *step]
    merged: list[Verwijsdeel] = []
    for part in parts:
        if merged and not merged[-1].anker and not part.anker:
            merged[-1] = Verwijsdeel(merged[-1].tekst + part.tekst)
        else:
            merged.append(part)
    return tuple(merged)


def _capital(delen: tuple[Verwijsdeel, ...]) -> tuple[Verwijsdeel, ...]:
    first = delen[0]
    return (Verwijsdeel(first.tekst[:1].upper() + first.tekst[1:], first.anker, first.vorm), *delen[1:])
