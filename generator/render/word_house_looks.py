"""What every paragraph style of a house looks like: size and colour of the house in, a table of looks by style out."""

from dataclasses import dataclass, replace

from generator.render.word_house_numbering import indent
from generator.render.word_styles import VERVOLG, Stijl, style_id


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


def paragraph_styles(size: float, kleur: str, *, brief: bool) -> dict[str, Vorm]:
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
        Stijl.TITEL: replace(kop1, grootte=22, voor=0, na=14, regel=1.1, niveau=0, lijn=True),
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
        Stijl.ONDERTEKENEND_ORGAAN: Vorm(voor=6, na=6, regel=1.1, bijeen=True),
        # No keep-with-next inside the blocks: Word and LibreOffice would keep all their rows on one page.
        Stijl.ONDERTEKENAAR: Vorm(vet=not brief, voor=6, na=6, regel=1.1),
        Stijl.ONDERTEKENAAR_REGEL: Vorm(regel=1.1),
        Stijl.ONDERTEKENAAR_NAAM: Vorm(na=18, regel=1.1),
        Stijl.HANDTEKENING: Vorm(voor=26, na=12, regel=1),
        Stijl.INVULREGEL: Vorm(voor=10, tabs="lijn"),
        Stijl.HANDTEKENINGREGEL: Vorm(voor=40, na=6, tabs="lijn"),
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
