"""Een deelovereenkomst eindigt niet later dan haar raamovereenkomst.

Na het einde van de raamovereenkomst hangt een deelovereenkomst in de lucht: de afspraken over kosten, aansprakelijkheid en
geschillen zijn er niet meer. Wordt de raamovereenkomst stilzwijgend verlengd (`verlenging`), dan is het eind van haar looptijd niet
het einde. Een deelovereenkomst voor onbepaalde tijd onder een raamovereenkomst die afloopt, geeft een waarschuwing: zij eindigt
samen met de raamovereenkomst, en dan is een einddatum duidelijker.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, einddatum: 2019-12-31}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, einddatum: 2019-12-31}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, einddatum: 2019-12-31}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, einddatum: 2020-12-31}

Herstel: verbeter een van beide einddatums, of geef de raamovereenkomst een `verlenging`.
"""

from collections.abc import Iterator

from generator.checks._melding import dag
from generator.checks._overeenkomst import Overeenkomst, laatste_dag, raam_van, tekenstukken
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.problem import Problem, Severity


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the last day of every agreement with that of its framework."""
    for id_, opdracht in tekenstukken(project, library):
        raam = raam_van(project, id_)
        if raam and raam.eind and not _wordt_verlengd(raam):
            yield from _te_lang(opdracht, raam)


def _wordt_verlengd(raam: Overeenkomst) -> bool:
    return isinstance(raam.record, Opdracht) and getattr(raam.record.velden, "verlenging", None) is not None


def _te_lang(opdracht: Opdracht, raam: Overeenkomst) -> Iterator[Problem]:
    begin, eind = opdracht.ingangsdatum, laatste_dag(opdracht)
    assert raam.eind is not None
    until = f"{raam.id} loopt tot en met {dag(raam.eind)}"
    severity = Severity.ERROR
    hint = f"verbeter een van beide, of geef {raam.id} een verlenging"
    if begin and begin > raam.eind:
        key, message = "ingangsdatum", f"{dag(begin)} is te laat: {until}"
    elif eind and eind > raam.eind and not (begin and eind < begin):
        key = "einddatum" if opdracht.einddatum else "looptijd"
        message = f"dit document loopt tot en met {dag(eind)}, maar {until}"
    elif opdracht.looptijd and opdracht.looptijd.onbepaald and not opdracht.einddatum:
        key, message, severity = "looptijd", f"onbepaald, maar {until}", Severity.WARNING
        hint = f"schrijf einddatum: {raam.eind.isoformat()}, of geef {raam.id} een verlenging"
    else:
        return
    yield Problem("deel-na-raam", f"{opdracht.path(key)}: {message}", opdracht.where(key), hint, severity)
