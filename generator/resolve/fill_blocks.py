"""Fill the blocks of a clause: branches chosen, loops run, lists joined into leden; a clause in, blocks of a draft out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.document import (
    Alinea,
    Begrip,
    Begrippen,
    DraftBlok,
    Item,
    Lijst,
    Ongenummerd,
    Ontbreekt,
    OpenVerwijzing,
    Reeks,
    Tekst,
)
from generator.dutch.sorting import sorteersleutel_tekst
from generator.expression.view import Kijk, Los, Rij
from generator.library.clause import Clausule
from generator.markup import (
    MAlinea,
    MAls,
    MBlok,
    MBlokje,
    MItem,
    MLijst,
    MLus,
    MTak,
    MUitdrukking,
    MVerwijzing,
)
from generator.problem import Position
from generator.resolve import signatures
from generator.resolve.anchors import with_positions
from generator.resolve.blocks import BLOKKEN
from generator.resolve.fill_lines import LineFiller
from generator.resolve.fill_table import TableFiller
from generator.values import suggest

# Inside an onderdeel: it goes on with the sentence of its lid, so it starts small (Aanwijzing 3.59).
_ONDERDEEL = 2
_LAGEN = (Reeks.LID, Reeks.ONDERDEEL, Reeks.SUBONDERDEEL)


@dataclass(slots=True)
class BlockFiller(TableFiller):
    """Walks the tree of one clause. `chosen` are all clauses of the document, `achtervoegsel` the keys of the loops."""

    chosen: tuple[Clausule, ...] = ()
    achtervoegsel: str = ""

    def blocks(self, blokken: Sequence[MBlok], laag: int = 0, ouder: str = "") -> tuple[DraftBlok, ...]:
        """Fill the blocks of one level. Numbered lists of one level are one count, whatever stands between them."""
        ouder = ouder or (self.clausule.naam if self.clausule else "")
        filled: list[DraftBlok] = []
        for blok in self.flat(blokken, laag, ouder):
            last = filled[-1] if filled else None
            if isinstance(blok, Lijst) and isinstance(last, Lijst) and last.reeks is blok.reeks:
                filled[-1] = replace(last, items=(*last.items, *blok.items))
            elif isinstance(blok, Lijst) and any(
                isinstance(each, Lijst) and each.reeks is blok.reeks for each in filled
            ):
                filled.append(replace(blok, vervolg=True))
            else:
                filled.append(blok)
        return with_positions(tuple(filled), ouder)

    def flat(self, blokken: Sequence[MBlok], laag: int, ouder: str) -> list[DraftBlok]:
        """Fill blocks, with branches chosen and loops run, but lists not joined yet."""
        out: list[DraftBlok] = []
        for blok in blokken:
            match blok:
                case MAlinea():
                    out += self.paragraphs(_small(blok) if laag >= _ONDERDEEL else blok)
                case MLijst():
                    reeks = self.reeks(laag) if blok.genummerd else Reeks.OPSOMMING
                    items = tuple(self.item(each, reeks, laag) for each in blok.items)
                    out.append(Lijst(reeks, items))
                case MAls():
                    for tak in blok.takken:
                        if not tak.voorwaarde or self.branch(tak):
                            out += self.flat(tak.blokken, laag, ouder)
                            break
                case MLus():
                    out += self.loop(blok, laag, ouder)
                case MBlokje():
                    out += self.special(blok)
        return out

    def branch(self, tak: MTak) -> bool:
        return self.holds(tak.voorwaarde, tak.plaats) if self.eigen else bool(self.asked(tak))

    def loop(self, lus: MLus, laag: int, ouder: str) -> list[DraftBlok]:
        out: list[DraftBlok] = []
        self.eenmalig = True
        eigen, achtervoegsel = self.eigen, self.achtervoegsel
        members = self.members(lus.naam, lus.bron, lus.plaats)
        for key, member in zip(_keys(members), members, strict=True):
            self.eigen = {**eigen, lus.naam: member}
            self.achtervoegsel = f"{achtervoegsel}-{key}"
            out += self.flat(lus.blokken, laag, ouder)
        self.eigen, self.achtervoegsel = eigen, achtervoegsel
        return out

    def reeks(self, laag: int) -> Reeks:
        """The count that a numbered list of a level belongs to."""
        if laag == 0 and self.clausule and self.clausule.kop.vorm == "passage":
            return Reeks(self.clausule.kop.reeks)
        return _LAGEN[min(laag, len(_LAGEN) - 1)]

    def item(self, item: MItem, reeks: Reeks, laag: int) -> Item[Ongenummerd, OpenVerwijzing]:
        name = (
            f"{self.clausule.naam}.{item.anker}{self.achtervoegsel}" if item.anker and self.clausule else ""
        )
        deeper = laag if reeks is Reeks.OPSOMMING else laag + 1
        blokken = self.blocks(item.blokken, deeper, name or "~")
        return Item(reeks, name, Ongenummerd(), blokken, item.plaats)

    def paragraphs(self, alinea: MAlinea) -> list[DraftBlok]:
        """A paragraph; one that is a single expression with several paragraphs in it becomes as many."""
        if len(alinea.inhoud) == 1 and isinstance(alinea.inhoud[0], MUitdrukking):
            node = alinea.inhoud[0]
            value = self.value(node.bron, node.plaats)
            self.eenmalig = self.eenmalig or isinstance(value, Rij)
            if isinstance(value, Rij) and all(isinstance(deel, Los) for deel in value):
                return [Alinea(self.shown(deel, node.plaats), bron=alinea.plaats) for deel in value]
        return [Alinea(self.line(alinea.inhoud), bron=alinea.plaats)]

    # --- named blocks

    def special(self, blok: MBlokje) -> list[DraftBlok]:
        if blok.naam == "tabel":
            return self.tables(blok) if self.eigen else list(self.asked(blok))
        self.eenmalig = True
        match blok.naam:
            case "begrippen":
                return [Begrippen(self.definitions())]
            case "ondertekening":
                return [signatures.ondertekening_partijen(self.omgeving)]
            case "ondertekening-bestuursorganen":
                return list(signatures.ondertekening_bestuursorganen(self.omgeving))
            case "bijlagen":
                return self.annexes()
            case "planning":
                return self.planning(blok.plaats)
        self.problem("blok", f"het blok '{blok.naam}' bestaat niet", blok.plaats, suggest(blok.naam, BLOKKEN))
        return []

    def definitions(self) -> tuple[Begrip[OpenVerwijzing], ...]:
        """The definitions of every clause that takes part, in alphabetical order, each term once."""
        found: dict[str, Begrip[OpenVerwijzing]] = {}
        for clause in self.chosen:
            filler = LineFiller(self.omgeving, clause)
            for each in clause.begrippen:
                term = filler.text(each.term)
                found.setdefault(term, Begrip(term, filler.line(each.omschrijving)))
            self.problems += filler.problems
        return tuple(sorted(found.values(), key=lambda begrip: sorteersleutel_tekst(begrip.term)))

    def planning(self, place: Position) -> list[DraftBlok]:
        """The picture of the road, as it stands on the date of the document."""
        dag = self.omgeving.datum("publicatie")
        picture = self.omgeving.planning(dag) if dag else None
        if picture:
            return [picture]
        return [Alinea((Ontbreekt("planning (nog niets heeft een dag)"),), bron=place)]

    def annexes(self) -> list[DraftBlok]:
        items = []
        for bijlage in Kijk(self.omgeving.blad.opdracht, self.omgeving, self.omgeving.blad.id).get(
            "bijlagen"
        ):
            inhoud = self.shown(bijlage.get("titel"), Position(""))
            if bijlage.get("vertrouwelijk"):
                inhoud = (*inhoud, Tekst(" (vertrouwelijk)"))
            anker = f"{self.clausule.naam if self.clausule else ''}.~{bijlage.sleutel}"
            items.append(Item(Reeks.NUMMER, anker, Ongenummerd(), (Alinea(inhoud),)))
        return [Lijst(Reeks.NUMMER, tuple(items))] if items else []


def _keys(members: Sequence[Any]) -> list[str]:
    """What names the items of each member: its key, with a number behind it when an earlier one has the same."""
    keys: list[str] = []
    seen: Counter[str] = Counter()
    for number, member in enumerate(members, 1):
        key = getattr(member, "sleutel", "") or str(number)
        seen[key] += 1
        keys.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return keys


def _small(alinea: MAlinea) -> MAlinea:
    """A paragraph whose first reference does not open a sentence."""
    first = alinea.inhoud[0] if alinea.inhoud else None
    if not isinstance(first, MVerwijzing):
        return alinea
    return replace(alinea, inhoud=(replace(first, begin_zin=False), *alinea.inhoud[1:]))
