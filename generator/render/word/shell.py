"""The shell of the page: a Word template and a Document in, the template filled by docxtpl out, a mark for the body in it.

docxtpl prints the cover, letterhead, reference block, headers and footers. The body goes in afterwards, at the marks: it
is large, and docxtpl searches what it prints with regular expressions.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, StrictUndefined
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.document import Document, Label
from generator.render.word.inline import Inlineschrijver
from generator.render.word.ooxml import run, text
from generator.render.word.package import DOCUMENT, Pakket, TemplateError
from generator.render.word.sections import Sectie, read_sections, used_relations
from generator.stored.templates import prepared
from generator.template.compiled import Gecompileerd, read_body
from generator.template.parts import EigenPadError

# Private-use characters, which input is refused for: marks of ours that no text can hold.
MERK_INHOUD = "\ue0f0inhoud\ue0f1"
MERK_INHOUDSOPGAVE = "\ue0f0inhoudsopgave\ue0f1"
_SPLIT = "\ue0f2"
_SPLIT_REFERENCE = b"&#58098;"  # the same as lxml writes it where a part is in ASCII
# docxtpl writes these for authors who want to print braces; in a value they must come out as typed.
_DOCXTPL_ESCAPES = ("{_{", "}_}", "{_%", "%_}")
# A reference block of more labels than this stands in two columns.
_KORT = 34


@dataclass(frozen=True, slots=True)
class Gevuld:
    """A package with the shell of one document in it, and the sections of that shell."""

    pakket: Pakket
    secties: tuple[Sectie, ...]


class Schilsjabloon:
    """A Word template that is ready to print shells; templates may be anybody's, so their expressions run in a sandbox."""

    def __init__(self, sjabloon: bytes, *, bewaren: bool = False) -> None:
        """Compile a template; TemplateError when its tags cannot be read. `bewaren` keeps on disk what docxtpl made of it."""
        Pakket.read(sjabloon)  # says it in Dutch when this is no Word file
        with _in_dutch():
            voorbereid = prepared(sjabloon, bewaren=bewaren)
            self._pakket = Pakket.of(voorbereid.delen).prepare()
            self._compiled = Gecompileerd(voorbereid, _environment())
        # Letters of one run often differ in their text only, and shells are small.
        self._read = lru_cache(maxsize=16)(self._read_body)
        self._used = lru_cache(maxsize=16)(self._without_unused)
        self._context: dict[str, Any] = {}
        self._gevuld = Gevuld(self._pakket, ())  # the last shell, and what was printed in it

    def part(self, kind: str) -> bytes:
        """The part of one kind that a document needs."""
        names = self._pakket.related(kind)
        if not names:
            raise TemplateError(f"het Word-sjabloon heeft geen onderdeel '{kind}'")
        return self._pakket.parts[names[0]]

    def fill(self, document: Document, inline: Inlineschrijver) -> Gevuld:
        """Print the shell of a document; what only a cover or letterhead uses goes when there is none."""
        context = shell_context(document, inline)
        if context != self._context:
            self._gevuld, self._context = self._filled(context), context
        return Gevuld(self._gevuld.pakket.copy(), self._gevuld.secties)

    def _filled(self, context: dict[str, Any]) -> Gevuld:
        with _in_dutch():
            part, secties, used = self._read(self._compiled.body(context))
            margins = self._compiled.plain_margins(context)
        pakket = self._used(used).copy()
        pakket.parts.update((name, unsplit(data)) for name, data in margins.items() if name in pakket.parts)
        pakket.parts[DOCUMENT] = part
        return Gevuld(pakket, secties)

    def _read_body(self, xml: str) -> tuple[bytes, tuple[Sectie, ...], frozenset[str]]:
        """A printed body as a part, with its sections and the relations that it names."""
        body = read_body(xml)
        secties, used = read_sections(body), used_relations(body)
        return self._compiled.document(body), secties, used

    def _without_unused(self, used: frozenset[str]) -> Pakket:
        pakket = self._pakket.copy()
        pakket.forget_unused(set(used))
        return pakket


def _environment() -> Environment:
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


