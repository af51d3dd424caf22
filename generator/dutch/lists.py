"""Enumerations in a sentence: a sequence of `str` in, one `str` out.

Source: Taaladvies, "komma voor en (in een opsomming)": no comma before the last *en*.
"""

from collections.abc import Iterable


def opsomming(onderdelen: Iterable[str], voegwoord: str = "en") -> str:
    """Borger-Odoorn, Coevorden en Emmen."""
    *kop, laatste = list(onderdelen) or [""]
    return f"{', '.join(kop)} {voegwoord} {laatste}" if kop else laatste
