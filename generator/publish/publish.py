"""The public versions of a project's documents: everything that was made in; documents without personal data and a report out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.document import Begrippen, Document, Hoofdstuk
from generator.load import Geladen
from generator.pipeline import Gemaakt
from generator.problem import Outcome, Problem, Severity, has_errors
from generator.publish.annex import is_confidential, overview_of, own_overview
from generator.publish.collect import Inventaris, take_stock
from generator.publish.counts import figures_of
from generator.publish.grounds import Gronden, read_grounds
from generator.publish.groups import Verborgen, hidden_figures, typed_groups
from generator.publish.report import Lakblad
from generator.publish.search import Zoeker
from generator.publish.withhold import Documentlakker


@dataclass(frozen=True, slots=True)
class Versie:
    """A public version: the document to render, of which file it is the counterpart, and what was withheld."""

    gemaakt: Gemaakt
    van: str
    blad: Lakblad


@dataclass(frozen=True, slots=True)
class Openbaarmaking:
    """All public versions, those that are left out with the reason, and the searcher for the last look."""

    versies: tuple[Versie, ...]
    zonder: tuple[Lakblad, ...]
    zoeker: Zoeker


@dataclass(frozen=True, slots=True)
class _Stuk:
    """A document that will be public, and the confidential one whose place it takes."""

    gemaakt: Gemaakt
    van: str
    in_plaats_van: str = ""


def public_versions(made: Sequence[Gemaakt], loaded: Geladen) -> Outcome[Openbaarmaking]:
    """Make the public versions of all documents of a project together: what one tells may be subtracted from another.

    Problems: those of grounds.py and of making an overview, and `openbaar-vertrouwelijk` (a warning: no public version).
    """
    grounds = read_grounds(loaded.library, loaded.project.openbaar)
    if grounds.value is None:
        return Outcome(None, grounds.problems)
    problems = [*grounds.problems]
    stukken, zonder, more = _what_becomes_public(made, loaded)
    problems += more
    if has_errors(problems):
        return Outcome(None, tuple(problems))
    terms = [term for each in made for term in _terms(each.document)]
    inventory = take_stock(loaded.project, grounds.value, terms)
    hidden = _hidden([each.gemaakt.document for each in stukken], loaded, inventory)
    versions = tuple(_version(each, (grounds.value, inventory), hidden) for each in stukken)
    return Outcome(Openbaarmaking(versions, tuple(zonder), inventory.zoeker), tuple(problems))


def _version(stuk: _Stuk, known: tuple[Gronden, Inventaris], hidden: Mapping[str, Verborgen]) -> Versie:
    gronden, inventaris = known
    document = stuk.gemaakt.document
    dag = stuk.gemaakt.omgeving.datum("publicatie")
    lakker = Documentlakker(inventaris, gronden, dag, hidden.get(document.id, Verborgen()))
    public = lakker.document(document)
    note = f"overzicht van aantallen in plaats van {stuk.in_plaats_van}, dat vertrouwelijk is"
    sheet = Lakblad(stuk.van, lakker.rows(), stuk.in_plaats_van, note if stuk.in_plaats_van else "")
    return Versie(replace(stuk.gemaakt, document=public), stuk.van, sheet)


def _what_becomes_public(
    made: Sequence[Gemaakt], loaded: Geladen
) -> tuple[list[_Stuk], list[Lakblad], list[Problem]]:
    """Every document, with an overview in the place of a confidential one, or nothing where there is none."""
    stukken: list[_Stuk] = []
    zonder: list[Lakblad] = []
    problems: list[Problem] = []
    for each in made:
        key = each.blad.sleutel
        if not is_confidential(each, loaded):
            stukken.append(_Stuk(each, key))
        elif own := own_overview(each, loaded):
            zonder.append(Lakblad(key, opmerking=f"vertrouwelijk: in de plaats komt {own}"))
        else:
            overview = overview_of(each, loaded)
            problems += overview.problems
            if overview.value:
                stukken.append(_Stuk(overview.value, key, key))
            else:
                zonder.append(Lakblad(key, opmerking="vertrouwelijk: geen openbare versie"))
                problems.append(_no_version(each))
    return stukken, zonder, problems


def _hidden(documents: Sequence[Document], loaded: Geladen, inventory: Inventaris) -> Mapping[str, Verborgen]:
    typed = typed_groups(loaded.project, inventory.formatie)
    figures = [each for document in documents for each in figures_of(document, inventory, typed)]
    return hidden_figures(figures, loaded.project.openbaar.ondergrens)


def _terms(document: Document) -> Iterator[str]:
    for deel in document.delen:
        for clause in deel.delen if isinstance(deel, Hoofdstuk) else (deel,):
            for blok in clause.blokken:
                if isinstance(blok, Begrippen):
                    yield from (each.term for each in blok.begrippen)


# --- what is said about it


def _no_version(each: Gemaakt) -> Problem:
    message = f"{each.blad.sleutel} is vertrouwelijk en krijgt geen openbare versie"
    hint = "maak zelf een versie die openbaar kan zijn, of geef de soort een openbaar_als"
    place = each.blad.opdracht.where()
    return Problem("openbaar-vertrouwelijk", message, place, hint, Severity.WARNING)
