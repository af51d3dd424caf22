"""What may not be read, looked for in text: a project in; a searcher that finds its personal data however it is written, out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.publish.forms import by_form
from generator.publish.names import Persoonsnaam, name_pattern, surnames
from generator.publish.ordinary import is_ordinary
from generator.publish.patterns import phone_digits
from generator.publish.plain import Plat, fold, plain_text

Stukje = tuple[int, int]
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\w|(?:https?://|www\.)[^\s,;<>]+", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?i)(?:burgemeester|secretaris|wethouder|griffier|voorzitter)[\s,]+(?:mevrouw\s|mw\.?\s|de heer\s|dhr\.?\s)?$"
)
_HEAD = re.compile(r"""(?:^\W*|[.!?:;•\n>|"]\s*)$""")
_WORD = re.compile(r"[a-z0-9]+")
_BEFORE = 80  # signs that stand before or behind the word by which a name is found: titles, initials; or before a date
_SMALL_NAME = 4  # letters of a name that is looked for in small letters, and inside an address


@dataclass(frozen=True, slots=True)
class Geheim:
    """Something that may not be read. `overal`: it tells who somebody is, so it is looked for in every text.

    A pattern is tried where it can fit: `sporen` are words of which such a text has at least one, `aaneen` is what stands in
    it when its letters and digits are run together.
    """

    soort: str
    patroon: re.Pattern[str]
    sporen: frozenset[str] = frozenset()
    overal: bool = True
    naam: Persoonsnaam | None = None
    aaneen: str = ""


@dataclass(frozen=True, slots=True)
class Vondst:
    """A place in a text where personal data stands, and its kind."""

    begin: int
    eind: int
    soort: str


@dataclass(frozen=True, slots=True)
class Regel:
    """A text to search: the parts that somebody typed in the project, and the parts that may stand as they are.

    `letters`: how many a surname must have to count by itself; in bytes that are no text, two letters stand together by
    chance, and the name of a style may be a surname.
    """

    tekst: str
    getypt: tuple[Stukje, ...] = ()
    vrij: tuple[Stukje, ...] = ()
    letters: int = 0


@dataclass(slots=True)
class Zoeker:
    """Finds what may not be read.

    `bekend`: words that are the name of something else here (Emmen, Partij). `nummers`: telephone numbers of organisations.
    `blijft`: the kinds of data that may be read.
    """

    geheimen: Sequence[Geheim]
    ambtsdragers: Sequence[Persoonsnaam] = ()
    bekend: frozenset[str] = frozenset()
    nummers: frozenset[str] = frozenset()
    blijft: frozenset[str] = frozenset()
    _index: dict[str, list[Geheim]] = field(default_factory=dict)
    _altijd: list[Geheim] = field(default_factory=list)
    _publiek: list[re.Pattern[str]] = field(default_factory=list)
    _achternamen: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the index of words."""
        for each in self.geheimen:
            for word in each.sporen:
                self._index.setdefault(word, []).append(each)
            if not each.sporen:
                self._altijd.append(each)
            if each.naam:
                self._achternamen |= dict.fromkeys(_in_address(each.naam), each.soort)
        self._publiek = [name_pattern(each) for each in self.ambtsdragers]

    def find(self, regel: Regel) -> list[Vondst]:
        """Every place in a line that may not be read, in order; places that touch each other are one."""
        plat = plain_text(regel.tekst)
        found: list[Vondst] = []
        for each, match in self._matches(plat.tekst):
            start, end = match.span()
            if start < end and self._counts(each, match, plat, regel):
                found.append(Vondst(*plat.span(start, end), each.soort))
        found += self._addresses(plat)
        found += self._by_form(plat, regel)
        addresses = _spans(regel.tekst) if found else ()
        widened = [_widened(each, addresses) for each in found]
        return in_order(each for each in widened if not _inside(each.begin, each.eind, regel.vrij))

    def holds(self, text: str) -> bool:
        """Whether a text tells who somebody is."""
        return bool(self.find(Regel(text)))

    def _matches(self, text: str) -> Iterator[tuple[Geheim, re.Match[str]]]:
        """Where a pattern fits; only around the words that it needs, since a text may be long and the patterns many."""
        for word in _WORD.finditer(text.lower()):
            for each in self._index.get(word[0], ()):
                end = word.end() + (_BEFORE if each.naam else len(each.patroon.pattern))
                for match in each.patroon.finditer(text, max(word.start() - _BEFORE, 0), min(end, len(text))):
                    yield each, match
        run = re.sub(r"[^a-z0-9]", "", text.lower()) if self._altijd else ""
        for each in self._altijd:
            if each.aaneen in run:
                yield from ((each, match) for match in each.patroon.finditer(text))

    def _counts(self, each: Geheim, match: re.Match[str], plat: Plat, regel: Regel) -> bool:
        """Whether a match is what is looked for, and not a plain word or an office-holder of that name."""
        start, end = plat.span(*match.span())
        typed = _inside(start, end, regel.getypt)
        if not each.overal and not typed:
            return False
        if each.naam is None:
            return True
        alone = not (match["voor"] or match["na"] or match["titel"] or match["tussen"])
        if alone and len(match["kern"]) < regel.letters:
            return False
        return not self._of_office(match, plat.tekst) and self._is_name(match, plat.tekst, typed=typed)

    def _is_name(self, match: re.Match[str], text: str, *, typed: bool) -> bool:
        core = match["kern"]
        context = bool(match["voor"] or match["na"] or match["titel"])
        if core.lower() in self.bekend:
            return context or bool(match["tussen"])
        letters = re.sub(r"[^A-Za-z]", "", core)
        plain = is_ordinary(letters)
        if not letters[:1].isupper():
            dotted = "." in (match["voor"] or "") or bool(match["titel"])
            return dotted or (not plain and len(letters) >= _SMALL_NAME)
        head = bool(_HEAD.search(text[: match.start("kern")]))
        return context or bool(match["tussen"]) or not (plain and head) or typed

    def _of_office(self, match: re.Match[str], text: str) -> bool:
        """Whether the same words are the name of an office-holder, with initials or with the office."""
        start, end = match.span("kern")
        for pattern in self._publiek:
            for other in pattern.finditer(text, max(0, start - 60), min(len(text), end + 30)):
                if other.start("kern") <= start and end <= other.end("kern"):
                    named = other["voor"] or other["na"] or _OFFICE.search(text[: other.start("kern")])
                    if named and not (match["voor"] and not other["voor"]):
                        return True
        return False

    def _by_form(self, plat: Plat, regel: Regel) -> Iterator[Vondst]:
        """Numbers that somebody typed and that are always of a person, unless the project says that they are public."""
        for start, end, soort in by_form(plat.tekst) if regel.getypt else ():
            place = plat.span(start, end)
            public = soort in self.blijft or phone_digits(plat.tekst[start:end]) in self.nummers
            if _inside(*place, regel.getypt) and not public:
                yield Vondst(*place, soort)

    def _addresses(self, plat: Plat) -> Iterator[Vondst]:
        """E-mail addresses made of a name: jjansen@emmen.nl."""
        if "@" not in plat.tekst:
            return
        for match in _ADDRESS.finditer(plat.tekst):
            local = re.sub(r"[^a-z]", "", match[0].partition("@")[0].lower())
            if "@" in match[0] and any(name in local for name in self._achternamen):
                yield Vondst(*plat.span(*match.span()), "contactgegeven")


def _in_address(naam: Persoonsnaam) -> Iterator[str]:
    """How a name stands in an e-mail address, without signs: jansen, vanderveen."""
    prefix = re.sub(r"[^a-z]", "", fold(naam.tussenvoegsel).lower())
    for name in surnames(naam):
        key = re.sub(r"[^a-z]", "", name.lower())
        if len(key) >= _SMALL_NAME and not is_ordinary(name):
            yield key
        elif prefix and len(prefix + key) >= _SMALL_NAME:
            yield prefix + key


def known_words(texts: Iterable[str]) -> frozenset[str]:
    """The words of names of other things, in small letters; whole names and each word of them."""
    found: set[str] = set()
    for text in texts:
        plain = fold(text).lower()
        found |= {plain, *plain.split(), *re.split(r"[\s-]+", plain)}
    return frozenset(found)


def _spans(text: str) -> tuple[Stukje, ...]:
    """Where addresses stand."""
    return tuple(match.span() for match in _ADDRESS.finditer(text))


def _widened(found: Vondst, addresses: Sequence[Stukje]) -> Vondst:
    """What stands inside an address takes the whole address with it."""
    for first, last in addresses:
        if first < found.eind and found.begin < last:
            return Vondst(min(first, found.begin), max(last, found.eind), found.soort)
    return found


def _inside(start: int, end: int, parts: Sequence[Stukje]) -> bool:
    return any(first <= start and end <= last for first, last in parts)


def in_order(found: Iterable[Vondst]) -> list[Vondst]:
    """Places in order; of those that overlap one, of the kind of the first and longest."""
    out: list[Vondst] = []
    for each in sorted(found, key=lambda one: (one.begin, -one.eind)):
        if out and each.begin < out[-1].eind:
            out[-1] = Vondst(out[-1].begin, max(out[-1].eind, each.eind), out[-1].soort)
        else:
            out.append(each)
    return out
