"""Text as an author typed it in; the same text with non-breaking spaces where a line must not break out."""

import re

from generator.dutch.notation import NBSP

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# Names do not stop at A to Z: Öztürk, Šimić.
_HOOFD = "A-ZÀ-ÖØ-ÞĆČĐĞİŁŞŚŠŽŻ"
_TUSSENVOEGSELS = "van|von|de|den|der|des|ter|ten|te|tot|op|in|aan|bij|uit|el|la|le|du|di|da|['’]t"
_VOORLETTER = rf"(?:(?<=[{_HOOFD}]\.)|(?<=\b(?:Th|Ch|Ph|IJ|St|Fr)\.))"
_NAAM = rf"(?=(?:(?:{_TUSSENVOEGSELS}) ){{0,3}}(?:[dlO]['’])?(?:IJ|[{_HOOFD}])[^\W\d_A-Z])"

# € + amount, day + month, artikel + number, number + unit, initials + name: broken apart they misread.
_PAIRS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=€) (?=\d)",
        rf"(?<=\b\d) (?=(?:{_MONTHS})\b)|(?<=\b\d\d) (?=(?:{_MONTHS})\b)",
        r"(?<=\b[Aa]rtikel) (?=\d)|(?<=\b[Aa]rtikelen) (?=\d)|(?<=\blid) (?=\d)",
        r"(?<=\bleden) (?=\d)|(?<=\b[Hh]oofdstuk) (?=\d)|(?<=\b[Pp]aragraaf) (?=\d)|(?<=§) (?=\d)",
        r"(?<=\bonder) (?=[a-z]\b(?!['’]))|(?<=\b[Bb]ijlage) (?=\d|[A-Z]\b)|(?<=\baanhef en onder) (?=[a-z]\b)",
        r"(?<=\d) (?=(?:fte|procent|uur|miljoen|miljard|euro)\b)",
        _VOORLETTER + " " + _NAAM,
    )
)


def keep_together(text: str) -> str:
    """Put a non-breaking space between what belongs together.

    >>> keep_together("artikel 7 van 1 januari, € 25 voor 2 fte").count(NBSP)
    4
    """
    for pattern in _PAIRS:
        text = pattern.sub(NBSP, text)
    return text
