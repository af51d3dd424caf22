"""Clause text to a tree: Markdown with expressions in, frozen nodes with their source lines out; no value is known yet.

Because the text is parsed before any value is filled in, a value can never be read as markup, whatever it holds.
`{{ … }}`, `[](#anker)` and `{% … %}` are rules of ours in markdown-it-py; headings, indented code and HTML are off.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.dutch.together import keep_together
from generator.problem import Outcome, Position, Problem

# --- inside a line


@dataclass(frozen=True, slots=True)
class MTekst:
    tekst: str


@dataclass(frozen=True, slots=True)
class MUitdrukking:
    """`{{ bron }}`"""

    bron: str
    plaats: Position


@dataclass(frozen=True, slots=True)
class MVerwijzing:
    """`[](document#anker)`; `begin_zin`: it opens a sentence, so it gets a capital."""

    document: str
    anker: str
    plaats: Position
    begin_zin: bool


@dataclass(frozen=True, slots=True)
class MNadruk:
    sterk: bool
    inhoud: tuple["MInline", ...]


@dataclass(frozen=True, slots=True)
class MLink:
    url: str
    tekst: str


@dataclass(frozen=True, slots=True)
class MRegeleinde:
    pass


MInline: TypeAlias = MTekst | MUitdrukking | MVerwijzing | MNadruk | MLink | MRegeleinde

# --- blocks


@dataclass(frozen=True, slots=True)
class MAlinea:
    inhoud: tuple[MInline, ...]
    anker: str
    plaats: Position


@dataclass(frozen=True, slots=True)
class MItem:
    """An item of a list; its lasting name is that of its first paragraph."""

    blokken: tuple["MBlok", ...]
    plaats: Position

    @property
    def anker(self) -> str:
        first = self.blokken[0] if self.blokken else None
        return first.anker if isinstance(first, MAlinea) else ""


@dataclass(frozen=True, slots=True)
class MLijst:
    genummerd: bool
    items: tuple[MItem, ...]


@dataclass(frozen=True, slots=True)
class MBlokje:
    """A fenced block with a name: a table, the definitions, the signatures. Its content is still YAML text."""

    naam: str
    inhoud: str
    plaats: Position


@dataclass(frozen=True, slots=True)
class MTak:
    """One branch of an `if`; the condition of `else` is empty."""

    voorwaarde: str
    blokken: tuple["MBlok", ...]
    plaats: Position


@dataclass(frozen=True, slots=True)
class MAls:
    takken: tuple[MTak, ...]


@dataclass(frozen=True, slots=True)
class MLus:
    """`{% for naam in bron %}`"""

    naam: str
    bron: str
    blokken: tuple["MBlok", ...]
    plaats: Position


MBlok: TypeAlias = MAlinea | MLijst | MBlokje | MAls | MLus

_STATEMENT = re.compile(r"\{%-?\s*(.*?)\s*-?%\}\s*$")
_EXPRESSION = re.compile(r"\{\{((?:[^{}'\"]|'[^'\n]*'|\"[^\"\n]*\")*)\}\}")
_REFERENCE = re.compile(r"\[\]\(([^()\s#]*)#([^()\s#]*)\)")
_ANCHOR = re.compile(r"[ \t]*\{#([^{}\s]*)\}[ \t]*$")
_ANCHOR_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ENDS_SENTENCE = re.compile(r"(^|[.?!][\"”’)]?\s+)$")


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
        token.meta = {"pos": state.pos, "raw": match[0], "document": match[1], "anker": match[2]}
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


_PARSER = _parser()


def parse_text(text: str, file: str, first_line: int = 1) -> Outcome[tuple[MBlok, ...]]:
    """Parse the text of a clause; `first_line` is the line of `text` in `file`.

    Problems: `clausule-opbouw` (an if or for that does not close, or closes in another list item), `clausule-regel`
    (a statement that is none), `clausule-uitdrukking` (braces that do not close), `clausule-naam` (a wrong `{#naam}`).
    """
    reader = _Reader(text.split("\n"), file, first_line)
    blocks = reader.blocks(_PARSER.parse(text))
    return Outcome(blocks, tuple(reader.problems))


def parse_line(text: str, file: str, line: int, column: int = 1) -> Outcome[tuple[MInline, ...]]:
    """Parse one line of text with expressions: the heading of a clause, the title of a document kind."""
    reader = _Reader([" " * (column - 1) + text], file, line)
    tokens = _PARSER.parseInline(text)
    children = (tokens[0].children or []) if tokens else []
    return Outcome(reader.inlines(children, 0, text), tuple(reader.problems))


@dataclass(slots=True)
class _Reader:
    """Turns markdown-it's tokens into our nodes; keeps the place and collects the problems."""

    lines: Sequence[str]
    file: str
    first_line: int
    problems: list[Problem] = field(default_factory=list)

    def place(self, line: int, needle: str = "", nth: int = 0) -> Position:
        """The place of `needle` (its nth time) on a line that counts from 0."""
        source = self.lines[line] if 0 <= line < len(self.lines) else ""
        column = -1
        for _ in range(nth + 1):
            column = source.find(needle, column + 1) if needle else len(source) - len(source.lstrip())
        return Position(self.file, line + self.first_line, max(column, 0) + 1, max(1, len(needle)))

    def problem(self, code: str, message: str, place: Position, hint: str = "") -> None:
        self.problems.append(Problem(code, message, place, hint))

    # --- blocks

    def blocks(self, tokens: list[Token]) -> tuple[MBlok, ...]:
        """Read a whole level of tokens: blocks, with the statements between them nested."""
        flat: list[MBlok | Token] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            match token.type:
                case "paragraph_open":
                    flat.append(self.paragraph(tokens[index + 1]))
                    index += 2
                case "ordered_list_open" | "bullet_list_open":
                    end = _closing(tokens, index)
                    flat.append(self.list(tokens[index + 1 : end], ordered=token.type.startswith("ordered")))
                    index = end
                case "fence":
                    place = self.place((token.map or [0])[0], token.markup)
                    flat.append(MBlokje(token.info.strip(), token.content, place))
                case "opdracht":
                    flat.append(token)
            index += 1
        return _Nesting(self, flat).read()

    def list(self, tokens: list[Token], *, ordered: bool) -> MLijst:
        items: list[MItem] = []
        index = 0
        while index < len(tokens):
            end = _closing(tokens, index)
            place = self.place((tokens[index].map or [0])[0])
            items.append(MItem(self.blocks(tokens[index + 1 : end]), place))
            index = end + 1
        return MLijst(ordered, tuple(items))

    def paragraph(self, token: Token) -> MAlinea:
        line = (token.map or [0])[0]
        children = list(token.children or [])
        anchor = ""
        if children and children[-1].type == "text" and (match := _ANCHOR.search(children[-1].content)):
            anchor = match[1]
            if not _ANCHOR_NAME.fullmatch(anchor):
                where = self.place((token.map or [0, 1])[1] - 1, "{#")
                self.problem(
                    "clausule-naam",
                    f"'{anchor}' kan geen naam zijn",
                    where,
                    "gebruik kleine letters en streepjes",
                )
            children[-1].content = children[-1].content[: match.start()]
        return MAlinea(self.inlines(children, line, token.content), anchor, self.place(line))

    # --- inside a line

    def inlines(self, tokens: Sequence[Token], line: int, content: str) -> tuple[MInline, ...]:
        """Read the tokens of one paragraph, whose source text is `content` and starts at `line` (from 0)."""
        stack: list[list[MInline]] = [[]]
        link: Token | None = None
        for token in tokens:
            out = stack[-1]
            match token.type:
                case "text":
                    self.check_braces(token.content, line, content)
                    out.append(MTekst(keep_together(token.content)))
                case "softbreak":
                    out.append(MTekst(" "))
                case "hardbreak":
                    out.append(MRegeleinde())
                case "uitdrukking":
                    out.append(MUitdrukking(token.content, self.place_inside(token, line, content)))
                case "verwijzing":
                    place = self.place_inside(token, line, content)
                    opens = bool(_ENDS_SENTENCE.search(content[: token.meta["pos"]]))
                    out.append(MVerwijzing(token.meta["document"], token.meta["anker"], place, opens))
                case "strong_open" | "em_open" | "link_open":
                    link = token if token.type == "link_open" else link
                    stack.append([])
                case "strong_close" | "em_close":
                    inner = tuple(stack.pop())
                    stack[-1].append(MNadruk(token.type == "strong_close", inner))
                case "link_close":
                    text = "".join(node.tekst for node in stack.pop() if isinstance(node, MTekst))
                    stack[-1].append(MLink(str(link.attrs.get("href", "")) if link else "", text))
        return _joined(stack[0])

    def place_inside(self, token: Token, line: int, content: str) -> Position:
        """The place of an inline token: the line that its offset in the paragraph falls on, then its text on that line."""
        position, raw = token.meta["pos"], token.meta["raw"]
        start = content.rfind("\n", 0, position) + 1
        return self.place(line + content.count("\n", 0, position), raw, content.count(raw, start, position))

    def check_braces(self, text: str, line: int, content: str) -> None:
        for brace in ("{{", "}}", "{%", "%}"):
            if brace in text:
                offset = content.find(brace)
                place = self.place(line + content.count("\n", 0, max(offset, 0)), brace)
                self.problem(
                    "clausule-uitdrukking",
                    f"hier staat een losse '{brace}'",
                    place,
                    "een uitdrukking is {{ … }} binnen één alinea; een opdracht {% … %} staat alleen op een regel",
                )
                return


