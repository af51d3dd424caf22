"""The styles that the renderer uses: a template's styles.xml in, for each style its id in that template out.

Word writes the ids of styles anew when a file is saved, in the language of the program ("Kop1" in a Dutch Word), but
the names of built-in styles stay English in the file (ECMA-376 part 1, 17.7.4.9). So styles are found by name.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lxml import etree

from generator.render.word.ooxml import NAMESPACES, namespaces

W = f"{{{NAMESPACES['w']}}}"


class Stijl(StrEnum):
    """Every style that our XML names, by the name that it has in styles.xml; English names are Word's own."""

    # headings
    TITEL = "Title"
    KOP1 = "heading 1"
    KOP2 = "heading 2"
    HOOFDSTUK = "Hoofdstuk"
    ARTIKEL = "Artikel"
    TUSSENKOP = "Tussenkop"
    INHOUD_KOP = "TOC Heading"
    INHOUD1 = "toc 1"
    INHOUD2 = "toc 2"
    INHOUD_EINDE = "Einde inhoudsopgave"
    # running text
    TEKST = "Body Text"
    TEKST_BIJEEN = "Tekst bij volgende"
    AANHEF = "Salutation"
    AFSLUITING = "Closing"
    NOOT = "Noot"
    BEGRIPSOMSCHRIJVING = "Begripsomschrijving"
    AFBEELDING = "Afbeelding"
    # items of an article
    LID = "Lid"
    ONDERDEEL = "Onderdeel"
    SUBONDERDEEL = "Subonderdeel"
    LID_BIJEEN = "Lid bij volgende"
    ONDERDEEL_BIJEEN = "Onderdeel bij volgende"
    # items of other lists
    PARTIJ = "Partij"
    OVERWEGING = "Overweging"
    NUMMER = "List Number"
    LETTER = "Lijstletter"
    GRAAD = "Lijstgraad"
    OPSOMMING = "List Bullet"
    # paragraphs that go on with an item, by depth
    VERVOLG1 = "List Continue"
    VERVOLG2 = "List Continue 2"
    VERVOLG3 = "List Continue 3"
    VERVOLG4 = "List Continue 4"
    # tables
    BIJSCHRIFT = "caption"
    TABEL = "Tabel met gegevens"
    TABELKOP = "Tabelkop"
    TABELKOP_BEDRAG = "Tabelkop bedrag"
    TABELTEKST = "Tabeltekst"
    TABELBEDRAG = "Tabelbedrag"
    TABELTEKST_BIJEEN = "Tabeltekst bij totaal"
    TABELBEDRAG_BIJEEN = "Tabelbedrag bij totaal"
    TABELTOTAAL = "Tabeltotaal"
    TABELTOTAAL_BEDRAG = "Tabeltotaal bedrag"
    NA_TABEL = "Na tabel"
    # signatures
    ONDERTEKENING = "Tabel voor ondertekening"
    ONDERTEKENEND_ORGAAN = "Ondertekenend orgaan"
    ONDERTEKENAAR = "Ondertekenaar"
    ONDERTEKENAAR_REGEL = "Ondertekenaar regel"
    ONDERTEKENAAR_NAAM = "Ondertekenaar naam"
    HANDTEKENING = "Handtekening"
    HANDTEKENINGREGEL = "Handtekeningregel"
    INVULREGEL = "Invulregel"
    ONDERTEKENAAR_BIJEEN = "Ondertekenaar bijeen"
    ONDERTEKENAAR_REGEL_BIJEEN = "Ondertekenaar regel bijeen"
    ONDERTEKENAAR_NAAM_BIJEEN = "Ondertekenaar naam bijeen"
    HANDTEKENING_BIJEEN = "Handtekening bijeen"
    HANDTEKENINGREGEL_BIJEEN = "Handtekeningregel bijeen"
    INVULREGEL_BIJEEN = "Invulregel bijeen"
    # inside a line
    STERK = "Strong"
    CURSIEF = "Emphasis"
    STERK_CURSIEF = "Sterk en cursief"
    KOPPELING = "Hyperlink"
    ONTBREEKT = "Nog in te vullen"
    BEGRIP = "Begrip"


