"""The pages of a fresh template: a Huisstijl in; the bodies, headers and footers of agreement and letter out.

Placeholders are docxtpl's: {{p …}} and {%p …%} take the place of their paragraph, {%tr …%} of its row, {{r …}} of its run.
"""

from generator.library.housestyle import Huisstijl
from generator.render.word import ooxml
from generator.render.word.house_styles import MM, text_width
from generator.render.word.ooxml import XML_HEAD, namespaces
from generator.render.word.styles import Stijl, style_id

_A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
_ROOT = ("w", "r", "wp", "a", "pic")
# A reference block of more labels than this stands in two columns.
_EEN_KOLOM = 7
# Label and value, twice, in fiftieths of a percent.
_PAREN = (950, 1550, 950, 1550)


def agreement_body(huisstijl: Huisstijl, wordmark: str) -> bytes:
    """Cover, table of contents and body, each in a section of its own; the cover has no page number."""
    cover = [
        _p("Woordmerk voorblad", wordmark),
        _p(Stijl.TITEL, ooxml.run("{{ titel }}")),
        _tag("{%p if voorblad.ondertitel %}"),
        _p("Subtitle", ooxml.run("{{ voorblad.ondertitel }}")),
        _tag("{%p endif %}"),
        _tag("{%p for partij in voorblad.partijen %}"),
        _p("Voorbladpartij", ooxml.run("{{ partij }}")),
        _tag("{%p endfor %}"),
        _tag("{%p for gegeven in voorblad.gegevens %}"),
        _p("Voorbladgegeven", _labelled("gegeven")),
        _tag("{%p endfor %}"),
        _section_end(_section(huisstijl, header="rIdH1", footer="rIdF1")),
    ]
    return _document(
        [
            _tag("{%p if voorblad %}"),
            *cover,
            _tag("{%p else %}"),
            _p(Stijl.TITEL, ooxml.run("{{ titel }}")),
            _tag("{%p endif %}"),
            _tag("{%p if inhoudsopgave %}"),
            _tag("{{p inhoudsopgave }}"),
            _section_end(_section(huisstijl, header="rIdH2", footer="rIdF2")),
            _tag("{%p endif %}"),
            _tag("{{p inhoud }}"),
        ],
        _section(huisstijl, header="rIdH2", footer="rIdF2"),
    )


def letter_body(huisstijl: Huisstijl) -> bytes:
    """Addressee, reference block and body; the first page has the letterhead."""
    return _document(
        [
            _tag("{%p for regel in brief.geadresseerde %}"),
            _p("Geadresseerde", ooxml.run("{{ regel }}")),
            _tag("{%p endfor %}"),
            *_reference_block(huisstijl),
            _tag("{{p inhoud }}"),
        ],
        _section(huisstijl, header="rIdH2", footer="rIdF2", first=("rIdH1", "rIdF1")),
    )


def running_header(text: str) -> bytes:
    """The header of following pages."""
    return _part("hdr", _p("header", ooxml.run(text)) if text else _p("header", ""))


