"""Tables with figures: a Tabel in, a Word table with a caption, a repeating header row and perhaps a total row out."""

from dataclasses import dataclass
from functools import partial

from generator.document import DocInline, Ontbreekt, Tabel, Verwijzing
from generator.lines import special_in_table
from generator.render.word import ooxml
from generator.render.word.columns import column_widths, rounded
from generator.render.word.context import Schrijfcontext
from generator.render.word.references import GEEN_PUNTEN
from generator.render.word.styles import Stijl

# The style of a cell by its row, for text and for amounts.
_KOP = (Stijl.TABELKOP, Stijl.TABELKOP_BEDRAG)
_RIJ = (Stijl.TABELTEKST, Stijl.TABELBEDRAG)
_RIJ_BIJ_TOTAAL = (Stijl.TABELTEKST_BIJEEN, Stijl.TABELBEDRAG_BIJEEN)
_TOTAAL = (Stijl.TABELTOTAAL, Stijl.TABELTOTAAL_BEDRAG)
_FULL = 5000  # fiftieths of a percent


def write_tabel(context: Schrijfcontext, tabel: Tabel[Verwijzing]) -> str:
    """The caption stands above the table and stays with it; the last row stays with the total.

    A table that stood in an earlier document is written already, unless something in it belongs to this document.
    """
    alone = all(isinstance(node, Ontbreekt) for node in special_in_table(tabel))
    depends = context.depends_on(GEEN_PUNTEN) if alone else None
    if depends is None:
        return _written(context, tabel)
    return tabel.geheugen.neem("word", depends, partial(_written, context, tabel))


def _written(context: Schrijfcontext, tabel: Tabel[Verwijzing]) -> str:
    caption = context.paragraph(Stijl.BIJSCHRIFT, ooxml.run(tabel.titel)) if tabel.titel else ""
    if not tabel.kolommen:
        return caption
    grid = column_widths(tabel, context.tekstbreedte, context.tabelpunten)
    schrijver = _Rij(
        context, tuple(kolom.uitlijning == "rechts" for kolom in tabel.kolommen), rounded(grid, _FULL)
    )
    rows = [schrijver.xml(tuple(ooxml.run(kolom.kop) for kolom in tabel.kolommen), _KOP, header=True)]
    for index, rij in enumerate(tabel.rijen, start=1):
        styles = _RIJ_BIJ_TOTAAL if tabel.totaal and index == len(tabel.rijen) else _RIJ
        rows.append(schrijver.xml(_runs(context, rij), styles))
    if tabel.totaal:
        rows.append(schrijver.xml(_runs(context, tabel.totaal), _TOTAAL))
    names = ", ".join(kolom.kop for kolom in tabel.kolommen if kolom.kop)
    properties = ooxml.table_properties(
        context.stijl(Stijl.TABEL),
        ooxml.look(first_row=True, last_row=bool(tabel.totaal)),
        tabel.titel,
        f"Tabel met de kolommen {names}." if names else "",
    )
    return caption + ooxml.table(properties, grid, rows) + after_table(context)


def after_table(context: Schrijfcontext) -> str:
    """The white below a table; without it Word joins two tables that follow each other into one."""
    return context.paragraph(Stijl.NA_TABEL, "")


def _runs(context: Schrijfcontext, rij: tuple[tuple[DocInline, ...], ...]) -> tuple[str, ...]:
    return tuple(context.runs(cel) for cel in rij)


@dataclass(frozen=True, slots=True)
class _Rij:
    """Writes rows of one table: which columns hold amounts, and how wide they are."""

    context: Schrijfcontext
    rechts: tuple[bool, ...]
    breedten: tuple[int, ...]

    def xml(self, contents: tuple[str, ...], styles: tuple[Stijl, Stijl], *, header: bool = False) -> str:
        """A row; one that is short of cells gets empty ones, so that the grid stays whole."""
        padded = contents + ("",) * (len(self.rechts) - len(contents))
        columns = zip(self.breedten, self.rechts, padded, strict=False)
        return ooxml.row(
            [
                ooxml.cell(width, self.context.paragraph(styles[right], content))
                for width, right, content in columns
            ],
            header=header,
        )
