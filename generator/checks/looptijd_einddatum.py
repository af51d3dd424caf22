"""De einddatum is de dag waarop de looptijd afloopt.

Een overeenkomst kan een einddatum hebben, een looptijd, of allebei; dan moeten zij hetzelfde zeggen. Een looptijd van vijf jaar
vanaf 1 januari 2015 eindigt met 31 december 2019: een termijn van jaren of maanden loopt tot de dag met hetzelfde nummer
(Hoge Raad 1 september 2017, ECLI:NL:HR:2017:2225), en de einddatum is hier de laatste dag. Wie 1 januari 2020 schrijft,
bedoelt „tot” en schrijft „tot en met”.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, looptijd: 5 jaar, einddatum: 2019-12-31}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, looptijd: 5 jaar, einddatum: 2020-01-01}

Herstel: laat de einddatum weg, dan rekent het programma haar uit; of verbeter een van beide.
"""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks._melding import dag
from generator.dutch.durations import duur_voluit
from generator.model import Opdracht, Project, Stuk
from generator.model.periods import verwachte_einddatum
from generator.problem import Problem


def check(project: Project) -> Iterator[Problem]:
    """Compare the given end with the one that follows from the duration."""
    agreements: list[Opdracht | Stuk] = [*project.documenten.values(), *project.stukken.values()]
    for opdracht in agreements:
        begin, eind, looptijd = opdracht.ingangsdatum, opdracht.einddatum, opdracht.looptijd
        if eind is None or looptijd is None or (begin and eind < begin):
            continue  # an end before the beginning is another mistake
        if looptijd.duur is None:
            yield _fout(
                opdracht, "er staat een einddatum, maar de looptijd is onbepaald", "laat een van beide weg"
            )
        elif (verwacht := verwachte_einddatum(begin, looptijd)) and begin and verwacht != eind:
            duur = duur_voluit(looptijd.duur)
            message = (
                f"{duur} vanaf {dag(begin)} loopt tot en met {dag(verwacht)}, niet tot en met {dag(eind)}"
            )
            hint = f"schrijf einddatum: {verwacht.isoformat()}, of laat haar weg"
            if eind == verwacht + timedelta(days=1):
                hint += "; de einddatum is de laatste dag die nog meetelt"
            yield _fout(opdracht, message, hint)


def _fout(opdracht: Opdracht | Stuk, message: str, hint: str) -> Problem:
    place = opdracht.where("einddatum")
    return Problem("looptijd-einddatum", f"{opdracht.path('einddatum')}: {message}", place, hint)
