"""Reading files: texts and files in, trees with places or Problems out."""

import os
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.problem import Outcome, Problem
from generator.source.characters import MAX_REPORTED
from generator.source.nodes import SourceText
from generator.source.source import (
    MAX_BYTES,
    Mapping,
    Node,
    Scalar,
    Sequence,
    check_characters,
    parse_yaml,
    read_text,
)
from generator.source.yamltree import MAX_DEPTH, MAX_NODES, MAX_PROBLEMS, build_tree

# PyYAML can be installed without libyaml: what matters is tried with both of its parsers.
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


def plain(node: Node | None) -> object:
    """The tree as lists, dicts and texts."""
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node else None


def places(node: Node | None) -> list[str]:
    """Every scalar as text@line:column+length, in the order of the file."""
    if isinstance(node, Mapping):
        return [spot for entry in node.entries for spot in [*places(entry.key), *places(entry.value)]]
    if isinstance(node, Sequence):
        return [spot for item in node.items for spot in places(item)]
    assert isinstance(node, Scalar)
    where = node.position
    return [f"{node.text}@{where.line}:{where.column}+{where.length}"]


def briefly(problems: tuple[Problem, ...]) -> list[str]:
    return [
        f"{problem.position.line}:{problem.position.column} {problem.code}"
        for problem in problems
        if problem.position
    ]


def only(outcome: Outcome[Node]) -> Problem:
    assert outcome.value is None
    [problem] = outcome.problems
    return problem


# --- the tree ----------------------------------------------------------------------------------------------------


def test_values_come_out_as_they_were_typed() -> None:
    text = "kenmerk: 14.031550\nschaal: 010\ntijd: 21.30\nantwoord: nee\ndatum: 2027-02-30\nleeg:\n"
    assert plain(parse_yaml(text, "p.yaml").value) == {
        "kenmerk": "14.031550",
        "schaal": "010",
        "tijd": "21.30",
        "antwoord": "nee",
        "datum": "2027-02-30",
        "leeg": "",
    }


def test_quotes_are_remembered() -> None:
    tree = parse_yaml("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne:\nf: ''\n", "p.yaml").value
    assert isinstance(tree, Mapping)
    quoted = {entry.key.text: entry.value.plain for entry in tree.entries if isinstance(entry.value, Scalar)}
    assert quoted == {"a": True, "b": False, "c": False, "d": False, "e": True, "f": False}


def test_a_mapping_gives_its_values_by_key() -> None:
    tree = parse_yaml("b: 1\na: [x, y]", "p.yaml").value
    assert isinstance(tree, Mapping)
    assert tree.keys() == ("b", "a")
    assert plain(tree.get("a")) == ["x", "y"]
    assert tree.get("c") is None


@pytest.mark.parametrize("loader", LOADERS)
def test_columns_count_characters_also_after_emoji_and_tabs(
    loader: type[yaml.SafeLoader | yaml.CSafeLoader],
) -> None:
    text = '😀: é😀\na:  "b😀"  # x\nb: ["x\ty", 😀é]\n'
    tree = build_tree(SourceText(text, "p.yaml"), loader).value
    assert places(tree) == [
        "😀@1:1+1",
        "é😀@1:4+2",
        "a@2:1+1",
        "b😀@2:5+4",
        "b@3:1+1",
        "x\ty@3:5+5",
        "😀é@3:12+2",
    ]


@pytest.mark.parametrize("loader", LOADERS)
def test_the_length_of_a_long_text_is_that_of_its_first_line(
    loader: type[yaml.SafeLoader | yaml.CSafeLoader],
) -> None:
    text = 'a: een\n  twee\nb: "een  \n  twee"\nc: >-  # uitleg\n  een\n  twee\nd:\n'
    tree = build_tree(SourceText(text, "p.yaml"), loader).value
    values = [spot for spot in places(tree) if spot[1] != "@"]
    assert values == ["een twee@1:4+3", "een twee@3:4+4", "een twee@5:4+2", "@8:3+1"]


def test_line_breaks_of_windows_and_old_macs_count_as_one() -> None:
    assert places(parse_yaml("a: 1\r\nb: 2\rc: 3", "p.yaml").value)[1::2] == ["1@1:4+1", "2@2:4+1", "3@3:4+1"]


