"""The CONCEPT watermark: the parts of a Word file in, WordArt behind the text in every kind of header out."""

from functools import lru_cache

from lxml import etree

from generator.render.word import ooxml
from generator.render.word.ooxml import XML_HEAD, attribute
from generator.render.word.package import DOCUMENT, Pakket
from generator.render.word.sections import Sectie, missing_headers
from generator.render.word.styles import W

_R = f"{{{ooxml.NAMESPACES['r']}}}"
_HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_EMPTY_HEADER = f"{XML_HEAD}<w:hdr {ooxml.namespaces('w', 'r')}><w:p/></w:hdr>"
# Controls of watermarks, apart from those of clauses, which are hashes.
_FIRST_CONTROL = 136_000


def add_watermark(pakket: Pakket, secties: tuple[Sectie, ...], word: str) -> None:
    """Put the word in all headers, and in new ones for pages of the template that have none."""
    _complete_headers(pakket, secties)
    for number, name in enumerate(sorted(set(pakket.related("header"))), start=1):
        pakket.parts[name] = _marked(pakket.parts[name], number, word)


@lru_cache(maxsize=64)  # the letters of one sender have the same headers
def _marked(header: bytes, number: int, word: str) -> bytes:
    root = etree.fromstring(header)
    paragraph = root.find(f"{W}p")
    if paragraph is None:
        paragraph = etree.SubElement(root, f"{W}p")
    properties = paragraph.find(f"{W}pPr")
    block = ooxml.building_block(_FIRST_CONTROL + number, "Watermarks", _shape(number, word))
    wrapped = etree.fromstring(f"<w:p {ooxml.namespaces('w')}>{block}</w:p>")
    paragraph.insert(0 if properties is None else 1, wrapped[0])
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _complete_headers(pakket: Pakket, secties: tuple[Sectie, ...]) -> None:
    """A section without a header of some kind takes the one of the section before it; the first has nothing to take."""
    settings = pakket.parts[pakket.related("settings")[0]] if pakket.related("settings") else b""
    missing = list(missing_headers(secties, even=b"evenAndOddHeaders" in settings))
    if not missing:
        return
    root = etree.fromstring(pakket.parts[DOCUMENT])
    sections = list(root.iter(f"{W}sectPr"))
    for index, kind in missing:
        reference = etree.Element(f"{W}headerReference")
        reference.set(f"{W}type", kind)
        reference.set(f"{_R}id", _new_header(pakket))
        sections[index].insert(0, reference)
    pakket.parts[DOCUMENT] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _new_header(pakket: Pakket) -> str:
    number = 1
    while f"word/header{number}.xml" in pakket.parts:
        number += 1
    name = f"word/header{number}.xml"
    pakket.parts[name] = _EMPTY_HEADER.encode()
    pakket.set_type(name, _HEADER_TYPE)
    return pakket.relate("header", f"header{number}.xml")


def _shape(number: int, word: str) -> str:
    """WordArt behind the text, named as Word names it, so that "Watermerk verwijderen" in Word finds it."""
    return (
        f"<w:r><w:pict {ooxml.namespaces('v', 'o', 'w10')}>"
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
        'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
        'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
        '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>'
        '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" '
        f'alt="{attribute(word)}" style="position:absolute;margin-left:0;margin-top:0;width:460pt;height:115pt;'
        "rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" '
        'fillcolor="#d0d0d0" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="{attribute(word)}"/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>'
    )
