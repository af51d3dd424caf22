"""Blocks and lines of a Document in, HTML out; every text is escaped here and nowhere else.

Rules of WCAG 2.1 that the markup serves: lists, tables and headings are what they look like (1.3.1), the order of the
source is the order of reading (1.3.2), pictures have a text (1.1.1), a link says where it leads (2.4.4).
"""

import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterable
from html import escape

from generator.document import (
    Afbeelding,
    Alinea,
    Alineasoort,
    Begrippen,
    DocBlok,
    DocInline,
    Hyperlink,
    Item,
    Lijst,
    Nadruk,
    Nummer,
    Ondertekenaar,
    Ondertekening,
    Ontbreekt,
    Reeks,
    Regeleinde,
    Tabel,
    Verwijzing,
    Waarde,
    inline_text,
)
from generator.render.page.signatures import sequence

Genummerd = Item[Nummer, Verwijzing]
Cel = tuple[DocInline, ...]

# A lid, a party and a recital are sentences of their own; the items of the other lists are parts of one sentence.
_RUIM = {Reeks.LID, Reeks.PARTIJ, Reeks.OVERWEGING}
_VEILIG = ("https://", "http://", "mailto:", "tel:")
_VEEL_KOLOMMEN = 6  # more of them are set smaller, to fit beside each other
_TAGS = {"sterk": "strong", "cursief": "em"}


def identifier(anker: str) -> str:
    """Give an anchor its id: the same text for letters, digits, point and hyphen, `_hex_` for any other character.

    Different anchors never get the same id, and no id starts with `_` and a letter after f: those are the page's own.

    >>> identifier("kosten.indexering"), identifier("a b")
    ('kosten.indexering', 'a_20_b')
    """
    return re.sub(r"[^A-Za-z0-9.-]", lambda found: f"_{ord(found.group()):x}_", anker)


def text(value: str) -> str:
    """Escape a text. Spaces beside each other stay (two stand between postcode and place), and so do line ends."""
    return re.sub(" (?= )", "\u00a0", escape(value)).replace("\n", "<br>")


def line(inhoud: Iterable[DocInline]) -> str:
    """The HTML of a line."""
    return "".join(_inline(node) for node in inhoud)


def _inline(node: DocInline) -> str:
    match node:
        case Regeleinde():
            return "<br>"
        case Nadruk(soort=soort, inhoud=inhoud):
            return f"<{_TAGS[soort]}>{line(inhoud)}</{_TAGS[soort]}>"
        case Ontbreekt():
            return f"<mark>{text(node.tekst)}</mark>"
        case Hyperlink(url=url, tekst=tekst):
            # A clause may come from elsewhere; javascript: and the like are shown and not linked.
            known = url.lower().startswith(_VEILIG)
            return f'<a href="{escape(url)}">{text(tekst)}</a>' if known else text(tekst)
        case Verwijzing(anker=anker) if anker:
            return f'<a href="#{identifier(anker)}">{text(node.tekst)}</a>'
        case Waarde(tekst=tekst) if _has_rtl(tekst):
            # A name in Hebrew or Arabic must not turn the words around it.
            return f"<bdi>{text(tekst)}</bdi>"
        case _:
            return text(node.tekst)


def _has_rtl(value: str) -> bool:
    return not value.isascii() and any(
        unicodedata.bidirectional(character) in {"R", "AL", "RLE", "RLO", "RLI"} for character in value
    )


def heading(level: int, inner: str) -> str:
    """A heading; HTML has six levels."""
    depth = min(level, 6)
    return f"<h{depth}>{inner}</h{depth}>\n" if inner else ""


def blocks(blokken: Iterable[DocBlok], level: int) -> str:
    """The HTML of blocks; `level` is that of a heading inside them."""
    return "".join(_block(blok, level) for blok in blokken)


def _block(blok: DocBlok, level: int) -> str:
    match blok:
        case Alinea(inhoud=inhoud, soort=Alineasoort.TUSSENKOP):
            return heading(level, line(inhoud))
        case Alinea(inhoud=inhoud, soort=Alineasoort.TEKST):
            return f"<p>{line(inhoud)}</p>\n"
        case Alinea(inhoud=inhoud, soort=soort):
            return f'<p class="{soort}">{line(inhoud)}</p>\n'
        case Lijst():
            return _lijst(blok, level)
        case Tabel():
            return _tabel(blok)
        case Begrippen():
            return _begrippen(blok)
        case Ondertekening():
            blokken = "".join(_ondertekenaar(wie, blok) for wie in sequence(blok))
            return f'<div class="ondertekening">\n{blokken}</div>\n'
        case Afbeelding(png=png, breedte_mm=breedte, alternatief=alternatief):
            source = f"data:image/png;base64,{b64encode(png).decode()}"
            return f'<p><img src="{source}" alt="{escape(alternatief)}" style="width:{breedte}mm"></p>\n'