def test_front_matter_counts_from_its_place_in_the_file() -> None:
    assert places(parse_yaml("titel: Kosten\n", "kosten.md", first_line=2).value)[1] == "Kosten@2:8+6"
    assert briefly(parse_yaml("titel: 'Kosten\n", "kosten.md", first_line=2).problems) == ["2:8 yaml"]
    assert briefly(parse_yaml("a: \x07\n", "kosten.md", first_line=2).problems) == ["2:4 teken"]


def test_text_that_a_person_may_type_comes_through() -> None:
    text = "Van Dijk & Zn. <Noord> *ster* 1. punt 👩‍🚒 ĳ é שלום 🏴󠁧󠁢󠁳󠁣󠁴󠁿 \u00a0"
    tree = parse_yaml(f"naam: |-\n  {text}\n", "p.yaml").value
    assert plain(tree) == {"naam": text}


# --- what is refused, although it is YAML --------------------------------------------------------------------------


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3", ["3:1 dubbele-sleutel"]),
        (
            "a: 1\nb:\n  c: 1\n  'c': 2\na: 3\na: 4",
            ["4:3 dubbele-sleutel", "5:1 dubbele-sleutel", "6:1 dubbele-sleutel"],
        ),
        ("a: {x: 1, x: 2}", ["1:11 dubbele-sleutel"]),
        ("a: !!python/object/apply:os.system ['rm']", ["1:4 yaml-tag"]),
        ("a: !x 1\nb: !y [1]\nc: !!str 010", ["1:4 yaml-tag", "2:4 yaml-tag", "3:4 yaml-tag"]),
        ("a: &x [1]\nb: [*x, *x]\nc: *x", ["1:4 yaml-anker"]),
        ("a: *x", ["1:4 yaml-anker"]),
        ("*x : 1", ["1:1 yaml-anker"]),
        ("a: &Zn\nb: 1", ["1:4 yaml-anker"]),
        ("a: &x {b: 1}\nc:\n  <<: *x", ["1:4 yaml-anker", "3:3 yaml-sleutel"]),
        ("a: 1\n---\nb: 2", ["2:1 yaml-documenten"]),
        ("? [a]\n: b", ["1:3 yaml-sleutel"]),
        ("a: {{ naam }}", ["1:5 yaml-sleutel"]),
        ("? a\n? \n", ["2:2 yaml-sleutel"]),
        ("", ["1:1 leeg"]),
        ("# niets\n", ["1:1 leeg"]),
        ("---\n...\n", ["1:1 leeg"]),
    ],
)
def test_refused_with_its_place(
    text: str, expected: list[str], loader: type[yaml.SafeLoader | yaml.CSafeLoader]
) -> None:
    outcome = build_tree(SourceText(text, "p.yaml"), loader)
    assert briefly(outcome.problems) == expected
    assert not outcome.ok


def test_a_duplicate_key_names_the_line_of_the_first_and_leaves_a_tree() -> None:
    outcome = parse_yaml("a: 1\nb: 2\na: 3", "p.yaml")
    assert outcome.problems[0].message == "de sleutel 'a' staat er al, op regel 1"
    assert plain(outcome.value) == {"a": "1", "b": "2"}


def test_two_empty_texts_that_begin_with_quotes_are_keys_like_any_other() -> None:
    assert plain(parse_yaml("'<<': x\n'010': y", "p.yaml").value) == {"<<": "x", "010": "y"}


def test_a_billion_laughs_is_told_once_for_each_anchor() -> None:
    lines = ['a0: &a0 ["ha"]']
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    outcome = parse_yaml("\n".join(lines), "p.yaml")
    assert outcome.value is None
    assert briefly(outcome.problems) == [f"{n + 1}:5 yaml-anker" for n in range(10)]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_thirty_thousand_levels_give_one_problem_soon(
    opening: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader]
) -> None:
    start = time.process_time()
    problem = only(build_tree(SourceText(opening * 30_000, "p.yaml"), loader))
    assert problem.code == "te-diep"
    assert problem.position
    assert problem.position.column == MAX_DEPTH * len(opening) + 1
    assert time.process_time() - start < 2


