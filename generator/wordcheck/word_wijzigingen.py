"""Er staan geen bijgehouden wijzigingen en opmerkingen meer in.

Wie een document met wijzigingen stuurt, laat zien wat er eerst stond en wie wat schreef; en bij het tekenen is niet duidelijk welke
tekst geldt.

Fout: een overeenkomst met een doorgestreepte zin.

Herstel: neem in Word alle wijzigingen aan of wijs ze af, en verwijder de opmerkingen (Controleren).
"""

from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = "neem de wijzigingen aan of wijs ze af, en verwijder de opmerkingen (Controleren)"
_CHANGES = tuple(
    f"{W}{name}"
    for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange")
)


def check(word: Wordbestand) -> Iterator[Problem]:
    """Count changes and comments; one problem for each."""
    changes = [each for tree in word.verhalen.values() for each in tree.iter(*_CHANGES)]
    if changes:
        number = f"{len(changes)} bijgehouden {'wijziging' if len(changes) == 1 else 'wijzigingen'}"
        message = f"er {'staat' if len(changes) == 1 else 'staan'} {number} in, de eerste bij {word.waar(changes[0])}"
        yield word.meld("word-wijzigingen", message, _HERSTEL, fout=False)
    comments = word.boom("comments")
    count = 0 if comments is None else len(comments.findall(f"{W}comment"))
    if count:
        message = f"er {'staat 1 opmerking' if count == 1 else f'staan {count} opmerkingen'} in de kantlijn"
        yield word.meld("word-wijzigingen", message, _HERSTEL, fout=False)
