"""Give every hoofdstuk, artikel, lid and onderdeel its number: Draft in, a table from anchor to number out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType

from generator.document import (
    Artikel,
    Draft,
    DraftBlok,
    DraftClausule,
    Hoofdstuk,
    Lijst,
    Nummer,
    Reeks,
    clausules,
)

_NOTATIE: Mapping[Reeks, str] = {
    Reeks.LID: "{}.",
    Reeks.ONDERDEEL: "{}.",
    Reeks.SUBONDERDEEL: "{}°.",
    Reeks.PARTIJ: "{}.",
    Reeks.OVERWEGING: "{}.",
    Reeks.NUMMER: "{}.",
    Reeks.OPSOMMING: "–",
}
_LETTERS = (Reeks.ONDERDEEL, Reeks.OVERWEGING)


@dataclass(frozen=True, slots=True)
class Plek:
    """Where an anchor stands: the anchors around it, from its article inward, and its list."""

    nummer: Nummer
    soort: str  # hoofdstuk, artikel, passage, or the name of a Reeks
    boven: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers of one document by anchor, in reading order."""

    plekken: Mapping[str, Plek] = field(default_factory=lambda: MappingProxyType({}))

    def __contains__(self, anker: str) -> bool:
        return anker in self.plekken


def number_document(draft: Draft) -> Numbering:
    """Number a draft: articles count on through chapters, leden restart in every article, a single lid has no number."""
    plekken: dict[str, Plek] = {}
    chapters = 0
    for deel in draft.delen:
        if isinstance(deel, Hoofdstuk):
            chapters += deel.genummerd
            nummer = Nummer(f"Hoofdstuk {chapters}", str(chapters)) if deel.genummerd else Nummer("", "")
            plekken[deel.anker] = Plek(nummer, "hoofdstuk")
    articles = 0
    for clausule in clausules(draft):
        if isinstance(clausule, Artikel):
            articles += 1
            plekken[clausule.anker] = Plek(Nummer(f"Artikel {articles}", str(articles)), "artikel")
        else:
            plekken[clausule.anker] = Plek(Nummer("", ""), "passage")
        plekken.update(clausule.geheugen.neem("number", None, partial(_places, clausule)))
    return Numbering(MappingProxyType(plekken))


def _places(clausule: DraftClausule) -> Mapping[str, Plek]:
    """The numbers within a clause: they depend on nothing outside it."""
    return dict(_items(clausule.blokken, (clausule.anker,)))


def _items(blokken: tuple[DraftBlok, ...], boven: tuple[str, ...]) -> Iterator[tuple[str, Plek]]:
    """The items of the lists at one level, and of the lists within them."""
    lists = [blok for blok in blokken if isinstance(blok, Lijst)]
    leden = sum(len(each.items) for each in lists if each.reeks is Reeks.LID)
    counts: dict[Reeks, int] = {}
    for lijst in lists:
        counts[lijst.reeks] = counts.get(lijst.reeks, 0) if lijst.vervolg else 0
        # A number on the only lid would promise a second one.
        single = lijst.reeks is Reeks.LID and leden == 1
        for item in lijst.items:
            counts[lijst.reeks] += 1
            nummer = Nummer("", "") if single else _nummer(lijst.reeks, counts[lijst.reeks])
            yield item.anker, Plek(nummer, str(lijst.reeks), boven)
            yield from _items(item.blokken, (*boven, item.anker))


def _nummer(reeks: Reeks, count: int) -> Nummer:
    if reeks is Reeks.OPSOMMING:
        return Nummer(_NOTATIE[reeks], "")
    los = letters(count) if reeks in _LETTERS else str(count)
    los = los.upper() if reeks is Reeks.OVERWEGING else los
    return Nummer(_NOTATIE[reeks].format(los), f"{los}°" if reeks is Reeks.SUBONDERDEEL else los)


def letters(count: int) -> str:
    """The letters of a count as Word gives them: a … z, then aa, bb, cc.

    >>> letters(1), letters(26), letters(27), letters(28)
    ('a', 'z', 'aa', 'bb')
    """
    times, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (times + 1)
