"""Everything that is wrong with a clause or kind by itself: one version of it and its library in, problems out.

The codes are those that the stages give for the same mistakes, so that a jurist meets one name for one mistake.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from jinja2 import nodes

from generator.clausecheck.anchors import Ankers
from generator.clausecheck.comparisons import VAST, Vergelijking, constants_in
from generator.clausecheck.names import Beeld, Zichten, beeld_van
from generator.clausecheck.possible import Lezer
from generator.clausecheck.references import references_in
from generator.clausecheck.texts import named_blocks
from generator.coverage.levels import Gebruik
from generator.coverage.points import Uiting, expressions_of, expressions_of_kind, parsed, parts
from generator.coverage.written import written
from generator.expression.compile import FUNCTIES, compile_expression
from generator.expression.names import NAMEN
from generator.expression.view import Gat, Kijk, Los, Paar, Rij
from generator.library.clause import Clausule
from generator.library.kinds import Soort
from generator.library.library import Library
from generator.markup import MVerwijzing
from generator.model import Opdracht
from generator.problem import Position, Problem
from generator.resolve.blocks import read_table
from generator.values import ID_PATROON


@dataclass(slots=True)
class Onderzoek:
    """What is looked at: the kinds that a clause can stand in, and what was found so far."""

    beeld: Beeld
    soorten: tuple[str, ...]
    problems: dict[Problem, None] = field(default_factory=dict)
    vergelijkingen: list[Vergelijking] = field(default_factory=list)
    via: dict[str, set[str]] = field(default_factory=dict)
    gevraagd: set[str] = field(default_factory=set)  # the names behind points: fields that somebody looks at

    def meld(self, code: str, message: str, place: Position, hint: str = "") -> None:
        self.problems[Problem(code, message, place, hint)] = None

    # --- expressions

    def expressions(self, found: Iterable[Uiting]) -> None:
        for each in found:
            self.expression(each)

    def expression(self, each: Uiting) -> None:
        """Look at one expression: whether it can be read, and what it can be."""
        loops = [loop for loop in each.binnen if loop.rol == "lus"]
        compiled = compile_expression(each.bron, each.plaats, NAMEN | {loop.naam for loop in loops})
        if isinstance(compiled, Problem):
            self.problems[compiled] = None
            return
        tree = parsed(each.bron)
        lezer = self.reader(each, loops)
        views = lezer.views(tree)
        self.vergelijkingen += lezer.vergelijkingen
        for naam, asked in lezer.via.items():
            self.via.setdefault(naam, set()).update(asked)
        for anker, documents in lezer.gevraagd:
            self.asked(anker, documents, each.plaats)
        for choice in parts(tree, nodes.CondExpr):
            self.constant(choice.test, each.plaats)
        if each.rol in ("tak", "voorwaarde"):
            self.constant(tree, each.plaats)
            self.repeated(tree, each)
        self.gevraagd |= {node.attr for node in parts(tree, nodes.Getattr)}
        self.gevraagd |= {node.value for node in parts(tree, nodes.Const) if isinstance(node.value, str)}
        self.use(each, views)

    def reader(self, each: Uiting, loops: list[Uiting]) -> Lezer:
        """A reader that knows the variables of the loops around an expression."""
        namen: dict[str, Zichten] = self.beeld.namen_van(self.soorten)
        for loop in loops:
            quiet = Lezer(self.beeld, namen, lambda *_: None)
            found = compile_expression(loop.bron, loop.plaats, NAMEN | set(namen))
            views = () if isinstance(found, Problem) else quiet.views(parsed(loop.bron))
            namen = {
                **namen,
                loop.naam: tuple(deel for view in views if isinstance(view, Rij) for deel in view),
            }
        return Lezer(
            self.beeld, namen, lambda code, message, hint: self.meld(code, message, each.plaats, hint)
        )

    def constant(self, test: nodes.Node, place: Position) -> None:
        """A condition without a name looks at nothing of the project."""
        if not any(True for _ in parts(test, nodes.Name)):
            message = f"'{written(test)}' kijkt naar niets van het project en is dus altijd hetzelfde"
            self.meld(VAST, message, place, "noem een gegeven: {% if document.einddatum %}")

    def repeated(self, test: nodes.Node, each: Uiting) -> None:
        """An `elif` with the condition of a branch before it is never reached."""
        before = {branch.bron for branch in each.na}
        if each.bron in before or written(test) in {
            written(parsed(bron)) for bron in before if _compiles(bron)
        }:
            message = "een tak hierboven heeft dezelfde voorwaarde, dus deze komt nooit aan de beurt"
            self.meld(VAST, message, each.plaats, "verander de voorwaarde, of haal de tak weg")

    def use(self, each: Uiting, views: Zichten) -> None:
        """Whether what comes out fits the place where it stands."""
        known = [view for view in views if not isinstance(view, Gat)]
        if each.rol == "lus":
            if each.naam in NAMEN or each.naam in FUNCTIES:
                self.meld(
                    "uitdrukking",
                    f"'{each.naam}' bestaat al",
                    each.plaats,
                    "kies voor de lus een andere naam",
                )
            elif known and not any(isinstance(view, Rij) for view in known):
                self.meld(
                    "uitdrukking",
                    f"'{each.bron}' is geen lijst",
                    each.plaats,
                    "loop over een lijst van het project",
                )
        elif (
            each.rol in ("waarde", "cel", "alinea")
            and known
            and all(_no_text(view, each.rol) for view in known)
        ):
            self.meld(
                "uitdrukking",
                f"'{each.bron}' kan zo niet in de tekst",
                each.plaats,
                "kies een veld of een filter",
            )

    def asked(self, anker: str, documents: Zichten, place: Position) -> None:
        """`artikel('…')` of a clause that no document can have is always false."""
        if problem := Ankers(self.beeld).unknown(anker, self.kinds_of(documents), place):
            self.problems[problem] = None

    def kinds_of(self, documents: Zichten) -> tuple[str, ...]:
        """The kinds of the documents that are asked; without one those that the clause itself stands in."""
        records = [view.record for view in documents if isinstance(view, Kijk)]
        found = [each.soort for each in records if isinstance(each, Opdracht)]
        return tuple(dict.fromkeys(found)) or self.soorten

    def blocks(self, clause: Clausule) -> None:
        """What is wrong with the tables of a clause."""
        for blok in named_blocks(clause):
            if blok.naam == "tabel":
                found = read_table(blok.inhoud, blok.plaats).problems
                self.problems |= {replace(each, code="losse-tekens"): None for each in found}

    # --- references

    def named(self, node: MVerwijzing) -> None:
        """A document by its id: the built-in library cannot know those of a project."""
        id_ = node.document
        alone = len(self.beeld.library.mappen) == 1
        if alone or not re.fullmatch(ID_PATROON, id_):
            hint = "schrijf wet:naam voor een wet, @veld voor een document van het project, en niets voor dit document"
            self.meld("verwijzing-doel", f"er is geen document '{id_}'", node.plaats, hint)

    def reference(self, node: MVerwijzing, clause: Clausule) -> None:
        soorten = self.soorten
        if node.document.startswith("@"):
            quiet = Lezer(
                self.beeld,
                self.beeld.namen_van(soorten),
                lambda code, said, tip: self.meld(code, said, node.plaats, tip),
            )
            views = quiet.attribute(quiet.namen["document"], node.document[1:], "document")
            self.gevraagd.add(node.document[1:])
            documents = [view for view in views if isinstance(view, Kijk)]
            if views and not documents:
                message = f"'{node.document[1:]}' is geen document om naar te verwijzen"
                self.meld(
                    "verwijzing-doel",
                    message,
                    node.plaats,
                    "noem een veld met een document: @raamovereenkomst",
                )
                return
            soorten = self.kinds_of(tuple(documents)) if documents else ()
        elif node.document:
            self.named(node)
            return
        anker = f"{clause.naam}{node.anker}" if node.anker.startswith(".") else node.anker
        own = clause if node.anker.startswith(".") else None
        if anker and soorten and (problem := Ankers(self.beeld).unknown(anker, soorten, node.plaats, own)):
            self.problems[problem] = None


def _compiles(bron: str) -> bool:
    return not isinstance(compile_expression(bron, Position(""), NAMEN), Problem) or bool(bron.strip())


def _no_text(view: object, rol: str) -> bool:
    """A list stands in the text only as a paragraph of its own, when its members are single values."""
    if isinstance(view, Rij) and rol == "alinea":
        return not all(isinstance(deel, Los) for deel in view)
    return isinstance(view, Rij | Paar | bool | list)


_DONE: dict[str, Onderzoek] = {}
_OF: list[Library] = []


def findings(clause: Clausule, library: Library, code: str) -> Iterator[Problem]:
    """The findings of one code in one version of a clause."""
    return (each for each in examined(clause, library).problems if each.code == code)


def examined(clause: Clausule, library: Library) -> Onderzoek:
    """Look at everything in one version of a clause, once: several checks ask for it."""
    if not _OF or _OF[0] is not library:
        _OF[:] = [library]
        _DONE.clear()
    if clause.bestand not in _DONE:
        _DONE[clause.bestand] = _examined(clause, beeld_van(library))
    return _DONE[clause.bestand]


def _examined(clause: Clausule, beeld: Beeld) -> Onderzoek:
    onderzoek = Onderzoek(beeld, beeld.soorten_van(clause))
    onderzoek.expressions(expressions_of(clause))
    onderzoek.blocks(clause)
    for node in references_in(clause):
        if not node.document.startswith("wet:"):
            onderzoek.reference(node, clause)
    return onderzoek


def examined_kind(kind: Soort, library: Library) -> Onderzoek:
    """Look at the title and the headings of a kind."""
    onderzoek = Onderzoek(beeld_van(library), (kind.naam,))
    onderzoek.expressions(expressions_of_kind(kind))
    return onderzoek


def usage_in(library: Library) -> Gebruik:
    """The constants that the clauses of a library compare each field with, and what they ask of documents that a field names."""
    compared: dict[tuple[str, str], dict[str, None]] = {}
    via: dict[str, set[str]] = {}
    for id_ in library.clausule_ids():
        for clause in library.clausules(id_).value or ():
            found = examined(clause, library)
            for key, constant in constants_in(found.vergelijkingen):
                compared.setdefault(key, {})[constant] = None
            for naam, asked in found.via.items():
                via.setdefault(naam, set()).update(asked)
    vergeleken = {key: tuple(constants) for key, constants in sorted(compared.items())}
    documenten = {naam: _with_fields(beeld_van(library), asked) for naam, asked in sorted(via.items())}
    return Gebruik(vergeleken, documenten)


def _with_fields(beeld: Beeld, asked: set[str]) -> tuple[str, ...]:
    """The documents of a trial that have every field that is asked."""
    return tuple(
        view.sleutel for view in beeld.documenten if isinstance(view, Kijk) and asked <= {*view.names(), "id"}
    )
