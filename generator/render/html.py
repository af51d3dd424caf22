"""Document in, one HTML page out: complete in itself, without scripts and without requests to anywhere.

Rules of WCAG 2.1 AA that the page serves, beside those of page/blocks.py: title (2.4.2), language (3.1.1), a link past
the shell (2.4.1), landmarks and headings without jumps (1.3.1, 2.4.6), status in words and not by colour (1.4.1).
"""

from functools import cache
from html import escape
from pathlib import Path

from generator.document import (
    GEEN_DATUM,
    Artikel,
    Briefhoofd,
    DocDeel,
    Document,
    Eigenschappen,
    Hoofdstuk,
    Label,
    Nummer,
    Voorblad,
    inline_text,
)
from generator.render.page.blocks import blocks, heading, identifier, line, text

FORMAAT = "html"

# Ids of the page itself: identifier() never gives one that starts with "_" and a letter that is no hex digit.
_HOOFDTEKST = "_hoofdtekst"
_INHOUD = "_inhoud"


@cache
def _stylesheet() -> str:
    return (Path(__file__).parent / "page" / "page.css").read_text(encoding="utf-8")


def render_html(document: Document) -> bytes:
    """Print a document as an accessible page."""
    schil = document.schil
    inhoud = _inhoudsopgave(document) if schil.inhoudsopgave else ""
    kinds = [
        f"is-{document.eigenschappen.status}",
        *(["is-brief"] if schil.brief else []),
        *(["met-inhoud"] if inhoud else []),
    ]
    page = (
        f"{_head(document.eigenschappen)}"
        f'<body class="{" ".join(kinds)}">\n'
        f'<a class="naar-inhoud" href="#{_HOOFDTEKST}">Naar de tekst</a>\n'
        f"<header>\n{_boven(document)}</header>\n"
        f"{inhoud}"
        f'<main id="{_HOOFDTEKST}" tabindex="-1">\n'
        f"{_briefgegevens(schil.brief, schil.titel) if schil.brief else ''}"
        f"{''.join(_deel(deel, 2) for deel in document.delen)}</main>\n"
        f"<footer>\n{_onder(document)}</footer>\n</body>\n</html>\n"
    )
    return page.encode()


def _head(eigenschappen: Eigenschappen) -> str:
    concept = " (concept)" if eigenschappen.status == "concept" else ""
    metas = {
        "author": eigenschappen.organisatie,
        "description": eigenschappen.onderwerp,
        "kenmerk": eigenschappen.kenmerk,
        "versie": eigenschappen.versie,
        "status": eigenschappen.status,
        "datum": _day(eigenschappen),
    }
    named = "".join(
        f'<meta name="{name}" content="{escape(content)}">\n'
        for name, content in (metas | _dublin_core(eigenschappen)).items()
        if content
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(eigenschappen.taal.partition("-")[0])}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(eigenschappen.titel)}{concept}</title>\n{named}"
        f"<style>\n{_stylesheet()}</style>\n</head>\n"
    )


def _dublin_core(eigenschappen: Eigenschappen) -> dict[str, str]:
    """What a catalogue of government pages reads (OWMS, which builds on the Dublin Core terms)."""
    return {
        "DCTERMS.title": eigenschappen.titel,
        "DCTERMS.publisher": eigenschappen.organisatie,
        "DCTERMS.language": eigenschappen.taal,
        "DCTERMS.issued": _day(eigenschappen),
        "DCTERMS.identifier": eigenschappen.kenmerk,
    }


def _day(eigenschappen: Eigenschappen) -> str:
    return "" if eigenschappen.datum == GEEN_DATUM else eigenschappen.datum.isoformat()


# --- the shell of the page -------------------------------------------------------------------------------------


def _boven(document: Document) -> str:
    """The letterhead of a letter, the cover of anything else. A running header of a letter stands on later pages only."""
    schil = document.schil
    concept = document.eigenschappen.status == "concept"
    banner = '<p class="concept"><strong>CONCEPT</strong> Dit stuk is nog niet definitief.</p>\n'
    lopend = schil.koptekst if schil.koptekst != schil.titel else ""
    titel = (f'<p class="lopend">{text(lopend)}</p>\n' if lopend else "") + heading(1, text(schil.titel))
    return (
        (banner if concept else "")
        + (_afzender(schil.brief) if schil.brief else titel)
        + (_voorblad(schil.voorblad) if schil.voorblad else "")
    )


