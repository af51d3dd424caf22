"""Examine a library: its folders and the projects that are its examples in; what is wrong with it and what is reached, out.

First everything is read, then the checks of clauses, kinds and templates run, and then projects are made to try it all out. The
last is left out while something cannot be read: what follows from that would only hide it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from generator.checks import check_library
from generator.clausecheck.names import clauses_in
from generator.coverage.measure import measure
from generator.coverage.points import Punt
from generator.coverage.run import cover, points_in
from generator.coverage.unreached import figures, texts_left, unreached
from generator.coverage.work import Vraag
from generator.examine.examine import Onderzocht
from generator.fault import MELD_HET, place_of, wants_bare
from generator.library.clause import BESTANDSNAAM
from generator.library.folders import built_in, shown
from generator.library.library import Library
from generator.load import EIGEN_MAP, load_project
from generator.problem import Position, Problem, has_errors, sort_problems
from generator.wordtemplate.template import read_house_styles

Stap = Callable[[str], None]
_NOT_A_CLAUSE = ("README.md",)


@dataclass(frozen=True, slots=True)
class Bibliotheekvraag:
    """Which library: the built-in one, with the folder of a project also its own; as of which day; and its examples."""

    map: Path | None = None
    peildatum: date | None = None
    voorbeelden: tuple[Path, ...] = ()

    @property
    def mappen(self) -> tuple[Path, ...]:
        """The folders of the library, those that win first."""
        own = (self.map / EIGEN_MAP,) if self.map else ()
        return (*own, built_in())


def examine_library(vraag: Bibliotheekvraag, stap: Stap = lambda _: None) -> Onderzocht:
    """Examine a library; a fault of ours becomes a problem. AKKOORD_DEBUG=1 shows it bare."""
    naam = str(vraag.map / EIGEN_MAP) if vraag.map else "bibliotheek"
    try:
        return _examined(naam, vraag, stap)
    except Exception as error:
        if wants_bare():
            raise
        message = f"akkoord is vastgelopen op de bibliotheek ({place_of(error)})"
        return Onderzocht(naam, (Problem("vastgelopen", message, hint=MELD_HET),))


def _examined(naam: str, vraag: Bibliotheekvraag, stap: Stap) -> Onderzocht:
    begun = perf_counter()
    library = Library(vraag.mappen)
    day = examination_day(library, vraag.peildatum)
    stap("lezen")
    styles = read_house_styles(library)
    looks = styles.value.onderwerpen if styles.value else {}
    problems = [*unreadable(library)]
    if has_errors(problems):
        # What can be said of the look of things does not depend on the clauses.
        problems += [*styles.problems, *check_library(library, looks)]
        left_out = "de controles van clausules en de dekking wachten tot alles te lezen is"
        return Onderzocht(naam, sort_problems(problems), opmerkingen=(left_out,))
    problems += styles.problems
    times = [("lezen", perf_counter() - begun)]
    begun = perf_counter()
    stap("controleren")
    problems += check_library(library, {**_subjects(library, day), **looks})
    times.append(("controles", perf_counter() - begun))
    remarks: tuple[str, ...] = ()
    if any(each.is_error and each.code in _STOPS for each in problems):
        remarks = ("de dekking is niet gemeten: eerst moeten de fouten in uitdrukkingen en soorten weg",)
    else:
        dekking = cover(library, Vraag(vraag.mappen, day), stap)
        problems += [
            *_new(dekking.problems, problems),
            *_new(unreached(dekking.punten, dekking.bereikt), problems),
        ]
        times += dekking.tijden
        remarks = (f"bereikt door proefprojecten: {figures(dekking.punten, dekking.bereikt)}",)
    remarks += tuple(_examples(vraag.voorbeelden, library))
    for what, seconds in times:
        stap(f"{what}: {seconds:.1f} s")
    took = ", ".join(f"{what} {seconds:.0f} s" for what, seconds in times)
    return Onderzocht(naam, sort_problems(problems), opmerkingen=(*remarks, f"duur: {took}"))


# What would make every project of a kind fail.
_STOPS = ("uitdrukking", "onbekende-naam", "onbekend-veld", "soort-opbouw", "alternatief-onbekend")


def examination_day(library: Library, asked: date | None = None) -> date:
    """The day as of which a library is examined: the one that was asked, or else the last on which somebody tested a text or law.

    Nothing reads the clock: the same library gives the same report next year.
    """
    tested = [clause.kop.laatst_getoetst for clause in clauses_in(library)]
    tested += [wet.laatst_getoetst for naam in library.wetten() if (wet := library.wet(naam).value)]
    changed = [clause.vanaf for clause in clauses_in(library)]
    return asked or max((each for each in tested if each), default=max(changed, default=date.min))


def unreadable(library: Library) -> Iterator[Problem]:
    """What cannot be read of a library, or never is."""
    yield from _read(library)
    yield from _unread(library)


def _read(library: Library) -> Iterator[Problem]:
    """Read every clause, kind and law of a library; what is wrong with one."""
    for id_ in library.clausule_ids():
        yield from library.clausules(id_).problems
    for naam in library.soorten():
        yield from library.soort(naam).problems
    for naam in library.wetten():
        yield from library.wet(naam).problems


def _unread(library: Library) -> Iterator[Problem]:
    """Files that lie among the clauses and kinds and are never read, for their name."""
    for root in library.mappen:
        for path in sorted((root / "clauses").rglob("*")):
            wrong = path.suffix in (".md", ".markdown") and not BESTANDSNAAM.fullmatch(path.name)
            if path.is_file() and wrong and path.name not in _NOT_A_CLAUSE:
                hint = "noem het naam.md of naam@jaar-maand-dag.md, in kleine letters, cijfers en streepjes"
                yield Problem(
                    "bestand-ongelezen",
                    "dit bestand wordt niet gelezen om zijn naam",
                    Position(shown(path)),
                    hint,
                )
        for path in sorted((root / "templates" / "soorten").glob("*")):
            if path.is_file() and path.suffix != ".yaml":
                hint = "een soort heet naam.yaml"
                yield Problem(
                    "bestand-ongelezen",
                    "dit bestand wordt niet gelezen om zijn naam",
                    Position(shown(path)),
                    hint,
                )


def _subjects(library: Library, day: date) -> dict[str, Sequence[object]]:
    kinds = (library.soort(naam).value for naam in library.soorten())
    return {
        "clausule": tuple(clauses_in(library)),
        "soort": tuple(kind for kind in kinds if kind),
        "peildatum": (day,),
    }


def _new(found: Sequence[Problem] | Iterator[Problem], known: Sequence[Problem]) -> list[Problem]:
    """Problems at places of which the checks said nothing yet: one mistake is told once."""
    places = {each.position for each in known if each.position}
    return [each for each in found if each.position not in places]


def _examples(paths: Sequence[Path], library: Library) -> Iterator[str]:
    """How much of a library some projects reach, and which texts they leave."""
    if not paths:
        return
    reached: set[Punt] = set()
    for path in paths:
        if (loaded := load_project(path).value) is not None:
            reached |= {punt for seen in measure(loaded).waargenomen for punt in seen.punten}
    punten = points_in(library)
    yield f"bereikt door de genoemde projecten: {figures(punten, reached)}"
    left = texts_left(punten, reached)
    if left:
        yield f"niet in de genoemde projecten: {', '.join(left)}"
