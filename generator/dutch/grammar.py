"""Words that depend on number and role: a number and a noun in, the right form out.

Sources: ANS 7.2.1.1 on *beide* (the two that were named, never more); the gender in the Woordenlijst, and Taaladvies,
"zijn / haar (de stad en - inwoners)", on *haar* and *zijn* with institutions.
"""

from decimal import Decimal

from generator.dutch.notation import STANDAARD, Notatie
from generator.dutch.numbers import getal, getal_in_tekst
from generator.dutch.role_words import Woord, woord, zonder_lidwoord

_TWEE = 2
# Onze Taal, "twintig jaar / jaren", and VRT, "maat- en tijdsaanduidingen": these stay singular after a number.
_BLIJFT_ENKELVOUD = frozenset({"jaar", "uur", "kwartier", "euro", "cent", "procent", "fte"})


def naar_aantal(aantal: int | Decimal, enkelvoud: str, meervoud: str = "") -> str:
    """1 -> bijlage, 0 and 2 -> bijlagen, 5 -> jaar; without a plural the list of role words is asked."""
    if aantal == 1 or (not meervoud and enkelvoud in _BLIJFT_ENKELVOUD):
        return enkelvoud
    return meervoud or woord(enkelvoud).meervoud


def aantal_met_woord(
    aantal: int | Decimal, enkelvoud: str, meervoud: str = "", notatie: Notatie = STANDAARD
) -> str:
    """`één bijlage`, `twee bijlagen`, `21 bijlagen`, `vijf jaar`."""
    naam = naar_aantal(aantal, enkelvoud, meervoud)
    if not isinstance(aantal, int):
        return f"{getal(aantal, notatie)} {naam}"
    # Team Taaladvies, "klinkers 2": accents where one could read the article.
    cijfer = "één" if aantal == 1 and notatie.grens_voluit else getal_in_tekst(aantal, notatie)
    return f"{cijfer} {naam}"


def partijen(aantal: int) -> str:
    """1 -> partij, 2 -> partijen."""
    return naar_aantal(aantal, "partij")


def beide_of_alle(aantal: int) -> str:
    """2 -> beide, 3 -> alle: *beide* names two and no more."""
    if aantal < _TWEE:
        raise ValueError(f"'beide' of 'alle' vraagt er minstens twee, hier is het aantal {aantal}")
    return "beide" if aantal == _TWEE else "alle"


def alle_partijen(aantal: int) -> str:
    """Beide partijen; alle partijen."""
    return f"{beide_of_alle(aantal)} partijen"


def lidwoord(zelfstandig: str) -> str:
    """Gemeente -> de, college -> het."""
    return woord(zelfstandig).lidwoord


def met_lidwoord(zelfstandig: str) -> str:
    """De gastheergemeente, het college."""
    return f"{lidwoord(zelfstandig)} {zonder_lidwoord(zelfstandig)}"


def deze_of_dit(zelfstandig: str) -> str:
    """Deze overeenkomst, dit besluit."""
    return f"{'dit' if lidwoord(zelfstandig) == 'het' else 'deze'} {zonder_lidwoord(zelfstandig)}"


def ons_of_onze(zelfstandig: str) -> str:
    """Onze gemeente, ons college."""
    return f"{'ons' if lidwoord(zelfstandig) == 'het' else 'onze'} {zonder_lidwoord(zelfstandig)}"


def bezittelijk(zelfstandig: str | Woord, aantal: int = 1) -> str:
    """De gemeente: haar; het college and de raad: zijn; more than one: hun."""
    if aantal > 1:
        return "hun"
    geslacht = (woord(zelfstandig) if isinstance(zelfstandig, str) else zelfstandig).geslacht
    return "haar" if geslacht == "v" else "zijn"


def zijn_of_hun(aantal: int) -> str:
    """1 -> zijn, 2 -> hun."""
    return "hun" if aantal > 1 else "zijn"


def meervoud(zelfstandig: str) -> str:
    """Gemeente -> gemeenten, Opdrachtgever -> Opdrachtgevers, openbaar lichaam -> openbare lichamen."""
    return woord(zelfstandig).meervoud


def gemeente(naam: str, *, eigen: bool = False) -> str:
    """De gemeente Emmen, or onze gemeente in a letter of that gemeente itself."""
    return "onze gemeente" if eigen else f"de gemeente {naam}"


def aanspreking(orgaan: str = "") -> str:
    """U, or uw raad when the letter goes to a body."""
    return f"uw {orgaan}" if orgaan else "u"
