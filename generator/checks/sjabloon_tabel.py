"""De tabellen van een Word-sjabloon zijn heel, en iedere rij heeft alle kolommen.

Een briefhoofd en een kenmerkenblok staan vaak in een tabel. Mist een rij een cel, dan schuift wat erin staat onder een andere kolom; mist de
tabel haar kolommen, dan kan het programma haar niet invullen (ECMA-376 deel 1, 17.4.37 en 17.4.48).

Goed:

    rij 1: één cel over vier kolommen
    rij 2: vier cellen

Fout:

    rij 1: vier cellen
    rij 2: drie cellen

Herstel: zet de cursor in de rij en kies Indeling > Cellen splitsen of Cellen samenvoegen, tot zij even breed is als de andere.
"""

from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.wordcheck import W
from generator.wordtemplate.looks import val, whole
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-tabel"


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look at every table of every part with text."""
    for tree in template.word.verhalen.values():
        for table in tree.iter(f"{W}tbl"):
            yield from _table(template, table)


def _table(template: Sjabloon, table: etree._Element) -> Iterator[Problem]:
    first = next(table.iter(f"{W}p"), None)
    where = "een tabel" if first is None else f"de tabel bij {template.word.waar(first)}"
    grid = table.find(f"{W}tblGrid")
    if grid is None or table.find(f"{W}tblPr") is None:
        hint = "open het sjabloon in Word en sla het opnieuw op"
        yield template.meld(_CODE, f"{where} mist haar kolommen of haar eigenschappen", hint)
        return
    columns = len(grid.findall(f"{W}gridCol"))
    for number, row in enumerate(table.findall(f"{W}tr"), 1):
        wide = sum(_span(cell) for cell in row.findall(f"{W}tc")) + _beside(row)
        if wide != columns and row.find(f"{W}tc") is not None:
            message = f"{where}: rij {number} heeft {wide} van de {columns} kolommen"
            hint = "splits of voeg cellen samen, tot de rij even breed is als de andere"
            yield template.meld(_CODE, message, hint, fout=False)


def _span(cell: etree._Element) -> int:
    return whole(val(cell.find(f"{W}tcPr/{W}gridSpan")), 1)


def _beside(row: etree._Element) -> int:
    """Columns that a row leaves open at its sides."""
    sides = (row.find(f"{W}trPr/{W}{name}") for name in ("gridBefore", "gridAfter"))
    return sum(whole(val(side)) for side in sides)
