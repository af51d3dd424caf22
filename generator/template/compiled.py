"""Print a prepared template: names with their values in, the parts of the file out, as docxtpl would write them."""

import re
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import Any

from jinja2 import Environment
from lxml import etree

from generator.template.afdruk import Afdruk
from generator.template.parts import GEWIJZIGD, PLAATS, EigenPadError, Voorbereid
from generator.template.tables import W, number_pictures, tables_fit
from generator.template.tekst import Context, Tekstdeel, compile_text, compile_xml, may_be_printed_again

# As python-docx reads parts: blanks between elements go, entities stay unread.
_PARSER = etree.XMLParser(remove_blank_text=True, resolve_entities=False)
# docxtpl reads the printed body even where it is broken: what follows an unescaped "&" is lost, and nothing fails.
_FORGIVING = etree.XMLParser(recover=True)
# What python-docx refuses in a property, or writes in another way than as it stands.
_UNFIT = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST = 255
# The sections that python-docx sees: not those in a content control, nor the earlier one of a revision.
_SECTIONS = (f"{W}sectPr", f"{W}p/{W}pPr/{W}sectPr")


class Gecompileerd:
    """A template that is ready to be printed, in one Jinja environment."""

    def __init__(self, voorbereid: Voorbereid, environment: Environment) -> None:
        """Compile every part; raises Jinja's error for a tag that is wrong."""
        self.voorbereid = voorbereid
        self._lichaam = compile_xml(voorbereid.lichaam, environment)
        self._marges = {name: compile_xml(xml, environment) for name, xml in voorbereid.marges.items()}
        self._noten = {name: compile_xml(xml, environment) for name, xml in voorbereid.noten.items()}
        self._before: dict[str, tuple[list[Any], bytes]] = {}
        self._eigenschappen = tuple(compile_text(text, environment) for text in voorbereid.eigenschappen)

    def print(self, context: Context, afdruk: Afdruk) -> dict[str, bytes]:
        """Every part of the file; printed are, in the order of docxtpl, body, headers, footers, properties, footnotes."""
        afdruk.deel = self.voorbereid.document
        body = read_body(self._lichaam.keep(context, afdruk))
        parts = {**self.voorbereid.delen, self.voorbereid.document: self.document(body)}
        for name, tekst in self._marges.items():
            afdruk.deel = name
            parts[name] = _margin(tekst.keep(context, afdruk))
        parts[self.voorbereid.kern] = self._properties(context, afdruk)
        sections = sum(len(body.findall(path)) for path in _SECTIONS)
        for name, tekst in self._noten.items() if sections else ():
            afdruk.deel = name
            printed = tekst.keep(context, afdruk)
            if sections > 1 and may_be_printed_again(printed, afdruk.environment):
                raise EigenPadError("voetnoten waarin docxtpl bij een tweede sectie opnieuw iets vindt")
            parts[name] = printed.encode()
        return parts

    @cached_property
    def vast(self) -> frozenset[str]:
        """The parts that are the same in every document."""
        voorbereid = self.voorbereid
        printed = {voorbereid.document, voorbereid.kern, *voorbereid.noten, *voorbereid.marges}
        plain = {name for name, tekst in self._marges.items() if tekst.template is None}
        return frozenset(voorbereid.delen) - printed | plain

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

    def plain_margins(self, context: Context) -> dict[str, bytes]:
        """Headers and footers for values that are text, or lists and mappings of it: as before where those are as before."""
        parts: dict[str, bytes] = {}
        for name, tekst in self._marges.items():
            used = [context.get(each) for each in tekst.namen]
            before, part = self._before.get(name, (None, b""))
            if before != used:
                part = _margin(tekst.print(context))
                self._before[name] = used, part
            parts[name] = part
        return parts

    def _properties(self, context: Context, afdruk: Afdruk) -> bytes:
        """The properties of the file, with the printed ones in it."""
        afdruk.deel = ""
        printed = {
            str(number): _property(tekst, context, afdruk) for number, tekst in enumerate(self._eigenschappen)
        }
        # python-docx makes properties for a file that has none, with the time of now.
        printed[GEWIJZIGD] = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        from html import escape  # noqa: PLC0415 - it brings a table of names, and only docxtpl's properties need it

        pieces = list(self.voorbereid.kern_xml)
        pieces[1::2] = (escape(printed[number], quote=False) for number in pieces[1::2])
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


def _property(tekst: Tekstdeel, context: Context, afdruk: Afdruk) -> str:
    printed = afdruk.print(tekst.template, context)
    if tekst.template is None:
        printed = tekst.tekst
    if not isinstance(printed, str) or len(printed) > _LONGEST or _UNFIT.search(printed):
        raise EigenPadError("een eigenschap die python-docx niet aanneemt")
    return printed