def letterhead(huisstijl: Huisstijl, wordmark: str) -> bytes:
    """Wordmark on the left, address and contact lines on the right; a table that reads in that order."""
    width = text_width(huisstijl)
    right = "".join(
        (
            _p("Afzendernaam", ooxml.run("{{ brief.afzender }}")),
            _tag("{%p for regel in brief.afzenderregels %}"),
            _p("Afzender", ooxml.run("{{ regel }}")),
            _tag("{%p endfor %}"),
        )
    )
    cells = (ooxml.cell(3200, _p("Woordmerk", wordmark)), ooxml.cell(1800, right))
    properties = ooxml.table_properties(style_id("Tabel zonder lijnen"), ooxml.look(), "Briefhoofd")
    grid = (width * 3200 // 5000, width - width * 3200 // 5000)
    return _part(
        "hdr", _p("header", "") + ooxml.table(properties, grid, [ooxml.row(cells)]) + _p("header", "")
    )


def running_footer(text: str, *, number: bool) -> bytes:
    """What the document is on the left, page X of Y on the right."""
    content = ooxml.run(text)
    if number:
        content += ooxml.run("\tPagina\u00a0") + ooxml.field("PAGE", ooxml.run("1"))
        content += ooxml.run(" van\u00a0") + ooxml.field("NUMPAGES", ooxml.run("1"))
    return _part("ftr", _p("footer", content))


def _reference_block(huisstijl: Huisstijl) -> list[str]:
    """A few labels stand below each other; more than that in two columns, with a row of its own for a long value."""
    if len(huisstijl.brief.labels) <= _EEN_KOLOM:
        return [
            _tag("{%p for kenmerk in brief.kenmerken %}"),
            _p("Kenmerk", _labelled("kenmerk")),
            _tag("{%p endfor %}"),
        ]
    width = text_width(huisstijl)
    pair = [_label_cell(_PAREN[0], "rij.links"), _value_cell(_PAREN[1], "rij.links")]
    empty = ooxml.cell(_PAREN[0], _p("Kenmerkcel", "")) + ooxml.cell(_PAREN[1], _p("Kenmerkcel", ""))
    rows = [
        _tag_row("{%tr for rij in brief.rijen %}"),
        _tag_row("{%tr if rij.breed %}"),
        ooxml.row((pair[0], _value_cell(sum(_PAREN[1:]), "rij.links", '<w:gridSpan w:val="3"/>'))),
        _tag_row("{%tr elif rij.rechts %}"),
        ooxml.row((*pair, _label_cell(_PAREN[0], "rij.rechts"), _value_cell(_PAREN[1], "rij.rechts"))),
        _tag_row("{%tr else %}"),
        ooxml.row((*pair, empty)),
        _tag_row("{%tr endif %}"),
        _tag_row("{%tr endfor %}"),
    ]
    properties = ooxml.table_properties(
        style_id("Tabel zonder lijnen"), ooxml.look(), "Kenmerken van de brief"
    )
    return [ooxml.table(properties, [width * share // 5000 for share in _PAREN], rows)]


def _labelled(name: str) -> str:
    return (
        ooxml.run(f"{{{{ {name}.label }}}}", "Kenmerklabel")
        + ooxml.run("\t")
        + ooxml.run(f"{{{{r {name}.waarde }}}}")
    )


def _label_cell(width: int, name: str) -> str:
    return ooxml.cell(width, _p("Kenmerkcel", ooxml.run(f"{{{{ {name}.label }}}}", "Kenmerklabel")))


def _value_cell(width: int, name: str, properties: str = "") -> str:
    return ooxml.cell(width, _p("Kenmerkcel", ooxml.run(f"{{{{r {name}.waarde }}}}")), properties)


def _tag(tag: str) -> str:
    return ooxml.paragraph(style_id(Stijl.TEKST), ooxml.run(tag))


def _tag_row(tag: str) -> str:
    """A row that holds nothing but a tag; its one cell spans the four columns."""
    return ooxml.row((ooxml.cell(5000, _tag(tag), '<w:gridSpan w:val="4"/>'),))


def _p(name: str, content: str) -> str:
    return ooxml.paragraph(style_id(name), content)


def _section_end(section: str) -> str:
    return ooxml.paragraph(style_id("Sectie-einde"), "", section)


def _section(huisstijl: Huisstijl, header: str, footer: str, first: tuple[str, str] | None = None) -> str:
    """A4 with the margins of the house; `first` are the header and footer of a first page that differs."""
    references = f'<w:headerReference w:type="default" r:id="{header}"/><w:footerReference w:type="default" r:id="{footer}"/>'
    if first:
        references += f'<w:headerReference w:type="first" r:id="{first[0]}"/><w:footerReference w:type="first" r:id="{first[1]}"/>'
    marges = huisstijl.marges
    sides = " ".join(
        f'w:{name}="{round(size * MM)}"'
        for name, size in (
            ("top", marges.boven),
            ("right", marges.rechts),
            ("bottom", marges.onder),
            ("left", marges.links),
            ("header", 12),
            ("footer", 12),
            ("gutter", 0),
        )
    )
    title = "<w:titlePg/>" if first else ""
    return f'<w:sectPr>{references}<w:type w:val="nextPage"/>{_A4}<w:pgMar {sides}/>{title}</w:sectPr>'


def _document(blocks: list[str], section: str) -> bytes:
    return _part("document", f"<w:body>{''.join(blocks)}{section}</w:body>")


def _part(element: str, content: str) -> bytes:
    return f"{XML_HEAD}<w:{element} {namespaces(*_ROOT)}>{content}</w:{element}>".encode()
