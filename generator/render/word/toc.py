"""The table of contents: the headings of a Document in, its entries with links and perhaps page numbers out.

In a Word file it is a field that Word can update. For a PDF it is plain paragraphs: LibreOffice counts PAGEREF fields
while it makes the pages, but shows what stands inside a TOC field as it is stored.
"""

from generator.document import inline_text
from generator.render.word import ooxml
from generator.render.word.context import Schrijfcontext
from generator.render.word.references import Doelen, Kop, bookmark_name
from generator.render.word.styles import STILLE_KOPPELING, Stijl

# \o headings of levels 1 and 2, \u also those of our own styles by their outline level, \h links, \z neither in web
# view (ECMA-376 part 1, 17.16.5.68); \n leaves the page numbers out.
INSTRUCTION = r'TOC \o "1-2" \h \z \u'
WITHOUT_PAGES = r'TOC \o "1-2" \n \h \z \u'
TITEL = "Inhoudsopgave"


def write_inhoudsopgave(context: Schrijfcontext, doelen: Doelen) -> str:
    """Title and entries, in the content control by which Word offers to update the table."""
    if not doelen.koppen:
        return ""
    title = context.paragraph(Stijl.INHOUD_KOP, ooxml.run(TITEL))
    first, *others = doelen.koppen
    if context.voor_pdf:
        return title + "".join(_paragraph(context, kop, _entry(context, kop)) for kop in doelen.koppen)
    instruction = INSTRUCTION if first.pagina else WITHOUT_PAGES
    content = title + _paragraph(context, first, ooxml.field_begin(instruction) + _entry(context, first))
    content += "".join(_paragraph(context, kop, _entry(context, kop)) for kop in others)
    content += context.paragraph(Stijl.INHOUD_EINDE, ooxml.FIELD_END)
    return ooxml.building_block(context.control_number(TITEL), "Table of Contents", content)


def _paragraph(context: Schrijfcontext, kop: Kop, content: str) -> str:
    stijl = Stijl.INHOUD1 if kop.niveau == 1 else Stijl.INHOUD2
    # The hanging indent behind a number would stop the tab of a heading without one.
    column = ooxml.page_column(context.tekstbreedte, hanging=bool(kop.nummer)) if kop.pagina else ""
    return context.paragraph(stijl, content, column)


def _entry(context: Schrijfcontext, kop: Kop) -> str:
    """Number, heading and page; the page is a field of its own, as Word makes it."""
    name = bookmark_name("_Toc", kop.anker)
    stijl = STILLE_KOPPELING if context.voor_pdf else ""
    number = ooxml.run(f"{kop.nummer}\t", stijl) if kop.nummer else ""
    title = ooxml.run(inline_text(kop.inhoud).replace("\n", " "), stijl)
    if not kop.pagina:
        return ooxml.internal_link(name, number + title)
    page = ooxml.run("\t", stijl) + ooxml.field(f"PAGEREF {name} \\h", ooxml.run(kop.pagina, stijl))
    return ooxml.internal_link(name, number + title + page)
