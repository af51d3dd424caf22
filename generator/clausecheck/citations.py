"""Citations of laws in a clause, against the days on which its text can hold: one version in, problems out.

A text holds from its first day until the next text begins or its law ends. What it cites by its own date must hold on the last of
those days; where that day lies open, on the day of the examination. What stands under an `if` that looks at a date is left
to the trial projects, which are made on every day on which a text or a law changes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.library.clause import PEILDATA, Clausule
from generator.library.laws import CitationError, cite
from generator.library.library import Library
from generator.markup import MAlinea, MAls, MBlok, MInline, MLijst, MLus, MNadruk, MVerwijzing
from generator.problem import Problem
from generator.values import suggest

ONBEKEND, PLAATS, VERLOPEN = "wet-onbekend", "wet-plaats", "wet-niet-geldig"


@dataclass(frozen=True, slots=True)
class Aanhaling:
    """A citation, and whether a condition stands around it."""

    node: MVerwijzing
    voorwaardelijk: bool


def citations_in(clause: Clausule) -> Iterator[Aanhaling]:
    """Every citation of a clause."""
    lines = [clause.titel, *((*each.term, *each.omschrijving) for each in clause.begrippen)]
    for line in lines:
        yield from (Aanhaling(node, voorwaardelijk=False) for node in _in_line(line))
    yield from _in_blocks(clause.tekst, conditional=False)


def check_citations(clause: Clausule, library: Library, peildatum: date) -> Iterator[Problem]:
    """Problems: `wet-onbekend`, `wet-plaats` (no such place or date), `wet-niet-geldig`."""
    last = last_day(clause, library, peildatum)
    for each in citations_in(clause):
        yield from _checked(each, clause, (library, last))


def last_day(clause: Clausule, library: Library, peildatum: date) -> date | None:
    """The last day on which a text holds, as far as is known on the day of the examination; None where it has not begun."""
    later = [each.vanaf for each in library.clausules(clause.id).value or () if each.vanaf > clause.vanaf]
    ends = [*later, *filter(None, [clause.kop.geldig_tot])]
    day = min(ends) - timedelta(1) if ends else max(peildatum, clause.vanaf)
    return day if day >= clause.vanaf else None


def _checked(each: Aanhaling, clause: Clausule, context: tuple[Library, date | None]) -> Iterator[Problem]:
    library, last = context
    node = each.node
    naam, _, when = node.document.removeprefix("wet:").partition("@")
    wet = library.wet(naam).value
    if wet is None:
        yield from (
            Problem(p.code, p.message, node.plaats, p.hint)
            for p in library.wet(naam).problems
            if not p.position
        )
        return
    day: date | None = last if when in ("", clause.kop.peildatum) else None
    if when and when not in PEILDATA:
        try:
            day = date.fromisoformat(when)
        except ValueError:
            hint = suggest(when, PEILDATA) or "schrijf @2009-09-23, of @ingang"
            yield Problem(PLAATS, f"'{when}' is geen datum of peildatum", node.plaats, hint)
            return
    try:
        cite(wet, node.anker, None if each.voorwaardelijk and not when[:1].isdigit() else day)
    except CitationError as error:
        # Without a day a provision that ended is not found either: then it is the place that is known to the law.
        if day is not None or error.code != VERLOPEN:
            yield Problem(error.code, str(error), node.plaats, error.hint)


def _in_blocks(blokken: Iterable[MBlok], *, conditional: bool) -> Iterator[Aanhaling]:
    for blok in blokken:
        match blok:
            case MAlinea():
                yield from (Aanhaling(node, conditional) for node in _in_line(blok.inhoud))
            case MLijst():
                for item in blok.items:
                    yield from _in_blocks(item.blokken, conditional=conditional)
            case MAls():
                for tak in blok.takken:
                    yield from _in_blocks(tak.blokken, conditional=True)
            case MLus():
                yield from _in_blocks(blok.blokken, conditional=conditional)


def _in_line(line: Iterable[MInline]) -> Iterator[MVerwijzing]:
    for node in line:
        if isinstance(node, MVerwijzing) and node.document.startswith("wet:"):
            yield node
        elif isinstance(node, MNadruk):
            yield from _in_line(node.inhoud)
