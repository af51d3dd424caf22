"""docs/huisstijlen.md in; its example is a house style, and its tables list every key, house style and placeholder."""

import re
from pathlib import Path

from word_samples import brief, overeenkomst

from generator.document import Document
from generator.library.folders import built_in
from generator.library.housestyle import Briefstijl, Huisstijl, Marges, Woordmerk, read_house_style
from generator.library.library import Library
from generator.records import hints_of
from generator.render.template import maak_sjablonen
from generator.render.word.inline import Inlineschrijver
from generator.render.word.references import find_targets
from generator.render.word.shell import shell_context
from generator.render.word.styles import Stijl

PAGE = (Path(__file__).parents[1] / "docs" / "huisstijlen.md").read_text("utf-8")
CODE = re.compile(r"`([^`]+)`")


def column(heading: str, number: int = 0) -> list[set[str]]:
    """What stands as code in the first cells of the tables with a heading, a set for each table."""
    found = []
    for part in PAGE.split(f"\n| {heading} |")[1:]:
        rows = part.split("\n\n", 1)[0].split("\n")[2:]
        found.append({code for row in rows for code in CODE.findall(row.split(" | ")[number])})
    return found


def context(document: Document) -> dict[str, object]:
    stijlen = {stijl: stijl.value for stijl in Stijl}
    return shell_context(document, Inlineschrijver(stijlen, find_targets(document)))


def test_the_example_is_a_house_style_that_makes_word_files(tmp_path: Path) -> None:
    example = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[0]
    path = tmp_path / "huisstijl.yaml"
    path.write_text(example, "utf-8")
    wordmark = built_in() / "templates" / "huisstijlen" / "emmen" / "woordmerk.png"
    (tmp_path / "woordmerk.png").write_bytes(wordmark.read_bytes())
    style = read_house_style(path, path.name)
    assert style.problems == ()
    assert style.value is not None
    assert set(maak_sjablonen(style.value, tmp_path)) == {"overeenkomst", "brief"}


def test_the_tables_list_every_key() -> None:
    assert column("sleutel") == [set(hints_of(Huisstijl)), set(hints_of(Briefstijl))]
    for record in (Marges, Woordmerk):
        assert all(f"`{key}`" in PAGE for key in hints_of(record))


def test_the_built_in_house_styles_are_named() -> None:
    assert column("huisstijl") == [set(Library((built_in(),)).huisstijlen())]


def test_every_placeholder_is_listed() -> None:
    letter, agreement = context(brief(1)), context(overeenkomst())
    assert column("tussen accolades") == [set(letter)]
    for naam, value in (("brief", letter["brief"]), ("voorblad", agreement["voorblad"])):
        assert isinstance(value, dict)
        assert all(f"`{naam}.{key}`" in PAGE for key in value)
