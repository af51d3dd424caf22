"""Say in plain Dutch what is wrong with broken YAML: an error of the parser in, one Problem out.

The wording of libyaml and that of PyYAML's own parser differ; the patterns below know both.
"""

import re
from typing import NamedTuple

import yaml

from generator.problem import Position, Problem
from generator.source.nodes import Mark, SourceText

TAB = "\t"
_QUOTE = "zet de hele tekst tussen aanhalingstekens"


class _Rule(NamedTuple):
    """What to say about one kind of error; `opening` says that the place where it began is the one to show."""

    pattern: str
    opening: bool
    message: str
    hint: str


# Looked up in "context | problem", followed by the character at that place (or TAB, or END at the end of the file);
# the first match counts. {teken} is the character at the place that is shown, {regel} the line on which the parser
# gave up, {begin} the line on which the list or the block began.
_RULES = (
    _Rule(
        "flow node.*END",
        opening=False,
        message="het bestand eindigt terwijl er nog een haakje openstaat",
        hint=f"sluit het haakje; is het een gewone tekst, {_QUOTE}",
    ),
    _Rule(
        "cannot start any token TAB",
        opening=False,
        message="hier staat een tab waar een spatie hoort",
        hint="vervang de tab door een spatie",
    ),
    _Rule(
        "quoted.*(end of stream|document)",
        opening=True,
        message="het aanhalingsteken {teken} dat hier opent, wordt nergens gesloten",
        hint="zet een zelfde aanhalingsteken aan het eind van de tekst",
    ),
    _Rule(
        "invalid Unicode",
        opening=False,
        message="de code na deze backslash is geen teken",
        hint="typ het teken zelf, ook als het een emoji is",
    ),
    _Rule(
        "quoted.*(escape|hexdecimal)",
        opening=False,
        message="na deze backslash staat geen code van een teken",
        hint=r"schrijf een gewone backslash als \\, of gebruik enkele aanhalingstekens",
    ),
    _Rule(
        "scanning an? (anchor|alias)|(a tag|TAG)|tag handle",
        opening=True,
        message="een tekst kan hier niet met {teken} beginnen",
        hint=_QUOTE,
    ),
    _Rule(
        "block scalar",
        opening=True,
        message="achter {teken} kan op deze regel geen tekst staan",
        hint="begin de tekst op de volgende regel, en laat hem daar inspringen met spaties",
    ),
    _Rule(
        "simple key.*expected ':'",
        opening=True,
        message="hier ontbreekt de dubbele punt na een sleutel",
        hint="schrijf 'sleutel: waarde'; hoort de regel bij de tekst erboven, laat hem dan verder inspringen",
    ),
    _Rule(
        "flow (sequence|mapping) .*expected ','",
        opening=True,
        message="het haakje {teken} dat hier opent, is niet goed gesloten; het lezen liep vast op regel {regel}",
        hint=f"zet een komma tussen de onderdelen en sluit het haakje; is het een gewone tekst, {_QUOTE}",
    ),
    _Rule(
        "mapping values are not allowed",
        opening=False,
        message="hier kan geen dubbele punt staan",
        hint=f"hoort hij bij de tekst, {_QUOTE}; is dit een sleutel, laat hem dan even ver inspringen als de andere",
    ),
    _Rule(
        "sequence entries are not allowed",
        opening=False,
        message="een lijst kan niet op de regel van de sleutel beginnen",
        hint=f"zet elk onderdeel met zijn streepje op een eigen regel; is het een gewone tekst, {_QUOTE}",
    ),
    _Rule(
        "mapping keys are not allowed",
        opening=False,
        message="een tekst kan hier niet met {teken} beginnen",
        hint=_QUOTE,
    ),
    _Rule(
        "cannot start any token",
        opening=False,
        message="een tekst kan niet met {teken} beginnen",
        hint=_QUOTE,
    ),
    _Rule(
        "directive|incompatible YAML|%YAML",
        opening=True,
        message="een regel kan niet met % beginnen",
        hint=f"haal de regel weg; is het een gewone tekst, {_QUOTE}",
    ),
    _Rule(
        "node content",
        opening=False,
        message="hier staat {teken} waar een waarde hoort",
        hint=f"vul een waarde in; is het een gewone tekst, {_QUOTE}",
    ),
    _Rule(
        "block mapping",
        opening=False,
        message="deze regel past niet bij de sleutels die op regel {begin} beginnen",
        hint="laat sleutels die bij elkaar horen even ver inspringen, en schrijf steeds 'sleutel: waarde'",
    ),
    _Rule(
        "block collection",
        opening=False,
        message="deze regel past niet in de lijst die op regel {begin} begint",
        hint="begin elk onderdeel met een streepje, en laat de streepjes even ver inspringen",
    ),
    _Rule(
        "document start",
        opening=False,
        message="hier staat nog tekst na het einde van de inhoud",
        hint="haal de tekst weg, of laat hem inspringen als hij bij het vorige hoort",
    ),
)
_UNKNOWN = _Rule(
    "",
    opening=False,
    message="de opbouw van het bestand klopt hier niet",
    hint="vergelijk de regel en die erboven met een voorbeeld: inspringing, aanhalingstekens, dubbele punten",
)


