"""Fill the chosen clauses with the values of the project: Selection in, Draft out, references still open."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from generator import shell
from generator.blocks import BLOKKEN, Tabelopgave, read_table
from generator.document import (
    Alinea,
    Alineasoort,
    Artikel,
    Begrip,
    Begrippen,
    Draft,
    DraftBlok,
    DraftClausule,
    DraftDeel,
    DraftInline,
    Herkomst,
    Hoofdstuk,
    Hyperlink,
    Item,
    Kolom,
    Lijst,
    Nadruk,
    Ongenummerd,
    Ontbreekt,
    OpenVerwijzing,
    Passage,
    Reeks,
    Regeleinde,
    Stuk,
    Tabel,
    Tekst,
    Waarde,
    clausules,
)
from generator.dutch.sorting import sorteersleutel_tekst
from generator.expression.compile import compile_expression
from generator.expression.formatting import toon_waarde
from generator.expression.names import NAMEN, Omgeving
from generator.expression.view import Gat, Kijk, Los, Paar, Rij
from generator.housestyle import Huisstijl
from generator.library import Clausule
from generator.markup import (
    MAlinea,
    MAls,
    MBlok,
    MBlokje,
    MInline,
    MItem,
    MLijst,
    MLink,
    MLus,
    MNadruk,
    MRegeleinde,
    MTekst,
    MUitdrukking,
    MVerwijzing,
)
from generator.problem import Outcome, Position, Problem, sort_problems
from generator.selection import Selection, evaluate
from generator.values import suggest

MAX_LOOP = 5_000  # members of a list that a loop goes through
_LAGEN = (Reeks.LID, Reeks.ONDERDEEL, Reeks.SUBONDERDEEL)


@dataclass(frozen=True, slots=True)
class Opmaak:
    """What a document is dressed in: its house style, and the name of the Word template."""

    huisstijl: Huisstijl
    sjabloon: str


def fill_clausules(selection: Selection, omgeving: Omgeving, huisstijl: Huisstijl) -> Outcome[Draft]:
    """Put the values in the clauses.

    Problems: `uitdrukking`, `onbekende-naam`, `onbekend-veld`, `notatie` (an expression that does not fit), `blok` (a
    fenced block that does not), `naam-dubbel` (two things with one anchor), `lus` (a loop over what is no list).
    """
    problems: list[Problem] = []
    chosen = selection.clausules()
    delen: list[DraftDeel] = []
    for number, deel in enumerate(selection.delen, 1):
        clauses = [each.clausule for each in deel.clausules if each.erin and each.clausule]
        filled = [_fill(clause, chosen, omgeving, huisstijl) for clause in clauses]
        problems += [problem for outcome in filled for problem in outcome.problems]
        parts = tuple(outcome.value for outcome in filled if outcome.value)
        if not deel.kop:
            delen += parts
        elif parts or not deel.clausules:
            filler = _Filler(None, (), omgeving, huisstijl)
            kop = filler.line(deel.kop)
            problems += filler.problems
            delen.append(Hoofdstuk(f"hoofdstuk~{number}", Ongenummerd(), kop, parts, deel.genummerd))
    delen = _dressed(selection, delen, omgeving, huisstijl)
    problems += _double_anchors(delen)
    draft = shell.draft_of(selection, omgeving, huisstijl, tuple(delen))
    return Outcome(draft, sort_problems(problems))


def fill_line(line: tuple[MInline, ...], omgeving: Omgeving) -> Outcome[tuple[DraftInline, ...]]:
    """Put the values in one line: the title of a kind."""
    filler = _Filler(None, (), omgeving, None)
    return Outcome(filler.line(line), tuple(filler.problems))


def _fill(
    clause: Clausule, chosen: Sequence[Clausule], omgeving: Omgeving, huisstijl: Huisstijl
) -> Outcome[DraftClausule]:
    before, omgeving.spoor.gezien = omgeving.spoor.gezien, {}
    filler = _Filler(clause, tuple(chosen), omgeving, huisstijl)
    kop = filler.line(clause.titel)
    blokken = filler.blocks(clause.tekst)
    seen, omgeving.spoor.gezien = omgeving.spoor.gezien, before
    herkomst = Herkomst(clause.id, clause.versie, clause.hash, tuple(sorted(seen)))
    place = Position(clause.bestand)
    make = Artikel if clause.kop.vorm == "artikel" else None
    filled: DraftClausule
    if make:
        filled = Artikel(clause.naam, Ongenummerd(), kop, blokken, herkomst, place)
    else:
        filled = Passage(clause.naam, kop, blokken, herkomst, place)
    return Outcome(filled, tuple(filler.problems))


def _dressed(
    selection: Selection, delen: list[DraftDeel], omgeving: Omgeving, huisstijl: Huisstijl
) -> list[DraftDeel]:
    """A letter opens with its salutation and ends with its closing and signatures, as the house style words them."""
    if selection.soort.blad.ondertekening != "brief":
        return delen
    source = Herkomst(f"huisstijl/{huisstijl.naam}", "", "")
    opening: DraftBlok = Alinea((Tekst(huisstijl.brief.aanhef),), Alineasoort.AANHEF)
    closing: DraftBlok = Alinea((Tekst(huisstijl.brief.afsluiting),), Alineasoort.AFSLUITING)
    signature = shell.ondertekening_brief(omgeving, huisstijl)
    return [
        Passage("aanhef", (), (opening,), source),
        *delen,
        Passage("afsluiting", (), (closing, signature), source),
    ]


def _double_anchors(delen: Sequence[DraftDeel]) -> list[Problem]:
    seen: dict[str, Position | None] = {}
    problems = []
    draft_like: Any = Stuk("", "", "", "", None, None, tuple(delen))  # type: ignore[arg-type]  # only its clauses are read
    for clause in clausules(draft_like):
        for anchor, place in [(clause.anker, clause.bron), *_anchors(clause.blokken)]:
            if anchor in seen:
                hint = "geef elk lid en elke clausule in een document een eigen naam"
                problems.append(Problem("naam-dubbel", f"de naam '{anchor}' is al gebruikt", place, hint))
            seen[anchor] = place
    return problems


def _anchors(blokken: Sequence[DraftBlok]) -> list[tuple[str, Position | None]]:
    found: list[tuple[str, Position | None]] = []
    for blok in blokken:
        if isinstance(blok, Lijst):
            for item in blok.items:
                found += [(item.anker, item.bron), *_anchors(item.blokken)]
    return found


@dataclass(slots=True)
class _Filler:
    """Walks the tree of one clause. `eigen` are the variables of the loops around, `achtervoegsel` their keys."""

    clausule: Clausule | None
    chosen: tuple[Clausule, ...]
    omgeving: Omgeving
    huisstijl: Huisstijl | None
    problems: list[Problem] = field(default_factory=list)
    eigen: dict[str, Any] = field(default_factory=dict)
    achtervoegsel: str = ""

    # --- blocks

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
        return _with_positions(tuple(filled), ouder)

    def flat(self, blokken: Sequence[MBlok], laag: int, ouder: str) -> list[DraftBlok]:
        """Fill blocks, with branches chosen and loops run, but lists not joined yet."""
        out: list[DraftBlok] = []
        for blok in blokken:
            match blok:
                case MAlinea():
                    out += self.paragraphs(blok)
                case MLijst():
                    reeks = self.reeks(laag) if blok.genummerd else Reeks.OPSOMMING
                    items = tuple(self.item(each, reeks, laag) for each in blok.items)
                    out.append(Lijst(reeks, items))
                case MAls():
                    for tak in blok.takken:
                        if not tak.voorwaarde or self.holds(tak.voorwaarde, tak.plaats):
                            out += self.flat(tak.blokken, laag, ouder)
                            break
                case MLus():
                    out += self.loop(blok, laag, ouder)
                case MBlokje():
                    out += self.special(blok)
        return out

    def loop(self, lus: MLus, laag: int, ouder: str) -> list[DraftBlok]:
        members = self.value(lus.bron, lus.plaats)
        if not isinstance(members, Rij | Gat):
            if members is not None:
                self.problem(
                    "lus", f"'{lus.bron}' is geen lijst", lus.plaats, "loop over een lijst van het project"
                )
            return []
        out: list[DraftBlok] = []
        eigen, achtervoegsel = self.eigen, self.achtervoegsel
        for number, member in enumerate(list(members)[:MAX_LOOP], 1):
            key = getattr(member, "sleutel", "") or str(number)
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
            if isinstance(value, Rij) and all(isinstance(deel, Los) for deel in value):
                return [Alinea(self.shown(deel, node.plaats), bron=alinea.plaats) for deel in value]
        return [Alinea(self.line(alinea.inhoud), bron=alinea.plaats)]

    # --- named blocks

    def special(self, blok: MBlokje) -> list[DraftBlok]:
        match blok.naam:
            case "tabel":
                table = read_table(blok.inhoud, blok.plaats)
                self.problems += table.problems
                return [self.table(table.value, blok.plaats)] if table.value else []
            case "begrippen":
                return [Begrippen(self.definitions())]
            case "ondertekening":
                return [shell.ondertekening_partijen(self.omgeving)]
            case "bijlagen":
                return self.annexes()
        self.problem("blok", f"het blok '{blok.naam}' bestaat niet", blok.plaats, suggest(blok.naam, BLOKKEN))
        return []

    def table(self, opgave: Tabelopgave, place: Position) -> DraftBlok:
        kolommen = tuple(
            Kolom(self.text(each.kop), each.uitlijning, each.breedte) for each in opgave.kolommen
        )
        rows: list[tuple[tuple[DraftInline, ...], ...]] = []
        if opgave.rij:
            eigen = self.eigen
            members = self.value(opgave.lijst, opgave.plaats)
            for member in list(members)[:MAX_LOOP] if isinstance(members, Rij) else ():
                self.eigen = {**eigen, opgave.naam: member}
                rows.append(tuple(self.cell(each.waarde, each.plaats) for each in opgave.kolommen))
            self.eigen = eigen
        rows += [tuple(self.cell(cell, opgave.plaats) for cell in row) for row in opgave.rijen]
        total: tuple[tuple[DraftInline, ...], ...] = ()
        if any(each.totaal for each in opgave.kolommen):
            total = tuple(
                self.cell(each.totaal, each.plaats) if each.totaal else () for each in opgave.kolommen
            )
            total = total if total[0] else ((Tekst("Totaal"),), *total[1:])
        return Tabel(self.text(opgave.titel), kolommen, tuple(rows), total, place)

    def cell(self, bron: str, place: Position) -> tuple[DraftInline, ...]:
        return self.shown(self.value(bron, place), place)

    def definitions(self) -> tuple[Begrip[OpenVerwijzing], ...]:
        """The definitions of every clause that takes part, in alphabetical order, each term once."""
        found: dict[str, Begrip[OpenVerwijzing]] = {}
        for clause in self.chosen:
            for each in clause.begrippen:
                term = "".join(
                    node.tekst
                    for node in self.line(each.term)
                    if isinstance(node, Tekst | Waarde | Ontbreekt)
                )
                found.setdefault(term, Begrip(term, self.line(each.omschrijving)))
        return tuple(sorted(found.values(), key=lambda begrip: sorteersleutel_tekst(begrip.term)))

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

    # --- inside a line

    def line(self, nodes: Sequence[MInline]) -> tuple[DraftInline, ...]:
        out: list[DraftInline] = []
        for node in nodes:
            match node:
                case MTekst():
                    out.append(Tekst(node.tekst))
                case MUitdrukking():
                    out += self.shown(self.value(node.bron, node.plaats), node.plaats)
                case MVerwijzing():
                    out.append(self.reference(node))
                case MNadruk():
                    out.append(Nadruk("sterk" if node.sterk else "cursief", self.line(node.inhoud)))
                case MLink():
                    out.append(Hyperlink(node.url, node.tekst))
                case MRegeleinde():
                    out.append(Regeleinde())
        return tuple(out)

    def text(self, nodes: Sequence[MInline]) -> str:
        """A line as bare text: a table's title or column heading."""
        return "".join(
            node.tekst for node in self.line(nodes) if isinstance(node, Tekst | Waarde | Ontbreekt)
        )

    def reference(self, node: MVerwijzing) -> DraftInline:
        anker = node.anker
        if anker.startswith(".") and self.clausule:
            anker = self.clausule.naam + anker
        document = node.document
        if document.startswith("@"):
            view = self.value(f"document.{document[1:]}", node.plaats)
            if not isinstance(view, Kijk):
                return Ontbreekt(view.label if isinstance(view, Gat) else document[1:])
            document = view.sleutel
        if document == self.omgeving.blad.id:
            document = ""
        return OpenVerwijzing(document, anker, node.plaats, node.begin_zin)

    # --- values

    def value(self, bron: str, place: Position) -> Any:
        """Evaluate an expression; None after a problem."""
        compiled = compile_expression(bron, place, NAMEN | frozenset(self.eigen))
        if isinstance(compiled, Problem):
            self.problems.append(compiled)
            return None
        outcome = evaluate(compiled, self.omgeving, place, self.eigen)
        if isinstance(outcome, Problem):
            self.problems.append(outcome)
            return None
        return outcome

    def holds(self, bron: str, place: Position) -> bool:
        return bool(self.value(bron, place))

    def shown(self, value: Any, place: Position) -> tuple[DraftInline, ...]:
        """A value as it stands in the text; a line break in it stays one."""
        match value:
            case None:
                return ()
            case Rij() | Paar() | bool():
                what = (
                    "ja of nee"
                    if isinstance(value, bool)
                    else "een lijst"
                    if isinstance(value, Rij)
                    else value.soort
                )
                self.problem(
                    "uitdrukking", f"{what} kan zo niet in de tekst", place, "kies een veld of een filter"
                )
                return ()
            case int() | Decimal():
                value = Los(Decimal(value))
        try:
            node = toon_waarde(value, self.omgeving)
        except ValueError as error:
            self.problem("notatie", str(error), place, "")
            return ()
        if isinstance(node, Waarde) and "\n" in node.tekst:
            return _broken(node)
        return (node,)

    def problem(self, code: str, message: str, place: Position, hint: str) -> None:
        self.problems.append(Problem(code, message, place, hint))


