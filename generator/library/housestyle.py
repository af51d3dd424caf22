"""A house style as data: `huisstijl.yaml` in, typed values out for the Word templates and for letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from generator.dutch.numbers import decimaal
from generator.fields import Aantal, Getal, Id, JaNee, Record, Tekst, Uitleg
from generator.problem import Outcome, Problem, has_errors
from generator.records import read_record
from generator.source.source import Mapping, Node, Scalar, parse_yaml, read_text

MIN_CONTRAST = 4.5  # WCAG 2.1, success criterion 1.4.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Marges(Record):
    """The margins of the page, in millimetres."""

    boven: Aantal = 25
    onder: Aantal = 25
    links: Aantal = 27
    rechts: Aantal = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Woordmerk(Record):
    """The drawn name of a municipality; `afbeelding` is a PNG file in the folder of the house style."""

    tekst: Tekst
    alternatief: Annotated[Tekst, Uitleg("alternatieve tekst", "wat er staat, voor wie het niet ziet")]
    afbeelding: Tekst | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kenmerklabel(Record):
    """A label of the reference block: which field of the letter, and the words that this house uses for it."""

    sleutel: Tekst
    label: Tekst


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefstijl(Record):
    """How letters of this house are worded around their text."""

    labels: tuple[Kenmerklabel, ...] = ()
    lege_labels: Annotated[JaNee, Uitleg("lege labels tonen")] = False
    aanhef: Tekst = "Geachte leden van de raad,"
    afsluiting: Tekst = "Hoogachtend,"
    functie_eerst: Annotated[JaNee, Uitleg("functie vóór de naam")] = True
    ondertekenaars: tuple[Tekst, ...] = ("gemeentesecretaris", "burgemeester")


@dataclass(frozen=True, slots=True, kw_only=True)
class Huisstijl(Record):
    """A house style: fonts, accent colour, margins, wordmark, notation profile and letters."""

    naam: Id
    omschrijving: Tekst
    woordmerk: Woordmerk
    lettertype: Tekst = "Arial"
    kop_lettertype: Tekst | None = None
    lettergrootte: Annotated[Getal, Uitleg(hulp="in punten")] = Decimal("10.5")
    kleur: Annotated[Tekst, Uitleg("accentkleur", "#RRGGBB tussen aanhalingstekens")] = "#1A1A1A"
    marges: Marges = field(default_factory=Marges)
    notatie: Id = "standaard"
    brief: Briefstijl = field(default_factory=Briefstijl)


def read_house_style(path: Path, naam: str) -> Outcome[Huisstijl]:
    """Read a huisstijl.yaml; `naam` is how messages call the file.

    Problems: those of records.py, `kleur` (no colour, or too light to read on white paper).
    """
    text = read_text(path, naam)
    tree = parse_yaml(text.value, naam) if text.value is not None else Outcome(None, text.problems)
    if tree.value is None:
        return Outcome(None, tree.problems)
    sheet = read_record(tree.value, Huisstijl)
    problems = [*tree.problems, *sheet.problems, *_check_quotes(tree.value)]
    if sheet.value and sheet.value.kleur:
        problems += _check_colour(sheet.value)
    return Outcome(None if has_errors(problems) else sheet.value, tuple(problems))


def _check_quotes(tree: Node) -> Iterator[Problem]:
    """YAML takes a # behind a space for the start of a comment: a colour without quotes is no colour at all."""
    given = tree.get("kleur") if isinstance(tree, Mapping) else None
    if isinstance(given, Scalar) and not given.text:
        hint = 'zet hem tussen aanhalingstekens: kleur: "#005A9C"; zonder is alles na # commentaar'
        yield Problem("kleur", "hier staat geen kleur", given.position, hint)


def _check_colour(stijl: Huisstijl) -> list[Problem]:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", stijl.kleur):
        message = f"'{stijl.kleur}' is geen kleur"
        return [
            Problem(
                "kleur", message, stijl.where("kleur"), 'schrijf hem als "#005A9C", tussen aanhalingstekens'
            )
        ]
    contrast = contrast_on_white(stijl.kleur)
    if contrast < MIN_CONTRAST:
        message = f"deze kleur is op wit te licht om te lezen (contrast {decimaal(Decimal(str(contrast)), decimalen=1)}, nodig is 4,5)"
        return [Problem("kleur", message, stijl.where("kleur"), "kies een donkerder kleur (WCAG 2.1, 1.4.3)")]
    return []


def contrast_on_white(kleur: str) -> float:
    """The contrast of a colour (`#RRGGBB`) on white, from 1 to 21, as WCAG 2.1 defines it.

    >>> round(contrast_on_white("#000000"))
    21
    """
    channels = [int(kleur[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]  # noqa: PLR2004
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
