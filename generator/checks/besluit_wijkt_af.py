"""Een besluit heeft dezelfde beslispunten als het voorstel waarover is besloten.

De raad besluit op een voorstel; wat er niet in stond, is niet voorbereid en niet bekendgemaakt. Wijken de woorden af, dan is bij de
uitvoering de vraag welke gelden. Heeft de raad een amendement aangenomen, dan mag het verschil er zijn: noem het amendement in het
besluit („gehoord het amendement”, „zoals gewijzigd”). Leestekens en hoofdletters tellen niet mee. Dezelfde regel geldt voor een
collegebesluit.

Goed:

    stukken:
      voorstel: {titel: Raadsvoorstel ICT, soort: raadsvoorstel, beslispunten: [kennis te nemen van de raamovereenkomst]}
    besluiten:
      raad: {orgaan: raad, organisatie: emmen, onderwerp: kennis te nemen van de raamovereenkomst, voorstel: voorstel,
             beslispunten: [kennis te nemen van de raamovereenkomst]}

Fout:

    stukken:
      voorstel: {titel: Raadsvoorstel ICT, soort: raadsvoorstel, beslispunten: [kennis te nemen van de raamovereenkomst]}
    besluiten:
      raad: {orgaan: raad, organisatie: emmen, onderwerp: in te stemmen met de raamovereenkomst, voorstel: voorstel,
             beslispunten: [in te stemmen met de raamovereenkomst]}

Herstel: neem de beslispunten over zoals zij in het voorstel staan, of noem het amendement.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from generator.checks._melding import plek
from generator.fields import Record
from generator.model import Besluit, Project, Stuk
from generator.problem import Problem
from generator.walk import walk

_GEWIJZIGD = re.compile(r"\b(?:sub)?amendement|gewijzigd|wijziging van het voorstel", re.IGNORECASE)
_AANLOOP = re.compile(r"^(?:om|te besluiten(?: om)?|besluit(?: om)?|\d+[.)]?|[a-z][.)])\s+")


@dataclass(frozen=True, slots=True)
class _Stuk:
    """A proposal or a decision: its points, the record that holds them, and the proposal that it names."""

    punten: Sequence[str]
    bron: Record
    voorstel: str | None
    heel: Record


def check(project: Project) -> Iterator[Problem]:
    """Compare every decision that has points of its own with the proposal that it names."""
    known = dict(_stukken(project))
    for id_, decision in known.items():
        proposal = known.get(decision.voorstel or "")
        if proposal is None or decision.voorstel == id_ or not (decision.punten and proposal.punten):
            continue
        if any(
            isinstance(each.waarde, str) and _GEWIJZIGD.search(each.waarde) for each in walk(decision.heel)
        ):
            continue
        yield from _verschil(decision, proposal)


def _stukken(project: Project) -> Iterator[tuple[str, _Stuk]]:
    for id_, opdracht in project.documenten.items():
        own = opdracht.velden
        points = getattr(own, "beslispunten", None) or ()
        yield id_, _Stuk(points, own, getattr(own, "voorstel", None), opdracht)
    others: list[tuple[str, Stuk | Besluit]] = [*project.stukken.items(), *project.besluiten.items()]
    for id_, each in others:
        yield id_, _Stuk(each.beslispunten, each, each.voorstel, each)


def _verschil(decision: _Stuk, proposal: _Stuk) -> Iterator[Problem]:
    """The first point that differs; one that is missing or new makes all that follow differ."""
    pairs = zip_longest(decision.punten, proposal.punten)
    for number, (decided, proposed) in enumerate(pairs, 1):
        if _kern(decided) == _kern(proposed):
            continue
        pad = decision.bron.path("beslispunten")
        if decided is None:
            wat = f"{pad}: punt {number} van het voorstel ontbreekt ('{proposed}')"
        elif proposed is None:
            wat = f"{pad}[{number}]: dit punt staat niet in het voorstel"
        else:
            wat = f"{pad}[{number}]: in het voorstel staat '{proposed}'"
        place = plek(decision.bron, "beslispunten", number)
        yield Problem("besluit-wijkt-af", wat, place, "neem het punt letterlijk over, of noem het amendement")
        return


def _kern(text: str | None) -> str:
    bare = re.sub(r"[^\w€%,]+", " ", (text or "").lower()).strip(" ,")
    return _AANLOOP.sub("", bare)
