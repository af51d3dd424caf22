"""Een woord met een hoofdletter midden in een zin is een begrip dat is omschreven.

Een begrip met een hoofdletter zegt de lezer dat er een omschrijving is (Aanwijzingen voor de regelgeving, 3.59). Staat die er niet, dan is
de vraag wat er is bedoeld; vaak is de clausule met de omschrijving weggelaten, of is er een ander woord gebruikt voor hetzelfde.
Omschreven is een begrip in de lijst, waar een partij wordt aangeduid („hierna te noemen: Partijen”), of in de overeenkomst waar het document
onder valt. Namen van wetten en organisaties zijn bekend; andere namen staan in `clauses/eigennamen.txt`. Waarschuwing.

Goed:

    omschrijving: een clausule „1. De Taken worden uitgevoerd.”, met onder begrippen „Taken”

Fout:

    omschrijving: een clausule „1. De Dienstverlening wordt uitgevoerd.”, zonder omschrijving van „Dienstverlening”

Herstel: omschrijf het begrip bij de clausule (`begrippen:`), schrijf het klein, of zet een naam in `bibliotheek/clauses/eigennamen.txt`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.examine.terms_used import proper_names, unknown_terms
from generator.library.library import Library
from generator.model import Project
from generator.problem import Problem

if TYPE_CHECKING:
    from generator.keep.signed import Vastgelegd
    from generator.pipeline import Gemaakt


def check(
    documenten: "Sequence[Gemaakt]", project: Project, library: Library, getekend: "Mapping[str, Vastgelegd]"
) -> Iterator[Problem]:
    """Look for capitals inside sentences that nothing explains."""
    yield from unknown_terms(documenten, proper_names(library, project), getekend, "begrip-onbekend")
