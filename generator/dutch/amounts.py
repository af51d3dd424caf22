"""Amounts, percentages and fractions as Dutch text: `int` and `Decimal` in, `str` out.

Sources: Taaladvies, "euro / EUR / euroteken" (sign first, then a space), "euro: komma en streepje" (whole amounts)
and "euro: - € 12 / € -12" (the minus stands at the digits).
"""

from decimal import Decimal
from fractions import Fraction

from generator.dutch.notation import NBSP, STANDAARD, Notatie
from generator.dutch.numbers import afgerond, cijfers, decimaal
from generator.dutch.values import Getal, exact
from generator.dutch.words import bedrag_voluit, getal_voluit, rangtelwoord_voluit


def bedrag(waarde: Getal, notatie: Notatie = STANDAARD) -> str:
    """€ 25.451 or € 1.234,56: cents only when there are any."""
    if _centen(waarde):
        return bedrag_met_centen(waarde, notatie)
    staart = {"kaal": "", "streepje": ",-", "nullen": ",00"}[notatie.hele_bedragen]
    return _met_munt(_bedrag_cijfers(waarde, 0, notatie) + staart, notatie)


def bedrag_met_centen(waarde: Getal, notatie: Notatie = STANDAARD) -> str:
    """€ 25.451,00."""
    _centen(waarde)
    return _met_munt(_bedrag_cijfers(waarde, 2, notatie), notatie)


def bedrag_tabel(waarde: Getal, notatie: Notatie = STANDAARD) -> str:
    """€ 4.567,00: in a column every amount has cents and points, so that digits stand under each other."""
    _centen(waarde)
    return _met_munt(cijfers(waarde, 2, 4, notatie), notatie)


def miljoenen(waarde: Getal, notatie: Notatie = STANDAARD, decimalen: int | None = None) -> str:
    """€ 7,5 miljoen; from a thousand million on in miljard. Rounds only when `decimalen` says so."""
    getal = exact(waarde)
    aantal = getal / 10**6 if decimalen is None else afgerond(getal / 10**6, decimalen)
    # What is rounded to a thousand million is called miljard too.
    eenheid, woord = (10**9, "miljard") if abs(aantal) >= 1000 else (10**6, "miljoen")  # noqa: PLR2004  # a thousand million
    deel = cijfers(getal / eenheid, decimalen, notatie.bedrag_groep_vanaf, notatie)
    return _met_munt(f"{deel}{NBSP}{woord}", notatie)


def percentage(waarde: Getal, notatie: Notatie = STANDAARD, decimalen: int | None = None) -> str:
    """12,5%: in tables, always with the sign."""
    return f"{decimaal(waarde, notatie, decimalen)}{NBSP if notatie.procent_spatie else ''}%"


def procent(waarde: Getal, notatie: Notatie = STANDAARD) -> str:
    """25 procent: in running prose, the number always in digits."""
    if notatie.procent == "teken":
        return percentage(waarde, notatie)
    return f"{decimaal(waarde, notatie)}{NBSP}procent"


def fte(waarde: Getal, notatie: Notatie = STANDAARD) -> str:
    """12,5 fte."""
    return f"{decimaal(waarde, notatie)}{NBSP}fte"


def zegge(waarde: Getal) -> str:
    """zegge: vijfentwintigduizend euro."""
    return f"zegge: {bedrag_voluit(waarde)}"


def bedrag_en_zegge(waarde: Getal, notatie: Notatie = STANDAARD) -> str:
    """€ 25.000 (zegge: vijfentwintigduizend euro)."""
    return f"{bedrag(waarde, notatie)} ({zegge(waarde)})"


def breuk(waarde: Fraction, *, deel: bool = False) -> str:
    """1/3 -> een derde, or een derde deel; 3/4 -> drie vierde; 3/2 -> anderhalf; 5/2 -> twee en een half.

    Leidraad 6.9: numerator and denominator are written apart. Taaladvies, "twee en een half", for mixed numbers.
    """
    if waarde <= 0 or waarde.denominator == 1:
        raise ValueError(
            f"{waarde} is geen breuk: een heel getal en nul horen in cijfers of met getal_voluit"
        )
    geheel, rest = divmod(waarde, 1)
    if deel and geheel:
        raise ValueError(f"{waarde} is meer dan één geheel en dus geen deel")
    if waarde == Fraction(3, 2):
        return "anderhalf"
    half = "de helft" if deel else "een half"
    los = f"{getal_voluit(rest.numerator)} {rangtelwoord_voluit(rest.denominator)}{' deel' if deel else ''}"
    tekst = half if rest == Fraction(1, 2) else los
    # Without its accents the one of 4/3 is read as an article: *één en een derde*.
    heel = "één" if geheel == 1 else getal_voluit(geheel)
    return f"{heel} en {tekst}" if geheel else tekst


def aandeel(waarde: Fraction, notatie: Notatie = STANDAARD) -> str:
    """A share in a table: `48%` where that is exact to two decimals, else `1/3`."""
    honderdste = waarde * 10_000
    if honderdste.denominator == 1:
        return percentage(Decimal(honderdste.numerator) / 100, notatie)
    return f"{waarde.numerator}/{waarde.denominator}"


def _bedrag_cijfers(waarde: Getal, decimalen: int, notatie: Notatie) -> str:
    # Taaladvies writes `5329 euro` beside `€ 1.234,56`: with the word, prose rules count.
    vanaf = notatie.getal_groep_vanaf if notatie.munt == "woord" else notatie.bedrag_groep_vanaf
    return cijfers(waarde, decimalen, vanaf, notatie)


def _met_munt(cijferdeel: str, notatie: Notatie) -> str:
    spatie = NBSP if notatie.bedrag_spatie else ""
    vormen = {
        "teken": f"€{spatie}{cijferdeel}",
        "woord": f"{cijferdeel}{NBSP}euro",
        "code-voor": f"EUR{NBSP}{cijferdeel}",
        "code-achter": f"{cijferdeel}{NBSP}EUR",
    }
    return vormen[notatie.munt]


def _centen(waarde: Getal) -> int:
    honderdvoud = exact(waarde) * 100
    if honderdvoud != honderdvoud.to_integral_value():
        raise ValueError(
            f"bedrag {decimaal(waarde)} heeft meer dan twee decimalen: rond eerst af op hele centen"
        )
    return abs(int(honderdvoud)) % 100
