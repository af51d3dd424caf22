"""The law of a day: a library in; laws, bodies and words of employment law with their first and last day out.

And the days that count for a text: those of the documents that it will stand in.

The laws are those of clauses/wetten. The table below holds words that are no laws and came or went with one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.checks._datums import named_days
from generator.checks._patronen import unquoted
from generator.checks._teksten import Tekst, teksten
from generator.fields import Record
from generator.library.laws import Wet
from generator.library.library import Library
from generator.model import (
    Besluit,
    Deelterrein,
    Dienst,
    Kpi,
    Mandaat,
    Medezeggenschap,
    Opdracht,
    Product,
    Project,
    Stuk,
    Verwerking,
)


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
    # The words of the appointment of civil servants; a project leader may be appointed at any time.
    "[Vv]aste aanstelling(?:en)?": Regel(None, _WNRA, "de arbeidsovereenkomst"),
    "[Aa]anstelling(?:en)? (?:bij|als ambtenaar|in (?:vaste|tijdelijke|algemene|openbare) dienst)": Regel(
        None, _WNRA, "de arbeidsovereenkomst"
    ),
    "(?:krijg|behoud|ontvang)(?:t|en) (?:een|hun|zijn|haar) aanstelling(?:en)?": Regel(
        None, _WNRA, "de arbeidsovereenkomst"
    ),
    "(?:worden|wordt|zijn|is) (?:bij de gemeente |door de gemeente )?(?:eervol ontslagen|aangesteld (?:als ambtenaar|in (?:vaste|tijdelijke|algemene) dienst))": Regel(
        None, _WNRA, "de arbeidsovereenkomst"
    ),
    "CAR/UWO|CAR en UWO|UWO": Regel(None, _WNRA, "de Cao Gemeenten"),
    "GO(?:'s)?": Regel(None, _WNRA, "het lokaal overleg"),
    "[Aa]rbeidscontract(?:en)?": Regel(_WNRA, None, "de aanstelling"),
    # BW 7:662 and on hold for the government since the Wnra; the transitievergoeding of BW 7:673 too.
    "[Oo]vergang van (?:een )?onderneming": Regel(_WNRA, None, "ontslag en aanstelling op dezelfde dag"),
    "[Tt]ransitievergoeding(?:en)?": Regel(_WNRA, None, "de bovenwettelijke uitkering"),
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


# What was made of the library that was asked last: every project of a series asks for it.
_GELEZEN: list[tuple[Library, Recht]] = []


def read_recht(library: Library) -> Recht:
    """The laws of the library and the words of the table."""
    known = next((recht for each, recht in _GELEZEN if each is library), None)
    if known is None:
        known = _read_recht(library)
        _GELEZEN[:] = [(library, known)]
    return known


def _read_recht(library: Library) -> Recht:
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


# A sentence that places the law in time speaks about it, and is not bound by it.
GESCHIEDENIS = re.compile(
    r"\b(toenmalige?|destijds|toen|voormalige?|voorheen|vroegere?|oude|eerdere?|nieuwe|inmiddels|vervangen|vervangt|vervallen|"
    r"opgevolgd|opvolger|voorganger|opgegaan|ingetrokken|inwerkingtreding|in werking|ingaat|invoering|overgang naar|was|waren|"
    r"gold|golden|werd|werden)\b",
    re.IGNORECASE,
)
_JAAR = re.compile(r"(?<![\d.])(?:19|20)\d{2}(?![\d.])")


def genoemde_dagen(sentence: str) -> set[date]:
    """The days that a sentence speaks about, and the days before them: "tot 2015 gold de WWB"."""
    days = {each.dag for each in named_days(sentence)}
    for found in _JAAR.finditer(sentence):
        days |= {date(int(found[0]), 1, 1), date(int(found[0]), 12, 31)}
    return days | {day - timedelta(days=1) for day in days}


_HISTORISCH = ("voorgeschiedenis", "voorgeschiedenis_inleiding")  # fields of kinds that tell what came before


def gedateerd(project: Project, library: Library) -> Iterator[tuple[Tekst, set[date]]]:
    """Every running text with the days of the documents that it will stand in; what tells of history has none."""
    everything = set().union(*map(_van, project.documenten.values()), set())
    for each in teksten(project, library):
        if each.sleutel in (*_HISTORISCH, "titel", "citeertitel", "orgaan"):
            continue
        days = everything if each.in_clausule else _dagen(project, each)
        if days:
            yield each, days


def zonder_titels(project: Project, text: str) -> str:
    """A text without the titles of documents that it names: a title is quoted as it is."""
    titles = [title for each in project.stukken.values() for title in (each.citeertitel, each.titel)]
    titles += [title for each in project.documenten.values() for title in (each.citeertitel, each.titel)]
    for title in filter(None, titles):
        text = text.replace(title, " ")
    return unquoted(text)


def _dagen(project: Project, tekst: Tekst) -> set[date]:
    """The days of the document that a text will stand in; for what several documents use, the days of them all."""
    head = tekst.pad.split(".")
    if head[0] == "documenten" and len(head) > 1 and (opdracht := project.documenten.get(head[1])):
        return _van(opdracht)
    record = tekst.record
    if isinstance(record, Besluit | Medezeggenschap):
        return {record.datum} if record.datum else set()
    if isinstance(record, Stuk):
        return {day for day in (record.datum, record.ingangsdatum) if day}
    if isinstance(record, Verwerking) and record.datum:
        return {record.datum}
    area = _deelterrein(record)
    if not area:
        return set()
    using = [each for each in project.documenten.values() if each.deelterrein in (area, None)]
    own = [each for each in using if each.soort == "deelovereenkomst"]
    return set().union(*map(_van, own or using))


def _deelterrein(record: Record) -> str:
    if isinstance(record, Deelterrein):
        return record.bron.pad.rsplit(".", 1)[-1]
    return (
        record.deelterrein or "" if isinstance(record, Mandaat | Product | Kpi | Dienst | Verwerking) else ""
    )


def _van(opdracht: Opdracht) -> set[date]:
    signed = {each.datum for each in opdracht.ondertekening.values()}
    days = {opdracht.ingangsdatum, opdracht.overgangsdatum, opdracht.datum, *signed}
    return {day for day in days if day}
