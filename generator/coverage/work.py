"""What one process does of the coverage: a part of the rows, the search in one text, or one kind in Word; points and problems out.

Every process makes the same design for itself, once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from generator.clausecheck.findings import usage_in
from generator.clausecheck.names import beeld_van, clauses_in
from generator.coverage.design import Ontwerp, days_of, design
from generator.coverage.measure import measure
from generator.coverage.points import Punt, points_of
from generator.coverage.search import Getuige, Zoeker
from generator.coverage.trial import only, trial
from generator.fault import MELD_HET, place_of, wants_bare
from generator.library.library import Library
from generator.load import Geladen
from generator.make import rendered
from generator.problem import Problem

PARTS = 8  # of the rows; more than there are cores, so that none is idle for long
RENDER_PARTS = 2  # of the kinds, each of which makes the whole project first
DAYS_PER_ROW = 1  # the search tries others where a text asks for them

Bekend = dict[Punt, tuple[Getuige, ...]]


@dataclass(frozen=True, slots=True)
class Vraag:
    """The library to cover, and the day of the examination."""

    mappen: tuple[Path, ...]
    toets: date


@dataclass(slots=True)
class Vondst:
    """What one piece of work found."""

    punten: Bekend = field(default_factory=dict)
    problems: dict[Problem, None] = field(default_factory=dict)
    proeven: int = 0

    def add(self, found: Mapping[Punt, tuple[Getuige, ...]]) -> None:
        """Keep of every point the trial that looked at the fewest keys and the one that looked at the most."""
        for punt, witnesses in found.items():
            both = (*self.punten.get(punt, ()), *witnesses)
            fewest, most = min(both, key=_size), max(both, key=_size)
            self.punten[punt] = (fewest,) if fewest == most else (fewest, most)


def _size(witness: Getuige) -> int:
    return len(witness.paden)


# --- the work


def measure_rows(vraag: Vraag, part: int) -> Vondst:
    """Make the projects of a part of the rows, each on some of the days."""
    library, ontwerp = _state(vraag)
    found = Vondst()
    for number in range(part, len(ontwerp.rijen) * DAYS_PER_ROW, PARTS):
        row = number % len(ontwerp.rijen)
        day = ontwerp.dagen[(number + number // len(ontwerp.rijen)) % len(ontwerp.dagen)]
        _guarded(found, partial(_measure_row, found, (library, ontwerp), (row, day)))
        found.proeven += 1
    return found


def search_text(vraag: Vraag, bestand: str, known: Bekend) -> Vondst:
    """Search for what the rows did not reach in one text."""
    library, ontwerp = _state(vraag)
    seeker = Zoeker(beeld_van(library), ontwerp, dict(known))
    found = Vondst()
    for clause in clauses_in(library):
        if clause.bestand == bestand:
            _guarded(found, partial(seeker.seek, clause, tuple(points_of(clause))))
    found.add({punt: witnesses for punt, witnesses in seeker.bekend.items() if punt not in known})
    for witness, values in seeker.gevonden:
        loaded = trial(only(values, witness.document), witness.dag, library).value
        if loaded is not None:
            _guarded(found, partial(_add_problems, found, loaded))
        found.proeven += 1
    return found


def render_kinds(vraag: Vraag, part: int) -> Vondst:
    """Make the Word files of a part of the kinds, with everything filled in."""
    library, ontwerp = _state(vraag)
    found = Vondst()
    _guarded(found, partial(_render, found, (library, ontwerp), (part, vraag.toets)))
    return found


# --- its parts

_STATE: dict[Vraag, tuple[Library, Ontwerp]] = {}


def _state(vraag: Vraag) -> tuple[Library, Ontwerp]:
    if vraag not in _STATE:
        library = Library(vraag.mappen)
        _STATE[vraag] = library, design(library, usage_in(library), days_of(library, vraag.toets))
    return _STATE[vraag]


def _measure_row(found: Vondst, state: tuple[Library, Ontwerp], at: tuple[int, date]) -> None:
    (library, ontwerp), (row, day) = state, at
    outcome = trial(ontwerp.waarden(row), day, library)
    found.problems |= dict.fromkeys(outcome.problems)
    if outcome.value is None:
        return
    measured = measure(outcome.value)
    found.problems |= dict.fromkeys(measured.problems)
    for seen in measured.waargenomen:
        found.add(
            {
                punt: tuple(Getuige(row, day, seen.document, each) for each in keys)
                for punt, keys in seen.punten.items()
            }
        )


def _add_problems(found: Vondst, loaded: Geladen) -> None:
    found.problems |= dict.fromkeys(measure(loaded).problems)


def _render(found: Vondst, state: tuple[Library, Ontwerp], what: tuple[int, date]) -> None:
    (library, ontwerp), (part, day) = state, what
    loaded = trial(ontwerp.vol(), day, library).value
    assert loaded is not None, "a trial is read as it was made"
    wanted = {naam for number, naam in enumerate(library.soorten()) if number % RENDER_PARTS == part}
    for each in measure(loaded).gemaakt:
        if each.blad.id in wanted:
            wanted.remove(each.blad.id)  # of a letter one copy will do
            found.problems |= dict.fromkeys(rendered(each, "docx", loaded).problems)


def _guarded(found: Vondst, work: Callable[[], None]) -> None:
    """Do a piece of work; a fault of ours becomes a problem. AKKOORD_DEBUG=1 shows it bare."""
    try:
        work()
    except Exception as error:
        if wants_bare():
            raise
        message = f"akkoord is vastgelopen op een proefproject ({place_of(error)})"
        found.problems[Problem("vastgelopen", message, hint=MELD_HET)] = None
