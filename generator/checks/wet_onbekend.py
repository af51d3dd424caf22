"""Een clausule haalt een wet aan die de bibliotheek kent.

Een wet is een bestand in `clauses/wetten/`, met haar naam en de dagen waarop zij geldt. Zonder dat bestand is niet te zeggen hoe zij heet
en of zij nog geldt.

Bron: docs/clausules.md, De tekst.

Goed:

    toelichting: "[](wet:gemeentewet#160,1) staat in clauses/wetten/gemeentewet.yaml"

Fout:

    toelichting: "[](wet:gemeentenwet#160,1) staat nergens"

Herstel: kies de naam uit de tip, of voeg de wet toe als clauses/wetten/<naam>.yaml.
"""

from collections.abc import Iterator
from datetime import date

from generator.clausecheck.citations import check_citations
from generator.clausecheck.names import clauses_in
from generator.library.library import Library
from generator.problem import Problem


def check(library: Library, peildatum: date) -> Iterator[Problem]:
    """Look at every citation of every text."""
    for clause in clauses_in(library):
        yield from (
            each for each in check_citations(clause, library, peildatum) if each.code == "wet-onbekend"
        )
