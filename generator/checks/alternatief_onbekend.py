"""Een alternatief noemt een clausule die er is.

`alternatief_van` zegt voor welke tekst deze in de plaats kan komen. Bestaat die niet, dan kan geen project haar kiezen. Het is ook
geen alternatief van zichzelf, of van een ander alternatief.

Bron: docs/clausules.md, De gegevens bovenaan.

Goed:

    alternatief_van: geschillen/geschillen
    voorkeur: aanvaardbaar

Fout:

    alternatief_van: geschillen/geschil

Herstel: noem de clausule als onderwerp/naam, zonder .md.
"""

from collections.abc import Iterator

from generator.library.clause import Clausule
from generator.library.library import Library
from generator.problem import Problem
from generator.values import suggest


def check(clausule: Clausule, library: Library) -> Iterator[Problem]:
    """Look up what a clause is an alternative of."""
    other = clausule.kop.alternatief_van
    if other is None:
        return
    place = clausule.kop.where("alternatief_van")
    known = library.clausule_ids()
    if other not in known:
        hint = suggest(other, known) or "schrijf onderwerp/naam"
        yield Problem("alternatief-onbekend", f"de clausule '{other}' bestaat niet", place, hint)
    elif other == clausule.id or any(
        each.kop.alternatief_van for each in library.clausules(other).value or ()
    ):
        hint = "noem de clausule die in de soort staat"
        yield Problem("alternatief-onbekend", f"'{other}' is zelf een alternatief", place, hint)
