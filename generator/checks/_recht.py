"""The law of a day: a library in; laws, bodies and words of employment law with their first and last day out.

The laws are those of clauses/wetten. The table below holds words that are no laws and came or went with one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.library.laws import Wet
from generator.library.library import Library


@dataclass(frozen=True, slots=True)
class Regel:
    """One law or word: its first day, the first day that it was no longer there, and what holds before or after."""

    vanaf: date | None
    tot: date | None
    anders: str = ""

    def geldt(self, day: date) -> bool:
        return (self.vanaf is None or day >= self.vanaf) and (self.tot is None or day < self.tot)


_WNRA = date(2020, 1, 1)  # Wet normalisering rechtspositie ambtenaren
_AVG = date(2018, 5, 25)  # Verordening (EU) 2016/679, article 99

_WOORDEN: Mapping[str, Regel] = {
    "[Gg]eorganiseerd [Oo]verleg": Regel(None, _WNRA, "het lokaal overleg"),
    "[Ll]oka(?:al|le) [Oo]verleg(?:gen)?": Regel(_WNRA, None, "het Georganiseerd Overleg"),
    "[Ee]ervol ontslag": Regel(None, _WNRA, "het einde van de arbeidsovereenkomst"),
    "[Aa]anstellingsbesluit(?:en)?": Regel(None, _WNRA, "de arbeidsovereenkomst"),
    # Before 2020 a municipality could employ somebody under civil law too, and then said so.
    "[Aa]rbeidsovereenkomst(?:en)?(?! naar burgerlijk recht)": Regel(_WNRA, None, "de aanstelling"),
    "[Bb]ewerkersovereenkomst(?:en)?": Regel(None, _AVG, "de verwerkersovereenkomst"),
    # Wgr article 1: the consent of the raad moved from lid 2 to lid 4.
    "[Aa]rtikel 1,? (?:tweede lid|lid 2),? (?:van )?(?:de )?(?:Wet gemeenschappelijke regelingen|Wgr)": Regel(
        None, date(2022, 7, 1), "artikel 1, vierde lid (toestemming van de raad)"
    ),
}


@dataclass(frozen=True, slots=True)
class Recht:
    """All words that stand for law, and what each means."""

    patroon: re.Pattern[str]
    regels: tuple[Regel, ...]

    def genoemd(self, tekst: str) -> Iterator[tuple[str, Regel]]:
        """Every law that a text names. The longest name wins: the Wmo 2015 is not the Wmo."""
        for found in self.patroon.finditer(tekst):
            assert found.lastindex is not None  # every alternative is a group
            yield found[0], self.regels[found.lastindex - 1]


def read_recht(library: Library) -> Recht:
    """The laws of the library and the words of the table."""
    laws = {naam: wet for naam in library.wetten() if (wet := library.wet(naam).value)}
    named: list[tuple[str, Regel]] = []
    for naam, wet in laws.items():
        regel = Regel(wet.geldig_vanaf, wet.geldig_tot, _anders(naam, wet, laws))
        named += [(re.escape(word), regel) for word in (wet.naam, wet.afkorting) if word]
    named.sort(key=lambda each: -len(each[0]))
    both = [*_WOORDEN.items(), *named]
    pattern = "|".join(f"({word})" for word, _ in both)
    return Recht(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), tuple(regel for _, regel in both))


def _anders(naam: str, wet: Wet, laws: Mapping[str, Wet]) -> str:
    """What came after a law that is gone, or before one that came."""
    if wet.opvolger and wet.opvolger in laws:
        return laws[wet.opvolger].naam
    before = [each.naam for each in laws.values() if each.opvolger == naam]
    return before[0] if before else ""