def _broken(node: Waarde) -> tuple[DraftInline, ...]:
    lines = node.tekst.split("\n")
    out: list[DraftInline] = [replace(node, tekst=lines[0])]
    for line in lines[1:]:
        out += [Regeleinde(), replace(node, tekst=line)]
    return tuple(out)


def _with_positions(blokken: tuple[DraftBlok, ...], ouder: str) -> tuple[DraftBlok, ...]:
    """Give every item without a name of its own an anchor: its place among the items of its level."""
    count = 0
    out: list[DraftBlok] = []
    for blok in blokken:
        if isinstance(blok, Lijst):
            items = []
            for item in blok.items:
                count += 1
                items.append(
                    item
                    if item.anker and not item.anker.startswith("~")
                    else _renamed(item, f"{ouder}.~{count}")
                )
            out.append(replace(blok, items=tuple(items)))
        else:
            out.append(blok)
    return tuple(out)


def _renamed(item: Item[Ongenummerd, OpenVerwijzing], anker: str) -> Item[Ongenummerd, OpenVerwijzing]:
    """An item with its anchor, and the unnamed items in it, whose anchors start with their parent's."""
    blokken = tuple(
        replace(
            blok,
            items=tuple(
                _renamed(each, anker + each.anker[1:]) if each.anker.startswith("~") else each
                for each in blok.items
            ),
        )
        if isinstance(blok, Lijst)
        else blok
        for blok in item.blokken
    )
    return replace(item, anker=anker, blokken=blokken)


__all__ = ["Draft", "fill_clausules", "fill_line"]
