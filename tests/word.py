"""Reading Word files back, for tests: bytes in; paragraphs in a small notation, findings of checkers, or LibreOffice's text out."""

import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "c": "urn:akkoord:clausules:1",
}
W = f"{{{NS['w']}}}"
Element = etree._Element


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The same file with other parts."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in {**parts(data), **changed}.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def xml(data: bytes, part: str = "word/document.xml") -> Element:
    return etree.fromstring(parts(data)[part])


def find(root: Element, path: str) -> list[Element]:
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [element for element in found if isinstance(element, etree._Element)]


def values(root: Element, path: str) -> list[str]:
    """The w:val (or another attribute) of what a path finds, as text."""
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [str(value) for value in found]


# --- paragraphs in a small notation ----------------------------------------------------------------------------


def paragraphs(data: bytes, part: str = "word/document.xml") -> list[str]:
    """Each paragraph as "style: text"; a field as {instruction|result}, a link as [text](#bookmark)."""
    names = style_names(data)
    lines: list[str] = []
    for paragraph in xml(data, part).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = names[style.get(f"{W}val", "")] if style is not None else "Normal"
        lines.append(f"{name}: {''.join(_inline(paragraph))}")
    return lines


def texts(data: bytes, part: str = "word/document.xml") -> list[str]:
    """The text of each paragraph, as a reader sees it."""
    found = []
    for paragraph in xml(data, part).iter(f"{W}p"):
        own = (run for run in paragraph.iter(f"{W}r"))
        found.append("".join(_run_text(run) for run in own))
    return found


def style_names(data: bytes) -> dict[str, str]:
    styles = xml(data, "word/styles.xml")
    return {
        style.get(f"{W}styleId", ""): values(style, "w:name/@w:val")[0] for style in styles.iter(f"{W}style")
    }


def _inline(parent: Element) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{W}r":
            kind = values(child, "w:fldChar/@w:fldCharType")
            if kind:
                yield {"begin": "{", "separate": "|", "end": "}"}[kind[0]]
            yield "".join(values(child, "w:instrText/text()")).strip()
            yield _marked(child)
        elif child.tag == f"{W}hyperlink":
            target = child.get(f"{W}anchor")
            yield f"[{''.join(_inline(child))}]({'#' + target if target else 'web'})"
        elif child.tag in {f"{W}sdt", f"{W}sdtContent"}:
            yield from _inline(child)


def _marked(run: Element) -> str:
    """A run in a character style stands between its marks."""
    style = values(run, "w:rPr/w:rStyle/@w:val")
    text = _run_text(run)
    return f"<{style[0]}>{text}</{style[0]}>" if style and text else text


def _run_text(run: Element) -> str:
    pieces = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
    return "".join(
        (child.text or "") if child.tag == f"{W}t" else pieces.get(str(child.tag), "") for child in run
    )


# --- is the file whole? ----------------------------------------------------------------------------------------


def findings(data: bytes, folder: Path) -> list[str]:
    """What two validators and our own look say; empty when the file is whole."""
    from ooxml_integrity import check  # noqa: PLC0415 - slow to import, and few tests need it
    from openxml_audit import OpenXmlValidator  # noqa: PLC0415

    path = folder / "gecontroleerd.docx"
    path.write_bytes(data)
    result = OpenXmlValidator().validate(path)
    return [*map(str, result.errors), *map(str, check(str(path))), *own_findings(data)]


def own_findings(data: bytes) -> list[str]:
    """What no validator looks for: see each line."""
    document = xml(data)
    found = [f"twee keer {what}" for what in _duplicates(document)]
    kinds = values(document, "//w:fldChar/@w:fldCharType")
    if not kinds.count("begin") == kinds.count("separate") == kinds.count("end"):
        found.append(f"velden niet in evenwicht: {Counter(kinds)}")
    names = set(values(document, "//w:bookmarkStart/@w:name"))
    found += [
        f"koppeling zonder doel: {name}"
        for name in values(document, "//w:hyperlink/@w:anchor")
        if name not in names
    ]
    for instruction in values(document, "//w:instrText/text()"):
        words = instruction.split()
        if words[0] == "REF" and words[1] not in names:
            found.append(f"REF zonder doel: {words[1]}")
    found += ["lege sdtContent" for content in document.iter(f"{W}sdtContent") if not len(content)]
    for name, part in parts(data).items():
        if name.endswith((".xml", ".rels")) and (b"{{" in part or b"{%" in part):
            found.append(f"accolades over in {name}")
    known = set(style_names(data))
    for name in parts(data):
        if name.startswith("word/") and name.endswith(".xml"):
            used = values(xml(data, name), "//w:pStyle/@w:val|//w:rStyle/@w:val|//w:tblStyle/@w:val")
            found += [f"onbekende stijl {style} in {name}" for style in set(used) - known]
    lists = set(values(xml(data, "word/numbering.xml"), "//w:num/@w:numId"))
    found += [f"onbekende lijst {num}" for num in set(values(document, "//w:numId/@w:val")) - lists]
    return found


def _duplicates(document: Element) -> Iterator[str]:
    for what, path in {
        "bladwijzernaam": "//w:bookmarkStart/@w:name",
        "bladwijzer-id": "//w:bookmarkStart/@w:id",
        "besturingselement-id": "//w:sdtPr/w:id/@w:val",
        "besturingselement-tag": "//w:sdtPr/w:tag/@w:val",
        "tekening-id": "//wp:docPr/@id",
    }.items():
        yield from (
            f"{what} {value}" for value, count in Counter(values(document, path)).items() if count > 1
        )


# --- LibreOffice -----------------------------------------------------------------------------------------------


def libreoffice() -> str:
    """The program; a test that needs it skips where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is niet geïnstalleerd")
    return program


def libreoffice_text(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """What LibreOffice reads, line by line, with the numbers of lists that it counts itself."""
    paths = _convert(files, folder, "txt:Text (encoded):UTF8", "txt")
    return {name: _lines(path.read_text("utf-8-sig")) for name, path in paths.items()}


def libreoffice_pages(files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """The text of each page of the PDF, in which references too are LibreOffice's own count."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext (poppler-utils) is niet geïnstalleerd")
    pages = {}
    for name, path in _convert(files, folder, "pdf", "pdf").items():
        result = subprocess.run(
            [reader, "-layout", str(path), "-"], check=True, capture_output=True, timeout=60
        )
        pages[name] = [" ".join(page.split()) for page in result.stdout.decode().split("\f")[:-1]]
    return pages


def _convert(files: Mapping[str, bytes], folder: Path, kind: str, extension: str) -> dict[str, Path]:
    """Convert all files in one run: starting LibreOffice takes longer than converting."""
    program = libreoffice()
    paths = [folder / f"{name}.docx" for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    profile = (folder / "profiel").resolve().as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, paths)], check=True, capture_output=True, timeout=240
    )
    return {name: folder / f"{name}.{extension}" for name in files}


def _lines(text: str) -> list[str]:
    """Lines with every kind of white space as one space."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
