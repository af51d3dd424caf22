"""Wat wordt gemandateerd of gemeten, staat in de productencatalogus.

Heeft een project een catalogus, dan is die de lijst van wat de gastheer doet. Een mandaat of een KPI over een deelterrein waarvan de
catalogus geen enkele dienst noemt, gaat over werk dat niet is afgesproken; of de catalogus is niet af. Gaat een mandaat over iets waar geen
enkele dienst, taak of product van het deelterrein over gaat, dan is dat een waarschuwing. Bevoegdheden die bij alle werk horen
(contracten, bezwaar en beroep, betalen), vallen daarbuiten.

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

import re
from collections.abc import Collection, Iterator

from generator.checks._melding import zelfde_afnemer
from generator.checks._woorden import gemeentetaken, kernwoorden, raakt
from generator.checks.mandaat_niet_mogelijk import uitgesloten
from generator.model import Dienst, Kpi, Mandaat, Product, Project
from generator.problem import Problem, Severity


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
    for mandaat in project.mandaten:
        power = mandaat.bevoegdheid or ""
        # What cannot be mandated at all has a message of its own.
        if mandaat.deelterrein not in seen and not _BIJ_ALLES.search(power) and not uitgesloten(power):
            yield from _woorden(project, mandaat, "bevoegdheid", kernwoorden(mandaat.bevoegdheid or ""))
    for kpi in project.kpis:
        if kpi.deelterrein not in seen:
            yield from _woorden(project, kpi, "omschrijving", gemeentetaken(kpi.omschrijving or ""))


def _woorden(project: Project, each: Mandaat | Kpi, key: str, words: Collection[str]) -> Iterator[Problem]:
    """An agreement that shares no word with anything that is done on its area."""
    area = project.deelterreinen.get(each.deelterrein)
    if area is None or area.alleen_genoemd or not words:
        return
    done: list[Dienst | Product] = [*project.catalogus, *project.producten]
    said = [area.naam, area.omschrijving or "", *area.taken]
    said += [one.omschrijving or "" for one in done if one.deelterrein == each.deelterrein]
    if any(raakt(" ".join(words), other) for other in said):
        return
    others = (
        one for one in project.catalogus if one.inbegrepen and raakt(" ".join(words), one.omschrijving or "")
    )
    elsewhere = next(others, None)
    there = f"; '{elsewhere.omschrijving}' hoort bij {elsewhere.deelterrein}" if elsewhere else ""
    message = f"{each.path(key)}: geen dienst in de catalogus van {area.naam} gaat hierover{there}"
    hint = "vul de catalogus aan, of verbeter de omschrijving of het deelterrein"
    yield Problem("buiten-catalogus", message, each.where(key), hint, Severity.WARNING)


_BIJ_ALLES = re.compile(
    r"contract|licentie|overeenkomst|vertegenwoordig|bezwaar|beroep|rechter|procedure|proces|inkop|inkoop|aanbested|betal|betaal|factur|"
    r"factuur|invorder|archie|\bwoo\b|\bwob\b|informatie|personeel|correspond|brieven",
    re.IGNORECASE,
)
