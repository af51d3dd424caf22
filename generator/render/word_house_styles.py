"""The styles of a fresh template: a Huisstijl in, styles.xml out; every style that the renderer and the shell name."""

from dataclasses import dataclass, replace

from generator.housestyle import Huisstijl
from generator.render.ooxml import XML_HEAD, attribute, namespaces
from generator.render.word_house_numbering import LIJSTEN, indent
from generator.render.word_styles import VERVOLG, Stijl, style_id

MM = 1440 / 25.4  # twips

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


@dataclass(frozen=True, slots=True)
class Vorm:
    """How a style looks: points for sizes and white, millimetres for indents; None and 0 leave what is inherited."""

    op: str = "Normal"
    volgende: str = ""
    grootte: float = 0
    vet: bool | None = None
    cursief: bool = False
    kleur: str = ""
    kop: bool = False  # in the font of headings
    voor: float | None = None
    na: float | None = None
    regel: float = 0  # line spacing, in lines
    links: float = 0
    hangend: float = 0
    rechts: bool = False  # aligned right
    bijeen: bool = False  # on one page with the next paragraph
    heel: bool = False  # its lines on one page
    niveau: int = 0  # outline level
    lijst: str = ""
    tabs: str = ""
    lijn: bool = False  # a line below, in the accent colour
    aaneen: bool = False  # no white between paragraphs of the same style


def styles_xml(huisstijl: Huisstijl, *, brief: bool) -> bytes:
    """All styles; in a letter headings are smaller, because a letter is not a report."""
    size = float(huisstijl.lettergrootte)
    paragraphs = _paragraph_styles(size, huisstijl.kleur.lstrip("#"), brief=brief)
    parts = [
        _defaults(huisstijl),
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
        *(_paragraph_style(name, vorm, huisstijl) for name, vorm in paragraphs.items()),
        *_character_styles(huisstijl.kleur.lstrip("#")),
        *_table_styles(huisstijl.kleur.lstrip("#")),
    ]
    return f"{XML_HEAD}<w:styles {namespaces('w')}>{''.join(parts)}</w:styles>".encode()


def _paragraph_styles(size: float, kleur: str, *, brief: bool) -> dict[str, Vorm]:
    big, middle, small = (size + 1, size + 0.5, size - 2) if brief else (size + 4, size + 1, size - 2)
    body = style_id(Stijl.TEKST)
    kop1 = Vorm(volgende=body, grootte=big, vet=True, kleur=kleur, kop=True, bijeen=True, heel=True, niveau=1)
    kop1 = replace(kop1, voor=12 if brief else 24, na=3 if brief else 8)
    kop2 = replace(kop1, grootte=middle, niveau=2, voor=12 if brief else 16, na=4)
    item = Vorm(op=body, na=5)
    cel = Vorm(voor=3, na=3, regel=1.05)
    styles = {
        Stijl.TEKST: Vorm(na=6, regel=1.15),
        Stijl.TEKST_BIJEEN: Vorm(op=body, volgende=body, bijeen=True),
        Stijl.TITEL: Vorm(
            volgende=body,
            grootte=24,
            vet=True,
            kleur=kleur,
            kop=True,
            na=8,
            regel=1.05,
            bijeen=True,
            heel=True,
        ),
        "Subtitle": Vorm(volgende=body, grootte=14, kop=True, na=18, regel=1.1),
        Stijl.KOP1: kop1,
        Stijl.KOP2: kop2,
        Stijl.HOOFDSTUK: Vorm(op=style_id(Stijl.KOP1), volgende=body, lijst=Stijl.HOOFDSTUK),
        Stijl.ARTIKEL: Vorm(op=style_id(Stijl.KOP2), volgende=style_id(Stijl.LID), lijst=Stijl.ARTIKEL),
        Stijl.TUSSENKOP: Vorm(
            volgende=body, vet=True, kop=True, voor=8, na=2, bijeen=True, heel=True, niveau=3
        ),
        Stijl.INHOUD_KOP: Vorm(
            volgende=body, grootte=big, vet=True, kleur=kleur, kop=True, na=10, bijeen=True
        ),
        Stijl.INHOUD1: Vorm(volgende=body, vet=True, voor=8, na=2, links=25, hangend=25),
        Stijl.INHOUD2: Vorm(volgende=body, na=2, links=25, hangend=25),
        Stijl.INHOUD_EINDE: Vorm(grootte=2, regel=1),
        Stijl.AANHEF: Vorm(op=body, volgende=body, voor=18, na=12),
        Stijl.AFSLUITING: Vorm(op=body, volgende=body, voor=12, na=12, bijeen=True),
        Stijl.NOOT: Vorm(op=body, grootte=small, na=4),
        Stijl.BEGRIPSOMSCHRIJVING: Vorm(op=body, links=8, hangend=8),
        Stijl.AFBEELDING: Vorm(op=body, heel=True),
        Stijl.LID: replace(item, lijst=Stijl.LID),
        Stijl.ONDERDEEL: replace(item, lijst=Stijl.ONDERDEEL),
        Stijl.SUBONDERDEEL: replace(item, lijst=Stijl.SUBONDERDEEL),
        Stijl.PARTIJ: replace(item, lijst=Stijl.PARTIJ),
        Stijl.OVERWEGING: replace(item, lijst=Stijl.OVERWEGING),
        Stijl.NUMMER: replace(item, lijst=Stijl.NUMMER),
        Stijl.LETTER: replace(item, lijst=Stijl.LETTER),
        Stijl.GRAAD: replace(item, lijst=Stijl.GRAAD),
        Stijl.OPSOMMING: replace(item, lijst=Stijl.OPSOMMING),
        **{stijl: Vorm(op=body, na=5, links=indent(depth)[0]) for depth, stijl in enumerate(VERVOLG)},
        Stijl.BIJSCHRIFT: Vorm(volgende=body, vet=True, kleur=kleur, voor=10, na=4, bijeen=True, heel=True),
        Stijl.TABELTEKST: replace(cel, grootte=size - 1),
        Stijl.TABELBEDRAG: Vorm(op=style_id(Stijl.TABELTEKST), rechts=True),
        Stijl.TABELKOP: Vorm(op=style_id(Stijl.TABELTEKST), vet=True, bijeen=True),
        Stijl.TABELKOP_BEDRAG: Vorm(op=style_id(Stijl.TABELKOP), rechts=True),
        Stijl.TABELTEKST_BIJEEN: Vorm(op=style_id(Stijl.TABELTEKST), bijeen=True),
        Stijl.TABELBEDRAG_BIJEEN: Vorm(op=style_id(Stijl.TABELBEDRAG), bijeen=True),
        Stijl.TABELTOTAAL: Vorm(op=style_id(Stijl.TABELTEKST), vet=True),
        Stijl.TABELTOTAAL_BEDRAG: Vorm(op=style_id(Stijl.TABELTOTAAL), rechts=True),
        Stijl.NA_TABEL: Vorm(grootte=6, regel=1),
        Stijl.ONDERTEKENAAR: Vorm(vet=not brief, voor=6, na=6, regel=1.1, bijeen=True),
        Stijl.ONDERTEKENAAR_REGEL: Vorm(regel=1.1, bijeen=True),
        Stijl.ONDERTEKENAAR_NAAM: Vorm(na=18, regel=1.1),
        Stijl.HANDTEKENING: Vorm(voor=26, na=12, regel=1, bijeen=True),
        Stijl.INVULREGEL: Vorm(voor=10, tabs="lijn", bijeen=True),
        Stijl.HANDTEKENINGREGEL: Vorm(voor=40, na=6, tabs="lijn", bijeen=True),
    }
    return {**styles, **_shell_styles(size, kleur)}


