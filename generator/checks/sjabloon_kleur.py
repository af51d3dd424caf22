"""De kleuren van een Word-sjabloon zijn te lezen.

Letters en wat erachter zit, verschillen genoeg: contrast ten minste 4,5 (WCAG 2.1, 1.4.3; verplicht voor overheden door het Besluit
digitale toegankelijkheid overheid). Voor grote letters, vanaf 18 punten of vet vanaf 14, is 3 volgens de norm genoeg; daar is 4,5 het
advies. Gekeken wordt naar elk opmaakprofiel dat in documenten komt, en naar tekst in het sjabloon die los een kleur heeft.

Goed:

    kop: donkerblauw, #1F4E79, op wit   # contrast 8,5

Fout:

    voettekst: lichtgrijs, #BBBBBB, op wit   # contrast 1,9

Herstel: kies een donkerder kleur bij Wijzigen > Opmaak > Lettertype, of een lichtere achtergrond.
"""

from collections.abc import Iterator
from decimal import Decimal

from lxml import etree

from generator.dutch.numbers import decimaal
from generator.problem import Problem
from generator.render.word.styles import Stijl
from generator.wordcheck import W
from generator.wordtemplate.colours import (
    ENOUGH,
    ENOUGH_LARGE,
    LARGE,
    LARGE_BOLD,
    WHITE,
    contrast,
    fill_colour,
    letter_colour,
)
from generator.wordtemplate.looks import Opmaak, is_on, val, whole
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-kleur"
_HERSTEL = "kies een donkerder kleur voor de letters, of een lichtere achtergrond (WCAG 2.1, 1.4.3)"
# Styles of paragraphs that stand in the first row of a table with figures, which has a background of its own.
_IN_HEAD = (Stijl.TABELKOP, Stijl.TABELKOP_BEDRAG)


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look at every style that comes in documents, and at text with a colour of its own."""
    opmaak = Opmaak(template.word)
    for style in opmaak.met_naam(iter(Stijl)):
        kind = val(opmaak.word.stijlen[style], "type")
        if kind in ("paragraph", "character"):
            yield from _style(template, opmaak, style)
    for tree in template.word.verhalen.values():
        for run in tree.iter(f"{W}r"):
            yield from _run(template, opmaak, run)


def _style(template: Sjabloon, opmaak: Opmaak, style: str) -> Iterator[Problem]:
    colour = letter_colour(opmaak.eigenschap(style, "w:rPr/w:color"))
    if not colour:
        return
    behind = _behind(opmaak, style) or WHITE
    size = opmaak.punten(style)
    bold = is_on(opmaak.eigenschap(style, "w:rPr/w:b"))
    name = opmaak.naam(opmaak.word.stijlen[style])
    yield from _judge(
        template, f"het opmaakprofiel '{name}'", (colour, behind), large=_is_large(size, bold=bold)
    )


def _behind(opmaak: Opmaak, style: str) -> str:
    """What is behind a style: its own shading, that of its paragraphs, or that of the row of a table it is made for."""
    paths = ("w:rPr/w:highlight", "w:rPr/w:shd", "w:pPr/w:shd")
    own = next((fill for path in paths if (fill := fill_colour(opmaak.eigenschap(style, path)))), "")
    if own or style not in [opmaak.id_van(stijl) for stijl in _IN_HEAD]:
        return own
    for table in opmaak.word.keten(opmaak.id_van(Stijl.TABEL)):
        for special in table.findall(f"{W}tblStylePr"):
            if val(special, "type") == "firstRow":
                return fill_colour(special.find(f"{W}tcPr/{W}shd"))
    return ""


def _run(template: Sjabloon, opmaak: Opmaak, run: etree._Element) -> Iterator[Problem]:
    """Text in the template with a colour or a background of its own, on what its cell or paragraph has behind it."""
    own = run.find(f"{W}rPr")
    text = "".join(each.text or "" for each in run.iter(f"{W}t")).strip()
    if not text:
        return
    paragraph = next(run.iterancestors(f"{W}p"), None)
    styles = [val(None if own is None else own.find(f"{W}rStyle"))]
    styles.append(val(None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")))
    direct = None if own is None else own.find(f"{W}color")
    backs = [
        None if own is None else own.find(f"{W}highlight"),
        None if own is None else own.find(f"{W}shd"),
        None if paragraph is None else paragraph.find(f"{W}pPr/{W}shd"),
        *(each.find(f"{W}tcPr/{W}shd") for each in run.iterancestors(f"{W}tc")),
    ]
    behind = next((fill for back in backs if (fill := fill_colour(back))), "")
    if direct is None and not behind:
        return  # then it is as its style has it
    inherited = (opmaak.eigenschap(style, "w:rPr/w:color") for style in styles if style)
    colour = letter_colour(
        direct if direct is not None else next((each for each in inherited if each is not None), None)
    )
    if colour:
        size = whole(val(None if own is None else own.find(f"{W}sz"))) / 2 or opmaak.punten(styles[1])
        bold = own is not None and is_on(own.find(f"{W}b"))
        yield from _judge(
            template, template.word.waar(run), (colour, behind or WHITE), large=_is_large(size, bold=bold)
        )


def _is_large(size: float, *, bold: bool) -> bool:
    return size >= LARGE or (bold and size >= LARGE_BOLD)


def _judge(template: Sjabloon, where: str, colours: tuple[str, str], *, large: bool) -> Iterator[Problem]:
    found = contrast(*colours)
    if found < ENOUGH:
        shown = decimaal(Decimal(str(int(found * 10) / 10)), decimalen=1)
        message = f"{where}: letters in #{colours[0]} op #{colours[1]} zijn slecht te lezen (contrast {shown}, nodig is 4,5)"
        yield template.meld(_CODE, message, _HERSTEL, fout=not (large and found >= ENOUGH_LARGE))
