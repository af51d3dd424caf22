"""Tables with figures: a Tabel in, a Word table with a caption, a repeating header row and perhaps a total row out."""

from itertools import pairwise

from generator.document import DocInline, Tabel, Verwijzing
from generator.render import ooxml
from generator.render.word_context import Schrijfcontext
from generator.render.word_styles import Stijl

# The style of a cell by its row, for text and for amounts.
_KOP = (Stijl.TABELKOP, Stijl.TABELKOP_BEDRAG)
_RIJ = (Stijl.TABELTEKST, Stijl.TABELBEDRAG)
_RIJ_BIJ_TOTAAL = (Stijl.TABELTEKST_BIJEEN, Stijl.TABELBEDRAG_BIJEEN)
_TOTAAL = (Stijl.TABELTOTAAL, Stijl.TABELTOTAAL_BEDRAG)
_FULL = 5000  # fiftieths of a percent


def write_tabel(context: Schrijfcontext, tabel: Tabel[Verwijzing]) -> str:
    """The caption stands above the table and stays with it; the last row stays with the total."""
    caption = context.paragraph(Stijl.BIJSCHRIFT, ooxml.run(tabel.titel)) if tabel.titel else ""
    header = tuple(ooxml.run(kolom.kop) for kolom in tabel.kolommen)
    rows = [ooxml.row(_cells(context, tabel, header, _KOP), header=True)]
    for index, rij in enumerate(tabel.rijen, start=1):
        styles = _RIJ_BIJ_TOTAAL if tabel.totaal and index == len(tabel.rijen) else _RIJ
        rows.append(ooxml.row(_cells(context, tabel, _runs(context, rij), styles)))
    if tabel.totaal:
        rows.append(ooxml.row(_cells(context, tabel, _runs(context, tabel.totaal), _TOTAAL)))
    names = ", ".join(kolom.kop for kolom in tabel.kolommen if kolom.kop)
    properties = ooxml.table_properties(
        context.stijl(Stijl.TABEL),
        ooxml.look(first_row=True, last_row=bool(tabel.totaal)),
        tabel.titel,
        f"Tabel met de kolommen {names}." if names else "",
    )
    grid = _shares(tabel, context.tekstbreedte)
    return caption + ooxml.table(properties, grid, rows) + after_table(context)


def after_table(context: Schrijfcontext) -> str:
    """The white below a table; without it Word joins two tables that follow each other into one."""
    return context.paragraph(Stijl.NA_TABEL, "")


def _runs(context: Schrijfcontext, rij: tuple[tuple[DocInline, ...], ...]) -> tuple[str, ...]:
    return tuple(context.runs(cel) for cel in rij)


def _cells(
    context: Schrijfcontext, tabel: Tabel[Verwijzing], contents: tuple[str, ...], styles: tuple[Stijl, Stijl]
) -> list[str]:
    """A row's cells; a row that is short of cells gets empty ones, so that the grid stays whole."""
    cells: list[str] = []
    padded = contents + ("",) * (len(tabel.kolommen) - len(contents))
    widths = _shares(tabel, _FULL)
    for kolom, width, content in zip(tabel.kolommen, widths, padded, strict=False):
        style = styles[kolom.uitlijning == "rechts"]
        cells.append(ooxml.cell(width, context.paragraph(style, content)))
    return cells


def _shares(tabel: Tabel[Verwijzing], whole: int) -> list[int]:
    """The widths of the columns; they add up to the whole, whatever the rounding."""
    total = sum(kolom.breedte for kolom in tabel.kolommen) or 1
    edges = [0]
    for kolom in tabel.kolommen:
        edges.append(edges[-1] + kolom.breedte)
    marks = [edge * whole // total for edge in edges]
    return [right - left for left, right in pairwise(marks)]
