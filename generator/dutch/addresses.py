"""Postcodes and post boxes: what somebody typed in, the form for an address out, ValueError when it cannot be one.

Sources: PostNL and Taaladvies, "adressering aan bedrijven en instellingen": four digits, a space, two capitals, two spaces, the place.
"""

import re

from generator.dutch.notation import NBSP, STANDAARD, Notatie

_NEDERLANDS = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})")
_BELGISCH = re.compile(r"[1-9]\d{3}")
# PostNL never gives these letters out.
_NOOIT = frozenset({"SA", "SD", "SS"})


def postcode(tekst: str, notatie: Notatie = STANDAARD) -> str:
    """7811ap -> 7811 AP, with a non-breaking space; a Belgian one has four digits."""
    schoon = tekst.strip()
    if notatie.land == "be" and _BELGISCH.fullmatch(schoon):
        return schoon
    delen = _NEDERLANDS.fullmatch(schoon)
    if not delen or delen[2].upper() in _NOOIT:
        raise ValueError(f"'{tekst}' is geen postcode: vier cijfers en twee letters, bijvoorbeeld 7811 AP")
    return f"{delen[1]}{NBSP}{delen[2].upper()}"


def postcode_plaats(code: str, plaats: str, notatie: Notatie = STANDAARD) -> str:
    """7811 AP  Emmen: two spaces before the place, of which one does not break."""
    naam = plaats.upper() if notatie.naam_hoofdletters_plaats else plaats
    spaties = NBSP * max(notatie.postcode_spaties - 1, 0) + " "
    return f"{postcode(code, notatie)}{spaties}{naam}"


def postbus(nummer: str | int, notatie: Notatie = STANDAARD) -> str:
    """30001 -> Postbus 30001."""
    del notatie  # one form in every profile
    cijfers = str(nummer).strip().lower().removeprefix("postbus").strip()
    if not cijfers.isdecimal() or cijfers.startswith("0"):
        raise ValueError(f"'{nummer}' is geen postbusnummer: alleen cijfers, bijvoorbeeld 30001")
    return f"Postbus{NBSP}{cijfers}"
