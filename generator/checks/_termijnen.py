"""Terms in running text: a text in; durations, the notice that it states and the days until which something holds out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.checks._datums import named_days
from generator.checks._patronen import plain, sentences
from generator.dutch.durations import Duur, duur_uit

_AANTAL = r"(?:\d+(?:,5)?|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|achttien|vierentwintig|zesendertig|anderhalf|(?:een )?half)"
_DUUR = rf"{_AANTAL}\s+(?:kalender)?(?:jaren|jaar|maanden|maand|weken|week|dagen|dag|kwartalen|kwartaal)\b"
_DUUR_LOS = re.compile(rf"\b{_DUUR}(?:\s+en\s+{_DUUR})?", re.IGNORECASE)
_OPZEG = (
    re.compile(
        rf"\b(?:opzeg(?:gings)?termijn|termijn\s+van\s+opzegging|termijn\s+om\s+op\s+te\s+zeggen)(?:\s+(?:is|van|bedraagt|blijft|wordt|geldt))*\s*:?\s*(?:van\s+)?(?:ten\s+minste\s+|minimaal\s+|steeds\s+)?(?P<duur>{_DUUR})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:opzeggen|opgezegd|opzegging|op\s+te\s+zeggen|zegt\b[^.;]*\bop)\b[^.;]{{0,80}}?\b(?:met|termijn\s+van|inachtneming\s+van)\s+(?:inachtneming\s+van\s+)?(?:een\s+)?(?:opzeg)?(?:termijn\s+van\s+)?(?P<duur>{_DUUR})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<duur>{_DUUR})\s+(?:van\s+tevoren|vooraf|tevoren)\b[^.;]{{0,40}}\b(?:opzeg|opgezegd)",
        re.IGNORECASE,
    ),
)
# Notice of something else, or on purpose other than elsewhere.
_ANDERS = re.compile(
    r"\b(?:licentie|huur|arbeidsovereenkomst|leverancier|abonnement|contract(?:en)?|derden?|verzekering|in afwijking|anders dan|was|gold|voorheen|eerder)\w*",
    re.IGNORECASE,
)
_TOT = re.compile(
    r"\b(?P<met>tot en met|t/m)\s+(?:(?:de|het)\s+)?$|\b(?P<zonder>tot)\s+(?:(?:de|het)\s+)?$", re.IGNORECASE
)
_VAN = re.compile(r"\b(?:van|vanaf|met ingang van|ingaande|per|sinds|op)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tot:
    """A day until which something holds, as a text says it: with or without that day itself."""

    dag: date
    met: bool
    begin: int
    zin: str

    @property
    def woorden(self) -> str:
        return "tot en met" if self.met else "tot"


@dataclass(frozen=True, slots=True)
class Termijn:
    """A duration in a text."""

    duur: Duur
    tekst: str
    begin: int


def notices(text: str) -> Iterator[Termijn]:
    """The periods of notice that a text states."""
    for start, sentence in sentences(plain(text)):
        if _ANDERS.search(sentence):
            continue
        at: set[int] = set()
        for found in (found for pattern in _OPZEG for found in pattern.finditer(sentence)):
            duration = _duur(found["duur"])
            if duration and found.start("duur") not in at:
                at.add(found.start("duur"))
                yield Termijn(duration, found["duur"], start + found.start("duur"))


def durations(text: str) -> Iterator[Termijn]:
    """Every duration in a text."""
    for found in _DUUR_LOS.finditer(plain(text)):
        if duration := _duur(found[0]):
            yield Termijn(duration, found[0], found.start())


def until(text: str) -> Iterator[Tot]:
    """Every day with "tot" or "tot en met" before it."""
    for start, sentence in sentences(plain(text)):
        for found in named_days(sentence):
            if word := _TOT.search(sentence[: found.begin]):
                yield Tot(found.dag, bool(word["met"]), start + found.begin, sentence)


def from_day(sentence: str) -> date | None:
    """The day from which something holds, if a sentence names one."""
    days = [each for each in named_days(sentence) if _VAN.search(sentence[: each.begin])]
    return days[0].dag if days else None


def same_duration(one: Duur, other: Duur) -> bool:
    """Whether two durations are equally long: twelve months are a year."""
    return (one.in_maanden, one.in_dagen) == (other.in_maanden, other.in_dagen)


def _duur(text: str) -> Duur | None:
    try:
        return duur_uit(text.lower().replace("kalender", "").replace("een half", "half"))
    except ValueError:
        return None
