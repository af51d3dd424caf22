"""The compiled path against docxtpl itself: templates with every tag that docxtpl documents, the same file by both ways."""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, TemplateError
from lxml import etree
from projects import UNHURRIED
from word_notation import png

from generator.template.dropin import Sjabloon

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
Context = dict[str, Any]


def p(text: str) -> str:
    return f'<w:p {W}><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def split(*texts: str) -> str:
    """A paragraph in which Word has cut a tag in pieces, as it does where somebody typed and corrected."""
    runs = "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>" for text in texts)
    return f"<w:p {W}>{runs}</w:p>"


def table(*rows: tuple[str, ...], columns: int = 0) -> str:
    width = columns or max(map(len, rows))
    grid = '<w:gridCol w:w="2000"/>' * width
    body = "".join(
        "<w:tr>"
        + "".join(f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{p(cell)}</w:tc>' for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f'<w:tbl {W}><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'


def template(*blocks: str, kop: str = "", voet: str = "", titel: str = "") -> bytes:
    document = Document()
    body = document.element.body
    for block in blocks:
        body.insert(len(body) - 1, parse_xml(block))
    if kop:
        document.sections[0].header.paragraphs[0].text = kop
    if voet:
        document.sections[0].footer.paragraphs[0].text = voet
    document.core_properties.title = titel
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def content(data: bytes) -> dict[str, object]:
    """Every part of a file in its canonical form; relations and content types have no order."""
    parts: dict[str, object] = {}
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            part = archive.read(name)
            if name.endswith(".rels") or name == "[Content_Types].xml":
                parts[name] = sorted(str(sorted(each.attrib.items())) for each in etree.fromstring(part))
            elif name.endswith(".xml"):
                parts[name] = etree.tostring(etree.fromstring(part), method="c14n")
            else:
                parts[name] = part
    return parts


def printed(
    kind: type[Any], data: bytes, context: Callable[[Any], Context], **options: Any
) -> tuple[dict[str, object], Any]:
    made = kind(BytesIO(data))
    made.render(context(made), **options)
    out = BytesIO()
    made.save(out)
    return content(out.getvalue()), made


def same(
    data: bytes, context: Context | Callable[[Any], Context], *, quick: bool = True, **options: Any
) -> None:
    """Both ways give the same file; `quick`: by the compiled path, and not by docxtpl's own."""
    give = context if callable(context) else lambda _template: context
    theirs, _ = printed(DocxTemplate, data, give, **options)
    for _ in range(2):  # the second time the template is compiled already
        ours, made = printed(Sjabloon, data, give, **options)
        assert ours == theirs
        assert (made._printed is not None) == quick


RIJEN = [{"naam": "Emmen", "cellen": ["a", "b"]}, {"naam": "Coevorden & co", "cellen": ["c", "d"]}]

CASES: Mapping[str, tuple[bytes, Context]] = {
    "waarde": (template(p("Aan {{ naam }}, {{ getal + 1 }}")), {"naam": "Jan", "getal": 3}),
    "geknipt": (template(split("{", "{ na", "am }", "}"), split("{%", " if naam %}ja{% end", "if %}")), {"naam": "x"}),
    "p": (template(p("{%p for r in rijen %}"), p("{{ r.naam }}"), p("{%p endfor %}")), {"rijen": RIJEN[:1]}),
    "p met een alinea": (template(p("{{p alinea }}")), {"alinea": RichTextParagraph("tekst", parastyle="Title")}),
    "tr": (template(table(("{%tr for r in rijen %}",), ("{{ r.naam|e }}",), ("{%tr endfor %}",))), {"rijen": RIJEN}),
    "tc": (
        template(table(("{%tc for c in kolommen %}", "{{ c }}", "{%tc endfor %}"))),
        {"kolommen": ["een", "twee", "drie", "vier", "vijf"]},
    ),
    "tc weinig": (template(table(("{%tc for c in kolommen %}", "{{ c }}", "{%tc endfor %}"))), {"kolommen": ["een"]}),
    "r": (template(p("voor {%r if waar %}vet{%r endif %} na")), {"waar": True}),
    "richtext": (template(p("Zie {{r tekst }} hier")), {"tekst": RichText("vet", bold=True, color="#ff0000", size=24)}),
    "listing": (template(p("{{ lijst }}")), {"lijst": Listing("een\ntwee\tdrie\avier\fvijf & <zes>")}),
    "regeleinde": (template(p("{{ tekst }}")), {"tekst": "een\ntwee\tdrie"}),
    "streepje": (template(p("een {% if waar -%}"), p("twee"), p("{%- endif %} drie")), {"waar": True}),
    "cellbg": (template(table(("{% cellbg kleur %}tekst", "b"))), {"kleur": "ff0000"}),
    "colspan": (template(table(("{% colspan breed %}tekst", "b", "c"), ("a", "b", "c"))), {"breed": 2}),
    "vm": (
        template(table(("{%tr for r in rijen %}", ""), ("{% vm %}samen", "{{ r.naam|e }}"), ("{%tr endfor %}", ""))),
        {"rijen": RIJEN},
    ),
    "hm": (
        template(table(("{%tc for c in kolommen %}", "{% hm %}samen", "{%tc endfor %}"), ("a", "b", "c"))),
        {"kolommen": [1, 2]},
    ),
    "commentaar": (template(p("{# niets #}a"), p("{#p weg #}"), p("b")), {}),
    "kop en voet": (template(p("x"), kop="Kop {{ naam }}", voet="Voet {{ naam|e }}"), {"naam": "Jan"}),
    "eigenschappen": (template(p("x"), titel="Brief aan {{ naam }}"), {"naam": "Jan & <Piet>"}),
    "accolades": (template(p("{_{ blijft }_} en {_% ook %_}")), {}),
    "kapotte waarde": (template(p("{{ naam }}"), p("daarna")), {"naam": "Van Dijk & Zn. <Noord>"}),
    "aanhalingstekens": (template(p("{% if naam == “Jan” %}ja{% endif %}")), {"naam": "Jan"}),
    "zonder tags": (template(p("gewone tekst"), table(("a", "b"))), {}),
    "lege tabel": (template(table(("{%tr for r in rijen %}",), ("x",), ("{%tr endfor %}",))), {"rijen": []}),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("autoescape", [False, True])
def test_every_tag_gives_what_docxtpl_gives(case: str, autoescape: bool) -> None:
    same(*CASES[case], autoescape=autoescape)


def test_an_environment_of_ones_own_is_used() -> None:
    environment = Environment(autoescape=True, trim_blocks=True)
    environment.filters["groot"] = str.upper
    same(template(p("{{ naam|groot }}")), {"naam": "a < b"}, jinja_env=environment)


def test_footnotes_are_printed() -> None:
    data = _with_footnotes(template(p("x")), "Noot van {{ naam }}")
    same(data, {"naam": "Jan"})
    parts, _ = printed(Sjabloon, data, lambda _template: {"naam": "Jan"})
    assert b"Noot van Jan" in parts["word/footnotes.xml"]  # type: ignore[operator]  # an XML part is bytes


def _with_footnotes(data: bytes, text: str) -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    notes = f'<w:footnotes {W}><w:footnote w:id="1">{p(text)}</w:footnote></w:footnotes>'
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode("latin-1")
            if name == "[Content_Types].xml":
                part = part.replace(
                    "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                )
            if name == "word/_rels/document.xml.rels":
                part = part.replace(
                    "</Relationships>",
                    f'<Relationship Id="rIdN" Type="{rel}" Target="footnotes.xml"/></Relationships>',
                )
            new.writestr(name, part.encode("latin-1"))
        new.writestr("word/footnotes.xml", notes)
    return buffer.getvalue()


# --- what docxtpl prints itself


def test_a_picture_is_for_docxtpl_itself() -> None:
    same(
        template(p("{{ plaatje }}")), lambda made: {"plaatje": InlineImage(made, BytesIO(png()))}, quick=False
    )


def test_a_picture_that_is_hidden_in_an_object_is_found_when_it_is_printed() -> None:
    class Doos:
        def __init__(self, made: Any) -> None:
            self.plaatje = InlineImage(made, BytesIO(png()))

    same(template(p("{{ doos.plaatje }}")), lambda made: {"doos": Doos(made)}, quick=False)


def test_a_file_that_was_opened_before_is_for_docxtpl_itself() -> None:
    # As a subdocument does: it adds its styles and pictures to the file before that is printed.
    def context(made: Any) -> Context:
        made.get_docx().add_paragraph("Van buiten {{ naam }}")
        return {"naam": "Jan"}

    same(template(p("{{ naam }}")), context, quick=False)


def test_a_link_is_for_docxtpl_itself() -> None:
    def context(made: Any) -> Context:
        return {"tekst": RichText("hier", url_id=made.build_url_id("https://emmen.example"))}

    same(template(p("{{r tekst }}")), context, quick=False)


def test_an_iterator_is_gone_through_once_only() -> None:
    same(
        template(p("{% for r in rijen %}{{ r }}{% endfor %}")),
        lambda _made: {"rijen": iter("abc")},
        quick=False,
    )


def test_a_mistake_is_raised_as_docxtpl_raises_it() -> None:
    data = template(p("eerst"), p("{{ naam|bestaatniet }}"))
    errors = []
    for kind in (DocxTemplate, Sjabloon):
        with pytest.raises(TemplateError) as caught:
            kind(BytesIO(data)).render({"naam": "x"})
        errors.append((str(caught.value), list(caught.value.docx_context)))  # type: ignore[attr-defined]
    assert errors[0] == errors[1]


def test_a_broken_header_is_refused_as_by_docxtpl() -> None:
    data = template(p("x"), kop="{{ naam }}")
    for kind in (DocxTemplate, Sjabloon):
        with pytest.raises(etree.XMLSyntaxError):
            kind(BytesIO(data)).render({"naam": "Jan & Piet"})


def test_a_template_can_be_printed_again_with_other_values() -> None:
    made = Sjabloon(BytesIO(template(p("{{ naam }}"))))
    for naam in ("Jan", "Piet"):
        made.render({"naam": naam})
        out = BytesIO()
        made.save(out)
        assert naam.encode() in content(out.getvalue())["word/document.xml"]  # type: ignore[operator]
    assert made.docx.paragraphs[0].text == "Piet"


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t{}%&<>\"' "),
    max_size=12,
)


def _rows() -> Iterator[str]:
    yield p("{{ a }}{{ b|e }}")
    yield table(("{%tr for r in rijen %}", ""), ("{{ r }}", "{{ loop.index }}"), ("{%tr endfor %}", ""))


@settings(UNHURRIED, max_examples=30)
@given(TEXTS, TEXTS, st.lists(TEXTS.map(escape), max_size=3))
def test_any_text_comes_out_as_docxtpl_has_it(one: str, other: str, rows: list[str]) -> None:
    same(_TEMPLATE, {"a": one, "b": other, "rijen": rows})


_TEMPLATE = template(*_rows(), kop="{{ a|e }}")
