"""Laws as dated data: `clauses/wetten/<wet>.yaml` in; how an article is cited on a day, and whether it may be, out.

A clause cites with `[](wet:gemeentewet#160,1)`: the law, then article, lid and onderdeel. An article that moved has a name
of its own in the file of its law (`toestemming`), with the place that it has from each day on.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from generator.dutch.dates import datum
from generator.dutch.lists import opsomming
from generator.dutch.notation import NBSP
from generator.dutch.words import rangtelwoord_voluit
from generator.fields import Datum, Id, Keuze, Record, Tekst, Uitleg
from generator.problem import Outcome
from generator.records import read_record
from generator.source.source import parse_yaml, read_text

_PLACE = re.compile(
    r"(?P<artikel>[0-9][0-9A-Za-z:.]*)(?:,(?P<lid>\d+[a-z]?))?(?:,(?P<onder>[a-z]{1,2}|\d+°))?"
)
_CHAPTER = re.compile(r"(?P<soort>hoofdstuk|titel|afdeling|paragraaf)-(?P<nummer>[0-9A-Za-z.]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaatsing(Record):
    """Where a provision stands from a day on, and until another (not included)."""

    vanaf: Datum | None = None
    tot: Datum | None = None
    plaats: Annotated[Tekst, Uitleg(hulp="artikel,lid,onderdeel: 1,4")]
    vindplaats: Tekst | None = None
    te_verifieren: Tekst | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wet(Record):
    """A law: what it is called, from and until (not included) when it holds, and which of its provisions moved."""

    naam: Annotated[Tekst, Uitleg(hulp="de officiële citeertitel")]
    lidwoord: Annotated[Literal["de", "het", ""], Keuze()] = "de"
    afkorting: Tekst | None = None
    geldig_vanaf: Datum | None = None
    geldig_tot: Datum | None = None
    opvolger: Annotated[Id | None, Uitleg(hulp="de wet die haar opvolgt")] = None
    vindplaats: Annotated[Tekst, Uitleg(hulp="waar de wet is nagekeken")]
    laatst_getoetst: Datum | None = None
    te_verifieren: tuple[Tekst, ...] = ()
    artikelen: Mapping[Tekst, tuple[Plaatsing, ...]] = field(default_factory=dict)


class CitationError(ValueError):
    """A citation that cannot be made: of no such law, or of one that does not hold on the day."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


def read_law(path: Path, naam: str) -> Outcome[Wet]:
    """Read the file of a law; `naam` is how messages call it. Problems: those of source.py and records.py."""
    text = read_text(path, naam)
    tree = parse_yaml(text.value, naam) if text.value is not None else Outcome(None, text.problems)
    if tree.value is None:
        return Outcome(None, tree.problems)
    outcome = read_record(tree.value, Wet)
    return Outcome(outcome.value, (*tree.problems, *outcome.problems))


def cite(wet: Wet, plaats: str, dag: date | None) -> str:
    """A citation as lawyers write it: "artikel 160, eerste lid, van de Gemeentewet" (Aanwijzing 3.29).

    `plaats` is `160,1,e`, several of them with `+`, `hoofdstuk-9`, a name from the law's file, or "" for the law itself.
    Raises CitationError: `wet-niet-geldig` or `wet-plaats`.
    """
    _check_day(wet, dag)
    whole = f"{wet.lidwoord} {wet.naam}".strip()
    if not plaats:
        return whole
    parts = [_place_on(wet, part, dag) for part in plaats.split("+")]
    if len(parts) == 1:
        return f"{_words(parts[0])} van {whole}"
    plain = [match["artikel"] for part in parts if (match := _PLACE.fullmatch(part)) and not match["lid"]]
    if len(plain) == len(parts):
        return f"artikelen{NBSP}{opsomming(plain)} van {whole}"
    return f"{opsomming([_words(part) for part in parts])} van {whole}"


def _check_day(wet: Wet, dag: date | None) -> None:
    if dag is None:
        return
    if wet.geldig_vanaf and dag < wet.geldig_vanaf:
        message = f"{wet.naam} geldt pas vanaf {datum(wet.geldig_vanaf)}; hier telt {datum(dag)}"
        raise CitationError(
            "wet-niet-geldig", message, "maak een tekst voor de eerdere datum, of noem de datum die telt"
        )
    if wet.geldig_tot and dag >= wet.geldig_tot:
        next_ = f"; de opvolger is '{wet.opvolger}'" if wet.opvolger else ""
        message = f"{wet.naam} geldt niet meer sinds {datum(wet.geldig_tot)}; hier telt {datum(dag)}{next_}"
        raise CitationError("wet-niet-geldig", message, "maak een nieuwe tekst: <naam>@<datum>.md")


def _place_on(wet: Wet, plaats: str, dag: date | None) -> str:
    """The place of a provision on a day; one that never moved is written as it is."""
    if plaats not in wet.artikelen:
        if not (_PLACE.fullmatch(plaats) or _CHAPTER.fullmatch(plaats)):
            message = f"'{plaats}' is geen plaats in {wet.naam}"
            raise CitationError("wet-plaats", message, "schrijf artikel,lid,onderdeel: 160,1,e")
        return plaats
    for each in wet.artikelen[plaats]:
        begun = each.vanaf is None or dag is None or each.vanaf <= dag
        ended = each.tot is not None and (dag is None or each.tot <= dag)
        if begun and not ended:
            return each.plaats
    shown = datum(dag) if dag else "deze datum"
    raise CitationError("wet-niet-geldig", f"'{plaats}' staat op {shown} niet in {wet.naam}")


def _words(plaats: str) -> str:
    if chapter := _CHAPTER.fullmatch(plaats):
        return f"{chapter['soort']}{NBSP}{chapter['nummer']}"
    match = _PLACE.fullmatch(plaats)
    if match is None:
        raise CitationError(
            "wet-plaats", f"'{plaats}' is geen plaats in een wet", "schrijf artikel,lid,onderdeel: 160,1,e"
        )
    words = [f"artikel{NBSP}{match['artikel']}"]
    if lid := match["lid"]:
        words.append(f"{rangtelwoord_voluit(int(lid))} lid" if lid.isdigit() else f"lid{NBSP}{lid}")
    if match["onder"]:
        words.append(f"onder{NBSP}{match['onder']}")
    return ", ".join(words) + ("," if len(words) > 1 else "")