@dataclass(slots=True)
class _Nesting:
    """Nests the blocks between `if`, `elif`, `else`, `endif`, `for` and `endfor` of one level."""

    reader: _Reader
    flat: "list[MBlok | Token]"
    index: int = 0

    def read(self) -> tuple[MBlok, ...]:
        blocks, stop = self.until()
        while stop is not None:
            word = _word(stop)
            self.reader.problem(
                "clausule-opbouw",
                f"'{word}' sluit niets af op deze plaats",
                self.place(stop),
                "zet begin en eind van een if of for op dezelfde inspringing, in hetzelfde lid",
            )
            more, stop = self.until()
            blocks += more
        return tuple(blocks)

    def place(self, token: Token) -> Position:
        return self.reader.place((token.map or [0])[0], token.content.strip())

    def until(self) -> tuple["list[MBlok]", Token | None]:
        """Read blocks up to a statement that this level does not open; that statement is given back."""
        blocks: list[MBlok] = []
        while self.index < len(self.flat):
            node = self.flat[self.index]
            self.index += 1
            if not isinstance(node, Token):
                blocks.append(node)
                continue
            match _word(node):
                case "if":
                    blocks.append(self.branches(node))
                case "for":
                    blocks.append(self.loop(node))
                case "elif" | "else" | "endif" | "endfor":
                    return blocks, node
                case word:
                    self.reader.problem(
                        "clausule-regel",
                        f"'{word}' is geen opdracht" if word else "deze opdracht is niet af",
                        self.place(node),
                        "kies uit: {% if … %}, {% elif … %}, {% else %}, {% endif %}, {% for x in … %}, {% endfor %}",
                    )
        return blocks, None

    def branches(self, opening: Token) -> MAls:
        branches: list[MTak] = []
        token: Token = opening
        while True:
            blocks, stop = self.until()
            branches.append(MTak(_rest(token), tuple(blocks), self.place(token)))
            word = _word(stop) if stop else ""
            after_else = _word(token) == "else"
            if stop is None or word == "endfor" or (after_else and word != "endif"):
                self.unclosed(opening, "if", "endif")
                break
            if word == "endif":
                break
            token = stop
        return MAls(tuple(branches))

    def loop(self, opening: Token) -> MLus:
        match = re.fullmatch(r"([a-z_]+)\s+in\s+(.+)", _rest(opening))
        if not match:
            self.reader.problem(
                "clausule-regel",
                "deze lus is niet te lezen",
                self.place(opening),
                "schrijf {% for naam in lijst %}",
            )
        blocks, stop = self.until()
        if stop is None or _word(stop) != "endfor":
            self.unclosed(opening, "for", "endfor")
        name, source = (match[1], match[2]) if match else ("_", "[]")
        return MLus(name, source, tuple(blocks), self.place(opening))

    def unclosed(self, opening: Token, word: str, closing: str) -> None:
        self.reader.problem(
            "clausule-opbouw",
            f"deze '{word}' wordt niet afgesloten",
            self.place(opening),
            f"zet {{% {closing} %}} op dezelfde inspringing, in hetzelfde lid",
        )


