"""References that somebody typed: a text in; every article, lid and annex that it names by number out, and of what.

A reference is bare when the sentence names no law or other document that the number can belong to.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks._patronen import plain, sentences

_ORDE = "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde"
_STAART = rf"(?:,?\s+(?:lid\s+\d+|leden\s+\d+(?:\s+(?:en|tot en met)\s+\d+)?|(?:{_ORDE})\s+lid|onder\s+[a-z]\b|onderdeel\s+[a-z]\b|sub\s+[a-z]\b|aanhef\s+en\s+onder\s+[a-z]\b))*"
_NUMMER = r"\d+[a-z]?(?![\d:.]*[:.]\d)"
_ARTIKEL = re.compile(
    rf"\b(?:[Aa]rtikel(?:en)?|[Aa]rt\.)\s+(?P<nummers>{_NUMMER}(?:{_STAART}(?:\s*,\s*|\s+(?:en|of|tot en met|t/m)\s+){_NUMMER})*)(?P<staart>{_STAART})"
)
_LID = re.compile(
    rf"(?<!\w)(?:[Ll]id\s+(?P<lid>\d+)|(?:het|dit|Het)\s+(?:{_ORDE})\s+lid)\b(?:,?\s+(?:onder|sub)\s+[a-z]\b)?"
)
_BIJLAGE = re.compile(r"\b[Bb]ijlage\s+(?P<nummer>\d+|[A-Z]|[IVX]+)(?!\w|\.\d)")
# What names a law, a code, a treaty or another text with articles of its own.
_WET = re.compile(
    r"\b[\w-]*(?:wet|wetboek|verordening|regeling|besluit|richtlijn|verdrag|reglement|statuten|statuut|cao|CAR|UWO|code|"
    r"protocol|grondwet|handvest)(?:en)?\b(?!\s+(?:van het college|te nemen))|\b(?:Awb|BW|Gw|Wgr|AVG|WOR|Woo|Wob|Wbp|UAVG|WWB|WIJ|VWEU|EVRM|Gem\.w\.)\b"
    r"|\b(?:EU|EG)\b",
    re.IGNORECASE,
)
_ELDERS = re.compile(
    r"^,?\s+(?:van|uit|bij)\s+(?:de|het|een|die|dat|haar|zijn|hun)\s+(?:[\w-]+\s+){0,3}?[\w-]*"
    r"(overeenkomst|plan|convenant|contract|bijlage|document|notitie|nota|rapport|akte|regeling|wet)\w*",
    re.IGNORECASE,
)
_NAAM = re.compile(r"^,?\s+(?:van\s+(?:de|het)\s+)?(?:boek\s+\d+\s+)?[A-ZÀ-Ý][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Verwezen:
    """A typed reference: its words, the numbers of articles in it, the words behind it, and whether it stands bare."""

    tekst: str
    nummers: tuple[str, ...]
    achter: str
    begin: int
    kaal: bool


def articles(text: str) -> Iterator[Verwezen]:
    """Every "artikel 7" of a text."""
    for start, sentence in sentences(plain(text)):
        for found in _ARTIKEL.finditer(sentence):
            behind = sentence[found.end() :]
            numbers = tuple(re.findall(r"(?:^|[\s,])(\d+[a-z]?)(?!\w)", _without_tail(found["nummers"])))
            bare = not (_ELDERS.match(behind) or _NAAM.match(behind) or _WET.search(_window(sentence, found)))
            yield Verwezen(found[0].strip(), numbers, behind, start + found.start(), bare)


def leden(text: str) -> Iterator[Verwezen]:
    """Every "lid 2" that no article or law goes with."""
    for start, sentence in sentences(plain(text)):
        if _WET.search(sentence) or _ARTIKEL.search(sentence):
            continue
        for found in _LID.finditer(sentence):
            if re.match(r" van (?!dit artikel)", sentence[found.end() :]):  # of a committee
                continue
            yield Verwezen(found[0], (), sentence[found.end() :], start + found.start(), kaal=True)


def annexes(text: str) -> Iterator[Verwezen]:
    """Every "bijlage 3"."""
    for start, sentence in sentences(plain(text)):
        for found in _BIJLAGE.finditer(sentence):
            behind = sentence[found.end() :]
            bare = not (_ELDERS.match(behind) or _NAAM.match(behind) or _WET.search(_window(sentence, found)))
            yield Verwezen(found[0], (found["nummer"],), behind, start + found.start(), bare)


def _without_tail(numbers: str) -> str:
    return re.sub(
        rf"(?:,?\s+(?:lid|leden|onder|onderdeel|sub)\s+\w+)|(?:,?\s+(?:{_ORDE})\s+lid)", "", numbers
    )


def _window(sentence: str, found: re.Match[str]) -> str:
    """The words around a reference in which the law stands that it belongs to."""
    return sentence[max(0, found.start() - 90) : found.end() + 90]
