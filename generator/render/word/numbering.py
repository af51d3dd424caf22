"""Lists of a Word file: a template's numbering.xml in, the same with a list for every count that starts anew out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from generator.document import Reeks
from generator.render.word.styles import Stijl, Stijlbron, W

# Which style leads to the list of a reeks, for lists that are not the leden of an article.
REEKS_STIJL = {
    Reeks.LID: Stijl.NUMMER,
    Reeks.ONDERDEEL: Stijl.LETTER,
    Reeks.SUBONDERDEEL: Stijl.GRAAD,
    Reeks.PARTIJ: Stijl.PARTIJ,
    Reeks.OVERWEGING: Stijl.OVERWEGING,
    Reeks.NUMMER: Stijl.NUMMER,
    Reeks.OPSOMMING: Stijl.OPSOMMING,
}
# Inside an article one multilevel list, linked to these styles, restarts by itself.
ARTIKEL_STIJL = {
    Reeks.LID: Stijl.LID,
    Reeks.ONDERDEEL: Stijl.ONDERDEEL,
    Reeks.SUBONDERDEEL: Stijl.SUBONDERDEEL,
}
# The styles through which the lists of a template are found.
GELINKT = (Stijl.ARTIKEL, *dict.fromkeys(REEKS_STIJL.values()))
# A list has a level for every depth at which it may stand; deeper ones share the last.
MAX_DEPTH = 3


@dataclass(frozen=True, slots=True)
class _Lijsten:
    """The lists of a template: for each its abstract list, and the first number that is free."""

    abstract: Mapping[int, str]
    vrij: int


@lru_cache(maxsize=32)
def _read(numbering_xml: bytes) -> _Lijsten:
    abstract = {
        int(num.get(f"{W}numId", "0")): element.get(f"{W}val", "0")
        for num in etree.fromstring(numbering_xml).iter(f"{W}num")
        if (element := num.find(f"{W}abstractNumId")) is not None
    }
    return _Lijsten(abstract, max(abstract, default=0) + 1)


class Lijstnummering:
    """Hands out w:num elements; each starts again at 1 in the abstract list that a style of the template leads to."""

    def __init__(self, numbering_xml: bytes, styles: Mapping[str, Stijlbron]) -> None:
        """Read which abstract list every style is linked to."""
        self._xml = numbering_xml
        self._lijsten = _read(numbering_xml)
        self._next = self._lijsten.vrij
        self._new: list[str] = []
        self._styles = styles

    @property
    def stand(self) -> int:
        """The number that the next list gets."""
        return self._next

    def sinds(self, stand: int) -> tuple[str, ...]:
        """The lists that were begun since then."""
        return tuple(self._new[len(self._new) - (self._next - stand) :])

    def hervat(self, begonnen: tuple[str, ...]) -> None:
        """Begin lists that the same text began in another document, where it came to the same numbers."""
        self._new += begonnen
        self._next += len(begonnen)

    def base(self, stijl: Stijl) -> int:
        """The list that a style is linked to; bullets need no other."""
        return self._styles[stijl.lower()].num_id

    def restart(self, stijl: Stijl, level: int) -> int:
        """A list of its own for one count that starts at 1, in the look of the list that a style is linked to."""
        num_id = self._next
        self._next += 1
        self._new.append(
            f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{self._lijsten.abstract[self.base(stijl)]}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        return num_id

    def xml(self) -> bytes:
        """The numbering part with the new lists after the old ones; the part itself when there are none."""
        if not self._new:
            return self._xml
        before, end, after = self._xml.rpartition(b"</w:num>")
        return b"".join((before, end, "".join(self._new).encode(), after))
