"""The stages in order: a project's folder in, its documents out. Read this file first.

    load  ->  select  ->  fill  ->  number  ->  link  ->  render  ->  write

One frozen type passes between two stages: `Project` and `Library`, `Selection`, `Draft`, `Numbering`, `Document`, bytes.
Mistakes of users are values that every stage adds to; an error keeps a document from being rendered, never the others
from being checked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.checks import check_project
from generator.document import Document, Draft, Ontbreekt
from generator.dutch.notation import STANDAARD
from generator.expression.computed import titel_van, toon
from generator.expression.names import Blad, Omgeving
from generator.housestyle import Huisstijl
from generator.kinds import Soort
from generator.load import Geladen, load_project
from generator.numbering import Numbering, number_document
from generator.openpoints import open_points
from generator.problem import Outcome, Problem, has_errors, sort_problems
from generator.references import Doel, Samenhang, link_document
from generator.resolve import fill_clausules, fill_line
from generator.selection import Selection, select_clausules
from generator.values import suggest


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """A document that is ready to be rendered, with what the manifest and the report say of it."""

    blad: Blad
    omgeving: Omgeving
    huisstijl: Huisstijl
    selection: Selection
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


def make_loaded(loaded: Outcome[Geladen], alleen: Sequence[str] = ()) -> Outcome[tuple[Gemaakt, ...]]:
    """Run every stage between load and render; `alleen` names the documents to make, or none for all.

    The value is None when the project has errors: then nothing may be rendered or written.
    """
    if loaded.value is None:
        return Outcome(None, loaded.problems)
    problems = [*loaded.problems, *check_project(loaded.value, whole=not has_errors(loaded.problems))]
    if not has_errors(problems):
        problems += unknown_documents(alleen, loaded.value)
    if has_errors(problems):
        return Outcome(None, sort_problems(problems))
    started = [start_document(blad, loaded.value) for blad in sheets(loaded.value)]
    problems += [problem for outcome in started for problem in outcome.problems]
    underway = [outcome.value for outcome in started if outcome.value]
    if has_errors(problems):
        return Outcome(None, sort_problems(problems))
    targets = _targets(underway, loaded.value)
    made: list[Gemaakt] = []
    for each in underway:
        linked = link_document(each.draft, each.numbering, Samenhang(targets, each.omgeving.notatie))
        problems += linked.problems
        if linked.value:
            points = open_points(linked.value)
            problems += _unfinished(each.blad, points)
            made.append(
                Gemaakt(each.blad, each.omgeving, each.huisstijl, each.selection, linked.value, points)
            )
    if has_errors(problems):
        return Outcome(None, sort_problems(problems))
    wanted = [each for each in made if not alleen or each.blad.id in alleen or each.blad.sleutel in alleen]
    return Outcome(tuple(wanted), sort_problems(problems))


def sheets(loaded: Geladen) -> tuple[Blad, ...]:
    """What to make: every document, a letter once for each sender. A signed document is kept, and never made again."""
    project = loaded.project
    found: list[Blad] = []
    for id_, opdracht in project.documenten.items():
        kind = loaded.library.soort(opdracht.soort)
        if opdracht.status == "getekend":
            continue
        if kind.value is None or kind.value.blad.ondertekening != "brief":
            found.append(Blad(id_, opdracht))
            continue
        members = [key for key, each in project.samenwerking.partijen.items() if each.status != "afgehaakt"]
        for sender in opdracht.exemplaren or opdracht.partijen or members:
            copy = opdracht.exemplaren.get(sender)
            common = {
                k: v
                for k, v in (copy.anders if copy else {}).items()
                if k in type(opdracht).__dataclass_fields__
            }
            own = {k: v for k, v in (copy.anders if copy else {}).items() if k not in common}
            order = replace(opdracht, velden=replace(opdracht.velden, **own), **common)
            found.append(Blad(id_, order, sender))
    return tuple(found)


def unknown_documents(alleen: Sequence[str], loaded: Geladen) -> Iterator[Problem]:
    """What was asked for and is not made here: it is no document of the project, or it is signed."""
    known = tuple(dict.fromkeys(name for blad in sheets(loaded) for name in (blad.id, blad.sleutel)))
    for name in alleen:
        if name in known:
            continue
        if signed := loaded.project.documenten.get(name):
            message = f"'{name}' is getekend en wordt daarom niet opnieuw gemaakt"
            yield Problem("document-getekend", message, signed.where("status"))
        else:
            message = f"het document '{name}' bestaat niet in dit project"
            yield Problem("document-onbekend", message, hint=suggest(name, known))


def start_document(blad: Blad, loaded: Geladen) -> Outcome[Onderhanden]:
    """Select, fill and number one document."""
    kind = loaded.library.soort(blad.opdracht.soort)
    style = house_style(blad, loaded)
    problems = [*kind.problems, *style.problems]
    if kind.value is None or style.value is None:
        return Outcome(None, tuple(problems))
    notation = loaded.library.notatie(style.value.notatie)
    problems += notation.problems
    omgeving = Omgeving(loaded.project, blad, notation.value or STANDAARD, loaded.library.wet)
    omgeving.titels = titles(loaded, omgeving)
    selection = select_clausules(kind.value, omgeving, loaded.library)
    problems += selection.problems
    if selection.value is None or has_errors(problems):
        return Outcome(None, tuple(problems))
    chosen = {clause.naam for clause in selection.value.clausules()}
    omgeving.aanwezig = _presence(blad, chosen, loaded)
    # The conditions may ask which other clauses are in, so those are chosen once more now that this is known.
    selection = select_clausules(kind.value, omgeving, loaded.library)
    if selection.value is None:
        return Outcome(None, selection.problems)
    draft = fill_clausules(selection.value, omgeving, style.value)
    problems += [*selection.problems, *draft.problems]
    if draft.value is None or has_errors(problems):
        return Outcome(None, tuple(problems))
    numbering = number_document(draft.value)
    return Outcome(
        Onderhanden(blad, omgeving, style.value, selection.value, draft.value, numbering), tuple(problems)
    )


def house_style(blad: Blad, loaded: Geladen) -> Outcome[Huisstijl]:
    """The house style of a document: its own, that of the sender of a letter, or that of the host."""
    project = loaded.project
    hosts = [id_ for id_, each in project.samenwerking.partijen.items() if each.rol == "gastheer"]
    whose = project.organisaties.get(blad.afzender or next(iter(hosts), ""))
    naam = blad.opdracht.huisstijl or (whose.huisstijl if whose else "standaard")
    outcome = loaded.library.huisstijl(naam)
    place = (
        blad.opdracht.where("huisstijl")
        if blad.opdracht.huisstijl
        else whose.where("huisstijl")
        if whose
        else None
    )
    placed = tuple(each if each.position else replace(each, position=place) for each in outcome.problems)
    return Outcome(outcome.value, placed)


def titles(loaded: Geladen, omgeving: Omgeving) -> Mapping[str, str]:
    """The title that its kind gives to every document that has none of its own; annexes may quote those of others."""
    found: dict[str, str] = {}
    for _ in range(2):  # a title may quote that of another document, which may be an annex too
        for id_, opdracht in loaded.project.documenten.items():
            kind = loaded.library.soort(opdracht.soort) if opdracht.soort else Outcome(None)
            if opdracht.titel or kind.value is None:
                continue
            own = Omgeving(loaded.project, Blad(id_, opdracht), omgeving.notatie, titels=found)
            line = fill_line(kind.value.titel, own)
            found[id_] = "".join(getattr(node, "tekst", "") for node in line.value or ())
    return found


def _presence(blad: Blad, chosen: set[str], loaded: Geladen) -> "PresenceOf":
    return PresenceOf(blad.id, frozenset(chosen), loaded)


@dataclass(frozen=True, slots=True)
class PresenceOf:
    """Whether a clause is in a document of the project, or an article number is known of one made elsewhere."""

    id: str
    chosen: frozenset[str]
    loaded: Geladen

    def __call__(self, anker: str, document: str) -> bool:
        clause = anker.split(".", 1)[0]
        if document in ("", self.id):
            return clause in self.chosen
        if document in self.loaded.project.stukken:
            return anker in self.loaded.project.stukken[document].artikelen
        opdracht = self.loaded.project.documenten.get(document)
        kind: Soort | None = self.loaded.library.soort(opdracht.soort).value if opdracht else None
        if opdracht is None or kind is None:
            return False
        other = Omgeving(self.loaded.project, Blad(document, opdracht), STANDAARD)
        selection = select_clausules(kind, other, self.loaded.library).value
        return selection is not None and clause in {each.naam for each in selection.clausules()}


def _targets(underway: Sequence[Onderhanden], loaded: Geladen) -> Mapping[str, Doel]:
    """Every document that a reference may name: those of this project and those made elsewhere."""
    targets: dict[str, Doel] = {}
    for each in underway:
        lidwoord = each.selection.soort.blad.lidwoord
        naam = each.blad.opdracht.citeertitel or titel_van(each.blad.opdracht, each.omgeving) or each.blad.id
        targets[each.blad.id] = Doel(f"{lidwoord} {naam}", each.numbering)
    for id_, stuk in loaded.project.stukken.items():
        targets[id_] = Doel(f"{stuk.lidwoord} {stuk.citeertitel or stuk.titel}", artikelen=stuk.artikelen)
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


__all__ = ["Gemaakt", "make_documents", "make_loaded", "toon"]
