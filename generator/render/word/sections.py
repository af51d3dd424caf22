"""The sections of a document: its tree in; for each the headers that it names and the width of its text out."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.render.word.ooxml import NAMESPACES
from generator.render.word.styles import W

_PAGE, _USUAL_WIDTH = 11_906, 9_000  # twips: A4, and the text on it when nothing is said


@dataclass(frozen=True, slots=True)
class Sectie:
    """The kinds of header that a section has of its own, whether its first page differs, and its text width in twips."""

    kopteksten: frozenset[str]
    eerste_anders: bool
    tekstbreedte: int


def read_sections(tree: etree._Element) -> tuple[Sectie, ...]:
    """The sections in order; the last one holds the body."""
    return tuple(
        Sectie(
            frozenset(each.get(f"{W}type", "default") for each in section.findall(f"{W}headerReference")),
            section.find(f"{W}titlePg") is not None,
            _text_width(section),
        )
        for section in tree.iter(f"{W}sectPr")
    )


def missing_headers(secties: tuple[Sectie, ...], *, even: bool) -> Iterator[tuple[int, str]]:
    """For each section the kinds of header that its pages ask for and that neither it nor one before it has."""
    defined: frozenset[str] = frozenset()
    for index, sectie in enumerate(secties):
        needed = {"default", *(["first"] if sectie.eerste_anders else []), *(["even"] if even else [])}
        yield from ((index, kind) for kind in sorted(needed - sectie.kopteksten - defined))
        defined |= sectie.kopteksten | needed


def used_relations(tree: etree._Element) -> frozenset[str]:
    """The relations that a tree names."""
    found = tree.xpath("//@r:*", namespaces={"r": NAMESPACES["r"]})
    return frozenset(map(str, found)) if isinstance(found, list) else frozenset()


def _text_width(section: etree._Element) -> int:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return _USUAL_WIDTH
    sides = int(margins.get(f"{W}left", "0")) + int(margins.get(f"{W}right", "0"))
    return int(size.get(f"{W}w", str(_PAGE))) - sides
