"""Enumerations in a sentence: a sequence of `str` in, one `str` out.

Source: the list pattern of the CLDR for `nl`, which a test compares: no comma before the last *en*.
"""

from collections.abc import Iterable


def opsomming(onderdelen: Iterable[str], voegwoord: str = "en", scheiding: str = ",") -> str:
    """Borger-Odoorn, Coevorden en Emmen.

    Where parts have commas of their own the separator is ";", which then also stands before the last: a, b; c; en d.
    """
    *kop, laatste = list(onderdelen) or [""]
    voor_laatste = "" if scheiding == "," else scheiding
    return f"{f'{scheiding} '.join(kop)}{voor_laatste} {voegwoord} {laatste}" if kop else laatste