def _shell_styles(size: float, kleur: str) -> dict[str, Vorm]:
    small = size - 2
    return {
        "header": Vorm(grootte=small, tabs="rechts"),
        "footer": Vorm(grootte=small, tabs="rechts"),
        "Woordmerk": Vorm(grootte=22, vet=True, kleur=kleur, kop=True),
        "Woordmerk voorblad": Vorm(op="Woordmerk", na=150),
        "Afzendernaam": Vorm(op="Afzender", vet=True, na=2),
        "Afzender": Vorm(grootte=small, regel=1.1, aaneen=True),
        "Geadresseerde": Vorm(voor=0, na=24, regel=1.15, aaneen=True),
        "Kenmerk": Vorm(grootte=size - 0.5, na=1, links=38, hangend=38, regel=1.1),
        "Kenmerkcel": Vorm(grootte=size - 0.5, na=1, regel=1.1),
        "Voorbladgegeven": Vorm(op="Kenmerk", voor=30, na=2, links=30, hangend=30, aaneen=True),
        "Voorbladpartij": Vorm(grootte=size + 1.5, na=3),
        "Sectie-einde": Vorm(grootte=1, regel=1),
    }


def _paragraph_style(name: str, vorm: Vorm, huisstijl: Huisstijl) -> str:
    identifier = style_id(name)
    following = f'<w:next w:val="{vorm.volgende}"/>' if vorm.volgende else ""
    return (
        f'<w:style w:type="paragraph"{_custom(name)} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{vorm.op}"/>{following}<w:qFormat/>'
        f"<w:pPr>{_ppr(vorm, huisstijl)}</w:pPr><w:rPr>{_rpr(vorm, huisstijl)}</w:rPr></w:style>"
    )


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
        '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom {line}/></w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="lastRow"><w:tcPr><w:tcBorders><w:top {line}/></w:tcBorders></w:tcPr></w:tblStylePr>'
    )
    bare = (
        '<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="284" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>"
    )
    return [
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/>{look}</w:style>'
        for name, look in ((Stijl.TABEL, data), (Stijl.ONDERTEKENING, bare), ("Tabel zonder lijnen", bare))
    ]


def text_width(huisstijl: Huisstijl) -> int:
    """The width between the margins of an A4 page, in twips."""
    return round((210 - huisstijl.marges.links - huisstijl.marges.rechts) * MM)
