"""The name of a template in; small documents to try it with out, each with the words that must come back in the Word file.

The words hold what breaks careless XML: an ampersand and a smaller-than sign.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.document import (
    Alinea,
    Artikel,
    Briefhoofd,
    DocBlok,
    Document,
    Eigenschappen,
    Herkomst,
    Hoofdstuk,
    Item,
    Label,
    Lijst,
    Nummer,
    Reeks,
    Schil,
    Stuk,
    Tekst,
    Voorblad,
)
from generator.render.word.inline import Inlineschrijver
from generator.render.word.references import find_targets
from generator.render.word.shell import shell_context
from generator.render.word.styles import Stijl

_WIDE = "een waarde die zo lang is dat zij niet in een halve regel past"
# Where something must stand: anywhere, on the first page, in the running header or footer of the pages with text.
OVERAL, VOORAAN, KOP, VOET = "overal", "vooraan", "kop", "voet"


@dataclass(frozen=True, slots=True)
class Verwacht:
    """Words that must come back: how a user calls them, the words themselves, and where they stand."""

    naam: str
    woorden: str
    plek: str = OVERAL


@dataclass(frozen=True, slots=True)
class Proef:
    """A document to try a template with. `gewoon`: one that this program makes every day."""

    document: Document
    verwacht: tuple[Verwacht, ...]
    gewoon: bool = True


def samples(naam: str) -> tuple[Proef, ...]:
    """The documents to try a template with."""
    return _letters() if naam == "brief" else _agreements()


def contexts(naam: str) -> tuple[Mapping[str, Any], ...]:
    """What a template gets of each of them."""
    stijlen = {stijl: stijl.value for stijl in Stijl}
    documents = (proef.document for proef in samples(naam))
    return tuple(shell_context(each, Inlineschrijver(stijlen, find_targets(each))) for each in documents)


TITEL, KOPTEKST, VOETTEKST = "Proeftitel & <meer>", "Proefkop & <meer>", "Proefvoet & <meer>"
ONDERTITEL, LETTER = "Proefondertitel & <meer>", "Proefbrief"
PARTIJEN = ("Proefpartij & <een>", "Proefpartij & <twee>")
GEGEVENS = (
    Label("Gegeven een", (Tekst("Waarde & <een>"),)),
    Label("Gegeven twee", (Tekst("Waarde & <twee>"),)),
)
INHOUD, HOOFDSTUK = "Proeftekst van het lid", "Proefhoofdstuk"
_RUNNING = (Verwacht("koptekst", KOPTEKST, KOP), Verwacht("voettekst", VOETTEKST, VOET))


def _agreements() -> tuple[Proef, ...]:
    """With everything on the cover and a table of contents, with little on it and without, and without a cover."""
    shown = (
        *_RUNNING,
        Verwacht("titel", TITEL),
        *(Verwacht("voorblad.partijen", partij) for partij in PARTIJEN),
    )
    given = (Verwacht("voorblad.gegevens", text) for each in GEGEVENS for text in (each.label, each.tekst))
    full = Voorblad(ONDERTITEL, PARTIJEN, GEGEVENS)
    return (
        Proef(
            _document(Schil(TITEL, KOPTEKST, VOETTEKST, None, full, inhoudsopgave=True), "overeenkomst"),
            (*shown, Verwacht("voorblad.ondertitel", ONDERTITEL), *given),
        ),
        Proef(
            _document(Schil(TITEL, KOPTEKST, VOETTEKST, None, Voorblad("", PARTIJEN, ())), "overeenkomst"),
            shown,
        ),
        Proef(
            _document(Schil(TITEL, KOPTEKST, VOETTEKST, inhoudsopgave=True), "overeenkomst"),
            (Verwacht("titel", TITEL),),
            gewoon=False,
        ),
    )


def _letters() -> tuple[Proef, ...]:
    """With labels in pairs, alone and with a long value; and with one label that has no value."""
    values = ("Waarde & <een>", "Waarde & <twee>", f"Waarde & <drie>, {_WIDE}", "Waarde & <vier>")
    labels = tuple(Label(f"Gegeven {number}", (Tekst(value),)) for number, value in enumerate(values, 1))
    return tuple(
        Proef(_document(_letter_shell(each, toc=len(each) == 1), "brief"), _letter_words(each))
        for each in (labels, (Label("Gegeven 1", ()),), labels[:2])
    )


def _letter_shell(labels: tuple[Label, ...], *, toc: bool) -> Schil:
    return Schil(TITEL, KOPTEKST, VOETTEKST, _letterhead(labels), inhoudsopgave=toc)


def _letterhead(labels: tuple[Label, ...]) -> Briefhoofd:
    return Briefhoofd(
        "Proefafzender & <meer>",
        ("Afzenderregel & <een>", "Afzenderregel & <twee>"),
        ("Adresregel & <een>", "Adresregel & <twee>"),
        labels,
    )


def _letter_words(labels: tuple[Label, ...]) -> tuple[Verwacht, ...]:
    head = _letterhead(labels)
    texts = tuple(text for each in labels for text in (each.label, each.tekst) if text)
    return (
        *_RUNNING,
        Verwacht("brief.afzender", head.afzender, VOORAAN),
        *(Verwacht("brief.afzenderregels", line, VOORAAN) for line in head.afzenderregels),
        *(Verwacht("brief.geadresseerde", line, VOORAAN) for line in head.geadresseerde),
        *(Verwacht("brief.kenmerken", text, VOORAAN) for text in texts),
    )


def _document(schil: Schil, naam: str) -> Document:
    """A chapter with one article of two leden, the second with an onderdeel."""
    origin = Herkomst("proef/proef", "", "")
    part = Item(Reeks.ONDERDEEL, "proef.2.1", Nummer("a.", "a"), _text("Proeftekst van het onderdeel."))
    below: DocBlok = Lijst(Reeks.ONDERDEEL, (part,))
    items = (
        Item(Reeks.LID, "proef.1", Nummer("1.", "1"), _text(f"{INHOUD}.")),
        Item(Reeks.LID, "proef.2", Nummer("2.", "2"), (*_text("Dit:"), below)),
    )
    article = Artikel(
        "proef", Nummer("Artikel 1", "1"), (Tekst("Proefartikel"),), (Lijst(Reeks.LID, items),), origin
    )
    chapter = Hoofdstuk("hoofdstuk-1", Nummer("Hoofdstuk 1", "1"), (Tekst(HOOFDSTUK),), (article,))
    facts = Eigenschappen("Proef", "Proef", "Proefgemeente", "P-1", "1.0", "definitief", date(2000, 1, 1))
    document: Document = Stuk("proef", "proef", "proef", naam, facts, schil, (chapter,))
    return document


def _text(text: str) -> tuple[DocBlok, ...]:
    return (Alinea((Tekst(text),)),)
