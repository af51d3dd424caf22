"""Values as they may be written in running text: a number, date, amount, address or phrase in; the pattern that finds it out.

Patterns are for text that plain.py made plain. Every one ends at the edges of words and numbers.
"""

import re
from datetime import date
from decimal import Decimal

from generator.dutch.dates import datum_voluit, maandnaam
from generator.dutch.numbers import decimaal
from generator.dutch.words import getal_voluit, jaartal_voluit
from generator.publish.plain import fold

_SEPARATORS = r"[\s.\-/()]{0,3}"
_COUNTRY = "31"
_SHORT_CODE = 3  # a number of so few signs is found only behind a word that says what it is
_SHORT_NUMBER = 5  # and one of so few digits: it may be a year or an amount as well
_CONTEXT = r"(?<![^\W_])(?i:(?:personeels|medewerkers?|dienst)?(?:nummer|nr\.?|no\.?)|medewerker|#)[ :.]{0,3}"
_DISTINCT = 4  # digits in a figure that is hardly ever the same by chance
_YEARS = range(1900, 2100)
_LETTERS = 6  # letters in a phrase that is hardly ever the same by chance


def words_of(text: str) -> frozenset[str]:
    """The words and numbers of a plain text, in small letters: to see at once that a pattern cannot fit."""
    return frozenset(re.findall(r"[a-z0-9]+", text.lower()))


def phrase_pattern(text: str) -> re.Pattern[str] | None:
    """The same words in any case; None for what is too short to be recognised."""
    words = fold(text).split()
    if sum(map(str.isalnum, "".join(words))) < _LETTERS:
        return None
    body = r"\s".join(re.escape(word) for word in words)
    return re.compile(rf"(?<![^\W_]){body}(?![^\W_])", re.IGNORECASE)


def code_pattern(text: str) -> re.Pattern[str] | None:
    """A number of a person: B-1041 is also B1041, b 1041; 020318 is also 20318. A short one needs its name before it."""
    parts = re.findall(r"[A-Za-z]+|[0-9]+", fold(text))
    if not parts:
        return None
    digits = all(part.isdigit() for part in parts)
    body = r"[\s.\-/]{0,2}".join(map(re.escape, parts))
    if digits and len(parts) == 1:
        body = "0*" + re.escape(parts[0].lstrip("0") or "0")
    signs = len("".join(parts).lstrip("0"))
    if signs <= _SHORT_CODE or (digits and signs < _SHORT_NUMBER):
        return re.compile(rf"{_CONTEXT}{body}(?![^\W_])", re.IGNORECASE)
    return re.compile(rf"(?<![^\W_]){body}(?![^\W_])", re.IGNORECASE)


def digits_pattern(text: str) -> re.Pattern[str] | None:
    """A row of digits or a bank account, however it is grouped."""
    signs = re.findall(r"[A-Za-z0-9]", fold(text))
    if len(signs) <= _SHORT_CODE:
        return None
    return re.compile(rf"(?<![^\W_]){_SEPARATORS.join(signs)}(?![^\W_])", re.IGNORECASE)


def phone_pattern(text: str) -> re.Pattern[str] | None:
    """A telephone number with or without brackets, groups and the number of the country."""
    signs = phone_digits(text)
    if len(signs) <= _SHORT_CODE:
        return None
    trunk = signs.startswith("0")
    body = _SEPARATORS.join(signs[1:] if trunk else signs)
    country = rf"(?:\+|00){_COUNTRY}{_SEPARATORS}(?:\(0\))?{_SEPARATORS}"
    start = rf"(?:{country}|\(?0{_SEPARATORS})" if trunk else ""
    return re.compile(rf"(?<![\w+]){start}{body}(?!\d)")


def phone_digits(text: str) -> str:
    """The digits of a number as dialled within the country: two numbers with the same are one."""
    signs = re.sub(r"\(0\)", "", fold(text))
    international = signs.strip().startswith(("+", "00"))
    found = re.sub(r"\D", "", signs)
    if international:
        found = found.removeprefix("00").removeprefix(_COUNTRY)
        return "0" + found
    return found


