"""Signature blocks: an Ondertekening in, a borderless table of two blocks beside each other out.

A block is one cell, so a screen reader says everything of one party before it goes to the next.
"""

from dataclasses import dataclass

from generator.document import Ondertekenaar, Ondertekening, Ontbreekt, Tekst, Waarde
from generator.render.word import ooxml
from generator.render.word.context import Schrijfcontext
from generator.render.word.styles import BIJEEN, Stijl
from generator.render.word.tables import after_table

_HALF = 2500  # fiftieths of a percent
# This many rows fit on a page with the closing sentence; more of them break between parties.
_RIJEN_BIJEEN = 3

Kop = tuple[Tekst | Waarde | Ontbreekt, ...]


def write_ondertekening(context: Schrijfcontext, blok: Ondertekening) -> str:
    """Rows of two blocks; no row splits over pages, and few rows stand on one page."""
    shared = _shared_heading(blok)
    heading = context.paragraph(Stijl.ONDERTEKENEND_ORGAAN, context.runs(shared)) if shared else ""
    pairs = [blok.ondertekenaars[start : start + 2] for start in range(0, len(blok.ondertekenaars), 2)]
    rows: list[str] = []
    for number, pair in enumerate(pairs, start=1):
        schrijver = _Blok(context, blok, bijeen=number < len(pairs) <= _RIJEN_BIJEEN)
        cells = [schrijver.xml(wie, heading=not shared) for wie in pair]
        if len(cells) == 1:
            cells.append(context.paragraph(Stijl.ONDERTEKENAAR_NAAM, ""))
        rows.append(ooxml.row(ooxml.cell(_HALF, cell) for cell in cells))
    if not rows:
        return heading
    properties = ooxml.table_properties(context.stijl(Stijl.ONDERTEKENING), ooxml.look(), "Ondertekening")
    half = context.tekstbreedte // 2
    return heading + ooxml.table(properties, (half, half), rows) + after_table(context)


def _shared_heading(blok: Ondertekening) -> Kop:
    """Where one body signs by two people ("Burgemeester en wethouders van Emmen,") its name stands above both."""
    first, *others = blok.ondertekenaars or (None,)
    if first is None or not others or blok.regel or any(wie.kop not in {(), first.kop} for wie in others):
        return ()
    return first.kop


@dataclass(frozen=True, slots=True)
class _Blok:
    """Writes one signature block; `bijeen` keeps it on one page with the row below."""

    context: Schrijfcontext
    blok: Ondertekening
    bijeen: bool

    def xml(self, wie: Ondertekenaar, *, heading: bool) -> str:
        """Who signs, room or lines to sign on, function and name in the order of the house style."""
        lines = [self._line(Stijl.ONDERTEKENAAR, wie.kop)] if heading and wie.kop else []
        if wie.plaats_datum:
            lines.append(self._line(Stijl.ONDERTEKENAAR_REGEL, wie.plaats_datum))
        names = [part for part in (wie.functie, wie.naam) if part]
        if not self.blok.functie_eerst:
            names.reverse()
        if self.blok.regel:
            labels = ("Handtekening",) if wie.plaats_datum else ("Plaats", "Datum", "Handtekening")
            lines += [self._to_fill_in(label) for label in labels]
        else:
            # A letter has the function, room for the signature and the name; or both below that room.
            above = names[:1] if self.blok.functie_eerst and len(names) > 1 else []
            names = names[len(above) :]
            lines += [self._line(Stijl.ONDERTEKENAAR_REGEL, part) for part in above]
            lines.append(self._line(Stijl.HANDTEKENING, ()))
        lines += [self._line(Stijl.ONDERTEKENAAR_REGEL, part) for part in names[:-1]]
        return "".join(lines) + self._line(Stijl.ONDERTEKENAAR_NAAM, names[-1] if names else ())

    def _line(self, stijl: Stijl, inhoud: Kop) -> str:
        return self.context.paragraph(self._stijl(stijl), self.context.runs(inhoud))

    def _to_fill_in(self, label: str) -> str:
        """A label and a line to write on, drawn by the tab stops of its style."""
        stijl = Stijl.HANDTEKENINGREGEL if label == "Handtekening" else Stijl.INVULREGEL
        return self.context.paragraph(self._stijl(stijl), ooxml.run(f"{label}\t\t"))

    def _stijl(self, stijl: Stijl) -> Stijl:
        return BIJEEN[stijl] if self.bijeen else stijl
