"""The styles of a fresh template: a Huisstijl in, styles.xml out; every style that the renderer and the shell name."""

from generator.library.housestyle import Huisstijl
from generator.render.word.house_looks import Vorm, paragraph_styles
from generator.render.word.house_numbering import LIJSTEN
from generator.render.word.ooxml import XML_HEAD, attribute, namespaces
from generator.render.word.styles import Stijl, style_id

MM = 1440 / 25.4  # twips

# The styles that every other is based on.
_BASE = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
_GALERIJ = {
    *(Stijl.TITEL, Stijl.KOP1, Stijl.KOP2, Stijl.HOOFDSTUK, Stijl.ARTIKEL, Stijl.TUSSENKOP, Stijl.TEKST),
    *(Stijl.LID, Stijl.ONDERDEEL, Stijl.SUBONDERDEEL, Stijl.PARTIJ, Stijl.OVERWEGING, Stijl.NUMMER),
    *(Stijl.OPSOMMING, Stijl.VERVOLG1, Stijl.VERVOLG2, Stijl.VERVOLG3, Stijl.BEGRIPSOMSCHRIJVING, Stijl.NOOT),
}
_BUILT_IN = (
    "Title",
    "Subtitle",
    "TOC ",
    "Body ",
    "Salutation",
    "Closing",
    "List ",
    "Strong",
    "Emphasis",
    "Hyperlink",
)


def styles_xml(huisstijl: Huisstijl, *, brief: bool) -> bytes:
    """All styles; in a letter headings are smaller, because a letter is not a report."""
    size = float(huisstijl.lettergrootte)
    paragraphs = paragraph_styles(size, huisstijl.kleur.lstrip("#"), brief=brief)
    parts = [
        _defaults(huisstijl),
        _BASE,
        *(_paragraph_style(name, vorm, huisstijl) for name, vorm in paragraphs.items()),
        *_character_styles(huisstijl.kleur.lstrip("#")),
        *_table_styles(huisstijl.kleur.lstrip("#")),
    ]
    return f"{XML_HEAD}<w:styles {namespaces('w')}>{''.join(parts)}</w:styles>".encode()


def _paragraph_style(name: str, vorm: Vorm, huisstijl: Huisstijl) -> str:
    identifier = style_id(name)
    following = f'<w:next w:val="{vorm.volgende}"/>' if vorm.volgende else ""
    return (
        f'<w:style w:type="paragraph"{_custom(name)} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{vorm.op}"/>{following}{_gallery(name)}'
        f"<w:pPr>{_ppr(vorm, huisstijl)}</w:pPr><w:rPr>{_rpr(vorm, huisstijl)}</w:rPr></w:style>"
    )


def _gallery(name: str) -> str:
    """Whether Word shows a style to who writes: those of text, not those of tables and letterheads."""
    return "<w:qFormat/>" if name in _GALERIJ else '<w:uiPriority w:val="99"/>'


def _custom(name: str) -> str:
    """Names in Dutch are ours; Word knows the English ones itself."""
    builtin = name[0].islower() or name.startswith(_BUILT_IN)
    return "" if builtin else ' w:customStyle="1"'


def _ppr(vorm: Vorm, huisstijl: Huisstijl) -> str:
    """Paragraph properties in the order of the schema (ECMA-376 part 1, CT_PPrBase)."""
    return "".join(
        (
            "<w:keepNext/>" if vorm.bijeen else "",
            "<w:keepLines/>" if vorm.heel else "",
            _list_link(vorm),
            _rule(huisstijl) if vorm.lijn else "",
            _tabs(vorm, huisstijl),
            _spacing(vorm),
            f'<w:ind w:left="{round(vorm.links * MM)}" w:hanging="{round(vorm.hangend * MM)}"/>'
            if vorm.links
            else "",
            "<w:contextualSpacing/>" if vorm.aaneen else "",
            '<w:jc w:val="right"/>' if vorm.rechts else "",
            f'<w:outlineLvl w:val="{vorm.niveau - 1}"/>' if vorm.niveau else "",
        )
    )


def _list_link(vorm: Vorm) -> str:
    if not vorm.lijst:
        return ""
    num_id, level = LIJSTEN[Stijl(vorm.lijst)]
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>'


