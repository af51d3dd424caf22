"""Other ways of making the same document: its content and the house style's Word file in, a function that makes it out."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, unescape
from zipfile import ZipFile

from docx import Document as OpenDocx
from docxtpl import DocxTemplate
from jinja2 import Environment, Template
from markupsafe import Markup

from bench.content import Inhoud, Stuk
from generator.render.word.package import DOCUMENT, Pakket
from generator.render.word.zipped import deflated, pack

Maker = Callable[[], bytes]

BODY = re.compile(r"<w:p>(?:(?!<w:p[ >]).)*\{\{p inhoud \}\}.*?</w:p>", re.DOTALL)
_CONTENTS = re.compile(r"<w:p>(?:(?!<w:p[ >]).)*\{\{p inhoudsopgave \}\}.*?</w:p>", re.DOTALL)


def p(style: str, tekst: str) -> str:
    """A paragraph."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{tekst}</w:t></w:r></w:p>'


def cell(tekst: str) -> str:
    """A cell of a table."""
    return f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>{p("Tabeltekst", tekst)}</w:tc>'


def table(rows: str) -> str:
    """A table of four columns."""
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="1000"/><w:gridCol w:w="5000"/><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/></w:tblGrid>'
        f"{rows}</w:tbl>"
    )


_TAGS = (
    p("BodyText", "{%p for stuk in stukken %}")
    + p("Artikel", "{{ stuk.kop }}")
    + p("BodyText", "{%p for alinea in stuk.alineas %}")
    + p("Lid", "{{ alinea }}")
    + p("BodyText", "{%p endfor %}")
    + p("BodyText", "{%p if stuk.rijen %}")
    + table(
        f"<w:tr>{cell('{%tr for rij in stuk.rijen %}')}</w:tr>"
        f"<w:tr>{''.join(cell(f'{{{{ rij[{n}] }}}}') for n in range(4))}</w:tr>"
        f"<w:tr>{cell('{%tr endfor %}')}</w:tr>"
    )
    + p("BodyText", "{%p endif %}")
    + p("BodyText", "{%p endfor %}")
)


def docxtpl_template(sjabloon: bytes) -> bytes:
    """The Word file of a house style with tags for docxtpl in the place of our body."""
    pakket = Pakket.read(sjabloon)
    xml = _CONTENTS.sub("", pakket.parts[DOCUMENT].decode())
    pakket.parts[DOCUMENT] = BODY.sub(lambda _: _TAGS, xml).encode()
    return pakket.write()


def docxtpl_files(folder: Path, id_: str, sjabloon: bytes, inhoud: Inhoud) -> None:
    """What docxtpl needs: its template and its values, escaped already, as files for its own command line."""
    (folder / f"{id_}.docx").write_bytes(docxtpl_template(sjabloon))
    values = {**inhoud.schil, "stukken": [asdict(stuk) for stuk in inhoud.stukken]}
    (folder / f"{id_}.json").write_text(json.dumps(_escaped(values)), "utf-8")


def with_docxtpl(folder: Path, id_: str) -> Maker:
    """Docxtpl as its documentation has it: open, render, save."""
    source = (folder / f"{id_}.docx").read_bytes()
    context = json.loads((folder / f"{id_}.json").read_text("utf-8"))

    def make() -> bytes:
        template = DocxTemplate(BytesIO(source))
        template.render(context)
        out = BytesIO()
        template.save(out)
        return out.getvalue()

    return make


def _escaped(value: Any) -> Any:
    """Values as docxtpl wants them without escaping of its own; what is XML already stays as it is."""
    match value:
        case Markup():
            return str(value)
        case str():
            return escape(value)
        case dict():
            return {key: _escaped(each) for key, each in value.items()}
        case list() | tuple():
            return [_escaped(each) for each in value]
    return value


def with_python_docx(sjabloon: bytes, stukken: tuple[Stuk, ...]) -> Maker:
    """python-docx: paragraphs and a table added in code to the house style's file, its own body taken out."""
    pakket = Pakket.read(sjabloon)
    xml = pakket.parts[DOCUMENT].decode()
    start, end = xml.index("<w:body>") + len("<w:body>"), xml.rindex("<w:sectPr")
    pakket.parts[DOCUMENT] = (xml[:start] + xml[end:]).encode()
    source = pakket.write()

    def make() -> bytes:
        document = OpenDocx(BytesIO(source))
        for stuk in stukken:
            document.add_paragraph(stuk.kop, style="Artikel")
            for alinea in stuk.alineas:
                document.add_paragraph(alinea, style="Lid")
            if stuk.rijen:
                table = document.add_table(len(stuk.rijen), len(stuk.rijen[0]))
                for row, values in zip(table.rows, stuk.rijen, strict=True):
                    for cell, value in zip(row.cells, values, strict=True):
                        cell.text = value
        out = BytesIO()
        document.save(out)
        return out.getvalue()

    return make


def practical_limit(ours: bytes, sjabloon: bytes) -> Maker:
    """One compiled Jinja template for each part that we change, which writes the very XML that we write, and a zip.

    Every text of ours is a value of the template, escaped when it is printed. The zip is that of the standard library
    at level 6; parts that are the same in every document of this house style are deflated beforehand and copied.
    """
    fixed = Pakket.read(sjabloon).parts
    environment = Environment(autoescape=True)
    with ZipFile(BytesIO(ours)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    same = {name: deflated(name, parts[name]) for name in names if fixed.get(name) == parts[name]}
    changing = [(name, *_template(parts[name].decode(), environment)) for name in names if name not in same]

    def make() -> bytes:
        made = {
            name: deflated(name, template.render(t=texts).encode(), niveau=6)
            for name, template, texts in changing
        }
        return pack([same.get(name) or made[name] for name in names])

    if make_parts(make()) != parts:
        raise AssertionError("the practical limit does not write what we write")
    return make


def make_parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _template(xml: str, environment: Environment) -> tuple[Template, list[str]]:
    """A part as a template in which every text is a value, and those values."""
    texts: list[str] = []

    def hole(match: re.Match[str]) -> str:
        texts.append(unescape(match[0]))
        return f"{{{{ t[{len(texts) - 1}] }}}}"

    # What Jinja would escape otherwise than XML needs stays as it is: the result must be the same to the letter.
    source = re.sub(r"(?<=>)[^<>'\"\n]+(?=</)", hole, xml.replace("{", "{{ '{' }}"))
    return environment.from_string(source), texts