def explain(error: yaml.MarkedYAMLError, source: SourceText, last: yaml.Event | None) -> Problem:
    """Make the Problem of an error; `last` is what the parser read just before it, when that is known."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    here = source.line(line)[column : column + 1]
    what = f"{error.context} | {error.problem} {'TAB' if here == TAB else here or 'END'}"
    return (
        _tab(what, source, line)
        or _glued(what, source, error)
        or _closed_too_early(source, last, (line, column))
        or _by_rule(what, source, error, (line, column))
    )


def start_of(event: yaml.Event) -> Mark:
    """Where the parser met the event; only events that somebody makes by hand are without a place."""
    assert event.start_mark is not None
    return event.start_mark


def end_of(event: yaml.Event) -> Mark:
    """Where the event ends: just after its last character."""
    assert event.end_mark is not None
    return event.end_mark


def _tab(what: str, source: SourceText, line: int) -> Problem | None:
    """YAML 1.2.2 section 6.1 forbids tabs in indentation; they look like spaces, so this is said before all else."""
    text = source.line(line)
    column = text[: len(text) - len(text.lstrip())].find(TAB)
    if column < 0 or "quoted" in what or "flow" in what:
        return None
    position = source.position(line, column)
    return Problem("yaml", "deze regel springt in met een tab", position, "vervang de tab door spaties")


def _glued(what: str, source: SourceText, error: yaml.MarkedYAMLError) -> Problem | None:
    """A key with its value straight after the colon: to the parser a text without a colon."""
    mark = error.context_mark
    found = mark and re.match(r"([\w-]+:)(\S.*)", source.line(mark.line)[mark.column :])
    if not (mark and found and "simple key" in what):
        return None
    position = source.position(mark.line, mark.column + len(found[1]))
    return Problem(
        "yaml", "achter de dubbele punt hoort een spatie", position, f"schrijf {found[1]} {found[2]}"
    )


def _closed_too_early(source: SourceText, last: yaml.Event | None, place: tuple[int, int]) -> Problem | None:
    """Text straight after a closing quote: a quote within the text, or one that was forgotten lines above."""
    if not isinstance(last, yaml.ScalarEvent) or last.style not in {"'", '"'}:
        return None
    start, end = start_of(last), end_of(last)
    if (end.line, source.line(end.line)[end.column : place[1]].strip()) != (place[0], ""):
        return None
    hint = f"eindigt de tekst eerder, zet daar dan het teken {last.style}"
    if last.style == "'":
        hint += "; hoort het bij een woord, zoals in 's-Hertogenbosch of 't Hoff, " + _double(source, start)
    if start.line == end.line:
        message = f"het aanhalingsteken {last.style} sluit de tekst al voor deze woorden"
        return Problem("yaml", message, source.position(*place), hint)
    until = source.position(end.line, end.column).line
    message = f"het aanhalingsteken {last.style} dat hier opent, sluit pas op regel {until}"
    return Problem("yaml", message, source.position(start.line, start.column), hint)


def _double(source: SourceText, mark: Mark) -> str:
    inside = '"' in source.line(mark.line)[mark.column :]
    return "schrijf het dan dubbel ('')" if inside else "zet de tekst dan tussen dubbele aanhalingstekens"


def _by_rule(what: str, source: SourceText, error: yaml.MarkedYAMLError, place: tuple[int, int]) -> Problem:
    rule = next((rule for rule in _RULES if re.search(rule.pattern, what)), _UNKNOWN)
    opening = error.context_mark
    shown = (opening.line, opening.column) if rule.opening and opening else place
    values = {
        "teken": _character(source, shown),
        "regel": str(_within(source, place).line),
        "begin": str(source.position(opening.line, 0).line) if opening else "1",
    }
    if "backslash" in rule.message:
        # One parser points at the backslash, the other after it.
        shown = (place[0], source.line(place[0]).rfind("\\", 0, place[1] + 1))
    hint = rule.hint
    if "{teken}" in rule.message and values["teken"] == "'":
        hint = "begint een woord met ' (zoals 's-Hertogenbosch), zet de tekst dan tussen dubbele aanhalingstekens"
    return Problem("yaml", rule.message.format_map(values), _within(source, shown), hint)


def _character(source: SourceText, place: tuple[int, int]) -> str:
    return source.line(place[0])[place[1] : place[1] + 1] or "niets"


def _within(source: SourceText, place: tuple[int, int]) -> Position:
    """The place, or the end of the last line where the parser counts one line too many at the end of a file."""
    line, column = place
    last = len(source.lines) - 1
    while last > 0 and not source.lines[last].strip():
        last -= 1
    return source.position(line, column) if line <= last else source.position(last, len(source.lines[last]))
