"""Na een herindeling heet een gemeente in een tekst niet meer zoals vroeger.

Een brief van na de herindeling die „de gemeente Dongeradeel” iets laat doen, noemt een gemeente die er niet meer is. Gaat de zin over
vroeger („de voormalige gemeente”, „toen”, „in 2014”), dan is de oude naam juist. De controle leest de teksten van documenten met een datum
of ingangsdatum van na de herindeling. Waarschuwing.

Goed:

    organisaties:
      dongeradeel: {naam: Dongeradeel, bestaat_tot: 2019-01-01, opvolger: noardeast-fryslan}
      noardeast-fryslan: {naam: Noardeast-Fryslân, bestaat_vanaf: 2019-01-01}
    documenten:
      brief: {soort: raadsbrief, datum: 2020-03-05, vervolg: [De voormalige gemeente Dongeradeel deed al mee.]}

Fout:

    organisaties:
      dongeradeel: {naam: Dongeradeel, bestaat_tot: 2019-01-01, opvolger: noardeast-fryslan}
      noardeast-fryslan: {naam: Noardeast-Fryslân, bestaat_vanaf: 2019-01-01}
    documenten:
      brief: {soort: raadsbrief, datum: 2020-03-05, vervolg: [De gemeente Dongeradeel neemt de taken over.]}

Herstel: noem de gemeente van nu, of zeg dat het om de voormalige gemeente gaat.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag, naam_van
from generator.checks._patronen import sentences
from generator.checks._teksten import teksten
from generator.model import Project
from generator.problem import Problem

_VROEGER = re.compile(
    r"\b(?:voormalig|toenmalig|vroeger|eerder|destijds|toen|oud-?gemeente|opgegaan|opging|opgaat|herindeling|herinde\w+|gefuseerd|fusie|fuseerde|"
    r"samengevoegd|opgeheven|opvolger|rechtsvoorganger|was|waren|had|hadden|werd|werden|sloot|sloten|besloot|besloten)\w*",
    re.IGNORECASE,
)
_JAAR = re.compile(r"\b(?:19|20)\d\d\b")


def check(project: Project) -> Iterator[Problem]:
    """Look for municipalities of the past in texts of later."""
    # That a municipality takes part after its end is told by gemeente-bestaat-niet; its name in a title says no more.
    active = {id_ for id_, each in project.samenwerking.partijen.items() if each.status != "afgehaakt"}
    gone = [
        each
        for id_, each in project.organisaties.items()
        if each.bestaat_tot and each.naam and id_ not in active
    ]
    if not gone:
        return
    for each in teksten(project):
        day = each.dag
        if day is None or each.sleutel in ("kenmerk", "citeertitel", "behandeld_door"):
            continue
        for organisatie in gone:
            end = organisatie.bestaat_tot
            if end and day >= end and _noemt(each.tekst, organisatie.naam, end):
                heir = organisatie.opvolger
                tip = f"noem de opvolger, {naam_van(project, heir)}" if heir else "noem de gemeente van nu"
                wat = (
                    f"{organisatie.naam} bestaat sinds {dag(end)} niet meer, en deze tekst is van {dag(day)}"
                )
                yield each.meld(
                    "naam-van-vroeger", wat, f"{tip}, of schrijf: de voormalige gemeente", fout=False
                )


def _noemt(text: str, name: str, end: date) -> bool:
    """Whether a sentence names it as something of today."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for _, sentence in sentences(text):
        past = _VROEGER.search(sentence) or any(int(year) < end.year for year in _JAAR.findall(sentence))
        if word.search(sentence) and not past:
            return True
    return False
