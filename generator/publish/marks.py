"""Put marks in the place of personal data in a text or a line: what may not be read in, `[gelakt: …]` and a count of each out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.document import DocInline, Hyperlink, Nadruk, Ontbreekt, Tekst, Waarde
from generator.expression.origin import GROEP
from generator.publish.collect import Inventaris
from generator.publish.counts import counts_in
from generator.publish.grounds import Gronden
from generator.publish.groups import Verborgen
from generator.publish.lines import MARK, Bladregel, Kort, replaced, searched
from generator.publish.report import Lakregel
from generator.publish.search import Regel, Vondst, in_order


@dataclass(slots=True)
class Lakker:
    """Withholds in one document; `dag` decides which law gives the ground, `klein` are the figures about few people."""

    inventaris: Inventaris
    gronden: Gronden
    dag: date | None
    klein: Verborgen = field(default_factory=Verborgen)
    gelakt: Counter[tuple[str, str]] = field(default_factory=Counter)
    plaats: str = ""

    def rows(self) -> tuple[Lakregel, ...]:
        """What was withheld, in the order in which it stands."""
        return tuple(
            Lakregel(plaats, soort, self.gronden.what(soort), self.gronden.ground(soort, self.dag), count)
            for (plaats, soort), count in self.gelakt.items()
        )

    def mark(self, soort: str) -> Tekst:
        """What stands in the place of something withheld."""
        self.gelakt[self.plaats, soort] += 1
        return Tekst(f"{MARK}{self.gronden.ground(soort, self.dag)}]")

    def text(self, text: str) -> str:
        """A text that is no line of nodes: a title, a property, an alternative text."""
        found = self.inventaris.zoeker.find(Regel(text, ((0, len(text)),)))
        for each in reversed(found):
            text = text[: each.begin] + self.mark(each.soort).tekst + text[each.eind :]
        return text

    def line(self, line: Bladregel) -> Bladregel:
        """A line: first the values that are marked, then everything that reads like one of them."""
        marked = tuple(self.node(node) for node in line)
        text = searched(marked, self.inventaris, self.gronden)
        found = in_order([*self.inventaris.zoeker.find(text), *self.small_numbers(text)])
        return replaced(marked, found, self.mark) if found else marked

    def small_numbers(self, text: Regel) -> Iterator[Vondst]:
        """Numbers of staff that somebody typed and that are about too few: "drie medewerkers van Coevorden"."""
        project = self.inventaris.project
        for start, end in text.getypt:
            for each in counts_in(text.tekst[start:end], project):
                few = not each.groep and 0 < each.waarde < project.openbaar.ondergrens
                if few or each.groep in self.klein.groepen:
                    yield Vondst(start + each.begin, start + each.eind, GROEP)

    def short(self, line: Kort) -> Kort:
        """A line of the shell or of a signature, which holds no links and no references."""
        return tuple(node for node in self.line(line) if isinstance(node, Tekst | Waarde | Ontbreekt))

    def node(self, node: DocInline) -> DocInline:
        match node:
            case Waarde():
                soort = self.kind(node)
                return self.mark(soort) if soort else node
            case Nadruk():
                return Nadruk(node.soort, tuple(self.node(each) for each in node.inhoud))
            case Hyperlink() if self.inventaris.zoeker.holds(node.url):
                return self.mark("contactgegeven")
        return node

    def kind(self, value: Waarde) -> str:
        """The kind of a value that has to go, "" for one that may stay."""
        soort = value.grond or self.inventaris.kind_of(value.paden)
        if self.klein.holds(value, self.inventaris.soorten):
            return GROEP
        if soort in ("", GROEP) or self.gronden.stays(soort) or self.inventaris.is_public(value.tekst):
            return ""
        return soort
