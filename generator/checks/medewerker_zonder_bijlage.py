"""Wie op de personeelslijst staat, staat ook in een personeelsbijlage.

Een bijlage bevat de medewerkers van haar deelterrein en haar partijen. Gaat iemand over van een ander deelterrein en is daar geen
bijlage voor, dan is er voor die medewerker niets geregeld. Zonder enige personeelsbijlage zegt deze controle niets: dan staat de
lijst er alleen voor de cijfers.

Goed:

    personeel:
      medewerkers:
        - {nummer: 1041, van: coevorden, naar: emmen, deelterrein: ict, functie: beheerder, schaal: 8, fte: 1}
    documenten:
      bijlage: {soort: bijlage-personeel, hoort_bij: deel, deelterrein: ict}

Fout:

    personeel:
      medewerkers:
        - {nummer: 1041, van: coevorden, naar: emmen, deelterrein: inkoop, functie: inkoper, schaal: 8, fte: 1}
    documenten:
      bijlage: {soort: bijlage-personeel, hoort_bij: deel, deelterrein: ict}

Herstel: maak ook voor het andere deelterrein een document met `soort: bijlage-personeel`, of verbeter het deelterrein.
"""

from collections.abc import Iterator

from generator.checks._overeenkomst import partijen_van
from generator.checks.medewerker_partij import vreemde_bestemming
from generator.model import Medewerker, Opdracht, Project
from generator.problem import Problem, Severity


def check(project: Project) -> Iterator[Problem]:
    """Look for staff that no annex is about; one problem for each policy area, at its first member of staff."""
    annexes = [each for each in project.documenten.values() if each.soort == "bijlage-personeel"]
    left: dict[str | None, list[Medewerker]] = {}
    for medewerker in project.personeel.medewerkers if project.personeel and annexes else ():
        if _klopt(project, medewerker) and not any(_staat_in(project, each, medewerker) for each in annexes):
            left.setdefault(medewerker.deelterrein, []).append(medewerker)
    for area, members in left.items():
        who, verb = ("medewerker", "staat") if len(members) == 1 else ("medewerkers", "staan")
        of = f" van het deelterrein {project.deelterreinen[area].naam}" if area else ""
        first = members[0]
        message = (
            f"{first.path('deelterrein')}: {len(members)} {who}{of} {verb} in geen enkele personeelsbijlage"
        )
        hint = "maak daarvoor een document met soort: bijlage-personeel, of verbeter het deelterrein"
        yield Problem(
            "medewerker-zonder-bijlage", message, first.where("deelterrein"), hint, Severity.WARNING
        )


def _klopt(project: Project, medewerker: Medewerker) -> bool:
    """Whether area and employers exist and fit; of those that do not, another check speaks."""
    known = project.samenwerking.partijen
    return vreemde_bestemming(project, medewerker) is None and (
        medewerker.van in known
        and medewerker.naar in known
        and (medewerker.deelterrein is None or medewerker.deelterrein in project.deelterreinen)
    )


def _staat_in(project: Project, bijlage: Opdracht, medewerker: Medewerker) -> bool:
    """Whether an annex lists a member of staff, as expression/names.py chooses them."""
    main = project.documenten.get(bijlage.hoort_bij or "")
    area = bijlage.deelterrein or (main.deelterrein if main else None)
    parties = set(partijen_van(project, bijlage))
    return {medewerker.van, medewerker.naar} <= parties and (
        not area or medewerker.deelterrein in (None, area)
    )
