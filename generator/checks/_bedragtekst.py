"""Amounts that sentences give: a text in; each amount with the party that pays it, how often, and what it is for, out.

Sentences that estimate, compare, look back or speak of another subject give no amount that can be held against the facts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks._getallen import amounts
from generator.checks._patronen import plain, sentences
from generator.checks._teksten import Tekst
from generator.model import Project

_GAAT_OVER = re.compile(
    r"\b(?:kosten|kost|bijdrage\w*|betaalt|betalen|vergoeding|totaal\w*|jaarbedrag\w*|prijs|prijzen|tarief|tarieven|bedrag|bedraagt|"
    r"bedragen|basisbedrag|draagt|dragen|rekening|factuur|deelovereenkomst)\b",
    re.IGNORECASE,
)
_SCHATTING = (
    r"ongeveer|circa|ca\.|ruim|bijna|rond de|zo'n|naar schatting|geraamd|raming|begroot|verwacht\w*|maximaal|maximum|ten hoogste|hooguit|"
    r"minimaal|ten minste|minstens|tot €|vanaf €|meer dan|minder dan|boven|onder de"
)
_VERGELIJKING = r"bespa\w+|lager|hoger|daling|stijging|daalt|stijgt|stijgen|dalen|verschil\w*|voordeel|nadeel|extra|bezuinig\w*|meerkosten|korting|goedkoper|duurder"
_VROEGER = r"was|waren|werd|werden|bedroeg|bedroegen|betaalde|betaalden|kostte|kostten|vorig\w*|eerder\w*|tot nu toe|destijds|voorheen|oude|toen"
_ANDERS = (
    r"subsidie\w*|krediet\w*|boete\w*|dwangsom\w*|reiskosten|toelage\w*|salaris\w*|budget\w*|reserve\w*|uitkering\w*|drempel\w*|verzeker\w*|"
    r"schade\w*|aansprakelijk\w*|mandaat|volmacht|frictie\w*|plafond\w*|contract\w*|aanbested\w*|investering\w*|programmakosten|voorbereiding\w*|onderzoek\w*|project|implementatie\w*|evaluatie\w*|meerwerk|minderwerk"
)
_NIET = re.compile(rf"(?<!\w)(?:{_SCHATTING}|{_VERGELIJKING}|{_VROEGER}|{_ANDERS})(?!\w)", re.IGNORECASE)
_KEREN = (
    (re.compile(r"per maand|maandelijks|iedere maand|elke maand"), 12),
    (re.compile(r"per kwartaal|ieder kwartaal|elk kwartaal"), 4),
    (re.compile(r"per halfjaar|ieder halfjaar|elk halfjaar"), 2),
)
_DEEL = re.compile(r"\b(?:daarvan|waarvan|hiervan|hiervoor)\b", re.IGNORECASE)  # a part of the amount before
_PER_STUK = re.compile(r"\s*(?:\([^)]*\)\s*)?per (?!jaar|maand|kwartaal|halfjaar)\w+", re.IGNORECASE)
_BTW_TEKST = re.compile(r"\b(?:aan btw|btw van|€\s*[\d.,]+ btw)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bewering:
    """An amount that a sentence gives: who pay it (nobody where it does not say), and the words around it."""

    tekst: Tekst
    zin: str
    geschreven: str
    bedrag: Decimal
    partijen: frozenset[str]
    aard: str  # structureel, eenmalig, or "" where the sentence does not say
    keren: int = 1  # how many times a year
    per_stuk: bool = False  # the price of a unit: "per uur"

    @property
    def per_jaar(self) -> Decimal:
        return self.bedrag * self.keren


def beweringen(project: Project, tekst: Tekst) -> Iterator[Bewering]:
    """Every amount of a text that says what something costs."""
    for _, sentence in sentences(plain(tekst.tekst)):
        if not _GAAT_OVER.search(sentence) or _NIET.search(sentence) or _BTW_TEKST.search(sentence):
            continue
        start = 0
        for written, amount in amounts(sentence):
            at = sentence.index(written, start)
            before, behind = sentence[start:at], sentence[at + len(written) :]
            parties = _partijen(project, tekst, (before, behind, sentence))
            if parties is not None and not _DEEL.search(before):
                unit = bool(_PER_STUK.match(behind))
                yield Bewering(
                    tekst, sentence, written, amount, parties, _aard(sentence), _keren(behind), unit
                )
            start = at + len(written)


def _partijen(project: Project, tekst: Tekst, parts: tuple[str, str, str]) -> frozenset[str] | None:
    """Who pay: those named since the amount before, or else behind this one, or else the only one in the sentence.

    None where the sentence is about a sender that is not known.
    """
    before, behind, sentence = parts
    if re.search(
        r"\b(?:onze gemeente|ons aandeel|onze bijdrage|wij betalen|betalen wij)\b", sentence, re.IGNORECASE
    ):
        found = re.search(r"\.exemplaren\.([^.\[]+)", tekst.pad)
        return frozenset({found[1]}) if found else None
    near = _genoemd(project, before) or _genoemd(project, behind[:60])[:1]
    if len(near) > 1 and not re.search(
        r"\b(?:samen|totaal|gezamenlijk\w*|betalen|dragen)\b", sentence, re.IGNORECASE
    ):
        return frozenset(near[-1:])
    everywhere = _genoemd(project, sentence)
    return frozenset(near or (everywhere if len(everywhere) == 1 else ()))


def _genoemd(project: Project, text: str) -> list[str]:
    """The parties that a text names, in its order; the host is not counted where it only receives."""
    places = []
    for id_, deelnemer in project.samenwerking.partijen.items():
        organisatie = project.organisaties.get(id_)
        if organisatie is None or not organisatie.naam or deelnemer.rol == "gastheer":
            continue
        found = re.search(rf"(?<![\w-]){re.escape(organisatie.naam)}(?![\w-])", text)
        if found:
            places.append((found.start(), id_))
    return [id_ for _, id_ in sorted(places)]


def _aard(sentence: str) -> str:
    if re.search(r"\beenmalig\w*\b", sentence, re.IGNORECASE):
        return "eenmalig"
    yearly = r"\b(?:per jaar|jaarlijks\w*|ieder jaar|elk jaar|structure\w+|jaarbedrag\w*|per maand|maandelijks|per kwartaal)\b"
    return "structureel" if re.search(yearly, sentence, re.IGNORECASE) else ""


def _keren(behind: str) -> int:
    return next(
        (times for pattern, times in _KEREN if pattern.search(behind.split("€", maxsplit=1)[0][:40])), 1
    )
