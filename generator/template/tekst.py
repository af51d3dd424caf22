"""One part of a template: its text compiled, and printed with values in it, as docxtpl prints a part.

Jinja compiles a part once. After printing, docxtpl searches the XML for what it has to mend; here it does so only where
there is something to mend, and then with its own functions.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, Template

from generator.template.afdruk import Afdruk
from generator.template.jinja import is_text, names, starts

Context = Mapping[str, Any]

# What an author writes to print braces (docxtpl's documentation, "Escaping").
_BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
# What docxtpl makes tabs, line ends, paragraphs and pages of, inside a text.
_LISTING = ("\t", "\n", "\a", "\f")


@dataclass(frozen=True, slots=True)
class Tekstdeel:
    """A piece of XML for Jinja: its text where it has no tags, or the compiled template and the names that it uses."""

    tekst: str
    template: Template | None
    namen: tuple[str, ...] = ()

    def print(self, context: Context) -> str:
        """The XML with the values in it."""
        return self.tekst if self.template is None else mended(self.template.render(context))

    def keep(self, context: Context, afdruk: Afdruk) -> str:
        """The same, and what Jinja printed is kept."""
        printed = afdruk.print(self.template, context)
        return self.tekst if self.template is None else mended(printed)


def compile_xml(xml: str, environment: Environment) -> Tekstdeel:
    """The XML of a part, patched by docxtpl."""
    # docxtpl gives Jinja every paragraph on a line of its own, and takes those line ends away again.
    deel = compile_text(re.sub(r"<w:p([ >])", r"\n<w:p\1", xml), environment)
    return deel if deel.template else Tekstdeel(mended(deel.tekst), None)


def compile_text(source: str, environment: Environment) -> Tekstdeel:
    """A text that docxtpl gives Jinja as it stands, and takes as Jinja prints it."""
    tree = environment.parse(source)
    template = environment.from_string(source)
    if is_text(tree):
        return Tekstdeel(template.render(), None)
    return Tekstdeel("", template, names(tree))


def mended(xml: str) -> str:
    """What docxtpl does to a part after printing (`render_xml_part`)."""
    xml = xml.replace("\n<w:p>", "<w:p>").replace("\n<w:p ", "<w:p ")
    for typed, meant in _BRACES:
        xml = xml.replace(typed, meant)
    if any(each in xml for each in _LISTING):  # each by itself: far faster than one expression for all
        from docxtpl import DocxTemplate  # noqa: PLC0415 - it takes long to import and is seldom needed

        xml = DocxTemplate.resolve_listing(None, xml)
    return xml


def may_be_printed_again(printed: str, environment: Environment) -> bool:
    """Whether docxtpl, which prints footnotes anew for every section, may find something in what was printed."""
    found = ("{", "}", *"\t\a\f", *starts(environment))
    # The line end after the XML declaration stays; any other is one more that Jinja takes or docxtpl makes a break of.
    return any(each in printed for each in found) or "\n" in printed.partition("?>")[2].removeprefix("\n")
