"""Periods as people write them: "5 jaar" or "anderhalf jaar" in, `Duur` out, and back in words.

Source: Onze Taal, "twintig jaar / jaren": after a number *jaar* stays singular, *maand*, *week* and *dag* do not.
"""

import re
from dataclasses import dataclass

from generator.dutch.lists import opsomming
from generator.dutch.notation import STANDAARD, Notatie
from generator.dutch.numbers import getal_in_tekst
from generator.dutch.word_numbers import getal_uit_woorden

_EENHEID = re.compile(
    r"\s*(?:en\s+|,\s*)?(?P<aantal>\d+,5|[\w\s-]+?)\s*"
    r"(?P<eenheid>jaren|jaar|kwartalen|kwartaal|maanden|maand|weken|week|dagen|dag)\b"
)
_VELD = {"j": "jaren", "k": "maanden", "m": "maanden", "w": "weken", "d": "dagen"}
_HALF_JAAR = re.compile(r"anderhalf|(?:een )?half|(?P<heel>.+?)(?: en een half|[eë]nhalf|,5)")


@dataclass(frozen=True, slots=True)
class Duur:
    """A period; years and months are calendar units, so five years is not a number of days."""

    jaren: int = 0
    maanden: int = 0
    weken: int = 0
    dagen: int = 0

    def __post_init__(self) -> None:
        """Refuse what is not a period."""
        if min(self.jaren, self.maanden, self.weken, self.dagen) < 0 or not any(
            (self.jaren, self.maanden, self.weken, self.dagen)
        ):
            raise ValueError("een duur is langer dan nul")

    @property
    def in_maanden(self) -> int:
        """Years and months together."""
        return self.jaren * 12 + self.maanden

    @property
    def in_dagen(self) -> int:
        """Weeks and days together."""
        return self.weken * 7 + self.dagen


def duur_uit(tekst: str) -> Duur:
    """5 jaar, vijf jaar, 1 jaar en 6 maanden, anderhalf jaar, twee en een half jaar, 2,5 jaar, acht weken."""
    delen = {"jaren": 0, "maanden": 0, "weken": 0, "dagen": 0}
    kaal, plek = tekst.strip().lower().replace("\u00a0", " "), 0
    while plek < len(kaal):
        deel = _EENHEID.match(kaal, plek)
        if not deel:
            raise ValueError(_geen_duur(tekst))
        aantal, eenheid = deel["aantal"].strip(), deel["eenheid"]
        half = _HALF_JAAR.fullmatch(aantal) if eenheid == "jaar" else None
        if half:
            delen["maanden"] += 18 if aantal == "anderhalf" else 6
            delen["jaren"] += _aantal(half["heel"], tekst) if half["heel"] else 0
        else:
            delen[_VELD[eenheid[0]]] += _aantal(aantal, tekst) * (3 if eenheid.startswith("k") else 1)
        plek = deel.end()
    if not any(delen.values()):
        raise ValueError(_geen_duur(tekst))
    return Duur(**delen)


def duur_voluit(duur: Duur, notatie: Notatie = STANDAARD) -> str:
    """`vijf jaar`; `één jaar en zes maanden`; `36 maanden`.

    *Eén* has its accents: before a noun it would be read as an article (Team Taaladvies, "klinkers 2").
    """
    eenheden = (
        (duur.jaren, "jaar", "jaar"),
        (duur.maanden, "maand", "maanden"),
        (duur.weken, "week", "weken"),
        (duur.dagen, "dag", "dagen"),
    )
    return opsomming(
        f"{'één' if n == 1 else getal_in_tekst(n, notatie)} {een if n == 1 else meer}"
        for n, een, meer in eenheden
        if n
    )


def _aantal(tekst: str, heel: str) -> int:
    if tekst.isdecimal():
        return int(tekst)
    try:
        return getal_uit_woorden(tekst)
    except ValueError as fout:
        raise ValueError(_geen_duur(heel)) from fout


def _geen_duur(tekst: str) -> str:
    return f"'{tekst}' is geen duur: schrijf een aantal jaar, maanden, weken of dagen, bijvoorbeeld '5 jaar'"
