"""De opmaak van een Word-sjabloon doet wat zij moet doen: nadruk valt op, een invullijn is een lijn, letters zijn letters.

Hoe een document eruitziet, bepaalt de huisstijl. Een paar dingen moet de opmaak wel doen. Wat nog ingevuld moet worden, valt op;
nadruk en links verschillen van gewone tekst (WCAG 2.1, 1.3.1 en 1.4.1); een regel om op te tekenen is te zien; en tekst staat niet in een
lettertype met alleen tekens, zoals Wingdings.

Goed:

    Nog in te vullen: zwart op geel
    Handtekeningregel: een tab met een streep

Fout:

    Nog in te vullen: gelijk aan gewone tekst
    Strong: zonder opmaak

Herstel: wijzig het opmaakprofiel: Wijzigen > Opmaak > Lettertype, of Tabs voor een invullijn.
"""

from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.render.word.styles import Stijl
from generator.wordcheck import W
from generator.wordtemplate.looks import Opmaak, is_on, val, whole
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-opmaak"
_STAND_OUT = (Stijl.STERK, Stijl.CURSIEF, Stijl.STERK_CURSIEF, Stijl.KOPPELING, Stijl.ONTBREEKT, Stijl.BEGRIP)
_LINES = (Stijl.HANDTEKENINGREGEL, Stijl.INVULREGEL, Stijl.HANDTEKENINGREGEL_BIJEEN, Stijl.INVULREGEL_BIJEEN)
_SYMBOLS = ("wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol", "marlett")
_FONT, _TABS = "w:rPr/w:rFonts", "w:pPr/w:tabs"
_BREAK = "w:pPr/w:pageBreakBefore"
_NEW_PAGE = {each.lower() for each in (Stijl.TITEL, Stijl.KOP1, Stijl.HOOFDSTUK, Stijl.INHOUD_KOP)}
_NEVER = (
    ("w:rPr/w:strike", "streept zijn tekst door", "Lettertype, en zet Doorhalen uit"),
    ("w:rPr/w:dstrike", "streept zijn tekst door", "Lettertype, en zet Dubbel doorhalen uit"),
    ("w:rPr/w:rtl", "schrijft van rechts naar links", "Lettertype, en zet de richting goed"),
    ("w:pPr/w:bidi", "schrijft van rechts naar links", "Alinea > Richting: Van links naar rechts"),
)
# Properties that change nothing to see.
_UNSEEN = ("lang", "noProof", "rFonts", "kern")


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look at what must stand out, at lines to write on, and at fonts."""
    opmaak = Opmaak(template.word)
    for stijl in _STAND_OUT:
        style = opmaak.id_van(stijl)
        if style and not any(
            _is_seen(each) for part in opmaak.word.keten(style) for each in part.iterfind(f"{W}rPr/*")
        ):
            message = f"het opmaakprofiel '{stijl}' ziet eruit als gewone tekst"
            hint = "geef het bij Wijzigen > Opmaak > Lettertype een eigen uiterlijk, zoals vet, cursief of een achtergrond"
            yield template.meld(_CODE, message, hint, fout=False)
    for stijl in _LINES:
        style = opmaak.id_van(stijl)
        tabs = opmaak.eigenschap(style, _TABS) if style else None
        if style and not any(
            val(tab, "leader") not in ("", "none") for tab in (() if tabs is None else tabs)
        ):
            message = f"het opmaakprofiel '{stijl}' heeft geen invullijn meer"
            hint = "kies Wijzigen > Opmaak > Tabs, en geef de rechtertab een opvulteken"
            yield template.meld(_CODE, message, hint, fout=False)
    yield from _fonts(template, opmaak)
    for style in opmaak.met_naam(iter(Stijl)):
        name = opmaak.naam(opmaak.word.stijlen[style])
        for message, hint in _harm(opmaak, style, name):
            yield template.meld(
                _CODE, f"het opmaakprofiel '{name}' {message}", f"kies Wijzigen > Opmaak > {hint}"
            )


def _harm(opmaak: Opmaak, style: str, name: str) -> Iterator[tuple[str, str]]:
    """What nobody wants of a style for a Dutch text."""
    for path, message, hint in _NEVER:
        if is_on(opmaak.eigenschap(style, path)):
            yield message, hint
    if is_on(opmaak.eigenschap(style, _BREAK)) and name.lower() not in _NEW_PAGE:
        yield (
            "begint steeds op een nieuwe bladzijde",
            "Alinea > Tekstdoorloop, en zet Pagina-einde ervoor uit",
        )
    spacing = opmaak.eigenschap(style, "w:pPr/w:spacing")
    if val(spacing, "lineRule") == "exact" and whole(val(spacing, "line")) / 20 < opmaak.punten(style) * 0.9:
        yield "heeft een regelafstand die letters afsnijdt", "Alinea > Regelafstand: Enkel"


def _is_seen(element: etree._Element) -> bool:
    """Whether a property of letters shows; one that is switched off does not."""
    name = str(element.tag).removeprefix(W)
    switch = name in ("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike")
    return name not in _UNSEEN and (is_on(element) or not switch) and val(element) != "none"


def _fonts(template: Sjabloon, opmaak: Opmaak) -> Iterator[Problem]:
    body = opmaak.id_van(Stijl.TEKST)
    if body and (opmaak.eigenschap(body, _FONT) is None or opmaak.eigenschap(body, "w:rPr/w:sz") is None):
        hint = "kies Wijzigen > Opmaak > Lettertype, en maak het de standaard"
        message = "het sjabloon zegt niet in welk lettertype of welke grootte de tekst staat"
        yield template.meld(_CODE, message, hint, fout=False)
    for style in opmaak.met_naam(iter(Stijl)):
        font = val(opmaak.eigenschap(style, _FONT), "ascii")
        if font.lower() in _SYMBOLS:
            message = f"het opmaakprofiel '{opmaak.naam(opmaak.word.stijlen[style])}' staat in {font}: dat zijn tekens, geen letters"
            yield template.meld(
                _CODE, message, "kies een lettertype met letters: Wijzigen > Opmaak > Lettertype"
            )
