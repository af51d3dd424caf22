"""What every paragraph style of a house looks like: size and colour of the house in, a table of looks by style out."""

from dataclasses import dataclass, replace

from generator.render.word.house_numbering import indent
from generator.render.word.styles import BIJEEN, VERVOLG, Stijl, style_id


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
    """Every paragraph style by name; `size` is that of the text, in points."""
    return {
        **_headings(size, kleur, brief=brief),
        **_text(size),
        **_items(),
        **_tables(size, kleur),
        **_signatures(brief=brief),
        **_shell(size, kleur),
    }


_BODY = style_id(Stijl.TEKST)


def _headings(size: float, kleur: str, *, brief: bool) -> dict[str, Vorm]:
    big, middle = (size + 1, size + 0.5) if brief else (size + 4, size + 1)
    heading = Vorm(volgende=_BODY, grootte=big, vet=True, kleur=kleur, kop=True, bijeen=True, heel=True)
    kop1 = replace(heading, niveau=1, voor=12 if brief else 24, na=3 if brief else 8)
    kop2 = replace(heading, niveau=2, voor=12 if brief else 16, na=4, grootte=middle)
    tussenkop = replace(heading, niveau=3, voor=8, na=2, grootte=0, kleur="")
    return {
        Stijl.TITEL: replace(heading, grootte=22, na=14, regel=1.1, lijn=True),
        "Subtitle": Vorm(volgende=_BODY, grootte=14, kop=True, na=18, regel=1.1),
        Stijl.KOP1: kop1,
        Stijl.KOP2: kop2,
        Stijl.HOOFDSTUK: Vorm(op=style_id(Stijl.KOP1), volgende=_BODY, lijst=Stijl.HOOFDSTUK),
        Stijl.ARTIKEL: Vorm(op=style_id(Stijl.KOP2), volgende=style_id(Stijl.LID), lijst=Stijl.ARTIKEL),
        Stijl.TUSSENKOP: tussenkop,
        Stijl.INHOUD_KOP: replace(heading, na=10),
        Stijl.INHOUD1: Vorm(volgende=_BODY, vet=True, voor=8, na=2, links=25, hangend=25, bijeen=True),
        Stijl.INHOUD2: Vorm(volgende=_BODY, na=2, links=25, hangend=25),
        Stijl.INHOUD_EINDE: Vorm(grootte=2, regel=1),
    }


def _text(size: float) -> dict[str, Vorm]:
    return {
        Stijl.TEKST: Vorm(na=6, regel=1.15),
        Stijl.TEKST_BIJEEN: Vorm(op=_BODY, volgende=_BODY, bijeen=True),
        Stijl.AANHEF: Vorm(op=_BODY, volgende=_BODY, voor=18, na=12),
        Stijl.AFSLUITING: Vorm(op=_BODY, volgende=_BODY, voor=12, na=12, bijeen=True),
        Stijl.NOOT: Vorm(op=_BODY, grootte=size - 2, na=4),
        Stijl.BEGRIPSOMSCHRIJVING: Vorm(op=_BODY, links=8, hangend=8),
        Stijl.AFBEELDING: Vorm(op=_BODY, heel=True),
    }


def _items() -> dict[str, Vorm]:
    """Items of lists, which have their indents from the list, and the paragraphs that go on with them."""
    items = {stijl.value: Vorm(op=_BODY, na=5, lijst=stijl) for stijl in _LIJSTSTIJLEN}
    for stijl in (Stijl.LID, Stijl.ONDERDEEL):
        items[BIJEEN[stijl].value] = Vorm(op=style_id(stijl), bijeen=True)
    return items | {
        stijl.value: Vorm(op=_BODY, na=5, links=indent(depth)[0]) for depth, stijl in enumerate(VERVOLG)
    }


_LIJSTSTIJLEN = (
    *(Stijl.LID, Stijl.ONDERDEEL, Stijl.SUBONDERDEEL, Stijl.PARTIJ, Stijl.OVERWEGING),
    *(Stijl.NUMMER, Stijl.LETTER, Stijl.GRAAD, Stijl.OPSOMMING),
)


def _tables(size: float, kleur: str) -> dict[str, Vorm]:
    text, amount, head = (style_id(stijl) for stijl in (Stijl.TABELTEKST, Stijl.TABELBEDRAG, Stijl.TABELKOP))
    return {
        Stijl.BIJSCHRIFT: Vorm(volgende=_BODY, vet=True, kleur=kleur, voor=10, na=4, bijeen=True, heel=True),
        Stijl.TABELTEKST: Vorm(grootte=size - 1, voor=3, na=3, regel=1.05),
        Stijl.TABELBEDRAG: Vorm(op=text, rechts=True),
        Stijl.TABELKOP: Vorm(op=text, vet=True, bijeen=True),
        Stijl.TABELKOP_BEDRAG: Vorm(op=head, rechts=True),
        Stijl.TABELTEKST_BIJEEN: Vorm(op=text, bijeen=True),
        Stijl.TABELBEDRAG_BIJEEN: Vorm(op=amount, bijeen=True),
        Stijl.TABELTOTAAL: Vorm(op=text, vet=True),
        Stijl.TABELTOTAAL_BEDRAG: Vorm(op=style_id(Stijl.TABELTOTAAL), rechts=True),
        Stijl.NA_TABEL: Vorm(grootte=6, regel=1),
    }


def _signatures(*, brief: bool) -> dict[str, Vorm]:
    blocks: dict[Stijl, Vorm] = {
        Stijl.ONDERTEKENAAR: Vorm(vet=not brief, voor=6, na=6, regel=1.1),
        Stijl.ONDERTEKENAAR_REGEL: Vorm(regel=1.1),
        Stijl.ONDERTEKENAAR_NAAM: Vorm(na=18, regel=1.1),
        Stijl.HANDTEKENING: Vorm(voor=26, na=12, regel=1),
        Stijl.INVULREGEL: Vorm(voor=10, tabs="lijn"),
        Stijl.HANDTEKENINGREGEL: Vorm(voor=40, na=6, tabs="lijn"),
    }
    together = {BIJEEN[stijl].value: Vorm(op=style_id(stijl), bijeen=True) for stijl in blocks}
    organ = {Stijl.ONDERTEKENEND_ORGAAN.value: Vorm(voor=6, na=6, regel=1.1, bijeen=True)}
    return organ | {stijl.value: vorm for stijl, vorm in blocks.items()} | together


def _shell(size: float, kleur: str) -> dict[str, Vorm]:
    """Styles of cover, letterhead and running lines, which only the template names."""
    small = size - 2
    return {
        "header": Vorm(grootte=small, tabs="rechts"),
        "footer": Vorm(grootte=small, tabs="rechts"),
        "Woordmerk": Vorm(grootte=22, vet=True, kleur=kleur, kop=True),
        "Woordmerk voorblad": Vorm(op="Woordmerk", na=150),
        "Afzender": Vorm(grootte=small, regel=1.1, aaneen=True),
        "Afzendernaam": Vorm(op="Afzender", vet=True, na=2),
        "Geadresseerde": Vorm(voor=0, na=24, regel=1.15, aaneen=True),
        "Kenmerk": Vorm(grootte=size - 0.5, na=1, links=38, hangend=38, regel=1.1),
        "Kenmerkcel": Vorm(grootte=size - 0.5, na=1, regel=1.1),
        "Voorbladgegeven": Vorm(op="Kenmerk", voor=30, na=2, links=30, hangend=30, aaneen=True),
        "Voorbladpartij": Vorm(grootte=size + 1.5, na=3),
        "Sectie-einde": Vorm(grootte=1, regel=1),
    }
