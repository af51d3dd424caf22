"""Een id verwijst naar iets wat er is.

Organisaties, documenten, deelterreinen en besluiten hebben een id; andere gegevens noemen hen bij dat id. Een tikfout zou
een artikel over de verkeerde, of over geen partij laten gaan.

Goed:

    organisaties:
      emmen: {naam: Emmen}
    samenwerking:
      partijen: {emmen: {rol: gastheer}}

Fout:

    samenwerking:
      partijen: {emen: {rol: gastheer}}

Herstel: gebruik een id dat bovenaan in het projectbestand staat, of voeg het daar toe.
"""

from collections.abc import Iterator, Mapping

from generator.model import Project
from generator.problem import Problem
from generator.values import suggest
from generator.walk import walk

_SOORTEN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "partij": ("organisatie", ("organisaties",)),
    "document": ("document of stuk", ("documenten", "stukken")),
    "deelterrein": ("deelterrein", ("deelterreinen",)),
    "besluit": ("besluit", ("besluiten",)),
}


def check(project: Project) -> Iterator[Problem]:
    """Look up every id."""
    for found in walk(project):
        if (
            not found.veld
            or found.veld.naam not in _SOORTEN
            or (found.pad.startswith("organisaties.") and "." not in found.pad[13:])
        ):
            continue
        word, places = _SOORTEN[found.veld.naam]
        known = tuple(key for place in places for key in getattr(project, place))
        if found.waarde not in known:
            message = f"{found.pad}: er is geen {word} '{found.waarde}'"
            yield Problem("onbekende-verwijzing", message, found.plaats, suggest(str(found.waarde), known))
    for id_, organisatie in project.organisaties.items():
        if organisatie.opvolger and organisatie.opvolger not in project.organisaties:
            message = f"organisaties.{id_}.opvolger: er is geen organisatie '{organisatie.opvolger}'"
            yield Problem(
                "onbekende-verwijzing",
                message,
                organisatie.where("opvolger"),
                suggest(organisatie.opvolger, tuple(project.organisaties)),
            )
