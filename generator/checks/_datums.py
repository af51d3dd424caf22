"""Dates in running text: a text in, the days that it names out, and where a weekday or a notation does not fit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.checks._melding import dag
from generator.checks._patronen import Treffer, plain
from generator.dutch.dates import maandnaam, weekdag

_MONTHS = {maandnaam(number): number for number in range(1, 13)}
_SHORT = {name[:3]: number for name, number in _MONTHS.items()} | {"mrt": 3, "sept": 9}
_WEEK = [weekdag(date(2024, 1, number)) for number in range(1, 8)]  # 1 January 2024 was a Monday
_DAYS = "|".join(_WEEK)
_MONTH = "|".join((*_MONTHS, *(rf"{name}\.?" for name in sorted(_SHORT, key=len, reverse=True))))
_DATE = re.compile(
    rf"(?<![\d.,-])(?P<dag>\d{{1,2}})(?:e|ste|de)?\s+(?P<maand>{_MONTH})(?:\s+(?P<jaar>\d{{4}}))?(?![\w])"
    r"|(?<![\w.,/-])(?P<d>\d{1,2})(?P<t>[-/.])(?P<m>\d{1,2})(?P=t)(?P<j>\d{4})(?![\w-])(?!\.\d)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b({_DAYS})(?:ochtend|middag|avond)?,?\s+(?:de\s+)?$", re.IGNORECASE)
_BEHIND = re.compile(rf"^,?\s*(?:\(\s*(?:een\s+)?|een\s+)({_DAYS})\b", re.IGNORECASE)
_MAX_MONTH = 12


@dataclass(frozen=True, slots=True)
class Genoemd:
    """A day that a text names; `jaar` is false where the text leaves the year out and it was derived."""

    dag: date
    tekst: str
    begin: int
    eind: int
    jaar: bool = True


def named_days(text: str, around: date | None = None) -> Iterator[Genoemd]:
    """Every day in a text. Without a year it is the one nearest to `around`, or else nobody knows which."""
    text = plain(text)
    for found in _DATE.finditer(text):
        day, month, year = _numbers(found)
        derived = year is None
        if year is None:
            if around is None:
                continue
            year = _nearest(day, month, around)
        try:
            yield Genoemd(date(year, month, day), found[0], found.start(), found.end(), not derived)
        except ValueError:
            continue


def impossible_days(text: str) -> Iterator[Treffer]:
    """Days that do not exist: 31 april 2015."""
    for found in _DATE.finditer(plain(text)):
        day, month, year = _numbers(found)
        try:
            date(year or 2024, month, day)
        except ValueError:
            if found["maand"]:
                yield Treffer(found[0], found.start())


def wrong_weekdays(text: str, around: date | None = None) -> Iterator[Treffer]:
    """A weekday that does not fit the date behind it, or before it between brackets."""
    text = plain(text)
    for found in named_days(text, around):
        named = _BEFORE.search(text[: found.begin]) or _BEHIND.match(text[found.eind :])
        if named and weekdag(found.dag) != named[1].lower():
            said = f"{dag(found.dag)} was een {weekdag(found.dag)}, geen {named[1].lower()}"
            yield Treffer(found.tekst, found.begin, said)


def ambiguous_days(text: str) -> Iterator[Treffer]:
    """Dates in figures that can be read in two ways: 07-06-2026 is in June here, in July elsewhere."""
    for found in _DATE.finditer(plain(text)):
        if (
            found["d"]
            and int(found["d"]) <= _MAX_MONTH
            and 0 < int(found["m"]) <= _MAX_MONTH
            and found["d"] != found["m"]
        ):
            day, month, year = _numbers(found)
            if day != month:
                yield Treffer(
                    found[0], found.start(), tip=f"schrijf de maand voluit: {day} {maandnaam(month)} {year}"
                )


def _numbers(found: re.Match[str]) -> tuple[int, int, int | None]:
    if found["d"]:
        month = int(found["m"])
        return int(found["d"]), month if month <= _MAX_MONTH else 0, int(found["j"])
    name = found["maand"].lower().rstrip(".")
    month = _MONTHS.get(name) or _SHORT[name]
    return int(found["dag"]), month, int(found["jaar"]) if found["jaar"] else None


def _nearest(day: int, month: int, around: date) -> int:
    """The year in which a day lies nearest to another; 29 February of no leap year counts as the 28th."""
    shown = min(day, 28)
    years = (around.year - 1, around.year, around.year + 1)
    return min(years, key=lambda year: abs((date(year, month, shown) - around).days))
