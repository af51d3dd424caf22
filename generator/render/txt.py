"""Document in, plain text out: everything that a reader sees, as UTF-8 lines of at most 100 columns.

Numbers stand as text with hanging indents, so that a text says by itself what Word counts:

    Artikel 3  Kosten

    1. De gastgemeenten dragen de kosten naar rato van:
       a. het aantal inwoners;

Only body headings begin at the margin with their number; the entries of the table of contents are indented.
Non-breaking spaces stay what they are.
"""

from collections.abc import Iterable

from generator.document import (
    Afbeelding,
    Alinea,
    Artikel,
    Begrippen,
    Briefhoofd,
    DocBlok,
    DocDeel,
    DocInline,
    Document,
    Hoofdstuk,
    Hyperlink,
    Label,
    Lijst,
    Nadruk,
    Nummer,
    Ondertekenaar,
    Ondertekening,
    Reeks,
    Regeleinde,
    Tabel,
    Verwijzing,
    Voorblad,
    inline_text,
)
from generator.render.page.layout import TextTable, hang, pairs, spaced, table, underlined, wrap
from generator.render.page.signatures import sequence

FORMAAT = "txt"
BREEDTE = 100

# A lid, a party and a recital are sentences of their own; the items of the other lists are parts of one sentence.
_RUIM = {Reeks.LID, Reeks.PARTIJ, Reeks.OVERWEGING}
_INVULLIJN = "_" * 40


def render_txt(document: Document) -> bytes:
    """Print a document as plain text."""
    lines = spaced(
        [
            *_schil(document),
            *(_inhoudsopgave(document) if document.schil.inhoudsopgave else []),
            *(group for deel in document.delen for group in _deel(deel)),
            wrap(document.schil.voettekst, BREEDTE) if document.schil.voettekst else [],
        ]
    )
    return ("\n".join(line.rstrip(" ") for line in lines) + "\n").encode()


# --- the shell of the page -------------------------------------------------------------------------------------


def _schil(document: Document) -> list[list[str]]:
    """What stands before the text. As in Word, a letter shows no title and has a running header on later pages only."""
    schil = document.schil
    lopend = wrap(schil.koptekst, BREEDTE) if schil.koptekst not in {"", schil.titel} else []
    titel = underlined(wrap(schil.titel, BREEDTE), "=")
    return [
        ["CONCEPT"] if document.eigenschappen.status == "concept" else [],
        *(_briefhoofd(schil.brief) if schil.brief else [lopend, titel]),
        *(_voorblad(schil.voorblad) if schil.voorblad else []),
    ]


def _briefhoofd(brief: Briefhoofd) -> list[list[str]]:
    return [
        _regels((brief.afzender, *brief.afzenderregels)),
        _regels(brief.geadresseerde),
        _labels(brief.kenmerken),
    ]


def _voorblad(voorblad: Voorblad) -> list[list[str]]:
    return [
        wrap(voorblad.ondertitel, BREEDTE) if voorblad.ondertitel else [],
        _regels(voorblad.partijen),
        _labels(voorblad.gegevens),
    ]


def _regels(regels: tuple[str, ...]) -> list[str]:
    return [line for regel in regels for line in wrap(regel, BREEDTE)]


def _labels(labels: tuple[Label, ...]) -> list[str]:
    return pairs(((label.label, label.tekst) for label in labels), BREEDTE)


def _inhoudsopgave(document: Document) -> list[list[str]]:
    entries = [line for deel in document.delen for line in _ingang(deel)]
    return [underlined(["Inhoud"], "-"), hang("  ", entries)] if entries else []


def _ingang(deel: DocDeel) -> list[str]:
    kop = _kop(_nummer(deel), deel.kop, BREEDTE - 4)
    if not isinstance(deel, Hoofdstuk):
        return kop
    onder = [line for ander in deel.delen for line in _ingang(ander)]
    return [*kop, *(hang("  ", onder) if onder else [])]


# --- chapters, articles and passages ---------------------------------------------------------------------------


def _deel(deel: DocDeel) -> list[list[str]]:
    kop = _kop(_nummer(deel), deel.kop, BREEDTE)
    if isinstance(deel, Artikel):
        return [kop, _blokken(deel.blokken, BREEDTE)]
    kopregels = underlined(kop, "-") if kop else []
    if isinstance(deel, Hoofdstuk):
        return [kopregels, *(group for ander in deel.delen for group in _deel(ander))]
    return [kopregels, _blokken(deel.blokken, BREEDTE)]


