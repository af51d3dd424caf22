"""The styles of a Word file in; what a style comes to out: its own properties, or else those that it inherits.

ECMA-376 part 1, 17.7.2: a style is its own properties on top of those it is based on, on top of the document's defaults.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from generator.wordcheck import W, Wordbestand

_ON = ("1", "true", "on", "")


def val(element: etree._Element | None, name: str = "val") -> str:
    """An attribute in Word's namespace, "" where it or the element is not there."""
    return "" if element is None else element.get(f"{W}{name}") or ""


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as w:b is there and on."""
    return element is not None and (element.get(f"{W}val") or "") in _ON


def whole(text: str, otherwise: int = 0) -> int:
    """A whole number as Word writes it."""
    try:
        return int(text)
    except ValueError:
        return otherwise


@dataclass(frozen=True)
class Opmaak:
    """The styles of a Word file by name, and what they come to."""

    word: Wordbestand

    @cached_property
    def op_naam(self) -> Mapping[str, etree._Element]:
        """Styles by name in lower case: Word does not tell styles apart by case. The last one wins, as in the renderer."""
        return {self.naam(style).lower(): style for style in self.word.stijlen.values()}

    def naam(self, style: etree._Element) -> str:
        """The name that Word shows."""
        return val(style.find(f"{W}name"))

    def id_van(self, name: str) -> str:
        """The id of a style, "" when there is none of that name."""
        style = self.op_naam.get(name.lower())
        return "" if style is None else val(style, "styleId")

    def eigenschap(self, style_id: str, path: str) -> etree._Element | None:
        """The nearest element at a path ("w:rPr/w:color") in a style, in what it is based on, or in the defaults."""
        steps = path.replace("w:", W)
        for style in self.word.keten(style_id):
            found = style.find(steps)
            if found is not None:
                return found
        return self.standaard(path)

    def standaard(self, path: str) -> etree._Element | None:
        """An element of the document's defaults."""
        styles = self.word.boom("styles")
        if styles is None:
            return None
        group, _, rest = path.partition("/")
        wrapper = "rPrDefault" if group == "w:rPr" else "pPrDefault"
        return styles.find(f"{W}docDefaults/{W}{wrapper}/{W}{group[2:]}/{rest.replace('w:', W)}")

    def punten(self, style_id: str) -> float:
        """The size of a style; Word's own default is 10 points (17.3.2.38)."""
        return whole(val(self.eigenschap(style_id, "w:rPr/w:sz")), 20) / 2

    @cached_property
    def gebruikt(self) -> tuple[str, ...]:
        """The ids of the styles that the template itself names in its texts, each once."""
        uses = (
            val(use)
            for tree in self.word.verhalen.values()
            for use in tree.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
        )
        return tuple(dict.fromkeys(use for use in uses if use in self.word.stijlen))

    def met_naam(self, names: Iterator[str]) -> tuple[str, ...]:
        """The ids of the styles with these names that are there, and those that the template itself uses."""
        own = (self.id_van(name) for name in names)
        return tuple(dict.fromkeys((*(each for each in own if each), *self.gebruikt)))
