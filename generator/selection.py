"""Choose the clauses of a document: a kind and what the document can see in, the clauses in order with their reasons out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NoReturn

from generator.dutch.lists import opsomming
from generator.expression.compile import Uitdrukking, compile_expression
from generator.expression.names import NAMEN, Omgeving
from generator.expression.view import Gat, UnknownFieldError, WrongUseError
from generator.library.clause import Clausule
from generator.library.kinds import Soort
from generator.library.library import Library
from generator.markup import MInline
from generator.problem import Outcome, Position, Problem, Severity
from generator.values import suggest

Besluit = Literal["erin", "voorwaarde", "datum"]


@dataclass(frozen=True, slots=True)
class Reden:
    """Why a clause is in or out: the rule that decided, and the values that it looked at with their keys."""

    besluit: Besluit
    regel: str
    gezien: tuple[tuple[str, str], ...] = ()
    voorbij: tuple[str, ...] = ()  # the alternatives that were not taken


@dataclass(frozen=True, slots=True)
class Gekozen:
    """A clause of the kind: which version, whether it takes part, and why. Without a version it has none for the date."""

    id: str
    clausule: Clausule | None
    reden: Reden

    @property
    def erin(self) -> bool:
        return self.reden.besluit == "erin"


@dataclass(frozen=True, slots=True)
class Keuzedeel:
    """A part of the structure with its clauses, those that are out included."""

    kop: tuple[MInline, ...]
    genummerd: bool
    clausules: tuple[Gekozen, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """The clauses of one document in order, each with its reason."""

    soort: Soort
    delen: tuple[Keuzedeel, ...]

    def clausules(self) -> tuple[Clausule, ...]:
        """Those that take part."""
        return tuple(
            each.clausule for deel in self.delen for each in deel.clausules if each.clausule and each.erin
        )


def select_clausules(soort: Soort, omgeving: Omgeving, library: Library) -> Outcome[Selection]:
    """Choose for every clause of the kind the text of the document's date, and keep those whose condition holds.

    Problems: those of library.py, `geen-alternatief`, `clausule-ingetrokken`, `clausule-ontwerp` and
    `clausule-toestemming` (what the document's status does not allow), `geen-datum` (no date to go by), and
    `uitdrukking`, `onbekende-naam`, `onbekend-veld` for a condition.
    """
    problems: list[Problem] = []
    delen: list[Keuzedeel] = []
    for deel in soort.opbouw:
        chosen = [_choose(id_, place, omgeving, library) for id_, place in deel.clausules]
        problems += [problem for outcome in chosen for problem in outcome.problems]
        delen.append(Keuzedeel(deel.kop, deel.genummerd, tuple(each.value for each in chosen if each.value)))
    selection = Selection(soort, tuple(delen))
    return Outcome(selection, (*problems, *_undated(selection, omgeving, library)))


def _choose(id_: str, place: Position, omgeving: Omgeving, library: Library) -> Outcome[Gekozen]:
    wanted = omgeving.blad.opdracht.alternatieven.get(id_, id_)
    if wanted != id_:
        place = omgeving.blad.opdracht.where("alternatieven") or place
    versions = library.clausules(wanted)
    if versions.value is None:
        return Outcome(None, tuple(_placed(problem, place) for problem in versions.problems))
    if wanted != id_ and versions.value[-1].kop.alternatief_van != id_:
        hint = (
            suggest(wanted, library.alternatieven(id_)) or f"geef '{wanted}' bovenaan: alternatief_van: {id_}"
        )
        return Outcome(
            None, (Problem("geen-alternatief", f"'{wanted}' is geen alternatief van '{id_}'", place, hint),)
        )
    dated = [(clause, omgeving.datum(clause.kop.peildatum)) for clause in versions.value]
    # The latest text that has begun is the one: what it took the place of never comes back, also after its own end.
    begun = [(clause, day) for clause, day in dated if day is None or clause.vanaf <= day]
    if not begun or _ended(*begun[-1]):
        return Outcome(Gekozen(id_, None, _no_version(versions.value, omgeving)))
    clause, _ = begun[-1]
    passed = tuple(each for each in (id_, *library.alternatieven(id_)) if each != wanted)
    if not clause.kop.als:
        reden = Reden("erin", "staat er altijd in", voorbij=passed)
        return Outcome(Gekozen(id_, clause, reden), tuple(_approval(clause, omgeving)))
    condition = _evaluate(clause, omgeving)
    if isinstance(condition, Problem):
        return Outcome(None, (condition,))
    problems = tuple(_approval(clause, omgeving)) if condition.besluit == "erin" else ()
    return Outcome(Gekozen(id_, clause, replace(condition, voorbij=passed)), problems)


def _approval(clause: Clausule, omgeving: Omgeving) -> Iterator[Problem]:
    """Who may not stand in a document: a withdrawn text never, an unapproved one only in a concept."""
    opdracht = omgeving.blad.opdracht
    place = opdracht.where("status")
    if clause.kop.status == "ingetrokken":
        message = f"de clausule '{clause.id}' is ingetrokken"
        yield Problem("clausule-ingetrokken", message, clause.kop.where("status"), "kies een andere tekst")
    elif clause.kop.status == "ontwerp" and opdracht.status != "concept":
        message = (
            f"{omgeving.blad.sleutel} is {opdracht.status}, maar de clausule '{clause.id}' is nog een ontwerp"
        )
        yield Problem(
            "clausule-ontwerp", message, place, "laat de tekst vaststellen, of maak er een concept van"
        )
    if clause.kop.voorkeur == "alleen met toestemming" and opdracht.status != "concept":
        message = f"de clausule '{clause.id}' mag alleen met toestemming; let op bij {omgeving.blad.sleutel}"
        yield Problem("clausule-toestemming", message, place, "leg de toestemming vast", Severity.WARNING)


def _ended(clause: Clausule, day: date | None) -> bool:
    """Whether the law has come to an end on the day; without a day a text that ends is not taken."""
    until = clause.kop.geldig_tot
    return until is not None and (day is None or until <= day)


def _evaluate(clause: Clausule, omgeving: Omgeving) -> Reden | Problem:
    source = clause.kop.als or ""
    place = clause.kop.where("als") or Position(clause.bestand)
    compiled = compile_expression(source, place, NAMEN)
    if isinstance(compiled, Problem):
        return compiled
    before = omgeving.spoor.gezien
    omgeving.spoor.gezien = {}
    outcome = evaluate(compiled, omgeving, place)
    seen = omgeving.spoor.gezien
    unreached = set() if isinstance(outcome, Problem) else _unreached(compiled, omgeving, place)
    omgeving.spoor.gezien = before
    if isinstance(outcome, Problem):
        return outcome
    looked = tuple(sorted((pad, _shown(value)) for pad, value in seen.items() if pad not in unreached))
    return Reden("erin" if outcome else "voorwaarde", source, looked)


class _Onbereikbaar:
    """Stands for a name of a rule; whoever touches it fails."""

    def _refuse(self, *_: object) -> NoReturn:
        raise WrongUseError("deze naam mag niet worden aangeraakt")

    __bool__ = __len__ = __iter__ = __contains__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = (
        _refuse
    )
    __hash__ = object.__hash__


def _unreached(compiled: Uitdrukking, omgeving: Omgeving, place: Position) -> set[str]:
    """The keys of names that a rule has but did not get to: `a or b` stops at a.

    Jinja fetches every name beforehand. A name that can be taken away unnoticed has not been looked at.
    """
    reached: set[str] = set()
    unreached: set[str] = set()
    for naam in compiled.namen & NAMEN if len(compiled.namen) > 1 else ():
        omgeving.spoor.gezien = {}
        omgeving.namen(frozenset({naam}))
        keys = set(omgeving.spoor.gezien)
        stand_in = _Onbereikbaar()
        outcome = evaluate(compiled, omgeving, place, {naam: stand_in})
        touched = isinstance(outcome, Problem) or outcome is stand_in
        (reached if touched else unreached).update(keys)
    return unreached - reached


def evaluate(
    compiled: Uitdrukking, omgeving: Omgeving, place: Position, eigen: dict[str, object] | None = None
) -> object:
    """Evaluate an expression; a mistake in it becomes a problem: `onbekend-veld`, `uitdrukking` or `notatie`."""
    try:
        return compiled.reken({**omgeving.namen(compiled.namen), **(eigen or {})})
    except UnknownFieldError as error:
        return Problem("onbekend-veld", str(error), place, error.tip)
    except WrongUseError as error:
        return Problem("uitdrukking", str(error), place)
    except ValueError as error:
        return Problem("notatie", f"deze waarde past niet bij de uitdrukking: {error}", place)
    except (TypeError, AttributeError, ArithmeticError):
        # Python's own words for it are English, and about types of ours.
        return Problem("uitdrukking", "deze uitdrukking past niet bij de waarden die zij krijgt", place)


def _shown(value: object) -> str:
    """A value as `verklaar` prints it."""
    if value is None or isinstance(value, Gat):
        return "niet ingevuld"
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, str | int | float | date):
        return str(value)
    return f"{len(value)} ingevuld" if hasattr(value, "__len__") else "ingevuld"


def _placed(problem: Problem, place: Position) -> Problem:
    """A problem without a place of its own gets that of the kind that names the clause."""
    return (
        problem
        if problem.position
        else Problem(problem.code, problem.message, place, problem.hint, problem.severity)
    )


def _no_version(versions: tuple[Clausule, ...], omgeving: Omgeving) -> Reden:
    found = dict(omgeving.peildag(each.kop.peildatum) for each in versions)
    days = sorted({str(day) for day in found.values() if day})
    seen = tuple((pad, _shown(day)) for pad, day in found.items())
    return Reden("datum", f"geen tekst die geldt op {' of '.join(days) or 'een onbekende datum'}", seen)


def _undated(selection: Selection, omgeving: Omgeving, library: Library) -> Iterator[Problem]:
    """One problem for all clauses whose newest text was taken for want of a date; in a concept it may still come."""
    open_ = [
        clause
        for clause in selection.clausules()
        if omgeving.datum(clause.kop.peildatum) is None and len(library.clausules(clause.id).value or ()) > 1
    ]
    if open_:
        names = opsomming(sorted(clause.naam for clause in open_))
        message = f"zonder datum is niet te kiezen welke tekst geldt van {names}; de nieuwste is genomen"
        kinds = opsomming(dict.fromkeys(clause.kop.peildatum for clause in open_))
        severity = Severity.WARNING if omgeving.blad.opdracht.status == "concept" else Severity.ERROR
        hint = f"vul bij het document een datum in ({kinds})"
        yield Problem("geen-datum", message, omgeving.blad.opdracht.where(), hint, severity)
