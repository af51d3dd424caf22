"""What names an expression can use: a library in; for every kind the views of a trial in which everything is filled in out.

Whether a field exists is asked of the views themselves, so that nothing here has to be kept equal to them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.coverage.design import Ontwerp, outline
from generator.coverage.levels import Gebruik, choices_of
from generator.coverage.trial import trial
from generator.expression.names import NAMEN, Omgeving
from generator.expression.view import Gat, Kijk
from generator.fields import Record, Veld, type_of
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.load import Geladen
from generator.records import hints_of
from generator.sheets import sheets
from generator.surroundings import house_style, surroundings
from generator.walk import records_in

Zichten = tuple[Any, ...]
_DAY = date(2026, 1, 1)  # only the types of the values count here, so any day will do


@dataclass(frozen=True, slots=True)
class Veldplek:
    """A field that a value stands in: of which record, its type, and the words that it chooses from."""

    record: type[Record]
    naam: str
    veld: Veld | None
    keuzes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beeld:
    """A library as expressions see it: the names by kind, the fields by path, and which kinds use which clause."""

    library: Library
    ontwerp: Ontwerp
    namen: Mapping[str, Mapping[str, Zichten]]
    velden: Mapping[str, Veldplek]
    documenten: Zichten
    omgeving: Omgeving
    soorten: Mapping[str, tuple[str, ...]]  # clause to the kinds that it can stand in

    def soorten_van(self, clause: Clausule) -> tuple[str, ...]:
        """The kinds that a clause can stand in, itself or for another; all of them for a clause that no kind names."""
        return self.soorten.get(clause.kop.alternatief_van or clause.id) or tuple(self.namen)

    def namen_van(self, soorten: tuple[str, ...]) -> dict[str, Zichten]:
        """The views of every name in any of the kinds."""
        return {
            naam: tuple(view for kind in soorten if kind in self.namen for view in self.namen[kind][naam])
            for naam in NAMEN
        }


def clauses_in(library: Library) -> Iterator[Clausule]:
    """Every version of every clause that can be read."""
    for id_ in library.clausule_ids():
        yield from library.clausules(id_).value or ()


_SEEN: list[Beeld] = []  # the library that was looked at last: every check asks for it


def beeld_van(library: Library) -> Beeld:
    """The library as expressions see it, made once."""
    if not _SEEN or _SEEN[0].library is not library:
        _SEEN[:] = [_beeld(library)]
    return _SEEN[0]


def _beeld(library: Library) -> Beeld:
    ontwerp = outline(library, Gebruik(), (_DAY,))
    loaded = trial(ontwerp.vol(), _DAY, library).value
    assert loaded is not None, "a trial is read as it was made"
    views: dict[str, dict[str, Zichten]] = {}
    around: Omgeving | None = None
    for blad in sheets(loaded):
        style = house_style(blad, loaded).value
        if blad.id in views or style is None:
            continue
        outcome = surroundings(blad, style, loaded)
        assert outcome.value is not None
        around = outcome.value
        found = around.namen(NAMEN)
        views[blad.id] = {naam: () if isinstance(found[naam], Gat) else (found[naam],) for naam in NAMEN}
    assert around is not None, "a library has at least one kind"
    return Beeld(
        library, ontwerp, views, _fields(loaded), _documents(loaded, around), around, _users(library)
    )


def _fields(loaded: Geladen) -> dict[str, Veldplek]:
    found: dict[str, Veldplek] = {}
    for record in records_in(loaded.project):
        kind: type[Record] = type(record)
        for naam in hints_of(kind):
            place = Veldplek(kind, naam, type_of(kind, naam), choices_of(kind, naam))
            found[record.path(naam)] = place
    return found


def _documents(loaded: Geladen, omgeving: Omgeving) -> Zichten:
    """A view of every document and every one made elsewhere: what a field that names a document can lead to."""
    project = loaded.project
    return tuple(
        Kijk(record, omgeving, id_)
        for records in (project.documenten, project.stukken)
        for id_, record in records.items()
    )


def _users(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for naam in library.soorten():
        kind = library.soort(naam).value
        for id_ in dict.fromkeys(id_ for deel in (kind.opbouw if kind else ()) for id_, _ in deel.clausules):
            found[id_] = (*found.get(id_, ()), naam)
    return found
