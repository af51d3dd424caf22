r"""Find the characters that no document can carry: text in, Problems out.

XML 1.0 (section 2.2) has no place for most control characters and for half surrogate pairs, so Word could not open
the file. Private-use characters look different, or like nothing, in every font. The separators U+0085, U+2028 and
U+2029 break lines in some programs and not in others, after which line numbers disagree.
"""

import re
import sys
from itertools import islice

from generator.problem import Problem
from generator.source.nodes import SourceText

MAX_REPORTED = 20
"""A file that is not text at all would otherwise give a message a line."""

_PLANE_ENDS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_FORBIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff"
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"
    "\ufdd0-\ufdef" + _PLANE_ENDS
)
_ANY = re.compile(f"[{_FORBIDDEN}]")
_RUN = re.compile(f"([{_FORBIDDEN}])\\1*")
# In a file a carriage return belongs to a line break; inside a value it can only come from an escape.
_IN_VALUE = re.compile(f"[\r{_FORBIDDEN}]")

# YAML 1.2.2 section 5.7: the escapes within double quotes that give a character we refuse, besides \x, \u and \U.
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_LETTERS = dict(zip("0abvferNLP", "\0\a\b\v\f\x1b\r\x85\u2028\u2029", strict=True))

# First and last code, what it is, how to mend it; the first row that fits counts.
_KINDS = (
    (0x0B, 0x0B, "een regeleinde uit Word", "vervang het door een gewone Enter of een spatie"),
    (0x0C, 0x0C, "een pagina-einde", "haal het weg of vervang het door een gewone Enter"),
    (
        0x80,
        0x84,
        "een teken in een verkeerde tekencodering",
        "typ het teken opnieuw en bewaar het bestand als UTF-8",
    ),
    (0x85, 0x85, "een onzichtbaar regeleinde", "vervang het door een gewone Enter of een spatie"),
    (
        0x86,
        0x9F,
        "een teken in een verkeerde tekencodering",
        "typ het teken opnieuw en bewaar het bestand als UTF-8",
    ),
    (0x2028, 0x2029, "een onzichtbaar regeleinde", "vervang het door een gewone Enter of een spatie"),
    (0xD800, 0xDFFF, "een half teken", "typ het teken opnieuw; een emoji is één teken"),
    (0xFEFF, 0xFEFF, "een byte order mark midden in de tekst", "haal het weg; het is onzichtbaar"),
    (0xFDD0, 0xFDEF, "een code die geen teken is", "haal het weg"),
    (
        0xE000,
        0xF8FF,
        "een teken uit een symboollettertype",
        "zo'n teken komt mee uit Word; typ het gewone teken ervoor",
    ),
    (0x00, 0x9F, "een besturingsteken", "haal het weg; het is onzichtbaar en komt meestal mee bij kopiëren"),
)
_REST = ("een code die geen gewoon teken is", "haal het weg of typ het gewone teken ervoor")


def check_characters(text: str, file: str) -> tuple[Problem, ...]:
    r"""Report every run of characters that may not be in a file, up to MAX_REPORTED.

    >>> [str(problem.position) for problem in check_characters("naam: Emmen\nplaats: \x07Emmen", "project.yaml")]
    ['project.yaml:2:9']
    """
    return check_source(SourceText(text, file))


def check_source(source: SourceText) -> tuple[Problem, ...]:
    """Do the same for a text that starts further on in its file."""
    # The few dozen different characters of a text are looked at sooner than its many thousands.
    if not _ANY.search("".join(set(source.text))):
        return ()
    runs = islice(_RUN.finditer(source.text), MAX_REPORTED)
    return tuple(_refuse(source, run.start(), run.group(1), len(run.group())) for run in runs)


def is_clean_value(value: str) -> bool:
    """Whether a value, its escapes already turned into characters, holds only characters that are allowed."""
    return not _IN_VALUE.search(value)


def check_escapes(source: SourceText, start: int, end: int) -> tuple[Problem, ...]:
    r"""Report the escapes that give a refused character, such as "\x07", in the scalar between two offsets."""
    escapes = _ESCAPE.finditer(source.text, start, end)
    refused = (escape for escape in escapes if not is_clean_value(_meaning(escape)))
    return tuple(
        _refuse(source, escape.start(), _meaning(escape), len(escape.group()))
        for escape in islice(refused, MAX_REPORTED)
    )


def _meaning(escape: re.Match[str]) -> str:
    """The character that an escape stands for; nothing when it is one that can do no harm."""
    hexadecimal = escape.group(1) or escape.group(2) or escape.group(3)
    if not hexadecimal:
        return _LETTERS.get(escape.group(4), "")
    # A code past the end of Unicode counts as the last one, which is not a character either.
    return chr(min(int(hexadecimal, 16), sys.maxunicode))


def _refuse(source: SourceText, offset: int, character: str, length: int) -> Problem:
    code = ord(character)
    what, hint = next(((kind[2], kind[3]) for kind in _KINDS if kind[0] <= code <= kind[1]), _REST)
    message = f"hier staat {what} (U+{code:04X}); dat kan niet in een document"
    return Problem("teken", message, source.position_at(offset, length), hint)
