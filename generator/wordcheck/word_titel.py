"""Het document heeft een titel in zijn eigenschappen.

Een schermlezer leest de titel voor wanneer het document opengaat, en een browser toont haar in het tabblad wanneer het als PDF op
de website van de gemeente staat (WCAG 2.1, 2.4.2).

Fout: een document zonder titel, of met de titel „Document1”.

Herstel: vul de titel in bij Bestand > Info > Eigenschappen > Titel.
"""

import re
from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck._view import Wordbestand

_HERSTEL = "vul de titel in bij Bestand > Info > Eigenschappen > Titel"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
# What Word and its converters fill in by themselves.
_NO_TITLE = re.compile(r"(?:document|microsoft word|naamloos|untitled)\s*-?\s*\d*(?:\.docx?)?", re.IGNORECASE)


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look for a title in the core properties."""
    elements = (each for tree in word.bomen.values() for each in tree.iter(_TITLE))
    title = next((" ".join((each.text or "").split()) for each in elements), "")
    if not title:
        yield word.meld("word-titel", "het document heeft geen titel", _HERSTEL, fout=False)
    elif _NO_TITLE.fullmatch(title):
        yield word.meld("word-titel", f"'{title}' is geen titel", _HERSTEL, fout=False)
