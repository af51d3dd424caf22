"""Een soort noemt clausules die er zijn, elk één keer.

Een clausule die niet bestaat, houdt elk document van die soort tegen; een die er twee keer in staat, geeft twee artikelen met dezelfde naam.
Een alternatief staat niet in de opbouw: het project kiest het bij het document.

Bron: docs/soorten.md.

Goed:

    opbouw:
      - clausules: [financien/kosten, financien/btw]

Fout:

    opbouw:
      - clausules: [financien/kosten, financien/btw, financien/kosten]

Herstel: kies de naam uit de tip, of haal de tweede weg.
"""

from collections.abc import Iterator

from generator.library.kinds import Soort
from generator.library.library import Library
from generator.problem import Position, Problem
from generator.values import suggest

_CODE = "soort-opbouw"


def check(soort: Soort, library: Library) -> Iterator[Problem]:
    """Look up every clause that a kind names."""
    known = library.clausule_ids()
    seen: set[str] = set()
    for deel in soort.blad.opbouw:
        for number, id_ in enumerate(deel.clausules, 1):
            place = deel.bron.waarden.get(f"clausules[{number}]") or deel.where("clausules")
            if id_ not in known:
                hint = suggest(id_, known) or "schrijf onderwerp/naam, zonder .md"
                yield Problem("soort-opbouw", f"de clausule '{id_}' bestaat niet", place, hint)
            elif id_ in seen:
                yield Problem(
                    _CODE, f"de clausule '{id_}' staat al in deze soort", place, "haal de tweede weg"
                )
            else:
                yield from _alternative(id_, library, place)
            seen.add(id_)
    other = soort.blad.openbaar_als
    if other and other not in library.soorten():
        place = soort.blad.where("openbaar_als")
        yield Problem(_CODE, f"de soort '{other}' bestaat niet", place, suggest(other, library.soorten()))


def _alternative(id_: str, library: Library, place: Position | None) -> Iterator[Problem]:
    original = next(
        (each.kop.alternatief_van for each in library.clausules(id_).value or () if each.kop.alternatief_van),
        None,
    )
    if original:
        message = f"'{id_}' is een alternatief van '{original}' en hoort niet in de opbouw"
        yield Problem(
            _CODE, message, place, f"noem '{original}'; een project kiest het alternatief bij het document"
        )
