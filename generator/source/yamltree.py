"""Build the tree of a YAML file from the parser's events: SourceText in, Outcome[Node] out.

Only what a form needs is let through: keys, lists and texts. Tags could make the program run code, anchors and
aliases make nine lines into a billion values, and a merge key hides where a value comes from.
"""

from dataclasses import dataclass, field

import yaml

from generator.problem import Outcome, Position, Problem
from generator.source.characters import check_escapes, is_clean_value
from generator.source.nodes import Entry, Mapping, Mark, Node, Scalar, Sequence, SourceText
from generator.source.yamlerrors import end_of, explain, start_of

MAX_DEPTH = 50
MAX_NODES = 200_000
MAX_PROBLEMS = 100
MAX_SHOWN = 40

# libyaml reads a file in an eighth of the time; PyYAML is also installed without it.
FAST_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_QUOTE = "is het een gewone tekst, zet hem dan tussen aanhalingstekens"


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end was not read yet; `key` waits for its value."""

    position: Position
    is_mapping: bool
    children: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: Scalar | None = None


def build_tree(
    source: SourceText, loader: type[yaml.SafeLoader | yaml.CSafeLoader] = FAST_LOADER
) -> Outcome[Node]:
    """Read one document. After duplicate keys alone there is still a tree, in which the first of them counts."""
    builder = _Builder(source)
    last: yaml.Event | None = None
    try:
        for event in yaml.parse(source.text, Loader=loader):
            builder.take(event)
            if builder.stopped:
                break
            last = event
    except yaml.MarkedYAMLError as error:
        # After a syntax error the rest is guesswork: one message, with the place to mend.
        return Outcome(None, (explain(error, source, last),))
    except ValueError:
        # PyYAML's own parser on "\U00110000": a code past the last character of Unicode.
        return Outcome(None, (_beyond_unicode(source, last),))
    return builder.outcome()


def _beyond_unicode(source: SourceText, last: yaml.Event | None) -> Problem:
    start = end_of(last).index if last else 0
    found = check_escapes(source, start, len(source.text))
    return found[0] if found else Problem("yaml", "deze code is geen teken", source.position_at(start))


class _Builder:
    """Takes events one by one and keeps its own stack, so that no depth of nesting can exhaust Python's."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.whole = True
        self.stopped = False
        self.nodes = 0
        self.documents = 0
        self.anchors: set[str] = set()

    def outcome(self) -> Outcome[Node]:
        root = self.root
        empty = isinstance(root, Scalar) and root.plain and not root.text
        if (root is None or empty) and not self.problems:
            hint = "is het wel het goede bestand? akkoord nieuw maakt een project om mee te beginnen"
            return Outcome(None, (Problem("leeg", "dit bestand is leeg", self.source.position(0, 0), hint),))
        return Outcome(root if self.whole else None, tuple(self.problems))

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._count(event)
            self._place(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._count(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event)

    # --- the tree ------------------------------------------------------------------------------------------------

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        position = self._position(start_of(event))
        if len(self.stack) >= MAX_DEPTH:
            message = f"hier zit te veel in elkaar: meer dan {MAX_DEPTH} niveaus diep"
            self._stop(Problem("te-diep", message, position, "kijk of een haakje te veel is geopend"))
            return
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        if self._awaits_key():
            message = "een sleutel is een woord, en geen lijst of rij sleutels tussen haakjes"
            self._stop(Problem("yaml-sleutel", message, position, _QUOTE))
            return
        self.stack.append(_Open(position, is_mapping))

    def _close(self) -> None:
        closed = self.stack.pop()
        if closed.is_mapping:
            self._place(Mapping(tuple(closed.entries.values()), closed.position))
        else:
            self._place(Sequence(tuple(closed.children), closed.position))

    def _place(self, node: Node) -> None:
        """Put a finished node where it belongs: the root, an item, a key, or the value of the key that waits."""
        parent = self.stack[-1] if self.stack else None
        if parent is None:
            self.root = node
        elif not parent.is_mapping:
            parent.children.append(node)
        elif parent.key is not None:
            parent.entries.setdefault(parent.key.text, Entry(parent.key, node))
            parent.key = None
        else:
            assert isinstance(node, Scalar), "a list or mapping as key is refused where it opens"
            parent.key = node
            if not node.text or node.text == "<<" or node.text in parent.entries:
                self._refuse_key(node, parent)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        # The busiest lines of reading a file: no helper functions here.
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        # Only between double quotes can a character come from an escape; all others were checked in the text.
        if event.style == '"' and not is_clean_value(event.value):
            for problem in check_escapes(self.source, start.index, end.index):
                self._refuse(problem)
        same_line = start.line == end.line
        length = end.column - start.column if same_line else self._first_line_length(event)
        source = self.source
        position = Position(source.file, source.first_line + start.line, start.column + 1, length or 1)
        return Scalar(event.value, position, not event.style)

    def _first_line_length(self, event: yaml.ScalarEvent) -> int:
        start = start_of(event)
        first = self.source.line(start.line)[start.column :]
        # The line of a | or > may end in a comment; its indicators hold no space.
        return len(first.split(maxsplit=1)[0] if event.style in {"|", ">"} else first.rstrip())

    # --- what is refused -----------------------------------------------------------------------------------------

    def _count(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        self.nodes += 1
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event)
        if self.nodes > MAX_NODES:
            message = f"dit bestand heeft meer dan {MAX_NODES} waarden"
            hint = "verdeel de gegevens over meer projecten"
            self._stop(Problem("te-groot", message, self._position(start_of(event)), hint))

    def _refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is not None:
            message = "een tekst kan hier niet met ! beginnen (in YAML heet dat een tag)"
            hint = f"haal het woord met ! weg; {_QUOTE}"
            self._refuse(Problem("yaml-tag", message, self._position(start_of(event)), hint))
        if event.anchor is not None:
            self.anchors.add(event.anchor)
            self._refuse_reference(f"&{event.anchor}", "anker", start_of(event))

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        # Who mends the anchor mends its aliases: one message for them all.
        self.whole = False
        written, start = f"*{event.anchor}", start_of(event)
        if event.anchor not in self.anchors:
            self._refuse_reference(written, "alias", start)
        self._place(Scalar(written, self._position(start), plain=True))

    def _refuse_reference(self, written: str, name: str, mark: Mark) -> None:
        message = f"een tekst kan hier niet met {written[0]} beginnen (in YAML heet dat een {name})"
        position = self.source.position(mark.line, mark.column, len(written))
        self._refuse(Problem("yaml-anker", message, position, f"schrijf de waarde voluit; {_QUOTE}"))

    def _refuse_key(self, key: Scalar, parent: _Open) -> None:
        earlier = parent.entries.get(key.text)
        if key.plain and key.text == "<<":
            hint = "schrijf de sleutels en waarden voluit"
            self._refuse(Problem("yaml-sleutel", "de sleutel << kan hier niet", key.position, hint))
        elif not key.text:
            hint = "schrijf het woord voor de dubbele punt"
            self._refuse(Problem("yaml-sleutel", "hier ontbreekt de sleutel", key.position, hint))
        elif earlier:
            message = f"de sleutel '{_short(key.text)}' staat er al, op regel {earlier.key.position.line}"
            hint = "haal een van de twee weg, of laat deze inspringen als hij ergens anders bij hoort"
            self.problems.append(Problem("dubbele-sleutel", message, key.position, hint))
            self.stopped = len(self.problems) >= MAX_PROBLEMS

    def _start_document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            message = "hier begint een tweede document in hetzelfde bestand"
            hint = "haal de regel met --- weg, of maak er twee bestanden van"
            self._stop(Problem("yaml-documenten", message, self._position(start_of(event)), hint))

    def _awaits_key(self) -> bool:
        return bool(self.stack) and self.stack[-1].is_mapping and self.stack[-1].key is None

    def _position(self, mark: Mark) -> Position:
        return self.source.position(mark.line, mark.column)

    def _refuse(self, problem: Problem) -> None:
        """Note a problem after which the tree is not what the file says."""
        self.whole = False
        self.problems.append(problem)
        self.stopped = self.stopped or len(self.problems) >= MAX_PROBLEMS

    def _stop(self, problem: Problem) -> None:
        self._refuse(problem)
        self.stopped = True


def _short(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"
