"""Short notation for parts of a Document: strings and marks in, nodes with numbers in place out."""

from base64 import b64decode
from datetime import date

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
    Item,
    Lijst,
    Nummer,
    Passage,
    Reeks,
    Schil,
    Stuk,
    Tekst,
    Verwijzing,
)

HERKOMST = Herkomst("test/clausule", "", "0" * 64)
PIXEL = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)


def alinea(*inhoud: DocInline | str, soort: Alineasoort = Alineasoort.TEKST) -> Alinea[Verwijzing]:
    return Alinea(tuple(Tekst(deel) if isinstance(deel, str) else deel for deel in inhoud), soort)


def item(reeks: Reeks, nummer: str, *blokken: DocBlok | str, anker: str = "") -> Item[Nummer, Verwijzing]:
    inhoud = tuple(alinea(blok) if isinstance(blok, str) else blok for blok in blokken)
    return Item(reeks, anker, Nummer(nummer, nummer.rstrip(".°")), inhoud)


def lijst(reeks: Reeks, *teksten: str) -> Lijst[Nummer, Verwijzing]:
    """A list of one-line items, each `"1.|text"`."""
    return Lijst(reeks, tuple(item(reeks, *tekst.split("|")) for tekst in teksten))


def artikel(nummer: int, kop: str, *blokken: DocBlok | str, anker: str = "") -> Artikel[Nummer, Verwijzing]:
    inhoud = tuple(alinea(blok) if isinstance(blok, str) else blok for blok in blokken)
    getal = Nummer(f"Artikel {nummer}", str(nummer))
    return Artikel(anker or f"artikel-{nummer}", getal, (Tekst(kop),), inhoud, HERKOMST)


def passage(kop: str, *blokken: DocBlok | str, anker: str = "passage") -> Passage[Nummer, Verwijzing]:
    inhoud = tuple(alinea(blok) if isinstance(blok, str) else blok for blok in blokken)
    return Passage(anker, (Tekst(kop),) if kop else (), inhoud, HERKOMST)


def stuk(
    *delen: DocDeel,
) -> Document:
    """A document with these parts and a bare shell."""
    eigenschappen = Eigenschappen(
        "Proefstuk", "", "Gemeente Noorderhaven", "", "", "definitief", date(2027, 1, 1)
    )
    return Stuk(
        "proef",
        "raamovereenkomst",
        "standaard",
        "overeenkomst",
        eigenschappen,
        Schil("Proefstuk", "", ""),
        delen,
    )
