"""De bladzijden van een Word-sjabloon zijn A4, met de juiste kop- en voettekst en een paginanummer dat telt.

Een bladzijde is A4 (NEN-EN-ISO 216: 210 bij 297 millimeter), met marges waartussen tekst past. Een koptekst voor de eerste bladzijde,
zoals een briefhoofd, komt er alleen als de sectie „Eerste pagina afwijkend” heeft (ECMA-376 deel 1, 17.10.6), en een voor even
bladzijden alleen als „Even en oneven pagina's verschillend” aanstaat (17.10.1). Een paginanummer is een veld: getypt staat op iedere
bladzijde hetzelfde. Bij een overeenkomst laten doorlopende nummers („Pagina 3 van 12”) zien dat er geen bladzijde ontbreekt.

Goed:

    formaat: A4 staand
    eerste bladzijde: briefhoofd, met Eerste pagina afwijkend aan
    voettekst: Pagina en Aantal pagina's als veld

Fout:

    formaat: Letter
    voettekst: Pagina 1 van 1, getypt

Herstel: Indeling > Formaat > A4; Koptekst en voettekst > Eerste pagina afwijkend; Invoegen > Paginanummer.
"""

import re
from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.wordcheck import R, W, read_fields
from generator.wordtemplate.looks import is_on, val, whole
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-bladzijde"
_A4 = (11906, 16838)  # twentieths of a point
_SLACK = 60  # a millimetre: programs round differently
_TWIPS_MM = 1440 / 25.4
_NARROWEST = 80 * _TWIPS_MM  # a line of some forty letters; less is no text any more
_EDGE = 5 * _TWIPS_MM  # what a printer cannot reach
_ROOTS = {"header": f"{W}hdr", "footer": f"{W}ftr"}
_EDGES = (f"{W}hdr", f"{W}ftr")
_FIELDS = {"PAGE": "paginanummer", "NUMPAGES": "aantal bladzijden"}
_PAGE_NUMBER = re.compile(r"\b(?:pagina|bladzijde|blad|p\.)\s*\d", re.IGNORECASE)
_KINDS = {"header": "koptekst", "footer": "voettekst"}


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look at every section, its headers and footers, and the page numbers."""
    sections = list(template.word.document.iter(f"{W}sectPr"))
    if not sections:
        hint = "open het in Word en kies Indeling > Formaat > A4"
        yield template.meld(_CODE, "het sjabloon heeft geen bladzijde: formaat en marges ontbreken", hint)
        return
    for number, section in enumerate(sections, 1):
        where = f"sectie {number}" if len(sections) > 1 else "het sjabloon"
        yield from _size(template, where, section)
        yield from _margins(template, where, section)
        yield from _shown(template, where, section)
        yield from _relations(template, where, section)
        yield from _start(template, where, section)
    yield from _last(template)
    yield from _even(template, sections)
    yield from _numbers(template)
    if template.naam == "brief":
        yield from _letterhead(template, sections[0])


def _size(template: Sjabloon, where: str, section: etree._Element) -> Iterator[Problem]:
    size = section.find(f"{W}pgSz")
    found = tuple(whole(val(size, side)) for side in ("w", "h"))
    if any(abs(one - other) > _SLACK for one, other in zip(sorted(found), _A4, strict=True)):
        shown = " bij ".join(str(round(side / _TWIPS_MM)) for side in found)
        message = (
            f"{where} is geen A4 maar {shown} millimeter" if all(found) else f"{where} heeft geen formaat"
        )
        yield template.meld(_CODE, message, "kies Indeling > Formaat > A4")
    elif found[0] > found[1]:
        hint = "kies Indeling > Afdrukstand > Staand"
        yield template.meld(_CODE, f"{where} ligt op zijn kant", hint, fout=False)


def _margins(template: Sjabloon, where: str, section: etree._Element) -> Iterator[Problem]:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    hint = "kies Indeling > Marges > Normaal, of zet ze op 25 millimeter"
    if margins is None:
        yield template.meld(_CODE, f"{where} heeft geen marges", hint)
        return
    sides = {name: whole(val(margins, name)) for name in ("left", "right", "top", "bottom")}
    gutter = whole(val(margins, "gutter"))
    room = whole(val(size, "w"), _A4[0]) - sides["left"] - sides["right"] - gutter
    height = whole(val(size, "h"), _A4[1]) - abs(sides["top"]) - abs(sides["bottom"])
    if room < _NARROWEST or height < _NARROWEST:
        yield template.meld(_CODE, f"{where} heeft zulke marges dat er geen tekst meer past", hint)
    elif min(abs(each) for each in sides.values()) < _EDGE:
        message = f"{where} heeft een marge van {round(min(sides.values()) / _TWIPS_MM)} millimeter: een printer komt daar niet"
        yield template.meld(_CODE, message, hint, fout=False)


def _shown(template: Sjabloon, where: str, section: etree._Element) -> Iterator[Problem]:
    """A first page with a header of its own that the section does not show."""
    own = {name for name in _KINDS if _reference(section, name, "first") is not None}
    if own and not is_on(section.find(f"{W}titlePg")):
        what = " en ".join(_KINDS[name] for name in sorted(own, reverse=True))
        message = f"{where}: de {what} van de eerste bladzijde verschijnt niet"
        yield template.meld(_CODE, message, "zet aan: Koptekst en voettekst > Eerste pagina afwijkend")


def _relations(template: Sjabloon, where: str, section: etree._Element) -> Iterator[Problem]:
    """Headers lead to headers, and footers to footers."""
    kinds = {identifier: kind for identifier, kind, _ in template.word.relaties(template.word.hoofddeel)}
    targets = {identifier: part for identifier, _, part in template.word.relaties(template.word.hoofddeel)}
    for name, word in _KINDS.items():
        for use in section.findall(f"{W}{name}Reference"):
            kind = kinds.get(use.get(f"{R}id") or "", name)  # one that is missing, word-bestand names
            part = targets.get(use.get(f"{R}id") or "", "")
            root = template.word.bomen[part].tag if part in template.word.bomen else _ROOTS[name]
            if kind != name or root != _ROOTS[name]:
                message = f"{where}: waar een {word} hoort, staat een onderdeel van een andere soort ({kind})"
                yield template.meld(_CODE, message, f"haal de {word} weg en maak haar opnieuw")


def _last(template: Sjabloon) -> Iterator[Problem]:
    """The page of the last section is what the text ends with, once (17.2.2)."""
    body = template.word.document.find(f"{W}body")
    own = [] if body is None else body.findall(f"{W}sectPr")
    if body is not None and (len(own) != 1 or body[-1] is not own[0]):
        hint = "open het sjabloon in Word en sla het opnieuw op"
        yield template.meld(_CODE, "de laatste sectie heeft niet precies één bladzijde", hint)
    for each in own[-1:]:
        if whole(val(each.find(f"{W}cols"), "num"), 1) > 1:
            hint = "kies Indeling > Kolommen > Eén"
            yield template.meld(
                _CODE,
                "de tekst staat in kolommen: tabellen en handtekeningen passen daar niet in",
                hint,
                fout=False,
            )


def _start(template: Sjabloon, where: str, section: etree._Element) -> Iterator[Problem]:
    numbers = section.find(f"{W}pgNumType")
    first = val(numbers, "start")
    if first not in ("", "0", "1"):
        hint = "kies Invoegen > Paginanummer > Paginanummers opmaken > Beginnen bij 1, of Doorgaan vanaf vorige sectie"
        yield template.meld(_CODE, f"{where}: de paginanummers beginnen bij {first}", hint, fout=False)


def _even(template: Sjabloon, sections: list[etree._Element]) -> Iterator[Problem]:
    """Headers of even pages and the switch that shows them go together."""
    settings = template.word.boom("settings")
    on = settings is not None and is_on(settings.find(f"{W}evenAndOddHeaders"))
    there = any(_reference(section, name, "even") is not None for section in sections for name in _KINDS)
    if on and not there:
        hint = "zet uit: Koptekst en voettekst > Even en oneven pagina's verschillend"
        yield template.meld(_CODE, "even bladzijden hebben geen kop- en voettekst", hint)
    if there and not on:
        hint = "zet aan: Koptekst en voettekst > Even en oneven pagina's verschillend, of haal ze weg"
        yield template.meld(
            _CODE, "de kop- of voettekst van even bladzijden verschijnt niet", hint, fout=False
        )


def _numbers(template: Sjabloon) -> Iterator[Problem]:
    """The page number is a field in a header or footer, and so is the number of pages."""
    edges = {name: tree for name, tree in template.word.verhalen.items() if tree.tag in _EDGES}
    fields = {
        name: {veld.woorden[0].upper() for veld in read_fields(tree).heel if veld.woorden}
        for name, tree in edges.items()
    }
    everywhere = {kind for each in fields.values() for kind in each}
    for wanted, what in _FIELDS.items():
        if wanted not in everywhere:
            hint = f"zet het in de voettekst: Invoegen > Snelonderdelen > Veld > {wanted.title()}"
            message = f"geen enkele kop- of voettekst heeft een {what} dat meetelt"
            yield template.meld(_CODE, message, hint, fout=False)
    for alinea in template.word.alineas:
        typed = _PAGE_NUMBER.search(alinea.tekst)
        if alinea.deel in edges and typed and "PAGE" not in fields[alinea.deel]:
            message = f"{alinea.waar}: het paginanummer is getypt en telt niet"
            yield template.meld(_CODE, message, "vervang het door Invoegen > Paginanummer")


def _letterhead(template: Sjabloon, section: etree._Element) -> Iterator[Problem]:
    """A first page that differs, and then shows nothing of its own, has lost its letterhead."""
    if is_on(section.find(f"{W}titlePg")) and _reference(section, "header", "first") is None:
        hint = "maak op de eerste bladzijde een koptekst, of zet Eerste pagina afwijkend uit"
        yield template.meld(_CODE, "de eerste bladzijde heeft geen briefhoofd", hint)


def _reference(section: etree._Element, name: str, page: str) -> etree._Element | None:
    uses = section.findall(f"{W}{name}Reference")
    return next((each for each in uses if (val(each, "type") or "default") == page), None)
