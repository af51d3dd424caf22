"""A style of a template in; the list that it counts in, its level there, and how every level of that list counts out.

ECMA-376 part 1, 17.9: a style names a list (w:num), which names how it looks (w:abstractNum) and may differ from it in some
levels (w:lvlOverride). The level of a style is the one that names the style in turn (17.9.23).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from generator.wordcheck import W
from generator.wordtemplate.looks import Opmaak, is_on, val, whole


@dataclass(frozen=True, slots=True)
class Trap:
    """A level of a list, as Word counts it."""

    telling: str
    vorm: str
    begin: int
    herstart: int | None  # the level (from 1) after which it starts again, None: after every higher one
    stijl: str
    verborgen: bool
    ingesprongen: bool  # whether the level says where its number and its text begin


@dataclass(frozen=True, slots=True)
class Lijst:
    """The list that a style counts in; `niveau` is what the style itself says."""

    num_id: str
    abstract_id: str
    niveau: int
    trappen: Mapping[int, Trap]
    soort: str  # "multilevel", "hybridMultilevel" or "singleLevel"

    def niveau_van(self, style_id: str) -> int | None:
        """The level that names the style."""
        return next((level for level, trap in self.trappen.items() if trap.stijl == style_id), None)


@dataclass(frozen=True)
class Lijsten:
    """The lists of a Word file."""

    opmaak: Opmaak

    def num_id(self, style_id: str) -> str:
        """The list that a style or what it is based on names, "" for none; 0 takes a style out of a list (17.9.18)."""
        found = self.opmaak.eigenschap(style_id, "w:pPr/w:numPr/w:numId")
        return "" if val(found) in ("", "0") else val(found)

    def lijst(self, style_id: str) -> Lijst | None:
        """The list of a style; None when it has none, or one that is not there."""
        root = self.opmaak.word.boom("numbering")
        num = self._numbered(root, "num", "numId", self.num_id(style_id))
        if root is None or num is None:
            return None
        abstract_id = val(num.find(f"{W}abstractNumId"))
        abstract = self._numbered(root, "abstractNum", "abstractNumId", abstract_id)
        if abstract is None:
            return None
        level = whole(val(self.opmaak.eigenschap(style_id, "w:pPr/w:numPr/w:ilvl")))
        kind = val(abstract.find(f"{W}multiLevelType"))
        return Lijst(val(num, "numId"), abstract_id, level, _levels(abstract, num), kind)

    def _numbered(
        self, root: etree._Element | None, kind: str, key: str, wanted: str
    ) -> etree._Element | None:
        if root is None or not wanted:
            return None
        return next((each for each in root.findall(f"{W}{kind}") if val(each, key) == wanted), None)


def _levels(abstract: etree._Element, num: etree._Element) -> Mapping[int, Trap]:
    """Every level; what the list itself overrides goes first."""
    found = {whole(val(level, "ilvl")): level for level in reversed(abstract.findall(f"{W}lvl"))}
    starts: dict[int, int] = {}
    for override in num.findall(f"{W}lvlOverride"):
        number = whole(val(override, "ilvl"))
        own, start = override.find(f"{W}lvl"), override.find(f"{W}startOverride")
        if own is not None:
            found[number] = own
        if start is not None:
            starts[number] = whole(val(start), 1)
    return {number: _level(level, starts.get(number)) for number, level in sorted(found.items())}


def _level(level: etree._Element, start: int | None) -> Trap:
    restart = level.find(f"{W}lvlRestart")
    legal = is_on(level.find(f"{W}isLgl"))  # 17.9.4: every number in digits, whatever the format
    kind = val(level.find(f"{W}numFmt"))
    look = level.find(f"{W}rPr")
    return Trap(
        "decimal" if legal and kind != "bullet" else kind,
        val(level.find(f"{W}lvlText")),
        whole(val(level.find(f"{W}start"))) if start is None else start,
        None if restart is None else whole(val(restart)),
        val(level.find(f"{W}pStyle")),
        look is not None and is_on(look.find(f"{W}vanish")),
        level.find(f"{W}pPr/{W}ind") is not None,
    )
