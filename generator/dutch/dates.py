"""Dates, times and periods as Dutch text: `date` and `time` in, `str` out.

Month and day names are those of the CLDR, which a test compares over a century. Sources: Taaladvies and Onze Taal, "datumnotatie"
(long form, month in lower case, no leading zero, weekday without a comma); Taaladvies, "8.30 uur".
"""

from datetime import date, time

from generator.dutch.notation import NBSP, STANDAARD, Notatie
from generator.dutch.words import getal_voluit, jaartal_voluit, rangtelwoord_voluit

_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def maandnaam(nummer: int) -> str:
    """3 -> maart."""
    return _MAANDEN[nummer - 1]


def weekdag(dag: date) -> str:
    """The day of the week in words: donderdag."""
    return _DAGEN[dag.weekday()]


def datum(dag: date, notatie: Notatie = STANDAARD) -> str:
    """20 maart 2014, with a non-breaking space between day and month."""
    del notatie  # every source agrees on the long form
    return f"{dag.day}{NBSP}{maandnaam(dag.month)} {dag.year}"


def datum_voluit(dag: date) -> str:
    """Dertien december tweeduizend zeven: at the end of an agreement (EU style guide 10.5.1)."""
    return f"{getal_voluit(dag.day)} {maandnaam(dag.month)} {jaartal_voluit(dag.year)}"


def datum_met_weekdag(dag: date, notatie: Notatie = STANDAARD) -> str:
    """`woensdag 23 september 2009`: no comma after the weekday."""
    return f"{weekdag(dag)} {datum(dag, notatie)}"


def datum_kort(dag: date, notatie: Notatie = STANDAARD) -> str:
    """20-03-2014."""
    dd, mm, jjjj = f"{dag.day:02}", f"{dag.month:02}", f"{dag.year:04}"
    vormen = {
        "dd-mm-jjjj": f"{dd}-{mm}-{jjjj}",
        "d-m-jjjj": f"{dag.day}-{dag.month}-{dag.year}",
        "dd.mm.jjjj": f"{dd}.{mm}.{jjjj}",
        "d.m.jjjj": f"{dag.day}.{dag.month}.{dag.year}",
        "d/mm/jjjj": f"{dag.day}/{mm}/{jjjj}",
    }
    return vormen[notatie.datum_kort]


def datum_sorteerbaar(dag: date) -> str:
    """2014-03-20, as ISO 8601 has it: for file names and sorting."""
    return date(dag.year, dag.month, dag.day).isoformat()


def datum_dd(dag: date, notatie: Notatie = STANDAARD) -> str:
    """d.d. 2 juni 2008: only in references to letters and decisions."""
    return f"d.d.{NBSP}{datum(dag, notatie)}"


def dag_en_maand(dag: date) -> str:
    """1 juli: a day that returns every year."""
    return f"{dag.day}{NBSP}{maandnaam(dag.month)}"


def maand_jaar(dag: date) -> str:
    """`maart 2014`."""
    return f"{maandnaam(dag.month)} {dag.year}"


def tijd(moment: time, notatie: Notatie = STANDAARD) -> str:
    """21.15 uur."""
    return f"{moment.hour}{notatie.tijd_teken}{moment.minute:02}{NBSP}{notatie.tijd_uur}"


def periode_tot_en_met(van: date, tot_en_met: date, notatie: Notatie = STANDAARD) -> str:
    """1 januari 2010 tot en met 31 december 2014: the last day belongs to it.

    Both dates are written in full, also within one year: in an agreement nothing is left to read in.
    """
    _op_volgorde(van, tot_en_met)
    return f"{datum(van, notatie)} tot en met {datum(tot_en_met, notatie)}"


def periode_tot(van: date, tot: date, notatie: Notatie = STANDAARD) -> str:
    """1 januari 2010 tot 1 januari 2015: the last day does not belong to it."""
    _op_volgorde(van, tot)
    return f"{datum(van, notatie)} tot {datum(tot, notatie)}"


def kwartaal(dag: date) -> str:
    """`het vierde kwartaal van 2008`."""
    nummer = (dag.month - 1) // 3 + 1
    return f"het {rangtelwoord_voluit(nummer)} kwartaal van {dag.year}"


def jaren(van: int, tot_en_met: int, notatie: Notatie = STANDAARD) -> str:
    """2022–2026; one year alone stays one year."""
    if tot_en_met < van:
        raise ValueError(f"de periode loopt terug: {van} is later dan {tot_en_met}")
    streep = "–" if notatie.reeks_streepje == "half" else "-"
    return str(van) if van == tot_en_met else f"{van}{streep}{tot_en_met}"


def _op_volgorde(van: date, tot: date) -> None:
    if tot < van:
        raise ValueError(f"de periode loopt terug: {datum(van)} is later dan {datum(tot)}")
