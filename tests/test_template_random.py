"""Any template with any values, by the compiled path and by docxtpl itself: the same files, or the same errors."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import jinja2
import jinja2.sandbox
from docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from template_cases import control, core, drawing, table, text_box
from template_files import SECTION, entries, footer, footnotes, header, picture, word
from template_shapes import in_pieces, indented
from test_template_dropin import _timeless
from word_notation import png
from wordfiles import p

from generator.template.dropin import Sjabloon

NAMES = ("a", "b", "c", "rijen", "weg")

# --- templates

TEXTS = st.sampled_from(
    (
        "tekst",
        " ",
        "é 한",
        "&amp; &lt;x&gt;",
        "“x”",
        "{",
        "}",
        "100%",
        "#}",
        "a\tb",
        "\n",
        "x\ny",
        "{_{ a }_}",
        "%_}",
        "",
    )
)
VALUES = st.sampled_from(
    (
        "{{ a }}", "{{a}}", "{{ b }}", "{{ c }}", "{{ weg }}", "{{ a|e }}", "{{ b|string|upper }}", "{{ a ~ b }}", "{{ 'x' }}",
        "{{ “x” }}", "{{ weg|default(‘-’) }}", "{{r a }}", "{{r b }}", "{{ a if a is number else b }}", "{{- a -}}", "{# weg #}",
        "{{ '\\n' }}", "{{ '\\a' }}", "{{ a|replace('a', '&lt;') }}", "{{ c == 3 }}",
    )
)  # fmt: skip
RISKY = st.sampled_from(
    (
        "{{ rijen[0] }}", "{{ a.b.c }}", "{{ a + 1 }}", "{{ c() }}", "{{ 'x'|upper }}", "{{ rijen.pop() }}", "{{ rijen|length }}",
        "{{ loop.index }}", "{{ a > 3 }}", "{% for x in rijen %}{{ x }}{% endfor %}",
    )
)  # fmt: skip
_WRONG = (
    "{{ a",
    "}}",
    "{% if a %}",
    "{% endfor %}",
    "{{ a|weg }}",
    "{% b %}",
    "{%p endif %}",
    "{{ }}",
    "{% set a %}",
)
_PAIRS = (
    ("{% if a %}", "{% endif %}"), ("{% if weg is defined %}", "{% else %}anders{% endif %}"), ("{% for x in [1, 2] %}", "{{ x }}{% endfor %}"),
    ("{%- if b -%}", "{%- endif -%}"), ("{% for a in range(2) -%}", "{%- endfor %}"), ("{% raw %}", "{% endraw %}"), ("{% set b = 2 %}", ""),
    ("{%r if a %}", "{%r endif %}"), ("{% filter upper %}", "{% endfilter %}"), ("{% macro m() %}", "{% endmacro %}{{ m() }}"),
)  # fmt: skip
LINES = st.recursive(
    st.sampled_from(19 * "v" + "r").flatmap(lambda each: RISKY if each == "r" else st.one_of(TEXTS, VALUES)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.tuples(st.sampled_from(_PAIRS), inner).map(lambda each: each[1].join(each[0])),
    ),
    max_leaves=5,
)
PARAGRAPHS = (
    st.sampled_from(20 * "l" + "w")
    .flatmap(lambda each: st.sampled_from(_WRONG) if each == "w" else LINES)
    .map(p)
)
_AROUND = (
    ("{%p if a %}", "{%p endif %}"), ("{%p for x in [1, 2] %}", "{%p endfor %}"), ("{#p weg #}", ""), ("{{p b }}", ""), ("{%p if b %}", "{%p else %}")
)  # fmt: skip
_CELLS = st.one_of(
    LINES, st.sampled_from(("{% cellbg a %}", "{% colspan c %}", "{% vm %}", "{% hm %}"))
).flatmap(lambda start: LINES.map(lambda text: start + text))
ROWS = st.lists(st.lists(_CELLS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3)
_BETWEEN = st.sampled_from(
    (
        (("{%tr for x in [1, 2] %}",), ("{%tr endfor %}",)),
        ((), ()),
        (("{%tr if a %}", "x"), ("{%tr endif %}", "")),
    )
)


def _table(rows: list[tuple[str, ...]], between: tuple[Any, Any], columns: bool, width: int) -> str:
    if columns:
        rows = [("{%tc for x in [1, 2] %}", *row, "{%tc endfor %}") for row in rows]
    first, last = between
    each = [first, *rows, last] if first else rows
    return table(*each, columns=width)


TABLES = st.builds(_table, ROWS, _BETWEEN, st.booleans(), st.integers(0, 4))
BLOCKS = st.recursive(
    st.one_of(PARAGRAPHS, PARAGRAPHS, TABLES),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(_AROUND), inner).map(lambda each: p(each[0][0]) + each[1] + p(each[0][1])),
        inner.map(text_box),
        inner.map(control),
        st.just(drawing("logo.png")),
        st.just(f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"),
    ),
    max_leaves=3,
)
BODIES = st.lists(BLOCKS, min_size=1, max_size=4).map("".join)


def _template(body: str, margins: list[str], notes: str, title: str | None, shape: int) -> bytes:
    delen = [(header, footer)[number % 2](text, number) for number, text in enumerate(margins)]
    if notes:
        delen.append(footnotes(notes))
    data = word(
        body, *delen, picture(png()), core=None if title is None else core(title=title, creator="{{ b }}")
    )
    data = in_pieces(data, shape) if shape else data
    return indented(data) if shape % 5 == 4 else data


TITLES = st.one_of(st.none(), LINES)
TEMPLATES = st.builds(
    _template,
    BODIES,
    st.lists(PARAGRAPHS, max_size=2),
    st.one_of(st.just(""), PARAGRAPHS),
    TITLES,
    st.integers(0, 9),
)

# --- values: a description, of which each way makes values of its own

HOSTILE = st.text(st.sampled_from("ab<>&\"'{}%#\n\t\a\f\r\x01\u2028é𝄞 \ufffe"), max_size=8)
PLAIN = st.one_of(
    HOSTILE, HOSTILE, st.none(), st.integers(-1, 9), st.floats(), st.booleans(), st.text(max_size=4)
)


class Eenmalig:
    """Something that can be gone through and be counted with, and remembers that."""

    def __init__(self, text: str) -> None:
        self.over = list(text)

    def __iter__(self) -> "Eenmalig":
        return self

    def __next__(self) -> str:
        if not self.over:
            raise StopIteration
        return self.over.pop()

    def __call__(self) -> int:
        self.over.append("+")
        return len(self.over)

    def __repr__(self) -> str:
        return f"Eenmalig {self()}"


@dataclass(frozen=True)
class Waarde:
    soort: Any
    van: Any

    def make(self, template: Any) -> Any:
        if self.soort == "plaatje":
            return InlineImage(template, BytesIO(png(len(str(self.van)) + 1)))
        if self.soort == "lang":
            return str(self.van) * 60
        return self.soort(str(self.van))


KINDS = st.sampled_from((str, Listing, RichText, RichTextParagraph, "plaatje", Eenmalig, "lang"))
VALUE = st.one_of(PLAIN, PLAIN, st.builds(Waarde, KINDS, PLAIN), st.lists(PLAIN, max_size=3))
CONTEXTS = st.dictionaries(st.sampled_from(NAMES[:-1]), VALUE)


def _made(value: Any, template: Any) -> Any:
    if isinstance(value, Waarde):
        return value.make(template)
    if isinstance(value, Mapping):
        return {name: _made(each, template) for name, each in value.items()}
    return [_made(each, template) for each in value] if isinstance(value, list) else value


ENVIRONMENTS = st.sampled_from(
    (
        None,
        None,
        jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True),
        jinja2.Environment(undefined=jinja2.DebugUndefined, trim_blocks=True, lstrip_blocks=True),
        jinja2.sandbox.SandboxedEnvironment(finalize=lambda value: "" if value is None else value),
    )
)
AFTER = st.sampled_from(("save", "save", "docx", "niets", "plaatje vervangen"))
STEPS = st.lists(
    st.tuples(CONTEXTS, ENVIRONMENTS, st.sampled_from((True, True, False)), AFTER), min_size=1, max_size=2
)
Step = tuple[dict[str, Any], Any, bool, str]


def ran(kind: Any, data: bytes, steps: list[Step]) -> list[object]:
    """What comes of printing and saving a template some times."""
    random.seed(0)
    made = kind(BytesIO(data))
    found: list[object] = []
    for context, environment, autoescape, after in steps:
        if environment:
            environment.autoescape = False  # docxtpl switches it on and leaves it so
        try:
            made.render(_made(context, made), environment, autoescape)
            if after == "docx":
                found.append([paragraph.text for paragraph in made.docx.paragraphs])
            if after == "plaatje vervangen":
                made.replace_pic("logo.png", BytesIO(png(9)))
            if after != "niets":
                out = BytesIO()
                made.save(out)
                found.append([(name, _timeless(name, part)) for name, part in entries(out.getvalue())])
        except Exception as error:  # noqa: BLE001 - both ways must fail alike
            found.append((type(error), str(error), list(getattr(error, "docx_context", ()))))
    return found


def alike(data: bytes, steps: list[Step]) -> None:
    assert ran(Sjabloon, data, steps) == ran(DocxTemplate, data, steps)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(TEMPLATES, STEPS)
def test_any_template_with_any_values_comes_out_as_docxtpl_has_it(data: bytes, steps: list[Step]) -> None:
    alike(data, steps)
