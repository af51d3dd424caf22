"""Names in running text: a name in parts or as typed in; the pattern that finds it, however it is written, out.

Found are initials with or without points and spaces, `Van den` and `v.d.`, `Jansen, J.`, a part of a double name, and a form
of address or a title before it, which goes with the name. Patterns are for text that plain.py made plain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.publish.plain import fold

_PREFIX_WORDS = "van de der den het 't ter te ten in op aan bij uit voor onder over la le du el al ben von zu d' l' vd v.d. v/d"
_PREFIXES = frozenset(_PREFIX_WORDS.split())
_NO_PERSON = re.compile(
    r"(?i)(?:het |de )?(?:team|afdeling|bureau|secretariaat|griffie|gemeente|college|sector|cluster|dienst|domein)\b"
)
_TITELS = (
    r"(?:(?i:mevrouw|mevr\.?|mw\.?|mej\.?|de heer|den heer|dhr\.?|heer|collega|drs\.?|mr\.?|dr\.?|ir\.?|ing\.?|prof\.?|bc\.?"
    r"|mevrouw/meneer|meneer|wethouder|medewerker|medewerkster)\s)"
)
_STRIP = re.compile(rf"^(?:{_TITELS})+")
_AFTER = re.compile(r",?\s+(?:MPM|MPA|MA|MSc|MBA|LLM|LL\.M\.|BSc|BA|RA|EMIA|PhD|CPC)\b.*$")
_INITIALS = re.compile(r"(?:[A-Za-z][a-z]?\.)+|[A-Z]{1,3}")
_DOTTED = re.compile(r"(?:[A-Z][a-z]?\.)+")
# As in a list: Veen, M. van der
_LAST_FIRST = re.compile(
    r"([A-Z][\w'-]+),\s*((?:[A-Z][a-z]?\.\s?)+)((?:(?:van|de|der|den|ter|te|ten|'t)\b\s?)*)(?=$|[\s,;/])"
)
_AND = re.compile(r"\s+(?:en|&|of)\s+|\s*[,;/|]\s*")
_MIN_PART = 2
_WORD_PART = 4
# Where a hyphen joins two surnames: before a capital or before a prefix ("Fictief-de Jong").
_DOUBLE = re.compile(r"\s?-\s?(?=[A-Z]|(?:van|de|der|den|ter|te|ten|'t)\s)")


@dataclass(frozen=True, slots=True)
class Persoonsnaam:
    """A name in its parts; `voornaam` only where initials lack."""

    achternaam: str
    tussenvoegsel: str = ""
    voorletters: str = ""
    voornaam: str = ""


def read_names(text: str) -> tuple[Persoonsnaam, ...]:
    """The names in a field that holds one or more of them: "L. Schaduw en mw. M. van Papier MA"; none where it has no name."""
    plain = _LAST_FIRST.sub(r"\2 \3 \1", fold(text).strip())
    found = [_read_name(part) for part in _AND.split(plain)]
    return tuple(each for each in found if each)


def _read_name(text: str) -> Persoonsnaam | None:
    if _NO_PERSON.match(text):
        return None
    words = _AFTER.sub("", _STRIP.sub("", re.sub(r"\(.*?\)", "", text).strip())).split()
    initials = ""
    while len(words) > 1 and _DOTTED.fullmatch(words[-1]):
        initials = words.pop() + initials  # as in a list: Jansen P.J.
    while words and _INITIALS.fullmatch(words[0]) and len(words) > 1:
        initials += words.pop(0)
    first: list[str] = []
    if not initials and len(words) > 1 and words[0].lower() not in _PREFIXES:
        first.append(words.pop(0))
    prefixes: list[str] = []
    while len(words) > 1 and words[0].lower() in _PREFIXES:
        prefixes.append(words.pop(0))
    surname = " ".join(words)
    capital = surname[:1].isupper() or surname.startswith("'")
    proper = all(
        word[:1].isupper() or word.lower() in _PREFIXES or word[:1] == "'" for word in (*first, *words)
    )
    if not (len(re.sub(r"[^A-Za-z]", "", surname)) >= _MIN_PART and capital and proper):
        return None
    return Persoonsnaam(surname, " ".join(prefixes), initials, " ".join(first))


def surnames(naam: Persoonsnaam) -> tuple[str, ...]:
    """The whole surname first, then the parts of a double one: each is used alone in running text."""
    whole = fold(naam.achternaam).strip()
    parts = [part for part in _DOUBLE.split(whole) if part != whole]
    # Janssens de Bisthoven, García López: each name of several is one that people use.
    words = [word for word in re.split(r"[\s-]+", whole) if word[:1].isupper() and len(word) >= _WORD_PART]
    more = [*parts, *(_without_prefix(part) for part in (whole, *parts)), *words]
    kept = [each for each in (whole, *more) if len(each) >= _MIN_PART and each.lower() not in _PREFIXES]
    return tuple(dict.fromkeys(kept))


def _without_prefix(part: str) -> str:
    words = part.split()
    while len(words) > 1 and words[0].lower() in _PREFIXES:
        words.pop(0)
    return " ".join(words)


def name_pattern(naam: Persoonsnaam) -> re.Pattern[str]:
    """The pattern of a name. Groups: `titel`, `voor` (initials or first name), `tussen`, `kern` (the surname), `na`."""
    before = "|".join(_given(naam))
    prefix = "|".join(_prefix(naam.tussenvoegsel)) if naam.tussenvoegsel else ""
    core = "|".join(_loose(each) for each in surnames(naam))
    pattern = rf"(?<![^\W_])(?P<titel>{_TITELS}*)"
    pattern += rf"(?P<voor>(?i:{before})\s?)?" if before else "(?P<voor>)"
    pattern += rf"(?P<tussen>(?i:{prefix})\s?)?" if prefix else "(?P<tussen>)"
    pattern += rf"(?P<kern>(?i:{core}))(?![^\W_])"
    after = rf"(?:,\s?|\s)(?i:{before})(?:\s?(?i:{prefix}))?(?![^\W_])" if before and prefix else ""
    after = after or (rf"(?:,\s?|\s)(?i:{before})(?![^\W_])" if before else "")
    return re.compile(pattern + (rf"(?P<na>{after})?" if after else "(?P<na>)"))


def _given(naam: Persoonsnaam) -> Iterator[str]:
    letters = re.findall(r"[A-Za-z][a-z]?(?=\.|$|[A-Z])", fold(naam.voorletters).replace(" ", ""))
    if letters:
        yield r"\s?".join(rf"{re.escape(letter)}\.?" for letter in letters)
        # The first initial alone: A. for A.J.
        if len(letters) > 1:
            yield rf"{re.escape(letters[0])}\.?"
    if naam.voornaam:
        yield _loose(fold(naam.voornaam))
        yield rf"{re.escape(naam.voornaam[0])}\.?"


def _prefix(prefix: str) -> Iterator[str]:
    plain = fold(prefix).strip()
    yield _loose(plain)
    words = plain.split()
    if words[:1] == ["van"] and len(words) > 1:
        letters = [word.strip("'")[:1] for word in words]
        yield r"[./]?\s?".join(map(re.escape, letters)) + r"\.?"


def _loose(text: str) -> str:
    """The text with any space or hyphen where one of the two stands, and an apostrophe that may be left out."""
    out = [
        r"\s?-\s?" if sign == "-" else r"[\s-]" if sign == " " else "'?" if sign == "'" else re.escape(sign)
        for sign in text
    ]
    return "".join(out)