def _lijst(lijst: Lijst[Nummer, Verwijzing], level: int) -> str:
    if lijst.reeks is Reeks.OPSOMMING:
        items = "".join(f"<li{_id(item)}>{blocks(item.blokken, level)}</li>\n" for item in lijst.items)
        return f'<ul class="opsomming">\n{items}</ul>\n'
    if not any(item.nummer.tekst for item in lijst.items):
        # A single lid has no number and is no list: it reads as the text of the article.
        return "".join(f"<div{_id(item)}>{blocks(item.blokken, level)}</div>\n" for item in lijst.items)
    kind = "genummerd ruim" if lijst.reeks in _RUIM else "genummerd"
    items = "".join(
        f'<li{_id(item)}><span class="nummer">{text(item.nummer.tekst)}</span> '
        f'<div class="inhoud">{blocks(item.blokken, level)}</div></li>\n'
        for item in lijst.items
    )
    # WebKit takes a list without markers for no list at all; role="list" keeps it one for VoiceOver.
    return f'<ol class="{kind}" role="list">\n{items}</ol>\n'


def _id(item: Genummerd) -> str:
    return f' id="{identifier(item.anker)}"' if item.anker else ""


def _tabel(tabel: Tabel[Verwijzing]) -> str:
    """A table in a frame of its own that scrolls when narrow and can be reached by keyboard (WCAG 2.1.1)."""
    shares = sum(kolom.breedte for kolom in tabel.kolommen)
    columns = "".join(f'<col style="width:{100 * kolom.breedte / shares:.4g}%">' for kolom in tabel.kolommen)
    align = [' class="rechts"' if kolom.uitlijning == "rechts" else "" for kolom in tabel.kolommen]
    heads = "".join(
        f'<th scope="col"{how}>{text(kolom.kop)}</th>' if kolom.kop else f"<td{how}></td>"
        for kolom, how in zip(tabel.kolommen, align, strict=True)
    )
    body = "".join(_rij(rij, align) for rij in tabel.rijen)
    total = f"<tfoot>\n{_rij(tabel.totaal, align)}</tfoot>\n" if tabel.totaal else ""
    kind = "tabel breed" if len(tabel.kolommen) > _VEEL_KOLOMMEN else "tabel"
    caption = f"<caption>{text(tabel.titel)}</caption>\n" if tabel.titel else ""
    return (
        f'<div class="{kind}" role="group" aria-label="{escape(tabel.titel or "Tabel")}" tabindex="0">\n'
        f"<table>\n{caption}<colgroup>{columns}</colgroup>\n<thead>\n<tr>{heads}</tr>\n</thead>\n"
        f"<tbody>\n{body}</tbody>\n{total}</table>\n</div>\n"
    )


def _rij(cellen: tuple[Cel, ...], align: list[str]) -> str:
    """The first cell names the row; an empty one cannot, and stays an ordinary cell."""
    parts = [
        f'<th scope="row"{how}>{line(cel)}</th>' if index == 0 and cel else f"<td{how}>{line(cel)}</td>"
        for index, (cel, how) in enumerate(zip(cellen, align, strict=True))
    ]
    return f"<tr>{''.join(parts)}</tr>\n"


def _begrippen(begrippen: Begrippen[Verwijzing]) -> str:
    inner = "".join(
        f"<div><dt><dfn>{text(begrip.term)}</dfn></dt> <dd>{line(begrip.omschrijving)}</dd></div>\n"
        for begrip in begrippen.begrippen
    )
    return f'<dl class="begrippen">\n{inner}</dl>\n'


def _ondertekenaar(wie: Ondertekenaar, stijl: Ondertekening) -> str:
    volgorde = (wie.functie, wie.naam) if stijl.functie_eerst else (wie.naam, wie.functie)
    open_velden = _invullen("Plaats") + _invullen("Datum") if stijl.regel else ""
    wanneer = f"<p>{line(wie.plaats_datum)}</p>\n" if wie.plaats_datum else open_velden
    tekenen = _invullen("Handtekening", "invullen handtekening") if stijl.regel else ""
    wie_tekent = inline_text(wie.kop or wie.functie).replace("\n", " ")
    return (
        f'<div class="ondertekenaar" role="group" aria-label="{escape(f"Ondertekening {wie_tekent}".strip())}">\n'
        + (f'<p class="partij">{line(wie.kop)}</p>\n' if wie.kop else "")
        + wanneer
        + tekenen
        + "".join(f"<p>{line(part)}</p>\n" for part in volgorde if part)
        + "</div>\n"
    )


def _invullen(label: str, kind: str = "invullen") -> str:
    return f'<p class="{kind}"><span class="label">{label}:</span> <span class="lijn"></span></p>\n'
