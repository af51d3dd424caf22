"""Templates with what docxtpl's own tests try, each with its values: names in, the bytes of a Word file and a context out.

docxtpl's tests are scripts; what they ask of a template is told in their words here. The Word files are our own.
"""

from dataclasses import dataclass, field
from typing import Any

from docxtpl import Listing, RichText, RichTextParagraph
from template_files import (
    SECTION,
    embedded,
    footer,
    footnotes,
    header,
    picture,
    relation,
    word,
)
from word_notation import png
from wordfiles import CORE, p

W14 = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'


@dataclass(frozen=True)
class Geval:
    """A template with values; `snel`: the compiled path prints it without docxtpl."""

    data: bytes
    context: dict[str, Any] = field(default_factory=dict)
    snel: bool = True


def runs(*texts: str, props: str = "") -> str:
    return "<w:p>" + "".join(f"<w:r>{props}<w:t>{text}</w:t></w:r>" for text in texts) + "</w:p>"


def cell(text: str, props: str = '<w:tcW w:w="2000" w:type="dxa"/>') -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{p(text)}</w:tc>"


def table(*rows: tuple[str, ...], columns: int = 0, width: int = 2000) -> str:
    grid = f'<w:gridCol w:w="{width}"/>' * (columns or max(map(len, rows)))
    body = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'


