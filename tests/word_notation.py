"""Parts of a Document in a short notation, numbered as the link stage numbers them: strings in, nodes out."""

import struct
import zlib
from datetime import date
from decimal import Decimal

from generator.document import (
    Alinea,
    Alineasoort,
    Artikel,
    DocBlok,
    DocDeel,
    DocInline,
    Document,
    Eigenschappen,
    Herkomst,
    Hoofdstuk,
    Item,
    Kolom,
    Lijst,
    Nummer,
    Ondertekenaar,
    Ontbreekt,
    Passage,
    Reeks,
    Schil,
    Stuk,
    Tabel,
    Tekst,
    Verwijsdeel,
    Verwijzing,
)

NB = "\u00a0"
GEEN = Nummer("", "")
_VORM = {
    Reeks.LID: "{}.",
    Reeks.ONDERDEEL: "{}.",
    Reeks.SUBONDERDEEL: "{}°.",
    Reeks.PARTIJ: "{}.",
    Reeks.OVERWEGING: "{}.",
    Reeks.NUMMER: "{}.",
}


def herkomst(naam: str, *paden: str) -> Herkomst:
    return Herkomst(f"voorbeeld/{naam}", "2015-01-01", "ab" * 32, paden)


def t(*inhoud: str | DocInline) -> tuple[DocInline, ...]:
    return tuple(Tekst(node) if isinstance(node, str) else node for node in inhoud)


def al(*inhoud: str | DocInline, soort: Alineasoort = Alineasoort.TEKST) -> Alinea[Verwijzing]:
    return Alinea(t(*inhoud), soort)


def _los(reeks: Reeks, number: int) -> str:
    match reeks:
        case Reeks.ONDERDEEL:
            return "abcdefghijklmnopqrstuvwxyz"[number - 1]
        case Reeks.OVERWEGING:
            return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number - 1]
        case Reeks.SUBONDERDEEL:
            return f"{number}°"
        case _:
            return str(number)


Inhoud = str | DocBlok | tuple[str | DocBlok, ...]


def lijst(
    reeks: Reeks, anker: str, *items: Inhoud, vervolg: bool = False, vanaf: int = 1
) -> Lijst[Nummer, Verwijzing]:
    """A list whose items are numbered as the link stage would number them."""
    made = []
    for number, item in enumerate(items, start=vanaf):
        parts = item if isinstance(item, tuple) else (item,)
        blokken = tuple(al(part) if isinstance(part, str) else part for part in parts)
        los = _los(reeks, number)
        single = reeks is Reeks.LID and len(items) == 1 and not vervolg
        shown = reeks is not Reeks.OPSOMMING and not single
        vorm = "{}." if reeks is Reeks.SUBONDERDEEL else _VORM.get(reeks, "")
        made.append(
            Item(reeks, f"{anker}.{number}", Nummer(vorm.format(los), los) if shown else GEEN, blokken)
        )
    return Lijst(reeks, tuple(made), vervolg)


def leden(anker: str, *items: Inhoud) -> Lijst[Nummer, Verwijzing]:
    return lijst(Reeks.LID, anker, *items)


def onderdelen(anker: str, *items: Inhoud) -> Lijst[Nummer, Verwijzing]:
    return lijst(Reeks.ONDERDEEL, anker, *items)


def artikel(number: int, naam: str, kop: str, *blokken: DocBlok) -> Artikel[Nummer, Verwijzing]:
    return Artikel(
        naam, Nummer(f"Artikel {number}", str(number)), t(kop), blokken, herkomst(naam, f"{naam}.waarde")
    )


def passage(naam: str, kop: str, *blokken: DocBlok) -> Passage[Nummer, Verwijzing]:
    return Passage(naam, t(kop) if kop else (), blokken, herkomst(naam))


def hoofdstuk(number: int, kop: str, *delen: DocDeel) -> Hoofdstuk[Nummer, Verwijzing]:
    assert not any(isinstance(deel, Hoofdstuk) for deel in delen)
    kept = tuple(deel for deel in delen if not isinstance(deel, Hoofdstuk))
    return Hoofdstuk(f"hoofdstuk-{number}", Nummer(f"Hoofdstuk {number}", str(number)), t(kop), kept)


def ref_artikel(number: int, naam: str, *, hoofdletter: bool = False) -> Verwijzing:
    word = "Artikel" if hoofdletter else "artikel"
    return Verwijzing((Verwijsdeel(f"{word}{NB}{number}", naam, "artikel"),), naam)


def ref_lid(number: int, naam: str, lid: int) -> Verwijzing:
    anker = f"{naam}.{lid}"
    delen = (
        Verwijsdeel(f"artikel{NB}{number}", naam, "artikel"),
        Verwijsdeel(f" lid{NB}"),
        Verwijsdeel(str(lid), anker, "lid"),
    )
    return Verwijzing(delen, anker)


def png(width: int = 4, height: int = 2) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\x00" + b"\x30\x60\x90" * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def kosten_tabel(rows: int = 4) -> Tabel[Verwijzing]:
    kolommen = (Kolom("Product", breedte=4), Kolom("Aantal", "rechts", 2), Kolom("Bedrag", "rechts", 3))
    bedrag = Decimal("1234.5")
    rijen = tuple(
        (t(f"Product {number}"), t(str(number)), t(f"€{NB}{bedrag * number:,.2f}"))
        for number in range(1, rows + 1)
    )
    totaal = (t("Totaal"), t(str(sum(range(rows + 1)))), t(f"€{NB}12.345,00"))
    return Tabel("Kosten per product", kolommen, rijen, totaal)


def partij_blok(naam: str, functie: str, wie: str = "") -> Ondertekenaar:
    persoon: Tekst | Ontbreekt = Tekst(wie) if wie else Ontbreekt("naam van de ondertekenaar")
    return Ondertekenaar((Tekst(naam),), (Tekst(functie),), (persoon,))


def stuk(
    *delen: DocDeel, schil: Schil | None = None, status: str = "definitief", sjabloon: str = "overeenkomst"
) -> Document:
    assert status in {"concept", "definitief"}
    eigenschappen = Eigenschappen(
        "Raamovereenkomst samenwerking",
        "Samenwerking van gemeenten",
        "Gemeente Emmen",
        "14.031553",
        "1.0",
        "concept" if status == "concept" else "definitief",
        date(2009, 11, 3),
    )
    return Stuk(
        "raam-2009",
        "raamovereenkomst",
        "standaard",
        sjabloon,
        eigenschappen,
        schil or Schil("Raamovereenkomst samenwerking", "Raamovereenkomst samenwerking", "14.031553"),
        delen,
    )
