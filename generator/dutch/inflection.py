"""Is it the same word? Two terms in, whether one is the plural of the other out; made for defined terms.

Source: Woordenlijst Nederlandse Taal, Leidraad 5.1 and 8 (doubling of vowels and consonants, f/v and s/z, -en, -s and
’s). Rules over-generate on purpose: a form that no writer uses harms nobody, a form that is missed is a false alarm.
"""

import re
from functools import cache

from generator.dutch.role_words import woord

_VOWELS = "aeiou"
_VOICED = {"f": "v", "s": "z"}


@cache
def plurals(term: str) -> frozenset[str]:
    """Every plural that a term can have: Taak -> Taken, Passende functie -> Passende functies."""
    head, _, noun = term.rpartition(" ")
    forms = {noun + ending for ending in ("en", "s", "n", "’s", "'s", "ën")}
    if match := re.fullmatch(r"(.*?)([aeou])\2([^aeiou])", noun, re.IGNORECASE):
        start, vowel, consonant = match.groups()
        forms |= {f"{start}{vowel}{each}en" for each in (consonant, _VOICED.get(consonant, consonant))}
    last = noun[-1:].lower()
    if last and last not in _VOWELS:
        forms |= {f"{noun}{last}en", f"{noun[:-1]}{_VOICED.get(last, last)}en"}
    for ending, plural in (("heid", "heden"), ("um", "a"), ("us", "i")):
        if noun.endswith(ending):
            forms.add(noun.removesuffix(ending) + plural)
    known = _listed(noun)
    return frozenset(f"{head} {form}".strip() for form in (*forms, *known) if form != noun)


@cache
def forms_of(term: str) -> frozenset[str]:
    """A term with its plurals, and with *-e* at an adjective before it: Bestuurlijk Overleg, Bestuurlijke Overleggen."""
    head, _, noun = term.rpartition(" ")
    inflected = {f"{head}e {noun}"} if head and not head.endswith("e") else set()
    return frozenset(
        {term, *plurals(term), *inflected, *(form for each in inflected for form in plurals(each))}
    )


def same_term(one: str, other: str) -> bool:
    """Whether two terms are forms of one: Partij and Partijen."""
    return one in forms_of(other) or other in forms_of(one)


def _listed(noun: str) -> tuple[str, ...]:
    """The plural of a noun whose last part is in the list of role words: Gastheerlid -> Gastheerleden."""
    try:
        return (woord(noun).meervoud,)
    except ValueError:
        return ()