def test_as_deep_as_is_allowed_is_read() -> None:
    assert parse_yaml("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH, "p.yaml").ok


def test_too_many_values_are_refused_before_they_fill_the_memory() -> None:
    problem = only(parse_yaml("-\n" * (MAX_NODES + 1000), "p.yaml"))
    assert problem.code == "te-groot"


def test_a_file_with_the_same_mistake_everywhere_is_not_told_line_by_line_for_ever() -> None:
    outcome = parse_yaml("a: 1\n" * 10_000, "p.yaml")
    assert len(outcome.problems) == MAX_PROBLEMS
    outcome = parse_yaml('- "\\x07"\n' * 10_000, "p.yaml")
    assert len(outcome.problems) == MAX_PROBLEMS


# --- characters ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "character",
    [
        *["\0", "\x07", "\x0b", "\x7f", "\x85", "\x9f", "\u2028", "\ufeff", "\ue000", "\uf0b7", "\ufffe"],
        *["\ufdd0", "\ud800", "\udfff", "\U000f0000", "\U0010fffd", "\U0001ffff"],
    ],
)
def test_refused_characters_have_a_place_and_a_hint(character: str) -> None:
    [problem] = check_characters(f"a: 1\nb: 😀{character}{character}x\n", "p.yaml")
    assert str(problem.position) == "p.yaml:2:5"
    assert problem.position
    assert problem.position.length == 2
    assert f"U+{ord(character):04X}" in problem.message
    assert problem.hint
    assert parse_yaml(f"a: 1\nb: 😀{character}{character}x\n", "p.yaml").problems == (problem,)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (r'a: "x\x07"', ["1:6 teken"]),
        (r'a: "\\x07 \0 \e"', ["1:11 teken", "1:14 teken"]),
        ('a: "x\n  y\\r"', ["2:4 teken"]),
        (r'a: "\uE000"', ["1:5 teken"]),
        (r'"\b": x', ["1:2 teken"]),
    ],
)
def test_escapes_do_not_get_round_the_refusal(
    written: str, expected: list[str], loader: type[yaml.SafeLoader | yaml.CSafeLoader]
) -> None:
    outcome = build_tree(SourceText(written, "p.yaml"), loader)
    assert outcome.value is None
    assert briefly(outcome.problems) == expected


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("escape", [r"\ud800", r"\U00110000", r"\ud83d"])
def test_an_escape_that_is_no_character_has_its_place(
    escape: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader]
) -> None:
    problem = only(build_tree(SourceText(f'a: "x {escape}"', "p.yaml"), loader))
    assert str(problem.position) == "p.yaml:1:7"


def test_escapes_that_do_no_harm_are_read() -> None:
    assert plain(parse_yaml(r'a: "x\ty\u00e9\\x07\n\_z"', "p.yaml").value) == {"a": "x\tyé\\x07\n\u00a0z"}


def test_a_file_that_is_no_text_gives_a_short_list() -> None:
    assert len(check_characters("\x01a\x02b" * 1000, "p.yaml")) == MAX_REPORTED


# --- broken YAML ---------------------------------------------------------------------------------------------------

