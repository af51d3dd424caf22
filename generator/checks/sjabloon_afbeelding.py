"""De afbeeldingen van een Word-sjabloon zijn heel, passen op de bladzijde en hebben een alternatieve tekst.

Een logo staat in ieder document dat ermee wordt gemaakt. Wie het niet ziet, hoort de alternatieve tekst (WCAG 2.1, 1.1.1), ook als
het in een koptekst staat: daar komt het uit wanneer iemand het document als PDF of HTML bewaart. De naam van een bestand is geen
tekst. Een afbeelding die van een server komt, toont Word alleen met internet, en die server ziet wie het document opent.

Goed:

    afbeelding: woordmerk, ingevoegd in het sjabloon
    alternatieve tekst: Woordmerk van de gemeente Emmen

Fout:

    afbeelding: gekoppeld aan een bestand op een server
    alternatieve tekst: logo_def2.png

Herstel: klik met rechts op de afbeelding en kies Alternatieve tekst weergeven; voor een andere: Afbeelding wijzigen > Van een bestand.
"""

import re
from collections.abc import Iterator

from lxml import etree

from generator.problem import Problem
from generator.render.word.ooxml import EMU_PER_MM, PNG_HEAD, png_size
from generator.wordcheck import RELS, R, W
from generator.wordcheck.word_afbeeldingen import is_decoration, shows
from generator.wordtemplate.looks import whole
from generator.wordtemplate.template import Sjabloon

