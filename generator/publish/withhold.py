"""Take personal data out of a document: a Document and what may not be read in, a Document without it and the rows of a report out.

Two nets. A value that the project marks is replaced where it stands. Then every text is searched for every marked value,
because people also type names into letters. What is replaced becomes `[gelakt: Woo 5.1 lid 2 onder e]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.document import (
    Afbeelding,
    Alinea,
    Artikel,
    Begrip,
    Begrippen,
    Briefhoofd,
    DocBlok,
    DocClausule,
    DocDeel,
    Document,
    Eigenschappen,
    Herkomst,
    Hoofdstuk,
    Item,
    Label,
    Lijst,
    Nummer,
    Ondertekenaar,
    Ondertekening,
    Schil,
    Tabel,
    Verwijzing,
    Voorblad,
    inline_text,
)
from generator.publish.anchors import rename_anchors
from generator.publish.marks import Lakker

_SIGNED = re.compile(r"handtekening|paraaf|gesigneerd", re.IGNORECASE)


@dataclass(slots=True)
class Documentlakker(Lakker):
    """Walks a document from its properties to its last line."""

    def document(self, document: Document) -> Document:
        """The document without personal data."""
        document = rename_anchors(document, self.inventaris)
        self.plaats = "gegevens van het bestand"
        return replace(
            document,
            eigenschappen=self.properties(document.eigenschappen),
            schil=self.shell(document.schil),
            delen=tuple(self.part(deel) for deel in document.delen),
            citeertitel=self.text(document.citeertitel),
        )

    # --- the shell

    def properties(self, given: Eigenschappen) -> Eigenschappen:
        return replace(
            given,
            titel=self.text(given.titel),
            onderwerp=self.text(given.onderwerp),
            organisatie=self.text(given.organisatie),
            kenmerk=self.text(given.kenmerk),
            versie=self.text(given.versie),
        )

    def shell(self, schil: Schil) -> Schil:
        self.plaats = "titel en kopregels"
        titel, koptekst, voettekst = map(self.text, (schil.titel, schil.koptekst, schil.voettekst))
        self.plaats = "briefhoofd"
        brief = self.letterhead(schil.brief) if schil.brief else None
        self.plaats = "voorblad"
        voorblad = self.cover(schil.voorblad) if schil.voorblad else None
        return Schil(titel, koptekst, voettekst, brief, voorblad, schil.inhoudsopgave)

    def letterhead(self, brief: Briefhoofd) -> Briefhoofd:
        return Briefhoofd(
            self.text(brief.afzender),
            tuple(map(self.text, brief.afzenderregels)),
            tuple(map(self.text, brief.geadresseerde)),
            self.labels(brief.kenmerken),
        )

    def cover(self, voorblad: Voorblad) -> Voorblad:
        return Voorblad(
            self.text(voorblad.ondertitel),
            tuple(map(self.text, voorblad.partijen)),
            self.labels(voorblad.gegevens),
        )

    def labels(self, labels: tuple[Label, ...]) -> tuple[Label, ...]:
        before, out = self.plaats, []
        for each in labels:
            self.plaats = f"{before}, {each.label.lower()}"
            out.append(Label(self.text(each.label), self.short(each.waarde)))
        self.plaats = before
        return tuple(out)

    # --- the body

    def part(self, deel: DocDeel) -> DocDeel:
        if isinstance(deel, Hoofdstuk):
            self.plaats = deel.nummer.tekst.lower() or inline_text(deel.kop)
            kop = self.line(deel.kop)
            return replace(deel, kop=kop, delen=tuple(self.clause(each) for each in deel.delen))
        return self.clause(deel)

    def clause(self, clause: DocClausule) -> DocClausule:
        number = clause.nummer.tekst.lower() if isinstance(clause, Artikel) else ""
        self.plaats = number or clause.anker
        kop = self.line(clause.kop)
        self.plaats = number or inline_text(kop) or clause.anker
        blokken = self.blocks(clause.blokken)
        # Which keys of the project a text used is nobody's business outside; which text it was may be known.
        herkomst = Herkomst(clause.herkomst.clausule, clause.herkomst.versie, clause.herkomst.hash)
        return replace(clause, kop=kop, blokken=blokken, herkomst=herkomst)

    def blocks(self, blokken: tuple[DocBlok, ...]) -> tuple[DocBlok, ...]:
        return tuple(self.block(each) for each in blokken)

    def block(self, blok: DocBlok) -> DocBlok:
        match blok:
            case Alinea():
                return replace(blok, inhoud=self.line(blok.inhoud))
            case Lijst():
                return replace(blok, items=tuple(self.item(each) for each in blok.items))
            case Tabel():
                return self.table(blok)
            case Begrippen():
                return Begrippen(
                    tuple(
                        Begrip(self.text(each.term), self.line(each.omschrijving)) for each in blok.begrippen
                    )
                )
            case Ondertekening():
                return self.at("ondertekening", blok)
            case Afbeelding():
                return self.picture(blok)

    def at(self, plaats: str, blok: Ondertekening) -> Ondertekening:
        before, self.plaats = self.plaats, plaats
        signers = tuple(
            Ondertekenaar(
                *(self.short(part) for part in (each.kop, each.functie, each.naam, each.plaats_datum))
            )
            for each in blok.ondertekenaars
        )
        self.plaats = before
        return replace(blok, ondertekenaars=signers)

    def item(self, item: Item[Nummer, Verwijzing]) -> Item[Nummer, Verwijzing]:
        before = self.plaats
        if item.nummer.los:
            self.plaats = f"{before}, {item.reeks} {item.nummer.los}"
        blokken = self.blocks(item.blokken)
        self.plaats = before
        return replace(item, blokken=blokken)

    def table(self, tabel: Tabel[Verwijzing]) -> Tabel[Verwijzing]:
        before = self.plaats
        self.plaats = f"{before}, tabel"
        title = self.text(tabel.titel)
        columns = tuple(replace(each, kop=self.text(each.kop)) for each in tabel.kolommen)
        rows = []
        for number, row in enumerate(tabel.rijen, 1):
            self.plaats = f"{before}, tabel, rij {number}"
            rows.append(tuple(self.line(cell) for cell in row))
        self.plaats = f"{before}, tabel, totaal"
        total = tuple(self.line(cell) for cell in tabel.totaal)
        self.plaats = before
        return Tabel(title, columns, tuple(rows), total, tabel.bron)

    def picture(self, picture: Afbeelding) -> DocBlok:
        """A picture of a signature goes; of another the text for who cannot see it, and what its file says of its maker."""
        if _SIGNED.search(picture.alternatief):
            return Alinea((self.mark("handtekening"),))
        return replace(picture, png=_bare_png(picture.png), alternatief=self.text(picture.alternatief))


# Chunks of a PNG without which it cannot be shown as it is (PNG specification, 11.2 and 11.3.2); others hold words.
_SHOWN = (
    b"IHDR",
    b"PLTE",
    b"IDAT",
    b"IEND",
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"iCCP",
    b"sBIT",
    b"pHYs",
    b"bKGD",
)


def _bare_png(png: bytes) -> bytes:
    return png[:8] + b"".join(chunk for kind, chunk in _chunks(png) if kind in _SHOWN)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 8
    while place + 12 <= len(png):
        end = place + 12 + int.from_bytes(png[place : place + 4])
        yield png[place + 4 : place + 8], png[place:end]
        place = end
