"""XML as it is written down here: names, texts and what stands in them in; elements and bytes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from lxml import etree


@dataclass(frozen=True, slots=True)
class Schrijver:
    """Makes the elements of one namespace."""

    namespace: str
    prefix: str | None = None

    def __call__(self, naam: str, *inhoud: "etree._Element | str | None", **kenmerken: str) -> etree._Element:
        """An element with its text, or with the elements in it; None is left out, and so is an empty attribute."""
        made = etree.Element(f"{{{self.namespace}}}{naam}", nsmap=self._prefixes())
        for each in inhoud:
            if isinstance(each, str):
                made.text = each
            elif each is not None:
                made.append(each)
        for key, value in kenmerken.items():
            if value:
                made.set(key, value)
        return made

    def _prefixes(self) -> Mapping[str, str]:
        """None is the prefix of what has none; the types of lxml do not know that."""
        return cast("Mapping[str, str]", {self.prefix: self.namespace})


def as_bytes(root: etree._Element) -> bytes:
    """The bytes of a file: the same for the same elements."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data
