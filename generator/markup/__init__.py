"""Clause text to a tree: Markdown with expressions in, frozen nodes with their source lines out; no value is known yet.

Because the text is parsed before any value is filled in, a value can never be read as markup, whatever it holds.
nodes.py is the tree, rules.py what we add to Markdown, reader.py reads tokens, nesting.py pairs `if` and `for`. The Markdown
parser is imported when there is text to parse: most clauses were parsed by an earlier run and come from disk.
"""

import re

from generator.dutch.together import keep_together
from generator.markup.nodes import (
    NODES,
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
    MTak,
    MTekst,
    MUitdrukking,
    MVerwijzing,
)
from generator.problem import Outcome, Position

__all__ = [
    "NODES",
    "MAlinea",
    "MAls",
    "MBlok",
    "MBlokje",
    "MInline",
    "MItem",
    "MLijst",
    "MLink",
    "MLus",
    "MNadruk",
    "MRegeleinde",
    "MTak",
    "MTekst",
    "MUitdrukking",
    "MVerwijzing",
    "parse_line",
    "parse_text",
    "parse_value",
]


# A line in which no rule of Markdown or of ours can find anything, without blanks at either end.
_PLAIN = re.compile(r"(?!\s)[^\x00-\x1f!#$&*+<=>@\[\\\]^_`{|}~]+(?<!\s)")


def parse_text(text: str, file: str, first_line: int = 1) -> Outcome[tuple[MBlok, ...]]:
    """Parse the text of a clause; `first_line` is the line of `text` in `file`.

    Problems: `clausule-opbouw` (an if or for that does not close, or closes in another list item), `clausule-regel`
    (a statement that is none), `clausule-uitdrukking` (braces that do not close), `clausule-naam` (a wrong `{#naam}`).
    """
    from generator.markup.reader import Reader  # noqa: PLC0415 - start-up time
    from generator.markup.rules import PARSER  # noqa: PLC0415

    reader = Reader(text.split("\n"), file, first_line)
    blocks = reader.blocks(PARSER.parse(text))
    return Outcome(blocks, tuple(reader.problems))


def parse_line(text: str, file: str, line: int, column: int = 1) -> Outcome[tuple[MInline, ...]]:
    """Parse one line of text with expressions: the heading of a clause, the title of a document kind."""
    if _PLAIN.fullmatch(text):
        return Outcome((MTekst(keep_together(text)),))
    from generator.markup.reader import Reader  # noqa: PLC0415 - start-up time
    from generator.markup.rules import PARSER  # noqa: PLC0415

    reader = Reader([" " * (column - 1) + text], file, line)
    tokens = PARSER.parseInline(text)
    children = (tokens[0].children or []) if tokens else []
    return Outcome(reader.inlines(children, 0, text), tuple(reader.problems))


def parse_value(text: str, place: Position) -> Outcome[tuple[MInline, ...]]:
    """Parse a value of a YAML file as one line; `place` is that of the value, its quotes included."""
    quoted = place.length == len(text) + len("''")
    return parse_line(" ".join(text.split("\n")), place.file, place.line, place.column + quoted)
