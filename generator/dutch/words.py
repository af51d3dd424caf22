"""Numbers and amounts in Dutch words: `int` and `Decimal` in, `str` out.

Sources: Leidraad bij de Woordenlijst 6.9 and Taaladvies, "aaneenschrijven van telwoorden (algemeen)": one word up
to and including *duizend*, a space after it, *miljoen* and *miljard* apart; a trema where vowels clash
(*tweeëntwintig*). Accents belong to stress, never to spelling: *eenentwintig*.
"""

from functools import cache

from generator.dutch.values import Getal, exact

KLEIN = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
)
TIENTALLEN = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
GROTE_WOORDEN = ((10**15, "biljard"), (10**12, "biljoen"), (10**9, "miljard"), (10**6, "miljoen"))
GRENS = 10**15
HONDERDTALLEN = range(1100, 10_000)
_RONDE_MILJOENEN = frozenset(waarde for waarde, _ in GROTE_WOORDEN)
EEUWEN = range(1100, 2000)


def _onder_honderd(n: int) -> str:
    if n < len(KLEIN):
        return KLEIN[n]
    tiental, eenheid = divmod(n, 10)
    if not eenheid:
        return TIENTALLEN[tiental]
    # Leidraad 7 (klinkerbotsing): the e of -en- clashes with the e of twee and drie.
    en = "ën" if eenheid in {2, 3} else "en"
    return f"{KLEIN[eenheid]}{en}{TIENTALLEN[tiental]}"


@cache
def _onder_duizend(n: int) -> str:
    honderdtal, rest = divmod(n, 100)
    if not honderdtal:
        return _onder_honderd(rest)
    kop = "honderd" if honderdtal == 1 else f"{KLEIN[honderdtal]}honderd"
    return kop + (_onder_honderd(rest) if rest else "")


def _onder_miljoen(n: int) -> list[str]:
    duizendtal, rest = divmod(n, 1000)
    delen = []
    if duizendtal:
        delen.append("duizend" if duizendtal == 1 else f"{_onder_duizend(duizendtal)}duizend")
    if rest:
        delen.append(_onder_duizend(rest))
    return delen


def getal_voluit(n: int, *, honderdtallen: bool = False) -> str:
    """3254 -> drieduizend tweehonderdvierenvijftig; from -10^15 to 10^15.

    Round hundreds from 1100 to 9900 follow custom, as in the lists of Leidraad and Taaladvies: 1700 is
    *zeventienhonderd*, 6500 *vijfenzestighonderd*. With `honderdtallen` the others to 9999 do so too
    (*negentienhonderdvijfendertig*); Taaladvies allows both.
    """
    if abs(n) > GRENS:
        raise ValueError(f"{n} is te groot om voluit te schrijven: de grens is een biljard")
    if n < 0:
        return f"min {getal_voluit(-n, honderdtallen=honderdtallen)}"
    if n == 0:
        return KLEIN[0]
    honderdtal, rest = divmod(n, 100)
    if n in HONDERDTALLEN and honderdtal % 10 and (honderdtallen or not rest):
        return f"{_onder_honderd(honderdtal)}honderd{_onder_honderd(rest) if rest else ''}"
    delen = []
    for waarde, woord in GROTE_WOORDEN:
        aantal, n = divmod(n, waarde)
        if aantal:
            delen.append(f"{_onder_duizend(aantal)} {woord}")
    return " ".join(delen + _onder_miljoen(n))


def jaartal_voluit(jaar: int) -> str:
    """1935 -> negentienhonderdvijfendertig, 2009 -> tweeduizend negen.

    Team Taaladvies, "jaartallen (uitspraak)": the twelfth to the twentieth century as hundreds.
    """
    return getal_voluit(jaar, honderdtallen=jaar in EEUWEN)


def rangtelwoord_voluit(n: int) -> str:
    """1 -> eerste, 3 -> derde, 8 -> achtste, 20 -> twintigste, 2000000 -> twee miljoenste.

    ANS 7.3.1: -de after two, four to seven and nine to nineteen, -ste after eight and from twenty on.
    """
    if n < 0:
        raise ValueError(f"{n} heeft geen rangtelwoord: een rang is nul of hoger")
    # The millionth is *miljoenste*; *een miljoenste* is a fraction.
    woord = getal_voluit(n).removeprefix("een ") if n in _RONDE_MILJOENEN else getal_voluit(n)
    for hoofd, rang in (("een", "eerste"), ("drie", "derde")):
        if n % 100 == KLEIN.index(hoofd):
            return woord.removesuffix(hoofd) + rang
    return woord + _uitgang(n)


def rangtelwoord_uitgang(n: int) -> str:
    """The audible ending of the ordinal: 1 -> ste, 2 -> de, 8 -> ste, 11 -> de, 100 -> ste."""
    return "ste" if n % 100 == 1 else _uitgang(n)


def _uitgang(n: int) -> str:
    staart = n % 100
    # Only nul, acht and what ends in a round number or a ten differ from -de.
    met_de = n == 0 or (0 < staart < len(KLEIN) and KLEIN[staart] != "acht")
    return "de" if met_de else "ste"


def bedrag_voluit(bedrag: Getal) -> str:
    """10540692.25 -> tien miljoen vijfhonderdveertigduizend zeshonderdtweeënnegentig euro en vijfentwintig cent.

    Onze Taal, "euro/euro's": after a number euro and cent stay singular.
    """
    centen_samen = exact(bedrag) * 100
    if centen_samen != centen_samen.to_integral_value():
        raise ValueError(f"{bedrag} heeft meer dan twee decimalen: rond eerst af op hele centen")
    euros, centen = divmod(abs(int(centen_samen)), 100)
    delen = [f"{_telwoord(euros)} euro"] if euros or not centen else []
    if centen:
        delen.append(f"{_telwoord(centen)} cent")
    return ("min " if centen_samen < 0 else "") + " en ".join(delen)


def _telwoord(n: int) -> str:
    # Team Taaladvies, "klinkers 2": accents where one could read the article instead; VRT prints *één euro*.
    return "één" if n == 1 else getal_voluit(n)
