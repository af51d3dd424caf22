"""What a trial reaches: a loaded project in; the points of its clauses that were reached, and the problems of every stage, out.

The stages are those of pipeline.py. Afterwards the clauses that were chosen are filled once more with the same filler, which
then notes how each expression turned out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from generator.coverage.points import EEN, GEEN, MEER, ONWAAR, WAAR, Punt, choices_in
from generator.document import DraftInline, OpenVerwijzing
from generator.expression.compile import compile_expression
from generator.expression.names import NAMEN, Blad, Omgeving
from generator.expression.view import Wijzer
from generator.library.clause import Clausule
from generator.load import Geladen
from generator.pipeline import Gemaakt, Onderhanden, called, finish_document, start_document
from generator.problem import Outcome, Position, Problem
from generator.references import Doel
from generator.resolve.fill_blocks import BlockFiller
from generator.selection import Selection, evaluate
from generator.sheets import sheets

_ONE = 1


Paden: TypeAlias = tuple[str, ...]


@dataclass(slots=True)
class Waargenomen:
    """What was seen in one document: every point with the keys that its expression looked at, the fewest and the most."""

    document: str
    punten: dict[Punt, tuple[Paden, Paden]] = field(default_factory=dict)

    def zie(self, punt: Punt, paden: Paden = ()) -> None:
        """Note a point, and how far its expression looked."""
        least, most = self.punten.get(punt, (paden, paden))
        self.punten[punt] = (min(least, paden, key=len), max(most, paden, key=len))


@dataclass(frozen=True, slots=True)
class Gemeten:
    """What a trial gave: what was seen in each document, the problems, and the documents that could be finished."""

    waargenomen: tuple[Waargenomen, ...]
    problems: tuple[Problem, ...]
    gemaakt: tuple[Gemaakt, ...]


def measure(loaded: Geladen) -> Gemeten:
    """Run every stage on a project, and note what its documents reach."""
    begun = [observe(blad, loaded) for blad in sheets(loaded)]
    underway = [started.value for started, _ in begun if started.value]
    targets = {
        each.blad.id: Doel(called(each.selection.soort, each.omgeving), each.numbering) for each in underway
    }
    for id_, stuk in loaded.project.stukken.items():
        targets[id_] = Doel(f"{stuk.lidwoord} {stuk.citeertitel or stuk.titel}", artikelen=stuk.artikelen)
    finished = [finish_document(each, targets) for each in underway]
    problems = [problem for started, _ in begun for problem in started.problems]
    problems += [problem for outcome in finished for problem in outcome.problems]
    made = tuple(each.value for each in finished if each.value)
    return Gemeten(tuple(seen for _, seen in begun), tuple(problems), made)


def observe(blad: Blad, loaded: Geladen) -> tuple[Outcome[Onderhanden], Waargenomen]:
    """Run the stages up to the numbers on one document, which is enough to see what it reaches."""
    started = start_document(blad, loaded)
    seen = Waargenomen(blad.id)
    if started.value:
        _note(started.value, seen)
    return started, seen


def _note(each: Onderhanden, seen: Waargenomen) -> None:
    omgeving = each.omgeving
    chosen = each.selection.clausules()
    for punt, paden in _conditions(each.selection):
        seen.zie(punt, paden)
    heading = Meter(omgeving, seen=seen)
    for line in (each.selection.soort.titel, *(deel.kop for deel in each.selection.soort.opbouw)):
        heading.line(line)
    for clause in chosen:
        seen.zie(Punt(Position(clause.bestand), "tekst"))
        meter = Meter(omgeving, clause, chosen=chosen, seen=seen)
        meter.line(clause.titel)
        for begrip in clause.begrippen:
            meter.line((*begrip.term, *begrip.omschrijving))
        meter.blocks(clause.tekst)


def _conditions(selection: Selection) -> Iterator[tuple[Punt, Paden]]:
    """How the conditions of the clauses turned out, from the reasons of the selection."""
    for chosen in (chosen for deel in selection.delen for chosen in deel.clausules):
        clause, reden = chosen.clausule, chosen.reden
        if clause and clause.kop.als and reden.besluit in ("erin", "voorwaarde"):
            place = clause.kop.where("als") or Position(clause.bestand)
            outcome = WAAR if reden.besluit == "erin" else ONWAAR
            yield Punt(place, "voorwaarde", clause.kop.als, outcome), tuple(pad for pad, _ in reden.gezien)


class Meter(BlockFiller):
    """Fills a clause as the fill stage does, and notes how every expression in it turned out."""

    onthoudt = False

    def __init__(
        self,
        omgeving: Omgeving,
        clausule: Clausule | None = None,
        chosen: tuple[Clausule, ...] = (),
        *,
        seen: Waargenomen,
    ) -> None:
        super().__init__(omgeving, clausule, chosen=chosen)
        self.seen = seen

    def holds(self, bron: str, place: Position) -> bool:
        """Note which way a branch went."""
        found, paden = self._looked(bron, place)
        if found is not None:
            self.seen.zie(Punt(place, "waarde"))
        self.seen.zie(Punt(place, "tak", bron, WAAR if found else ONWAAR), paden)
        return bool(found)

    def members(self, naam: str, bron: str, place: Position) -> list[Any]:
        """Note how many turns a loop makes."""
        _, paden = self._looked(bron, place)
        found = super().members(naam, bron, place)
        outcome = GEEN if not found else EEN if len(found) == _ONE else MEER
        self.seen.zie(Punt(place, "lus", bron, outcome), paden)
        return found

    def value(self, bron: str, place: Position) -> Any:
        """Note which side of a choice within a sentence was taken."""
        for test in choices_in(bron) if " if " in bron else ():
            compiled = compile_expression(test, place, NAMEN | frozenset(self.eigen))
            if not isinstance(compiled, Problem):
                before, self.omgeving.spoor.gezien = self.omgeving.spoor.gezien, {}
                outcome = evaluate(compiled, self.omgeving, place, self.eigen)
                paden, self.omgeving.spoor.gezien = tuple(self.omgeving.spoor.gezien), before
                if not isinstance(outcome, Problem):
                    self.seen.zie(Punt(place, "keuze", test, WAAR if outcome else ONWAAR), paden)
        return super().value(bron, place)

    def shown(self, value: Any, place: Position) -> tuple[DraftInline, ...]:
        """Note that an expression could be shown."""
        found = super().shown(value, place)
        if found:
            self.seen.zie(Punt(place, "waarde"))
        return found

    def pointer(self, value: Wijzer, place: Position) -> DraftInline:
        """A reference that the project names; where in the project it stands was looked up when the document was made."""
        return OpenVerwijzing(value.document, value.anker, place, kort=True)

    def _looked(self, bron: str, place: Position) -> tuple[Any, Paden]:
        """The value of an expression, and the keys that it looked at."""
        before, self.omgeving.spoor.gezien = self.omgeving.spoor.gezien, {}
        found = self.value(bron, place)
        paden, self.omgeving.spoor.gezien = tuple(self.omgeving.spoor.gezien), before
        return found, paden
