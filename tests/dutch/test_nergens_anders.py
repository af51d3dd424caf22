"""No date, amount or name is formatted outside generator/dutch: source code and templates in, the places that do so out."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ANDERS = sorted(
    pad for pad in (ROOT / "generator").rglob("*.py") if "dutch" not in pad.relative_to(ROOT).parts
)
SJABLONEN = sorted(
    pad
    for map_ in ("clauses", "templates")
    for pad in (ROOT / map_).rglob("*")
    if pad.suffix in {".md", ".yaml", ".html", ".txt", ".j2"}
)
BIBLIOTHEKEN = {"babel", "phonenumbers", "stdnum", "num2words", "telwoord", "holidays", "locale"}
AANROEPEN = {"strftime", "format_date", "format_datetime", "format_currency", "format_decimal"}
# Two different parts of one date or one name in one text: somebody puts them in an order and picks what stands between.
DELEN = (
    frozenset({"day", "month", "year"}),
    frozenset({"voorletters", "voornaam", "tussenvoegsel", "achternaam", "titels_voor", "titels_na"}),
)
# %d-%m of a date, the comma between thousands, two decimals.
OPMAAK = re.compile(r"%[-#]?[dmYyBbAaHM]|^[<>^]?\d*,|_f?$|\.2f")
PROCENT = re.compile(r"%[,\d]*\.\df|\{[^{}]*:(?:,[^{}]*|\.2f|%[dmYBA][^{}]*)\}")
MUNT_VOORAF = re.compile(r"(?:€|\bEUR)[ \u00a0]?$")
MUNT_ERNA = re.compile(r"^[ \u00a0]?(?:euro|EUR|cent|€)\b")
SJABLOON = re.compile(
    r"(?:€|\bEUR)[ \u00a0]?\{\{|\}\}[ \u00a0]?(?:euro|EUR|%|procent)(?!\w)"
    r"|\{[{%][^}]*(?:strftime|\bformat\(|\|\s*(?:format|round)\b|\.(?:day|month|year)\b)"
    r"|\.(?:voorletters|tussenvoegsel)\s*\}\}\s*\{\{"
)


def opmaak_in(code: str) -> Iterator[str]:
    """What formats a date, an amount or a name in this source code."""
    boom = ast.parse(code)
    # A docstring may show what it speaks of.
    teksten = {id(n.value) for n in ast.walk(boom) if isinstance(n, ast.Expr)}
    for knoop in ast.walk(boom):
        match knoop:
            case ast.ImportFrom(module=str(naam)) if naam.split(".")[0] in BIBLIOTHEKEN:
                yield f"{knoop.lineno}: {naam}"
            case ast.Import(names=namen) if {n.name.split(".")[0] for n in namen} & BIBLIOTHEKEN:
                yield f"{knoop.lineno}: import"
            case ast.Attribute(attr=naam) | ast.Name(id=naam) if naam in AANROEPEN:
                yield f"{knoop.lineno}: {naam}"
            case ast.Constant(value=str(tekst)) if id(knoop) not in teksten and PROCENT.search(tekst):
                yield f"{knoop.lineno}: {tekst}"
            case ast.JoinedStr():
                yield from _in_tekst(knoop)
            case ast.BinOp(op=ast.Add()) | ast.Call(func=ast.Attribute(attr="join" | "format")):
                yield from _delen(knoop)
                yield from _optelling(knoop)


def _in_tekst(knoop: ast.JoinedStr) -> Iterator[str]:
    for voor, deel, na in zip([None, *knoop.values], knoop.values, [*knoop.values[1:], None], strict=False):
        if isinstance(deel, ast.FormattedValue) and (
            (isinstance(voor, ast.Constant) and MUNT_VOORAF.search(str(voor.value)))
            or (isinstance(na, ast.Constant) and MUNT_ERNA.search(str(na.value)))
            or (deel.format_spec and OPMAAK.search(ast.unparse(deel.format_spec)[2:-1]))
        ):
            yield f"{knoop.lineno}: {ast.unparse(deel)}"
    yield from _delen(knoop)


def _delen(knoop: ast.AST) -> Iterator[str]:
    namen = {n.attr for n in ast.walk(knoop) if isinstance(n, ast.Attribute)}
    for groep in DELEN:
        if len(namen & groep) > 1:
            yield f"{getattr(knoop, 'lineno', 0)}: {', '.join(sorted(namen & groep))}"


def _optelling(knoop: ast.AST) -> Iterator[str]:
    if isinstance(knoop, ast.BinOp):
        links, rechts = knoop.left, knoop.right
        voor = isinstance(links, ast.Constant) and MUNT_VOORAF.search(str(links.value))
        na = isinstance(rechts, ast.Constant) and MUNT_ERNA.search(str(rechts.value))
        if voor or na:
            yield f"{knoop.lineno}: {ast.unparse(knoop)}"


@pytest.mark.parametrize("pad", ANDERS, ids=lambda pad: str(pad.relative_to(ROOT)))
def test_only_dutch_formats(pad: Path) -> None:
    treffers = list(opmaak_in(pad.read_text(encoding="utf-8")))
    assert treffers == [], f"{pad.relative_to(ROOT)} formats itself: use a filter of generator/dutch"


def test_no_template_formats() -> None:
    treffers = [
        f"{pad.relative_to(ROOT)}: {treffer[0]}"
        for pad in SJABLONEN
        for treffer in SJABLOON.finditer(pad.read_text(encoding="utf-8"))
    ]
    assert treffers == []


def test_there_is_something_to_look_at() -> None:
    assert len(ANDERS) > 50
    assert len(SJABLONEN) > 50


@pytest.mark.parametrize(
    "code",
    [
        "dag.strftime('%d')",
        'f"{dag:%d-%m-%Y}"',
        '"{:%d %B %Y}".format(dag)',
        'f"{dag.day} {maand} {dag.year}"',
        'str(dag.day) + "-" + str(dag.month)',
        '"-".join([str(dag.day), str(dag.month), str(dag.year)])',
        "from babel.dates import format_date",
        "import locale",
        "def f():\n    from num2words import num2words",
        'f"€ {bedrag}"',
        'f"€\u00a0{bedrag}"',
        'f"EUR {bedrag}"',
        'f"{bedrag} euro"',
        '"€ " + str(bedrag)',
        'str(bedrag) + " euro"',
        'f"{bedrag:,.2f}"',
        'f"{bedrag:,}"',
        'f"{bedrag:.2f}"',
        '"%.2f" % bedrag',
        '"{:,.2f}".format(bedrag)',
        'f"{p.voorletters} {p.achternaam}"',
        'p.voorletters + " " + p.achternaam',
        '" ".join([p.voorletters, p.tussenvoegsel, p.achternaam])',
        '" ".join(d for d in (p.tussenvoegsel, p.achternaam) if d)',
    ],
)
def test_a_seeded_violation_is_found(code: str) -> None:
    assert list(opmaak_in(code)) != []


@pytest.mark.parametrize(
    "code",
    [
        '"""It prints € 25,00 or {bedrag:,.2f}."""',
        "(a.voorletters, a.achternaam) == (b.voorletters, b.achternaam)",
        "date(dag.year, dag.month, dag.day)",
        "Naam(voorletters=p.voorletters, achternaam=p.achternaam)",
        'f"het jaar {dag.year} kan niet"',
        'f"eindigt op {dag.isoformat()}"',
        'f"{naam:<20}"',
        'f"{aantal} van {totaal}"',
        'f"{contrast:.1f}"',
        'text.replace(".", "").replace(",", ".")',
        're.sub(r"^(€|EUR|euro)", "", tekst)',
        'f"{kleur:02x}"',
    ],
)
def test_a_look_alike_is_left_alone(code: str) -> None:
    assert list(opmaak_in(code)) == []


@pytest.mark.parametrize(
    "tekst",
    [
        "€ {{ kosten }}",
        "{{ kosten }} euro",
        "{{ datum.strftime('%d') }}",
        "{{ '%.2f' | format(kosten) }}",
        "{{ datum.day }}",
        "{{ deel }}%",
        "{{ p.voorletters }} {{ p.achternaam }}",
        "{{ kosten | round(2) }}",
    ],
)
def test_a_violation_in_a_template_is_found(tekst: str) -> None:
    assert SJABLOON.search(tekst)


@pytest.mark.parametrize("tekst", ["{{ kosten | bedrag }}", "ten hoogste € 25", "{{ aantal | procent }} van"])
def test_a_template_with_filters_is_left_alone(tekst: str) -> None:
    assert not SJABLOON.search(tekst)
