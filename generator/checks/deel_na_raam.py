"""Een deelovereenkomst eindigt niet later dan haar raamovereenkomst.

Na het einde van de raamovereenkomst hangt een deelovereenkomst in de lucht: de afspraken over kosten, aansprakelijkheid en
geschillen zijn er niet meer. Wordt de raamovereenkomst stilzwijgend verlengd (`verlenging`), of vervangt een nieuwe haar, dan is het
eind van haar looptijd niet het einde. Het mag ook als zij zegt dat lopende deelovereenkomsten na haar einde blijven gelden: met
`naloop: ja`, of in een eigen clausule of toelichting. Een deelovereenkomst voor onbepaalde tijd onder een raamovereenkomst die afloopt, geeft een waarschuwing: zij eindigt
samen met de raamovereenkomst, en dan is een einddatum duidelijker.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, einddatum: 2019-12-31}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, einddatum: 2019-12-31}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, einddatum: 2019-12-31}
      deel: {soort: deelovereenkomst, raamovereenkomst: raam, einddatum: 2020-12-31}

Herstel: verbeter een van beide einddatums, geef de raamovereenkomst een `verlenging`, of zet er `naloop: ja` bij.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag
from generator.checks._opvolging import opvolgers
from generator.checks._overeenkomst import Overeenkomst, onder_raam, overeenkomst
from generator.checks._patronen import sentences
from generator.checks._teksten import teksten
from generator.library.library import Library
from generator.model import Opdracht, Project
from generator.model.periods import laatste_dag
from generator.problem import Problem, Severity

# Words that say that agreements outlive their framework.
_NALOOP = re.compile(
    r"\bnaloop\b|\bnawerking\b|\b(blij(ft|ven)|behoud(t|en))\b[^.]*\b(gelden|geldt|van kracht|van toepassing|in stand|doorlopen|werking)\b"
    r"|\b(loopt|lopen)\b[^.]*\bdoor\b|\bna (haar|het) einde\b[^.]*\b(geldt|gelden)\b",
    re.IGNORECASE,
)
_ONTKEND = re.compile(r"\b(niet|geen)\b", re.IGNORECASE)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the last day of every agreement with that of its framework."""
    for deel, raam in onder_raam(project, library):
        if raam.eind and not _wordt_verlengd(raam) and not _loopt_na(project, library, (deel, raam)):
            yield from _te_lang(deel, raam, _einde(project, raam))


def _wordt_verlengd(raam: Overeenkomst) -> bool:
    return isinstance(raam.record, Opdracht) and getattr(raam.record.velden, "verlenging", None) is not None


def _loopt_na(project: Project, library: Library, both: tuple[Overeenkomst, Overeenkomst]) -> bool:
    """Whether one of the two says, in a key or in words, that what is under the framework outlives it."""
    if any(each.record.naloop for each in both):
        return True
    pads = tuple(f"{each.record.bron.pad}." for each in both)
    for text in teksten(project, library):
        if text.in_clausule or text.pad.startswith(pads):
            about = (each for _, each in sentences(text.tekst) if "overeenkomst" in each.lower())
            if any(_NALOOP.search(each) and not _ONTKEND.search(each) for each in about):
                return True
    return False


def _einde(project: Project, raam: Overeenkomst) -> date | None:
    """The last day of a framework, or of the one that takes its place without a gap; None when that one goes on."""
    assert raam.eind is not None
    ends: list[date | None] = [raam.eind]
    for id_ in opvolgers(project, raam.id):
        after = overeenkomst(project, id_)
        if after and after.begin and after.begin.toordinal() <= raam.eind.toordinal() + 1:
            ends.append(None if _wordt_verlengd(after) else after.eind)
    return None if None in ends else max(each for each in ends if each)


def _te_lang(deel: Overeenkomst, raam: Overeenkomst, raam_eind: date | None) -> Iterator[Problem]:
    if raam_eind is None:
        return
    record = deel.record
    begin, eind = record.ingangsdatum, laatste_dag(record)
    until = f"{raam.id} loopt tot en met {dag(raam_eind)}"
    severity = Severity.ERROR
    hint = f"verbeter een van beide, of geef {raam.id} een verlenging of naloop: ja"
    if begin and begin > raam_eind:
        key, message = "ingangsdatum", f"{dag(begin)} is te laat: {until}"
    elif eind and eind > raam_eind and not (begin and eind < begin):
        key = "einddatum" if record.einddatum else "looptijd"
        message = f"dit document loopt tot en met {dag(eind)}, maar {until}"
    elif deel.onbepaald:
        key, message, severity = "looptijd", f"onbepaald, maar {until}", Severity.WARNING
        hint = f"schrijf einddatum: {raam_eind.isoformat()}, of geef {raam.id} een verlenging of naloop: ja"
    else:
        return
    yield Problem("deel-na-raam", f"{record.path(key)}: {message}", record.where(key), hint, severity)
