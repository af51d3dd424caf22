"""Signature blocks: an Ondertekening in, a borderless table of two blocks beside each other out.

A block is one cell, so a screen reader says everything of one party before it goes to the next.
"""

from generator.document import Ondertekenaar, Ondertekening, Ontbreekt, Tekst, Waarde
from generator.render import ooxml
from generator.render.word_context import Schrijfcontext
from generator.render.word_styles import Stijl
from generator.render.word_tables import after_table

_HALF = 2500  # fiftieths of a percent

Kop = tuple[Tekst | Waarde | Ontbreekt, ...]


def write_ondertekening(context: Schrijfcontext, blok: Ondertekening) -> str:
    """Rows of two blocks; no row splits over pages, and each name stays with its line."""
    shared = _shared_heading(blok)
    heading = context.paragraph(Stijl.ONDERTEKENEND_ORGAAN, context.runs(shared)) if shared else ""
    cells = [_block(context, blok, wie, heading=not shared) for wie in blok.ondertekenaars]
    if len(cells) % 2:
        cells.append(context.paragraph(Stijl.ONDERTEKENAAR_NAAM, ""))
    rows = [
        ooxml.row((ooxml.cell(_HALF, left), ooxml.cell(_HALF, right)))
        for left, right in zip(cells[::2], cells[1::2], strict=True)
    ]
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


def _block(context: Schrijfcontext, blok: Ondertekening, wie: Ondertekenaar, *, heading: bool) -> str:
    """Who signs, room or lines to sign on, function and name in the order of the house style."""
    lines = [context.paragraph(Stijl.ONDERTEKENAAR, context.runs(wie.kop))] if heading and wie.kop else []
    if wie.plaats_datum:
        lines.append(context.paragraph(Stijl.ONDERTEKENAAR_REGEL, context.runs(wie.plaats_datum)))
    names = [part for part in (wie.functie, wie.naam) if part]
    if not blok.functie_eerst:
        names.reverse()
    if blok.regel:
        labels = ("Handtekening",) if wie.plaats_datum else ("Plaats", "Datum", "Handtekening")
        lines += [_to_fill_in(context, label) for label in labels]
    else:
        # A letter has the function, room for the signature and the name; or both below that room.
        above = names[:1] if blok.functie_eerst and len(names) > 1 else []
        names = names[len(above) :]
        lines += [context.paragraph(Stijl.ONDERTEKENAAR_REGEL, context.runs(part)) for part in above]
        lines.append(context.paragraph(Stijl.HANDTEKENING, ""))
    lines += [context.paragraph(Stijl.ONDERTEKENAAR_REGEL, context.runs(part)) for part in names[:-1]]
    last = context.runs(names[-1]) if names else ""
    return "".join(lines) + context.paragraph(Stijl.ONDERTEKENAAR_NAAM, last)


def _to_fill_in(context: Schrijfcontext, label: str) -> str:
    """A label and a line to write on, drawn by the tab stops of its style."""
    stijl = Stijl.HANDTEKENINGREGEL if label == "Handtekening" else Stijl.INVULREGEL
    return context.paragraph(stijl, ooxml.run(f"{label}\t\t"))
