"""The fields of a Word file in: their instructions and stored results out, and where begin, separate and end do not fit."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from generator.wordcheck._view import W

# Footnotes and cells are no fences: Word lets a field of a table of contents run over many paragraphs.
_TAGS = tuple(f"{W}{name}" for name in ("fldChar", "instrText", "t", "fldSimple"))


@dataclass(slots=True)
class Veld:
    """A field: what it asks, what is stored, and the element that it begins with."""

    begin: etree._Element
    opdracht: str = ""
    resultaat: str = ""
    gescheiden: bool = False

    @property
    def woorden(self) -> list[str]:
        return self.opdracht.split()


@dataclass(slots=True)
class Velden:
    """The fields of one part, and the elements that are out of place, each with what is wrong."""

    heel: list[Veld] = field(default_factory=list)
    stuk: list[tuple[etree._Element, str]] = field(default_factory=list)


def read_fields(tree: etree._Element) -> Velden:
    """Read the fields of a part."""
    found = Velden()
    open_: list[Veld] = []
    for element in tree.iter(*_TAGS):
        if element.tag == f"{W}fldSimple":
            text = "".join(each.text or "" for each in element.iter(f"{W}t"))
            found.heel.append(Veld(element, element.get(f"{W}instr") or "", text))
        elif element.tag == f"{W}t":
            _store(open_, element.text or "")
        elif element.tag == f"{W}instrText":
            if not open_ or open_[-1].gescheiden:
                found.stuk.append((element, "een veldopdracht staat buiten een veld"))
            else:
                open_[-1].opdracht += element.text or ""
        else:
            found.stuk += _turn(element, open_, found.heel)
    found.stuk += [(each.begin, "een veld begint en eindigt niet") for each in open_]
    return found


def _store(open_: list[Veld], text: str) -> None:
    """Text belongs to the results of all fields around it."""
    for each in open_:
        if each.gescheiden:
            each.resultaat += text


def _turn(
    element: etree._Element, open_: list[Veld], whole: list[Veld]
) -> Iterator[tuple[etree._Element, str]]:
    kind = element.get(f"{W}fldCharType")
    if kind == "begin":
        open_.append(Veld(element))
    elif not open_:
        yield element, "een veld eindigt en is nergens begonnen"
    elif kind == "separate":
        if open_[-1].gescheiden:
            yield element, "een veld heeft twee keer een resultaat"
        open_[-1].gescheiden = True
    elif kind == "end":
        whole.append(open_.pop())
    else:
        yield element, f"een veldteken van een soort die niet bestaat ('{kind}')"
