"""Tables with figures: a Tabel in, a Word table with a caption, a repeating header row and perhaps a total row out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from generator.document import DocInline, Tabel, Verwijzing, inline_text
from generator.render import ooxml
from generator.render.word_context import Schrijfcontext
from generator.render.word_styles import Stijl

# The style of a cell by its row, for text and for amounts.
_KOP = (Stijl.TABELKOP, Stijl.TABELKOP_BEDRAG)
_RIJ = (Stijl.TABELTEKST, Stijl.TABELBEDRAG)
_RIJ_BIJ_TOTAAL = (Stijl.TABELTEKST_BIJEEN, Stijl.TABELBEDRAG_BIJEEN)
_TOTAAL = (Stijl.TABELTOTAAL, Stijl.TABELTOTAAL_BEDRAG)
_FULL = 5000  # fiftieths of a percent
# How wide letters are, in thousandths of the size; a little more than in the widest of the usual fonts, because a
# column that is too wide is not noticed and a word that is cut is.
_WIDTHS = (
    dict.fromkeys("ijlI.,:;'|! ", 300) | dict.fromkeys("frt()[]-/\u00a0", 370) | dict.fromkeys("mwMW%@—", 920)
)
_CAPITAL, _LETTER, _BOLD = 730, 580, 1.08
_PADDING = 240  # twips, the white left and right in a cell
# A date or a code does not break at its hyphens, a compound name does.
_BREAK = re.compile(r"[ \n/]|(?<=[^\W\d]{3}-)")


def write_tabel(context: Schrijfcontext, tabel: Tabel[Verwijzing]) -> str:
    """The caption stands above the table and stays with it; the last row stays with the total."""
    caption = context.paragraph(Stijl.BIJSCHRIFT, ooxml.run(tabel.titel)) if tabel.titel else ""
    if not tabel.kolommen:
        return caption
    grid = column_widths(tabel, context.tekstbreedte, context.tabelpunten)
    schrijver = _Rij(
        context, tuple(kolom.uitlijning == "rechts" for kolom in tabel.kolommen), _fiftieths(grid)
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


def column_widths(tabel: Tabel[Verwijzing], whole: int, points: float) -> tuple[int, ...]:
    """Widths in twips: as the shares ask, but no column narrower than its longest word, when all of those fit."""
    least = [_longest_word(tabel, index) * points / 50 + _PADDING for index in range(len(tabel.kolommen))]
    shares = [float(max(kolom.breedte, 1)) for kolom in tabel.kolommen]
    if sum(least) >= whole:
        return _rounded(least, whole)
    fixed: set[int] = set()
    while True:
        free = whole - sum(least[index] for index in fixed)
        total = sum(share for index, share in enumerate(shares) if index not in fixed)
        wanted = [
            least[index] if index in fixed else free * share / total for index, share in enumerate(shares)
        ]
        narrow = {index for index, width in enumerate(wanted) if width < least[index]} - fixed
        if not narrow:
            return _rounded(wanted, whole)
        fixed |= narrow


def _longest_word(tabel: Tabel[Verwijzing], index: int) -> float:
    """How wide the widest piece is that cannot be broken; non-breaking spaces hold an amount together."""
    cells = [inline_text(rij[index]) for rij in tabel.rijen if index < len(rij)]
    bold = [tabel.kolommen[index].kop, *(inline_text(cel) for cel in tabel.totaal[index : index + 1])]
    return max(_widest(cells), _BOLD * _widest(bold))


def _widest(texts: Sequence[str]) -> int:
    return max((sum(map(_letter_width, word)) for text in texts for word in _BREAK.split(text)), default=0)


def _letter_width(letter: str) -> int:
    return _WIDTHS.get(letter) or (_CAPITAL if letter.isupper() else _LETTER)


def _rounded(widths: Sequence[float], whole: int) -> tuple[int, ...]:
    """Whole numbers in the same proportion that add up exactly."""
    total = sum(widths)
    edges = [round(edge * whole / total) for edge in accumulate(widths, initial=0)]
    return tuple(right - left for left, right in pairwise(edges))


def _fiftieths(grid: tuple[int, ...]) -> tuple[int, ...]:
    return _rounded(grid, _FULL)
