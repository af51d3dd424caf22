"""What a made agreement says about a subject: a `Gemaakt` in; its clauses as text, those about a subject, and whether it stands alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.checks._patronen import plain
from generator.document import Alinea, DocBlok, Lijst, Tabel, clausules, inline_text
from generator.lines import lines_in
from generator.problem import Position

if TYPE_CHECKING:
    from generator.pipeline import Gemaakt

# Agreements that lean on another one, or bind to nothing yet.
_ANDERE = ("intentie", "toetreding", "uittreding", "wijziging", "mandaat", "bijlage")
_NOOIT = ("slot/ondertekening", "slot/bijlagen", "regeling/ondertekening", "regeling/bijlagen")


@dataclass(frozen=True, slots=True)
class Clausuletekst:
    """A clause as a reader sees it: its id, its heading, its text, and where it was written."""

    id: str
    kop: str
    tekst: str
    plaats: Position | None


def clausuleteksten_van(made: "Gemaakt") -> Iterator[Clausuletekst]:
    """Every clause of a document but its signatures and list of annexes."""
    for clause in clausules(made.document):
        if clause.herkomst.clausule in _NOOIT:
            continue
        lines = (inline_text(line) for blok in clause.blokken for line in lines_in(blok))
        text = plain("\n".join(lines))
        place = next(filter(None, map(_plaats, clause.blokken)), clause.bron)
        yield Clausuletekst(clause.herkomst.clausule, plain(inline_text(clause.kop)), text, place)


def _plaats(blok: DocBlok) -> Position | None:
    """Where the first line of a block was written."""
    match blok:
        case Lijst(items=items):
            return next((each.bron or _plaats(each.blokken[0]) for each in items if each.blokken), None)
        case Alinea() | Tabel():
            return blok.bron
        case _:
            return None


def over(made: "Gemaakt", pattern: re.Pattern[str]) -> Iterator[Clausuletekst]:
    """The clauses whose heading is about a subject, or that lie in the folder of it."""
    return (
        each
        for each in clausuleteksten_van(made)
        if pattern.search(each.kop) or pattern.search(each.id.replace("-", " "))
    )


def is_kader(made: "Gemaakt") -> bool:
    """Whether a document is an agreement that no other stands above: what it leaves out is arranged nowhere."""
    opdracht, blad = made.blad.opdracht, made.selection.soort.blad
    above = opdracht.raamovereenkomst or opdracht.hoort_bij
    kind = opdracht.soort or ""
    own = any(word in kind for word in ("overeenkomst", "regeling", "convenant")) and not kind.startswith(
        _ANDERE
    )
    return blad.ondertekening == "partijen" and not above and not blad.vertrouwelijk and own
