"""Numbers in digits, and the choice between digits and words: `int` and `Decimal` in, `str` out.

Sources: Taaladvies, "10.000.000 / 10 000 000" (groups of three, none in a number of four digits in prose);
Thermans 9.5, beterspellen.nl and vaagtaal.nl on digits or words (words up to twenty and for round numbers).
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from generator.dutch.notation import NBSP, STANDAARD, Notatie
from generator.dutch.values import Getal, exact
from generator.dutch.words import GROTE_WOORDEN, getal_voluit, rangtelwoord_uitgang, rangtelwoord_voluit

HONDERDDUIZEND = 100_000


def groepeer(cijfers: str, vanaf: int, notatie: Notatie = STANDAARD) -> str:
    """1234567 -> 1.234.567 when there are at least `vanaf` digits."""
    if len(cijfers) < max(vanaf, 4):
        return cijfers
    teken = "." if notatie.cijfergroep == "punt" else NBSP
    return f"{int(cijfers):,}".replace(",", teken)


def cijfers(waarde: Getal, decimalen: int | None, vanaf: int, notatie: Notatie = STANDAARD) -> str:
    """Digits with a decimal comma; `decimalen` None shows those that matter and rounds nothing."""
    getal_ = exact(waarde) if decimalen is None else afgerond(waarde, decimalen)
    teken = "-" if getal_ < 0 else ""
    heel, _, staart = f"{abs(getal_):f}".partition(".")
    if decimalen is None:
        staart = staart.rstrip("0")
    return teken + groepeer(heel, vanaf, notatie) + (f",{staart}" if staart else "")


def afgerond(waarde: Getal, decimalen: int = 2) -> Decimal:
    """Rounded half up, as one does with money: 0.125 -> 0.13."""
    return exact(waarde).quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)


def getal(waarde: Getal, notatie: Notatie = STANDAARD) -> str:
    """In prose: 2000, 12.345, 12,5."""
    return cijfers(waarde, None, notatie.getal_groep_vanaf, notatie)


def getal_tabel(waarde: Getal, notatie: Notatie = STANDAARD, decimalen: int = 0) -> str:
    """In a column, where the digits must stand under each other: 4.567,00."""
    return cijfers(waarde, decimalen, 4, notatie)


def decimaal(waarde: Getal, notatie: Notatie = STANDAARD, decimalen: int | None = None) -> str:
    """12,5; with `decimalen` as many digits after the comma as asked: 12,50."""
    return cijfers(waarde, decimalen, notatie.getal_groep_vanaf, notatie)


def getal_in_tekst(n: int, notatie: Notatie = STANDAARD) -> str:
    """Words up to twenty and for round numbers, digits for the rest: drie, 21, dertig, 135, twee miljoen, 21 miljoen."""
    if voluit(n, notatie):
        return getal_voluit(n)
    aantal, woord = _miljoenen(n)
    return (
        f"{getal(aantal, notatie)}{NBSP}{woord}"
        if woord and notatie.ronde_getallen_voluit
        else getal(n, notatie)
    )


def getallen_in_tekst(getallen: Sequence[int], notatie: Notatie = STANDAARD) -> list[str]:
    """The numbers of one passage: 15 and 36 both in digits, because one of them must be.

    beterspellen.nl and jagerneyndorff.nl: within a passage numbers are treated alike.
    """
    alle = all(voluit(n, notatie) for n in getallen)
    return [getal_voluit(n) if alle else getal(n, notatie) for n in getallen]


def voluit(n: int, notatie: Notatie = STANDAARD) -> bool:
    """Whether running text has this number in words."""
    if notatie.grens_voluit and 0 <= n <= notatie.grens_voluit:
        return True
    if not notatie.ronde_getallen_voluit:
        return False
    aantal, woord = _miljoenen(n)
    if woord:
        return voluit(aantal, notatie)
    # Thermans 9.5, beterspellen.nl and vaagtaal.nl: tens to 100, hundreds to 1000, thousands to 10.000, and 100.000.
    return n == HONDERDDUIZEND or any(stap <= n <= stap * 10 and n % stap == 0 for stap in (10, 100, 1000))


def _miljoenen(n: int) -> tuple[int, str]:
    """5200000000 -> nothing, but 21000000 -> 21, miljoen: only what is whole in its largest unit."""
    for waarde, woord in GROTE_WOORDEN:
        if n >= waarde:
            return (n // waarde, woord) if n % waarde == 0 else (n, "")
    return n, ""


def rangtelwoord(n: int, notatie: Notatie = STANDAARD) -> str:
    """1e, or 1ste when the profile says so: Leidraad 6.9, no apostrophe, no superscript."""
    return f"{n}{'e' if notatie.rangtelwoord_cijfer == 'e' else rangtelwoord_uitgang(n)}"


def rangtelwoord_in_tekst(n: int, notatie: Notatie = STANDAARD) -> str:
    """eerste, twintigste, 21e, dertigste; every one in words where the profile says so."""
    in_woorden = notatie.rangtelwoorden_voluit or voluit(n, notatie)
    return rangtelwoord_voluit(n) if in_woorden else rangtelwoord(n, notatie)
