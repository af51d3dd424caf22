"""Fill a line of a clause: nodes with expressions in, nodes with values and open references out; problems collected."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, ClassVar, TypeAlias

from generator.document import (
    DraftInline,
    Hyperlink,
    Nadruk,
    Ontbreekt,
    OpenVerwijzing,
    Regeleinde,
    Tekst,
    Waarde,
    Wetsverwijzing,
)
from generator.dutch.sentences import hoofdletter_zin
from generator.expression.compile import compile_expression
from generator.expression.formatting import toon_waarde
from generator.expression.names import NAMEN, Antwoord, Omgeving
from generator.expression.view import Gat, Kijk, Los, Paar, Rij, Wijzer, WrongUseError
from generator.fields import GETAL
from generator.library.clause import PEILDATA, Clausule
from generator.library.laws import CitationError, cite
from generator.markup import (
    MBlokje,
    MInline,
    MLink,
    MNadruk,
    MRegeleinde,
    MTak,
    MTekst,
    MUitdrukking,
    MVerwijzing,
)
from generator.problem import Position, Problem
from generator.selection import evaluate
from generator.values import suggest
from generator.walk import walk

# What the outcome of a clause depends on: an expression, a reference that asks the project, a condition, a table.
Vraag: TypeAlias = MUitdrukking | MVerwijzing | MTak | MBlokje


@dataclass(slots=True)
class LineFiller:
    """Fills lines of one clause (or of a heading, without one). `eigen` are the variables of the loops around."""

    omgeving: Omgeving
    clausule: Clausule | None = None
    problems: list[Problem] = field(default_factory=list)
    eigen: dict[str, Any] = field(default_factory=dict)
    # What the clause asked the project, in order, with the answers: by expression, or else by the node that asked.
    gevraagd: dict[str | int, tuple[Vraag, Antwoord]] = field(default_factory=dict)
    # Whether it also did what cannot be told this way.
    eenmalig: bool = False
    # Whether an expression is asked once for a document; who counts them wants them all.
    onthoudt: ClassVar[bool] = True

    def line(self, nodes: Sequence[MInline]) -> tuple[DraftInline, ...]:
        out: list[DraftInline] = []
        for node in nodes:
            match node:
                case MTekst():
                    out.append(Tekst(node.tekst))
                case MUitdrukking():
                    out += self.asked(node) if not self.eigen else self.expression(node)
                case MVerwijzing():
                    out += self.asked(node) if node.document else (self.reference(node),)
                case MNadruk():
                    out.append(Nadruk("sterk" if node.sterk else "cursief", self.line(node.inhoud)))
                case MLink():
                    out.append(Hyperlink(node.url, node.tekst))
                case MRegeleinde():
                    out.append(Regeleinde())
        return tuple(out)

    # --- what a clause asks

    def asked(self, vraag: Vraag) -> Any:
        """The answer to a question, noted so that the clause need not be filled again where all answers are the same."""
        answer = self.answer(vraag)
        bron = vraag.bron if isinstance(vraag, MUitdrukking) else ""
        self.gevraagd.setdefault(bron if bron in self.omgeving.getoond else id(vraag), (vraag, answer))
        return answer.uitkomst

    def answer(self, vraag: Vraag) -> Antwoord:
        """The answer to a question: the nodes of an expression or reference, or whether a condition holds."""
        if (
            self.onthoudt
            and isinstance(vraag, MUitdrukking)
            and (known := self.omgeving.getoond.get(vraag.bron))
        ):
            self.omgeving.spoor.gezien.update(dict.fromkeys(known.paden))
            return known
        spoor, problems = self.omgeving.spoor, len(self.problems)
        before, spoor.gezien = spoor.gezien, {}
        outcome = self.outcome(vraag)
        seen, spoor.gezien = spoor.gezien, before
        before.update(seen)
        answer = Antwoord(outcome, tuple(seen))
        if len(self.problems) > problems:
            self.eenmalig = True
        # A reference knows its place, so it is asked at each place.
        elif isinstance(vraag, MUitdrukking) and not any(
            isinstance(each, OpenVerwijzing) for each in outcome
        ):
            answer = self.omgeving.zelfde(("antwoord", vraag.bron), answer)
            self.omgeving.getoond[vraag.bron] = answer
        return answer

    def outcome(self, vraag: Vraag) -> Any:
        """What a question comes to now."""
        match vraag:
            case MUitdrukking():
                return self.expression(vraag)
            case MVerwijzing():
                return (self.reference(vraag),)
            case MTak():
                return self.holds(vraag.voorwaarde, vraag.plaats)
        raise TypeError(f"{type(vraag).__name__} is not asked here")

    def expression(self, node: MUitdrukking) -> tuple[DraftInline, ...]:
        return self.shown(self.value(node.bron, node.plaats), node.plaats)

    def text(self, nodes: Sequence[MInline]) -> str:
        """A line as bare text: a table's title or column heading. Emphasis is lost; a reference has no number yet."""
        for node in nodes:
            if isinstance(node, MVerwijzing):
                self.problem(
                    "blok", "een verwijzing kan hier niet", node.plaats, "zet haar in een lid of alinea"
                )
        line = self.line(nodes)
        # Bare text forgets whose data it is, and a public version could not withhold it.
        if _personal(line):
            places = [node.plaats for node in nodes if isinstance(node, MUitdrukking)]
            place = places[0] if places else Position(self.clausule.bestand if self.clausule else "")
            message, tip = "een persoonsgegeven kan hier niet", "zet het in een cel, een lid of een alinea"
            self.problem("blok", message, place, tip)
        return bare_text(line)

    def reference(self, node: MVerwijzing) -> DraftInline:
        anker = node.anker
        if anker.startswith(".") and self.clausule:
            anker = self.clausule.naam + anker
        document = node.document
        if document.startswith("wet:"):
            return self.citation(node)
        if document.startswith("@"):
            view = self.value(f"document.{document[1:]}", node.plaats)
            if not isinstance(view, Kijk):
                return Ontbreekt(view.label if isinstance(view, Gat) else document[1:])
            document = view.sleutel
        if document == self.omgeving.blad.id and anker:
            document = ""
        return OpenVerwijzing(document, anker, node.plaats, node.begin_zin, node.kort)

    def citation(self, node: MVerwijzing) -> DraftInline:
        """`[](wet:gemeentewet#160,1)`: the law of the day that counts for the clause, or of the day named with `@`."""
        naam, _, when = node.document.removeprefix("wet:").partition("@")
        wet = self.omgeving.wet(naam)
        self.problems += [
            each if each.position else replace(each, position=node.plaats) for each in wet.problems
        ]
        if wet.value is None:
            return Tekst("")
        try:
            dag = self.day(when)
            text = cite(wet.value, node.anker, dag)
        except CitationError as error:
            self.problem(error.code, str(error), node.plaats, error.hint)
            return Tekst("")
        if node.begin_zin:
            text = hoofdletter_zin(text)
        return Wetsverwijzing(text, naam, node.anker, dag)

    def day(self, when: str) -> date | None:
        """The day of a citation: of the clause, of another kind (`@ingang`), or a day of history (`@2009-09-23`)."""
        if when and when[0].isdigit():
            try:
                return date.fromisoformat(when)
            except ValueError:
                raise CitationError("wet-plaats", f"'{when}' is geen datum", "schrijf @2009-09-23") from None
        kind = when or (self.clausule.kop.peildatum if self.clausule else "ondertekening")
        if kind not in PEILDATA:
            raise CitationError("wet-plaats", f"'{kind}' is geen peildatum", suggest(kind, PEILDATA))
        return self.omgeving.datum(kind)

    # --- values

    def value(self, bron: str, place: Position) -> Any:
        """Evaluate an expression, once for a document where it names no variable of a loop; None after a problem."""
        known = self.omgeving.antwoorden.get(bron)
        if known is not None and not self.eigen:
            self.omgeving.spoor.gezien.update(known[1])
            return known[0]
        compiled = compile_expression(bron, place, _with_names(tuple(self.eigen)))
        if isinstance(compiled, Problem):
            self.problems.append(compiled)
            return None
        if self.eigen and not compiled.namen.isdisjoint(self.eigen):
            return self.checked(evaluate(compiled, self.omgeving, place, self.eigen))
        before, self.omgeving.spoor.gezien = self.omgeving.spoor.gezien, {}
        outcome = evaluate(compiled, self.omgeving, place)
        seen, self.omgeving.spoor.gezien = self.omgeving.spoor.gezien, before
        before.update(seen)
        if not isinstance(outcome, Problem):
            self.omgeving.antwoorden[bron] = outcome, seen
        return self.checked(outcome)

    def checked(self, outcome: Any) -> Any:
        """The outcome of an expression, unless that is a problem."""
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
            case Wijzer():
                return (self.pointer(value, place),)
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
            case int() | float() | Decimal():
                value = Los(Decimal(str(value)), GETAL)
        try:
            node = toon_waarde(value, self.omgeving)
        except ValueError as error:
            self.problem("notatie", str(error), place, "")
            return ()
        except WrongUseError as error:
            self.problem("uitdrukking", str(error), place, "kies een veld of een filter")
            return ()
        if isinstance(node, Waarde) and "\n" in node.tekst:
            return _broken(node)
        return (node,)

    def pointer(self, value: Wijzer, place: Position) -> DraftInline:
        """A reference that the project names; a mistake in it is one of the project file, and stands there."""
        own = (
            self.omgeving.blad.opdracht
        )  # who changes another agreement names its articles in its own fields
        plaatsen = (found.plaats for found in walk(own) if found.pad in value.paden)
        document = "" if value.document == self.omgeving.blad.id else value.document
        return OpenVerwijzing(document, value.anker, next(plaatsen, None) or place, kort=True)

    def problem(self, code: str, message: str, place: Position, hint: str) -> None:
        self.problems.append(Problem(code, message, place, hint))


@lru_cache(maxsize=256)
def _with_names(eigen: tuple[str, ...]) -> frozenset[str]:
    """The names that an expression may use: those of the project and the variables of the loops around it."""
    return NAMEN | frozenset(eigen)


def bare_text(line: Sequence[DraftInline]) -> str:
    """The text of a line where only text can stand."""
    return "".join(
        bare_text(node.inhoud) if isinstance(node, Nadruk) else getattr(node, "tekst", " ")
        for node in line
        if not isinstance(node, OpenVerwijzing)
    )


def _personal(line: Sequence[DraftInline]) -> bool:
    """Whether a value in a line is personal data, or a figure about people."""
    return any(
        _personal(node.inhoud) if isinstance(node, Nadruk) else isinstance(node, Waarde) and bool(node.grond)
        for node in line
    )


def _broken(node: Waarde) -> tuple[DraftInline, ...]:
    lines = node.tekst.split("\n")
    out: list[DraftInline] = [replace(node, tekst=lines[0])]
    for line in lines[1:]:
        out += [Regeleinde(), replace(node, tekst=line)]
    return tuple(out)
