"""Een bijlage staat in de lijst van bijlagen van het document waar zij bij hoort.

Een document dat met `hoort_bij` zegt dat het een bijlage is, maar in geen enkele lijst voorkomt, gaat niet mee naar wie tekent: partijen
zijn er misschien niet aan gebonden. Staat het in de lijst van een ander document, dan is dat een waarschuwing: de bijlage zegt in haar
titel bij welk document zij hoort.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, bijlagen: [{document: personeel}]}
      personeel: {soort: bijlage-personeel, hoort_bij: raam}

Fout:

    documenten:
      raam: {soort: raamovereenkomst}
      personeel: {soort: bijlage-personeel, hoort_bij: raam}

Herstel: zet de bijlage bij `bijlagen` van het document waar zij bij hoort, of verbeter `hoort_bij`.
"""

from collections.abc import Iterator

from generator.model import Project
from generator.problem import Problem, Severity


def check(project: Project) -> Iterator[Problem]:
    """Compare what documents say they belong to with the lists of annexes."""
    for id_, opdracht in project.documenten.items():
        main = project.documenten.get(opdracht.hoort_bij or "")
        if main is None or main is opdracht or _noemt(project, opdracht.hoort_bij or "", id_):
            continue
        # A list of annexes in which one could not be read may hold this one.
        if any(each.document is None and "document" in each.bron.sleutels for each in main.bijlagen):
            continue
        elsewhere = [key for key in project.documenten if _noemt(project, key, id_)]
        where = f", wel bij {elsewhere[0]}" if elsewhere else ""
        message = (
            f"{opdracht.path('hoort_bij')}: {id_} staat niet bij de bijlagen van {opdracht.hoort_bij}{where}"
        )
        hint = f"voeg bij {opdracht.hoort_bij} toe: bijlagen: [{{document: {id_}}}]"
        severity = Severity.WARNING if elsewhere else Severity.ERROR
        yield Problem("bijlage-niet-genoemd", message, opdracht.where("hoort_bij"), hint, severity)


def _noemt(project: Project, main: str, id_: str) -> bool:
    return any(each.document == id_ for each in project.documenten[main].bijlagen)
