"""Tokens to nodes: what markdown-it gives for the text of a clause in, our tree with places and problems out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from generator.dutch.together import keep_together
from generator.markup.nesting import Nesting
from generator.markup.nodes import (
    MAlinea,
    MBlok,
    MBlokje,
    MInline,
    MItem,
    MLijst,
    MLink,
    MNadruk,
    MRegeleinde,
    MTekst,
    MUitdrukking,
    MVerwijzing,
)
from generator.problem import Position, Problem

_ANCHOR = re.compile(r"[ \t]*\{#([^{}\s]*)\}[ \t]*$")
_ANCHOR_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAME_HINT = "een naam {#…} staat aan het eind van de eerste alinea van een lid of onderdeel"
_WEB = re.compile(r"https?://|mailto:")
# After these a sentence goes on (Onze Taal, afkortingen).
_ABBREVIATION = re.compile(
    r"\b(o\.a|bijv|d\.w\.z|m\.b\.t|t\.a\.v|i\.v\.m|jo|resp|vgl|zgn|c\.q|incl|excl|art)\.\s+$", re.IGNORECASE
)
_ENDS_SENTENCE = re.compile(r"(^|[.?!][\"”’)]?\s+)$")


@dataclass(slots=True)
class Reader:
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

    def statement_place(self, token: Token) -> Position:
        return self.place((token.map or [0])[0], token.content.strip())

    # --- blocks

    def blocks(self, tokens: list[Token], *, in_item: bool = False) -> tuple[MBlok, ...]:
        """Read a whole level of tokens: blocks, with the statements between them nested.

        Only the first paragraph of an item of a list can carry a name.
        """
        flat: list[MBlok | Token] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            match token.type:
                case "paragraph_open":
                    flat.append(self.paragraph(tokens[index + 1], named=in_item and index == 0))
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
        return Nesting(self.problem, self.statement_place, flat).read()

    def list(self, tokens: list[Token], *, ordered: bool) -> MLijst:
        items: list[MItem] = []
        index = 0
        while index < len(tokens):
            end = _closing(tokens, index)
            place = self.place((tokens[index].map or [0])[0])
            if items and place.column != items[0].plaats.column:
                hint = "drie spaties is een laag dieper; op dezelfde laag springt alles even ver in"
                self.problem(
                    "clausule-opbouw", "dit springt anders in dan het eerste van de lijst", place, hint
                )
            items.append(MItem(self.blocks(tokens[index + 1 : end], in_item=True), place))
            index = end + 1
        return MLijst(ordered, tuple(items))

    def paragraph(self, token: Token, *, named: bool) -> MAlinea:
        line = (token.map or [0])[0]
        children = list(token.children or [])
        anchor = ""
        if children and children[-1].type == "text" and (match := _ANCHOR.search(children[-1].content)):
            anchor = match[1]
            where = self.place((token.map or [0, 1])[1] - 1, "{#" + anchor + "}")
            if not _ANCHOR_NAME.fullmatch(anchor):
                hint = "gebruik kleine letters, cijfers en streepjes"
                self.problem("clausule-naam", f"'{anchor}' kan geen naam zijn", where, hint)
            elif not named:
                self.problem("clausule-naam", "hier kan geen naam staan", where, _NAME_HINT)
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
                    before = content[: token.meta["pos"]]
                    opens = bool(_ENDS_SENTENCE.search(before)) and not _ABBREVIATION.search(before)
                    out.append(
                        MVerwijzing(
                            token.meta["document"], token.meta["anker"], place, opens, token.meta["kort"]
                        )
                    )
                case "strong_open" | "em_open" | "link_open":
                    link = token if token.type == "link_open" else link
                    stack.append([])
                case "strong_close" | "em_close":
                    inner = stack.pop()
                    stack[-1].append(MNadruk(token.type == "strong_close", tuple(inner)))
                case "link_close":
                    inner = stack.pop()
                    stack[-1].append(self.link(link, inner, line))
        return _joined(stack[0])

    def link(self, opening: Token | None, inner: Sequence[MInline], line: int) -> MLink:
        """A link to a web page: plain text between the brackets, a whole address behind it."""
        url = str(opening.attrs.get("href", "")) if opening else ""
        text = "".join(node.tekst for node in inner if isinstance(node, MTekst))
        if "#" in url and not _WEB.match(url):
            hint = "laat de tekst tussen [ ] weg: het programma maakt er zelf „artikel 7” van"
            self.problem(
                "clausule-verwijzing", "een verwijzing heeft geen eigen tekst", self.place(line), hint
            )
        elif not _WEB.match(url):
            hint = "begin met https://"
            self.problem(
                "clausule-verwijzing", f"'{url}' is geen adres van een webpagina", self.place(line), hint
            )
        elif not text or any(not isinstance(node, MTekst) for node in inner):
            hint = "zet gewone tekst tussen [ ]"
            self.problem("clausule-verwijzing", "deze link heeft geen gewone tekst", self.place(line), hint)
        return MLink(url, text)

    def place_inside(self, token: Token, line: int, content: str) -> Position:
        """The place of an inline token: the line that its offset in the paragraph falls on, then its text on that line."""
        position, raw = token.meta["pos"], token.meta["raw"]
        start = content.rfind("\n", 0, position) + 1
        needle = raw.split("\n", 1)[0]  # an expression may go on on the next line
        return self.place(
            line + content.count("\n", 0, position), needle, content.count(needle, start, position)
        )

    def check_braces(self, text: str, line: int, content: str) -> None:
        if "{#" in text:
            place = self.place(line + content.count("\n", 0, max(content.find("{#"), 0)), "{#")
            self.problem("clausule-naam", "hier kan geen naam staan", place, _NAME_HINT)
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


def _closing(tokens: Sequence[Token], index: int) -> int:
    """The index of the token that closes the one at `index`."""
    depth = 0
    for position in range(index, len(tokens)):
        depth += tokens[position].nesting
        if depth == 0:
            return position
    return len(tokens)


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
