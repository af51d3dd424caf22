"""Print a prepared template: names with their values in, the parts that they change out, as docxtpl would write them.

Jinja compiles a part once. After printing, docxtpl searches the XML for what it has to mend; here it does so only where
there is something to mend, and then with its own functions.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from jinja2 import Environment, Template, meta, nodes
from lxml import etree

from generator.template.prepared import PLAATS, Voorbereid
from generator.template.tables import W, number_pictures, tables_fit

Context = Mapping[str, Any]

# As python-docx reads parts: blanks between elements go, entities stay unread.
_PARSER = etree.XMLParser(remove_blank_text=True, resolve_entities=False)
# docxtpl reads the printed body even where it is broken: what follows an unescaped "&" is lost, and nothing fails.
_FORGIVING = etree.XMLParser(recover=True)
# What an author writes to print braces (docxtpl's documentation, "Escaping").
_BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
# What docxtpl makes tabs, line ends, paragraphs and pages of, inside a text.
_LISTING = re.compile("[\t\n\a\f]")
# python-docx refuses a longer property.
_LONGEST = 255


class EigenPadError(Exception):
    """This template, or this value, is for docxtpl's own path; the message says why."""


@dataclass(frozen=True, slots=True)
class Tekstdeel:
    """A piece of XML for Jinja: its text where it has no tags, or the compiled template and the names that it uses."""

    tekst: str
    template: Template | None
    namen: tuple[str, ...] = ()

    def print(self, context: Context) -> str:
        """The XML with the values in it."""
        return self.tekst if self.template is None else _mended(self.template.render(context))


class Gecompileerd:
    """A template that is ready to be printed, in one Jinja environment."""

    def __init__(self, voorbereid: Voorbereid, environment: Environment) -> None:
        """Compile every part; raises EigenPadError, or Jinja's error for a tag that is wrong."""
        if voorbereid.eigen_pad:
            raise EigenPadError(voorbereid.eigen_pad)
        self.voorbereid = voorbereid
        self._lichaam = _compiled(voorbereid.lichaam, environment)
        self._marges = {name: _compiled(xml, environment) for name, xml in voorbereid.marges.items()}
        self._noten = {name: _compiled(xml, environment) for name, xml in voorbereid.noten.items()}
        self._before: dict[str, tuple[list[Any], bytes]] = {}
        self._eigenschappen = tuple(environment.from_string(text) for text in voorbereid.eigenschappen)

    def print(self, context: Context) -> dict[str, bytes]:
        """Every part that docxtpl prints, in its order: body, headers, footers, properties, footnotes."""
        body = read_body(self._lichaam.print(context))
        parts = {self.voorbereid.document: self.document(body)}
        parts.update(self.margins(context))
        parts[self.voorbereid.kern] = self.properties(context)
        sections = len(body.findall(f".//{W}sectPr"))
        for name, tekst in self._noten.items() if sections else ():
            printed = tekst.print(context)
            if sections > 1 and (tekst.template is None or "{" in printed or _LISTING.search(printed)):
                raise EigenPadError(
                    "docxtpl drukt voetnoten af voor elke sectie, telkens over de vorige keer heen"
                )
            parts[name] = printed.encode()
        return parts

    def body(self, context: Context) -> str:
        """The body as text, before docxtpl would read it."""
        return self._lichaam.print(context)

    def document(self, body: etree._Element) -> bytes:
        """The main part around a body."""
        root = etree.fromstring(self.voorbereid.romp)
        place = root.find(PLAATS)
        assert place is not None
        root.replace(place, body)
        return etree.tostring(root, encoding="UTF-8", standalone=True)

    def margins(self, context: Context) -> dict[str, bytes]:
        """Headers and footers."""
        return {name: _margin(tekst.print(context)) for name, tekst in self._marges.items()}

    def plain_margins(self, context: Context) -> dict[str, bytes]:
        """The same for values that are text, or lists and mappings of it: as before where those are the same as before."""
        parts: dict[str, bytes] = {}
        for name, tekst in self._marges.items():
            used = [context.get(each) for each in tekst.namen]
            before, part = self._before.get(name, (None, b""))
            if before != used:
                part = _margin(tekst.print(context))
                self._before[name] = used, part
            parts[name] = part
        return parts

    def properties(self, context: Context) -> bytes:
        """The properties of the file, with the printed ones in it."""
        printed = [template.render(context) for template in self._eigenschappen]
        if any(len(text) > _LONGEST for text in printed):
            raise EigenPadError("een eigenschap die langer is dan 255 tekens")
        pieces = list(self.voorbereid.kern_xml)
        pieces[1::2] = (escape(printed[int(number)]) for number in pieces[1::2])
        return "".join(pieces).encode()


def read_body(xml: str) -> etree._Element:
    """The printed body as docxtpl reads it, with its tables and pictures mended."""
    body = etree.fromstring(xml, parser=_FORGIVING)
    if body is None or body.tag != f"{W}body":
        raise EigenPadError("wat is afgedrukt, is geen XML")
    if not tables_fit(body):
        from docxtpl import DocxTemplate  # noqa: PLC0415 - it takes long to import and is seldom needed

        body = DocxTemplate.fix_tables(None, xml)
    number_pictures(body)
    return body


@lru_cache(maxsize=64)  # the letters of one sender have the same headers
def _margin(xml: str) -> bytes:
    return etree.tostring(etree.fromstring(xml.encode(), parser=_PARSER), encoding="UTF-8", standalone=True)


def _compiled(xml: str, environment: Environment) -> Tekstdeel:
    # docxtpl gives Jinja every paragraph on a line of its own, and takes those line ends away again.
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", xml)
    tree = environment.parse(source)
    if _is_text(tree):
        return Tekstdeel(_mended(environment.from_string(source).render()), None)
    return Tekstdeel("", environment.from_string(source), tuple(sorted(meta.find_undeclared_variables(tree))))


def _is_text(tree: nodes.Template) -> bool:
    """Whether a template has no tags at all."""
    return all(
        isinstance(node, nodes.Output) and all(isinstance(each, nodes.TemplateData) for each in node.nodes)
        for node in tree.body
    )


def _mended(xml: str) -> str:
    """What docxtpl does to a part after printing (`render_xml_part`)."""
    xml = xml.replace("\n<w:p>", "<w:p>").replace("\n<w:p ", "<w:p ")
    for typed, meant in _BRACES:
        xml = xml.replace(typed, meant)
    if _LISTING.search(xml):
        from docxtpl import DocxTemplate  # noqa: PLC0415 - it takes long to import and is seldom needed

        xml = DocxTemplate.resolve_listing(None, xml)
    return xml