def text_box(content: str) -> str:
    """A text box as Word writes it: twice, once for old versions."""
    new = f"<wps:txbx {W14}><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
    old = f'<w:pict><v:shape style="width:99pt"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>'
    return (
        f'<w:p><w:r><mc:AlternateContent><mc:Choice {W14} Requires="wps"><w:drawing><wp:inline>'
        f'<wp:docPr id="7" name="vak"/>{new}</wp:inline></w:drawing></mc:Choice><mc:Fallback>{old}</mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )


def control(content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def drawing(name: str, rid: str = "rIdP", number: int = 3, alt: str = "") -> str:
    """A picture in the text, with the name of the file that was put in."""
    descr = f' descr="{alt}"' if alt else ""
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="{number}" name="P{number}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="{name}"{descr}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rid}"/>'
        "</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def references(*rids: tuple[str, str, str]) -> str:
    each = "".join(f'<w:{kind}Reference w:type="{sort}" r:id="{rid}"/>' for kind, sort, rid in rids)
    return f'<w:sectPr>{each}<w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr>'


def core(**texts: str) -> str:
    head, tail = CORE.split("<dc:title>")[0], "</cp:coreProperties>"
    return head + "".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in texts.items()) + tail


ALERTS = [
    {"date": "2015-03-10", "desc": "Zeer ernstig", "type": "CRITICAL", "bg": "FF0000"},
    {"date": "2015-03-11", "desc": "Waarschuwing", "type": "WARNING", "bg": "FFDD00"},
]
ITEMS = [
    {"desc": "Tolken", "qty": 2, "price": "GRATIS"},
    {"desc": "Projecten", "qty": 5403, "price": "100,00"},
]
LABELS = {
    "col_labels": ["fruit", "groente", "steen", "ding"],
    "tbl_contents": [
        {"label": "geel", "cols": ["banaan", "paprika", "pyriet", "taxi"]},
        {"label": "rood", "cols": ["appel", "tomaat", "cinnaber", "bus"]},
    ],
}
RICH = RichText("een voorbeeld van ")
RICH.add("rijke tekst", style="eigen")
for option in (
    {"italic": True},
    {"color": "#ff00ff"},
    {"strike": True},
    {"size": 14},
    {"underline": "dash"},
    {"bold": True, "rtl": True, "lang": "ar-DZ"},
    {"superscript": True},
    {"subscript": True},
    {"highlight": "#ffff00"},
    {"font": "eastAsia:微软雅黑"},
):
    RICH.add(" en nog iets ", **option)
RICH.add("\n1e regel\n\n<koel>\tmet tab\fblad\aalinea")
PARAGRAPHS = RichTextParagraph()
PARAGRAPHS.add("met een opmaakprofiel", parastyle="Kop1")
PARAGRAPHS.add("punt\aen nog een", parastyle="Kop2")
PARAGRAPHS.add(RICH, parastyle="Kop3")

MERGE = (
    runs("Mijn huis staat "),
    runs("{%- if stad -%}"),
    runs(" in de stad "),
    runs("{%- else -%}"),
    runs(" op het land "),
    runs("{%- endif -%}"),
    runs(" en dat is fijn."),
)
ESCAPED = {
    "rijk": RichText('"kleiner dan" moet worden: <'),
    "ontsnapt": 'Ook met "|e" kan het: < ',
    "alineas": RichText("meer\nregels\nen\aandere\aalinea's", color="#ff00ff"),
    "lijst": Listing("de lijst\nmet\tregels\nen tekens: <>& ...\aeen alinea\fen een blad"),
    "blad": RichText("\f"),
    "kaal": "\nEen lijst\nzonder Listing\nMet een \t tab\a\nEn een alinea\a\nEn een blad: \f\nDat was het\n",
    "html": "HTTP/1.1 200 OK\nServer: x\n\n<html>\n<head>\n    \tpre {\n\t    \tmargin: 0;\n</head>\n</html>",
}
ESCAPE = "".join(
    map(p, ("{{r rijk }}", "{{ ontsnapt|e }}", "{{r alineas }}", "{{ lijst }}", "{{r blad }}", "{{ kaal|e }}", "{{ html|e }}"))
)  # fmt: skip

GEVALLEN: dict[str, Geval] = {
    "cellbg": Geval(
        word(table(("datum", "wat"), ("{%tr for a in alerts %}", ""), ("{{ a.date }}", "{% cellbg a.bg %}{{ a.desc }}"), ("{%tr endfor %}", ""))),
        {"alerts": ALERTS},
    ),
    "cellbg, cel met kleur": Geval(
        word(table(("x",)).replace("<w:tcW", '<w:shd w:val="clear" w:fill="auto"/><w:tcW').replace(">x<", ">{% cellbg kleur %}x<")),
        {"kleur": "00FF00"},
    ),
    "cellbg, lege eigenschappen": Geval(
        word("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>" + p("{% cellbg kleur %}x") + "</w:tc></w:tr></w:tbl>"),
        {"kleur": "00FF00"},
    ),
    "opmerkingen": Geval(
        word(p("{# weg #}hier") + p("{#p alinea weg #}") + table(("{#tr rij weg #}", "b"), ("a", "{#tc cel weg #}"), ("a", "b")) + runs("{", "# ook", " weg #", "}")),
    ),
    "eigen filters": Geval(word(p("{{ a|upper|replace('X', 'y') }} {{ b + 1.5 }} {{ c|join(', ') }}")), {"a": "tekst x", "b": 1.5, "c": [1, 2]}),
    "eigenschappen": Geval(
        word(p("x"), core=core(creator="{{ test }}", description="Over {{ test }}", identifier="{{ n }}", language="nl", subject="{% if n %}ja{% endif %}", title="{{ test }} &amp; {{ weg }}")),
        {"test": "Hallo & <wereld>", "n": 3},
    ),
    "geen eigenschappen": Geval(word(p("{{ a }}"), core=None), {"a": 1}),
    "dynamische tabel": Geval(
        word(table(("{% colspan col_labels|count %}Kop", "b", "c", "d", "e"), ("l", "{%tc for c in col_labels %}", "{{ c }}", "{%tc endfor %}"), ("{%tr for i in tbl_contents %}", "", "", ""), ("{{ i.label }}", "{%tc for c in i.cols %}", "{{ c }}", "{%tc endfor %}"), ("{%tr endfor %}", "", "", ""))),
        LABELS,
    ),
    "colspan over een gridSpan": Geval(
        word(table(("x", "y"), ("a", "b", "c")).replace(">x<", ">{% colspan n %}x<").replace("<w:tcW", '<w:gridSpan w:val="2"/><w:tcW', 1)), {"n": 2}
    ),
    "ontsnappen": Geval(word(ESCAPE), ESCAPED),
    "voetnoot": Geval(word(p("tekst"), footnotes(p("Noot: {{ a }}"))), {"a": "variabele!"}),
    "voetnoot met alinea's": Geval(word(p("tekst"), footnotes(p("Noot: {{ a }}"))), {"a": "een\ntwee\tdrie\avier"}),
    "voetnoot, secties": Geval(
        word(p("x") + f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>" + p("y"), footnotes(p("Noot: {{ a }}"))), {"a": "variabele!"}
    ),
    "voetnoot zonder tags, secties": Geval(word(p("{{ a }}") + f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>", footnotes(p("Noot"))), {"a": 1}),
    "voetnoot die nog eens wordt gelezen": Geval(
        word(p("x") + f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>", footnotes(p("{{ a }}"))), {"a": "{{ b }}", "b": "diep"}, snel=False
    ),
    "voetnoot zonder sectie": Geval(word(p("x"), footnotes(p("{{ a }}")), sections=""), {"a": 1}),
    "kop en voet": Geval(
        word(p("{{ titel }}"), header(p("{{ titel }}") + table(("{{ firma }}", "{{ datum }}"))), footer(p("{{ firma }} — {{ datum }}")), sections=references(("header", "default", "rIdH1"), ("footer", "default", "rIdF1"))),
        {"titel": "헤더와 푸터", "firma": "Coöperatie é", "datum": "2016-03-17"},
    ),
    "entiteiten in kop": Geval(word(p("x"), header(p("{{ titel }} &amp; &lt;zo&gt; &#8216;")), footer(p("&quot;{{ titel }}&quot;"))), {"titel": "Kop & <voet>"}, snel=False),
    "drie soorten koppen": Geval(
        word(
            p("a") + f"<w:p><w:pPr>{references(('header', 'default', 'rIdH1'), ('header', 'first', 'rIdH2'))}</w:pPr></w:p>" + p("b"),
            header(p("1 {{ a }}"), 1), header(p("eerste {{ a }}"), 2), header(p("even"), 3), footer(p("voet {{ a|upper }}"), 1), footer(p(), 2),
            sections=references(("header", "default", "rIdH1"), ("header", "even", "rIdH3"), ("footer", "default", "rIdF1"), ("footer", "first", "rIdF2")),
        ),
        {"a": "naam"},
    ),
    "een kop met twee verwijzingen": Geval(word(p("x"), header(p("{{ a }}")), header(p("{{ a }}"), rid="rIdH9")), {"a": "naam"}, snel=False),
    "kop met verwijzing": Geval(
        word(p("x"), header(drawing("logo.png", "rId1") + p("{{ a }}"), relaties=relation("rId1", "image", "media/image1.png")), picture(png())), {"a": "naam"}
    ),
    "hm": Geval(word(table(("{%tc for c in [1, 2, 3] %}", "{% hm %}samen", "{%tc endfor %}"), ("a", "b", "c")))),
    "hm met gridSpan": Geval(
        word(table(("{%tc for c in [1, 2, 3] %}", "{% hm %}samen", "{%tc endfor %}"), ("a", "b", "c")).replace("<w:tcW", '<w:gridSpan w:val="2"/><w:tcW', 2))
    ),
    "minder cellen": Geval(word(table(("{%tc for c in [1] %}", "{{ c }}", "{%tc endfor %}", "x"), columns=4))),
    "samenvoegen": Geval(word("".join(MERGE)), {"stad": True}),
    "samenvoegen, anders": Geval(word("".join(MERGE)), {"stad": False}),
    "lussen in lussen": Geval(
        word(p("{%p for d in eten %}") + p("{{ d.naam }}: {% for i in d.van %}{{ i }}{% if not loop.last %}, {% endif %}{% endfor %}") + p("{%p for i in d.van %}") + p("- {{ loop.index }} {{ i }}") + p("{%p endfor %}") + p("{%p endfor %}")),
        {"eten": [{"naam": "Pizza", "van": ["brood", "kaas"]}, {"naam": "Taart", "van": []}]},
    ),
    "bestelling": Geval(
        word(p("Beste {{ naam }}") + table(("{%tr for i in items %}", "", ""), ("{{ i.desc }}", "{{ i.qty }}", "{{ i.price }}"), ("{%tr endfor %}", "", "")) + p("{% if eu %}EU{% else %}niet{% endif %}") + p("{%p if betaald %}") + p("dank") + p("{%p else %}") + p("betaal") + p("{%p endif %}")),
        {"naam": "Eric", "items": ITEMS, "eu": True, "betaald": False},
    ),
    "spaties blijven": Geval(
        word(runs("we zijn ", "{{ a }}", " voor ", "{{ b }}", " nu") + runs(" {% if a %}", " ja ", "{% endif %} ") + "<w:p><w:r><w:t>{{ a }}</w:t><w:tab/><w:t xml:space='preserve'> {{ b }} </w:t></w:r></w:p>"), {"a": "op zoek", "b": "ook"}
    ),
    "rijke tekst": Geval(word(p("{{r rijk }}") + p("voor {{r rijk }} na")), {"rijk": RICH}),
    "rijke tekst en als": Geval(word(p("{% if rijk %}{{r rijk }}{% endif %}") + p("{%r if rijk %}x{%r endif %}")), {"rijk": RichText("Foobar!", color="ff0000")}),
    "rijke alinea's": Geval(word(p("{{p rijk }}") + p("erna")), {"rijk": PARAGRAPHS}),
    "fout": Geval(word(p("a") + p("b") + p("{{ test }}") + p("{% if %}") + p("c")), {"test": "x"}, snel=False),
    "fout bij het afdrukken": Geval(word(p("a") + p("{{ test.weg.weg }}")), {"test": "x"}, snel=False),
    "rekenfout": Geval(word(p("{{ 1 // nul }}")), {"nul": 0}, snel=False),
    "typefout": Geval(word(p("{{ a + 1 }}")), {"a": "x"}, snel=False),
    "fout in de kop": Geval(word(p("{{ a }}"), header(p("{{ a|weg }}"))), {"a": "x"}, snel=False),
    "kapotte kop": Geval(word(p("x"), header(p("{{ a }}")), footer(p("{{ b }}"))), {"a": "Jan & Piet", "b": 1}, snel=False),
    "accolades": Geval(word(p("{_{ a }_} {_% b %_}") + runs("{", "_", "{ x }_", "}") + p("{{ '{_{' }} {a_{hallo"))),
    "vm": Geval(
        word(table(("{%tr for i in items %}", "", ""), ("{% vm %}soort", "{{ i.desc }}", "{{ i.price }}"), ("{%tr endfor %}", "", ""))), {"items": ITEMS}
    ),
    "vm in vm": Geval(
        word(table(("{%tr for i in [1, 2] %}", "", ""), ("{%tr for j in [1, 2] %}", "", ""), ("{% vm %}a{{ i }}", "{% vm %}b", "{{ j }}"), ("{%tr endfor %}", "", ""), ("{%tr endfor %}", "", ""))),
    ),
    "tabs en spaties": Geval(word(p("|{{ s }}|{{ t }}|{{r sr }}|{{r tr }}|")), {"s": " " * 10, "t": "\t" * 5, "sr": RichText(" " * 10), "tr": RichText("\t" * 5)}),
    "lege en vreemde waarden": Geval(word(p("[{{ a }}][{{ b }}][{{ weg }}][{{ c }}][{{ d }}][{{ e }}]")), {"a": None, "b": "", "c": 0.1, "d": [1, "x"], "e": "\x01\x0b\r\n\u2028 é 𝄞"}),
    "kapotte waarde": Geval(word(p("{{ a }}") + p("erna")), {"a": "Van Dijk & Zn. <Noord>"}),
    "lus zonder rijen": Geval(word(table(("{%tr for i in items %}",), ("x",), ("{%tr endfor %}",))), {"items": []}),
    "tabel zonder raster": Geval(word("<w:tbl><w:tr>" + cell("{{ a }}") + "</w:tr></w:tbl>"), {"a": 1}, snel=False),
    "tabel in tabel": Geval(
        word(table(("x", "y")).replace(p("x"), table(("{%tr for i in items %}", ""), ("{{ i.desc }}", "{{ i.qty }}"), ("{%tr endfor %}", "")) + p("{{ a }}"))), {"items": ITEMS, "a": "z"}
    ),
    "tekstvak": Geval(word(text_box(p("{{ a }}") + p("{%p if a %}") + p("ja") + p("{%p endif %}")) + drawing("x.png"), picture(png())), {"a": "een\ntwee"}),
    "inhoudsbesturing": Geval(word(control(p("{{ a }}")) + "<w:p>" + control("<w:r><w:t>{{ a }}</w:t></w:r>") + "</w:p>"), {"a": "b"}),
    "aanhalingstekens": Geval(word(p("{% if a == “x” or a == ‘y’ %}ja{% endif %} {{ “z” }} “blijft”")), {"a": "x"}),
    "groter dan": Geval(word(p("{% if a &gt; 3 and a &lt; 9 %}ja{% endif %}") + p("{{ 'a' if a &gt;= 5 else 'b' }}")), {"a": 5}),
    "macro, set en raw": Geval(
        word(p("{% macro m(x) %}<w:r><w:t>{{ x }}!</w:t></w:r>{% endmacro %}{% set y = 'w' %}") + p("{{ m(y) }}") + p("{% raw %}{{ niet }}{% endraw %}") + p("{% set n = namespace(x=1) %}{% for i in [1,2] %}{% set n.x = n.x + i %}{% endfor %}{{ n.x }}"))
    ),
    "filter op een vaste waarde": Geval(word(p("{{ 'a'|upper }}")), snel=False),
    "zonder tags": Geval(word(p("gewone tekst") + p("{ niets } 100% #") + table(("a", "b")))),
    "eigenschap te lang": Geval(word(p("{{ a }}"), core=core(title="{{ a }}")), {"a": "x" * 256}, snel=False),
    "eigenschap met stuurteken": Geval(word(p("x"), core=core(title="{{ a }}")), {"a": "x\fy"}, snel=False),
    "eigenschap met regels": Geval(word(p("x"), core=core(title="{{ a }}", description="a\nb\n")), {"a": "x\ny\tz\u00a0"}),
    "objecten": Geval(word(drawing("a.png", alt="logo") + p("{{ a }}"), picture(png()), embedded(b"PK dit is een zip")), {"a": "x"}),
}  # fmt: skip
