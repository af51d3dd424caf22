"""The personal data of a project: its fields and their marks in; what to look for, and what each key of the project is, out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from generator.expression.view import whole_ground
from generator.fields import BEDRAG, EMAIL, FTE, TEKST, TELEFOON, Record
from generator.model import Project
from generator.publish.grounds import Gronden
from generator.publish.names import Persoonsnaam, read_names, surnames
from generator.publish.names import name_pattern as pattern_of_name
from generator.publish.patterns import (
    address_pattern,
    amount_pattern,
    code_pattern,
    code_words,
    day_pattern,
    day_words,
    digits_pattern,
    figure_pattern,
    figure_words,
    phone_digits,
    phone_pattern,
    phrase_pattern,
    words_of,
)
from generator.publish.plain import fold
from generator.publish.search import Geheim, Zoeker, known_words
from generator.walk import Vindplaats, records_in, walk

# What tells who somebody is, also without anything beside it; other data says something only of who is known already.
_HERKENBAAR = (
    "naam", "behandelaar", "ambtsdrager", "contactgegeven", "personeelsnummer", "adres",
    "rekeningnummer", "handtekening", "bsn", "bijzonder", "geboortedatum",
)  # fmt: skip
_NAMEN = ("naam", "behandelaar", "ambtsdrager", "handtekening")
_NUMMERS = ("personeelsnummer", "bsn", "rekeningnummer")
_PHONE = 7  # digits of a telephone number without its area code
_NAAMDELEN = ("voorletters", "tussenvoegsel", "achternaam", "titels_voor", "titels_na", "aanspreekvorm")


@dataclass(frozen=True, slots=True)
class Inventaris:
    """What a project holds.

    `soorten`: the kind of data behind each key, and behind each record about a person. `vast`: the keys of dates, amounts
    and ids, which are no typed text. `openbaar`: telephone numbers and addresses of organisations. `nummers`: of staff, since
    items of lists are named by them. `formatie`: the figures in fte that somebody typed, by their keys.
    """

    zoeker: Zoeker
    soorten: Mapping[str, str]
    vast: frozenset[str]
    openbaar: frozenset[str]
    nummers: frozenset[str]
    formatie: Mapping[str, Decimal]
    project: Project

    def kind_of(self, paden: Sequence[str]) -> str:
        """The kind of personal data that stands behind keys, "" for none."""
        return next((self.soorten[pad] for pad in paden if pad in self.soorten), "")

    def is_typed(self, paden: Sequence[str]) -> bool:
        """Whether somebody typed a text, which may say anything."""
        return any(pad not in self.vast for pad in paden)

    def is_public(self, text: str) -> bool:
        """Whether an address or number is that of an organisation itself."""
        return _compared(text) in self.openbaar


def take_stock(project: Project, gronden: Gronden, begrippen: Sequence[str] = ()) -> Inventaris:
    """Walk a project. `begrippen` are the terms that its documents define, which are no names of people."""
    found = list(walk(project))
    public = frozenset(_compared(text) for text in _public_addresses(project))
    # A letter has personal data, and is about no person.
    letters = {each.bron.pad for each in project.documenten.values()}
    records = [
        each for each in records_in(project) if whole_ground(type(each)) and each.bron.pad not in letters
    ]
    kinds = {each.pad: each.grond for each in found if each.grond}
    kinds |= {each.bron.pad: whole_ground(type(each)) for each in records if each.bron.pad}
    secrets = [*_names(records, gronden), *_values(found, gronden, public)]
    shown = [_person(each) for each in records if gronden.stays(whole_ground(type(each)))]
    searcher = Zoeker(
        tuple(secrets),
        tuple(each for each in shown if each),
        known_words([*_other_names(project), *begrippen]),
        public,
        gronden.blijft,
    )
    fixed = frozenset(each.pad for each in found if each.veld is not None and each.veld is not TEKST)
    typed_fte = {each.pad: each.waarde for each in found if each.veld is FTE and not each.grond}
    numbers = frozenset(
        str(each.waarde) for each in found if each.grond in _NUMMERS and not gronden.stays(each.grond)
    )
    return Inventaris(searcher, kinds, fixed, public, numbers, typed_fte, project)


# --- names


def _names(records: Sequence[Record], gronden: Gronden) -> Iterator[Geheim]:
    for record in records:
        kind, person = whole_ground(type(record)), _person(record)
        if person and not gronden.stays(kind):
            yield _name_secret(person, kind)


def _name_secret(person: Persoonsnaam, kind: str) -> Geheim:
    traces = {max(words_of(each), key=len, default="") for each in surnames(person)}
    return Geheim(kind, pattern_of_name(person), frozenset(traces - {""}), naam=person)


def _person(record: Any) -> Persoonsnaam | None:
    """The name of a member of staff or an office-holder, which stands in parts."""
    surname = getattr(record, "achternaam", None)
    if not surname:
        return None
    prefix = getattr(record, "tussenvoegsel", None) or ""
    words = surname.split()
    # Who typed "van Dijk" in one field meant the same name.
    again = read_names(f"X. {surname}") if not prefix and len(words) > 1 and words[0].islower() else ()
    if again:
        prefix, surname = again[0].tussenvoegsel, again[0].achternaam
    return Persoonsnaam(surname, prefix, getattr(record, "voorletters", None) or "")


# --- other values


def _values(found: Sequence[Vindplaats], gronden: Gronden, public: frozenset[str]) -> Iterator[Geheim]:
    """What each marked field has to hide; a date or an amount that is public elsewhere is no secret."""
    shown = {each.waarde for each in found if not each.grond and isinstance(each.waarde, date | Decimal)}
    seen: set[tuple[str, str]] = set()
    for each in found:
        if not each.grond or gronden.stays(each.grond) or each.veld is None or each.waarde in shown:
            continue
        if _part_of_name(each) or _compared(str(each.waarde)) in public:
            continue
        key = (each.grond, str(each.waarde))
        if key not in seen:
            seen.add(key)
            yield from _secrets(each)


def _part_of_name(each: Vindplaats) -> bool:
    return each.pad.rsplit(".", 1)[-1] in _NAAMDELEN and hasattr(each.record, "achternaam")


def _secrets(each: Vindplaats) -> Iterator[Geheim]:
    """The patterns of one value."""
    kind, value = each.grond, each.waarde
    everywhere = kind in _HERKENBAAR
    if isinstance(value, str):
        yield from _text_secrets(each)
    elif isinstance(value, date):
        yield Geheim(kind, day_pattern(value), day_words(value), everywhere)
    elif isinstance(value, int | Decimal):
        number = Decimal(value)
        pattern = amount_pattern(number) if each.veld is BEDRAG else figure_pattern(number)
        if pattern:
            yield Geheim(kind, pattern, figure_words(number), everywhere)


def _text_secrets(each: Vindplaats) -> Iterator[Geheim]:
    kind, text = each.grond, each.waarde
    everywhere = kind in _HERKENBAAR
    if each.veld is EMAIL or "@" in text:
        yield Geheim(kind, address_pattern(text), _first_word(text), everywhere)
        return
    digits = len(re.sub(r"\D", "", text))
    if each.veld is TELEFOON or (kind == "contactgegeven" and digits >= _PHONE):
        if pattern := phone_pattern(text):
            yield Geheim(kind, pattern, overal=everywhere, aaneen=phone_digits(text).removeprefix("0"))
        return
    if kind in _NUMMERS:
        make = code_pattern if kind == "personeelsnummer" else digits_pattern
        if pattern := make(text):
            traces = code_words(text) if kind == "personeelsnummer" else frozenset[str]()
            yield Geheim(kind, pattern, traces, everywhere)
        return
    for person in read_names(text) if kind in _NAMEN else ():
        yield _name_secret(person, kind)
    if pattern := phrase_pattern(text):
        yield Geheim(kind, pattern, _first_word(text), everywhere)


def _first_word(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9]+", fold(text).lower())
    return frozenset(words[:1])


# --- what is public


def _public_addresses(project: Project) -> Iterator[str]:
    for each in project.organisaties.values():
        yield from filter(None, (each.telefoon, each.fax, each.email, each.website))


def _compared(text: str) -> str:
    """A telephone number as its digits, an address in small letters: to see whether two are the same."""
    return phone_digits(text) if re.fullmatch(r"[\d\s()+.\-/]+", fold(text)) else fold(text).strip().lower()


def _other_names(project: Project) -> Iterator[str]:
    for organisation in project.organisaties.values():
        yield from filter(None, (organisation.naam, organisation.plaats))
    roles = project.samenwerking.rolwoorden
    for role in (roles.gastheer, roles.gast):
        yield from (role.enkelvoud, role.meervoud)
    yield from (area.naam for area in project.deelterreinen.values())