def _afzender(brief: Briefhoofd) -> str:
    naam = f'<span class="afzender">{text(brief.afzender)}</span>'
    return f"<address>{'<br>'.join([naam, *map(text, brief.afzenderregels)])}</address>\n"


def _briefgegevens(brief: Briefhoofd, titel: str) -> str:
    """Addressee, references, title. A letter on paper shows no title; here it is for who moves by headings."""
    naar = "<br>".join(map(text, brief.geadresseerde))
    aan = f'<p class="geadresseerde">{naar}</p>\n' if naar else ""
    return f'{aan}{_gegevens(brief.kenmerken)}<h1 class="verborgen">{text(titel)}</h1>\n'


def _voorblad(voorblad: Voorblad) -> str:
    ondertitel = f'<p class="ondertitel">{text(voorblad.ondertitel)}</p>\n' if voorblad.ondertitel else ""
    partijen = "".join(f"<li>{text(partij)}</li>\n" for partij in voorblad.partijen)
    lijst = f'<ul class="partijen" role="list">\n{partijen}</ul>\n' if partijen else ""
    return ondertitel + lijst + _gegevens(voorblad.gegevens)


def _gegevens(labels: tuple[Label, ...]) -> str:
    if not labels:
        return ""
    rows = "".join(
        f"<div><dt>{text(label.label)}</dt> <dd>{line(label.waarde)}</dd></div>\n" for label in labels
    )
    return f'<dl class="gegevens">\n{rows}</dl>\n'


def _onder(document: Document) -> str:
    eigenschappen = document.eigenschappen
    parts = [
        document.schil.voettekst,
        f"Kenmerk {eigenschappen.kenmerk}" if eigenschappen.kenmerk else "",
        f"Versie {eigenschappen.versie}" if eigenschappen.versie else "",
        f"Status: {eigenschappen.status}",
    ]
    return "".join(f'<p class="lopend">{text(part)}</p>\n' for part in parts if part)


def _inhoudsopgave(document: Document) -> str:
    entries = "".join(_ingang(deel) for deel in document.delen)
    if not entries:
        return ""
    return (
        f'<nav aria-labelledby="{_INHOUD}">\n<h2 id="{_INHOUD}">Inhoud</h2>\n'
        f'<ol role="list">\n{entries}</ol>\n</nav>\n'
    )


def _ingang(deel: DocDeel) -> str:
    """One entry with those below it; text only, as a link cannot stand inside a link."""
    naam = " ".join(part for part in (_nummer(deel), inline_text(deel.kop)) if part)
    onder = "".join(_ingang(ander) for ander in deel.delen) if isinstance(deel, Hoofdstuk) else ""
    if not naam:
        return onder
    lijst = f'\n<ol role="list">\n{onder}</ol>\n' if onder else ""
    return f'<li><a href="#{identifier(deel.anker)}">{text(naam)}</a>{lijst}</li>\n'


# --- chapters, articles and passages ---------------------------------------------------------------------------


def _deel(deel: DocDeel, level: int) -> str:
    """A part at a heading level; what has no heading takes no level, so that none is skipped."""
    nummer = _nummer(deel)
    numbered = f'<span class="nummer">{text(nummer)}</span> ' if nummer else ""
    kop = heading(level, f"{numbered}{line(deel.kop)}")
    below = level + 1 if kop else level
    inner = (
        "".join(_deel(ander, below) for ander in deel.delen)
        if isinstance(deel, Hoofdstuk)
        else blocks(deel.blokken, below)
    )
    return f'<section id="{identifier(deel.anker)}">\n{kop}{inner}</section>\n'


def _nummer(deel: DocDeel) -> str:
    match deel:
        case Artikel(nummer=Nummer(tekst=tekst)) | Hoofdstuk(nummer=Nummer(tekst=tekst), genummerd=True):
            return tekst
        case _:
            return ""
