"""PDF: Documents with their Word templates in, for each a PDF/A-2b and PDF/UA-1 file and the pages of its headings out.

The pages are those of the Word file, with references as links; LibreOffice lays them out, generator/pdf/ mends what it
makes. Documents come together, because LibreOffice is started once for all of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.document import Document
from generator.pdf.office import convert
from generator.pdf.repair import repair
from generator.problem import Outcome, Problem
from generator.render.docx import Woordopties, bad_template, render_docx
from generator.render.word.references import find_targets

FORMAAT = "pdf"
_OPTIES = Woordopties(verwijzingen="koppelingen")


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF that is ready, and by the anchor of a heading the page that its table of contents shows."""

    inhoud: bytes
    paginas: Mapping[str, str]


def render_pdf(stukken: Mapping[str, tuple[Document, bytes]]) -> Outcome[Mapping[str, Pdf]]:
    """Make the PDF of every document, by its name; None when one of them could not be made.

    Problems: `sjabloon`, those of office.py, `pdf-omzetten`.
    """
    words: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name, (document, sjabloon) in stukken.items():
        try:
            words[name] = render_docx(document, sjabloon, _OPTIES)
        except ValueError as error:
            problems.append(bad_template(document, error))
    if problems:
        return Outcome(None, tuple(problems))
    converted = convert(words)
    if converted.value is None:
        return Outcome(None, converted.problems)
    made: dict[str, Pdf] = {}
    for name, raw in converted.value.items():
        document = stukken[name][0]
        try:
            ready = repair(raw, document.eigenschappen)
        except ValueError as error:
            problems.append(_not_mended(name, error))
            continue
        koppen = find_targets(document).koppen
        shown = ready.paginanummers
        pages = zip((kop.anker for kop in koppen), shown, strict=False) if len(koppen) == len(shown) else ()
        made[name] = Pdf(ready.inhoud, dict(pages))
    return Outcome(None if problems else made, tuple(problems))


def _not_mended(name: str, error: ValueError) -> Problem:
    message = f"LibreOffice maakte van {name} een bestand dat niet toegankelijk te maken is: {error}"
    return Problem("pdf-omzetten", message, hint="installeer een nieuwere LibreOffice (7.4 of later)")
