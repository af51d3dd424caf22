"""Our own rules of Markdown: `{{ … }}`, `[](#anker)` and a statement alone on a line; a parser with them out.

Headings, indented code and raw HTML are off: a clause is paragraphs, lists and named blocks.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_EXPRESSION = re.compile(r"\{\{((?:[^{}'\"]|'[^'\n]*'|\"[^\"\n]*\")*)\}\}")
_REFERENCE = re.compile(r"\[(kort)?\]\(([^()\s#]*)#([^()\s#]*)\)")


def _expression(state: StateInline, silent: bool) -> bool:
    match = _EXPRESSION.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("uitdrukking", "", 0)
        token.content = match[1].strip()
        token.meta = {"pos": state.pos, "raw": match[0]}
    state.pos = match.end()
    return True


def _reference(state: StateInline, silent: bool) -> bool:
    match = _REFERENCE.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("verwijzing", "", 0)
        token.meta = {
            "pos": state.pos,
            "raw": match[0],
            "kort": bool(match[1]),
            "document": match[2],
            "anker": match[3],
        }
    state.pos = match.end()
    return True


def _statement(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not line.startswith("{%"):
        return False
    if not silent:
        token = state.push("opdracht", "", 0)
        token.content = line
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": 30}).enable(
        ["list", "fence", "newline", "escape", "emphasis", "link"]
    )
    # A statement ends a paragraph and a list item, hence its place in the alternatives of both.
    parser.block.ruler.before("fence", "opdracht", _statement, {"alt": ["paragraph", "list", "fence"]})
    parser.inline.ruler.before("escape", "uitdrukking", _expression)
    parser.inline.ruler.before("escape", "verwijzing", _reference)
    return parser


PARSER = _parser()
