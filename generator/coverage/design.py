"""Which trial projects to make: a library in, the fields to vary with their values and the rows of pairwise combinations out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from generator.coverage.levels import Dag, Gebruik, Invoer, Keuzeruimte, bare_hint
from generator.coverage.pairwise import pairwise_rows
from generator.coverage.trial import with_value
from generator.fields import Record
from generator.library.kinds import Soort
from generator.library.library import Library
from generator.model import Kosten, Opdracht, Organisatie, Personeel, Project, Samenwerking
from generator.model.cooperation import Deelterrein
from generator.records import hints_of

GASTHEER, GASTEN, VERTROKKEN = "aadorp", ("beekwijk", "cranenveld"), "dorrebeek"
TERREIN, ANDER_TERREIN, GENOEMD = "terrein", "ander-terrein", "genoemd-terrein"
_AGREEMENTS = 3
STUKKEN = ("stukken-1", "stukken-2")


@dataclass(frozen=True, slots=True)
class Factor:
    """One thing that varies: where it stands, its values, and the document that it is about ("" for the whole project)."""

    pad: tuple[str, ...]
    niveaus: tuple[Invoer, ...]
    groep: str = ""


@dataclass(frozen=True, slots=True)
class Ontwerp:
    """The trial projects of a library: one a row, each with the day on which it plays."""

    factoren: tuple[Factor, ...]
    rijen: tuple[tuple[int, ...], ...]
    dagen: tuple[date, ...]
    ruimte: Keuzeruimte
    gezocht: tuple[
        dict[str, Any], ...
    ] = ()  # trials that search.py added; their numbers follow those of the rows

    def dag(self, nummer: int) -> date:
        """The day of a row."""
        return self.dagen[nummer % len(self.dagen)]

    def waarden(self, nummer: int) -> dict[str, Any]:
        """The values of a row."""
        if nummer >= len(self.rijen):
            return self.gezocht[nummer - len(self.rijen)]
        made: Any = _frame()
        for factor, index in zip(self.factoren, self.rijen[nummer], strict=True):
            if _exists(made, factor.pad[:-1]):
                made = with_value(made, factor.pad, factor.niveaus[index])
        return dict(made)

    def vol(self) -> dict[str, Any]:
        """The values of a trial in which everything is filled in."""
        made: Any = _frame()
        for factor in self.factoren:
            made = with_value(made, factor.pad, factor.niveaus[0])
        return dict(made)


def design(library: Library, gebruik: Gebruik, dagen: tuple[date, ...]) -> Ontwerp:
    """Choose the trial projects; `gebruik` is what its clauses do with fields."""
    drawn = outline(library, gebruik, dagen)
    sizes = [len(each.niveaus) for each in drawn.factoren]
    rows = pairwise_rows(sizes, [each.groep for each in drawn.factoren])
    every_day = max(len(rows), len(dagen))
    return replace(drawn, rijen=tuple(rows[number % len(rows)] for number in range(every_day)))


def outline(library: Library, gebruik: Gebruik, dagen: tuple[date, ...]) -> Ontwerp:
    """The fields to vary, without rows: what is about one document never meets what is about another."""
    kinds = tuple(kind for naam in library.soorten() if (kind := library.soort(naam).value))
    agreements = tuple(kind.naam for kind in kinds if kind.blad.ondertekening == "partijen")
    ids = {
        "partij": (GASTHEER, *GASTEN),
        "document": (*_main_ones(agreements, gebruik), STUKKEN[0]),
        "deelterrein": (TERREIN, ANDER_TERREIN),
        "besluit": ("besluiten-1",),
    }
    ruimte = Keuzeruimte(ids, gebruik)
    common = tuple(_fields(Opdracht, (), "", ruimte))  # the same for every kind
    own = (each for kind in kinds for each in _of_document(kind, common, ruimte, library))
    return Ontwerp((*_of_project(ruimte), *own), (), dagen, ruimte)


def _main_ones(agreements: tuple[str, ...], gebruik: Gebruik) -> tuple[str, ...]:
    """A few agreements that a field may name: those that clauses tell apart, before any other."""
    told_apart = gebruik.vergeleken.get((Opdracht.__name__, "soort"), ())
    return tuple(sorted(agreements, key=lambda naam: (naam not in told_apart, agreements.index(naam))))[
        :_AGREEMENTS
    ]


def days_of(library: Library, toets: date) -> tuple[date, ...]:
    """The days on which a text or a law changes, the day before each, and the day of the examination; the latest first.

    A text without a first day is older than the library looks; what held then is tried on the day before the first change.
    """
    changes: set[date] = set()
    for id_ in library.clausule_ids():
        versions = library.clausules(id_).value or ()
        changes |= {clause.vanaf for clause in versions[1:]}
        changes |= {clause.kop.geldig_tot for clause in versions if clause.kop.geldig_tot}
    first = min(changes, default=toets)
    for naam in library.wetten():
        if wet := library.wet(naam).value:
            ends = [wet.geldig_tot, *(each.tot for places in wet.artikelen.values() for each in places)]
            changes |= {each for each in ends if each and each >= first}
    return tuple(sorted({toets, *changes, *(each - timedelta(1) for each in changes)}, reverse=True))


# --- what varies


def _of_project(ruimte: Keuzeruimte) -> Iterator[Factor]:
    for naam in hints_of(Project):
        if naam in (
            "indeling",
            "naam",
            "fictief",
            "organisaties",
            "samenwerking",
            "deelterreinen",
            "documenten",
            "kosten",
            "personeel",
            "uitzonderingen",
        ):
            continue
        yield Factor((naam,), _collection(naam, ruimte))
    yield from _fields(Samenwerking, ("samenwerking",), "", ruimte)
    for naam, record in (("kosten", Kosten), ("personeel", Personeel)):
        yield Factor((naam,), ({}, None))
        yield from _fields(record, (naam,), "", ruimte)
    yield from _fields(Deelterrein, ("deelterreinen", TERREIN), "", ruimte)
    for id_ in (GASTHEER, GASTEN[0]):
        yield from _fields(Organisatie, ("organisaties", id_), "", ruimte)
    host, left = {"rol": "gastheer"}, {"rol": "gast", "status": "afgehaakt", "tot": Dag(-365)}
    first = {"rol": "gast", "sinds": Dag()}
    two = {GASTHEER: host, GASTEN[0]: {"rol": "gast", "sinds": Dag(365)}, GASTEN[1]: {"rol": "gast"}}
    niveaus = ({**two, VERTROKKEN: left}, {GASTHEER: host, GASTEN[0]: first}, two)
    yield Factor(("samenwerking", "partijen"), niveaus)


def _collection(naam: str, ruimte: Keuzeruimte) -> tuple[Invoer, ...]:
    """All records of a collection, the first, and none; the members of a block are named after it."""
    niveaus = ruimte.levels(Project, naam)
    whole = niveaus[0]
    return niveaus if not isinstance(whole, dict) else (whole, dict([*whole.items()][:1]), {})


def _fields(record: type[Record], pad: tuple[str, ...], groep: str, ruimte: Keuzeruimte) -> Iterator[Factor]:
    """A factor for every field of a record, and for those of the records in it."""
    for naam in hints_of(record):
        if naam in _FIXED.get(record, ()):
            continue
        inner = bare_hint(hints_of(record)[naam])
        niveaus = ruimte.levels(record, naam)
        if isinstance(inner, type) and issubclass(inner, Record):
            yield Factor((*pad, naam), (niveaus[0], *(each for each in niveaus[2:])), groep)
            yield from _fields(inner, (*pad, naam), groep, ruimte)
        else:
            yield Factor((*pad, naam), niveaus, groep)


_FIXED: Mapping[type[Record], tuple[str, ...]] = {
    Samenwerking: ("partijen", "naam"),
    Personeel: ("bestand",),
    Organisatie: ("naam", "huisstijl", "bestaat_vanaf", "bestaat_tot", "opvolger", "fictief"),
    Opdracht: (
        "soort",
        "status",
        "partijen",
        "huisstijl",
        "alternatieven",
        "raamovereenkomst",
        "deelterrein",
    ),
}


def _of_document(
    kind: Soort, common: tuple[Factor, ...], ruimte: Keuzeruimte, library: Library
) -> Iterator[Factor]:
    pad = ("documenten", kind.naam)
    yield Factor((*pad, "soort"), (kind.naam,), kind.naam)
    yield from (Factor((*pad, *each.pad), each.niveaus, kind.naam) for each in common)
    yield from _fields(kind.velden, pad, kind.naam, ruimte)
    yield Factor((*pad, "partijen"), (None, [GASTHEER, GASTEN[0]]), kind.naam)
    yield Factor((*pad, "deelterrein"), (TERREIN, None), kind.naam)
    if kind.blad.voor_elke_partij:
        yield Factor((*pad, "exemplaren"), ([GASTHEER, GASTEN[0]],), kind.naam)
    yield Factor(
        (*pad, "huisstijl"),
        ("standaard", *(each for each in library.huisstijlen() if each != "standaard")),
        kind.naam,
    )
    if kind.naam != "raamovereenkomst":
        main = [naam for naam in library.soorten() if naam == "raamovereenkomst"]
        yield Factor((*pad, "raamovereenkomst"), (*main, STUKKEN[0], None), kind.naam)
    for deel in kind.opbouw:
        for id_, _ in deel.clausules:
            if others := library.alternatieven(id_):
                yield Factor((*pad, "alternatieven", id_), (None, *others), kind.naam)


def _frame() -> dict[str, Any]:
    """What every trial has: the parties and an empty block for whatever is in it."""
    names = {GASTHEER: "Aadorp", GASTEN[0]: "Beekwijk", GASTEN[1]: "Cranenveld", VERTROKKEN: "Dorrebeek"}
    organisaties: dict[str, Any] = {id_: {"naam": naam, "plaats": naam} for id_, naam in names.items()}
    organisaties[VERTROKKEN] |= {"opvolger": GASTEN[0], "bestaat_tot": Dag(-365)}
    return {
        "indeling": "1",
        "naam": "Proef",
        "organisaties": organisaties,
        "samenwerking": {"naam": "Proefsamenwerking"},
        "deelterreinen": {
            TERREIN: {},
            ANDER_TERREIN: {"naam": "ander terrein"},
            GENOEMD: {"naam": "genoemd terrein", "alleen_genoemd": "ja"},
        },
        "documenten": {},
    }


def _exists(made: Any, steps: tuple[str, ...]) -> bool:
    """Whether a block is there: the fields of one that was left out are not set."""
    for step in steps:
        if step not in made:
            return True
        made = made[step]
        if made is None:
            return False
    return True