@contextmanager
def _in_dutch() -> Iterator[None]:
    """What an author of a template can get wrong: a name that does not exist, a tag that is not closed."""
    try:
        yield
    except JinjaError as error:
        raise TemplateError(f"een tag in het Word-sjabloon klopt niet: {error.message}") from error
    except EigenPadError as error:
        raise TemplateError(f"dit Word-sjabloon kan zo niet worden gevuld: {error}") from error


def shell_context(document: Document, inline: Inlineschrijver) -> dict[str, Any]:
    """The names that a template can use; templates/huisstijlen/README.md lists them for who edits one."""
    schil = document.schil
    return {
        "titel": _safe(schil.titel),
        "koptekst": _safe(schil.koptekst),
        "voettekst": _safe(schil.voettekst),
        "kenmerk": _safe(document.eigenschappen.kenmerk),
        "versie": _safe(document.eigenschappen.versie),
        "status": _safe(document.eigenschappen.status),
        "organisatie": _safe(document.eigenschappen.organisatie),
        "brief": _brief(document, inline),
        "voorblad": _voorblad(document, inline),
        "inhoudsopgave": _mark(MERK_INHOUDSOPGAVE) if schil.inhoudsopgave else "",
        "inhoud": _mark(MERK_INHOUD),
    }


def unsplit(xml: bytes) -> bytes:
    """Take out of a part what keeps docxtpl from reading braces in a value."""
    return xml.replace(_SPLIT.encode(), b"").replace(_SPLIT_REFERENCE, b"")


def mark_paragraph(mark: str) -> str:
    """The paragraph that stands in a filled shell where our XML must come."""
    return f"<w:p><w:r><w:t>{mark}</w:t></w:r></w:p>"


def _mark(mark: str) -> Markup:
    return Markup(mark_paragraph(mark))  # noqa: S704 - a constant of ours, not input


@lru_cache(maxsize=1024)  # the address and the labels of one house, letter after letter
def _safe(value: str) -> Markup:
    return Markup(_split(text(value)))  # noqa: S704 - text() has escaped it


def _split(xml: str) -> str:
    if "{" not in xml and "}" not in xml:
        return xml
    for escape in _DOCXTPL_ESCAPES:
        xml = xml.replace(escape, escape[0] + _SPLIT + escape[1:])
    return xml


def _label(label: Label, inline: Inlineschrijver) -> dict[str, Any]:
    """A label with its value as runs: a missing value keeps its own style."""
    runs = inline.runs(label.waarde) or run(" ")
    return {"label": _safe(label.label), "waarde": Markup(_split(runs))}  # noqa: S704 - our own XML


def _brief(document: Document, inline: Inlineschrijver) -> dict[str, Any] | None:
    brief = document.schil.brief
    if brief is None:
        return None
    return {
        "afzender": _safe(brief.afzender),
        "afzenderregels": [_safe(line) for line in brief.afzenderregels],
        "geadresseerde": [_safe(line) for line in brief.geadresseerde],
        "kenmerken": [_label(label, inline) for label in brief.kenmerken],
        "rijen": _rows(brief.kenmerken, inline),
    }


def _rows(labels: tuple[Label, ...], inline: Inlineschrijver) -> list[dict[str, Any]]:
    """The reference block in rows of two labels, read from left to right; a long value has a row of its own."""
    rows: list[dict[str, Any]] = []
    for label in labels:
        wide = len(label.tekst) > _KORT
        open_row = bool(rows) and not rows[-1]["breed"] and rows[-1]["rechts"] is None
        if open_row and not wide:
            rows[-1]["rechts"] = _label(label, inline)
        else:
            rows.append({"breed": wide, "links": _label(label, inline), "rechts": None})
    return rows


def _voorblad(document: Document, inline: Inlineschrijver) -> dict[str, Any] | None:
    voorblad = document.schil.voorblad
    if voorblad is None:
        return None
    return {
        "ondertitel": _safe(voorblad.ondertitel),
        "partijen": [_safe(partij) for partij in voorblad.partijen],
        "gegevens": [_label(label, inline) for label in voorblad.gegevens],
    }
