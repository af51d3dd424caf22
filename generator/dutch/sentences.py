"""The edges of a sentence: a `str` in, the same with the right capital or full stop out.

Sources: Onze Taal, "hoofdletter: wel of niet" and "'s avonds": after an apostrophe the capital moves to the next word;
Onze Taal, "ij: plaats in het alfabet": IJ is capitalised as one letter.
"""

import re

_VOORAF = re.compile(r"^[\s\"“„«(\[]*")
_VERKORT = re.compile(r"^['’‘`](?:s|t|k|n|m|r|ns)[\s\u00a0-]+", re.IGNORECASE)
_ALTIJD_KLEIN = re.compile(r"^d['’](?=[A-Z])")
_AANHALING = re.compile(r"^['’‘]+")


def hoofdletter_zin(tekst: str) -> str:
    """The text as a sentence starts: ijsbaan -> IJsbaan, 's avonds -> 's Avonds, 's-Gravenhage stays.

    Groene Boekje and Onze Taal, "accenten op hoofdletters": één becomes Eén.
    """
    begin = _begin(tekst)
    # Onze Taal and Taaladvies, "mevrouw Van der Ven": in d'Ancona the d is always small.
    if _ALTIJD_KLEIN.match(tekst[begin:]):
        return tekst
    rest = tekst[begin:]
    if rest.startswith("één"):
        rest = f"e{rest[1:]}"
    aantal = 2 if rest[:2].lower() == "ij" else 1
    return tekst[:begin] + rest[:aantal].upper() + rest[aantal:]


def _begin(tekst: str) -> int:
    vooraf = _VOORAF.match(tekst)
    begin = vooraf.end() if vooraf else 0
    verkort = _VERKORT.match(tekst[begin:])
    if verkort:
        return begin + verkort.end()
    # No shortened word, so a quotation mark: the capital comes right after it.
    aanhaling = _AANHALING.match(tekst[begin:])
    return begin + aanhaling.end() if aanhaling else begin


def zin_af(tekst: str) -> str:
    """The text with a full stop, unless its end has a mark already: Kollumerland c.a. gets no second."""
    kern = tekst.rstrip()
    return kern if kern.rstrip("\"”’')»]").endswith((".", "!", "?", "…", ":", ";")) else f"{kern}."
