"""Een adres heeft een straat of een postbus.

Postcode en plaats alleen zijn geen adres: op een envelop komt de brief niet aan, en in een overeenkomst is de partij niet te vinden.
Een bezoekadres heeft een straat met huisnummer, een postadres een postbus of een straat.

Goed:

    organisaties:
      emmen:
        postadres: {postbus: 30001, postcode: 7800 RA, plaats: Emmen}

Fout:

    organisaties:
      emmen:
        postadres: {postcode: 7800 RA, plaats: Emmen}

Herstel: voeg `straat` of `postbus` toe.
"""

from collections.abc import Iterator

from generator.model import Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Look at every address."""
    for organisatie in project.organisaties.values():
        for key in ("bezoekadres", "postadres"):
            adres = getattr(organisatie, key)
            if adres is None or adres.straat or adres.postbus:
                continue
            # A street that is there and could not be read has been reported.
            if {"straat", "postbus"} & adres.bron.sleutels.keys():
                continue
            place = organisatie.bron.sleutels.get(key) or adres.where()
            message = f"{organisatie.path(key)}: dit adres heeft geen straat en geen postbus"
            hint = "voeg toe: straat: … (met huisnummer)" + (
                "" if key == "bezoekadres" else ", of postbus: …"
            )
            yield Problem("adres-leeg", message, place, hint)
