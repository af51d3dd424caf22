"""Wat een tekst over de duur zegt, klopt met zichzelf en met de overeenkomst.

„Tot 31 december 2019” is een dag korter dan „tot en met 31 december 2019”: bij „tot” telt die dag niet meer mee. Vijf jaar vanaf 1 januari
2015 loopt tot en met 31 december 2019, en niet tot en met een jaar later (Hoge Raad 1 september 2017, ECLI:NL:HR:2017:2225). Deze controle
leest zinnen over het begin, de duur en het einde, in brieven, toelichtingen en eigen clausules, en vergelijkt het einde met de `einddatum` van de
overeenkomst waar het document over gaat.

Goed:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, einddatum: 2019-12-31}
      brief: {soort: raadsbrief, betreft: [{document: raam}], vervolg: [De overeenkomst loopt tot en met 31 december 2019.]}

Fout:

    documenten:
      raam: {soort: raamovereenkomst, ingangsdatum: 2015-01-01, einddatum: 2019-12-31}
      brief: {soort: raadsbrief, betreft: [{document: raam}], vervolg: [De overeenkomst loopt tot 31 december 2019.]}

Herstel: verbeter de dag, of kies tussen „tot” (die dag niet meer) en „tot en met” (die dag nog wel).
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.checks._datums import named_days
from generator.checks._melding import dag
from generator.checks._overeenkomst import NOOIT_RAAM
from generator.checks._patronen import plain, sentences, unquoted
from generator.checks._teksten import Tekst, teksten
from generator.checks._termijnen import Tot, durations, from_day, until
from generator.dutch.durations import duur_voluit
from generator.dutch.terms import einddatum
from generator.library.library import Library
from generator.model import Opdracht, Project, Stuk
from generator.model.periods import laatste_dag
from generator.problem import Problem

_DAG = timedelta(days=1)
_OVER = re.compile(r"\b(?:overeenkomst|samenwerking|looptijd|regeling|convenant)\w*", re.IGNORECASE)
_EINDIGT = re.compile(
    r"\b(?:eindigt|eindigen|loopt af|aflopen|afloopt|vervalt|einddatum is|einde)\s+(?:op|per|met ingang van|van rechtswege op)?\s*$",
    re.IGNORECASE,
)
_LOOPTIJD = re.compile(
    r"\b(?:looptijd\s+(?:van|is|bedraagt)|voor\s+de\s+duur\s+van|(?:geldt|loopt|duurt|aangegaan|gesloten)\s+(?:voor\s+)?(?:een\s+periode\s+van\s+)?)\s*"
    r"(?P<duur>(?:\d+|[a-zé]+)\s+(?:jaar|maanden|maand))\b",
    re.IGNORECASE,
)
_DUURT = re.compile(
    r"\b(?:geldt|gelden|loopt|lopen|duurt|duren|looptijd|eindigt|aangegaan|gesloten|voor de duur)\b",
    re.IGNORECASE,
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Read every sentence with a day until which something holds."""
    for each in teksten(project, library):
        if each.in_wijziging or (each.citaat and not isinstance(each.record, Stuk)):
            continue
        for found in until(unquoted(plain(each.tekst))):
            wat = _met_zichzelf(found) or _met_einde(found, _eindes(project, each))
            if wat:
                tip = "bij 'tot' telt die dag niet meer mee, bij 'tot en met' wel"
                yield each.meld("looptijd-tekst", wat, tip)
                break
        else:
            if wat := next(_overig(each.tekst, _eindes(project, each), _begin(project, each)), ""):
                yield each.meld("looptijd-tekst", wat, "verbeter de tekst, of de duur van de overeenkomst")


def _met_zichzelf(found: Tot) -> str:
    """Whether begin, duration and end of one sentence agree."""
    begin = from_day(found.zin)
    length = [
        each
        for each in durations(found.zin)
        if not re.search(r"\bopzeg|\bverleng|\btelkens|\biedere?\b", found.zin)
    ]
    if begin is None or len(length) != 1 or begin >= found.dag:
        return ""
    last = einddatum(begin, length[0].duur)
    if (found.dag if found.met else found.dag - _DAG) == last:
        return ""
    duration = duur_voluit(length[0].duur)
    return (
        f"{duration} vanaf {dag(begin)} loopt tot en met {dag(last)}, niet {found.woorden} {dag(found.dag)}"
    )


def _overig(text: str, ends: set[date], begins: set[date]) -> Iterator[str]:
    """A day on which an agreement ends, or a duration that it has, as a sentence says it."""
    for _, sentence in sentences(unquoted(plain(text))):
        if not ends or not _OVER.search(sentence) or re.search(r"\bopzeg|\bverleng|\bevalu", sentence):
            continue
        for each in named_days(sentence):
            if _EINDIGT.search(sentence[: each.begin]) and not {each.dag, each.dag - _DAG} & ends:
                yield f"het einde is hier {dag(each.dag)}, maar de laatste dag van de overeenkomst is {dag(min(ends))}"
        for found in _LOOPTIJD.finditer(sentence):
            for length in durations(found["duur"]):
                if len(begins) == 1 and einddatum(min(begins), length.duur) not in ends:
                    duration = duur_voluit(length.duur)
                    yield f"een looptijd van {duration} vanaf {dag(min(begins))}, maar de laatste dag is {dag(min(ends))}"


def _begin(project: Project, each: Tekst) -> set[date]:
    """The first days of the agreements with an end that a text can be about."""
    return {
        begin
        for id_ in _over(project, each)
        if (begin := getattr(_record(project, id_), "ingangsdatum", None))
    }


def _record(project: Project, id_: str) -> Opdracht | Stuk | None:
    found = project.documenten.get(id_)
    if found and found.soort not in NOOIT_RAAM[1:]:
        return found if laatste_dag(found) else None
    stuk = project.stukken.get(id_)
    return stuk if stuk and stuk.einddatum else None


def _over(project: Project, each: Tekst) -> set[str]:
    """The agreements that a text can be about."""
    opdracht = each.opdracht
    if opdracht is None:
        return set(project.documenten) if each.in_clausule or each.pad.startswith("kosten.") else set()
    about = [one.document for one in getattr(opdracht.velden, "betreft", None) or ()]
    own = next((id_ for id_, one in project.documenten.items() if one is opdracht), "")
    return {own, opdracht.raamovereenkomst or "", opdracht.hoort_bij or "", *about}


def _eindes(project: Project, each: Tekst) -> set[date]:
    """The last days of those agreements."""
    ids = _over(project, each)
    ends = [laatste_dag(project.documenten[id_]) for id_ in ids if id_ in project.documenten]
    ends += [project.stukken[id_].einddatum for id_ in ids if id_ in project.stukken]
    return {end for end in ends if end}


def _met_einde(found: Tot, ends: set[date]) -> str:
    """Whether the day that a sentence about an agreement names is the last day of one."""
    if not ends or not (_OVER.search(found.zin) and _DUURT.search(found.zin)):
        return ""
    last = found.dag if found.met else found.dag - _DAG
    if last in ends:
        return ""
    near = next((end for end in ends if abs((end - last).days) == 1), None)
    end = near or (next(iter(ends)) if len(ends) == 1 else None)
    if end is None:
        return ""
    return f"{found.woorden} {dag(found.dag)}, maar de laatste dag van de overeenkomst is {dag(end)}"
