"""The names that references can use: a library in; for every kind its clauses with the names of their leden out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.clausecheck.names import Beeld
from generator.library.clause import Clausule
from generator.markup import MAls, MBlok, MItem, MLijst, MLus
from generator.problem import Position, Problem
from generator.values import suggest

DOEL = "verwijzing-doel"


@dataclass(frozen=True, slots=True)
class Ankers:
    """Says whether a name can stand in a document of some kinds."""

    beeld: Beeld

    def unknown(
        self, anker: str, soorten: tuple[str, ...], place: Position, own: Clausule | None = None
    ) -> Problem | None:
        """The problem of a name that no document of these kinds can have; `own` is a clause that refers to itself."""
        naam, _, lid = anker.partition(".")
        clauses = (
            [own] if own else [each for kind in soorten for each in self.clauses(kind) if each.naam == naam]
        )
        if not clauses:
            known = tuple(dict.fromkeys(each.naam for kind in soorten for each in self.clauses(kind)))
            message = f"geen document waar deze clausule in kan staan, heeft een clausule '{naam}'"
            return Problem(
                DOEL,
                message,
                place,
                suggest(naam, known) or "de naam is die van het bestand, zonder map en datum",
            )
        if not lid:
            return None
        leden = tuple(dict.fromkeys(each for clause in clauses for each in _named(clause.tekst, "")))
        if any(lid == each or (each.endswith("-") and lid.startswith(each)) for each in leden):
            return None
        hint = suggest(lid, leden) or f"geef het lid een naam: {{#{lid}}} aan het eind van de eerste alinea"
        return Problem(DOEL, f"de clausule '{naam}' heeft geen lid of onderdeel '{lid}'", place, hint)

    def clauses(self, kind: str) -> Iterator[Clausule]:
        """Every text that a document of a kind can have: all versions, and those of the alternatives."""
        library = self.beeld.library
        blad = library.soort(kind).value
        for id_ in (id_ for deel in (blad.opbouw if blad else ()) for id_, _ in deel.clausules):
            for each in (id_, *library.alternatieven(id_)):
                yield from library.clausules(each).value or ()


def _named(blokken: Iterable[MBlok], behind: str) -> Iterator[str]:
    """The names of leden; those in a loop end with a hyphen, since the key of a record follows."""
    for blok in blokken:
        match blok:
            case MLijst():
                for item in blok.items:
                    yield from _of_item(item, behind)
            case MAls():
                for tak in blok.takken:
                    yield from _named(tak.blokken, behind)
            case MLus():
                yield from _named(blok.blokken, "-")


def _of_item(item: MItem, behind: str) -> Iterator[str]:
    if item.anker:
        yield f"{item.anker}{behind}"
    yield from _named(item.blokken, behind)