def _nummer(deel: DocDeel) -> str:
    match deel:
        case Artikel(nummer=Nummer(tekst=tekst)) | Hoofdstuk(nummer=Nummer(tekst=tekst), genummerd=True):
            return tekst
        case _:
            return ""


def _kop(nummer: str, kop: tuple[DocInline, ...], width: int) -> list[str]:
    label = f"{nummer}  " if nummer and kop else nummer
    return hang(label, wrap(_tekst(kop), width - len(label))) if label or kop else []


# --- blocks ----------------------------------------------------------------------------------------------------


def _blokken(blokken: tuple[DocBlok, ...], width: int) -> list[str]:
    lines: list[str] = []
    vorige: DocBlok | None = None
    for blok in blokken:
        printed = _blok(blok, width)
        gap = [""] if lines and printed and not _hoort_bij(vorige, blok) else []
        lines += [*gap, *printed]
        vorige = blok
    return lines


def _hoort_bij(vorige: DocBlok | None, blok: DocBlok) -> bool:
    """A list of parts follows the words that announce it without an empty line."""
    return isinstance(vorige, Alinea) and isinstance(blok, Lijst) and blok.reeks not in _RUIM


def _blok(blok: DocBlok, width: int) -> list[str]:
    match blok:
        case Alinea(inhoud=inhoud):
            return wrap(_tekst(inhoud), width)
        case Lijst():
            return _lijst(blok, width)
        case Tabel():
            return _tabel(blok, width)
        case Begrippen(begrippen=begrippen):
            groups = [wrap(f"{begrip.term}: {_tekst(begrip.omschrijving)}", width) for begrip in begrippen]
            return spaced(groups)
        case Ondertekening():
            return spaced(_ondertekenaar(wie, blok, width) for wie in sequence(blok))
        case Afbeelding(alternatief=alternatief):
            return wrap(f"[Afbeelding: {alternatief}]", width) if alternatief else []


def _lijst(lijst: Lijst[Nummer, Verwijzing], width: int) -> list[str]:
    groups: list[list[str]] = []
    for item in lijst.items:
        mark = item.nummer.tekst or ("-" if lijst.reeks is Reeks.OPSOMMING else "")
        label = f"{mark} " if mark else ""
        groups.append(hang(label, _blokken(item.blokken, width - len(label))))
    return spaced(groups) if lijst.reeks in _RUIM else [line for group in groups for line in group]


def _tabel(tabel: Tabel[Verwijzing], width: int) -> list[str]:
    content = TextTable(
        headings=tuple(kolom.kop for kolom in tabel.kolommen),
        right=tuple(kolom.uitlijning == "rechts" for kolom in tabel.kolommen),
        rows=tuple(tuple(_tekst(cel) for cel in rij) for rij in tabel.rijen),
        total=tuple(_tekst(cel) for cel in tabel.totaal),
    )
    return spaced([wrap(tabel.titel, width) if tabel.titel else [], table(content, width)])


def _ondertekenaar(wie: Ondertekenaar, stijl: Ondertekening, width: int) -> list[str]:
    """The signature blocks stand one after another, as a screen reader says them."""
    volgorde = (wie.functie, wie.naam) if stijl.functie_eerst else (wie.naam, wie.functie)
    invullen = [("Plaats", _INVULLIJN), ("Datum", _INVULLIJN)] if not wie.plaats_datum else []
    tekenen = pairs([*invullen, ("Handtekening", _INVULLIJN)], width) if stijl.regel else []
    return [
        *_onder_elkaar((wie.kop, wie.plaats_datum), width),
        *tekenen,
        *_onder_elkaar(volgorde, width),
    ]


def _onder_elkaar(parts: Iterable[tuple[DocInline, ...]], width: int) -> list[str]:
    return [line for part in parts if part for line in wrap(inline_text(part), width)]


# --- inside a line ---------------------------------------------------------------------------------------------


def _tekst(inhoud: tuple[DocInline, ...]) -> str:
    """The text of a line; a link also says its address, which a page without links would lose."""
    parts: list[str] = []
    for node in inhoud:
        match node:
            case Regeleinde():
                parts.append("\n")
            case Nadruk(inhoud=inner):
                parts.append(_tekst(inner))
            case Hyperlink(url=url, tekst=tekst):
                adres = url.removeprefix("mailto:")
                parts.append(tekst if adres == tekst else f"{tekst} ({adres})")
            case _:
                parts.append(node.tekst)
    return "".join(parts)
