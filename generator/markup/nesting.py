"""Statements to a tree: blocks with `if` and `for` lines between them in, the same nested out."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markdown_it.token import Token

from generator.markup.nodes import MAls, MBlok, MLus, MTak
from generator.problem import Position

_STATEMENT = re.compile(r"\{%-?\s*(.*?)\s*-?%\}\s*$")

Meld = Callable[[str, str, Position, str], None]


@dataclass(slots=True)
class Nesting:
    """Nests the blocks between `if`, `elif`, `else`, `endif`, `for` and `endfor` of one level."""

    meld: Meld  # told of a problem: code, message, place, hint
    plaats: Callable[[Token], Position]
    flat: "list[MBlok | Token]"
    index: int = 0

    def read(self) -> tuple[MBlok, ...]:
        blocks, stop = self.until()
        while stop is not None:
            word = _word(stop)
            self.meld(
                "clausule-opbouw",
                f"'{word}' sluit niets af op deze plaats",
                self.plaats(stop),
                "zet begin en eind van een if of for op dezelfde inspringing, in hetzelfde lid",
            )
            more, stop = self.until()
            blocks += more
        return tuple(blocks)

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
                    self.meld(
                        "clausule-regel",
                        f"'{word}' is geen opdracht" if word else "deze opdracht is niet af",
                        self.plaats(node),
                        "kies uit: {% if … %}, {% elif … %}, {% else %}, {% endif %}, {% for x in … %}, {% endfor %}",
                    )
        return blocks, None

    def branches(self, opening: Token) -> MAls:
        branches: list[MTak] = []
        token: Token = opening
        while True:
            self.check_condition(token)
            blocks, stop = self.until()
            branches.append(MTak(_rest(token), tuple(blocks), self.plaats(token)))
            word = _word(stop) if stop else ""
            if stop is None or word == "endfor":
                self.unclosed(opening, "if", "endif")
                break
            if word == "endif":
                self.check_condition(stop)
                break
            if _word(token) == "else":
                hint = "zet {% else %} als laatste, één keer"
                self.meld("clausule-opbouw", f"na 'else' kan geen '{word}' meer", self.plaats(stop), hint)
            token = stop
        return MAls(tuple(branches))

    def check_condition(self, token: Token) -> None:
        """An `if` or `elif` has a condition, an `else`, `endif` or `endfor` has none."""
        word, rest = _word(token), _rest(token)
        if word in ("if", "elif") and not rest:
            self.meld(
                "clausule-regel",
                f"'{word}' heeft geen voorwaarde",
                self.plaats(token),
                f"schrijf {{% {word} … %}}",
            )
        elif word in ("else", "endif", "endfor") and rest:
            hint = "schrijf {% elif … %}" if word == "else" else f"schrijf {{% {word} %}}"
            self.meld("clausule-regel", f"achter '{word}' hoort niets", self.plaats(token), hint)

    def loop(self, opening: Token) -> MLus:
        match = re.fullmatch(r"([a-z_]+)\s+in\s+(.+)", _rest(opening))
        if not match:
            self.meld(
                "clausule-regel",
                "deze lus is niet te lezen",
                self.plaats(opening),
                "schrijf {% for naam in lijst %}",
            )
        blocks, stop = self.until()
        if stop is None or _word(stop) != "endfor":
            self.unclosed(opening, "for", "endfor")
        else:
            self.check_condition(stop)
        name, source = (match[1], match[2]) if match else ("_", "[]")
        return MLus(name, source, tuple(blocks), self.plaats(opening))

    def unclosed(self, opening: Token, word: str, closing: str) -> None:
        self.meld(
            "clausule-opbouw",
            f"deze '{word}' wordt niet afgesloten",
            self.plaats(opening),
            f"zet {{% {closing} %}} op dezelfde inspringing, in hetzelfde lid",
        )


def _word(token: Token) -> str:
    match = _STATEMENT.match(token.content.strip())
    return match[1].split(" ", 1)[0] if match else ""


def _rest(token: Token) -> str:
    match = _STATEMENT.match(token.content.strip())
    parts = match[1].split(" ", 1) if match else []
    return parts[1].strip() if len(parts) == 2 else ""  # noqa: PLR2004 - word and rest
