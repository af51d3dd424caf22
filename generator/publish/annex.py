"""Confidential documents: one of them in; what may be published in its place, or nothing, out.

A personnel annex is not published with holes in it: who knows the organisation fills those. An overview of numbers takes
its place, of the kind that the annex's own kind names (`openbaar_als`).
"""

from dataclasses import replace

from generator.expression.names import Blad
from generator.load import Geladen
from generator.model import Opdracht
from generator.pipeline import Gemaakt, finish_document, start_document
from generator.problem import Outcome


def is_confidential(each: Gemaakt, loaded: Geladen) -> bool:
    """Whether its kind is confidential, or another document names it as its confidential annex."""
    annexes = (annex for document in loaded.project.documenten.values() for annex in document.bijlagen)
    named = any(annex.vertrouwelijk and annex.document == each.blad.id for annex in annexes)
    return each.selection.soort.blad.vertrouwelijk or named


def own_overview(each: Gemaakt, loaded: Geladen) -> str:
    """The document of this project that is the public counterpart already, "" where there is none."""
    wanted = each.selection.soort.blad.openbaar_als
    belongs = each.blad.opdracht.hoort_bij
    found = (
        id_
        for id_, opdracht in loaded.project.documenten.items()
        if wanted and opdracht.soort == wanted and opdracht.hoort_bij == belongs
    )
    return next(found, "")


def overview_of(each: Gemaakt, loaded: Geladen) -> Outcome[Gemaakt]:
    """Make the public counterpart of a confidential document, as if the project had ordered it; None without such a kind."""
    wanted = each.selection.soort.blad.openbaar_als
    kind = loaded.library.soort(wanted) if wanted else Outcome(None)
    if kind.value is None:
        return Outcome(None, kind.problems)
    id_ = f"{each.blad.id}-openbaar"
    opdracht = _order(each.blad.opdracht, kind.value.blad.soort)
    # Its key is that of the counterpart: titles are kept by it.
    own = replace(opdracht.bron, pad=f"documenten.{id_}")
    opdracht = replace(opdracht, velden=kind.value.velden(), bron=own)
    project = replace(loaded.project, documenten={**loaded.project.documenten, id_: opdracht})
    started = start_document(Blad(id_, opdracht, each.blad.afzender), replace(loaded, project=project))
    if started.value is None:
        return Outcome(None, started.problems)
    finished = finish_document(started.value, {})
    return Outcome(finished.value, (*kind.problems, *started.problems, *finished.problems))


def _order(opdracht: Opdracht, soort: str) -> Opdracht:
    """The order of the counterpart: of the same agreement, parties, area and dates; without what only the annex has."""
    return replace(
        opdracht,
        soort=soort,
        titel=None,
        citeertitel=None,
        lidwoord=None,
        ondertekening={},
        bijlagen=(),
        alternatieven={},
        vervangt=None,
        exemplaren={},
    )
