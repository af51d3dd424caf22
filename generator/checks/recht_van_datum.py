"""Een tekst noemt het recht van de datum van zijn document.

Een overeenkomst van 2015 over de Wet werk en bijstand, of een brief van 2026 over de Wob: de wet is er niet meer. Omgekeerd kent een
overeenkomst van 2009 geen Cao Gemeenten, geen AVG en geen Participatiewet. Het recht van de dag van ondertekening en dat van de
ingangsdatum zijn allebei goed. Wie zegt dat een wet oud, nieuw of vervangen is, of vanaf wanneer zij geldt, schrijft over haar geschiedenis;
daar zegt deze controle niets over. De wetten met hun datums staan in de bibliotheek, in `clauses/wetten`.

Goed:

    documenten:
      brief: {soort: raadsbrief, datum: 2026-12-17, kosten_toelichting: De kosten van de Participatiewet blijven lokaal.}

Fout:

    documenten:
      brief: {soort: raadsbrief, datum: 2026-12-17, kosten_toelichting: De kosten van de WWB blijven lokaal.}

Herstel: noem de wet die op de datum van het document geldt, of zeg dat het om vroeger gaat („de toenmalige Wet werk en bijstand”).
"""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks._melding import dag
from generator.checks._recht import Recht, Regel, read_recht
from generator.checks._teksten import Tekst, teksten
from generator.fields import Record
from generator.library.library import Library
from generator.model import Besluit, Deelterrein, Dienst, Kpi, Mandaat, Opdracht, Product, Project
from generator.problem import Problem

# A sentence that places the law in time speaks about it, and is not bound by it.
_GESCHIEDENIS = re.compile(
    r"\b(toenmalige?|destijds|toen|voormalige?|voorheen|vroegere?|oude|eerdere?|nieuwe|inmiddels|vervangen|vervangt|vervallen|"
    r"opgevolgd|opvolger|voorganger|opgegaan|ingetrokken|inwerkingtreding|in werking|ingaat|invoering|overgang)\b"
    r"|\b(per|vanaf|sinds|tot|tot en met|na|voor|vóór)\s+(\d{1,2}\s+\w+\s+)?\d{4}\b",
    re.IGNORECASE,
)
_HISTORISCH = ("voorgeschiedenis", "voorgeschiedenis_inleiding")  # fields of kinds that tell what came before


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Look for laws and bodies that are not those of the day."""
    dated = [(each, days) for each in teksten(project) if (days := _dagen(project, each))]
    recht = read_recht(library) if dated else None
    for each, days in dated:
        if recht is None or each.sleutel in _HISTORISCH:
            continue
        seen: set[str] = set()
        for found, regel in _noemt(recht, each.tekst):
            if found not in seen and not any(regel.geldt(day) for day in days):
                seen.add(found)
                yield _fout(each, found, regel, min(days))


def _noemt(recht: Recht, text: str) -> Iterator[tuple[str, Regel]]:
    """The laws that a text names, but for sentences about their history."""
    for sentence in re.split(r"(?<=[.;!?])\s+", text):
        if not _GESCHIEDENIS.search(sentence):
            yield from recht.genoemd(sentence)


def _fout(tekst: Tekst, found: str, regel: Regel, day: date) -> Problem:
    if regel.vanaf and day < regel.vanaf:
        message = f"{tekst.pad}: '{found}' is er pas sinds {dag(regel.vanaf)}, dit document is van {dag(day)}"
    else:
        assert regel.tot is not None
        message = (
            f"{tekst.pad}: '{found}' is er sinds {dag(regel.tot)} niet meer, dit document is van {dag(day)}"
        )
    hint = f"op die dag: {regel.anders}?" if regel.anders else "noem het recht van die dag"
    return Problem("recht-van-datum", message, tekst.plaats, hint)


def _dagen(project: Project, tekst: Tekst) -> set[date]:
    """The days of the document that a text will stand in; for what several documents use, the days of them all."""
    head = tekst.pad.split(".")
    if head[0] == "documenten" and len(head) > 1 and (opdracht := project.documenten.get(head[1])):
        return _van(opdracht)
    if isinstance(tekst.record, Besluit):
        return {tekst.record.datum} if tekst.record.datum else set()
    area = _deelterrein(tekst.record)
    if not area:
        return set()
    using = [each for each in project.documenten.values() if each.deelterrein in (area, None)]
    own = [each for each in using if each.soort == "deelovereenkomst"]
    return set().union(*map(_van, own or using))


def _deelterrein(record: Record) -> str:
    if isinstance(record, Deelterrein):
        return record.bron.pad.rsplit(".", 1)[-1]
    return record.deelterrein or "" if isinstance(record, Mandaat | Product | Kpi | Dienst) else ""


def _van(opdracht: Opdracht) -> set[date]:
    signed = {each.datum for each in opdracht.ondertekening.values()}
    days = {opdracht.ingangsdatum, opdracht.overgangsdatum, opdracht.datum, *signed}
    return {day for day in days if day}
