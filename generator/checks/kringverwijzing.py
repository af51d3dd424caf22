"""Een document vervangt niet zichzelf, hoort niet bij zichzelf en is niet zijn eigen bijlage, ook niet via een omweg.

Twee documenten die elkaar vervangen, of een bijlage bij een bijlage bij zichzelf: dan is niet te zeggen wat er geldt. Meestal is het
een regel die van een ander document is overgenomen.

Goed:

    documenten:
      deel-2010: {soort: deelovereenkomst}
      deel-2015: {soort: deelovereenkomst, vervangt: deel-2010}

Fout:

    documenten:
      deel-2010: {soort: deelovereenkomst, vervangt: deel-2015}
      deel-2015: {soort: deelovereenkomst, vervangt: deel-2010}

Herstel: haal een van de verwijzingen weg.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Opdracht, Project, Stuk
from generator.problem import Position, Problem


@dataclass(frozen=True, slots=True)
class _Pijl:
    naar: str
    pad: str
    plaats: Position | None


_Graaf = Mapping[str, tuple[_Pijl, ...]]


def check(project: Project) -> Iterator[Problem]:
    """Follow every relation between documents until it ends or comes back."""
    documents: list[tuple[str, Opdracht | Stuk]] = [*project.documenten.items(), *project.stukken.items()]
    for key, word in (("hoort_bij", "hoort bij"), ("vervangt", "vervangt")):
        graph = {
            id_: (_Pijl(naar, each.path(key), each.where(key)),)
            for id_, each in documents
            if (naar := getattr(each, key))
        }
        yield from _kringen(graph, word)
    annexes = {
        id_: tuple(
            _Pijl(each.document, each.path("document"), each.where("document"))
            for each in opdracht.bijlagen
            if each.document
        )
        for id_, opdracht in documents
    }
    yield from _kringen(annexes, "is een bijlage van", omgekeerd=True)


def _kringen(graaf: _Graaf, woord: str, *, omgekeerd: bool = False) -> Iterator[Problem]:
    """Every circle once, at the reference that closes it."""
    done: set[str] = set()
    for start in graaf:
        yield from _loop(graaf, (start,), done, (woord, omgekeerd))


def _loop(graaf: _Graaf, weg: tuple[str, ...], done: set[str], woord: tuple[str, bool]) -> Iterator[Problem]:
    if weg[-1] in done:
        return
    for pijl in graaf.get(weg[-1], ()):
        if pijl.naar in weg:
            yield _fout(pijl, weg[weg.index(pijl.naar) :], woord)
        else:
            yield from _loop(graaf, (*weg, pijl.naar), done, woord)
    done.add(weg[-1])


def _fout(pijl: _Pijl, kring: tuple[str, ...], woord: tuple[str, bool]) -> Problem:
    steps = [*kring, kring[0]]
    if woord[1]:
        steps.reverse()
    if len(kring) == 1:
        message = f"{pijl.pad}: {kring[0]} {woord[0]} zichzelf"
    else:
        message = f"{pijl.pad}: dit loopt rond: {f' {woord[0]} '.join(steps)}"
    return Problem("kringverwijzing", message, pijl.plaats, "haal een van de verwijzingen weg")
