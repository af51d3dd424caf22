"""Een clausule haalt de wet aan die geldt zolang de tekst geldt.

Een tekst geldt tot een nieuwere tekst begint of tot zijn `geldig_tot`. Wat hij aanhaalt, moet op de laatste van die dagen gelden; van de
nieuwste tekst is dat de dag van toetsing (`--peildatum`). Is de wet dan vervallen of de bepaling verplaatst, dan haalt elk nieuw
document oud recht aan. Een aanhaling onder een voorwaarde, en een met een vaste dag erbij, wordt op die dag bekeken.

Bron: clauses/wetten/, met bij elke wet waar zij is nagekeken.

Goed:

    toelichting: "[](wet:participatiewet#) in een tekst die nu geldt"

Fout:

    toelichting: "[](wet:wwb#) in een tekst die nu geldt: die wet verviel op 1 januari 2015"

Herstel: maak een nieuwe tekst van de clausule (`<naam>@<datum>.md`), of zet bij geschiedenis de dag erbij: `[](wet:wwb@2009-09-23#)`.
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
            each for each in check_citations(clause, library, peildatum) if each.code == "wet-niet-geldig"
        )
