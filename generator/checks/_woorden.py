"""Words that say what a task is about: a short text in, its meaningful words out, and whether two texts share one."""

import re
from functools import cache

from generator.checks._gelijkenis import bare, inflected

# Words that say that something is done, not what.
_ALGEMEEN = frozenset(
    re.findall(
        r"\w+",
        """
beslissen beslissing besluiten besluit nemen aanvraag aanvragen uitvoeren uitvoering behandelen behandeling
verlenen verlening verstrekken verzorgen leveren levering beheer beheren beheerd geven ondersteunen
ondersteuning verrichten namens tegen volgens binnen tijdens alle andere zoals overige werkzaamheden taken
taak diensten dienst artikel wet tijdig aantal percentage gemiddelde gemiddeld termijn wettelijke waarop wordt
worden zijn welke over voor door van het een sluiten opzeggen vaststellen bepalen toepassen toekennen weigeren
intrekken herzien wijzigen afgehandeld gemeente gemeenten inwoners
        """,
    )
)
_KLEINSTE = 4  # letters of a word that says something
_STAM = 6  # letters that two compounds have in common


@cache
def kernwoorden(text: str) -> frozenset[str]:
    """The words that say what a text is about."""
    return frozenset(
        word for word in bare(text or "").split() if len(word) >= _KLEINSTE and word not in _ALGEMEEN
    )


@cache
def verwant(one: str, other: str) -> bool:
    """Whether two words are about the same: uitkering and uitkeringen, bijstand and bijstandsaanvraag."""
    if one == other or inflected(one, other):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _STAM and (short in long or _begin(short, long) >= max(_STAM, len(short) - 4))


def raakt(one: str, other: str) -> bool:
    """Whether two texts share a word."""
    return any(verwant(a, b) for a in kernwoorden(one) for b in kernwoorden(other))


def omvat(text: str, part: str) -> bool:
    """Whether every meaningful word of a short text is in another."""
    words = kernwoorden(part)
    return bool(words) and all(any(verwant(word, each) for each in kernwoorden(text)) for word in words)


def _begin(one: str, other: str) -> int:
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


_GEMEENTETAKEN = frozenset(
    re.findall(
        r"\w+",
        """
leerlingenvervoer leerplicht schuldhulpverlening schuldhulp jeugdhulp jeugdzorg woningaanpassing
woonvoorziening huishoudelijk inburgering bijstand bijstandsuitkering minimabeleid reintegratie
werkvoorziening omgevingsvergunning omgevingsvergunningen bouwvergunning bouwvergunningen parkeren
parkeervergunning afvalinzameling belastingen burgerzaken paspoort paspoorten rijbewijs rijbewijzen
salarisadministratie inkoop aanbesteding archiefbeheer groenonderhoud riolering wegbeheer subsidies subsidie
telefonie servicedesk werkplek werkplekken website begraafplaatsen gladheidsbestrijding handhaving
        """,
    )
)


def gemeentetaken(text: str) -> frozenset[str]:
    """The words in a text that can only be a task of a municipality by themselves."""
    return kernwoorden(text) & _GEMEENTETAKEN
