"""De aandelen van een verdeelsleutel zijn samen precies één.

Bij 99,99 procent blijft er geld over dat niemand betaalt. Aandelen zijn breuken: drie keer 1/3 is samen één, drie keer 33,33% niet.
Afgeronde percentages mogen als er bij staat hoe het verschil wordt verdeeld: het woord „afgerond” of „afronding” in de grondslag
of de naam. Ook wie in een brief of een toelichting de percentages van de partijen noemt, komt samen op honderd uit, en op de aandelen van
de verdeelsleutel tussen die partijen.

Goed:

    verdeelsleutels:
      onderzoek:
        naam: kosten van onderzoek
        grondslag: gelijke delen
        aandelen: {emmen: 1/3, coevorden: 1/3, borger-odoorn: 1/3}

Fout:

    verdeelsleutels:
      onderzoek:
        naam: kosten van onderzoek
        grondslag: gelijke delen
        aandelen: {emmen: 33,33%, coevorden: 33,33%, borger-odoorn: 33,33%}

Herstel: schrijf breuken (1/3, 48/100), of verbeter het aandeel dat niet klopt.
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from generator.checks._patronen import plain, sentences
from generator.checks._teksten import teksten
from generator.dutch.amounts import aandeel
from generator.library.library import Library
from generator.model import Project, Verdeelsleutel
from generator.problem import Problem

_TWEE = 2
_AFGEROND = re.compile(r"afgerond|afrond", re.IGNORECASE)
_HALF_PROCENT = Fraction(5, 1000)  # rounding whole percentages moves a share by half a percent at most


_PROCENT = re.compile(r"(?<![\w,.])(\d{1,3}(?:,\d+)?)\s*(?:%|procent\b)")
_DELEN = re.compile(
    r"\b(?:betaal\w*|betal\w*|draagt|dragen|aandeel|aandelen|verdeel\w*|verdeling|neemt|nemen|bijdrage\w*|verhouding|sleutel|voor rekening)\b",
    re.IGNORECASE,
)
_ALLES = Fraction(100)
_KWART = Fraction(25)


def check(project: Project, library: Library) -> Iterator[Problem]:
    """Add up the shares of every key, and those that a sentence gives to the parties."""
    yield from _sleutels(project)
    for each in teksten(project, library):
        for _, sentence in sentences(plain(each.tekst)):
            said = _aandelen(project, sentence)
            total = sum(said.values(), Fraction(0))
            if not said:
                continue
            if total != _ALLES and not _AFGEROND.search(sentence) and _lijkt_alles(total):
                wat = f"de aandelen zijn hier samen {aandeel(total / 100)}, niet 100%"
                yield each.meld("aandelen-samen-een", wat, "verbeter het percentage dat niet klopt")
            elif total == _ALLES and (other := _andere_sleutel(project, said)):
                wat = f"de aandelen zijn hier anders dan in {other.bron.pad}"
                yield each.meld(
                    "aandelen-samen-een", wat, "verbeter de percentages hier of de verdeelsleutel"
                )


def _lijkt_alles(total: Fraction) -> bool:
    """Whether percentages are shares of one whole; those far from a hundred are of something else."""
    return abs(total - _ALLES) <= _KWART


def _aandelen(project: Project, sentence: str) -> Mapping[str, Fraction]:
    """What a sentence gives to each party, in the order in which it names them; nothing where that is not plain."""
    if not _DELEN.search(sentence):
        return {}
    places = {
        id_: found.start()
        for id_ in project.samenwerking.partijen
        if id_ in project.organisaties
        and (name := project.organisaties[id_].naam)
        and (found := re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", sentence))
    }
    numbers = [Fraction(found[1].replace(",", ".")) for found in _PROCENT.finditer(sentence)]
    if len(places) < _TWEE or len(places) != len(numbers):
        return {}
    return dict(zip(sorted(places, key=lambda id_: places[id_]), numbers, strict=True))


def _andere_sleutel(project: Project, said: Mapping[str, Fraction]) -> Verdeelsleutel | None:
    """The only key between these parties, when it gives them something else."""
    between = [each for each in project.verdeelsleutels.values() if set(each.aandelen) == set(said)]
    if len(between) != 1 or None in between[0].aandelen.values():
        return None
    exact = between[0].aandelen
    return None if all(abs(exact[id_] * 100 - part) < 1 for id_, part in said.items()) else between[0]


def _sleutels(project: Project) -> Iterator[Problem]:
    for sleutel in project.verdeelsleutels.values():
        shares = list(sleutel.aandelen.values())
        total = sum((each for each in shares if each is not None), Fraction(0))
        if not shares or None in shares or total == 1 or _mag_afronden(sleutel, total):
            continue
        message = f"{sleutel.path('aandelen')}: de aandelen zijn samen {aandeel(total)}, niet 100%"
        hint = (
            "schrijf breuken in plaats van afgeronde percentages, bijvoorbeeld 1/3"
            if abs(total - 1) <= _HALF_PROCENT * len(shares)
            else f"er {'ontbreekt' if total < 1 else 'is te veel'} {aandeel(abs(1 - total))}"
        )
        yield Problem("aandelen-samen-een", message, sleutel.where("aandelen"), hint)


def _mag_afronden(sleutel: Verdeelsleutel, total: Fraction) -> bool:
    text = f"{sleutel.grondslag} {sleutel.naam} {sleutel.ontleend_aan}"
    return bool(_AFGEROND.search(text)) and abs(total - 1) <= _HALF_PROCENT * len(sleutel.aandelen)