def _rule(huisstijl: Huisstijl) -> str:
    colour = huisstijl.kleur.lstrip("#")
    return f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="{colour}"/></w:pBdr>'


def _tabs(vorm: Vorm, huisstijl: Huisstijl) -> str:
    width = text_width(huisstijl)
    match vorm.tabs:
        case "rechts":
            return f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
        case "lijn":
            # label, then a line to the right edge of a block of half the width
            start, end = round(28 * MM), width // 2 - round(8 * MM)
            return (
                f'<w:tabs><w:tab w:val="left" w:pos="{start}"/>'
                f'<w:tab w:val="right" w:leader="underscore" w:pos="{end}"/></w:tabs>'
            )
        case _:
            return ""


def _spacing(vorm: Vorm) -> str:
    values = [
        ("before", None if vorm.voor is None else round(vorm.voor * 20)),
        ("after", None if vorm.na is None else round(vorm.na * 20)),
        ("line", round(vorm.regel * 240) if vorm.regel else None),
    ]
    given = "".join(f' w:{name}="{value}"' for name, value in values if value is not None)
    rule = ' w:lineRule="auto"' if vorm.regel else ""
    return f"<w:spacing{given}{rule}/>" if given else ""


def _rpr(vorm: Vorm, huisstijl: Huisstijl) -> str:
    font = huisstijl.kop_lettertype if vorm.kop else None
    return "".join(
        (
            _fonts(font) if font else "",
            {None: "", True: "<w:b/><w:bCs/>", False: '<w:b w:val="0"/><w:bCs w:val="0"/>'}[vorm.vet],
            "<w:i/><w:iCs/>" if vorm.cursief else "",
            f'<w:color w:val="{vorm.kleur}"/>' if vorm.kleur else "",
            _size(vorm.grootte) if vorm.grootte else "",
        )
    )


def _fonts(font: str) -> str:
    name = attribute(font)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _size(points: float) -> str:
    half_points = round(points * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _defaults(huisstijl: Huisstijl) -> str:
    """Font, size and Dutch for all text; no hyphenation, and never a lonely line at the edge of a page."""
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f"{_fonts(huisstijl.lettertype)}{_size(float(huisstijl.lettergrootte))}"
        '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _character_styles(kleur: str) -> list[str]:
    looks = {
        Stijl.STERK: "<w:b/><w:bCs/>",
        Stijl.CURSIEF: "<w:i/><w:iCs/>",
        Stijl.STERK_CURSIEF: "<w:b/><w:bCs/><w:i/><w:iCs/>",
        # Word ignores a highlight in a style, so the background is a shading.
        Stijl.ONTBREEKT: '<w:color w:val="000000"/><w:shd w:val="clear" w:color="auto" w:fill="FFE94D"/>',
        Stijl.BEGRIP: "<w:b/><w:bCs/>",
        Stijl.KOPPELING: f'<w:color w:val="{kleur}"/><w:u w:val="single"/>',
        "Kenmerklabel": f'<w:color w:val="{kleur}"/>',
    }
    return [
        f'<w:style w:type="character"{_custom(name)} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{look}</w:rPr></w:style>'
        for name, look in looks.items()
    ]


def _table_styles(kleur: str) -> list[str]:
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{kleur}"'
    thin = 'w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"'
    data = (
        f"<w:tblPr><w:tblBorders><w:top {line}/><w:bottom {line}/><w:insideH {thin}/></w:tblBorders>"
        '<w:tblCellMar><w:left w:w="113" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom {line}/></w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="lastRow"><w:tcPr><w:tcBorders><w:top {line}/></w:tcBorders></w:tcPr></w:tblStylePr>'
    )
    looks = {
        Stijl.TABEL: data,
        Stijl.ONDERTEKENING: _without_lines(284),
        "Tabel zonder lijnen": _without_lines(113),
    }
    return [
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/>{look}</w:style>'
        for name, look in looks.items()
    ]


def _without_lines(gap: int) -> str:
    """No lines; text begins at the margin, and columns are a gap apart."""
    return (
        '<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{gap}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )


def text_width(huisstijl: Huisstijl) -> int:
    """The width between the margins of an A4 page, in twips."""
    return round((210 - huisstijl.marges.links - huisstijl.marges.rechts) * MM)
