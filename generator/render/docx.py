"""Word: a Document and a Word template in, the bytes of a .docx out; the same bytes for the same input.

The template owns the appearance. docxtpl fills the shell of the page; the body is our own XML, in the template's styles.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from hashlib import sha256
from typing import Literal

from generator.document import Document
from generator.problem import Problem
from generator.render.word.body import Lichaam
from generator.render.word.columns import letter_size
from generator.render.word.comments import Opmerkingen
from generator.render.word.context import Opslag, Schrijfcontext
from generator.render.word.inline import Inlineschrijver
from generator.render.word.numbering import Lijstnummering
from generator.render.word.package import DOCUMENT, Pakket, TemplateError
from generator.render.word.parts import add_clausules, add_properties
from generator.render.word.references import find_targets
from generator.render.word.shell import (
    MERK_INHOUD,
    MERK_INHOUDSOPGAVE,
    Schilsjabloon,
    mark_paragraph,
    unsplit,
)
from generator.render.word.styles import (
    Stijl,
    Stijlbron,
    default_font,
    missing_styles,
    read_styles,
    with_quiet_links,
)
from generator.render.word.toc import write_inhoudsopgave
from generator.render.word.watermark import add_watermark

__all__ = ["FORMAAT", "TemplateError", "Woordopties", "render_docx"]

FORMAAT = "docx"
_TABELPUNTEN = 10.0  # where the style of tables inherits its size


@dataclass(frozen=True, slots=True)
class Woordopties:
    """How a Word file is made.

    `verwijzingen`: as REF fields that Word counts anew, or as links with our text, for a PDF.
    `paginas`: by anchor of a heading, its page in the table of contents; without them it has no page numbers.
    `toelichting`: by anchor, what a jurist reads in a comment beside it; only a concept can have any.
    `bewaren`: what docxtpl makes of the template may stay on disk for a next run.
    """

    verwijzingen: Literal["velden", "koppelingen"] = "velden"
    paginas: Mapping[str, str] = field(default_factory=dict)
    toelichting: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bewaren: bool = False


STANDAARD = Woordopties()


def render_docx(document: Document, sjabloon: bytes, opties: Woordopties = STANDAARD) -> bytes:
    """Make the Word file of a document in the look of a template; TemplateError when that cannot carry it."""
    if opties.toelichting and document.eigenschappen.status != "concept":
        raise ValueError("alleen een concept kan een toelichting hebben")
    huis = _house(sjabloon, opties.bewaren)
    doelen = find_targets(document, _paginas(document, opties))
    inline = Inlineschrijver(huis.stijlen, doelen, verwijzingen=opties.verwijzingen)
    gevuld = huis.schil.fill(document, inline)
    pakket = gevuld.pakket
    if document.eigenschappen.status == "concept":
        add_watermark(pakket, gevuld.secties, "CONCEPT")
    opmerkingen = Opmerkingen(opties.toelichting, pakket)
    context = Schrijfcontext(
        replace(inline, relatie=_web_pages(pakket)),
        Lijstnummering(huis.nummering, huis.bron),
        Opslag(_pictures(pakket), gevuld.secties[-1].tekstbreedte, huis.tabelpunten),
        opmerkingen,
    )
    inhoudsopgave = write_inhoudsopgave(context, doelen)
    inhoud = Lichaam(context).delen(document.delen)
    _put_body(pakket, inhoudsopgave, inhoud)
    pakket.parts[pakket.related("numbering")[0]] = context.nummering.xml()
    opmerkingen.store()
    if opties.verwijzingen == "koppelingen":
        styles = pakket.related("styles")[0]
        pakket.parts[styles] = with_quiet_links(pakket.parts[styles])
    add_clausules(pakket, document, context.clausules)
    add_properties(pakket, document.eigenschappen)
    return pakket.write()


def bad_template(document: Document, error: ValueError) -> Problem:
    """A Word template that cannot carry a document. Problem: `sjabloon`."""
    return Problem("sjabloon", f"{document.sjabloon}.docx van '{document.huisstijl}': {error}")


def _paginas(document: Document, opties: Woordopties) -> Mapping[str, str]:
    """The page of each heading; for a PDF LibreOffice counts them itself, and only their place must be there."""
    if opties.verwijzingen == "koppelingen":
        return dict.fromkeys((kop.anker for kop in find_targets(document).koppen), "0")
    return opties.paginas


@dataclass(frozen=True, slots=True)
class _Huis:
    """What every document in one template needs: the shell, the ids of the styles, the lists, the letters in tables."""

    schil: Schilsjabloon
    bron: Mapping[str, Stijlbron]
    stijlen: Mapping[Stijl, str]
    nummering: bytes
    tabelpunten: float


@lru_cache(maxsize=32)
def _house(sjabloon: bytes, bewaren: bool) -> _Huis:
    """Read and compile a template, once for all documents in it."""
    schil = Schilsjabloon(sjabloon, bewaren=bewaren)
    styles_xml = schil.part("styles")
    bron = read_styles(styles_xml)
    if missing := missing_styles(bron):
        raise TemplateError(f"het Word-sjabloon mist de stijlen: {', '.join(missing)}")
    return _Huis(
        schil,
        bron,
        {stijl: bron[stijl.lower()].id for stijl in Stijl},
        schil.part("numbering"),
        letter_size(default_font(styles_xml), bron[Stijl.TABELTEKST.lower()].punten or _TABELPUNTEN),
    )


def _put_body(pakket: Pakket, inhoudsopgave: str, inhoud: str) -> None:
    """Put our XML at the marks; a template without a place for the table of contents gets it before the body."""
    xml = unsplit(pakket.parts[DOCUMENT]).decode()
    toc_mark, body_mark = mark_paragraph(MERK_INHOUDSOPGAVE), mark_paragraph(MERK_INHOUD)
    if xml.count(body_mark) != 1:
        raise TemplateError("het Word-sjabloon heeft niet precies één alinea met {{p inhoud }}")
    if toc_mark in xml:
        xml = xml.replace(toc_mark, inhoudsopgave)
        inhoudsopgave = ""
    # Word wants a paragraph before the end of the body; a document without text gets an empty one.
    pakket.parts[DOCUMENT] = xml.replace(body_mark, inhoudsopgave + inhoud or "<w:p/>").encode()


def _web_pages(pakket: Pakket) -> Callable[[str], str]:
    """Gives the address of a web page its relation, one for each address."""

    @cache
    def relation(url: str) -> str:
        return pakket.relate("hyperlink", url, external=True)

    return relation


def _pictures(pakket: Pakket) -> Callable[[bytes], str]:
    """Stores a picture once and gives its relation."""

    @cache
    def relation(png: bytes) -> str:
        name = f"media/{sha256(png).hexdigest()[:16]}.png"
        pakket.parts[f"word/{name}"] = png
        pakket.set_default_type("png", "image/png")
        return pakket.relate("image", name)

    return relation
