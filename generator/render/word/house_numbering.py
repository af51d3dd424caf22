"""The lists of a fresh template: numbering.xml out, with every level linked to the style of its items."""

from dataclasses import dataclass

from generator.render.word.ooxml import XML_HEAD, namespaces
from generator.render.word.styles import Stijl, style_id

_MM = 1440 / 25.4  # twips
# Left edge of the text and room for the mark, in millimetres, by depth.
_INDENTS = ((9.0, 9.0), (16.5, 7.5), (24.0, 7.5), (31.5, 7.5))
_DEPTHS = range(len(_INDENTS))


def indent(depth: int) -> tuple[float, float]:
    """Where the text of an item at this depth begins, and how far its mark hangs out of it."""
    return _INDENTS[depth]


@dataclass(frozen=True, slots=True)
class Niveau:
    """A level of a list: how it counts, how a number looks, and where; `stijl` is the style linked to it."""

    telling: str
    vorm: str
    inspringing: tuple[float, float]
    stijl: Stijl | None = None


def _reeks(stijl: Stijl, telling: str, vorm: str) -> tuple[Niveau, ...]:
    """The same mark at every depth; the first level is linked to the style."""
    return tuple(
        Niveau(telling, vorm.format(depth + 1), _INDENTS[depth], None if depth else stijl)
        for depth in _DEPTHS
    )


# A reference that Word counts anew takes these words over, so that number and word stay together on a line.
# Article, lid and onderdeel are one list of levels, so that each restarts under the one above it. The notation is that
# of Aanwijzingen voor de regelgeving 3.54 to 3.59: 1., a., 1°.
_LIJSTEN: tuple[tuple[Niveau, ...], ...] = (
    (
        Niveau("decimal", "Artikel\u00a0%1", (24, 24), Stijl.ARTIKEL),
        Niveau("decimal", "%2.", _INDENTS[0], Stijl.LID),
        Niveau("lowerLetter", "%3.", _INDENTS[1], Stijl.ONDERDEEL),
        Niveau("decimal", "%4°.", _INDENTS[2], Stijl.SUBONDERDEEL),
    ),
    (Niveau("decimal", "Hoofdstuk\u00a0%1", (36, 36), Stijl.HOOFDSTUK),),
    _reeks(Stijl.PARTIJ, "decimal", "%{}."),
    _reeks(Stijl.OVERWEGING, "upperLetter", "%{}."),
    _reeks(Stijl.NUMMER, "decimal", "%{}."),
    _reeks(Stijl.LETTER, "lowerLetter", "%{}."),
    _reeks(Stijl.GRAAD, "decimal", "%{}°."),
    tuple(
        Niveau("bullet", "\u2013", _INDENTS[depth], None if depth else Stijl.OPSOMMING) for depth in _DEPTHS
    ),
)
# The list and level that a style is linked to.
LIJSTEN = {
    niveau.stijl: (num_id, level)
    for num_id, niveaus in enumerate(_LIJSTEN, start=1)
    for level, niveau in enumerate(niveaus)
    if niveau.stijl is not None
}

# All levels of the list that a style is linked to.
NIVEAUS = {niveau.stijl: niveaus for niveaus in _LIJSTEN for niveau in niveaus if niveau.stijl is not None}


def numbering_xml() -> bytes:
    """Every abstract list, and a list of each."""
    abstract = "".join(_abstract(number, niveaus) for number, niveaus in enumerate(_LIJSTEN))
    nums = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(len(_LIJSTEN))
    )
    return f"{XML_HEAD}<w:numbering {namespaces('w')}>{abstract}{nums}</w:numbering>".encode()


def _abstract(number: int, niveaus: tuple[Niveau, ...]) -> str:
    levels = "".join(_level(level, niveau) for level, niveau in enumerate(niveaus))
    # nsid tells lists apart when text is pasted from one file into another; the same style, the same list.
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x4A6B0000 + number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _level(level: int, niveau: Niveau) -> str:
    linked = f'<w:pStyle w:val="{style_id(niveau.stijl)}"/>' if niveau.stijl else ""
    left, hanging = (round(side * _MM) for side in niveau.inspringing)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{niveau.telling}"/>{linked}'
        f'<w:lvlText w:val="{niveau.vorm}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )
