"""The compiled path against docxtpl itself: templates with every tag that docxtpl documents, the same file by both ways."""

import re
import warnings
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import docxtpl
import jinja2
import pytest
from docxtpl import DocxTemplate, InlineImage, Listing
from template_cases import GEVALLEN, RICH, Geval, core
from template_files import entries, header, word
from template_shapes import hard_spaces, in_pieces, indented, of_python_docx
from word_notation import png
from wordfiles import p

from generator.template import dropin, kept
from generator.template.dropin import Sjabloon

Outcome = list[tuple[str, bytes]] | tuple[Any, ...]


def printed(kind: type[Any], data: bytes, context: dict[str, Any], **options: Any) -> tuple[Outcome, bool]:
    """What comes out, entry by entry or as an error, and whether that was the compiled path."""
    made = kind(BytesIO(data))
    try:
        made.render(dict(context), **options)
    except Exception as error:  # noqa: BLE001 - both ways must fail alike
        return (type(error), str(error), list(getattr(error, "docx_context", ()))), False
    quick = getattr(made, "_printed", None) is not None
    out = BytesIO()
    with warnings.catch_warnings():  # zipfile says so where python-docx writes a part twice
        warnings.filterwarnings("ignore", "Duplicate name")
        made.save(out)
    return [(name, _timeless(name, part)) for name, part in entries(out.getvalue())], quick


def _timeless(name: str, part: bytes) -> bytes:
    """Properties that python-docx makes hold the time of printing."""
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\1", part) if name == "docProps/core.xml" else part


def same(data: bytes, context: dict[str, Any], **options: Any) -> bool:
    """Both ways give the same file, to the byte and in the same order; True when the compiled path did it."""
    theirs, _ = printed(DocxTemplate, data, context, **options)
    ours, quick = printed(Sjabloon, data, context, **options)
    assert ours == theirs
    return quick


@pytest.mark.parametrize("naam", GEVALLEN)
def test_every_tag_gives_what_docxtpl_gives(naam: str) -> None:
    geval = GEVALLEN[naam]
    assert same(geval.data, geval.context) == geval.snel
    assert same(geval.data, geval.context) == geval.snel  # compiled already, and kept
    same(geval.data, geval.context, autoescape=True)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_template_may_have_been_edited_in_any_program(naam: str) -> None:
    geval = GEVALLEN[naam]
    same(in_pieces(geval.data, len(naam)), geval.context)
    same(hard_spaces(indented(in_pieces(geval.data, 1))), geval.context, autoescape=True)


def test_a_template_of_python_docx() -> None:
    bodies = [GEVALLEN[naam] for naam in ("dynamische tabel", "rijke tekst", "samenvoegen")]
    for geval in bodies:
        assert same(of_python_docx(geval.data), geval.context)


LIBREOFFICE = {
    "naam": "Jan & <Piet>",
    "eu": True,
    "items": [{"desc": "Tolken", "price": "GRATIS", "bg": "FF0000"}, {"desc": "A & B", "price": 3, "bg": "00FF00"}],
    "stad": False,
    "rijk": RICH,
    "kolommen": ["een", "twee", "drie"],
    "lijst": Listing("een\ntwee\tdrie\avier"),
}  # fmt: skip


@pytest.mark.parametrize("autoescape", [False, True])
def test_a_template_that_libreoffice_saved(autoescape: bool) -> None:
    # LibreOffice wrote this file; python-docx does not know its properties, and writes them a second time.
    data = (Path(__file__).parent / "template" / "libreoffice.docx").read_bytes()
    assert same(data, LIBREOFFICE | {"naam": "Jan"}, autoescape=autoescape)
    assert same(data, LIBREOFFICE, autoescape=autoescape) == autoescape  # a header that is broken by "&"


def test_an_object_of_docxtpl_that_knows_its_template_is_printed_too() -> None:
    class Doos:
        def __init__(self, made: Any) -> None:
            self.plaatje = InlineImage(made, BytesIO(png()))

    outcomes = []
    for kind in (DocxTemplate, Sjabloon):
        made = kind(BytesIO(word(p("{{ doos.plaatje }}"))))
        made.render({"doos": Doos(made)})
        out = BytesIO()
        made.save(out)
        outcomes.append(entries(out.getvalue()))
    assert outcomes[0] == outcomes[1]


def test_templates_are_printed_by_many_threads_at_once() -> None:
    cases = [each for each in GEVALLEN.values() if each.snel][::3] * 2
    environment = jinja2.Environment()

    def render(geval: Geval) -> tuple[Outcome, bool]:
        return printed(Sjabloon, geval.data, geval.context, jinja_env=environment)

    alone = [render(geval) for geval in cases]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(render, cases)) == alone


def test_what_is_kept_does_not_grow_with_templates_and_environments() -> None:
    for number in range(70):
        data = word(p(f"{number} {{{{ a }}}}"))
        made = Sjabloon(BytesIO(data))
        made.render({"a": 1}, jinja2.Environment())
    assert all(each.cache_info().currsize <= 64 for each in (kept.compiled, kept._prepared, kept.patched))


def test_a_filter_that_somebody_gives_jinja_later_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word(p("{{ a|later }}"))
    assert not same(data, {"a": "x"}, autoescape=True)
    monkeypatch.setitem(jinja2.filters.FILTERS, "later", str.upper)
    assert same(data, {"a": "x"}, autoescape=True)


def test_a_docxtpl_that_is_not_known_prints_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert docxtpl.__version__ in dropin.BEKEND
    monkeypatch.setattr(docxtpl, "__version__", "99")
    assert not same(word(p("{{ a }}"), header(p("{{ a }}")), core=core(title="{{ a }}")), {"a": "x"})


def test_a_docxtpl_that_somebody_changed_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word(p("{{ a }}[b]"))
    assert same(data, {"a": "x"})
    patch = DocxTemplate.patch_xml
    monkeypatch.setattr(
        DocxTemplate, "patch_xml", lambda made, xml: patch(made, xml).replace("[b]", "{{ a }}")
    )
    assert not same(data, {"a": "x"})


def test_what_docxtpl_takes_for_an_environment_or_for_escaping_is_taken() -> None:
    class Anders:
        def from_string(self, source: str) -> jinja2.Template:
            template: jinja2.Template = jinja2.Template(source.replace("[", "{{").replace("]", "}}"))
            return template

    data = word(p("[ a ]{{ a }}"))
    assert not same(data, {"a": "<w:b/>"}, jinja_env=Anders())
    assert same(data, {"a": "x <"}, autoescape=jinja2.select_autoescape())
    assert same(data, {"a": "x <"}, autoescape=lambda _name: False)
