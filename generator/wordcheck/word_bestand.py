"""Het Word-bestand is heel: alle onderdelen zijn er, en zijn goede XML.

Een .docx is een zip-bestand met onderdelen die naar elkaar verwijzen (ECMA-376 deel 2). Ontbreekt er een, of is er een
beschadigd, dan opent Word het bestand niet, of „herstelt” het door tekst weg te laten.

Fout: een bestand dat bij het versturen is afgebroken; een afbeelding die is weggehaald en nog wordt genoemd.

Herstel: open het bestand in Word, laat het herstellen, lees het na en sla het opnieuw op. Lukt dat niet, vraag het dan opnieuw.
"""

from collections.abc import Iterator
from posixpath import basename, dirname, join
from urllib.parse import unquote

from lxml import etree

from generator.problem import Problem
from generator.wordcheck._view import RELS, R, Wordbestand, resolve

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_HERSTEL = "open het in Word, laat het herstellen, lees het na en sla het opnieuw op"


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look at content types and relations."""
    yield from _without_type(word)
    for name, tree in word.bomen.items():
        if not name.endswith(".rels"):
            yield from _relations(word, name, tree)


def _without_type(word: Wordbestand) -> Iterator[Problem]:
    types = word.bomen.get("[Content_Types].xml")
    if types is None:
        yield word.meld("word-bestand", "het onderdeel '[Content_Types].xml' ontbreekt", _HERSTEL)
        return
    known = {(each.get("PartName") or "").lstrip("/").lower() for each in types.iter(f"{_TYPES}Override")}
    endings = {(each.get("Extension") or "").lower() for each in types.iter(f"{_TYPES}Default")}
    for name in sorted(word.namen - {"[Content_Types].xml"}):
        if name.lower() not in known and name.rpartition(".")[2].lower() not in endings:
            yield word.meld("word-bestand", f"van het onderdeel '{name}' is niet gezegd wat het is", _HERSTEL)


def _relations(word: Wordbestand, name: str, tree: etree._Element) -> Iterator[Problem]:
    """The relations of a part lead to parts, and those that it names are there."""
    relations = word.bomen.get(join(dirname(name), "_rels", f"{basename(name)}.rels"))
    known: set[str] = set()
    for each in () if relations is None else relations.iter(f"{RELS}Relationship"):
        if each.get("Id") in known:
            message = f"'{name}' heeft twee relaties met de naam '{each.get('Id')}'"
            yield word.meld("word-bestand", message, _HERSTEL)
        known.add(each.get("Id") or "")
        target = resolve(name, each.get("Target"))
        internal = each.get("TargetMode") != "External"
        if internal and target and target not in word.namen and unquote(target) not in word.namen:
            yield word.meld("word-bestand", f"'{name}' verwijst naar '{target}', en dat ontbreekt", _HERSTEL)
    used = {
        str(value)
        for element in tree.iter(etree.Element)
        for key, value in element.attrib.items()
        if str(key).startswith(R)
    }
    for identifier in sorted(used - known - {""}):
        yield word.meld(
            "word-bestand", f"'{name}' gebruikt de relatie '{identifier}', en die ontbreekt", _HERSTEL
        )
