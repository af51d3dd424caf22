"""Search a line of a Document as one text and replace parts of it: nodes in, a searchable line or other nodes out.

A name may be spread over nodes (`L. ` typed by an author, the surname a value), so a line is joined before it is searched.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.document import (
    DocInline,
    Hyperlink,
    Nadruk,
    Ontbreekt,
    Regeleinde,
    Tekst,
    Verwijzing,
    Waarde,
    Wetsverwijzing,
)
from generator.publish.collect import Inventaris
from generator.publish.grounds import Gronden
from generator.publish.search import Regel, Vondst

Bladregel = tuple[DocInline, ...]
Kort = tuple[Tekst | Waarde | Ontbreekt, ...]
MARK = "[gelakt: "


def searched(line: Bladregel, inventaris: Inventaris, gronden: Gronden) -> Regel:
    """The text of a line, with what somebody typed in the project and what may stand as it is."""
    text, typed, free = "", [], []
    for node in _leaves(line):
        part = (len(text), len(text) + len(_text(node)))
        text += _text(node)
        if _is_free(node, inventaris, gronden):
            free.append(part)
        elif isinstance(node, Waarde) and inventaris.is_typed(node.paden):
            typed.append(part)
    return Regel(text, tuple(typed), tuple(free))


def _is_free(node: DocInline, inventaris: Inventaris, gronden: Gronden) -> bool:
    """What is withheld already, a citation of a law, the name of an office-holder."""
    if isinstance(node, Waarde):
        soort = node.grond or inventaris.kind_of(node.paden)
        return bool(soort) and gronden.stays(soort)
    return isinstance(node, Wetsverwijzing) or (isinstance(node, Tekst) and node.tekst.startswith(MARK))


def replaced(line: Bladregel, found: Sequence[Vondst], mark: Callable[[str], Tekst]) -> Bladregel:
    """The line with a mark in the place of everything that was found; a mark stands where its first sign stood."""
    return _Vervanger(found, mark).line(line)


class _Vervanger:
    """Walks a line once, counting signs."""

    def __init__(self, found: Sequence[Vondst], mark: Callable[[str], Tekst]) -> None:
        """Begin at the first sign."""
        self._found = found
        self._mark = mark
        self._place = 0

    def line(self, line: Bladregel) -> Bladregel:
        return tuple(each for node in line for each in self._node(node))

    def _node(self, node: DocInline) -> Bladregel:
        if isinstance(node, Nadruk):
            inner = self.line(node.inhoud)
            return (replace(node, inhoud=inner),) if inner else ()
        start = self._place
        self._place += len(_text(node))
        hits = [each for each in self._found if each.begin < self._place and start < each.eind]
        return self._cut(node, start, hits) if hits else (node,)

    def _cut(self, node: DocInline, start: int, hits: Sequence[Vondst]) -> Bladregel:
        """What is left of a node, with the marks that begin in it."""
        text, out, at = _text(node), [], 0
        for each in hits:
            kept = text[at : max(each.begin - start, 0)]
            out += [_like(node, kept)] if kept else []
            if each.begin >= start:
                out.append(self._mark(each.soort))
            at = min(each.eind - start, len(text))
        rest = text[at:]
        return tuple([*out, _like(node, rest)] if rest else out)


def _like(node: DocInline, text: str) -> DocInline:
    """A part of a node: a value stays one, a reference or link of which a part is gone leads nowhere any more."""
    return replace(node, tekst=text) if isinstance(node, Tekst | Waarde) else Tekst(text)


def _leaves(line: Bladregel) -> list[DocInline]:
    found: list[DocInline] = []
    for node in line:
        found += _leaves(node.inhoud) if isinstance(node, Nadruk) else [node]
    return found


def _text(node: DocInline) -> str:
    match node:
        case Regeleinde():
            return "\n"
        case Tekst() | Waarde() | Ontbreekt() | Hyperlink() | Verwijzing():
            return node.tekst
    return ""
