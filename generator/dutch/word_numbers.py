"""Numbers and amounts that somebody wrote in words: `str` in, `int` or `Decimal` out, ValueError when it is none.

It reads every spelling that Taaladvies lists beside the preferred one (*honderdeneen*, *duizend en een*,
*vierentwintighonderdacht*), with or without spaces, accents and trema, because the text is somebody else's.
"""

import re
from decimal import Decimal
from functools import cache

from generator.dutch.words import GRENS, GROTE_WOORDEN, getal_voluit

_HONDERD, _DUIZEND = 100, 1000
_GROOT = (*GROTE_WOORDEN, (_DUIZEND, "duizend"))
_ZONDER_TEKENS = str.maketrans({"é": "e", "ë": "e", "ï": "i", "-": " ", "\u00a0": " "})
_CENT = re.compile(r"(?P<rest>.*?)\s*(?:euro)?cent(?:en)?")


def getal_uit_woorden(tekst: str) -> int:
    """Drieduizend tweehonderdvierenvijftig -> 3254, min vijf -> -5."""
    kaal = "".join(tekst.lower().translate(_ZONDER_TEKENS).split())
    teken = 1
    for min_woord in ("minus", "min"):
        if kaal.startswith(min_woord):
            teken, kaal = -1, kaal.removeprefix(min_woord)
            break
    getal = 0 if kaal == "nul" else _positief(kaal)
    if getal is None or getal > GRENS:
        raise ValueError(f"'{tekst}' is geen getal in woorden")
    return teken * getal


def bedrag_uit_woorden(tekst: str) -> Decimal:
    """Zegge: vijfentwintig euro en tien cent -> 25.10."""
    kaal = tekst.lower().translate(_ZONDER_TEKENS).strip(" ().,;").removeprefix("zegge").lstrip(": ")
    teken = -1 if kaal.startswith("min") else 1
    kaal = kaal.removeprefix("minus ").removeprefix("min ")
    try:
        euros, centen = _euros_en_centen(kaal)
    except ValueError as fout:
        raise ValueError(f"'{tekst}' is geen bedrag in woorden, zoals 'vijftien euro en tien cent'") from fout
    return Decimal(teken) * (Decimal(euros) + Decimal(centen) / _HONDERD)


def _euros_en_centen(kaal: str) -> tuple[int, int]:
    voor, euro, na = re.sub(r"euro'?s\b", "euro", kaal).partition("euro")
    alleen_cent = _CENT.fullmatch(kaal)
    if alleen_cent and (not euro or na.startswith("cent")):
        return 0, _onder_honderd_cent(alleen_cent["rest"])
    if not euro:
        raise ValueError(kaal)
    staart = na.strip(" ,").removeprefix("en ").strip()
    cent = _CENT.fullmatch(staart)
    return getal_uit_woorden(voor), _onder_honderd_cent(cent["rest"] if cent else staart) if staart else 0


def _onder_honderd_cent(tekst: str) -> int:
    centen = getal_uit_woorden(tekst)
    if not 0 <= centen < _HONDERD:
        raise ValueError(tekst)
    return centen


def _positief(kaal: str) -> int | None:
    totaal = 0
    for waarde, woord in _GROOT:
        aantal_tekst, gevonden, rest = kaal.partition(woord)
        if not gevonden:
            continue
        # Only duizend stands without a number before it: *een miljoen*, but *duizend*.
        aantal = _klein(_zonder_en(aantal_tekst)) if aantal_tekst or waarde > _DUIZEND else 1
        if aantal is None or aantal >= _DUIZEND:
            return None
        totaal, kaal = totaal + aantal * waarde, rest
    if not kaal:
        return totaal or None
    staart = _klein(_zonder_en(kaal) if totaal else kaal)
    # After duizend no hundreds above nine follow: *duizend vijftienhonderd* is no number.
    if staart is None or (staart >= _DUIZEND and totaal // _DUIZEND % _DUIZEND):
        return None
    return totaal + staart


def _klein(kaal: str) -> int | None:
    bekend = _onder_duizend().get(kaal)
    if bekend:
        return bekend
    voor, honderd, na = kaal.partition("honderd")
    if not honderd:
        return _onder_honderd().get(voor)
    aantal = _onder_honderd().get(voor) if voor else 1
    rest = _onder_honderd().get(_zonder_en(na)) if na else 0
    return None if aantal is None or rest is None else aantal * _HONDERD + rest


def _zonder_en(kaal: str) -> str:
    return kaal.removeprefix("en")


@cache
def _onder_honderd() -> dict[str, int]:
    return {woord: n for woord, n in _onder_duizend().items() if n < _HONDERD}


@cache
def _onder_duizend() -> dict[str, int]:
    return {getal_voluit(n).translate(_ZONDER_TEKENS): n for n in range(1, _DUIZEND)}
