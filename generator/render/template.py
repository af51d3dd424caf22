"""House styles as Word files: a Huisstijl and its folder in, overeenkomst.docx and brief.docx out.

The result is an ordinary Word file: a communications department edits it in Word, and its placeholders stay readable.
"""

from datetime import date
from pathlib import Path

from generator.document import Eigenschappen
from generator.library.housestyle import Huisstijl
from generator.render.word import ooxml
from generator.render.word.house_numbering import numbering_xml
from generator.render.word.house_pages import (
    agreement_body,
    letter_body,
    letterhead,
    running_footer,
    running_header,
)
from generator.render.word.house_styles import styles_xml
from generator.render.word.house_theme import theme_xml
from generator.render.word.ooxml import XML_HEAD, namespaces
from generator.render.word.package import DOCUMENT, Pakket
from generator.render.word.parts import add_properties
from generator.render.word.zipped import KLEIN

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# The room for a wordmark on paper, wide and high.
_WORDMARK_MM = (85, 18)
# As a new document of Word has them ([MS-DOCX] 2.3.5).
_COMPAT = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
# Templates have no date of their own; properties need one.
_DATUM = date(2000, 1, 1)


def maak_sjablonen(huisstijl: Huisstijl, folder: Path) -> dict[str, bytes]:
    """Make the Word files of a house style by name; `folder` is where its wordmark is."""
    png = (folder / huisstijl.woordmerk.afbeelding).read_bytes() if huisstijl.woordmerk.afbeelding else None
    if png is not None and not png.startswith(ooxml.PNG_HEAD):
        raise ValueError(f"het woordmerk {huisstijl.woordmerk.afbeelding} is geen PNG-bestand")
    return {
        "overeenkomst": _agreement(huisstijl, png),
        "brief": _letter(huisstijl, png),
    }


def _agreement(huisstijl: Huisstijl, png: bytes | None) -> bytes:
    pakket = _start(huisstijl, "overeenkomst")
    wordmark = _wordmark(pakket, huisstijl, png, DOCUMENT)
    pakket.parts[DOCUMENT] = agreement_body(huisstijl, wordmark)
    _margin(pakket, "header", 1, running_header(""))
    _margin(pakket, "header", 2, running_header("{{ koptekst }}"))
    _margin(pakket, "footer", 1, running_footer("", number=False))
    _margin(pakket, "footer", 2, running_footer("{{ voettekst }}", number=True))
    return pakket.write(KLEIN)


def _letter(huisstijl: Huisstijl, png: bytes | None) -> bytes:
    pakket = _start(huisstijl, "brief")
    pakket.parts[DOCUMENT] = letter_body(huisstijl)
    wordmark = _wordmark(pakket, huisstijl, png, "word/header1.xml")
    _margin(pakket, "header", 1, letterhead(huisstijl, wordmark))
    _margin(pakket, "header", 2, running_header("{{ koptekst }}"))
    for number in (1, 2):
        _margin(pakket, "footer", number, running_footer("{{ voettekst }}", number=True))
    return pakket.write(KLEIN)


def _start(huisstijl: Huisstijl, naam: str) -> Pakket:
    """A package with everything that agreement and letter have in common."""
    pakket = Pakket()
    pakket.set_default_type("xml", "application/xml")
    pakket.set_default_type("rels", "application/vnd.openxmlformats-package.relationships+xml")
    pakket.relate("officeDocument", DOCUMENT, "")
    pakket.set_type(DOCUMENT, f"{_TYPE}.document.main+xml")
    parts = {
        "styles": styles_xml(huisstijl, brief=naam == "brief"),
        "numbering": numbering_xml(),
        "settings": _settings(),
        "fontTable": _font_table(huisstijl),
    }
    for kind, data in parts.items():
        pakket.parts[f"word/{kind}.xml"] = data
        pakket.set_type(f"word/{kind}.xml", f"{_TYPE}.{kind}+xml")
        pakket.relate(kind, f"{kind}.xml")
    pakket.parts["word/theme/theme1.xml"] = theme_xml(huisstijl)
    pakket.set_type("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml")
    pakket.relate("theme", "theme/theme1.xml")
    titel = f"Sjabloon {naam}, huisstijl {huisstijl.naam}"
    add_properties(pakket, Eigenschappen(titel, huisstijl.omschrijving, "", "", "", "definitief", _DATUM))
    return pakket


def _margin(pakket: Pakket, kind: str, number: int, data: bytes) -> None:
    """Add a header or footer, under the id that the sections use."""
    name = f"{kind}{number}.xml"
    pakket.parts[f"word/{name}"] = data
    pakket.set_type(f"word/{name}", f"{_TYPE}.{kind}+xml")
    pakket.relate_as(f"rId{kind[0].upper()}{number}", kind, name)


def _wordmark(pakket: Pakket, huisstijl: Huisstijl, png: bytes | None, source: str) -> str:
    """The wordmark as a picture with its alternative text, or as text in its own style, which needs no alternative."""
    if png is None:
        return ooxml.run(huisstijl.woordmerk.tekst)
    pakket.parts["word/media/woordmerk.png"] = png
    pakket.set_default_type("png", "image/png")
    relation = pakket.relate("image", "media/woordmerk.png", source)
    width, height = ooxml.png_size(png)
    scale = min(_WORDMARK_MM[0] / width, _WORDMARK_MM[1] / height)
    size = (width * scale, height * scale)
    return ooxml.picture(1, relation, size, huisstijl.woordmerk.alternatief)


def _settings() -> bytes:
    """Dutch, no hyphenation, and the layout rules of Word 2013 and later instead of a compatibility mode."""
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in _COMPAT.items()
    )
    return (
        f"{XML_HEAD}<w:settings {namespaces('w')}>"
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="0"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compat}</w:compat>"
        '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    ).encode()


def _font_table(huisstijl: Huisstijl) -> bytes:
    fonts = dict.fromkeys((huisstijl.lettertype, huisstijl.kop_lettertype or huisstijl.lettertype))
    entries = "".join(f'<w:font w:name="{ooxml.attribute(font)}"/>' for font in fonts)
    return f"{XML_HEAD}<w:fonts {namespaces('w')}>{entries}</w:fonts>".encode()
