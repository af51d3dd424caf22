"""The content of a page: its operators in; what each mark shows, and the same content with other marks, out.

ISO 14289-1, 7.1: all content is either tagged or marked as an artifact. LibreOffice leaves borders unmarked, tags a
watermark as content, and marks a picture in the text as an artifact.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pikepdf import (
    ContentStreamInstruction,
    Dictionary,
    Matrix,
    Name,
    Operator,
    Page,
    String,
    parse_content_stream,
)

from generator.pdf.objects import Letters, letters

Instruction = Any  # pikepdf has two classes for it, of operators and of inline images

_PATH = frozenset({"m", "l", "c", "v", "y", "h", "re"})
_PAINT = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_SHOW = frozenset({"Tj", "TJ", "'", '"'})
_DRAW = frozenset({"Do", "sh", "INLINE IMAGE"})


@dataclass(frozen=True, slots=True)
class Stray:
    """A piece that is marked as an artifact: a picture or a line of text, where it stands, and its place in the content."""

    at: int
    box: tuple[float, ...]
    text: str = ""


@dataclass(slots=True)
class Content:
    """The operators of one page, and what was found in them: the text of each mark, and what no mark holds."""

    operators: Sequence[Instruction]
    shown: dict[int, str] = field(default_factory=dict)
    pictures: list[Stray] = field(default_factory=list)
    lines: list[Stray] = field(default_factory=list)
    top: float = 0  # where the highest text stands that has a mark

    @property
    def free(self) -> int:
        """The first number that no mark has."""
        return max(self.shown, default=-1) + 1


@dataclass(slots=True)
class _Open:
    """A mark that is open: its number, its place in the operators, the text that stands for what is shown in it."""

    mcid: int | None
    at: int
    instead: str | None


@dataclass(slots=True)
class _State:
    """Where the reader is: marks that are open, the matrices and the font in use, the place of the text."""

    marks: list["_Open"] = field(default_factory=list)
    matrices: list[Matrix] = field(default_factory=lambda: [Matrix()])
    font: Letters | None = None
    place: tuple[float, float] = (0, 0)

    @property
    def mcid(self) -> int | None:
        return next((mark.mcid for mark in reversed(self.marks) if mark.mcid is not None), None)


def read_content(page: Page) -> Content:
    """Read a page once."""
    content = Content(list(parse_content_stream(page)))
    resources = page.resources
    fonts = {name: letters(font) for name, font in resources.get("/Font", Dictionary()).items()}
    images = {
        name
        for name, each in resources.get("/XObject", Dictionary()).items()
        if each.get("/Subtype") == "/Image"
    }
    state = _State()
    for at, each in enumerate(content.operators):
        _read(content, state, at, (str(each.operator), each.operands, fonts, images))
    return content


def _read(
    content: Content, state: _State, at: int, what: tuple[str, Any, Mapping[str, Letters], set[str]]
) -> None:
    operator, operands, fonts, images = what
    match operator:
        case "BMC" | "BDC":
            state.marks.append(_opened(operands, at))
            if (mcid := state.marks[-1].mcid) is not None:
                content.shown.setdefault(mcid, "")
        case "EMC" if state.marks:
            state.marks.pop()
        case "Tf":
            state.font = fonts.get(str(operands[0]))
        case "Td" | "Tm":
            state.place = (float(operands[-2]), float(operands[-1]))
        case "q" | "Q" | "cm":
            _transform(state, operator, operands)
        case _ if operator in _SHOW:
            _add_text(content, state, _shown_text(state, operator, operands))
        case "Do" if str(operands[0]) in images:
            _add_picture(content, state, at)


def _opened(operands: Any, at: int) -> _Open:
    """A mark as it begins; one without properties has a single operand."""
    properties: Any = operands[1] if len(operands) > 1 and isinstance(operands[1], Dictionary) else {}
    mcid = int(properties["/MCID"]) if "/MCID" in properties else None
    return _Open(mcid, at, str(properties["/ActualText"]) if "/ActualText" in properties else None)


def _transform(state: _State, operator: str, operands: Any) -> None:
    """Keep the matrix that places a picture."""
    if operator == "q":
        state.matrices.append(state.matrices[-1])
    elif operator == "cm":
        state.matrices[-1] = Matrix(*(float(each) for each in operands)) @ state.matrices[-1]
    elif len(state.matrices) > 1:
        state.matrices.pop()


def _shown_text(state: _State, operator: str, operands: Any) -> str:
    """What is shown, or what stands for it: then it counts once, at the first string (ISO 32000-1, 14.9.4)."""
    for mark in state.marks:
        if mark.instead is not None:
            instead, mark.instead = mark.instead, ""
            return instead
    if state.font is None:
        return ""
    pieces = operands[-1] if operator == "TJ" else operands[-1:]
    return "".join(state.font.read(bytes(piece)) for piece in pieces if isinstance(piece, String))


def _add_text(content: Content, state: _State, text: str) -> None:
    if not text:
        return
    mcid = state.mcid
    if mcid is not None:
        content.shown[mcid] += text
        content.top = max(content.top, state.place[1])
        return
    if state.marks:
        opened = state.marks[0].at
        if content.lines and content.lines[-1].at == opened:
            stray = content.lines.pop()
            content.lines.append(Stray(opened, stray.box, stray.text + text))
        else:
            content.lines.append(Stray(opened, (*state.place, *state.place), text))


def _add_picture(content: Content, state: _State, at: int) -> None:
    if state.mcid is not None:
        return
    matrix = state.matrices[-1]
    content.pictures.append(Stray(at, (matrix.e, matrix.f, matrix.e + matrix.a, matrix.f + matrix.d)))


# --- writing ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Marking:
    """What gets another mark: marks that are decoration; artifacts that are content (by place in the operators)."""

    decoration: frozenset[int] = frozenset()
    pictures: Mapping[int, int] = field(default_factory=dict)
    lines: Mapping[int, int] = field(default_factory=dict)


def remark(content: Content, marking: Marking) -> list[Instruction]:
    """The operators of a page with every piece tagged or an artifact."""
    out: list[Instruction] = []
    depth = 0
    begun: int | None = None  # where what is drawn outside any mark began
    for at, each in enumerate(content.operators):
        operator = str(each.operator)
        if operator in {"BMC", "BDC"}:
            depth += 1
            out.append(_opening(each, at, marking))
            continue
        if operator == "EMC":
            depth -= 1
        if at in marking.pictures:
            out += [_end(), _begin(marking.pictures[at], "Figure"), each, _end(), _artifact()]
            continue
        if depth == 0 and begun is None and (operator in _PATH or operator in _DRAW or operator == "BT"):
            begun = len(out)
        out.append(each)
        if begun is not None and depth == 0 and (operator in _PAINT | _DRAW or operator == "ET"):
            out.insert(begun, _artifact())
            out.append(_end())
            begun = None
        elif operator == "n":
            begun = None
    return out


def _opening(each: Instruction, at: int, marking: Marking) -> Instruction:
    if at in marking.lines:
        return _begin(marking.lines[at], "P")
    properties = each.operands[1] if len(each.operands) > 1 else None
    if isinstance(properties, Dictionary) and int(properties.get("/MCID", -1)) in marking.decoration:
        return _instruction("BDC", Name.Artifact, Dictionary(Type=Name.Pagination, Subtype=Name.Watermark))
    return each


def _begin(mcid: int, kind: str) -> Instruction:
    return _instruction("BDC", Name("/" + kind), Dictionary(MCID=mcid))


def _artifact() -> Instruction:
    return _instruction("BMC", Name.Artifact)


def _end() -> Instruction:
    return _instruction("EMC")


def _instruction(operator: str, *operands: Any) -> Instruction:
    return ContentStreamInstruction(list(operands), Operator(operator))
