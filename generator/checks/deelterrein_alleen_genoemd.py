"""Over een deelterrein dat alleen is genoemd, is nog niets afgesproken.

Met `alleen_genoemd: ja` staat een deelterrein in de raamovereenkomst als geschikt voor later. Een product, een KPI, een mandaat, een
medewerker of een document over zo'n deelterrein spreekt dat tegen: dan is er wel iets afgesproken.

Goed:

    deelterreinen:
      inkoop: {naam: inkoop, alleen_genoemd: ja}
      ict: {naam: ICT}
    kpis:
      - {code: K1, omschrijving: beschikbaarheid, deelterrein: ict, eenheid: procent, norm: 99%}

Fout:

    deelterreinen:
      inkoop: {naam: inkoop, alleen_genoemd: ja}
    kpis:
      - {code: K1, omschrijving: besparing, deelterrein: inkoop, eenheid: procent, norm: 5%}

Herstel: haal `alleen_genoemd` weg als het deelterrein meedoet, of verbeter het deelterrein van de afspraak.
"""

from collections.abc import Iterator

from generator.checks._overeenkomst import brieven
from generator.library.library import Library
from generator.model import Dienst, Project, Verdeelsleutel
from generator.problem import Problem
from generator.walk import Vindplaats, walk


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for whatever is agreed about an area that is named only."""
    letters = [opdracht.bron.pad for _, opdracht in brieven(project, library)]
    agreed: dict[str, list[Vindplaats]] = {}
    for found in walk(project):
        if found.veld and found.veld.naam == "deelterrein" and _is_afspraak(found, letters):
            agreed.setdefault(found.waarde, []).append(found)
    for id_, deelterrein in project.deelterreinen.items():
        first, *others = agreed.get(id_, [None])
        if first is None or not deelterrein.alleen_genoemd:
            continue
        if others:  # it is likelier that the area takes part than that so much is about another one
            message = (
                f"{deelterrein.path('alleen_genoemd')}: er gaan {len(others) + 1} afspraken over dit deelterrein, "
                f"te beginnen met {first.pad}"
            )
            place, hint = deelterrein.where("alleen_genoemd"), "haal alleen_genoemd weg"
        else:
            message = f"{first.pad}: het deelterrein '{id_}' is alleen genoemd"
            place = first.plaats
            hint = f"haal alleen_genoemd weg bij deelterreinen.{id_}, of kies een ander deelterrein"
        yield Problem("deelterrein-alleen-genoemd", message, place, hint)


def _is_afspraak(found: Vindplaats, letters: list[str]) -> bool:
    """A letter may explore an area, its study may be paid together, and what is left out of it is no agreement either."""
    if isinstance(found.record, Dienst):
        return found.record.inbegrepen
    return not isinstance(found.record, Verdeelsleutel) and found.record.bron.pad not in letters
