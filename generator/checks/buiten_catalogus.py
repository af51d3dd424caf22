"""Wat wordt gemandateerd of gemeten, staat in de productencatalogus.

Heeft een project een catalogus, dan is die de lijst van wat de gastheer doet. Een mandaat of een KPI over een deelterrein waarvan de
catalogus geen enkele dienst noemt, gaat over werk dat niet is afgesproken; of de catalogus is niet af.

Goed:

    catalogus:
      - {omschrijving: aanvragen om bijstand, deelterrein: werk}
    mandaten:
      - {bevoegdheid: beslissen op aanvragen om bijstand, deelterrein: werk}

Fout:

    catalogus:
      - {omschrijving: servicedesk, deelterrein: ict}
    mandaten:
      - {bevoegdheid: beslissen op aanvragen om bijstand, deelterrein: werk}

Herstel: vul de catalogus aan, of verbeter het deelterrein.
"""

from collections.abc import Iterator

from generator.checks._melding import zelfde_afnemer
from generator.model import Kpi, Mandaat, Project
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the areas of mandates and KPIs with those of the catalogue."""
    services = [each for each in project.catalogus if each.inbegrepen is not False]
    if not services or any(not each.deelterrein for each in project.catalogus):
        return
    seen: set[str] = set()
    agreements: list[tuple[Mandaat | Kpi, str | None, str]] = [
        (each, each.gever, "dit mandaat") for each in project.mandaten
    ]
    agreements += [(each, each.afnemer, "deze KPI") for each in project.kpis]
    for each, client, what in agreements:
        area = project.deelterreinen.get(each.deelterrein)
        covered = any(
            each.deelterrein == service.deelterrein and zelfde_afnemer(client, service.afnemer)
            for service in services
        )
        if area is None or covered or each.deelterrein in seen or area.alleen_genoemd:
            continue
        seen.add(each.deelterrein)
        message = f"{each.path('deelterrein')}: {what} gaat over {area.naam}, en daarvan noemt de catalogus geen dienst"
        hint = "vul de catalogus aan, of verbeter het deelterrein"
        yield Problem("buiten-catalogus", message, each.where("deelterrein"), hint)
