"""Een vastgestelde tekst is de laatste twee jaar aan het recht getoetst.

Gerekend wordt vanaf de peildatum van de controle (`--peildatum`); zonder die optie is dat de laatste dag waarop iemand een tekst of een
wet van deze bibliotheek toetste. Zo geeft dezelfde bibliotheek altijd hetzelfde rapport. Van een ontwerp wordt alleen een datum bekeken
die er staat: wie het vaststelt, toetst het. Een tekst die al door een nieuwere is opgevolgd, blijft zoals zij was.

Bron: keuze van dit project; gemeenten lopen hun modellen gewoonlijk om de twee jaar na.

Goed:

    status: vastgesteld
    laatst_getoetst: 2026-01-15

Fout:

    status: vastgesteld

Herstel: houd de tekst tegen het recht van nu en zet de datum bij `laatst_getoetst`.
"""

from collections.abc import Iterator
from datetime import date

from generator.clausecheck.names import clauses_in
from generator.dutch.dates import datum
from generator.library.library import Library
from generator.problem import Position, Problem, Severity

_JAREN = 2


def check(library: Library, peildatum: date) -> Iterator[Problem]:
    """Look at the newest text of every clause."""
    for clause in clauses_in(library):
        newest = (library.clausules(clause.id).value or (clause,))[-1] is clause
        tested = clause.kop.laatst_getoetst
        if not newest or (tested is None and clause.kop.status != "vastgesteld"):
            continue
        if tested is None:
            place = clause.kop.where("status") or Position(clause.bestand)
            message = "deze tekst is vastgesteld, maar er staat niet wanneer zij voor het laatst is getoetst"
        elif tested.replace(year=tested.year + _JAREN, day=min(tested.day, 28)) < peildatum:
            place = clause.kop.where("laatst_getoetst") or Position(clause.bestand)
            message = f"deze tekst is voor het laatst getoetst op {datum(tested)}, meer dan twee jaar vóór {datum(peildatum)}"
        else:
            continue
        hint = "houd haar tegen het recht van nu en zet de datum bij laatst_getoetst"
        yield Problem("toetsing-oud", message, place, hint, Severity.WARNING)
