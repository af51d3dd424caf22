"""Een dienst hoort bij de productencatalogus, of niet.

De catalogus zegt wat de gastheer doet en wat uitdrukkelijk niet. Staat dezelfde dienst voor dezelfde afnemer in beide lijsten, of is een
taak, product, mandaat of KPI van het deelterrein tegelijk uitgesloten, dan is er geen afspraak.

Goed:

    catalogus:
      - {omschrijving: servicedesk, deelterrein: ict}
      - {omschrijving: functioneel beheer, deelterrein: ict, inbegrepen: nee}

Fout:

    catalogus:
      - {omschrijving: servicedesk, deelterrein: ict}
      - {omschrijving: servicedesk, deelterrein: ict, inbegrepen: nee}

Herstel: haal een van beide weg, of noem bij beide de afnemer.
"""

import re
from collections.abc import Iterator

from generator.checks._melding import zelfde_afnemer
from generator.checks._woorden import omvat
from generator.model import Dienst, Kpi, Mandaat, Product, Project
from generator.problem import Problem

_AANLOOP = re.compile(
    r"^(het )?(beslissen op aanvragen (om|voor)|uitvoeren van|uitvoering van|verzorgen van)\b|^(de|het|een)\b"
)
# Words that leave a service out, or hand it on to somebody else.
_ZONDER = re.compile(
    r"\b(?:behalve|zonder|niet|uitgezonderd|uitzondering|exclusief|verwijz\w*|doorverwijz\w*|signaler\w*|melden)\b",
    re.IGNORECASE,
)


def check(project: Project) -> Iterator[Problem]:
    """Compare every service that is left out with what is in."""
    for out in project.catalogus:
        # Where the answer could not be read, the service counts as in nor out.
        if out.inbegrepen is not False or not out.omschrijving:
            continue
        if found := _ook_in(project, out):
            message = (
                f"{out.path('omschrijving')}: '{out.omschrijving}' is uitgesloten, maar staat ook in {found}"
            )
            hint = "haal een van beide weg, of noem bij beide de afnemer"
            yield Problem("dienst-in-en-uit", message, out.where("omschrijving"), hint)


def _ook_in(project: Project, out: Dienst) -> str:
    """The path of what says the opposite: the same service, or something that is about it."""
    wanted = _kern(out.omschrijving)
    for lijst in (project.catalogus, project.producten):
        for each in lijst:
            included = not isinstance(each, Dienst) or each.inbegrepen is True
            same = each.deelterrein == out.deelterrein and zelfde_afnemer(each.afnemer, out.afnemer)
            if included and same and _kern(each.omschrijving) == wanted:
                return each.bron.pad
    for agreement, client, text in _afspraken(project):
        about = agreement.deelterrein == out.deelterrein and zelfde_afnemer(client, out.afnemer)
        if about and (_kern(text) == wanted or (omvat(text, out.omschrijving) and not _ZONDER.search(text))):
            return agreement.bron.pad
    area = project.deelterreinen.get(out.deelterrein)
    return area.path("taken") if area and wanted in map(_kern, area.taken) else ""


def _afspraken(project: Project) -> Iterator[tuple[Mandaat | Kpi | Product, str | None, str]]:
    """What is done or measured, for whom, in its own words."""
    yield from ((each, each.gever, each.bevoegdheid or "") for each in project.mandaten)
    yield from ((each, each.afnemer, each.omschrijving or "") for each in project.kpis)
    yield from ((each, each.afnemer, each.omschrijving or "") for each in project.producten)


def _kern(text: str | None) -> str:
    """The words that say what it is about: without capitals, and without "het uitvoeren van" or an article in front."""
    rest = " ".join((text or "").lower().split())
    while match := _AANLOOP.match(rest):
        rest = rest[match.end() :].strip()
    return rest