BROKEN = [
    ('naam: "Emmen\nplaats: Emmen\n', "1:7", 'het aanhalingsteken " dat hier opent, wordt nergens gesloten'),
    ('naam: "Emmen\nplaats: "Emmen"\n', "1:7", 'het aanhalingsteken " dat hier opent, sluit pas op regel 2'),
    ("naam: 'van 't Hoff'", "1:13", "het aanhalingsteken ' sluit de tekst al voor deze woorden"),
    ("naam: 's-Hertogenbosch\n", "1:7", "het aanhalingsteken ' dat hier opent, wordt nergens gesloten"),
    (
        "a: [1, 2\nb: 3",
        "1:4",
        "het haakje [ dat hier opent, is niet goed gesloten; het lezen liep vast op regel 2",
    ),
    (
        "a: {b: 1\n",
        "1:4",
        "het haakje { dat hier opent, is niet goed gesloten; het lezen liep vast op regel 1",
    ),
    ("a: {", "1:5", "het bestand eindigt terwijl er nog een haakje openstaat"),
    ("titel: Kosten: de rest", "1:14", "hier kan geen dubbele punt staan"),
    ("a: 1\nfoo\nb: 2", "2:1", "hier ontbreekt de dubbele punt na een sleutel"),
    ("a: 1\nplaats:Emmen\nb: 2", "2:8", "achter de dubbele punt hoort een spatie"),
    ("a:\n\t- een\n\t- twee\nb: 2", "2:1", "deze regel springt in met een tab"),
    ("a:\n  b: 1\n c: 2", "3:2", "deze regel past niet bij de sleutels die op regel 1 beginnen"),
    ("- a\nb: 1", "2:1", "deze regel past niet in de lijst die op regel 1 begint"),
    ('a: "x"\n- b', "2:1", "deze regel past niet bij de sleutels die op regel 1 beginnen"),
    ("a: - b", "1:4", "een lijst kan niet op de regel van de sleutel beginnen"),
    ("a:\n\tb: 1", "2:1", "deze regel springt in met een tab"),
    ("a:\n  b: 1\n  \tc: 2", "3:3", "deze regel springt in met een tab"),
    ("naam: *ster*", "1:7", "een tekst kan hier niet met * beginnen"),
    ("naam: & Zoon", "1:7", "een tekst kan hier niet met & beginnen"),
    ("naam: @emmen", "1:7", "een tekst kan niet met @ beginnen"),
    ("naam: %", "1:7", "een tekst kan niet met % beginnen"),
    ("naam: ]", "1:7", "hier staat ] waar een waarde hoort"),
    ("%FOO\na: 1", "1:1", "een regel kan niet met % beginnen"),
    (r'map: "C:\Data"', "1:9", "na deze backslash staat geen code van een teken"),
    (r'a: "\xZZ"', "1:5", "na deze backslash staat geen code van een teken"),
    ("a: |5x\n", "1:4", "achter | kan op deze regel geen tekst staan"),
    ("'a' b", "1:5", "hier staat nog tekst na het einde van de inhoud"),
]


@pytest.mark.parametrize(("text", "place", "message"), BROKEN)
def test_broken_yaml_gives_one_message_in_dutch(text: str, place: str, message: str) -> None:
    problem = only(parse_yaml(text, "p.yaml"))
    assert (str(problem.position), problem.message) == (f"p.yaml:{place}", message)
    assert problem.hint


def test_a_word_with_an_apostrophe_gets_a_hint_of_its_own() -> None:
    assert "dubbele aanhalingstekens" in only(parse_yaml("plaats: 's-Hertogenbosch\n", "p.yaml")).hint
    assert "schrijf het dan dubbel ('')" in only(parse_yaml("a: 'van 't \"Hoff\"'\n", "p.yaml")).hint


ENGLISH = (
    "expected",
    "found",
    "while",
    "token",
    "mapping",
    "scalar",
    "block",
    "{teken}",
    "{regel}",
    "{begin}",
)
SIGNS = list("-?:,[]{}'\"|>%@`#&*!\t\n\r ")
BACKSLASHED = ["😀", r"\x07", r"\ud800", r"\q"]
SNIPPETS = st.sampled_from(
    [*SIGNS, "a", "b: ", "- ", "? ", "&x ", "*x", "!x ", "\n  ", "\n\t", "---\n", "...\n", "<<", *BACKSLASHED]
)


@pytest.mark.parametrize("loader", LOADERS)
@given(parts=st.lists(SNIPPETS, max_size=25))
def test_no_yaml_whatever_raises(parts: list[str], loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> None:
    source = SourceText("".join(parts), "p.yaml")
    outcome = build_tree(source, loader)
    assert outcome.problems or outcome.value is not None
    for problem in outcome.problems:
        assert problem.position
        assert 1 <= problem.position.line <= len(source.lines)
        assert 1 <= problem.position.column <= len(source.lines[problem.position.line - 1]) + 1
        assert not any(word in problem.message + problem.hint for word in ENGLISH)


@given(st.text(alphabet=st.characters(categories=None)))
def test_no_text_whatever_raises(text: str) -> None:
    outcome = parse_yaml(text, "p.yaml")
    assert outcome.problems or outcome.value is not None


@given(
    st.recursive(
        st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.text("abcé😀", min_size=1, max_size=4), inner, max_size=4)
        ),
        max_leaves=15,
    )
)
def test_what_another_program_writes_is_read_back(data: object) -> None:
    written = yaml.safe_dump(data, allow_unicode=True, default_style="'")
    assert plain(parse_yaml(written, "p.yaml").value) == data


