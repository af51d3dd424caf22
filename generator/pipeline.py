"""The stages in order: a project's folder in, its documents out. Read this file first.

    load  ->  select  ->  fill  ->  number  ->  link  ->  render  ->  write

One frozen type passes between two stages: `Project` and `Library`, `Selection`, `Draft`, `Numbering`, `Document`, bytes.
Mistakes of users are values that every stage adds to; an error keeps the documents from being rendered, but every stage
says all that it can before it stops. Rendering and writing are in make.py.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.checks import check_documents, check_project, codes_of
from generator.document import Document, Draft, Ontbreekt
from generator.examine.exemptions import exempt, unused_exemptions
from generator.expression.computed import titel_van
from generator.expression.names import Blad, Omgeving
from generator.keep.lock import check_lock
from generator.keep.signed import check_signed
from generator.library.housestyle import Huisstijl
from generator.library.kinds import Soort
from generator.load import Geladen, load_project
from generator.numbering import Numbering, number_document
from generator.openpoints import open_points
from generator.problem import Outcome, Problem, has_errors, sort_problems
from generator.references import Doel, Samenhang, link_document
from generator.resolve.resolve import fill_clausules
from generator.selection import Selection, select_clausules
from generator.sheets import double_outputs, sheets, unknown_documents
from generator.surroundings import Onbeantwoord, PresenceOf, article_of, house_style, surroundings

MAX_KEUZES = 20  # rounds of choosing clauses; a chain of conditions on each other is never this long


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """A document that is ready to be rendered, with what the manifest and the reports say of it."""

    blad: Blad
    omgeving: Omgeving
    huisstijl: Huisstijl
    selection: Selection
    numbering: Numbering
    document: Document
    open_punten: tuple[Ontbreekt, ...]


@dataclass(frozen=True, slots=True)
class Onderhanden:
    """A document on its way: everything up to its numbers."""

    blad: Blad
    omgeving: Omgeving
    huisstijl: Huisstijl
    selection: Selection
    draft: Draft
    numbering: Numbering


def make_documents(path: Path, alleen: Sequence[str] = ()) -> Outcome[tuple[Gemaakt, ...]]:
    """Load the project in `path` and run every stage up to the renderers on it."""
    return make_loaded(load_project(path), alleen)


def make_loaded(
    loaded: Outcome[Geladen], alleen: Sequence[str] = (), *, tekenen: str = ""
) -> Outcome[tuple[Gemaakt, ...]]:
    """Run every stage between load and render.

    `alleen` names the documents to make, or none for all; `tekenen` is a signed document that is to be kept. The value is
    None when there are errors: then nothing may be rendered or written.
    """
    if loaded.value is None:
        return Outcome(None, loaded.problems)
    problems = [*loaded.problems, *_checks(loaded, alleen, tekenen)]
    if has_errors(problems):
        return Outcome(None, sort_problems(problems))
    started = [start_document(blad, loaded.value) for blad in sheets(loaded.value, tekenen)]
    problems += [problem for outcome in started for problem in outcome.problems]
    underway = [outcome.value for outcome in started if outcome.value]
    if has_errors(problems):
        return Outcome(None, sort_problems(problems))
    targets = targets_of(underway, loaded.value)
    finished = [finish_document(each, targets) for each in underway]
    problems += [problem for outcome in finished for problem in outcome.problems]
    if has_errors(problems):
        return Outcome(None, sort_problems(problems))
    made = [outcome.value for outcome in finished if outcome.value]
    problems += exempt(check_documents(made, loaded.value), loaded.value)
    problems += unused_exemptions(problems, loaded.value, codes_of("documenten"))
    if has_errors(problems):
        return Outcome(None, sort_problems(problems))
    wanted = [each for each in made if not alleen or each.blad.id in alleen or each.blad.sleutel in alleen]
    return Outcome(tuple(wanted), sort_problems(problems))


def start_document(blad: Blad, loaded: Geladen) -> Outcome[Onderhanden]:
    """Select, fill and number one document."""
    kind = loaded.library.soort(blad.opdracht.soort)
    style = house_style(blad, loaded)
    if kind.value is None or style.value is None:
        return Outcome(None, (*kind.problems, *style.problems))
    around = surroundings(blad, style.value, loaded)
    problems = [*kind.problems, *style.problems, *around.problems]
    if around.value is None:
        return Outcome(None, tuple(problems))
    selection = choose(kind.value, around.value, loaded)
    problems += selection.problems
    if selection.value is None or has_errors(selection.problems):
        return Outcome(None, tuple(problems))
    draft = fill_clausules(selection.value, around.value, style.value)
    problems += draft.problems
    if draft.value is None:
        return Outcome(None, tuple(problems))
    numbering = number_document(draft.value)
    underway = Onderhanden(blad, around.value, style.value, selection.value, draft.value, numbering)
    return Outcome(underway, tuple(problems))


def choose(kind: Soort, omgeving: Omgeving, loaded: Geladen) -> Outcome[Selection]:
    """Select until nothing changes: a condition may ask which other clauses are in, and they on others in turn.

    Problems: those of selection.py, `voorwaarden-kring` (each choice undoes the one before it).
    """
    before: frozenset[str] | None = None
    omgeving.aanwezig = first = Onbeantwoord()
    for _ in range(MAX_KEUZES):
        selection = select_clausules(kind, omgeving, loaded.library)
        if selection.value is None or has_errors(selection.problems):
            return selection
        chosen = frozenset(each.naam for each in selection.value.clausules())
        if chosen == before:
            return selection
        omgeving.aanwezig = PresenceOf(omgeving.blad.id, chosen, loaded)
        omgeving.vergeet()  # an expression may have asked which clauses are in
        if before is None and not first.gevraagd:
            return selection
        before = chosen
    message = f"de voorwaarden van de clausules in {omgeving.blad.id} spreken elkaar tegen"
    hint = "een clausule die alleen meedoet als een andere ontbreekt, mag niet zelf de reden zijn dat die ontbreekt"
    return Outcome(None, (Problem("voorwaarden-kring", message, omgeving.blad.opdracht.where(), hint),))


def finish_document(each: Onderhanden, targets: Mapping[str, Doel]) -> Outcome[Gemaakt]:
    """Link one document, now that the numbers of all of them are known."""
    linked = link_document(each.draft, each.numbering, Samenhang(targets, each.omgeving.notatie))
    if linked.value is None:
        return Outcome(None, linked.problems)
    points = open_points(linked.value)
    made = Gemaakt(
        each.blad, each.omgeving, each.huisstijl, each.selection, each.numbering, linked.value, points
    )
    return Outcome(made, (*linked.problems, *_unfinished(each.blad, points)))


def _checks(loaded: Outcome[Geladen], alleen: Sequence[str], tekenen: str) -> Iterator[Problem]:
    """What can be said of the project before any document is made."""
    if loaded.value is None:
        return
    whole = not has_errors(loaded.problems)
    found = tuple(exempt(check_project(loaded.value, whole=whole), loaded.value))
    yield from found
    if whole:
        yield from unused_exemptions(found, loaded.value, codes_of("project"))
    if loaded.value.vergrendeld:
        yield from check_lock(loaded.value.map)
    if whole:
        if not tekenen:
            yield from check_signed(loaded.value.project, loaded.value.getekend)
        yield from unknown_documents(alleen, loaded.value, tekenen)
        yield from double_outputs(loaded.value, tekenen)


def called(soort: Soort, omgeving: Omgeving) -> str:
    """How references call a document: "de Raamovereenkomst samenwerking BOCE"."""
    opdracht = omgeving.blad.opdracht
    naam = opdracht.citeertitel or titel_van(opdracht, omgeving) or omgeving.blad.id
    return f"{article_of(opdracht, soort, omgeving)} {naam}"


def targets_of(underway: Sequence[Onderhanden], loaded: Geladen) -> Mapping[str, Doel]:
    """Every document that a reference may name: those of this project, those made elsewhere, and the signed ones."""
    targets: dict[str, Doel] = {}
    for each in underway:
        targets[each.blad.id] = Doel(called(each.selection.soort, each.omgeving), each.numbering)
    for id_, stuk in loaded.project.stukken.items():
        targets[id_] = Doel(f"{stuk.lidwoord} {stuk.citeertitel or stuk.titel}", artikelen=stuk.artikelen)
    for id_, kept in loaded.getekend.items():
        targets[id_] = Doel(kept.naam, kept.numbering)
    return targets


def _unfinished(blad: Blad, points: Sequence[Ontbreekt]) -> list[Problem]:
    """A definitive document has no open points."""
    if blad.opdracht.status == "concept":
        return []
    place = blad.opdracht.where("status")
    return [
        Problem(
            "open-punt",
            f"{blad.sleutel} is definitief, maar er ontbreekt: {label}",
            place,
            "vul het in, of maak er een concept van",
        )
        for label in dict.fromkeys(point.label for point in points)
    ]
