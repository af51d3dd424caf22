"""The parts of a template in; every tag between braces out, with its paragraph, and every brace that makes no tag.

docxtpl writes {{ waarde }} and {% opdracht %}; with p, tr, tc or r behind the braces a tag takes the place of its paragraph, row,
cell or run. It fills the main text, headers, footers and footnotes, and a few properties of the file; nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.wordcheck import Alinea, W, Wordbestand

TAG = re.compile(r"\{\{(?P<waarde>.*?)\}\}|\{%(?P<opdracht>.*?)%\}|\{#.*?#\}", re.DOTALL)
_DC = "{http://purl.org/dc/elements/1.1/}"
_PREFIX = re.compile(r"(?P<voor>p|tr|tc|r) (?P<rest>.*)", re.DOTALL)
# Typographic quotes are made straight by docxtpl; white of any kind is white to Jinja.
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
# Where docxtpl does not look.
_NOT_FILLED = ("endnotes", "comments")
# The properties of a file that docxtpl fills, by their element.
_PROPERTIES = {
    "creator": "Auteur",
    "description": "Opmerkingen",
    "identifier": "Kenmerk",
    "language": "Taal",
    "subject": "Onderwerp",
    "title": "Titel",
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: whether it is a value or a command, what stands before it, and where it is."""

    ruw: str
    opdracht: bool
    voor: str  # "p", "tr", "tc", "r", or "" within a line
    inhoud: str
    deel: str
    waar: str
    alinea: Alinea | None = None
    teksten: tuple[etree._Element, ...] = ()  # the w:t elements that it is spread over

    @property
    def woord(self) -> str:
        """The command: "if", "for", "endif"."""
        return self.inhoud.split()[0] if self.opdracht and self.inhoud.split() else ""


@dataclass(frozen=True, slots=True)
class Los:
    """Text with braces that make no tag."""

    tekst: str
    alinea: Alinea


def tags_of(word: Wordbestand) -> Iterator[Tag]:
    """Every tag, part by part, in the order in which docxtpl reads them; behind them those outside the text."""
    for alinea in word.alineas:
        for found, texts in _matches(alinea.element):
            if not found[0].startswith("{#"):
                yield _tag(found, alinea, texts)
    for part, tree in word.verhalen.items():
        for element in tree.iter(etree.Element):
            for value in (*element.attrib.values(), element.text if element.tag == f"{W}instrText" else ""):
                yield from _outside(str(value or ""), part, word.waar(element))
    for name, text in properties(word):
        yield from _outside(text, "", f"eigenschap {name}")


def is_filled(word: Wordbestand, part: str) -> bool:
    """Whether docxtpl fills the tags of a part."""
    return not part or str(word.bomen[part].tag).removeprefix(W) not in _NOT_FILLED


def loose_braces(word: Wordbestand) -> Iterator[Los]:
    """What is left of every paragraph without its tags, where that holds a brace."""
    for alinea in word.alineas:
        rest = TAG.sub("\u2026", joined(alinea.element))
        if "{" in rest or "}" in rest:
            yield Los(rest, alinea)


def unfilled_text(word: Wordbestand) -> Iterator[Los]:
    """Every paragraph without its tags."""
    for alinea in word.alineas:
        yield Los(TAG.sub("\u2026", joined(alinea.element)), alinea)


def own_texts(paragraph: etree._Element) -> tuple[etree._Element, ...]:
    """The w:t elements of a paragraph itself, not of a text box in it."""
    return tuple(
        each
        for each in paragraph.iter(f"{W}t")
        if next((above for above in each.iterancestors(f"{W}p")), None) is paragraph
    )


def joined(paragraph: etree._Element) -> str:
    """The text of a paragraph as docxtpl joins it: without what stands between two pieces."""
    return "".join(each.text or "" for each in own_texts(paragraph))


def properties(word: Wordbestand) -> Iterator[tuple[str, str]]:
    """The properties of the file that docxtpl fills, by their name in Word."""
    for part, tree in word.bomen.items():
        if part.startswith("docProps/"):
            for element in tree.iter(*(f"{_DC}{name}" for name in _PROPERTIES)):
                yield _PROPERTIES[str(element.tag).removeprefix(_DC)], element.text or ""


def _matches(paragraph: etree._Element) -> Iterator[tuple[re.Match[str], tuple[etree._Element, ...]]]:
    """The tags of a paragraph, each with the elements that its letters come from."""
    texts = own_texts(paragraph)
    for found in TAG.finditer("".join(each.text or "" for each in texts)):
        start, over = 0, []
        for each in texts:
            end = start + len(each.text or "")
            if start < found.end() and end > found.start():
                over.append(each)
            start = end
        yield found, tuple(over)


def _tag(found: re.Match[str], alinea: Alinea, texts: tuple[etree._Element, ...]) -> Tag:
    prefix, inside = _inside(found)
    return Tag(
        found[0], found["opdracht"] is not None, prefix, inside, alinea.deel, alinea.waar, alinea, texts
    )


def _outside(text: str, part: str, where: str) -> Iterator[Tag]:
    for found in TAG.finditer(text):
        if not found[0].startswith("{#"):
            prefix, inside = _inside(found)
            yield Tag(found[0], found["opdracht"] is not None, prefix, inside, part, where)


def _inside(found: re.Match[str]) -> tuple[str, str]:
    """The prefix of a tag and what it says. The prefix stands right behind the braces, with one space after it."""
    inside = (found["waarde"] if found["opdracht"] is None else found["opdracht"]).translate(_QUOTES)
    prefix = _PREFIX.fullmatch(inside)
    return (prefix["voor"], prefix["rest"].strip()) if prefix else ("", inside.strip().strip("-+").strip())
