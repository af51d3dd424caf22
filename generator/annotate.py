"""What a jurist wants to read beside each clause: a made document in; its notes by anchor out, a paragraph each."""

from collections.abc import Iterator, Mapping

from generator.document import DocClausule, DocInline, Nadruk, Ontbreekt, clausules
from generator.explain import approved
from generator.lines import lines_in
from generator.pipeline import Gemaakt
from generator.selection import Gekozen


def annotations(made: Gemaakt) -> Mapping[str, tuple[str, ...]]:
    """The drafting note, the reason, the law, the doubts, the choice and the open points of every clause that is in."""
    chosen = {
        each.clausule.naam: each
        for deel in made.selection.delen
        for each in deel.clausules
        if each.erin and each.clausule
    }
    return {
        clause.anker: (*_of_text(chosen[clause.anker]), *_open_points(clause))
        for clause in clausules(made.document)
        if clause.anker in chosen
    }


def _of_text(chosen: Gekozen) -> Iterator[str]:
    """What the library says of the text, and why it is here."""
    clause = chosen.clausule
    if clause is None:
        return
    version = f", tekst vanaf {clause.versie}" if clause.versie else ""
    yield f"{clause.id}{version}: {clause.kop.status}, goedgekeurd: {approved(clause)}"
    if clause.kop.toelichting:
        yield f"Toelichting: {clause.kop.toelichting}"
    if clause.kop.als:
        yield f"Staat erin omdat: {chosen.reden.regel}"
    yield from (f"Rechtsgrond: {each}" for each in clause.kop.rechtsgrond)
    yield from (f"Te verifiëren: {each}" for each in clause.kop.te_verifieren)
    if clause.id != chosen.id:
        yield f"Gekozen in plaats van {chosen.id} ({clause.kop.voorkeur})"
    yield from (f"Ook mogelijk: {each}" for each in chosen.reden.voorbij if each != chosen.id)


def _open_points(clause: DocClausule) -> Iterator[str]:
    lines = (clause.kop, *(line for blok in clause.blokken for line in lines_in(blok)))
    labels = dict.fromkeys(label for line in lines for label in _missing(line))
    yield from (f"Nog in te vullen: {label}" for label in labels)


def _missing(line: tuple[DocInline, ...]) -> Iterator[str]:
    for node in line:
        if isinstance(node, Ontbreekt):
            yield node.label
        elif isinstance(node, Nadruk):
            yield from _missing(node.inhoud)