# The same look, on one page with what follows.
BIJEEN = {
    Stijl.LID: Stijl.LID_BIJEEN,
    Stijl.ONDERDEEL: Stijl.ONDERDEEL_BIJEEN,
    Stijl.ONDERTEKENAAR: Stijl.ONDERTEKENAAR_BIJEEN,
    Stijl.ONDERTEKENAAR_REGEL: Stijl.ONDERTEKENAAR_REGEL_BIJEEN,
    Stijl.ONDERTEKENAAR_NAAM: Stijl.ONDERTEKENAAR_NAAM_BIJEEN,
    Stijl.HANDTEKENING: Stijl.HANDTEKENING_BIJEEN,
    Stijl.HANDTEKENINGREGEL: Stijl.HANDTEKENINGREGEL_BIJEEN,
    Stijl.INVULREGEL: Stijl.INVULREGEL_BIJEEN,
}
# LibreOffice makes no link in a PDF of a run without a character style, and gives every link the look of the style that is
# named Hyperlink. In Word a reference is plain text; so in a file for a PDF that name is of a style without a look.
STILLE_KOPPELING = "AkkoordKoppeling"
VERVOLG = (Stijl.VERVOLG1, Stijl.VERVOLG2, Stijl.VERVOLG3, Stijl.VERVOLG4)


@dataclass(frozen=True, slots=True)
class Stijlbron:
    """What a template knows of a style: its id there, the list that it is linked to, and its size in points (or 0)."""

    id: str
    num_id: int = 0
    punten: float = 0


def style_id(name: str) -> str:
    """The id that a fresh template gives a style: its name without spaces, as Word itself does.

    >>> style_id("heading 1"), style_id("toc 2"), style_id("Nog in te vullen")
    ('Heading1', 'TOC2', 'Nogintevullen')
    """
    words = name.replace("toc ", "TOC ").split()
    return "".join(word if index else word[0].upper() + word[1:] for index, word in enumerate(words))


@lru_cache(maxsize=32)
def with_quiet_links(styles_xml: bytes) -> bytes:
    """The styles of a template for a PDF: links have no look of their own, those to a web page keep theirs."""
    root = etree.fromstring(styles_xml)
    for name in root.iterfind(f"{W}style/{W}name"):
        if name.get(f"{W}val", "").lower() == Stijl.KOPPELING.lower():
            name.set(f"{W}val", "Koppeling naar webpagina")
    style = (
        f'<w:style {namespaces("w")} w:type="character" w:styleId="{STILLE_KOPPELING}">'
        f'<w:name w:val="{Stijl.KOPPELING}"/></w:style>'
    )
    root.append(etree.fromstring(style))
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True))


def read_styles(styles_xml: bytes) -> dict[str, Stijlbron]:
    """Every style of a template by its name, in lower case: Word does not tell styles apart by case."""
    found: dict[str, Stijlbron] = {}
    for style in etree.fromstring(styles_xml).iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None:
            found[name.get(f"{W}val", "").lower()] = Stijlbron(
                style.get(f"{W}styleId", ""),
                _number(style.find(f"{W}pPr/{W}numPr/{W}numId")),
                _number(style.find(f"{W}rPr/{W}sz")) / 2,
            )
    return found


def default_font(styles_xml: bytes) -> str:
    """The font of text that no style gives another."""
    fonts = etree.fromstring(styles_xml).find(f"{W}docDefaults//{W}rFonts")
    return "" if fonts is None else str(fonts.get(f"{W}ascii", ""))


def _number(element: etree._Element | None) -> int:
    return 0 if element is None else int(element.get(f"{W}val", "0"))


def missing_styles(styles: dict[str, Stijlbron]) -> tuple[Stijl, ...]:
    """The styles that our XML names and a template lacks."""
    return tuple(stijl for stijl in Stijl if stijl.lower() not in styles)
