"""Clause text: Markdown with expressions in; a tree with places, or problems at the exact line and column, out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projects import UNHURRIED

from generator import markup
from generator.dutch.notation import NBSP
from generator.library.folders import built_in
from generator.library.library import Library
from generator.markup import (
    MAlinea,
    MAls,
    MBlok,
    MBlokje,
    MInline,
    MItem,
    MLijst,
    MLink,
    MLus,
    MNadruk,
    MRegeleinde,
    MTekst,
    MUitdrukking,
    MVerwijzing,
    parse_line,
    parse_text,
)


def tree(text: str) -> list[str]:
    outcome = parse_text(text, "x.md")
    assert outcome.problems == ()
    return [line for block in outcome.value or () for line in shown(block)]


def shown(block: MBlok) -> list[str]:
    """A block as lines: 1 or - for an item, ? for a branch, @ for a loop, = for a named block."""
    match block:
        case MAlinea():
            return [line(block.inhoud) + (f" #{block.anker}" if block.anker else "")]
        case MLijst():
            return [each for item in block.items for each in items(item, "1" if block.genummerd else "-")]
        case MBlokje():
            return [f"={block.naam}"]
        case MAls():
            return [each for tak in block.takken for each in (f"?{tak.voorwaarde}", *inside(tak.blokken))]
        case MLus():
            return [f"@{block.naam} in {block.bron}", *inside(block.blokken)]


def items(item: MItem, mark: str) -> list[str]:
    inner = inside(item.blokken)
    return [f"{mark} {inner[0].strip()}" if inner else mark, *inner[1:]]


def inside(blocks: tuple[MBlok, ...]) -> list[str]:
    return [f"  {each}" for block in blocks for each in shown(block)]


def line(nodes: tuple[MInline, ...]) -> str:
    return "".join(map(inline, nodes)).replace(NBSP, "~")


def inline(node: MInline) -> str:
    match node:
        case MTekst():
            return node.tekst
        case MUitdrukking():
            return f"<{node.bron}>"
        case MVerwijzing():
            return f"[{'^' if node.begin_zin else ''}{node.document}#{node.anker}]"
        case MNadruk():
            mark = "**" if node.sterk else "*"
            return mark + line(node.inhoud) + mark
        case MLink():
            return f"({node.tekst}|{node.url})"
        case MRegeleinde():
            return "/"


def problems(text: str) -> list[str]:
    outcome = parse_text(text, "x.md", first_line=1)
    assert all(problem.position and problem.position.file == "x.md" for problem in outcome.problems)
    return [
        f"{p.position.line}:{p.position.column} {p.code}: {p.message}" for p in outcome.problems if p.position
    ]


def test_a_numbered_list_in_a_list_is_a_layer_deeper() -> None:
    assert tree("1. Een:\n   1. a;\n   1. b:\n      1. x.\n1. Twee.") == [
        "1 Een:",
        "  1 a;",
        "  1 b:",
        "    1 x.",
        "1 Twee.",
    ]


def test_an_item_holds_paragraphs_lists_and_named_blocks() -> None:
    text = "1. Een:\n\n   - a\n   - b\n\n   Slot.\n\n   ```tabel\n   titel: T\n   ```\n1. Twee."
    assert tree(text) == ["1 Een:", "  - a", "  - b", "  Slot.", "  =tabel", "1 Twee."]


def test_lines_of_one_paragraph_are_one_line_and_a_blank_line_begins_another() -> None:
    assert tree("Een\ntwee\n\ndrie  \nvier") == ["Een twee", "drie/vier"]


def test_statements_alone_on_a_line_nest_what_is_between_them() -> None:
    text = "{% if a %}\n1. x\n{% elif b %}\ny\n{% else %}\n{% for k in l %}\n1. z\n{% endfor %}\n{% endif %}\n1. slot"
    assert tree(text) == ["?a", "  1 x", "?b", "  y", "?", "  @k in l", "    1 z", "1 slot"]


def test_statements_in_an_item_belong_to_the_item() -> None:
    text = "1. Een:\n   {% for k in l %}\n   1. <k>\n   {% endfor %}\n1. Twee."
    assert tree(text) == ["1 Een:", "  @k in l", "    1 <k>", "1 Twee."]


def test_a_statement_may_trim_white_space_as_authors_of_jinja_are_used_to() -> None:
    assert tree("{%- if a -%}\nx\n{%-endif-%}") == ["?a", "  x"]


@pytest.mark.parametrize(
    ("text", "shown_"),
    [
        ("{{ a.b }}", "<a.b>"),
        ("{{a}}{{ b }}", "<a><b>"),
        ("{{ '}}' }}", "<'}}'>"),
        ("{{ a\n.b }}", "<a\n.b>"),
        ("{{ a | f('*x*') }} *nadruk*", "<a | f('*x*')> *nadruk*"),
        ("**vet {{ a }}**", "**vet <a>**"),
        ("*cursief*", "*cursief*"),
        (r"\*ster\* \[x\]", "*ster* [x]"),
        ("a_b_c", "a_b_c"),
        ("# Kop", "# Kop"),
        ("    ingesprongen", "ingesprongen"),
        ("<b>x</b> &amp;", "<b>x</b> &amp;"),
        ("a `b` c", "a `b` c"),
        ("{ a } {b}", "{ a } {b}"),
        ("[VNG](https://vng.nl)", "(VNG|https://vng.nl)"),
        ("op 1 januari, artikel 7", "op 1~januari, artikel~7"),
    ],
)
def test_inside_a_line_only_expressions_references_emphasis_and_links_are_markup(
    text: str, shown_: str
) -> None:
    assert tree(text) == [shown_]


@pytest.mark.parametrize(
    ("text", "shown_"),
    [
        ("[](#kosten)", "[^#kosten]"),
        ("zie [](#kosten.prijs)", "zie [#kosten.prijs]"),
        ("Zin. [](raam-2009#kosten)", "Zin. [^raam-2009#kosten]"),
        ("Zin!\n[](#.prijs)", "Zin! [^#.prijs]"),
        ("als bedoeld in [](@raamovereenkomst#)", "als bedoeld in [@raamovereenkomst#]"),
        ("o.a. [](#kosten)", "o.a. [#kosten]"),
        ("„Zin.” [](#kosten)", "„Zin.” [^#kosten]"),
        ("zie ([](#kosten))", "zie ([#kosten])"),
        ("**zie** [](#kosten)", "**zie** [#kosten]"),
    ],
)
def test_a_reference_knows_whether_it_opens_a_sentence(text: str, shown_: str) -> None:
    assert tree(text) == [shown_]


@pytest.mark.parametrize(
    ("text", "shown_"),
    [
        ("1. Een. {#prijs}", "1 Een. #prijs"),
        ("1. Een.{#a-1}", "1 Een. #a-1"),
        ("1. {{ a }} {#prijs}", "1 <a> #prijs"),
        ("1. **Vet** {#prijs}", "1 **Vet** #prijs"),
        ("1. Een\n   twee. {#prijs}", "1 Een twee. #prijs"),
        ("- punt {#prijs}", "- punt #prijs"),
    ],
)
def test_an_item_has_the_name_at_the_end_of_its_first_paragraph(text: str, shown_: str) -> None:
    assert tree(text) == [shown_]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("tekst {#a}", "1:7 clausule-naam: hier kan geen naam staan"),
        ("1. Een\n\n   twee {#a}", "3:9 clausule-naam: hier kan geen naam staan"),
        ("1. Een {#a} twee", "1:8 clausule-naam: hier kan geen naam staan"),
        ("1. Een {#a b}", "1:8 clausule-naam: hier kan geen naam staan"),
        ("1. Een {#É}", "1:8 clausule-naam: 'É' kan geen naam zijn"),
        ("1. Een {#}", "1:8 clausule-naam: '' kan geen naam zijn"),
        ("1. Een\n   twee {#A}", "2:9 clausule-naam: 'A' kan geen naam zijn"),
        ("a {# opmerking #} b", "1:3 clausule-naam: hier kan geen naam staan"),
        ("a {{ b", "1:3 clausule-uitdrukking: hier staat een losse '{{'"),
        ("a\nb }} c", "2:3 clausule-uitdrukking: hier staat een losse '}}'"),
        ("a {% if b %} c", "1:3 clausule-uitdrukking: hier staat een losse '{%'"),
        ("a {{ ' }}", "1:3 clausule-uitdrukking: hier staat een losse '{{'"),
        ("{% if a %}\nx", "1:1 clausule-opbouw: deze 'if' wordt niet afgesloten"),
        ("{% for a in b %}\nx", "1:1 clausule-opbouw: deze 'for' wordt niet afgesloten"),
        ("x\n\n{% endif %}", "3:1 clausule-opbouw: 'endif' sluit niets af op deze plaats"),
        (
            "{% if a %}\n{% else %}\nx\n{% else %}\n{% endif %}",
            "4:1 clausule-opbouw: na 'else' kan geen 'else' meer",
        ),
        (
            "{% if a %}\n{% else %}\nx\n{% elif b %}\n{% endif %}",
            "4:1 clausule-opbouw: na 'else' kan geen 'elif' meer",
        ),
        ("{% if %}\nx\n{% endif %}", "1:1 clausule-regel: 'if' heeft geen voorwaarde"),
        ("{% if a %}\nx\n{% elif %}\n{% endif %}", "3:1 clausule-regel: 'elif' heeft geen voorwaarde"),
        ("{% if a %}\nx\n{% else b %}\n{% endif %}", "3:1 clausule-regel: achter 'else' hoort niets"),
        ("{% if a %}\nx\n{% endif b %}", "3:1 clausule-regel: achter 'endif' hoort niets"),
        ("{% for a in b %}\nx\n{% endfor b %}", "3:1 clausule-regel: achter 'endfor' hoort niets"),
        ("{% for a of b %}\nx\n{% endfor %}", "1:1 clausule-regel: deze lus is niet te lezen"),
        ("   {% set a = 1 %}", "1:4 clausule-regel: 'set' is geen opdracht"),
        ("{%%}", "1:1 clausule-regel: deze opdracht is niet af"),
        ("{% if a", "1:1 clausule-regel: deze opdracht is niet af"),
        ("1. a\n 1. b", "2:2 clausule-opbouw: dit springt anders in dan het eerste van de lijst"),
        (
            "1. a:\n   1. b\n    1. c",
            "3:5 clausule-opbouw: dit springt anders in dan het eerste van de lijst",
        ),
        ("zie [hier](#kosten)", "1:1 clausule-verwijzing: een verwijzing heeft geen eigen tekst"),
        ("zie [hier](kosten.md)", "1:1 clausule-verwijzing: 'kosten.md' is geen adres van een webpagina"),
        ("[{{ a }}](https://vng.nl)", "1:1 clausule-verwijzing: deze link heeft geen gewone tekst"),
        ("[](https://vng.nl)", "1:1 clausule-verwijzing: deze link heeft geen gewone tekst"),
    ],
)
def test_a_mistake_is_one_problem_at_its_place(text: str, problem: str) -> None:
    assert problems(text) == [problem]


def test_a_statement_that_closes_in_another_item_is_reported_at_both_ends() -> None:
    assert problems("1. Een\n   {% if a %}\n   1. x\n1. Twee\n{% endif %}") == [
        "2:4 clausule-opbouw: deze 'if' wordt niet afgesloten",
        "5:1 clausule-opbouw: 'endif' sluit niets af op deze plaats",
    ]


def test_expressions_and_references_know_their_place_also_where_they_repeat() -> None:
    text = "1. Een {{ a }} en {{ a }}\n   dan {{ a }} en [](#x)\n\n   | {{ b }}"
    outcome = parse_text(text, "x.md", first_line=10)
    (list_,) = outcome.value or ()
    assert isinstance(list_, MLijst)
    nodes = [node for block in list_.items[0].blokken if isinstance(block, MAlinea) for node in block.inhoud]
    places = [str(node.plaats) for node in nodes if isinstance(node, MUitdrukking | MVerwijzing)]
    assert places == ["x.md:10:8", "x.md:10:19", "x.md:11:8", "x.md:11:19", "x.md:13:6"]


def test_a_line_of_yaml_has_the_place_of_its_value() -> None:
    outcome = parse_line("Deelovereenkomst {{ deelterrein.naam }}", "soort.yaml", 3, 8)
    last = (outcome.value or ())[-1]
    assert isinstance(last, MUitdrukking)
    assert str(last.plaats) == "soort.yaml:3:25"


def test_every_clause_that_comes_with_the_program_can_be_read() -> None:
    library = Library((built_in(),))
    found = {id_: library.clausules(id_) for id_ in library.clausule_ids()}
    assert len(found) > 100
    assert [problem for outcome in found.values() for problem in outcome.problems] == []


PIECES = st.lists(
    st.sampled_from(
        [
            "1. ", "   ", "- ", "tekst", "\n", "\n\n", "{{ a }}", "{{", "}}", "{% if a %}", "{% else %}", "{% endif %}",
            "{% for a in b %}", "{% endfor %}", "{#a}", "{#", "[](#a)", "[x](y)", "**", "*", "```tabel", "```", "\t", "\\", ">",
        ]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@UNHURRIED
@given(PIECES | st.text(max_size=60))
def test_any_text_gives_a_tree_or_problems_within_the_text(text: str) -> None:
    outcome = parse_text(text, "x.md")
    assert outcome.value is not None
    rows = text.split("\n")
    for problem in outcome.problems:
        assert problem.position
        assert 1 <= problem.position.line <= len(rows)
        assert 1 <= problem.position.column <= len(rows[problem.position.line - 1]) + 1


@UNHURRIED
@given(
    st.lists(
        st.text("abc ĳé🙂'\"&<>.-,;", min_size=1).filter(lambda text: text.strip()), min_size=1, max_size=4
    )
)
def test_plain_text_comes_out_as_it_went_in(paragraphs: list[str]) -> None:
    source = "\n\n".join(f"x{text.strip()}x" for text in paragraphs)
    assert [each.replace("~", " ") for each in tree(source)] == [f"x{text.strip()}x" for text in paragraphs]


@UNHURRIED
@given(text=st.text() | st.text(st.sampled_from("aB 1.,:;!?()-–'\"*_[]{}#<&`~\\|%€@+=^$§\xa0é\n")))
def test_a_line_without_marks_is_read_as_markdown_reads_it(text: str) -> None:
    read = parse_line(text, "p.md", 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_PLAIN", re.compile("(?!)"))
        assert parse_line(text, "p.md", 1) == read