def address_pattern(text: str) -> re.Pattern[str]:
    """An e-mail address or a web address in any case."""
    return re.compile(rf"(?<![\w.@-]){re.escape(fold(text).strip())}(?![\w@])", re.IGNORECASE)


def amount_pattern(value: Decimal) -> re.Pattern[str] | None:
    """An amount in figures, with or without sign, points and cents, or in words; None for one that may be anything."""
    whole, cents = divmod(int(abs(value) * 100), 100)
    digits = str(whole)
    first = len(digits) % 3 or 3
    grouped = r"[.\s]?".join([digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))])
    ending = rf"[.,]{cents:02}" if cents else r"(?:[.,](?:00|-|=)-?)?"
    if len(str(whole)) < _DISTINCT and not cents:
        return None
    bare = rf"(?<![\w.,]){grouped}{ending}(?![\d]|[.,]\d)"
    if whole in _YEARS and not cents:  # 2015 is a year as well: then only with a sign of money
        bare = rf"(?:(?:€|EUR|euro)\s?){grouped}{ending}(?!\d)|(?<![\w.,]){grouped}{ending}\s?euro|{grouped},00(?!\d)"
    spelled = r"\s?".join(map(re.escape, fold(getal_voluit(whole)).split()))
    return re.compile(
        rf"(?:(?:€|EUR|euro)\s?)?(?:{bare})(?:\s?euro)?|(?<![^\W_]){spelled}(?![^\W_])", re.IGNORECASE
    )


def figure_pattern(value: Decimal) -> re.Pattern[str] | None:
    """A figure with enough digits to be somebody's: 0,8889 fte; None for 1 and 36."""
    text = decimaal(value)
    if sum(map(str.isdigit, text.strip("0,"))) < _DISTINCT:
        return None
    return re.compile(rf"(?<![\w.,]){re.escape(fold(text)).replace(',', '[.,]')}0*(?!\d|[.,]\d)")


def day_pattern(value: date) -> re.Pattern[str]:
    """A date in words, with a short month, in figures in any order that is used, or spelled out."""
    day, month, year = value.day, value.month, value.year
    name = maandnaam(month)
    short = "mrt" if name == "maart" else name[:3]
    figures = rf"0?{day}\s?[-/.]\s?0?{month}\s?[-/.]\s?(?:{year}|'?{year % 100:02})"
    words = rf"0?{day}\s(?:{name}|{short}\.?)\s{year}"
    spelled = r"\s".join(fold(datum_voluit(value)).split())
    other = rf"{fold(getal_voluit(day))}\s{name}\s{fold(jaartal_voluit(year))}"
    return re.compile(
        rf"(?<![\w-])(?:{words}|{figures}|{year}-{month:02}-{day:02}|{spelled}|{other})(?![\w-])",
        re.IGNORECASE,
    )


# --- words of which a text has at least one when it holds a value: looked up before a pattern is tried


def code_words(text: str) -> frozenset[str]:
    """Those of a number of a person: the whole of it, or its longest part where a hyphen or space divides it."""
    parts = re.findall(r"[a-z]+|[0-9]+", fold(text).lower())
    whole = "".join(parts)
    longest = max(parts, key=len, default="")
    return frozenset({whole, longest, whole.lstrip("0"), longest.lstrip("0")} - {""})


def figure_words(value: Decimal) -> frozenset[str]:
    """Those of an amount or another figure: its whole part, the last group of it, its decimals, or it in words."""
    whole, _, decimals = decimaal(value).replace(".", "").partition(",")
    spelled = fold(getal_voluit(int(abs(value)))).split()
    return frozenset({whole, whole[-3:], decimals, f"{decimals:0<2}", *(words_of(spelled[0]))} - {"", "00"})


def day_words(value: date) -> frozenset[str]:
    """Those of a date: its year, in figures or in words."""
    spelled = fold(datum_voluit(value)).split()[-1], fold(jaartal_voluit(value.year)).split()[-1]
    return frozenset({str(value.year), f"{value.year % 100:02}"}.union(*map(words_of, spelled)))
