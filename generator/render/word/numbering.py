"""Lists of a Word file: a template's numbering.xml in, the same with a list for every count that starts anew out."""

from lxml import etree

from generator.document import Reeks
from generator.render.word.ooxml import NAMESPACES
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


class Lijstnummering:
    """Hands out w:num elements; each starts again at 1 in the abstract list that a style of the template leads to."""

    def __init__(self, numbering_xml: bytes, styles: dict[str, Stijlbron]) -> None:
        """Read which abstract list every style is linked to."""
        self._root = etree.fromstring(numbering_xml)
        self._new: list[etree._Element] = []
        abstract = {
            int(num.get(f"{W}numId", "0")): element.get(f"{W}val", "0")
            for num in self._root.iter(f"{W}num")
            if (element := num.find(f"{W}abstractNumId")) is not None
        }
        self._next = max(abstract, default=0) + 1
        self._base = {stijl: styles[stijl.lower()].num_id for stijl in GELINKT}
        self._abstract = {
            stijl: abstract[num_id] for stijl, num_id in self._base.items() if num_id in abstract
        }

    def base(self, stijl: Stijl) -> int:
        """The list that a style is linked to; bullets need no other."""
        return self._base[stijl]

    def restart(self, stijl: Stijl, level: int) -> int:
        """A list of its own for one count that starts at 1, in the look of the list that a style is linked to."""
        num_id = self._next
        self._next += 1
        num = etree.Element(f"{W}num", nsmap={"w": NAMESPACES["w"]})
        num.set(f"{W}numId", str(num_id))
        etree.SubElement(num, f"{W}abstractNumId").set(f"{W}val", self._abstract[stijl])
        override = etree.SubElement(num, f"{W}lvlOverride")
        override.set(f"{W}ilvl", str(level))
        etree.SubElement(override, f"{W}startOverride").set(f"{W}val", "1")
        self._new.append(num)
        return num_id

    def xml(self) -> bytes:
        """The numbering part with the new lists after the old ones."""
        last = self._root.findall(f"{W}num")[-1]
        for num in reversed(self._new):
            last.addnext(num)
        return etree.tostring(self._root, encoding="UTF-8", xml_declaration=True, standalone=True)
