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

from generator.model import Opdracht, Project, Stuk
from generator.problem import Problem, Severity


def check(project: Project) -> Iterator[Problem]:
    """Compare what documents say they belong to with the lists of annexes."""
    everything: list[tuple[str, Opdracht | Stuk]] = [*project.documenten.items(), *project.stukken.items()]
    known = dict(everything)
    for id_, record in everything:
        main = known.get(record.hoort_bij or "")
        if main is None or main is record or _noemt(main, id_, record):
            continue
        # Of a document made elsewhere the annexes may not have been written down; a list in which one could not be
        # read may hold this one.
        if isinstance(main, Stuk) and not main.bijlagen:
            continue
        if any(each.document is None and "document" in each.bron.sleutels for each in main.bijlagen):
            continue
        elsewhere = [key for key, each in everything if _noemt(each, id_, record)]
        where = f", wel bij {elsewhere[0]}" if elsewhere else ""
        message = (
            f"{record.path('hoort_bij')}: {id_} staat niet bij de bijlagen van {record.hoort_bij}{where}"
        )
        hint = f"voeg bij {record.hoort_bij} toe: bijlagen: [{{document: {id_}}}]"
        severity = Severity.WARNING if elsewhere else Severity.ERROR
        yield Problem("bijlage-niet-genoemd", message, record.where("hoort_bij"), hint, severity)


def _noemt(main: Opdracht | Stuk, id_: str, record: Opdracht | Stuk) -> bool:
    """Whether a list of annexes names a document, by its id or by its title."""
    titles = {each for each in (record.titel, record.citeertitel) if each}
    return any(each.document == id_ or (each.titel and each.titel in titles) for each in main.bijlagen)