_CODE = "sjabloon-afbeelding"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_VML = "{urn:schemas-microsoft-com:vml}imagedata"
_FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|svg|emf|wmf|bmp|tiff?)|(?:afbeelding|picture|image|logo) ?\d*", re.IGNORECASE
)
# How a file of each kind begins.
_HEADS = {
    "png": (PNG_HEAD,), "jpg": (b"\xff\xd8\xff",), "jpeg": (b"\xff\xd8\xff",), "gif": (b"GIF8",), "bmp": (b"BM",),
    "tif": (b"II*\x00", b"MM\x00*"), "tiff": (b"II*\x00", b"MM\x00*"), "emf": (b"\x01\x00\x00\x00",),
    "wmf": (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00"),
}  # fmt: skip
_PAGE_MM = (210, 297)
_STRETCHED = 0.05  # of the proportions; less comes from rounding


def check(template: Sjabloon) -> Iterator[Problem]:
    """Look at every picture, in the main text and in headers and footers."""
    for part, tree in template.word.verhalen.items():
        empty = (each for each in tree.iter(f"{W}drawing") if not len(each))
        for drawing in (*empty, *tree.iter(f"{_WP}inline", f"{_WP}anchor")):
            if not _is_whole(drawing):
                message = f"{template.word.waar(drawing)}: de afbeelding is niet heel"
                yield template.meld(_CODE, message, "haal haar weg en voeg haar opnieuw in")
            elif not _leads_to_image(template, part, drawing):
                message = f"{template.word.waar(drawing)}: wat hier moet staan, is geen afbeelding"
                yield template.meld(_CODE, message, "haal haar weg en voeg haar opnieuw in")
            elif shows(drawing):
                yield from _picture(template, part, drawing)
        for old in tree.iter(_VML):
            shape = old.getparent()
            if shape is not None and not (shape.get("alt") or "").strip():
                yield _without(template, template.word.waar(old))
    yield from _files(template)
    yield from _linked(template)
    yield from _wordmark(template)


def _picture(template: Sjabloon, part: str, drawing: etree._Element) -> Iterator[Problem]:
    where = template.word.waar(drawing)
    named = drawing.find(f"{_WP}docPr")
    text = "" if named is None else (named.get("descr") or "").strip()
    if named is None or (not text and not is_decoration(named)):
        yield _without(template, where)
    elif text and _FILE_NAME.fullmatch(text):
        message = f"{where}: '{text}' zegt niets over de afbeelding"
        yield template.meld(_CODE, message, "schrijf als alternatieve tekst wat er staat", fout=False)
    extent = drawing.find(f"{_WP}extent")
    size = tuple(
        whole("" if extent is None else extent.get(side) or "") / EMU_PER_MM for side in ("cx", "cy")
    )
    if not all(size):
        yield template.meld(_CODE, f"{where}: de afbeelding heeft geen afmetingen", "voeg haar opnieuw in")
    elif size[0] > _PAGE_MM[0] or size[1] > _PAGE_MM[1]:
        yield template.meld(_CODE, f"{where}: de afbeelding is groter dan de bladzijde", "maak haar kleiner")
    else:
        yield from _stretched(template, part, drawing, size)


def _is_whole(drawing: etree._Element) -> bool:
    """Whether a drawing has a size, and shows something; a picture its file, and the place that it fills."""
    content = drawing.find(f"{_A}graphic/{_A}graphicData")
    if content is None or not len(content) or drawing.find(f"{_WP}extent") is None:
        return False
    picture = content.find(f"{_PIC}pic")
    if picture is None:
        return True
    blip = picture.find(f"{_PIC}blipFill/{_A}blip")
    linked = blip is not None and (blip.get(f"{R}embed") or blip.get(f"{R}link"))
    return bool(linked) and all(picture.find(f"{_PIC}{name}") is not None for name in ("nvPicPr", "spPr"))


def _leads_to_image(template: Sjabloon, part: str, drawing: etree._Element) -> bool:
    """Whether every picture leads to a part that is one; a relation that is missing, word-bestand names."""
    kinds = {identifier: kind for identifier, kind, _ in template.word.relaties(part)}
    return all(
        kinds.get(blip.get(f"{R}embed") or "", "image") == "image" for blip in drawing.iter(f"{_A}blip")
    )


def _wordmark(template: Sjabloon) -> Iterator[Problem]:
    """The wordmark that huisstijl.yaml names stands in the template, as a picture or as text."""
    if template.stijl is None:
        return
    mark = template.stijl.woordmerk
    pictures = (tree.iter(f"{_WP}inline", f"{_WP}anchor", _VML) for tree in template.word.verhalen.values())
    if any(next(iter(each), None) is not None for each in pictures):
        return
    texts = {"".join(alinea.tekst.split()) for alinea in template.word.alineas}
    if mark.afbeelding or not any("".join(mark.tekst.split()) in text for text in texts):
        shown = mark.afbeelding or mark.tekst
        message = f"het woordmerk van de huisstijl ({shown}) staat niet in het sjabloon"
        hint = "voeg het in: Invoegen > Afbeeldingen, met een alternatieve tekst; of pas huisstijl.yaml aan"
        yield template.meld(_CODE, message, hint, fout=False)


def _without(template: Sjabloon, where: str) -> Problem:
    hint = "klik met rechts op de afbeelding, kies Alternatieve tekst weergeven en schrijf wat er staat"
    return template.meld(_CODE, f"{where}: de afbeelding heeft geen alternatieve tekst", hint)


def _stretched(
    template: Sjabloon, part: str, drawing: etree._Element, size: tuple[float, ...]
) -> Iterator[Problem]:
    """Compare with the size of the PNG itself, when it is shown whole."""
    blip = next(drawing.iter(f"{_A}blip"), None)
    used = "" if blip is None else blip.get(f"{R}embed") or ""
    targets = {identifier: target for identifier, _, target in template.word.relaties(part)}
    head = template.word.begin.get(targets.get(used, ""), b"")
    if not head.startswith(PNG_HEAD) or next(drawing.iter(f"{_A}srcRect"), None) is not None:
        return
    width, height = png_size(head)
    if width and height and abs((size[0] / size[1]) / (width / height) - 1) > _STRETCHED:
        message = f"{template.word.waar(drawing)}: de afbeelding is uitgerekt"
        hint = "klik met rechts, kies Grootte en positie > Opnieuw instellen"
        yield template.meld(_CODE, message, hint, fout=False)


def _files(template: Sjabloon) -> Iterator[Problem]:
    """A file that is not what its name says, Word shows as a red cross."""
    for name, head in sorted(template.word.begin.items()):
        known = _HEADS.get(name.rpartition(".")[2].lower())
        if "/media/" in name and (not head or (known and not head.startswith(known))):
            message = f"de afbeelding '{name}' is {'leeg' if not head else 'geen afbeelding van deze soort'}"
            yield template.meld(_CODE, message, "voeg de afbeelding opnieuw in")


def _linked(template: Sjabloon) -> Iterator[Problem]:
    for name, tree in template.word.bomen.items():
        for each in tree.iter(f"{RELS}Relationship"):
            if each.get("TargetMode") == "External" and (each.get("Type") or "").endswith("/image"):
                message = f"een afbeelding komt van elders ({(each.get('Target') or '')[:80]}, in '{name}')"
                hint = "voeg haar in het sjabloon zelf in: Invoegen > Afbeeldingen, zonder Koppelen"
                yield template.meld(_CODE, message, hint)
