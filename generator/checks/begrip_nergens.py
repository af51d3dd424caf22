"""Een begrip dat een clausule omschrijft, wordt ergens in de bibliotheek gebruikt.

De omschrijving komt vanzelf in de lijst van begrippen van elk document met die clausule. Staat het woord nergens anders met zijn
hoofdletter, dan is het een tikfout, of een omschrijving die bij een vorige tekst hoorde. Of het in één document wordt gebruikt, zegt
`begrip-ongebruikt` bij dat document.

Bron: Aanwijzingen voor de regelgeving 5.1 (begripsbepalingen).

Goed:

    begrippen:
      Taak: een taak die de gastheer uitvoert, zoals in dit artikel

Fout:

    begrippen:
      Takenpakket: een woord dat verder nergens staat

Herstel: gebruik het begrip, of haal de omschrijving weg.
"""

from collections.abc import Iterator

from generator.clausecheck.usage import words_of
from generator.dutch.inflection import forms_of
from generator.library.clause import Clausule
from generator.library.library import Library
from generator.markup import MTekst
from generator.problem import Problem, Severity


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """Look for every term in the texts of all clauses. A term with an expression in it is left to the documents."""
    laws = [wet for naam in library.wetten() if (wet := library.wet(naam).value)]
    cited = {naam for wet in laws for naam in (wet.naam, wet.afkorting) if naam}
    for begrip in clausule.begrippen:
        term = begrip.term[0] if len(begrip.term) == 1 else None
        if (
            isinstance(term, MTekst)
            and term.tekst not in cited
            and not any(form in words_of(library) for form in forms_of(term.tekst))
        ):
            message = f"het begrip '{term.tekst}' wordt in geen enkele clausule gebruikt"
            hint = "gebruik het met zijn hoofdletter, of haal de omschrijving weg"
            yield Problem("begrip-nergens", message, begrip.plaats, hint, Severity.WARNING)
