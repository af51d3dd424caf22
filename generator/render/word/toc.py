"""The table of contents: the headings of a Document in, a Word field with its entries already in place out."""

from generator.document import inline_text
from generator.render.word import ooxml
from generator.render.word.context import Schrijfcontext
from generator.render.word.references import Doelen, Kop, bookmark_name
from generator.render.word.styles import Stijl

# \o headings of levels 1 and 2, \u also those of our own styles by their outline level, \n no page numbers, \h links,
# \z neither in web view (ECMA-376 part 1, 17.16.5.68).
INSTRUCTION = r'TOC \o "1-2" \n \h \z \u'
TITEL = "Inhoudsopgave"


def write_inhoudsopgave(context: Schrijfcontext, doelen: Doelen) -> str:
    """Title and entries, in the content control by which Word offers to update the table."""
    if not doelen.koppen:
        return ""
    entries = [_entry(kop) for kop in doelen.koppen]
    first, *others = doelen.koppen
    content = context.paragraph(Stijl.INHOUD_KOP, ooxml.run(TITEL))
    content += context.paragraph(_stijl(first), ooxml.field_begin(INSTRUCTION) + entries[0])
    content += "".join(
        context.paragraph(_stijl(kop), entry) for kop, entry in zip(others, entries[1:], strict=True)
    )
    content += context.paragraph(Stijl.INHOUD_EINDE, ooxml.FIELD_END)
    return ooxml.building_block(context.control_number(TITEL), "Table of Contents", content)


def _stijl(kop: Kop) -> Stijl:
    return Stijl.INHOUD1 if kop.niveau == 1 else Stijl.INHOUD2


def _entry(kop: Kop) -> str:
    number = ooxml.run(f"{kop.nummer}\t") if kop.nummer else ""
    title = ooxml.run(inline_text(kop.inhoud).replace("\n", " "))
    return ooxml.internal_link(bookmark_name("_Toc", kop.anker), number + title)