def _closing(tokens: Sequence[Token], index: int) -> int:
    """The index of the token that closes the one at `index`."""
    depth = 0
    for position in range(index, len(tokens)):
        depth += tokens[position].nesting
        if depth == 0:
            return position
    return len(tokens)


def _word(token: Token) -> str:
    match = _STATEMENT.match(token.content.strip())
    return match[1].split(" ", 1)[0] if match else ""


def _rest(token: Token) -> str:
    match = _STATEMENT.match(token.content.strip())
    parts = match[1].split(" ", 1) if match else []
    return parts[1].strip() if len(parts) == 2 else ""  # noqa: PLR2004 - word and rest


def _joined(nodes: Sequence[MInline]) -> tuple[MInline, ...]:
    """Join neighbouring pieces of text; drop empty ones, and white space at either end."""
    out: list[MInline] = []
    for node in nodes:
        if isinstance(node, MTekst) and out and isinstance(out[-1], MTekst):
            out[-1] = MTekst(out[-1].tekst + node.tekst)
        elif not (isinstance(node, MTekst) and not node.tekst):
            out.append(node)
    if out and isinstance(out[-1], MTekst):
        out[-1] = MTekst(out[-1].tekst.rstrip(" "))
    return tuple(node for node in out if not (isinstance(node, MTekst) and not node.tekst))
