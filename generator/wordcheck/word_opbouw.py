"""De bouwstenen van het document staan waar Word ze verwacht.

Word weigert een bestand waarin een tabelcel niet met een alinea eindigt, of waarin een inhoudsbesturingselement leeg is, met de
melding dat de inhoud onleesbaar is (ECMA-376 deel 1, 17.4.66 en 17.5.2.34). Andere programma's merken er niets van. Eigenschappen staan in een vaste
volgorde (bijlage A.1); wijkt die af, dan kan een andere versie van Word over het bestand struikelen.

Fout: een tabelcel waarin alleen een andere tabel staat.

Herstel: open het bestand in LibreOffice, zet in de cel een lege regel en sla het op als .docx.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.wordcheck._order import ORDERED, out_of_order
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = "open het in LibreOffice, zet daar een lege regel en sla het op als .docx"
_LAST = (f"{W}p", f"{W}sdt", f"{W}customXml")


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look at cells and content controls."""
    if word.document.find(f"{W}body") is None:
        yield word.meld("word-opbouw", "het document heeft geen inhoud (w:body)", _HERSTEL)
    numbers: Counter[str] = Counter()
    for part, tree in word.verhalen.items():
        for cell in tree.iter(f"{W}tc"):
            inside = [
                each for each in cell if isinstance(each.tag, str) and not each.tag.endswith("bookmarkEnd")
            ]
            if not inside or inside[-1].tag not in _LAST:
                where = _near(word, cell)
                yield word.meld("word-opbouw", f"{where}: een tabelcel eindigt niet met een alinea", _HERSTEL)
        for control in tree.iter(f"{W}sdt"):
            content = control.find(f"{W}sdtContent")
            if content is None or not len(content):
                yield word.meld("word-opbouw", f"{part}: een inhoudsbesturingselement is leeg", _HERSTEL)
            number = control.find(f"{W}sdtPr/{W}id")
            if number is not None:
                numbers[number.get(f"{W}val") or ""] += 1
    for identifier, times in numbers.items():
        if times > 1:
            message = f"{times} inhoudsbesturingselementen hebben hetzelfde nummer ({identifier})"
            yield word.meld("word-opbouw", message, "kopieer de tekst zonder haar kader", fout=False)
    yield from _order(word)


def _order(word: Wordbestand) -> Iterator[Problem]:
    """Properties in another order than the schema has; Word forgives some of it, so this is a warning, once a file."""
    trees = [*word.verhalen.values(), *(each for each in (word.boom("styles"),) if each is not None)]
    wrong = [
        (element, name)
        for tree in trees
        for element in tree.iter(*ORDERED)
        if (name := out_of_order(element))
    ]
    if wrong:
        element, name = wrong[0]
        count = f"; zo zijn er {len(wrong)}" if len(wrong) > 1 else ""
        message = f"{word.waar(element)}: '{name}' staat niet in de volgorde van het formaat{count}"
        hint = "open het in Word en sla het opnieuw op"
        yield word.meld("word-opbouw", message, hint, fout=False)


def _near(word: Wordbestand, cell: etree._Element) -> str:
    """A paragraph in the cell, or else the last one before it."""
    first = next(cell.iter(f"{W}p"), None)
    if first is None:
        table = next(cell.iterancestors(f"{W}tbl"), None)
        first = None if table is None else table.getprevious()
    return "een tabel" if first is None else word.waar(first)
