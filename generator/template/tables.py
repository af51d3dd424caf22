"""Does docxtpl have anything to mend in a printed body? Its tree in, yes or no out.

After printing, docxtpl gives every table a grid that fits its rows (`fix_tables`) and every picture a number of its own.
Most tables fit already; then its answer is the tree that it got.
"""

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# docxtpl numbers the pictures of a body from here on.
_FIRST_PICTURE = 1001


def tables_fit(body: etree._Element) -> bool:
    """Whether every table has as many columns in its grid as cells in its widest row.

    As `fix_tables` counts: it adds columns for a row with more cells, and takes away what is left when spans are counted.
    """
    return all(_fits(table) for table in body.iter(f"{W}tbl"))


def _fits(table: etree._Element) -> bool:
    grid = table.find(f"{W}tblGrid")
    if grid is None:
        return False  # docxtpl fails on it, and may say so itself
    columns = len(grid.findall(f"{W}gridCol"))
    rows = [row.findall(f"{W}tc") for row in table.iter(f"{W}tr")]
    cells = max(map(len, rows), default=0)
    if next(table.iter(f"{W}gridSpan"), None) is None:  # most tables; to ask every cell takes long
        return cells == columns
    spanned = max((sum(map(_span, row)) for row in rows), default=0)
    return cells <= columns <= spanned


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if span is None else int(span.get(f"{W}val", ""))


def number_pictures(body: etree._Element) -> None:
    """Number the pictures, as docxtpl does (`fix_docpr_ids`)."""
    for number, picture in enumerate(body.iter(f"{_WP}docPr"), _FIRST_PICTURE):
        picture.set("id", str(number))
