"""De taal van het document is Nederlands.

Een schermlezer spreekt de tekst uit in de taal die het document noemt (WCAG 2.1, 3.1.1 en 3.1.2; verplicht voor overheden door
het Besluit digitale toegankelijkheid overheid). Ook de spelling en het afbreken van Word volgen haar.

Fout: een document dat in een Engelse Word is gemaakt en Engels als taal heeft.

Herstel: selecteer alles (Ctrl+A) en kies Controleren > Taal > Controletaal instellen > Nederlands, als standaard.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = "selecteer alles (Ctrl+A), kies Controleren > Taal > Controletaal instellen > Nederlands, en maak dat de standaard"
_FOREIGN = 0.2  # a clause in another language is possible, a fifth of the document is a mistake


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look at the language of the document, and at that of its text."""
    language = _default(word)
    if not language:
        yield word.meld("word-taal", "het document heeft geen taal", _HERSTEL, fout=False)
    elif not language.lower().startswith("nl"):
        yield word.meld("word-taal", f"de taal van het document is '{language}'", _HERSTEL, fout=False)
    marked: Counter[str] = Counter()
    total = 0
    for run in word.document.iter(f"{W}r"):
        length = sum(len(each.text or "") for each in run.iter(f"{W}t"))
        total += length
        own = _language(run.find(f"{W}rPr"))
        if own and not own.lower().startswith("nl"):
            marked[own] += length
    for own, length in marked.items():
        if own != language and length > total * _FOREIGN:
            message = f"{length * 100 // total}% van de tekst heeft de taal '{own}'"
            yield word.meld("word-taal", message, _HERSTEL, fout=False)


def _default(word: Wordbestand) -> str:
    """The language of the normal style, or else of the defaults of the document."""
    styles = word.boom("styles")
    if styles is None:
        return ""
    normal = next((each for each in styles.iter(f"{W}style") if _is_normal(each)), None)
    own = "" if normal is None else _language(normal.find(f"{W}rPr"))
    return own or _language(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))


def _is_normal(style: etree._Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _language(properties: etree._Element | None) -> str:
    found = None if properties is None else properties.find(f"{W}lang")
    return "" if found is None else found.get(f"{W}val") or ""
