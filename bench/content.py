"""What a document says, for the other engines: one of our documents in, headings with their paragraphs and a table out."""

from dataclasses import dataclass
from typing import Any

from generator.document import Alinea, DocBlok, Document, Lijst, Tabel, clausules, inline_text
from generator.render.word.inline import Inlineschrijver
from generator.render.word.references import find_targets
from generator.render.word.shell import shell_context
from generator.render.word.styles import Stijl, style_id


@dataclass(frozen=True, slots=True)
class Stuk:
    """A heading with its paragraphs, each with its number where it has one, and the rows of its table."""

    kop: str
    alineas: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Inhoud:
    """The values of the shell, and the text part by part."""

    schil: dict[str, Any]
    stukken: tuple[Stuk, ...]


def content_of(document: Document) -> Inhoud:
    """What a document says. The signatures are left out, and fields and bookmarks, which is to the others' advantage."""
    inline = Inlineschrijver({stijl: style_id(stijl) for stijl in Stijl}, find_targets(document))
    schil = {**shell_context(document, inline), "inhoud": "", "inhoudsopgave": ""}
    return Inhoud(
        schil,
        tuple(
            Stuk(inline_text(deel.kop), tuple(_paragraphs(deel.blokken)), _rows(deel.blokken))
            for deel in clausules(document)
        ),
    )


def _paragraphs(blokken: tuple[DocBlok, ...]) -> list[str]:
    found: list[str] = []
    for blok in blokken:
        if isinstance(blok, Alinea):
            found.append(inline_text(blok.inhoud))
        elif isinstance(blok, Lijst):
            for item in blok.items:
                found += _paragraphs(item.blokken)
    return found


def _rows(blokken: tuple[DocBlok, ...]) -> tuple[tuple[str, ...], ...]:
    found: list[tuple[str, ...]] = []
    for blok in blokken:
        if isinstance(blok, Tabel):
            found.append(tuple(kolom.kop for kolom in blok.kolommen))
            found += [tuple(inline_text(cel) for cel in rij) for rij in blok.rijen]
        elif isinstance(blok, Lijst):
            for item in blok.items:
                found += _rows(item.blokken)
    return tuple(found)