def test_a_big_project_is_read_in_a_moment() -> None:
    one = "- sleutel: waarde\n  naam: 'Jansen, P.M.'\n  functie: medewerker schulddienstverlening\n  schaal: 010\n"
    text = one * (67_000 // len(one))
    times = []
    for _ in range(5):
        start = time.process_time()
        assert parse_yaml(text, "p.yaml").ok
        times.append(time.process_time() - start)
    # About 25 ms on a quiet machine; the margin is for a busy one.
    assert min(times) < 0.15


# --- files ---------------------------------------------------------------------------------------------------------


def read(tmp_path: Path, data: bytes) -> Outcome[str]:
    path = tmp_path / "project.yaml"
    path.write_bytes(data)
    return read_text(path, "project.yaml")


def test_a_byte_order_mark_and_windows_line_ends_disappear(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbfa: \xc3\xa9\r\nb\rc\n") == Outcome("a: é\nb\nc\n")


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    assert read(tmp_path, b"") == Outcome("")


def test_a_file_in_an_old_encoding_is_refused_at_its_first_letter_that_tells(tmp_path: Path) -> None:
    outcome = read(tmp_path, "a: 1\r\nb: 😀 x".encode() + b"\xeb\n")
    [problem] = outcome.problems
    assert outcome.value is None
    assert (str(problem.position), problem.code) == ("project.yaml:2:7", "codering")
    assert "ë" in problem.message
    assert "UTF-8" in problem.hint


def test_a_file_in_utf_16_is_called_by_its_name(tmp_path: Path) -> None:
    [problem] = read(tmp_path, "a: 1".encode("utf-16")).problems
    assert "UTF-16" in problem.message


def test_a_control_character_in_a_file_has_its_place(tmp_path: Path) -> None:
    outcome = read(tmp_path, b"a: 1\r\nb: \x00\n")
    assert outcome.value is None
    assert briefly(outcome.problems) == ["2:4 teken"]


def test_a_file_may_be_two_megabytes_and_no_more(tmp_path: Path) -> None:
    assert read(tmp_path, b"a" * MAX_BYTES).ok
    [problem] = read(tmp_path, b"a" * (MAX_BYTES + 1)).problems
    assert problem.code == "te-groot"


def test_a_name_that_is_almost_right_is_suggested(tmp_path: Path) -> None:
    (tmp_path / "project.yaml").write_text("a: 1")
    [problem] = read_text(tmp_path / "projekt.yaml", "projekt.yaml").problems
    assert (problem.message, problem.hint) == ("dit bestand bestaat niet", "bedoelde u 'project.yaml'?")
    assert str(problem.position) == "projekt.yaml:1:1"


@pytest.mark.parametrize("name", ["", "geen/map/project.yaml", "a" * 3000, "nul\0teken"])
def test_what_is_no_file_is_a_problem(tmp_path: Path, name: str) -> None:
    outcome = read_text(tmp_path / name)
    assert outcome.value is None
    assert [problem.code for problem in outcome.problems] == ["bestand"]


def test_a_pipe_is_no_file_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "project.yaml")
    [problem] = read_text(tmp_path / "project.yaml").problems
    assert problem.message == "dit is geen gewoon bestand"


def test_a_file_without_permission_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "project.yaml"
    path.write_text("a: 1")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    # Root may read everything, and tests run as root in CI.
    monkeypatch.setattr(Path, "open", refuse)
    [problem] = read_text(path).problems
    assert "mag niet gelezen worden" in problem.message
    assert str(problem.position) == f"{path}:1:1"
