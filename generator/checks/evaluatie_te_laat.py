"""Een evaluatie is er voordat er voor het laatst kan worden opgezegd.

Een evaluatie moet uitwijzen of partijen doorgaan. Is zij er pas als de laatste dag om op te zeggen voorbij is, dan zit iedereen er nog
een termijn aan vast: dat is de les van een gemeente die daardoor twee jaar op haar uittreding moest wachten. Bij een bepaalde looptijd
rekent deze controle de eerste evaluatie na tegen de opzegtermijn, als de overeenkomst stilzwijgend wordt verlengd of als beide termijnen
in het project staan. Valt de evaluatie na het einde, dan is zij altijd te laat.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, looptijd: 5 jaar, verlenging: 2 jaar,
             opzegtermijn: 1 jaar, evaluatie_eerste: 3 jaar}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, looptijd: 5 jaar, verlenging: 2 jaar,
             opzegtermijn: 2 jaar, evaluatie_eerste: 4 jaar}

Herstel: evalueer eerder, of verkort de opzegtermijn.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.checks._melding import dag
from generator.dutch.durations import Duur
from generator.dutch.terms import maanden_later, opzegdatum
from generator.model import Opdracht, Project
from generator.model.periods import laatste_dag
from generator.problem import Problem, Severity


def check(project: Project) -> Iterator[Problem]:
    """Compute the first evaluation and the last day to give notice of every agreement that has both."""
    for opdracht in project.documenten.values():
        evaluatie = getattr(opdracht.velden, "evaluatie_eerste", None)
        begin, eind = opdracht.ingangsdatum, laatste_dag(opdracht)
        if not (isinstance(evaluatie, Duur) and begin and eind) or eind < begin:
            continue
        held = maanden_later(begin, evaluatie.in_maanden) + timedelta(days=evaluatie.in_dagen)
        limit = _opzegdag(opdracht, eind)
        if held > eind:
            reason = f"na het einde van de overeenkomst, {dag(eind)}"
        elif limit and held > limit:
            reason = f"na {dag(limit)}, de laatste dag om op te zeggen tegen {dag(eind)}"
        else:
            continue
        given = "evaluatie_eerste" in opdracht.velden.bron.sleutels
        record, key = (opdracht.velden, "evaluatie_eerste") if given else (opdracht, "looptijd")
        message = f"{opdracht.path('evaluatie_eerste')}: de eerste evaluatie valt op {dag(held)}, {reason}"
        hint = "evalueer eerder (evaluatie_eerste), of verkort de opzegtermijn"
        yield Problem("evaluatie-te-laat", message, record.where(key), hint, Severity.WARNING)


def _opzegdag(opdracht: Opdracht, eind: date) -> date | None:
    """The last day for a notice, where a notice still matters: an agreement that just ends needs none."""
    velden = opdracht.velden
    term = getattr(velden, "opzegtermijn", None)
    written = {"opzegtermijn", "evaluatie_eerste"} <= velden.bron.sleutels.keys()
    extended = getattr(velden, "verlenging", None) is not None
    return opzegdatum(eind, term) if isinstance(term, Duur) and (written or extended) else None
