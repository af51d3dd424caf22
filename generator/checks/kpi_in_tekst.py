"""Een tekst of een stuk noemt van een KPI de norm die is afgesproken.

De norm staat bij de KPI. Zegt een brief „95 procent van de aanvragen (KPI-1)” terwijl 90 procent is afgesproken, dan verwacht de raad meer
dan de gastheer levert. Deze controle leest zinnen die een KPI bij haar code of haar omschrijving noemen; wat er is gehaald („in 2013 was dat
93 procent”) is geen norm. Van een stuk van elders vergelijkt zij wat onder `kpis` is vastgelegd.

Goed:

    kpis:
      - {code: K1, omschrijving: aanvragen op tijd, deelterrein: werk, eenheid: procent, norm: ten minste 95%}
    documenten:
      brief: {soort: raadsbrief, kpi_toelichting: [De norm van K1 is 95 procent.]}

Fout:

    kpis:
      - {code: K1, omschrijving: aanvragen op tijd, deelterrein: werk, eenheid: procent, norm: ten minste 95%}
    documenten:
      brief: {soort: raadsbrief, kpi_toelichting: [De norm van K1 is 90 procent.]}

Herstel: verbeter de tekst, of de norm bij de KPI.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks._gelijkenis import bare
from generator.checks._melding import plek
from generator.checks._patronen import plain, sentences
from generator.checks._teksten import Tekst, teksten
from generator.checks._woorden import verwant
from generator.dutch.word_numbers import getal_uit_woorden
from generator.library.library import Library
from generator.model import Kpi, Project
from generator.problem import Problem

_WAARDE = re.compile(
    r"(?<![\w.,-])(\d+(?:,\d+)?|[a-zà-ÿ]{3,}?)\s*(%|procent\b|kalenderdagen\b|werkdagen\b|dagen\b|weken\b|maanden\b|uur\b|minuten\b)"
    r"|\b(?:een|cijfer|rapportcijfer|norm(?: is| van)?)\s+(?:een\s+)?(\d+(?:,\d+)?)(?!\d|\s*(?:%|januari|februari|maart|april|mei|juni|juli))",
    re.IGNORECASE,
)
_GETAL = re.compile(r"(?<![\w.,-])\d+(?:,\d+)?(?!\w)")
_WOORD = 4  # letters of a word that counts
_DEEL = 0.75  # of the words of a description, for a sentence to be about it
_GEHAALD = re.compile(
    r"\b(?:haal\w*|scoor\w*|resultaat|gehaald|behaald|gerealiseerd|realisatie|was|waren|werd|werden|bedroeg|bleek|uitkomst|stand|vorig\w*|voorheen|eerst|stijgt|stijgen|daalt|"
    r"verhoogd|verlaagd|btw|indexering|index)\b",
    re.IGNORECASE,
)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Compare the figures of every sentence about a KPI with its norm."""
    kpis = [each for each in project.kpis if each.norm and each.code]
    yield from _stukken(project, kpis)
    for each in teksten(project, library) if kpis else ():
        if each.citaat or each.in_wijziging or isinstance(each.record, Kpi) or _bericht(each):
            continue
        for _, sentence in sentences(each.tekst):
            if wat := _zin(sentence, kpis):
                yield each.meld("kpi-in-tekst", wat, "verbeter de tekst, of de norm bij de KPI")
                break


def _bericht(each: Tekst) -> bool:
    """Whether a document tells results: what it says of a KPI is no norm."""
    return each.opdracht is not None and each.opdracht.soort in ("voortgangsrapportage", "evaluatie")


def _zin(sentence: str, kpis: list[Kpi]) -> str:
    about = [kpi for kpi in kpis if _noemt(sentence, kpi)]
    said = _waarden(sentence, about)
    if not about or not said or _GEHAALD.search(sentence):
        return ""
    agreed = {number for kpi in about for number in _normen(kpi)}
    wrong = [number for number in said if number not in agreed]
    if not agreed or not wrong or len(wrong) < len(said):
        return ""
    norms = " of ".join(dict.fromkeys(f"'{kpi.norm}'" for kpi in about))
    return f"de norm van {about[0].code} is hier {str(wrong[0]).replace('.', ',')}, afgesproken is {norms}"


def _noemt(sentence: str, kpi: Kpi) -> bool:
    """Whether a sentence names a KPI: by its code, or in all the words of its description."""
    if re.search(rf"(?<![\w-]){re.escape(kpi.code)}(?![\w-])", plain(sentence)):
        return True
    wanted = [word for word in bare(kpi.omschrijving or "").split() if len(word) >= _WOORD]
    said = bare(sentence).split()
    there = [word for word in wanted if any(verwant(word, other) for other in said)]
    return len(wanted) > 1 and len(there) >= _DEEL * len(wanted)


def _waarden(sentence: str, about: list[Kpi]) -> list[Decimal]:
    """The figures of a sentence that can be a norm; those in the name of the KPI itself are none."""
    text = plain(sentence)
    for kpi in about:
        for name in (kpi.code, kpi.omschrijving or ""):
            text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE) if name else text
    units = {"%" if "%" in kpi.norm or "procent" in kpi.norm else "" for kpi in about}
    found: list[Decimal] = []
    for match in _WAARDE.finditer(text):
        percent = (match[2] or "").lower() in ("%", "procent")
        if units == {"%"} and not percent and match[2]:
            continue
        number = _getal(match[1] or match[3])
        if number is not None:
            found.append(number)
    return found


def _normen(kpi: Kpi) -> set[Decimal]:
    digits = {Decimal(each.replace(",", ".")) for each in _GETAL.findall(plain(kpi.norm).replace("%", " "))}
    words = {
        number
        for word in re.findall(r"[a-zà-ÿ]{3,}", kpi.norm.lower())
        if (number := _getal(word)) is not None
    }
    return digits | words


def _getal(word: str) -> Decimal | None:
    if re.fullmatch(r"\d+(?:,\d+)?", word):
        return Decimal(word.replace(",", "."))
    try:
        return Decimal(getal_uit_woorden(word)) if word.lower() != "een" else None
    except ValueError:
        return None


def _stukken(project: Project, kpis: list[Kpi]) -> Iterator[Problem]:
    """What documents made elsewhere say of the same KPIs."""
    for stuk in project.stukken.values():
        for code, norm in stuk.kpis.items():
            same = [kpi for kpi in kpis if kpi.code == code]
            numbers = {Decimal(each.replace(",", ".")) for each in _GETAL.findall(norm.replace("%", " "))}
            agreed = {number for kpi in same for number in _normen(kpi)}
            equal = any(bare(kpi.norm) == bare(norm) for kpi in same)
            if same and not equal and not (numbers and numbers <= agreed):
                message = f"{stuk.path('kpis')}.{code}: hier '{norm}', afgesproken is '{same[0].norm}'"
                place = plek(stuk, "kpis", code)
                yield Problem("kpi-in-tekst", message, place, "maak de normen gelijk, of geef een eigen code")
