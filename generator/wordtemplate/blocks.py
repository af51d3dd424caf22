"""The tags of one part of a template in; commands that have no end, no beginning, or stand where they cannot work out.

docxtpl fills every part by itself and takes the element of a command away: its paragraph, row, cell or run. A pair must
therefore stand in one part, take away the same kind of element, and stand side by side.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.values import suggest
from generator.wordcheck import W
from generator.wordtemplate.expressions import COMMANDS, Fout
from generator.wordtemplate.tags import Tag

_ENDS = {"endif": "if", "endfor": "for"}
_MIDDLE = {"elif": ("if",), "else": ("if", "for")}
_ELEMENTS = {"p": "p", "tr": "tr", "tc": "tc", "r": "r"}
_NAMES = {"p": "de alinea", "tr": "de tabelrij", "tc": "de tabelcel", "r": "de tekst met deze opmaak"}


@dataclass(frozen=True, slots=True)
class Misplaatst:
    """A tag and what is wrong with its place."""

    tag: Tag
    fout: Fout
    waarschuwing: bool = False


def check_blocks(tags: Sequence[Tag]) -> Iterator[Misplaatst]:
    """Pair the commands of one part."""
    open_: list[Tag] = []
    for tag in tags:
        word = tag.woord
        if not tag.opdracht:
            continue
        if word not in COMMANDS:
            yield Misplaatst(tag, _unknown(tag))
        elif word in ("if", "for"):
            open_.append(tag)
        elif word in _MIDDLE:
            yield from _middle(tag, open_)
        elif word in _ENDS:
            yield from _end(tag, open_)
    for tag in open_:
        good = f"{{%{tag.voor} end{tag.woord} %}}"
        yield Misplaatst(tag, Fout(f"bij '{tag.ruw}' ontbreekt '{good}'", f"zet waar het eindigt: {good}"))


def _unknown(tag: Tag) -> Fout:
    word = tag.woord
    if word in _ELEMENTS:
        good = f"{{%{tag.inhoud} %}}"
        return Fout(f"'{tag.ruw}' is niet te lezen", f"zet geen spatie tussen {{% en de letter: {good}")
    glued = next(
        (
            f"{key} {word.removeprefix(key)}"
            for key in ("tr", "tc", "p", "r")
            if word.removeprefix(key) in COMMANDS
        ),
        "",
    )
    hint = f"zet er een spatie tussen: {{%{glued}" if glued else suggest(word, COMMANDS)
    return Fout(
        f"de opdracht '{word}' in '{tag.ruw}' bestaat niet", hint or "kies uit: " + ", ".join(COMMANDS)
    )


def _middle(tag: Tag, open_: list[Tag]) -> Iterator[Misplaatst]:
    if not open_ or open_[-1].woord not in _MIDDLE[tag.woord]:
        hint = "zet het tussen {%p if … %} en {%p endif %}, of haal het weg"
        yield Misplaatst(tag, Fout(f"'{tag.ruw}' hoort bij geen 'if'", hint))
    else:
        yield from _beside(open_[-1], tag)


def _end(tag: Tag, open_: list[Tag]) -> Iterator[Misplaatst]:
    wanted = _ENDS[tag.woord]
    if not any(each.woord == wanted for each in open_):
        hint = f"zet er {{%{tag.voor} {wanted} … %}} boven, of haal het weg"
        yield Misplaatst(tag, Fout(f"'{tag.ruw}' hoort bij geen '{wanted}'", hint))
        return
    while open_[-1].woord != wanted:
        inner = open_.pop()
        good = f"{{%{inner.voor} end{inner.woord} %}}"
        yield Misplaatst(
            inner, Fout(f"bij '{inner.ruw}' ontbreekt '{good}'", f"zet boven '{tag.ruw}': {good}")
        )
    yield from _beside(open_.pop(), tag)


def _beside(first: Tag, second: Tag) -> Iterator[Misplaatst]:
    """Two tags of one block take the same kind of element away, and those stand in the same place."""
    if first.voor != second.voor:
        good = f"{{%{first.voor} {second.inhoud} %}}"
        message = f"'{second.ruw}' hoort bij '{first.ruw}' en moet zijn: '{good}'"
        yield Misplaatst(second, Fout(message, f"vervang het door {good}"))
        return
    one, other = (holder(tag) for tag in (first, second))
    if one is None or other is None or one is other:
        return
    if one.getparent() is not other.getparent():
        message = f"'{second.ruw}' staat niet op dezelfde plaats als '{first.ruw}'"
        hint = "zet beide in dezelfde tabelcel, of beide buiten de tabel"
        yield Misplaatst(second, Fout(message, hint))
    elif not first.voor:
        good = f"{{%p {first.inhoud} %}}"
        message = f"'{first.ruw}' en '{second.ruw}' staan in twee alinea's en laten lege regels achter"
        yield Misplaatst(
            first,
            Fout(message, f"schrijf beide met een p, elk alleen in een alinea: {good}"),
            waarschuwing=True,
        )


def holder(tag: Tag) -> etree._Element | None:
    """The element that a tag takes the place of; within a line its paragraph."""
    if not tag.teksten:
        return None
    wanted = f"{W}{_ELEMENTS.get(tag.voor, 'p')}"
    above = (each for each in tag.teksten[0].iterancestors() if each.tag == wanted)
    return next(above, None)


def element_name(tag: Tag) -> str:
    """What a tag takes the place of, for people."""
    return _NAMES.get(tag.voor, "de tekst")
