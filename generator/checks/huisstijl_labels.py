"""Elk label in het kenmerkenblok van een huisstijl hoort bij een gegeven dat bestaat.

Bij een label staat in de huisstijl een `sleutel`: een gegeven van de brief, van de organisatie, of een dat het programma berekent
(`datum`, `kenmerk`, `bijlagen`). Bestaat de sleutel niet, dan valt het label zonder melding weg, of staat het leeg op iedere brief. Bron:
[huisstijlen](huisstijlen.md#huisstijlyaml).

Goed:

    brief:
      labels:
        - {sleutel: behandeld_door, label: Behandeld door}

Fout:

    brief:
      labels:
        - {sleutel: behandelddoor, label: Behandeld door}

Herstel: verbeter de sleutel zoals de tip zegt.
"""

from collections.abc import Iterator

from generator.library.library import Library
from generator.model import Opdracht, Organisatie
from generator.problem import Problem, Severity
from generator.records import hints_of
from generator.resolve.letterhead import BEREKEND
from generator.values import suggest
from generator.wordtemplate.template import Stijlmap

_CODE = "huisstijl-labels"


def check(huisstijl: Stijlmap, library: Library) -> Iterator[Problem]:
    """Look up every key in the fields of letters and of organisations."""
    known = _known(library)
    seen: set[str] = set()
    for label in huisstijl.stijl.brief.labels:
        if label.sleutel not in known:
            message = f"'{label.sleutel}' is geen gegeven van een brief of een organisatie"
            yield Problem(_CODE, message, label.where("sleutel"), suggest(label.sleutel, sorted(known)))
        elif label.sleutel in seen:
            message = f"'{label.sleutel}' staat er twee keer"
            yield Problem(_CODE, message, label.where("sleutel"), "haal er een weg", Severity.WARNING)
        seen.add(label.sleutel)


def _known(library: Library) -> frozenset[str]:
    """What a label can show: fields of every kind of letter, of any document and of organisations, and what is counted."""
    kinds = (library.soort(naam).value for naam in library.soorten())
    own = {key for kind in kinds if kind is not None for key in hints_of(kind.velden)}
    return frozenset({*own, *hints_of(Opdracht), *hints_of(Organisatie), *BEREKEND})
