"""Het document is geen concept meer.

Een concept heeft een watermerk of is in zijn eigenschappen zo genoemd. Wie het per ongeluk laat tekenen, heeft een
overeenkomst waarop CONCEPT staat. Is het bestand al getekend (een digitale handtekening, de status getekend of een plaatje van een
handtekening), dan is het een fout: dan is het verkeerde bestand getekend.

Fout: een document met het watermerk CONCEPT dat naar de burgemeester gaat.

Herstel: komt het uit akkoord, zet dan in het projectbestand `status: definitief` en maak het opnieuw. Haal anders het watermerk weg
(Ontwerpen > Watermerk).
"""

import re
from collections.abc import Iterator

from generator.problem import Problem
from generator.wordcheck._view import W, Wordbestand

_HERSTEL = "komt het uit akkoord: zet status: definitief in het projectbestand; haal anders het watermerk weg"
_TEXTPATH = "{urn:schemas-microsoft-com:vml}textpath"
_STATUS = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}contentStatus"
_DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SIGNED = re.compile(r"getekend|ondertekend|signed|final|definitief", re.IGNORECASE)
_HANDTEKENING = re.compile(r"handteken|signature|paraaf", re.IGNORECASE)
_WORDS = re.compile(r"concept|ontwerp|draft", re.IGNORECASE)


def check(word: Wordbestand) -> Iterator[Problem]:
    """Look at watermarks, headers and properties; one problem is enough."""
    found = next(signs(word), "")
    signed = next(_getekend(word), "") if found else ""
    if signed:
        message = f"dit document is getekend ({signed}) en toch een concept: {found}"
        yield word.meld(
            "word-concept", message, "laat het definitieve document tekenen, of haal het watermerk weg"
        )
    elif found:
        yield word.meld("word-concept", f"dit document is nog een concept: {found}", _HERSTEL, fout=False)


def _getekend(word: Wordbestand) -> Iterator[str]:
    """What says that somebody signed it."""
    if any(name.startswith("_xmlsignatures/") for name in word.namen):
        yield "er is een digitale handtekening"
    for tree in word.bomen.values():
        for status in tree.iter(_STATUS):
            if _SIGNED.fullmatch((status.text or "").strip()):
                yield f"in zijn eigenschappen staat de status '{(status.text or '').strip()}'"
        for picture in tree.iter(_DOCPR):
            if _HANDTEKENING.search(f"{picture.get('name') or ''} {picture.get('descr') or ''}"):
                yield "er staat een plaatje van een handtekening in"


def signs(word: Wordbestand) -> Iterator[str]:
    """What says that a document is a concept, in words."""
    for tree in word.bomen.values():
        for mark in tree.iter(_TEXTPATH):
            text = (mark.get("string") or "").strip()
            if _WORDS.search(text):
                yield f"het heeft het watermerk '{text}'"
        for status in tree.iter(_STATUS):
            text = (status.text or "").strip()
            if _WORDS.fullmatch(text):
                yield f"in zijn eigenschappen staat de status '{text}'"
    for alinea in word.alineas:
        if alinea.deel in word.verhalen and word.verhalen[alinea.deel].tag in (f"{W}hdr", f"{W}ftr"):
            text = alinea.tekst.strip()
            if _WORDS.fullmatch(text):
                yield f"in de kop- of voettekst staat '{text}'"
