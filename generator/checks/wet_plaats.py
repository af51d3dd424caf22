"""Een aanhaling noemt een plaats die in een wet kan staan.

Achter het hekje staan artikel, lid en onderdeel met komma's ertussen, een hoofdstuk, of de naam die de wet in de bibliotheek aan een
bepaling geeft. Achter een @ staat een datum of een peildatum.

Bron: Aanwijzingen voor de regelgeving 3.27 tot en met 3.29; docs/clausules.md, De tekst.

Goed:

    toelichting: "[](wet:gemeentewet#160,1) is artikel 160, eerste lid"

Fout:

    toelichting: "[](wet:gemeentewet#160;1) is geen plaats"

Herstel: schrijf artikel,lid,onderdeel: 160,1,e.
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
        yield from (each for each in check_citations(clause, library, peildatum) if each.code == "wet-plaats")
