"""Een centrumregeling treffen de colleges pas met toestemming van hun raden.

Een college gaat een gemeenschappelijke regeling niet aan dan na verkregen toestemming van zijn raad (Wet gemeenschappelijke regelingen,
artikel 1: tot 1 juli 2022 het tweede lid, daarna het vierde). Sinds die dag gaat het ontwerp eerst naar de raad, die acht weken heeft
voor een zienswijze (tweede en derde lid): de toestemming komt daarna, tenzij de raad zijn zienswijze al gaf of ervan afzag. De dag waarop
het ontwerp is gezonden, leest deze controle uit de brief met de grondslag wensen en bedenkingen, uit het collegebesluit over het ontwerp of
uit een stuk met de soort ontwerp. Ontbreekt een toestemming, dan is dat in een concept een waarschuwing.

Goed:

    samenwerking:
      vorm: centrumregeling
    besluiten:
      raad-emmen: {orgaan: raad, organisatie: emmen, datum: 2026-11-26, onderwerp: om toestemming te geven, soort: toestemming}

Fout:

    samenwerking:
      vorm: centrumregeling
    besluiten:
      raad-emmen: {orgaan: raad, organisatie: emmen, datum: 2026-11-26, onderwerp: om een zienswijze te geven, soort: zienswijze}

Herstel: leg van iedere raad het besluit vast, met `soort: toestemming`; en de zienswijze, als die eerder kwam dan na acht weken.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.checks._melding import dag, ernst_van_gemis, naam_van
from generator.checks._overeenkomst import brieven, deelnemers_van, tekendatum
from generator.dutch.lists import opsomming
from generator.library.library import Library
from generator.model import Besluit, Opdracht, Project
from generator.problem import Problem

_GEWIJZIGDE_WGR = date(2022, 7, 1)  # the Wgr as it was changed from this day on
_ACHT_WEKEN = timedelta(weeks=8)
_GEWEIGERD = re.compile(r"\b(geen|niet|onthoud\w*|te onthouden|weiger\w*|te weigeren)\b")
_ONTWERP = re.compile(r"\bontwerp\w*|\bconcept-?(centrum)?regeling", re.IGNORECASE)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look up the consent of every raad."""
    regelingen = [(id_, each) for id_, each in project.documenten.items() if each.soort == "raamovereenkomst"]
    if project.samenwerking.vorm != "centrumregeling":
        return
    for id_, opdracht in regelingen:
        lacking = []
        for partij in deelnemers_van(project, opdracht):
            consent = _besluit(project, partij, "toestemming", id_)
            organisatie = project.organisaties.get(partij)
            if consent is None and organisatie and organisatie.soort == "gemeente":
                lacking.append(naam_van(project, partij))
            elif consent and consent.datum:
                yield from _te_vroeg(project, consent, (id_, opdracht), _ontwerp(project, library, partij))
        if lacking:
            message = (
                f"samenwerking.vorm: voor {id_} ontbreekt de toestemming van de raad van {opsomming(lacking)}"
            )
            hint = "leg het besluit vast onder besluiten: orgaan: raad, soort: toestemming"
            place, severity = project.samenwerking.where("vorm"), ernst_van_gemis(opdracht)
            yield Problem("toestemming-raden", message, place, hint, severity)


def _besluit(project: Project, partij: str, soort: str, id_: str) -> Besluit | None:
    """A decision of a raad by its kind; who left the kind open may have said it in words."""
    for each in project.besluiten.values():
        if each.orgaan != "raad" or each.organisatie != partij or each.betreft not in (None, id_):
            continue
        about = (each.onderwerp or "").lower()
        named = each.soort == soort or (each.soort == "overig" and soort in about)
        if named and not (soort == "toestemming" and _GEWEIGERD.search(about)):
            return each
    return None


def _ontwerp(project: Project, library: Library, partij: str) -> date | None:
    """When the college sent the draft to its raad: by a letter that asks for its views, a decision, or as a document."""
    for _, brief in brieven(project, library):
        copy = brief.exemplaren.get(partij)
        asks = getattr(brief.velden, "grondslag", None) == "wensen en bedenkingen"
        if asks and (copy or not brief.exemplaren):
            sent: date | None = (copy.anders.get("datum") if copy else None) or brief.datum
            return sent
    for besluit in project.besluiten.values():
        if (
            besluit.orgaan == "college"
            and besluit.organisatie == partij
            and _ONTWERP.search(besluit.onderwerp or "")
        ):
            return besluit.datum
    for stuk in project.stukken.values():
        if _ONTWERP.search(f"{stuk.soort} {stuk.titel}") and partij in (stuk.partijen or (partij,)):
            return stuk.datum
    return None


def _te_vroeg(
    project: Project, consent: Besluit, regeling: tuple[str, Opdracht], ontwerp: date | None
) -> Iterator[Problem]:
    given = consent.datum
    assert given is not None
    who = naam_van(project, consent.organisatie)
    signed = tekendatum(regeling[1], consent.organisatie)
    view = _besluit(project, consent.organisatie, "zienswijze", regeling[0])
    heard = view is not None and (view.datum is None or view.datum <= given)
    if signed and signed < given:
        message = f"de raad van {who} gaf toestemming op {dag(given)}, na de handtekening van {dag(signed)}"
    elif ontwerp and given >= _GEWIJZIGDE_WGR and given < ontwerp + _ACHT_WEKEN and not heard:
        message = f"de raad van {who} gaf toestemming op {dag(given)}, binnen acht weken na het ontwerp van {dag(ontwerp)}"
    else:
        return
    hint = "verbeter de datum, of leg de zienswijze (of het afzien daarvan) vast onder besluiten"
    yield Problem("toestemming-raden", f"{consent.path('datum')}: {message}", consent.where("datum"), hint)
