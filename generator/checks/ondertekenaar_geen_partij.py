"""Alleen een partij bij het document ondertekent het.

Onder `ondertekening` staat voor elke partij wie er tekent. Een handtekening van wie geen partij is, bindt niemand en zegt meestal
dat de lijst van partijen of de lijst van handtekeningen is overgenomen uit een ander document.

Goed:

    documenten:
      deel:
        partijen: [coevorden, emmen]
        ondertekening: {coevorden: {datum: 2014-12-10}, emmen: {datum: 2014-12-10}}

Fout:

    documenten:
      deel:
        partijen: [coevorden, emmen]
        ondertekening: {borger-odoorn: {datum: 2014-12-10}, emmen: {datum: 2014-12-10}}

Herstel: haal de handtekening weg, of voeg de organisatie toe aan de partijen van het document.
"""

from collections.abc import Iterator

from generator.checks._buitenstaanders import voor_zich
from generator.checks._melding import naam_van, plek
from generator.checks._overeenkomst import partijen_van
from generator.model import Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the signatures of every document with its parties."""
    known = project.samenwerking.partijen
    for found in voor_zich(project, "ondertekenaar-geen-partij"):
        message = f"{found.pad}: {naam_van(project, found.id)} doet niet mee aan de samenwerking"
        yield Problem(
            "ondertekenaar-geen-partij", message, found.plaats, f"de partijen zijn: {', '.join(known)}"
        )
    for opdracht in project.documenten.values():
        parties = partijen_van(project, opdracht)
        for id_ in opdracht.ondertekening:
            if parties and id_ in known and id_ not in parties:
                message = (
                    f"{opdracht.path('ondertekening')}.{id_}: "
                    f"{naam_van(project, id_)} is geen partij bij dit document"
                )
                hint = f"de partijen zijn: {', '.join(parties)}"
                place = plek(opdracht, "ondertekening", id_)
                yield Problem("ondertekenaar-geen-partij", message, place, hint)
